#include "parse/lexicon.h"

#include <algorithm>

#include "core/likeness.h"
#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/match_key.h"

namespace truat::parse {
namespace {

// Names of columns are short; longer texts are cells, even when a header word stands in them.
constexpr size_t kLongestHeader = 70;    // letters of the key
constexpr size_t kHeadOfName = 4;        // how many letters a part at the start of a name is worth
constexpr double kHeaderCoverage = 0.8;  // share of a name that known words must cover
constexpr size_t kLongestMisread = 40;
constexpr size_t kShortestMisreadPart = 8;
constexpr size_t kLettersPerError = 5;  // a name of so many letters may have one wrong

// The meaning of the name that is nearest to a misread one, when all that are as near mean it.
template <typename Meaning>
class NearestMeaning {
 public:
  explicit NearestMeaning(const std::u32string& misread)
      : misread_(misread), limit_(misread.size() / kLettersPerError), nearest_(limit_ + 1) {}

  void compare(const std::u32string& name, Meaning meaning) {
    if (undecided_) return;
    const size_t distance = core::edit_distance(misread_, name, limit_);
    if (distance > limit_ || distance > nearest_) return;
    undecided_ = distance == nearest_ && meaning_ != meaning;
    meaning_ = meaning;
    nearest_ = distance;
  }
  std::optional<Meaning> found() const {
    if (undecided_ || nearest_ > limit_) return std::nullopt;
    return meaning_;
  }

 private:
  const std::u32string& misread_;
  size_t limit_, nearest_;
  Meaning meaning_{};
  bool undecided_ = false;
};

bool only_digits(std::u32string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), core::is_digit);
}

// "2567", "ปี2567", "ปีงบประมาณพศ2567", "ปี67", "คะแนนปี2567"
bool is_year_name(std::u32string_view key) {
  size_t digits = 0;
  while (digits < key.size() && core::is_digit(key[key.size() - 1 - digits])) ++digits;
  const std::u32string_view words = key.substr(0, key.size() - digits);
  if (digits != 4 && !(digits == 2 && !words.empty())) return false;
  if (digits == 4 && key[words.size()] != U'2') return false;
  return words.empty() || words.find(U"ปี") != words.npos || words.find(U"พศ") != words.npos;
}

// Takes "ปีงบประมาณ พ.ศ. 2567" out of a name: it holds "งบประมาณ", but says nothing about a budget.
std::u32string without_year(std::u32string key) {
  for (const std::u32string_view word : {U"ประจำปีงบประมาณ", U"ปีงบประมาณ", U"พศ"}) {
    for (size_t at; (at = key.find(word)) != key.npos;) key.erase(at, word.size());
  }
  while (!key.empty() && core::is_digit(key.back())) key.pop_back();
  return key;
}

// "๑. ผลการประเมินรายตัวชี้วัด" heads a section, not a column.
bool is_numbered(std::string_view text) {
  const std::u32string letters = core::decode_utf8(core::squeeze_spaces(text));
  size_t digits = 0;
  while (digits < letters.size() && core::is_digit(letters[digits])) ++digits;
  return digits > 0 && digits < letters.size() &&
         (letters[digits] == '.' || letters[digits] == ')');
}

}  // namespace

Column Lexicon::column(std::string_view text) const {
  std::u32string key = match_key(text);
  if (text == "+/-" || text == "(+/-)") return Column::kDifference;
  if (key.empty() || key.size() > kLongestHeader) return Column::kNone;
  if (is_year_name(key) && !key.starts_with(U"งบประมาณ")) {
    key = without_year(key);
    if (key.empty() || key == U"ปี") return Column::kScore;
  } else if (only_digits(key)) {
    return Column::kNone;
  }
  key = without_year(key);
  if (key.empty()) return Column::kScore;
  if (const auto found = whole_.find(key); found != whole_.end()) return found->second;
  Column best = Column::kNone;
  size_t best_worth = 0;
  for (const HeaderPart& part : parts_) {
    const size_t at = key.find(part.key);
    if (at == key.npos) continue;
    const size_t worth = part.key.size() + (at == 0 ? kHeadOfName : 0);
    if (worth > best_worth) {
      best = part.column;
      best_worth = worth;
    }
  }
  if (best == Column::kNone) best = misread_column(key);
  return best == Column::kNone ? column_of_misread_part(key) : best;
}

// A known part of a name with one letter wrong, lost or put in ("กอง/สำนักที่รับตผิดชอบ"), when only
// one field has such a part.
Column Lexicon::column_of_misread_part(std::u32string_view key) const {
  if (key.size() > kLongestMisread) return Column::kNone;
  std::optional<Column> found;
  for (const HeaderPart& part : parts_) {
    const size_t length = part.key.size();
    if (length < kShortestMisreadPart || key.size() + 1 < length) continue;
    for (size_t at = 0; at + length <= key.size() + 1; ++at) {
      if (core::edit_distance(key.substr(at, length + 1), part.key, 1) > 1 &&
          core::edit_distance(key.substr(at, length), part.key, 1) > 1) {
        continue;
      }
      if (found && *found != part.column) return Column::kNone;
      found = part.column;
      break;
    }
  }
  return found.value_or(Column::kNone);
}

// A known name with a few wrong or lost letters ("คาตอบ"), when only one field is that near.
Column Lexicon::misread_column(const std::u32string& key) const {
  if (key.size() < kLettersPerError || key.size() > kLongestMisread) return Column::kNone;
  NearestMeaning<Column> nearest(key);
  for (const auto& [name, column] : whole_) {
    if (name.size() >= kLettersPerError) nearest.compare(name, column);
  }
  return nearest.found().value_or(Column::kNone);
}

