#include "layout/aligned_rows.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "layout/aligned_columns.h"
#include "layout/centred_rows.h"
#include "layout/fresh_rows.h"
#include "layout/grid.h"
#include "layout/printed_score.h"

namespace truat::layout {
namespace {

// Distances of lines within a cell, in ems.
constexpr double kUsualLeading = 2.6, kWidestLeading = 3.2;

// The number in a column of a line: "๓", "3.", "(3)", "O12", "ข้อ 3" isn't one. -1 otherwise.
int number_in_column(const TextLine& line, const std::vector<double>& xs, int column) {
  std::u32string text;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c) || body_x(*c) < xs[static_cast<size_t>(column)] ||
        body_x(*c) >= xs[static_cast<size_t>(column) + 1]) {
      continue;
    }
    text += core::decode_utf8(core::arabic_digits(c->text));
  }
  if (text.empty() || text.size() > 5) return -1;
  int value = -1;
  for (const char32_t c : text) {
    if (c >= U'0' && c <= U'9') {
      value = std::max(value, 0) * 10 + static_cast<int>(c - U'0');
    } else if (core::is_thai(c)) {
      return -1;
    }
  }
  return value;
}

// Lines where a column counts 1, 2, 3 …; empty unless it counts at least twice without a break.
std::vector<size_t> counting_lines(const std::vector<const TextLine*>& lines,
                                   const std::vector<double>& xs, int column) {
  std::vector<size_t> out;
  int last = -1;
  for (size_t i = 0; i < lines.size(); ++i) {
    const std::vector<int> filled = filled_columns(*lines[i], xs);
    if (std::find(filled.begin(), filled.end(), column) == filled.end()) continue;
    const int number = number_in_column(*lines[i], xs, column);
    if (number < 0 || (last >= 0 && number != last + 1)) return {};
    last = number;
    out.push_back(i);
  }
  return out.size() >= 2 ? out : std::vector<size_t>{};
}

bool fills(const TextLine& line, const std::vector<double>& xs, int column) {
  const std::vector<int> filled = filled_columns(line, xs);
  return std::find(filled.begin(), filled.end(), column) != filled.end();
}

// Lines behind a gap that is wider than the leading.
std::vector<size_t> gap_lines(const std::vector<const TextLine*>& lines, double usual) {
  std::vector<size_t> out;
  for (size_t i = 1; i < lines.size(); ++i) {
    const double distance = lines[i]->baseline - lines[i - 1]->baseline;
    if (distance > 1.12 * usual + 0.8) out.push_back(i);
  }
  return out;
}

std::string text_in_column(const TextLine& line, const std::vector<double>& xs, int column) {
  std::string text;
  for (const core::Cluster* c : line.clusters) {
    if (!is_blank(*c) && interval_at(xs, body_x(*c)) == column) text += c->text;
  }
  return text;
}

// Lines with a score in a column that holds little else, at least `fewest`: two scores never share
// a cell.
std::vector<size_t> score_lines(const std::vector<const TextLine*>& lines,
                                const std::vector<double>& xs, size_t fewest) {
  for (int column = static_cast<int>(xs.size()) - 2; column > 0; --column) {
    std::vector<size_t> out;
    size_t filled = 0;
    for (size_t i = 0; i < lines.size(); ++i) {
      const std::string text = text_in_column(*lines[i], xs, column);
      filled += !text.empty();
      if (is_score(text)) out.push_back(i);
    }
    if (out.size() >= fewest && out.size() * 10 >= filled * 9) return out;
  }
  return {};
}

// Whether most cells that two lines share are full in the upper one: their text goes on in the
// lower.
bool wraps(const TextLine& upper, const TextLine& lower, const std::vector<double>& xs) {
  constexpr double kRoomForAWord = 2.2, kShareOfColumn = 0.28;  // ems
  std::map<int, double> ends;
  for (const core::Cluster* c : upper.clusters) {
    if (is_blank(*c)) continue;
    double& end = ends[interval_at(xs, body_x(*c))];
    end = std::max(end, c->box.x1);
  }
  size_t shared = 0, full = 0;
  for (const int column : filled_columns(lower, xs)) {
    const auto end = ends.find(column);
    if (end == ends.end()) continue;
    const double left = xs[static_cast<size_t>(column)],
                 right = xs[static_cast<size_t>(column) + 1];
    const double room = std::max(kRoomForAWord * upper.font_size, kShareOfColumn * (right - left));
    ++shared;
    full += right - end->second < room;
  }
  return full * 2 > shared;
}

