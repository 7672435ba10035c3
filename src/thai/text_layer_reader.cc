#include "thai/text_layer_reader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>
#include <vector>

#include "core/utf8.h"
#include "thai/clusters.h"
#include "thai/normal_form.h"

namespace truat::thai {
namespace {

bool is_bold_name(std::string_view name) {
  const std::string plain = plain_font_name(name);
  for (const char* word : {"bold", "black", "heavy"}) {
    if (plain.find(word) != std::string::npos) return true;
  }
  return false;
}

// The line of writing of a glyph: its box where the font says something sensible.
core::Box line_box(const core::Glyph& glyph) {
  core::Box box = glyph.box;
  const double height = box.height();
  if (glyph.angle == 0 && (height < 0.6 * glyph.size || height > 2.5 * glyph.size)) {
    box.y0 = glyph.y - 0.95 * glyph.size;
    box.y1 = glyph.y + 0.3 * glyph.size;
  }
  return box;
}

bool is_drawable(const core::Glyph& glyph) {
  return glyph.size > 0.01 && std::isfinite(glyph.x) && std::isfinite(glyph.y) &&
         std::isfinite(glyph.advance_x) && std::isfinite(glyph.advance_y) &&
         std::isfinite(glyph.size) && std::isfinite(glyph.angle);
}

// Writes stacks as clusters and counts their repairs.
class PageWriter {
 public:
  PageWriter(const core::Page& page, core::PageText& text) : page_(page), text_(text) {
    for (const core::Font& font : page.fonts) bold_.push_back(is_bold_name(font.name));
  }

  void write(const std::vector<Stack>& stacks, const std::vector<DrawnGlyph>& glyphs) {
    text_.clusters.reserve(stacks.size());
    for (const Stack& stack : stacks) {
      count(stack.repairs);
      if (!stack.text.empty()) write(stack, glyphs[stack.base].source);
    }
    for (size_t r = 0; r < counts_.size(); ++r) {
      if (counts_[r] == 0) continue;
      text_.repairs[std::string(repair_name(static_cast<Repair>(r)))] = counts_[r];
    }
  }

 private:
  void count(RepairSet repairs) {
    for (size_t r = 0; !repairs.empty() && r < counts_.size(); ++r) {
      counts_[r] += repairs.has(static_cast<Repair>(r));
    }
  }

  void write(const Stack& stack, int source) {
    const core::Glyph& glyph = page_.glyphs[source];
    core::Cluster& cluster = text_.clusters.emplace_back();
    for (const char32_t c : stack.text) core::append_utf8(cluster.text, c);
    cluster.text = to_nfc(std::move(cluster.text));
    cluster.box = line_box(glyph);
    cluster.baseline = glyph.y;
    cluster.font_size = glyph.size;
    cluster.font = glyph.font;
    cluster.bold = stack.bold || bold_[glyph.font];
    if (stack.repairs.changes_characters()) cluster.method = core::Method::kRepaired;
  }

  const core::Page& page_;
  core::PageText& text_;
  std::vector<bool> bold_;
  std::array<int, static_cast<size_t>(Repair::kCount)> counts_{};
};

void add_drawn_boxes(const core::Page& page, core::PageText& text) {
  for (const DrawnBox& drawn : find_drawn_boxes(page)) {
    // A tick that is a glyph stands inside the box.
    const auto tick = std::find_if(
        text.clusters.begin(), text.clusters.end(), [&](const core::Cluster& candidate) {
          return (candidate.text == "✓" || candidate.text == "√" || candidate.text == "✗") &&
                 drawn.box.contains(candidate.box.mid_x(), candidate.baseline - 1);
        });
    const bool ticked = drawn.ticked || tick != text.clusters.end();
    if (tick != text.clusters.end()) text.clusters.erase(tick);
    core::Cluster cluster;
    cluster.text = ticked ? "☑" : "☐";
    cluster.box = drawn.box;
    cluster.baseline = drawn.box.y1;
    cluster.font_size = drawn.box.height();
    text.clusters.push_back(cluster);
  }
}

}  // namespace

TextLayerReader::TextLayerReader(std::string_view glyph_table_tsv, std::string_view symbols_tsv)
    : glyph_tables_(GlyphTables::parse(glyph_table_tsv)) {
  if (!symbols_tsv.empty()) symbols_ = SymbolTable::parse(symbols_tsv);
}

DocumentFonts TextLayerReader::decide(FontEvidence evidence) const {
  FontReadings readings = decode_fonts(evidence, glyph_tables_, symbols_);
  return {std::move(evidence), std::move(readings)};
}

core::PageText TextLayerReader::read(const core::Page& page) const {
  FontEvidence evidence;
  evidence.observe(page);
  return read(page, decide(std::move(evidence)));
}

core::PageText TextLayerReader::read(const core::Page& page, const DocumentFonts& fonts) const {
  core::PageText text;
  text.number = page.number;
  text.width = page.width;
  text.height = page.height;
  text.rulings = page.rulings;
  text.images = page.images;

  const std::vector<int> known = fonts.evidence.fonts_of(page);
  std::vector<DrawnGlyph> glyphs;
  glyphs.reserve(page.glyphs.size());
  for (size_t i = 0; i < page.glyphs.size(); ++i) {
    const core::Glyph& glyph = page.glyphs[i];
    if (!is_drawable(glyph)) continue;
    const int font = known[glyph.font];
    const int index = fonts.evidence.find_glyph(font, glyph.code);
    if (index < 0) return read(page);  // not among the pages that were observed
    const Meaning& meaning = fonts.readings[font][index];
    if (meaning.known && !meaning.text.empty()) {
      glyphs.push_back(place_glyph(page, static_cast<int>(i), meaning));
    }
  }
  const LineOrder lines = order_lines(glyphs);
  std::vector<Stack> stacks = build_stacks(glyphs, lines);
  join_sara_am(stacks, glyphs, lines);
  drop_false_spaces(stacks, glyphs, lines);
  PageWriter(page, text).write(stacks, glyphs);
  add_drawn_boxes(page, text);

  const bool repaired = std::any_of(
      text.clusters.begin(), text.clusters.end(),
      [](const core::Cluster& cluster) { return cluster.method == core::Method::kRepaired; });
  if (!text.clusters.empty()) {
    text.method = repaired ? core::PageMethod::kRepaired : core::PageMethod::kTextLayer;
  }
  return text;
}

}  // namespace truat::thai
