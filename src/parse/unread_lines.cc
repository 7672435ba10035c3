#include "parse/unread_lines.h"

#include <algorithm>
#include <string>
#include <vector>

#include "parse/score_number.h"

namespace truat::parse {
namespace {

// Fewer lines of a paragraph end in a number of two decimals by chance.
constexpr int kFewestLines = 3;

bool is_at(const core::Sources& sources, const core::Line& line) {
  return std::any_of(sources.begin(), sources.end(), [&](const core::Source& source) {
    return source.page == line.page && core::overlap_area(source.box, line.box) > 0;
  });
}

bool was_read(const core::Line& line, const core::Report& report) {
  return std::any_of(report.scores.begin(), report.scores.end(),
                     [&](const core::Score& s) { return is_at(s.value_raw.sources, line); }) ||
         std::any_of(
             report.differences.begin(), report.differences.end(),
             [&](const core::PrintedDifference& d) { return is_at(d.value_raw.sources, line); });
}

bool ends_in_score(const core::Line& line, const Lexicon& lexicon) {
  const size_t space = line.text.rfind(' ');
  return space != std::string::npos &&
         like_a_score(std::string_view(line.text).substr(space + 1), lexicon);
}

}  // namespace

std::optional<core::UnreadRows> unread_lines(const core::Document& document,
                                             const core::Report& report, const Lexicon& lexicon) {
  core::UnreadRows out;
  for (const core::Block& block : document.blocks) {
    const auto* paragraph = std::get_if<core::Paragraph>(&block);
    if (!paragraph) continue;
    std::vector<core::Line> lines;
    for (const core::Line& line : paragraph->lines) {
      if (ends_in_score(line, lexicon) && !was_read(line, report)) lines.push_back(line);
    }
    if (static_cast<int>(lines.size()) < kFewestLines) continue;
    if (out.rows == 0) out.first = {lines.front().text, core::sources_of({lines.front()})};
    out.rows += static_cast<int>(lines.size());
  }
  if (out.rows == 0) return std::nullopt;
  return out;
}

}  // namespace truat::parse