std::vector<size_t> with_first(std::vector<size_t> starts) {
  if (starts.empty() || starts.front() != 0) starts.insert(starts.begin(), 0);
  return starts;
}

}  // namespace

double leading(const std::vector<const TextLine*>& lines, const std::vector<double>& xs) {
  // The mode of the distances, not their mean: gaps between rows are what is looked for. Within
  // columns: lines of neighbours may stand at any height between those of a cell.
  std::map<long, int> counts;
  std::map<int, double> above;  // by column, the baseline of the line before
  double size = 0;
  for (const TextLine* line : lines) size = std::max(size, line->font_size);
  for (const TextLine* line : lines) {
    for (const int column : filled_columns(*line, xs)) {
      const auto [before, first] = above.try_emplace(column, line->baseline);
      const double distance = line->baseline - before->second;
      before->second = line->baseline;
      if (first || distance < 0.7 * size || distance > kWidestLeading * size) continue;
      ++counts[std::lround(distance * 2)];
    }
  }
  // Few fonts have lines this far apart: they are believed where there are no others.
  const auto wide = counts.upper_bound(std::lround(kUsualLeading * size * 2));
  if (wide != counts.begin()) counts.erase(wide, counts.end());
  long best = 0;
  int most = 0;
  for (const auto& [key, count] : counts) {
    // Neighbouring bins are the same distance, rounded differently.
    const auto next = counts.find(key + 1);
    const int sum = count + (next == counts.end() ? 0 : next->second);
    if (sum > most) {
      most = sum;
      best = key;
    }
  }
  return best > 0 ? static_cast<double>(best) / 2 : 1.5 * size;
}

namespace {

// Rows whose cells stand at their tops.
std::vector<size_t> row_starts_at_top(const std::vector<const TextLine*>& lines,
                                      const std::vector<double>& xs,
                                      const std::vector<size_t>& counting, double usual) {
  const int columns = static_cast<int>(xs.size()) - 1;
  if (!counting.empty()) return with_first(counting);
  const std::vector<size_t> gaps = gap_lines(lines, usual);
  if (gaps.empty()) {
    std::vector<size_t> scores = score_lines(lines, xs, 3);
    if (!scores.empty()) return with_first(std::move(scores));
    // No room between rows: those lines start one where the first and another column have text,
    // provided that this column is filled only there.
    std::vector<size_t> starts;
    for (size_t i = 0; i < lines.size(); ++i) {
      if (fills(*lines[i], xs, 0) &&
          filled_columns(*lines[i], xs).size() * 2 > static_cast<size_t>(columns) &&
          (i == 0 || !wraps(*lines[i - 1], *lines[i], xs))) {
        starts.push_back(i);
      }
    }
    return with_first(std::move(starts));
  }
  // Cells that start at the top of their rows: then a gap without text in the first column is the
  // distance of paragraphs inside a cell.
  const size_t first_filled = static_cast<size_t>(
      std::count_if(gaps.begin(), gaps.end(), [&](size_t i) { return fills(*lines[i], xs, 0); }));
  if (!fills(*lines[0], xs, 0) || first_filled * 10 < gaps.size() * 6) return with_first(gaps);
  std::vector<size_t> starts;
  for (const size_t i : gaps) {
    if (fills(*lines[i], xs, 0)) starts.push_back(i);
  }
  return with_first(std::move(starts));
}

}  // namespace

std::vector<size_t> row_starts(const std::vector<const TextLine*>& lines,
                               const std::vector<double>& xs, RowSigns signs) {
  if (lines.empty()) return {};
  std::vector<size_t> counting;
  for (int c = 0; c < std::min(static_cast<int>(xs.size()) - 1, 2) && counting.empty(); ++c) {
    counting = counting_lines(lines, xs, c);
  }
  if (signs == RowSigns::kCountingOrScores && counting.empty())
    counting = score_lines(lines, xs, 2);
  if (signs != RowSigns::kAll && counting.empty()) return {0};
  const double usual = leading(lines, xs);
  std::vector<size_t> at_top = row_starts_at_top(lines, xs, counting, usual);
  if (counting.empty()) {
    const std::vector<size_t> resumed = resumed_row_starts(lines, xs, usual);
    std::vector<size_t> all;
    std::set_union(at_top.begin(), at_top.end(), resumed.begin(), resumed.end(),
                   std::back_inserter(all));
    at_top = std::move(all);
  }
  if (counting.empty()) counting = score_lines(lines, xs, 2);
  return centred_row_starts(lines, xs, counting, usual, std::move(at_top));
}

}  // namespace truat::layout
