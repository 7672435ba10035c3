#include "parse/counted_indicators.h"

#include <algorithm>
#include <map>

#include "core/utf8.h"
#include "parse/item_code.h"

namespace truat::parse {
namespace {

constexpr int kIndicators = 10;
constexpr size_t kLeastInStep = 3;
constexpr size_t kLongestNumber = 3;  // letters of a misread number: "1O", "l0.", "๑๐"

std::optional<int> bare_number(const std::optional<Subject>& subject, const TableColumn& column) {
  if (!subject || !subject->indicator || !plain_number(column.header)) return std::nullopt;
  return subject->indicator;
}

// What a column may be that no number was read in.
bool may_be_number(const TableColumn& column) {
  const std::u32string letters = core::decode_utf8(column.header);
  return !letters.empty() && letters.size() <= kLongestNumber;
}

}  // namespace

void mend_counted_indicators(std::vector<std::optional<Subject>>& subjects,
                             const std::vector<TableColumn>& columns) {
  const auto number = [&](int c) {
    const auto at = static_cast<size_t>(c);
    return bare_number(subjects[at], columns[at]);
  };
  const auto count = static_cast<int>(columns.size());
  // How far numbers lie from their places -> how many columns agree on it.
  std::map<int, size_t> steps;
  for (int c = 0; c < count; ++c) {
    if (const auto no = number(c)) ++steps[c - *no];
  }
  if (steps.empty()) return;
  const auto [offset, in_step] = *std::max_element(
      steps.begin(), steps.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  const auto agrees = [&, offset = offset](int c) {
    return c >= 0 && c < count && number(c) == std::optional<int>(c - offset);
  };
  const auto out_of_step = [&](int c) {
    const auto& subject = subjects[static_cast<size_t>(c)];
    if (number(c)) return !agrees(c);
    return !subject && may_be_number(columns[static_cast<size_t>(c)]);
  };
  std::vector<int> misread;
  for (int c = std::max(0, offset + 1); c <= std::min(count - 1, offset + kIndicators); ++c) {
    if (!out_of_step(c)) continue;
    if (!agrees(c - 1) && !agrees(c + 1)) continue;
    // Read elsewhere, it is no slip but another order.
    for (int other = 0; other < count; ++other) {
      if (number(other) == std::optional<int>(c - offset)) return;
    }
    misread.push_back(c);
  }
  if (in_step < kLeastInStep || in_step < 2 * misread.size()) return;
  for (const int c : misread) {
    const auto at = static_cast<size_t>(c);
    // Not a number that only this column has: nothing contradicts it.
    if (const auto no = number(c); no && !agrees(*no + offset)) continue;
    subjects[at] = indicator_subject(c - offset, columns[at].header);
    subjects[at]->inferred = true;
  }
}

}  // namespace truat::parse