// Whether known header words and fillers cover nearly all of the key, with at least one header
// word.
bool Lexicon::made_of_header_words(std::u32string_view key) const {
  // covered[i]: the most letters of key[0, i) that words cover; with[i]: one of them is a header.
  std::vector<size_t> covered(key.size() + 1, 0);
  std::vector<bool> with(key.size() + 1, false);
  for (size_t i = 0; i < key.size(); ++i) {
    const auto advance = [&](size_t length, bool header, size_t gain) {
      const size_t to = i + length;
      const size_t value = covered[i] + gain;
      const bool has = with[i] || header;
      if (value > covered[to] || (value == covered[to] && has && !with[to])) {
        covered[to] = value;
        with[to] = has;
      }
    };
    advance(1, false, 0);
    for (const HeaderPart& part : parts_) {
      if (key.substr(i, part.key.size()) == part.key)
        advance(part.key.size(), true, part.key.size());
    }
    for (size_t n = 1; n <= longest_filler_ && i + n <= key.size(); ++n) {
      if (fillers_.contains(std::u32string(key.substr(i, n)))) advance(n, false, n);
    }
  }
  return with[key.size()] && static_cast<double>(covered[key.size()]) >=
                                 kHeaderCoverage * static_cast<double>(key.size());
}

// One of its words, or two: "ผู้มีส่วนได้ส่วนเสียภายใน (IIT)".
bool Lexicon::names_instrument(std::u32string_view key) const {
  if (key.starts_with(U"แบบวัด")) key.remove_prefix(6);
  return std::any_of(instruments_.begin(), instruments_.end(), [&](const InstrumentWord& first) {
    if (!key.starts_with(first.key)) return false;
    const std::u32string_view rest = key.substr(first.key.size());
    return rest.empty() ||
           std::any_of(instruments_.begin(), instruments_.end(), [&](const InstrumentWord& second) {
             return rest == second.key && second.instrument == first.instrument;
           });
  });
}

bool Lexicon::is_listed_header(std::string_view text) const {
  return whole_.contains(match_key(text));
}

bool Lexicon::is_header(std::string_view text) const {
  std::u32string key = match_key(text);
  if (text == "+/-" || text == "(+/-)") return true;
  if (key.empty() || key.size() > kLongestHeader || is_numbered(text)) return false;
  if (whole_.contains(key) || is_year_name(key)) return true;
  if (only_digits(key) || indicator_named(text)) return false;
  if (status(text)) return true;
  if (names_instrument(key)) return true;
  if (key == U"ภาพรวม" || key == U"eitส่วนที่1" || key == U"eitส่วนที่2") return true;
  if (key.starts_with(U"ไตรมาส") && key.size() <= 12) return true;
  if (month(text)) return true;
  // A year or a part number at the end belongs to the name, other digits don't.
  constexpr int kMostDigits = 4;
  for (int n = 0; n < kMostDigits && !key.empty() && core::is_digit(key.back()); ++n) {
    key.pop_back();
  }
  if (std::any_of(key.begin(), key.end(), core::is_digit)) return false;
  return made_of_header_words(key) || misread_column(key) != Column::kNone;
}

std::optional<int> Lexicon::indicator_named(std::string_view text) const {
  const std::u32string key = match_key(text);
  if (key.size() < 8 || key.size() > 40) return std::nullopt;
  std::optional<int> near;
  bool only_one = true;
  for (const IndicatorName& name : indicators_) {
    if (key == name.key) return name.no;
    // One wrong letter in eight: more would reach from one name to another.
    const size_t limit = name.key.size() / 8;
    if (core::edit_distance(key, name.key, limit) <= limit) {
      only_one = only_one && (!near || *near == name.no);
      near = name.no;
    }
  }
  return only_one ? near : std::nullopt;
}

std::string Lexicon::instrument_of(int indicator) const {
  for (const IndicatorName& name : indicators_) {
    if (name.no == indicator) return name.instrument;
  }
  return "";
}

std::optional<int> Lexicon::indicator_of_item(int fiscal_year_be, char series, int number) const {
  for (const ItemRange& range : items_) {
    if (range.year == fiscal_year_be && range.series == series && number >= range.first &&
        number <= range.last) {
      return range.indicator;
    }
  }
  return std::nullopt;
}

std::optional<core::MeasureStatus> Lexicon::status(std::string_view text) const {
  const std::u32string key = match_key(text);
  for (const StatusWord& word : statuses_) {
    if (word.key == key) return word.status;
  }
  return std::nullopt;
}

std::optional<core::MeasureStatus> Lexicon::misread_status(std::string_view text) const {
  const std::u32string key = match_key(text);
  NearestMeaning<core::MeasureStatus> nearest(key);
  for (const StatusWord& word : statuses_) nearest.compare(word.key, word.status);
  return nearest.found();
}

std::optional<int> Lexicon::month(std::string_view name) const {
  const auto found = months_.find(match_key(name));
  return found == months_.end() ? std::nullopt : std::optional<int>(found->second);
}

std::u32string Lexicon::code_by_shape(std::u32string code) const {
  for (char32_t& c : code) {
    if (const auto letter = code_letters_.find(c); letter != code_letters_.end())
      c = letter->second;
  }
  return code;
}

Mark Lexicon::mark(char32_t c) const {
  const auto found = marks_.find(c);
  return found == marks_.end() ? Mark::kNone : found->second;
}

}  // namespace truat::parse
