#include "parse/counted_codes.h"

#include <algorithm>

#include "core/likeness.h"
#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::parse {
namespace {

constexpr size_t kLongestCode = 5;  // letters

bool same(const ItemCode& a, const ItemCode& b) {
  return a.series == b.series && a.number == b.number;
}

ItemCode counted_from(const ItemCode& code, int steps) {
  return {code.series, code.number + steps, 0};
}

bool is_like(const std::string& text, const ItemCode& code, const Lexicon& lexicon) {
  const std::u32string read = core::decode_utf8(core::arabic_digits(text));
  const std::u32string wanted = core::decode_utf8(code.text());
  const auto by_shape = [&lexicon](const std::u32string& t) { return lexicon.code_by_shape(t); };
  if (core::edit_distance(by_shape(read), by_shape(wanted), 1) <= 1) return true;
  size_t first = read.size();
  while (first > 0 && core::is_digit(read[first - 1])) --first;
  return read.substr(first) == wanted.substr(1);
}

bool is_like(const CountedRow& row, const ItemCode& code, const Lexicon& lexicon) {
  return std::any_of(row.texts.begin(), row.texts.end(),
                     [&](const std::string& text) { return is_like(text, code, lexicon); });
}

// The code of row `i` when the nearest codes above and below count up over it.
std::optional<ItemCode> between(const std::vector<CountedRow>& rows, size_t i) {
  size_t above = i, below = i + 1;
  while (above > 0 && !rows[above - 1].code) --above;
  while (below < rows.size() && !rows[below].code) ++below;
  if (above == 0 || below == rows.size()) return std::nullopt;
  const ItemCode& first = *rows[above - 1].code;
  const int steps = static_cast<int>(below - (above - 1));
  if (!same(counted_from(first, steps), *rows[below].code)) return std::nullopt;
  return counted_from(first, static_cast<int>(i - (above - 1)));
}

}  // namespace

void add_code_cell(const RowCell& cell, CountedRow& row) {
  const std::string text = cell.text();
  if (text.empty() || core::decode_utf8(text).size() > kLongestCode) return;
  row.texts.push_back(text);
  row.recognised = row.recognised ||
                   std::any_of(cell.lines.begin(), cell.lines.end(),
                               [](const core::Line& l) { return l.method == core::Method::kOcr; });
}

std::vector<std::optional<ItemCode>> counted_codes(const std::vector<CountedRow>& rows,
                                                   const Lexicon& lexicon) {
  std::vector<std::optional<ItemCode>> mended(rows.size());
  for (size_t i = 0; i < rows.size(); ++i) {
    const auto expected = between(rows, i);
    if (!expected) continue;
    const bool misread = rows[i].code && !same(*rows[i].code, *expected) && rows[i].recognised &&
                         is_like(rows[i].code->text(), *expected, lexicon);
    if (!rows[i].code || misread) mended[i] = expected;
  }
  const auto known = [&](size_t i) { return mended[i] ? mended[i] : rows[i].code; };
  const auto count_on = [&](size_t from, size_t to, int step) {
    if (known(to) || !known(from)) return;
    const ItemCode expected = counted_from(*known(from), step);
    if (expected.number > 0 && is_like(rows[to], expected, lexicon)) mended[to] = expected;
  };
  for (size_t i = 1; i < rows.size(); ++i) count_on(i - 1, i, 1);
  for (size_t i = rows.size(); i-- > 1;) count_on(i, i - 1, -1);
  return mended;
}

}  // namespace truat::parse
