#include "parse/month_repair.h"

#include <optional>
#include <vector>

#include "core/likeness.h"
#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/match_key.h"

namespace truat::parse {
namespace {

constexpr size_t kShortestFullName = 6;  // ตุลาคม; shorter names are abbreviations
// One wrong letter in a name of six or seven, two in a longer one: names of months are two (มกราคม,
// มีนาคม) and more letters apart, so that the nearest one is rarely in doubt.
constexpr size_t kLettersPerError = 4;

bool is_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// Where a run of Thai letters ends with the name of a month, spelt nearly so.
struct NearMonth {
  size_t begin = 0;  // into the run
  size_t distance = 0;
  int month = 0;
  std::u32string name;
};

// Words stand before a month without a space ("ประจำเดือนตลาคม"), so that only its end is certain.
void consider(const std::u32string& name, int month, std::u32string_view run,
              std::vector<NearMonth>& near) {
  const size_t limit = name.size() / kLettersPerError;
  for (size_t length = name.size() - limit; length <= name.size() + limit; ++length) {
    if (length > run.size()) break;
    const size_t distance = core::edit_distance(run.substr(run.size() - length), name, limit);
    if (distance <= limit) near.push_back({run.size() - length, distance, month, name});
  }
}

// The month that the run ends with, when none other is as near.
std::optional<NearMonth> month_at_end(std::u32string_view run, const Lexicon& lexicon) {
  std::vector<NearMonth> near;
  for (const std::string& printed : lexicon.month_names()) {
    const std::u32string name = core::decode_utf8(printed);
    const auto month = lexicon.month(printed);
    if (month && name.size() >= kShortestFullName && name.find(U'.') == name.npos) {
      consider(name, *month, run, near);
    }
  }
  const NearMonth* best = nullptr;
  for (const NearMonth& candidate : near) {
    if (best == nullptr || candidate.distance < best->distance) best = &candidate;
  }
  if (best == nullptr) return std::nullopt;
  for (const NearMonth& candidate : near) {
    if (candidate.distance == best->distance && candidate.month != best->month) return {};
  }
  return *best;
}

// A month is followed by its year, by the next date or by nothing: "ตลาคม 67", "ตลาคม - …".
bool may_follow_month(std::u32string_view rest) {
  size_t at = 0;
  while (at < rest.size() && rest[at] == U' ') ++at;
  if (at == rest.size()) return true;
  const char32_t c = rest[at];
  return is_digit(c) || c == U'-' || c == 0x2013 || c == 0x2014 || c == U'~' || c == U')' ||
         rest.substr(at).starts_with(U"พ.ศ") || rest.substr(at).starts_with(U"ถึง") ||
         rest.substr(at).starts_with(U"ปี");
}

// "ต.ค", "ต,ค." or "ตค" before a year: the letters are sure, the dots were lost. Where a letter is
// wrong nothing says which (ม.ค. and มี.ค. differ by one mark), so none is put right.
std::optional<std::u32string> abbreviation(std::u32string_view letters, const Lexicon& lexicon) {
  std::u32string plain;
  for (char32_t c : letters) {
    if (core::is_thai_letter(c)) plain += c;
  }
  if (plain.size() < 2 || plain.size() > 3 || !lexicon.month(core::encode_utf8(plain))) return {};
  const std::u32string right = plain.substr(0, plain.size() - 1) + U'.' + plain.back();
  // The grammar takes a lost second dot for what it is.
  if (letters == right || letters == right + U'.') return {};
  return right + U'.';
}

bool is_dot(char32_t c) { return c == U'.' || c == U',' || c == 0xB7; }

// A word with the dots inside it ("ต,ค."); "ถึง" parts two of them ("ตลาคมถึงกันยายน").
size_t end_of_word(std::u32string_view text, size_t begin) {
  constexpr std::u32string_view kUntil = U"ถึง";
  size_t end = begin;
  if (text.substr(begin).starts_with(kUntil)) return begin + kUntil.size();
  while (end < text.size() && (core::is_thai_letter(text[end]) || is_dot(text[end])) &&
         !text.substr(end).starts_with(kUntil)) {
    ++end;
  }
  return end;
}

}  // namespace

std::string with_right_months(std::string_view text, const Lexicon& lexicon) {
  const std::u32string all = core::decode_utf8(text);
  std::u32string out;
  for (size_t i = 0; i < all.size();) {
    if (!core::is_thai_letter(all[i])) {
      out += all[i++];
      continue;
    }
    const size_t end = end_of_word(all, i);
    const std::u32string_view word = std::u32string_view(all).substr(i, end - i);
    const std::u32string_view rest = std::u32string_view(all).substr(end);
    const bool year_follows =
        !rest.empty() && (is_digit(rest[0]) || (rest.size() > 1 && is_digit(rest[1])));
    std::optional<std::u32string> replaced;
    if (year_follows) replaced = abbreviation(word, lexicon);
    if (!replaced && word.find_first_of(U".,\u00B7") == word.npos && may_follow_month(rest)) {
      const auto month = month_at_end(word, lexicon);
      if (month && month->distance > 0) {
        replaced = std::u32string(word.substr(0, month->begin)) + month->name;
      }
    }
    out += replaced ? *replaced : std::u32string(word);
    i = end;
  }
  return core::encode_utf8(out);
}

}  // namespace truat::parse
