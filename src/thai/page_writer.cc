#include "thai/page_writer.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "thai/glyph_table.h"
#include "thai/grammar.h"
#include "thai/normal_form.h"
#include "thai/symbols.h"

namespace truat::thai {
namespace {

// Of characters that other evidence than their own claim gives, and of glyphs that nothing is known
// of (their letter may lack a mark).
constexpr core::Confidence kInferred = 0.98, kUnread = 0.4;
// Of a letter with marks that Thai doesn't allow: one of them is misread, or the print is wrong.
constexpr core::Confidence kImpossible = 0.6;

constexpr double kWideGap = 1.5;  // ems

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

// Stacks of Thai letters are spelled in normal form; anything else may need composing.
bool is_normal(const std::u32string& text) {
  bool after_tone = false;
  for (const char32_t c : text) {
    if (c >= 0x80 && !core::is_thai(c)) return false;
    if (after_tone && core::is_thai_below_mark(c)) return false;  // of a glyph with several
    after_tone = core::is_thai_tone(c);
  }
  return true;
}

void write_utf8(const std::u32string& text, std::string& out) {
  if (text.size() == 1 && core::is_thai(text[0])) {
    const char bytes[] = {'\xE0', static_cast<char>(0xB8 | (text[0] >> 6 & 3)),
                          static_cast<char>(0x80 | (text[0] & 0x3F))};
    out.assign(bytes, sizeof bytes);
    return;
  }
  for (const char32_t c : text) core::append_utf8(out, c);
  if (!is_normal(text)) out = to_nfc(std::move(out));
}

class Writer {
 public:
  Writer(const core::Page& page, const std::vector<Judgement>& fonts, core::PageText& text)
      : page_(page), fonts_(fonts), text_(text) {
    for (const core::Font& font : page.fonts) bold_.push_back(is_bold_name(font.name));
  }

  void write(const Stack& stack, const core::Glyph& glyph, bool from_picture) {
    if (glyph.invisible) return;
    if (from_picture || fonts_[glyph.font].quality == Quality::kUnreadable) {
      if (stack.text.empty() || stack.is_space()) return;
      // Another cell: between the two may be a wall.
      if (unread_ && glyph.box.x0 > unread_->x1 + kWideGap * glyph.size) end_area();
      unread_ = unread_ ? core::unite(*unread_, glyph.box) : glyph.box;
      return;
    }
    count(stack.repairs);
    if (stack.text.empty()) return;
    core::Cluster& cluster = text_.clusters.emplace_back();
    write_utf8(stack.text, cluster.text);
    cluster.box = line_box(glyph);
    cluster.baseline = glyph.y;
    cluster.font_size = glyph.size;
    cluster.font = glyph.font;
    cluster.bold = stack.bold || bold_[glyph.font];
    if (stack.repairs.changes_characters()) cluster.method = core::Method::kRepaired;
    cluster.confidence = fonts_[glyph.font].confidence;
    if (stack.repairs.rests_on_inference()) cluster.confidence *= kInferred;
    if (stack.repairs.has(Repair::kUnread)) cluster.confidence *= kUnread;
    if (is_impossible_stack(stack.text)) cluster.confidence *= kImpossible;
  }

  void end_area() {
    if (unread_) text_.unread_areas.push_back(*unread_);
    unread_.reset();
  }

  void finish() {
    for (size_t r = 0; r < counts_.size(); ++r) {
      if (counts_[r] == 0) continue;
      text_.repairs[std::string(repair_name(static_cast<Repair>(r)))] = counts_[r];
    }
  }

 private:
  void count(RepairSet repairs) {
    if (repairs.empty()) return;
    for (size_t r = 0; r < counts_.size(); ++r) {
      counts_[r] += repairs.has(static_cast<Repair>(r));
    }
  }

