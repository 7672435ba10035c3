#include "layout/spanning_lines.h"

#include <cmath>
#include <set>

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

// Whether the words of a line stand in so many columns, none of them in two, that this is no
// chance: short values of narrow columns are as near to each other as the words of a section.
bool words_keep_to_columns(const TextLine& line, const std::vector<double>& xs) {
  constexpr double kWordGap = 0.15;  // ems
  constexpr size_t kFewestColumns = 5;
  std::set<int> columns;
  for (const Segment& word : segments(line, kWordGap)) {
    const int column = interval_at(xs, word.x0 + 1);
    if (column != interval_at(xs, word.x1 - 1)) return false;
    columns.insert(column);
  }
  return columns.size() >= kFewestColumns;
}

// Whether a letter stands on an edge, or two of one word on either side of it: those abut exactly.
bool word_runs_through(const TextLine& line, double edge) {
  constexpr double kAbut = 0.04;  // ems
  const core::Cluster* previous = nullptr;
  for (const core::Cluster* c : line.clusters) {
    if (!is_blank(*c) && c->box.x0 < edge - 1 && c->box.x1 > edge + 1) return true;
    const bool abuts =
        previous && !is_blank(*c) && std::abs(c->box.x0 - previous->box.x1) < kAbut * c->font_size;
    if (abuts && std::abs(c->box.x0 - edge) <= 1) return true;
    previous = is_blank(*c) ? nullptr : c;
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
  if (pieces.size() != 1 || words_keep_to_columns(line, xs)) return false;
  // From the first column over its edge, or through any other edge. Two cells may be as near as the
  // words of a section: but not where a space of a section would end at the edge.
  const bool from_first =
      pieces[0].x0 < xs[1] - 1 && pieces[0].x1 > xs[1] + 1 && !parted_at(line, xs[1]);
  return from_first || !fits_columns(line, xs);
}

int merged_columns(const TextLine& line, const std::vector<double>& xs) {
  const std::vector<Segment> pieces = segments(line, kSectionGap);
  if (pieces.size() < 2 || interval_at(xs, body_x(*line.clusters[pieces[0].first])) != 0) return 1;
  const TextLine name = sub_line(line, pieces[0].first, pieces[0].last);
  const TextLine values = sub_line(line, pieces[1].first, pieces.back().last);
  const int end = interval_at(xs, body_x(*name.clusters.back())) + 1;
  if (interval_at(xs, body_x(*values.clusters.front())) < end) return 1;
  bool through = false;
  for (int edge = 1; edge < end; ++edge) {
    const double x = xs[static_cast<size_t>(edge)];
    if (parted_at(line, x)) return 1;
    through |= word_runs_through(name, x);
  }
  return through && fits_columns(values, xs) ? end : 1;
}

}  // namespace truat::layout
