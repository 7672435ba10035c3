#include "layout/paragraphs.h"

#include <algorithm>
#include <cmath>

#include "layout/list_marker.h"
#include "layout/wrapping.h"

namespace truat::layout {
namespace {

// Lines of one paragraph have one size, one distance and no indent between them.
bool may_go_on(const core::Line& line, const core::Line& next, double distance) {
  return std::abs(line.font_size - next.font_size) < 0.15 * line.font_size &&
         line.bold == next.bold && distance < 2.6 * line.font_size &&
         next.box.x0 < line.box.x0 + 1.0 * line.font_size;
}

}  // namespace

std::vector<core::Paragraph> paragraphs(const std::vector<TextLine>& texts, core::PageNumber page,
                                        bool explicit_spaces, double left, double right) {
  std::vector<core::Line> lines;
  for (const TextLine& text : texts) lines.push_back(to_line(text, page, explicit_spaces));
  // Each line is judged by itself: titles are centred, the text below them isn't.
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    std::vector<core::Line> pair(lines.begin() + static_cast<long>(i),
                                 lines.begin() + static_cast<long>(i) + 2);
    if (!may_go_on(pair[0], pair[1], texts[i + 1].baseline - texts[i].baseline)) continue;
    mark_wrapped(pair, {texts[i], texts[i + 1]}, left, right);
    lines[i] = pair[0];
  }
  std::vector<core::Paragraph> out;
  for (size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || !lines[i - 1].wrapped) out.emplace_back();
    out.back().lines.push_back(lines[i]);
  }
  return out;
}

bool goes_on(const core::Paragraph& last, const core::Paragraph& next, double right) {
  const core::Line& a = last.lines.back();
  const core::Line& b = next.lines.front();
  if (list_marker(b.text) || !may_go_on(a, b, 0)) return false;
  // The line must have been full; how long the next word is isn't known across pages.
  return right - a.box.x1 < 2.5 * a.font_size;
}

}  // namespace truat::layout
