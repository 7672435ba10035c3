#include "ocr/text_lines.h"

#include <algorithm>
#include <utility>

#include "ocr/letter_size.h"
#include "ocr/line_draft.h"

namespace truat::ocr {
namespace {

// Sizes in points.
constexpr double kTallestLetter = 40, kSmallestSpeck = 0.35, kSpeckPoints = 2.4;

void select_pieces(LineDraft& d) {
  std::vector<core::PixelBox> boxes;
  for (size_t i = 0; i < d.components.items.size(); ++i) {
    if (!has_letter_size(d.components.items[i].box, d.dpi)) continue;
    d.add_piece(static_cast<int>(i));
    boxes.push_back(d.components.items[i].box);
  }
  d.usual = letter_heights_around(boxes, d.width, d.height, d.dpi);
}

// A lone dash says "nothing" in a cell: a line of its own.
void open_lines_of_dashes(LineDraft& d) {
  for (int i = 0; i < d.piece_count(); ++i) {
    const core::PixelBox& b = d.box(i);
    const double points = b.width() * 72 / d.dpi;
    if (d.line[i] != LineDraft::kNone || points < 2 || points > 14 || b.width() < 2 * b.height())
      continue;
    d.line[i] = d.new_line();
    TextLine& line = d.lines.back();
    d.letters.back() = {i};
    line.box = b;
    line.cell = d.cell[i];
    line.letter_height = std::max<double>(d.usual[i], 1.3 * b.width());
    line.baseline = (b.y0 + b.y1) / 2.0 + 0.4 * line.letter_height;
  }
}

// Dirt. Lone dots mean nothing; dashes are wider.
bool is_speck(LineDraft& d, const core::PixelBox& b) {
  return b.height() * 72 / d.dpi < kSpeckPoints && b.width() * 72 / d.dpi < kSpeckPoints;
}

std::vector<TextLine> finished(LineDraft& d) {
  for (int i = 0; i < d.piece_count(); ++i) {
    if (d.line[i] == LineDraft::kNone) continue;
    TextLine& line = d.lines[d.line[i]];
    line.box = line.members.empty() ? d.box(i) : united(line.box, d.box(i));
    line.members.push_back(d.pieces[i]);
  }
  std::erase_if(d.lines,
                [&d](const TextLine& l) { return l.members.empty() || is_speck(d, l.box); });
  for (TextLine& line : d.lines) {
    std::sort(line.members.begin(), line.members.end(), [&d](int a, int b) {
      return d.components.items[a].box.x0 < d.components.items[b].box.x0;
    });
  }
  std::sort(d.lines.begin(), d.lines.end(), [](const TextLine& a, const TextLine& b) {
    return std::pair(a.box.y1, a.box.x0) < std::pair(b.box.y1, b.box.x0);
  });
  return std::move(d.lines);
}

}  // namespace

bool has_letter_size(const core::PixelBox& box, double dpi) {
  const double w = box.width() * 72 / dpi, h = box.height() * 72 / dpi;
  if (h > kTallestLetter || w > 12 * kTallestLetter) return false;
  if (w < kSmallestSpeck * 2 && h < kSmallestSpeck * 2) return false;
  return !(w > 18 && h < 1.5);  // what is left of a ruling
}

std::vector<TextLine> find_lines(Components& components, const CellMap& cells, int width,
                                 int height, double dpi) {
  LineDraft draft{components, cells, width, height, dpi, {}, {}, {}, {}, {}, {}};
  select_pieces(draft);
  chain_letters_to_lines(draft);
  cut_touching_pieces(draft);
  attach_marks(draft, MarkReach::kClose);  // a mark may stand beside a line of another cell
  attach_beside(draft, kDashLow,
                kDashHigh);  // dashes next: they may be nearer to marks of the next line
  attach_marks(draft, MarkReach::kFull);
  attach_beside(draft, -0.35, 1.3);
  attach_marks(draft, MarkReach::kFull);  // of what stood beside
  open_lines_of_dashes(draft);
  return finished(draft);
}

}  // namespace truat::ocr
