#include "layout/header_pieces.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace truat::layout {
namespace {

// Letters of one word abut; a gap wider than this (ems) parts the words of two narrow columns.
constexpr double kTouching = 0.01;
constexpr double kAround = 1.2;  // ems next to the middle between two names

// Where a line may be cut between two names that touch in it, 0 for nowhere: at the widest gap next
// to `middle`, which lies between what stands over them.
size_t cut_between(const TextLine& line, size_t first, size_t last, double middle) {
  size_t best = 0;
  double widest = kTouching * line.font_size;
  for (size_t i = first + 1; i <= last; ++i) {
    const core::Cluster &a = *line.clusters[i - 1], &b = *line.clusters[i];
    if (is_blank(a) || is_blank(b)) continue;
    const double gap = b.box.x0 - a.box.x1;
    if (std::abs(b.box.x0 - middle) > kAround * line.font_size || gap < widest) continue;
    best = i, widest = gap;
  }
  return best;
}

// The digit of either kind at `at`, which moves behind it. Names are asked for it very often: no
// text is converted.
std::optional<size_t> digit_at(std::string_view text, size_t& at) {
  constexpr std::string_view kThaiDigits = "\xE0\xB9";  // and 0x90 … 0x99
  if (at < text.size() && text[at] >= '0' && text[at] <= '9') {
    return static_cast<size_t>(text[at++] - '0');
  }
  if (text.substr(std::min(at, text.size()), 2) != kThaiDigits || at + 2 >= text.size()) return {};
  const size_t digit = static_cast<unsigned char>(text[at + 2]) - size_t{0x90};
  if (digit > 9) return {};
  at += 3;
  return digit;
}

}  // namespace

void add_pieces_of_line(const std::vector<TextLine>& lines, size_t i, bool explicit_spaces,
                        double gap, std::vector<HeaderPiece>& pieces) {
  const auto add = [&](size_t from, size_t to) {
    const TextLine part = sub_line(lines[i], from, to);
    pieces.push_back({i, part.box.x0, part.box.x1, part.font_size, text_of(part, explicit_spaces)});
  };
  const size_t above = pieces.size();
  for (const Segment& s : segments(lines[i], gap)) {
    // Names in narrow columns may touch; the line above shows where each of them stands.
    std::vector<double> over;
    for (size_t k = 0; k < above; ++k) {
      const HeaderPiece& p = pieces[k];
      if (p.line + 1 == i && p.middle() > s.x0 && p.middle() < s.x1) over.push_back(p.middle());
    }
    size_t from = s.first;
    for (size_t k = 1; k < over.size(); ++k) {
      const size_t cut = cut_between(lines[i], from, s.last, (over[k - 1] + over[k]) / 2);
      if (cut == 0) continue;
      add(from, cut - 1);
      from = cut;
    }
    add(from, s.last);
  }
}

bool has_number(std::string_view name, size_t number) {
  constexpr size_t kMostDigits = 3;
  size_t at = 0, digits = 0, value = 0;
  while (digits <= kMostDigits) {
    const auto digit = digit_at(name, at);
    if (!digit) break;
    value = 10 * value + *digit;
    ++digits;
  }
  if (digits == 0 || digits > kMostDigits || value != number) return false;
  if (at == name.size()) return true;
  return name[at] == '.' && !digit_at(name, ++at);
}

bool overlaps(const HeaderPiece& a, const HeaderPiece& b) {
  return core::overlap(a.x0, a.x1, b.x0, b.x1) > 0.5;
}

}  // namespace truat::layout
