#include "parse/text_indicators.h"

#include <algorithm>
#include <cstdlib>

#include "core/likeness.h"
#include "core/utf8.h"
#include "parse/match_key.h"

namespace truat::parse {
namespace {

// The letters of a text from `at` on, without spaces, and where each of them ends in the text.
struct LettersAt {
  LettersAt(std::string_view text, size_t at) {
    for (size_t i = at; i < text.size() && key.size() < 40;) {
      const auto lead = static_cast<unsigned char>(text[i]);
      const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
      const std::u32string letter = match_key(text.substr(i, length));
      i += length;
      if (letter.empty()) continue;
      key += letter;
      ends.push_back(i);
    }
  }
  std::u32string key;
  std::vector<size_t> ends;
};

// Where a name of an indicator that stands at `at` ends.
std::optional<size_t> end_of_name(const LettersAt& letters, const Lexicon& lexicon) {
  size_t longest = 0;
  for (const IndicatorName& name : lexicon.indicators()) {
    if (name.key.size() > longest && letters.key.starts_with(name.key)) longest = name.key.size();
  }
  if (longest == 0) return std::nullopt;
  return letters.ends[longest - 1];
}

// The same for a name of indicator `no` with a letter in seven misread or misspelt.
std::optional<size_t> end_of_misread_name(const LettersAt& letters, int no,
                                          const Lexicon& lexicon) {
  constexpr size_t kLettersAnError = 7;
  std::optional<size_t> end;
  size_t fewest = 0;  // errors
  for (const IndicatorName& name : lexicon.indicators()) {
    if (name.no != no) continue;
    const size_t size = name.key.size(), limit = size / kLettersAnError;
    for (size_t n = size - limit; n <= std::min(size + limit, letters.key.size()); ++n) {
      const size_t errors =
          core::edit_distance(std::u32string_view(letters.key).substr(0, n), name.key, limit);
      if (errors > limit || (end && errors >= fewest)) continue;
      end = letters.ends[n - 1];
      fewest = errors;
    }
  }
  return end;
}

// "การใช้อำนาจ (ตัวชี้วัดที่ 3)": the name stands before the bracket that holds `number`.
std::optional<TextSubject> named_before_bracket(std::string_view text, Range number, int no,
                                                const Lexicon& lexicon) {
  std::string_view left = text.substr(0, number.begin);
  if (!left.ends_with('(') || !text.substr(number.end).starts_with(')')) return std::nullopt;
  left.remove_suffix(1);
  while (left.ends_with(' ')) left.remove_suffix(1);
  for (const IndicatorName& name : lexicon.indicators()) {
    if (name.no != no || !left.ends_with(name.name)) continue;
    return TextSubject{indicator_subject(no, name.name),
                       {left.size() - name.name.size(), number.end + 1}};
  }
  return std::nullopt;
}

}  // namespace

const Pattern& text_indicator_pattern() {
  static const Pattern pattern({"text_indicator_number",
                                R"(ตัวชี้วัด\s*(?:ด้าน)?\s*(?:ที่|ข้อ)?\s*(\d{1,2})(?:[^\d.\-–]|\.\D|$))",
                                "ตัวชี้วัดที่ 3 การใช้อำนาจ", "ตัวชี้วัดที่ 9.1 ข้อมูลพื้นฐาน"});
  return pattern;
}

std::vector<TextSubject> indicators_in(std::string_view text, size_t from, const Lexicon& lexicon) {
  std::vector<TextSubject> out;
  for (size_t at = from; const auto match = text_indicator_pattern().find(text, at);) {
    at = match->groups[1]->end;
    const int no = std::atoi(std::string(match->in(text, 1)).c_str());
    if (no < 1 || no > 10) continue;
    size_t begin = text.find_first_not_of(" .:)\n", at);
    if (begin == text.npos) begin = text.size();
    if (auto named = named_before_bracket(text, {match->whole().begin, at}, no, lexicon)) {
      out.push_back(std::move(*named));
      continue;
    }
    Range range{match->whole().begin, at};
    std::string name;
    const LettersAt letters(text, begin);
    auto end = end_of_name(letters, lexicon);
    if (!end) end = end_of_misread_name(letters, no, lexicon);
    if (end) {
      range = {begin, *end};
      name = std::string(text.substr(begin, *end - begin));
    }
    out.push_back({indicator_subject(no, std::move(name)), range});
  }
  for (const IndicatorName& name : lexicon.indicators()) {
    for (size_t at = text.find(name.name, from); at != text.npos;
         at = text.find(name.name, at + 1)) {
      const size_t end = at + name.name.size();
      const bool known = std::any_of(out.begin(), out.end(), [&](const TextSubject& s) {
        return at < s.name.end && end > s.name.begin;
      });
      if (!known) out.push_back({indicator_subject(name.no, name.name), {at, end}});
    }
  }
  std::sort(out.begin(), out.end(),
            [](const auto& a, const auto& b) { return a.name.begin < b.name.begin; });
  return out;
}

}  // namespace truat::parse
