#include "parse/period.h"

#include <cstdio>
#include <vector>

#include "core/thai_characters.h"
#include "parse/match_key.h"
#include "parse/month_repair.h"
#include "parse/pattern.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

#define MONTH                                                                                                                                                                                                                                   \
  "((?:มกรา|มีนา|พฤษภา|กรก[ฎฏ]า|สิงหา|ตุลา|ธันวา)คม|(?:เมษา|มิถุนา|กันยา|พฤศจิกา)ยน|กุมภาพันธ[์ุ]*" \
  "|(?:ม|ก|มี|เม|พ|มิ|ส|ต|ธ)\\.\\s?(?:ค|พ|ย)\\.?)"
#define YEAR "(?:พ\\.?\\s*ศ\\.?\\s*)?(\\d{4}|\\d{2})"

const Pattern& date_pattern() {
  static const Pattern pattern({"date",
                                "(?:(\\d{1,2})\\s*(?:[-–]\\s*(\\d{1,2})\\s*)?)?(?:เดือน)?\\s*" MONTH
                                "(?:\\s*(?:ปี\\s*)?" YEAR "\\b)?",
                                "1 ต.ค. 67", "ไตรมาสที่ 2"});
  return pattern;
}
const Pattern& slash_date_pattern() {
  static const Pattern pattern(
      {"slash_date", R"((\d{1,2})/(\d{1,2})/(\d{4}|\d{2})\b)", "1/10/2567", "มท 75331/870"});
  return pattern;
}
const Pattern& range_pattern() {
  static const Pattern pattern({"range_connector",
                                R"(\s*(?:[-–—~]|จน\s*ถึง|ถึง|สิ้นสุด)\s*(?:(?:สิ้น)?เดือน|(?:สิ้น)?วันที่)?\s*)",
                                " ถึงเดือน ", " และ "});
  return pattern;
}
const Pattern& quarter_pattern() {
  static const Pattern pattern(
      {"quarter",
       R"(ไตรมาส\s*(?:ที่)?\s*([1-4])(?:\s*(?:[-–]|ถึง|(,|และ))\s*(?:ไตรมาส)?\s*(?:ที่)?\s*([1-4])\b)?)",
       "ไตรมาสที่ 2", "รายไตรมาส"});
  return pattern;
}
const Pattern& half_year_pattern() {
  static const Pattern pattern({"half_year",
                                R"((?:^|[^ยุก0-9\s])\s*6\s*เดือน\s*(แรก|หลัง)?|ครึ่งปี(แรก|หลัง))",
                                "รอบ 6 เดือน", "ราย 6 เดือน"});
  return pattern;
}
const Pattern& whole_year_pattern() {
  static const Pattern pattern(
      {"whole_year",
       R"(ตลอด(?:ทั้ง)?ปี|ทั้งปี|ตลอดระยะเวลา|รอบ\s*12\s*เดือน|^\s*12\s*เดือน|ปีงบประมาณ|ภายในปี|^\s*(?:ปี|พ\.ศ\.)?\s*(?:พ\.ศ\.)?\s*\d{4}\s*$)",
       "ตลอดปีงบประมาณ", "12 ครั้ง"});
  return pattern;
}
const Pattern& year_range_pattern() {
  static const Pattern pattern(
      {"year_range",
       R"(ปี\s*(?:งบประมาณ)?\s*(?:พ\.?ศ\.?)?\s*(\d{4})\s*(?:[-–]|ถึง)\s*(?:ปี\s*(?:งบประมาณ)?)?\s*(?:พ\.?ศ\.?)?\s*(\d{4}))",
       "ปีงบประมาณ 2566 - 2570", "ปีงบประมาณ 2566"});
  return pattern;
}
const Pattern& open_start_pattern() {
  static const Pattern pattern({"only_an_end",
                                R"((?:ภายใน|ไม่เกิน|ก่อน|สิ้นสุด|แล้วเสร็จ)\s*(?:สิ้น)?(?:วันที่|เดือน)?\s*$)",
                                "ภายในเดือน", "ประจำเดือน"});
  return pattern;
}
const Pattern& open_end_pattern() {
  static const Pattern pattern(
      {"only_a_start", R"(^\s*(?:เป็นต้นไป|(?:[-–]|ถึง)\s*ปัจจุบัน))", " เป็นต้นไป", " เป็นประจำ"});
  return pattern;
}
// The other half of a range is printed there, elsewhere, or was lost: that it ends where it begins,
// or begins where it ends, would be invented.
const Pattern& lost_end_pattern() {
  static const Pattern pattern({"lost_end",
                                R"(^\s*(?:[-–—~]\s*(?:\d|[ก-ฮ]{1,2}\.|$)|(?:จน\s*)?ถึง|สิ้นสุด))",
                                " - 30 ก??? 68", " - จัดประชุม"});
  return pattern;
}
const Pattern& lost_start_pattern() {
  static const Pattern pattern(
      {"lost_start", R"((?:(?:^|[\d.])\s*[-–—~]|ถึง)\s*(?:สิ้น)?(?:วันที่|เดือน)?\s*$)", " - ", "วันที่ "});
  return pattern;
}

