#include "ocr/prepared_page.h"

#include <algorithm>
#include <cmath>

#include "ocr/ghost_lines.h"

namespace truat::ocr {
namespace {

constexpr double kLevelEnough = 0.04;  // degrees: 1 pixel over a page's width at 150 dpi
constexpr double kSharpEnough = 2.0;   // below this the letters show no lines to level

std::vector<core::PixelBox> letters_of(const Components& components, double dpi) {
  std::vector<core::PixelBox> out;
  const double least = 3 * dpi / 72;  // points: specks and dots say little about lines
  for (const Component& c : components.items) {
    if (has_letter_size(c.box, dpi) && c.box.height() >= least && c.box.width() >= least / 2) {
      out.push_back(c.box);
    }
  }
  return out;
}

// The digit ๐ is square in some fonts, and a coarse scan shows no round corners: but it is no
// larger than the letters that it stands between. Checkboxes are, or they keep away from words.
bool is_among_letters(const TextLine& line, int piece, const Components& components) {
  constexpr double kLarger = 1.1, kNear = 0.6;  // letter heights
  const core::PixelBox& box = components.items[static_cast<size_t>(piece)].box;
  if (box.height() > kLarger * line.letter_height) return false;
  return std::any_of(line.members.begin(), line.members.end(), [&](int m) {
    const core::PixelBox& other = components.items[static_cast<size_t>(m)].box;
    const int apart = std::max(other.x0 - box.x1, box.x0 - other.x1);
    return m != piece && apart >= 0 && apart < kNear * line.letter_height && other.y0 < box.y1 &&
           box.y0 < other.y1;
  });
}

}  // namespace

TurnChoice likely_turns(const core::Raster& levelled) {
  const Components components = find_components(threshold(levelled, ink_levels(levelled).ink));
  const Direction direction = find_direction(letters_of(components, levelled.dpi), levelled.dpi);
  TurnChoice choice;
  choice.turns = direction.vertical ? std::vector{90, 270, 0, 180} : std::vector{0, 180, 90, 270};
  choice.direction_sure = direction.sure;
  return choice;
}

PreparedPage prepare_page(const core::Raster& levelled, int turn) {
  PreparedPage page;
  page.turn = turn;
  page.levels = ink_levels(levelled);
  page.grey = turned(levelled, turn);
  const double dpi = page.grey.dpi;
  Bitmap ink = threshold(page.grey, page.levels.ink);
  page.components = find_components(ink);
  const Tilt tilt = find_tilt(letters_of(page.components, dpi), dpi);
  if (tilt.sharpness >= kSharpEnough && std::abs(tilt.degrees) >= kLevelEnough) {
    page.skew = tilt.degrees;
    page.grey = rotated(page.grey, tilt.degrees);
    ink = threshold(page.grey, page.levels.ink);
  }
  page.rulings = find_rulings(page.grey, page.levels);
  drop_ghost_lines(page.grey, page.levels, page.rulings);
  erase_rulings(page.rulings, ink, page.grey);
  page.components = find_components(ink);
  const CellMap cells(page.rulings, ink.width, ink.height, dpi);
  page.lines = find_lines(page.components, cells, ink.width, ink.height, dpi);
  for (const TextLine& line : page.lines) {
    for (const int m : line.members) {
      const auto box = as_checkbox(page.components.items[m], ink, dpi);
      if (box && !is_among_letters(line, m, page.components)) page.checkboxes.emplace(m, *box);
    }
  }
  return page;
}

}  // namespace truat::ocr
