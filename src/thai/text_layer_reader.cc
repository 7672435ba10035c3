#include "thai/text_layer_reader.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "thai/clusters.h"
#include "thai/page_facts.h"
#include "thai/page_writer.h"
#include "thai/quality.h"

namespace truat::thai {
namespace {

// A page while it is being read.
struct Draft {
  std::vector<DrawnGlyph> glyphs;
  std::vector<int> unread;  // indices into Page::glyphs: nothing is known of them
  LineOrder lines;
  std::vector<Stack> stacks;
};

const Meaning& unread_letter() {
  static const Meaning meaning = [] {
    Meaning m{U"\uFFFD", true, {}};
    m.repairs.add(Repair::kUnread);
    return m;
  }();
  return meaning;
}

// Shows nothing, but its letter is known to lack something.
const Meaning& unread_mark() {
  static const Meaning meaning = [] {
    Meaning m{U"", true, {}};
    m.repairs.add(Repair::kUnread);
    return m;
  }();
  return meaning;
}

// False when the page has glyphs that `fonts` never saw.
bool draw(const core::Page& page, const DocumentFonts& fonts, Draft& draft) {
  const std::vector<int> known = fonts.evidence.fonts_of(page);
  draft.glyphs.reserve(page.glyphs.size());
  for (size_t i = 0; i < page.glyphs.size(); ++i) {
    const core::Glyph& glyph = page.glyphs[i];
    if (!is_drawable(glyph)) continue;
    const int font = known[glyph.font];
    const int index = fonts.evidence.find_glyph(font, glyph.code);
    if (index < 0) return false;
    const Meaning* meaning = &fonts.readings[font][index];
    if (!meaning->known) {
      draft.unread.push_back(static_cast<int>(i));
      meaning = without_advance(glyph) ? &unread_mark() : &unread_letter();
    } else if (meaning->text.empty()) {
      continue;
    }
    draft.glyphs.push_back(place_glyph(page, static_cast<int>(i), *meaning));
  }
  return true;
}

void build_letters(Draft& draft) {
  draft.lines = order_lines(draft.glyphs);
  draft.stacks = build_stacks(draft.glyphs, draft.lines);
  join_sara_am(draft.stacks, draft.glyphs, draft.lines);
  drop_false_spaces(draft.stacks, draft.glyphs, draft.lines);
}

// For each font of the page.
std::vector<bool> voted_fonts(const core::Page& page, const DocumentFonts& fonts) {
  std::vector<bool> voted;
  for (const int font : fonts.evidence.fonts_of(page)) voted.push_back(fonts.is_voted(font));
  return voted;
}

std::vector<Judgement> judge_fonts(const core::Page& page, const Draft& draft,
                                   const std::vector<bool>& voted) {
  std::vector<Judgement> judgements;
  for (const FontFacts& font :
       gather_font_facts(page, draft.stacks, draft.glyphs, draft.lines, draft.unread, voted)) {
    judgements.push_back(judge_font(font));
  }
  return judgements;
}

PageFacts gather_page_facts(const core::Page& page, const Draft& draft,
                            const std::vector<Judgement>& judgements) {
  PageFacts facts;
  for (const Judgement& judgement : judgements) {
    facts.repaired = facts.repaired || judgement.quality == Quality::kRepaired;
    if (judgement.quality == Quality::kUnreadable) facts.font_reasons.push_back(judgement.reason);
  }
  for (const Stack& stack : draft.stacks) {
    const core::Glyph& glyph = page.glyphs[draft.glyphs[stack.base].source];
    if (stack.text.empty() || stack.is_space()) continue;
    ++(glyph.invisible ? facts.invisible : facts.visible);
    facts.dropped += !glyph.invisible && judgements[glyph.font].quality == Quality::kUnreadable;
  }
  facts.image_cover = image_cover(page);
  facts.outline_paths = page.outline_paths;
  if (page.width > 0 && page.height > 0) {
    facts.outline_cover = page.outline_area / (page.width * page.height);
  }
  return facts;
}

core::PageMethod method_of(const core::PageText& text) {
  core::PageMethod method = core::PageMethod::kBlank;
  for (const core::Cluster& cluster : text.clusters) {
    if (cluster.method == core::Method::kRepaired) return core::PageMethod::kRepaired;
    if (cluster.text != " ") method = core::PageMethod::kTextLayer;
  }
  return method;
}

bool is_shown_by_outline(const GlyphUse& glyph) {
  return glyph.claimed.is(U' ') || glyph.claimed.is(U'☐') || glyph.claimed.is(U'☑');
}

// A font that names none of its glyphs is known by its outlines as far as they tell: where its
// spaces are. The picture shows nothing there that could vote.
void keep_outlines(const FontUse& use, std::vector<Meaning>& meanings) {
  const bool names_nothing = std::all_of(
      use.glyphs.begin(), use.glyphs.end(),
      [](const GlyphUse& glyph) { return !glyph.claimed.known || is_shown_by_outline(glyph); });
  if (!names_nothing) return;
  for (size_t g = 0; g < meanings.size(); ++g) {
    if (is_shown_by_outline(use.glyphs[g])) meanings[g] = use.glyphs[g].claimed;
  }
}

}  // namespace

TextLayerReader::TextLayerReader(std::string_view glyph_table_tsv, std::string_view symbols_tsv,
                                 std::string_view mark_shapes_tsv)
    : glyph_tables_(GlyphTables::parse(glyph_table_tsv)) {
  if (!symbols_tsv.empty()) symbols_ = SymbolTable::parse(symbols_tsv);
  if (!mark_shapes_tsv.empty()) shapes_ = MarkShapes::parse(mark_shapes_tsv);
}

DocumentFonts TextLayerReader::decide(FontEvidence evidence, VotedFonts voted) const {
  FontReadings readings = decode_fonts(evidence, glyph_tables_, symbols_, shapes_);
  for (auto& [font, meanings] : voted) {
    meanings.resize(readings[font].size());  // glyphs that came later are not known
    readings[font] = meanings;
    keep_outlines(evidence.fonts()[static_cast<size_t>(font)], readings[font]);
  }
  return {std::move(evidence), std::move(readings), std::move(voted)};
}

DocumentFonts TextLayerReader::decide_with(const core::Page& page,
                                           const DocumentFonts& fonts) const {
  FontEvidence evidence = fonts.evidence;
  evidence.observe(page);
  return decide(std::move(evidence), fonts.voted);
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

  Draft draft;
  if (!draw(page, fonts, draft)) return read(page, decide_with(page, fonts));
  build_letters(draft);
  const std::vector<bool> voted = voted_fonts(page, fonts);
  const std::vector<Judgement> fonts_judged = judge_fonts(page, draft, voted);
  const Judgement judgement = judge_page(gather_page_facts(page, draft, fonts_judged));
  write_clusters(page, draft.stacks, draft.glyphs, draft.lines, fonts_judged, voted, text);
  write_drawn_boxes(page, text);
  text.method = method_of(text);
  text.quality = judgement.score;
  text.reason = judgement.reason;
  text.unreadable = judgement.quality == Quality::kUnreadable || !text.unread_areas.empty();
  if (text.unreadable && judgement.quality != Quality::kUnreadable) {
    text.reason += "; pictures of other pages don't tell what some glyphs show";
  }
  if (text.unreadable && text.unread_areas.empty()) {
    text.unread_areas.push_back({0, 0, page.width, page.height});
  }
  return text;
}

std::vector<int> TextLayerReader::unreadable_fonts(const core::Page& page,
                                                   const DocumentFonts& fonts) const {
  Draft draft;
  if (!draw(page, fonts, draft)) return unreadable_fonts(page, decide_with(page, fonts));
  std::vector<int> unreadable;
  build_letters(draft);
  const std::vector<Judgement> judgements = judge_fonts(page, draft, voted_fonts(page, fonts));
  const std::vector<int> known = fonts.evidence.fonts_of(page);
  for (size_t f = 0; f < judgements.size(); ++f) {
    if (judgements[f].quality == Quality::kUnreadable) unreadable.push_back(known[f]);
  }
  return unreadable;
}

DocumentFonts TextLayerReader::with_votes(const DocumentFonts& fonts,
                                          const std::vector<bool>& wanted,
                                          const std::vector<WitnessLine>& lines) const {
  return decide(fonts.evidence, vote_on_glyphs(fonts.evidence, fonts.readings, wanted, lines));
}

}  // namespace truat::thai