const Pattern& torn_year_pattern() {
  static const Pattern pattern(
      {"torn_year", R"((?:^|\D)(2\s?5\s?\d\s?\d)(?:\D|$))", "ต.ค.256 6", "25 มีนาคม 67"});
  return pattern;
}

const Pattern& torn_day_pattern() {
  static const Pattern pattern(
      {"torn_day", R"((?:^|[-–—~]|ถึง|วันที่|ภายใน)\s*([12] \d|3 [01])\s*(?:เดือน)?\s*)" MONTH,
       "3 1 มีนาคม 2568", "ครั้งที่ 2 1 มีนาคม 2568"});
  return pattern;
}

// A number that a narrow cell broke over two lines: "๒๕๖ ๖" is 2566, "3 1 มีนาคม" the 31st.
std::string with_whole_numbers(std::string text, const Pattern& torn) {
  for (size_t from = 0; const auto match = torn.find(text, from);) {
    const Range number = *match->groups[1];
    std::string digits = text.substr(number.begin, number.size());
    std::erase(digits, ' ');
    text.replace(number.begin, number.size(), digits);
    from = number.begin + digits.size();
  }
  return text;
}

int to_int(std::string_view digits) {
  int value = 0;
  for (char c : digits) value = value * 10 + (c - '0');
  return value;
}

int days_in(int ce_year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (ce_year % 4 == 0 && ce_year % 100 != 0) || ce_year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[month - 1];
}

std::string iso(int ce_year, int month, int day) {
  char out[32];
  std::snprintf(out, sizeof out, "%04d-%02d-%02d", ce_year, month, day);
  return out;
}

// One printed date: a day, a span of days or a whole month. Year 0 = not printed.
struct DateAtom {
  int first_day = 0, last_day = 0;  // 0 = not printed: the whole month
  int month = 0;
  int ce_year = 0;
  Range range;

  bool valid() const {
    return month >= 1 && month <= 12 && first_day <= days_in(ce_year, month) &&
           last_day <= days_in(ce_year, month);
  }
  std::string start() const { return iso(ce_year, month, first_day ? first_day : 1); }
  std::string end() const {
    return iso(ce_year, month, last_day ? last_day : days_in(ce_year, month));
  }
};

int ce_year_of(std::string_view digits) {
  if (digits.empty()) return 0;
  const auto year = core::year_from_printed(to_int(digits), static_cast<int>(digits.size()));
  return year ? year->ce() : 0;
}

std::vector<DateAtom> date_atoms(std::string_view text, const Lexicon& lexicon) {
  std::vector<DateAtom> out;
  for (size_t from = 0; const auto match = date_pattern().find(text, from);) {
    from = match->whole().end;
    DateAtom atom;
    atom.first_day = to_int(match->in(text, 1));
    atom.last_day = match->groups[2] ? to_int(match->in(text, 2)) : atom.first_day;
    atom.month = lexicon.month(match->in(text, 3)).value_or(0);
    atom.ce_year = ce_year_of(match->in(text, 4));
    atom.range = match->whole();
    if (atom.month != 0) out.push_back(atom);
  }
  if (!out.empty()) return out;
  for (size_t from = 0; const auto match = slash_date_pattern().find(text, from);) {
    from = match->whole().end;
    DateAtom atom;
    atom.first_day = atom.last_day = to_int(match->in(text, 1));
    atom.month = to_int(match->in(text, 2));
    atom.ce_year = ce_year_of(match->in(text, 3));
    atom.range = match->whole();
    out.push_back(atom);
  }
  return out;
}

int ce_year_in(core::FiscalYear fiscal, int month) {
  return month >= 10 ? fiscal.year().ce() - 1 : fiscal.year().ce();
}

Period one_date(std::string_view text, DateAtom atom, std::optional<core::FiscalYear> context) {
  if (atom.ce_year == 0 && context) atom.ce_year = ce_year_in(*context, atom.month);
  if (atom.ce_year == 0 || !atom.valid()) return {};
  Period out{atom.start(), atom.end()};
  const auto before = text.substr(0, atom.range.begin), behind = text.substr(atom.range.end);
  const bool open_end = open_end_pattern().found_in(behind);
  const bool lost_end = !open_end && lost_end_pattern().found_in(behind);
  const bool lost_start = lost_start_pattern().found_in(before);
  if (open_start_pattern().found_in(before) || lost_start) out.start.reset();
  if (open_end || lost_end) out.end.reset();
  out.half = lost_start || lost_end;
  return out;
}

Period date_range(DateAtom first, DateAtom last, std::optional<core::FiscalYear> context) {
  if (last.ce_year == 0 && first.ce_year != 0) {
    last.ce_year = first.ce_year + (last.month < first.month ? 1 : 0);
  }
  if (last.ce_year == 0 && context) last.ce_year = ce_year_in(*context, last.month);
  if (last.ce_year != 0 && first.ce_year == 0) {
    first.ce_year = last.ce_year - (first.month > last.month ? 1 : 0);
  }
  if (first.ce_year == 0 || last.ce_year == 0 || !first.valid() || !last.valid()) return {};
  return {first.start(), last.end()};
}

