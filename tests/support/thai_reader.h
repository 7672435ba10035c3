// The reader of text layers with the models of the source tree.
#pragma once

#include "tests/support/read_file.h"
#include "thai/text_layer_reader.h"

namespace truat::support {

inline thai::TextLayerReader source_text_layer_reader() {
  return thai::TextLayerReader(read_source_file("models/glyphs/glyph_ids.tsv"),
                               read_source_file("models/glyphs/symbols.tsv"),
                               read_source_file("models/glyphs/mark_shapes.tsv"));
}

}  // namespace truat::support
