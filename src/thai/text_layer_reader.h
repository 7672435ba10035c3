// Turns the glyphs of a page into right Thai text: decodes each font from evidence rather than from
// its claims, attaches marks to their bases by position, and judges what can't be read.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "core/page.h"
#include "core/page_text.h"
#include "thai/font_decoder.h"
#include "thai/font_evidence.h"
#include "thai/glyph_table.h"
#include "thai/glyph_votes.h"
#include "thai/symbols.h"

namespace truat::thai {

// What the fonts of a document show, decided from the pages that were observed.
struct DocumentFonts {
  FontEvidence evidence;
  FontReadings readings;
  VotedFonts voted;  // taken into `readings`

  // Whether every glyph of the font is read by votes or not at all.
  bool is_voted(int font) const { return voted.contains(font); }
};

class TextLayerReader {
 public:
  // Texts of glyph_ids.tsv, symbols.tsv and mark_shapes.tsv of models/glyphs. Without the second,
  // symbol fonts are read as they claim; without the third, no glyph is known by its looks. Throws
  // core::ModelError.
  explicit TextLayerReader(std::string_view glyph_table_tsv, std::string_view symbols_tsv = {},
                           std::string_view mark_shapes_tsv = {});

  // Page in, clusters with method, quality and counted repairs out. Regions that are unreadable
  // give no clusters; the result says so in `unreadable` and `reason`.
  core::PageText read(const core::Page& page) const;

  // Better: fonts are shared by the pages of a document, so let FontEvidence observe all pages (or
  // the first dozens) and decide once, then read each page with what they say together.
  //   FontEvidence evidence;
  //   for (page : pages) evidence.observe(page);
  //   const DocumentFonts fonts = reader.decide(std::move(evidence));
  //   for (page : pages) reader.read(page, fonts);
  // A page with glyphs that were not observed is read with its own evidence added.
  DocumentFonts decide(FontEvidence evidence) const { return decide(std::move(evidence), {}); }
  core::PageText read(const core::Page& page, const DocumentFonts& fonts) const;

  // The fonts that the page can't be read for, by index into evidence.fonts().
  std::vector<int> unreadable_fonts(const core::Page& page, const DocumentFonts& fonts) const;

  // Decides the `wanted` of them (by the same index) by what was read from the pictures of some
  // pages, where the readings agree enough; the others stay as they are. A line with a glyph that
  // had too few votes stays unread.
  DocumentFonts with_votes(const DocumentFonts& fonts, const std::vector<bool>& wanted,
                           const std::vector<WitnessLine>& lines) const;

 private:
  DocumentFonts decide(FontEvidence evidence, VotedFonts voted) const;
  // Anew, with a page that has glyphs which were not observed.
  DocumentFonts decide_with(const core::Page& page, const DocumentFonts& fonts) const;

  GlyphTables glyph_tables_;
  SymbolTable symbols_;
  MarkShapes shapes_;
};

}  // namespace truat::thai
