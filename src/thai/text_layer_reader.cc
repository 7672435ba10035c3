#include "thai/text_layer_reader.h"

#include <algorithm>
#include <string>
#include <vector>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "thai/actual_text.h"
#include "thai/clusters.h"
#include "thai/font_decoder.h"
#include "thai/normal_form.h"
#include "thai/overprint.h"
#include "thai/sara_am_glyphs.h"

namespace truat::thai {
namespace {

bool is_bold_name(std::string_view name) {
  const std::string plain = plain_font_name(name);
  for (const char* word : {"bold", "black", "heavy"}) {
    if (plain.find(word) != std::string::npos) return true;
  }
  return false;
}

bool is_mark_text(const std::u32string& text) {
  return !text.empty() && std::all_of(text.begin(), text.end(), core::is_thai_mark);
}

// Repairs that give other characters than the layer claims; the others only put right ones in
// order.
bool changes_characters(RepairSet repairs) {
  RepairSet order_only;
  order_only.add(Repair::kMarkOrder);
  order_only.add(repairs);
  RepairSet nothing;
  nothing.add(Repair::kMarkOrder);
  return order_only != nothing;
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

std::vector<DrawnGlyph> draw(const core::Page& page, const std::vector<FontReading>& readings) {
  std::vector<DrawnGlyph> drawn;
  drawn.reserve(page.glyphs.size());
  for (size_t i = 0; i < page.glyphs.size(); ++i) {
    const core::Glyph& glyph = page.glyphs[i];
    const Meaning& meaning = readings[glyph.font].meanings.at(glyph.code);
    if (!meaning.known || meaning.text.empty()) continue;
    DrawnGlyph entry = place_glyph(page, static_cast<int>(i));
    entry.text = meaning.text;
    entry.repairs = meaning.repairs;
    entry.mark = is_mark_text(entry.text);
    entry.space = entry.text == U" ";
    drawn.push_back(std::move(entry));
  }
  return drawn;
}

core::Cluster to_cluster(const Stack& stack, const DrawnGlyph& base, const core::Page& page) {
  const core::Glyph& glyph = page.glyphs[base.source];
  core::Cluster cluster;
  cluster.text = to_nfc(core::encode_utf8(stack.text));
  cluster.box = line_box(glyph);
  cluster.baseline = glyph.y;
  cluster.font_size = glyph.size;
  cluster.font = glyph.font;
  cluster.bold = base.bold || is_bold_name(page.fonts[glyph.font].name);
  if (changes_characters(stack.repairs)) cluster.method = core::Method::kRepaired;
  return cluster;
}

void add_drawn_boxes(const core::Page& page, core::PageText& text) {
  for (const DrawnBox& drawn : find_drawn_boxes(page)) {
    core::Cluster cluster;
    // A tick that is a glyph stands inside the box.
    const auto tick = std::find_if(
        text.clusters.begin(), text.clusters.end(), [&](const core::Cluster& candidate) {
          return (candidate.text == "✓" || candidate.text == "√" || candidate.text == "✗") &&
                 drawn.box.contains(candidate.box.mid_x(), candidate.baseline - 1);
        });
    const bool ticked = drawn.ticked || tick != text.clusters.end();
    if (tick != text.clusters.end()) text.clusters.erase(tick);
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

core::PageText TextLayerReader::read(const core::Page& page) const {
  core::PageText text;
  text.number = page.number;
  text.width = page.width;
  text.height = page.height;
  text.rulings = page.rulings;
  text.images = page.images;

  std::vector<FontReading> readings;
  const std::vector<FontUse> uses = gather_uses(page);
  for (size_t f = 0; f < uses.size(); ++f) {
    readings.push_back(decode_font(uses[f], glyph_tables_));
    for (const GlyphUse& use : uses[f].glyphs) {
      const auto symbol = symbols_.find(page.fonts[f], use.code, use.claim);
      if (symbol) readings[f].meanings[use.code] = {std::u32string(1, *symbol), true, {}};
    }
  }
  learn_from_actual_text(page, readings);
  correct_sara_am(page, readings);

  std::vector<DrawnGlyph> glyphs = draw(page, readings);
  drop_overprinted(glyphs);
  const LineOrder lines = order_lines(glyphs);
  std::vector<Stack> stacks = build_stacks(glyphs, lines);
  join_sara_am(stacks, glyphs, lines);
  drop_false_spaces(stacks, glyphs, lines);

  for (const Stack& stack : stacks) {
    for (int r = 0; r < static_cast<int>(Repair::kCount); ++r) {
      const auto repair = static_cast<Repair>(r);
      if (stack.repairs.has(repair)) ++text.repairs[std::string(repair_name(repair))];
    }
    if (stack.text.empty()) continue;
    text.clusters.push_back(to_cluster(stack, glyphs[stack.base], page));
    if (text.clusters.back().method == core::Method::kRepaired) {
      text.method = core::PageMethod::kRepaired;
    }
  }
  add_drawn_boxes(page, text);
  if (text.clusters.empty()) {
    text.reason = page.glyphs.empty() ? "no text layer" : "the text layer says nothing";
  } else if (text.method == core::PageMethod::kBlank) {
    text.method = core::PageMethod::kTextLayer;
  }
  return text;
}

}  // namespace truat::thai