// Dates that are printed as such.
Period from_dates(std::string_view text, const std::vector<DateAtom>& atoms,
                  std::optional<core::FiscalYear> context) {
  if (atoms.size() == 1) return one_date(text, atoms[0], context);
  std::optional<Period> only;
  for (size_t i = 0; i + 1 < atoms.size(); i += 2) {
    const std::string_view between =
        text.substr(atoms[i].range.end, atoms[i + 1].range.begin - atoms[i].range.end);
    if (!range_pattern().full(between)) return {};
    const Period period = date_range(atoms[i], atoms[i + 1], context);
    if (only && *only != period) return {};
    only = period;
  }
  return atoms.size() % 2 == 0 && only ? *only : Period{};
}

// `text`: Arabic digits, single spaces, months spelt right.
Period period_in(const std::string& text, const Lexicon& lexicon,
                 std::optional<core::FiscalYear> context) {
  if (const auto atoms = date_atoms(text, lexicon); !atoms.empty()) {
    Period out = from_dates(text, atoms, context);
    out.half = out.half || (!out.start && !out.end);
    return out;
  }
  if (const auto match = year_range_pattern().find(text)) {
    const auto first = core::year_from_printed(to_int(match->in(text, 1)), 4);
    const auto last = core::year_from_printed(to_int(match->in(text, 2)), 4);
    if (first && last) {
      return {core::FiscalYear(*first).first_day(), core::FiscalYear(*last).last_day()};
    }
  }
  std::optional<core::FiscalYear> year = context;
  if (const auto mentions = year_mentions(text); !mentions.empty()) year = mentions[0].year;
  if (const auto alone = year_in_header(text); alone && whole_year_pattern().found_in(text)) {
    year = alone;
  }
  if (!year) return {};
  if (const auto match = quarter_pattern().find(text)) {
    const int first = to_int(match->in(text, 1));
    const int last = match->groups[3] ? to_int(match->in(text, 3)) : first;
    // "2, 4" and "1 และ 3" are two periods.
    if (match->groups[2] && last != first + 1) return {};
    if (last >= first) return months_of_fiscal_year(*year, 3 * first - 2, 3 * last);
    return {};
  }
  if (const auto match = half_year_pattern().find(text)) {
    const bool second = match->in(text, 1) == "หลัง" || match->in(text, 2) == "หลัง";
    return second ? months_of_fiscal_year(*year, 7, 12) : months_of_fiscal_year(*year, 1, 6);
  }
  if (whole_year_pattern().found_in(text)) return months_of_fiscal_year(*year, 1, 12);
  return {};
}

}  // namespace

std::vector<const Pattern*> period_patterns() {
  return {&date_pattern(),      &slash_date_pattern(), &range_pattern(),      &quarter_pattern(),
          &half_year_pattern(), &whole_year_pattern(), &year_range_pattern(), &open_start_pattern(),
          &open_end_pattern(),  &torn_year_pattern(),  &torn_day_pattern(),   &lost_end_pattern(),
          &lost_start_pattern()};
}

Period months_of_fiscal_year(core::FiscalYear year, int first, int last) {
  const auto month = [](int fiscal) { return (fiscal + 8) % 12 + 1; };
  const int end_month = month(last), end_year = ce_year_in(year, end_month);
  return {iso(ce_year_in(year, month(first)), month(first), 1),
          iso(end_year, end_month, days_in(end_year, end_month))};
}

Period parse_period(std::string_view printed, const Lexicon& lexicon,
                    std::optional<core::FiscalYear> context) {
  std::string text = core::squeeze_spaces(core::arabic_digits(printed));
  text = with_whole_numbers(std::move(text), torn_year_pattern());
  text = with_whole_numbers(std::move(text), torn_day_pattern());
  const std::string right = with_right_months(text, lexicon);
  Period out = period_in(right, lexicon, context);
  if (right != text && (out.start || out.end)) out.read_as = right;
  return out;
}

std::optional<FiscalMonths> fiscal_months_in_header(std::string_view header,
                                                    const Lexicon& lexicon) {
  const std::string text = core::squeeze_spaces(core::arabic_digits(header));
  if (const auto match = quarter_pattern().find(text)) {
    const int first = to_int(match->in(text, 1));
    const int last = match->groups[3] ? to_int(match->in(text, 3)) : first;
    return FiscalMonths{3 * first - 2, 3 * last};
  }
  const auto atoms = date_atoms(text, lexicon);
  const bool only_months = !atoms.empty() && atoms[0].range.begin <= 12 &&
                           atoms.back().range.end + 12 >= text.size() && atoms.size() <= 2;
  if (!only_months) return std::nullopt;
  const auto fiscal = [](int month) { return (month + 2) % 12 + 1; };
  FiscalMonths out{fiscal(atoms.front().month), fiscal(atoms.back().month)};
  if (out.first > out.last) return std::nullopt;
  return out;
}

}  // namespace truat::parse