  const core::Page& page_;
  const std::vector<Judgement>& fonts_;
  core::PageText& text_;
  std::vector<bool> bold_;
  std::array<int, static_cast<size_t>(Repair::kCount)> counts_{};
  std::optional<core::Box> unread_;
};

// Words of which one font has the consonants and another, unreadable one the vowels and marks: the
// picture reads such a piece of a line whole, or what it reads would have no place among the rest.
class Tears {
 public:
  using At = std::vector<Stack>::const_iterator;
  Tears(const std::vector<DrawnGlyph>& glyphs, const std::vector<Judgement>& fonts)
      : glyphs_(glyphs), fonts_(fonts) {
    for (const Judgement& font : fonts) any_ = any_ || font.quality == Quality::kUnreadable;
  }

  // Behind the last stack before a gap as wide as one between cells.
  At end_of_piece(At begin, At end) const {
    if (!any_) return end;
    for (At stack = begin + 1; stack < end; ++stack) {
      if (gap(*(stack - 1), *stack) > kWideGap) return stack;
    }
    return end;
  }

  bool any_in(At begin, At end) const {
    if (!any_ || begin == end) return false;
    for (At stack = begin + 1; stack < end; ++stack) {
      const Stack &left = *(stack - 1), &right = *stack;
      if ((is_read_thai(left) && is_unread(right)) || (is_unread(left) && is_read_thai(right))) {
        if (gap(left, right) < kClose) return true;
      }
    }
    return false;
  }

 private:
  static constexpr double kClose = 0.1;  // em
  double gap(const Stack& left, const Stack& right) const {
    const DrawnGlyph& next = glyphs_[right.base];
    return (next.along - glyphs_[left.base].end()) / std::max(next.size, 1.0F);
  }
  bool is_unreadable(const Stack& stack) const {
    return fonts_[glyphs_[stack.base].font].quality == Quality::kUnreadable;
  }
  bool is_unread(const Stack& stack) const {
    return is_unreadable(stack) && !stack.text.empty() && !stack.is_space();
  }
  bool is_read_thai(const Stack& stack) const {
    return !is_unreadable(stack) && !stack.text.empty() && core::is_thai_letter(stack.text[0]);
  }

  const std::vector<DrawnGlyph>& glyphs_;
  const std::vector<Judgement>& fonts_;
  bool any_ = false;
};

}  // namespace

void write_clusters(const core::Page& page, const std::vector<Stack>& stacks,
                    const std::vector<DrawnGlyph>& glyphs, const LineOrder& lines,
                    const std::vector<Judgement>& fonts, const std::vector<bool>& voted,
                    core::PageText& text) {
  Writer writer(page, fonts, text);
  text.clusters.reserve(stacks.size());
  const auto glyph_of = [&](const Stack& stack) -> const core::Glyph& {
    return page.glyphs[glyphs[stack.base].source];
  };
  const auto lacks_votes = [&](const Stack& stack) {
    return voted[glyph_of(stack).font] && stack.repairs.has(Repair::kUnread);
  };
  const Tears tears(glyphs, fonts);
  for (const LineOrder::Line& line : lines.lines) {
    const auto begin = stacks.begin() + static_cast<ptrdiff_t>(line.begin);
    const auto end = stacks.begin() + static_cast<ptrdiff_t>(line.end);
    const bool incomplete = std::any_of(begin, end, lacks_votes);
    for (auto piece = begin; piece != end;) {
      const auto piece_end = tears.end_of_piece(piece, end);
      const bool torn = tears.any_in(piece, piece_end);
      for (; piece != piece_end; ++piece) {
        const core::Glyph& glyph = glyph_of(*piece);
        writer.write(*piece, glyph, torn || (incomplete && voted[glyph.font]));
      }
    }
    writer.end_area();
  }
  for (size_t i = lines.order.size(); i < stacks.size(); ++i) {
    writer.write(stacks[i], glyph_of(stacks[i]), false);
  }
  writer.finish();
}

void write_drawn_boxes(const core::Page& page, core::PageText& text) {
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

}  // namespace truat::thai
