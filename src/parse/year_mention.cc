#include "parse/year_mention.h"

#include "core/thai_characters.h"

namespace truat::parse {
namespace {

// U+FFFD stands for a dot that nobody could read: fonts of a full stop and a few signs say nothing
// of themselves in rewritten files. A dot read from its picture may stand off its letter.
const Pattern& mention_pattern() {
  static const Pattern pattern(
      {"year_mention",
       R"((?:ปี\s*(?:งบ\s*ประมาณ)?|งบประมาณ)\s*(?:พ\s*[.\x{FFFD}]?\s*ศ\s*[.\x{FFFD}]?)?\s*(\d{4}|\d{2})\b)",
       "ประจำปีงบประมาณ พ.ศ. 2568", "พระราชบัญญัติ พ.ศ. 2562"});
  return pattern;
}

const Pattern& header_pattern() {
  static const Pattern pattern({"year_in_header",
                                R"((?:^|\D)(\d{4})(?:\D|$)|(?:ปี|พ\.?ศ\.?)\D{0,20}(\d{2})(?:\D|$))",
                                "ปีงบประมาณ 2567", "ตัวชี้วัดที่ 10"});
  return pattern;
}

std::optional<core::FiscalYear> from_digits(std::string_view digits) {
  int number = 0;
  for (char c : digits) number = number * 10 + (c - '0');
  const auto year = core::year_from_printed(number, static_cast<int>(digits.size()));
  if (!year) return std::nullopt;
  return core::FiscalYear(*year);
}

}  // namespace

std::vector<const Pattern*> year_patterns() { return {&mention_pattern(), &header_pattern()}; }

std::vector<YearMention> year_mentions(std::string_view search) {
  std::vector<YearMention> out;
  for (size_t from = 0; const auto match = mention_pattern().find(search, from);) {
    from = match->whole().end;
    const auto year = from_digits(match->in(search, 1));
    // Two digits are a year only in the range that reports of this kind are from.
    if (!year || (match->groups[1]->size() == 2 && !is_plausible(*year))) continue;
    out.push_back({*year, match->whole()});
  }
  return out;
}

std::optional<core::FiscalYear> year_in_header(std::string_view text) {
  const std::string search = core::arabic_digits(text);
  const auto match = header_pattern().find(search);
  if (!match) return std::nullopt;
  const bool four = match->groups[1].has_value();
  const auto year = from_digits(match->in(search, four ? 1 : 2));
  if (year && !four && !is_plausible(*year)) return std::nullopt;
  return year;
}

bool is_plausible(core::FiscalYear year) {
  // ITA exists since 2556; the upper end leaves room for reports to come.
  return year.year().be() >= 2556 && year.year().be() <= 2599;
}

}  // namespace truat::parse
