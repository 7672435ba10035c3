#include "layout/spanning_lines.h"

#include "core/thai_characters.h"
#include "layout/aligned_columns.h"
#include "layout/grid.h"

namespace truat::layout {
namespace {

// Pieces of a section line are nearer than this (ems).
constexpr double kSectionGap = 1.2;

// Whether more than a space between words lies at an edge.
bool parted_at(const TextLine& line, double edge) {
  constexpr double kMoreThanSpace = 0.55;  // ems
  const std::vector<Segment> pieces = segments(line, kMoreThanSpace);
  for (size_t i = 1; i < pieces.size(); ++i) {
    if (pieces[i - 1].x1 <= edge + 1 && pieces[i].x0 >= edge - 1) return true;
  }
  return false;
}

}  // namespace

bool numbers_columns(const TextLine& line, const std::vector<double>& xs) {
  if (xs.size() < 4) return false;
  std::vector<std::string> texts(xs.size() - 1);
  for (const core::Cluster* c : line.clusters) {
    const std::string text = core::arabic_digits(c->text);
    if (is_blank(*c) || text == "(" || text == ")") continue;
    texts[static_cast<size_t>(interval_at(xs, body_x(*c)))] += text;
  }
  for (size_t i = 0; i < texts.size(); ++i) {
    if (texts[i] != std::to_string(i + 1)) return false;
  }
  return true;
}

bool is_spanning(const TextLine& line, const std::vector<double>& xs) {
  const std::vector<Segment> pieces = segments(line, kSectionGap);
  if (pieces.size() != 1) return false;
  // From the first column over its edge, or through any other edge. Two cells may be as near as the
  // words of a section: but not where a space of a section would end at the edge.
  const bool from_first =
      pieces[0].x0 < xs[1] - 1 && pieces[0].x1 > xs[1] + 1 && !parted_at(line, xs[1]);
  return from_first || !fits_columns(line, xs);
}

}  // namespace truat::layout
