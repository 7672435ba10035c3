#include "ocr/spread.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace truat::ocr {
namespace {

constexpr double kFlattest = 1.2;  // width in heights: two sheets of A4 have 1.41, of Letter 1.29
constexpr double kNarrowestGutter = 0.04;  // of the width: both pages have a margin there
constexpr double kOffMiddle = 0.05;        // of the width: how far aside a book may lie
constexpr double kFilled = 0.5;            // of its page's width that a side's print takes
constexpr size_t kFewestLetters = 3;       // of a line; less may be dirt
constexpr size_t kFewestLines = 2;
// Rows of one wide table stand on common lines of writing; those of two pages by chance only.
constexpr double kSameFoot = 0.25;  // letter heights
constexpr double kOneTable = 0.75;  // of the lines of the side that has fewer

// What is printed on one side of the middle.
struct Side {
  int x0 = 0, x1 = 0;
  bool ruled = false;  // has a level ruling as wide as a table
  std::vector<const TextLine*> lines;

  void add(const core::PixelBox& box) {
    const bool first = x1 == 0;
    x0 = first ? box.x0 : std::min(x0, box.x0);
    x1 = std::max(x1, box.x1);
  }
};

double foot_of(const TextLine& line) { return line.baseline_at((line.box.x0 + line.box.x1) / 2.0); }

bool share_their_lines(const Side& a, const Side& b) {
  const Side& fewer = a.lines.size() < b.lines.size() ? a : b;
  const Side& more = &fewer == &a ? b : a;
  const auto shared =
      std::count_if(fewer.lines.begin(), fewer.lines.end(), [&more](const TextLine* line) {
        return std::any_of(more.lines.begin(), more.lines.end(), [line](const TextLine* other) {
          return std::abs(foot_of(*line) - foot_of(*other)) < kSameFoot * line->letter_height;
        });
      });
  return static_cast<double>(shared) >= kOneTable * static_cast<double>(fewer.lines.size());
}

}  // namespace

std::optional<int> find_gutter(const PreparedPage& page) {
  const double width = page.grey.width;
  if (width < kFlattest * page.grey.height) return std::nullopt;
  Side left, right;
  const auto side_of = [&](const core::PixelBox& box) -> Side& {
    return box.x0 + box.x1 < width ? left : right;
  };
  for (const TextLine& line : page.lines) {
    if (line.members.size() < kFewestLetters) continue;
    Side& side = side_of(line.box);
    side.add(line.box);
    side.lines.push_back(&line);
  }
  for (const PixelRuling& ruling : page.rulings) {
    if (!ruling.horizontal) continue;
    Side& side = side_of(ruling.box);
    side.add(ruling.box);
    side.ruled = side.ruled || ruling.box.width() > kFilled * width / 2;
  }
  if (std::min(left.lines.size(), right.lines.size()) < kFewestLines) return std::nullopt;
  const int cut = (left.x1 + right.x0) / 2;
  if (right.x0 - left.x1 < kNarrowestGutter * width) return std::nullopt;
  if (std::abs(cut - width / 2) > kOffMiddle * width) return std::nullopt;
  if (left.x1 - left.x0 < kFilled * cut || right.x1 - right.x0 < kFilled * (width - cut)) {
    return std::nullopt;
  }
  if (!(left.ruled && right.ruled) && share_their_lines(left, right)) return std::nullopt;
  return cut;
}

}  // namespace truat::ocr
