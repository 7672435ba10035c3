// Turns the glyphs of a page into right Thai text: decodes each font from evidence rather than from
// its claims, attaches marks to their bases by position, and judges what can't be read.
#pragma once

#include <string_view>

#include "core/page.h"
#include "core/page_text.h"

namespace truat::thai {

class TextLayerReader {
 public:
  // `glyph_table_tsv`: text of models/glyphs/glyph_ids.tsv. Throws core::ModelError.
  explicit TextLayerReader(std::string_view glyph_table_tsv);

  // Page in, clusters with method, quality and counted repairs out. Regions that are unreadable
  // give no clusters; the result says so in `unreadable` and `reason`.
  core::PageText read(const core::Page& page) const;

 private:
  // filled in by the module's author
};

}  // namespace truat::thai
