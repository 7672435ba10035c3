#include "parse/unit_list.h"

#include "core/thai_characters.h"
#include "parse/running_text.h"

namespace truat::parse {
namespace {

// Whether a unit's name begins here and goes on behind its first word: "กองช่าง", not a lone "กอง".
bool begins_unit(std::string_view text, const Lexicon& lexicon) {
  for (const std::string& word : lexicon.unit_words()) {
    if (text.size() > word.size() && text.starts_with(word) && text[word.size()] != ' ')
      return true;
  }
  return false;
}

// Bullets and numbers before a unit.
std::string_view without_marker(std::string_view text) {
  const size_t begin = text.find_first_not_of("-– •*\t");
  if (begin == text.npos) return "";
  text.remove_prefix(begin);
  size_t i = 0;
  while (i < text.size() && i < 3 && ((text[i] >= '0' && text[i] <= '9'))) ++i;
  if (i > 0 && i < text.size() && (text[i] == '.' || text[i] == ')')) {
    text.remove_prefix(i + 1);
    const size_t rest = text.find_first_not_of(' ');
    text = rest == text.npos ? std::string_view() : text.substr(rest);
  }
  return text;
}

}  // namespace

std::vector<std::string> split_units(std::string_view printed, const Lexicon& lexicon) {
  constexpr std::string_view kAnd = "และ";
  std::vector<std::string> out;
  std::string current;
  const auto finish = [&] {
    const std::string unit = core::squeeze_spaces(without_marker(current));
    if (!unit.empty()) out.push_back(unit);
    current.clear();
  };
  for (size_t i = 0; i < printed.size();) {
    const char c = printed[i];
    const std::string_view rest = printed.substr(i);
    if (c == ',' || c == ';') {
      finish();
      ++i;
    } else if (c == '\n' || c == ' ' || c == '/') {
      const std::string_view next = without_marker(rest.substr(1));
      const std::string_view unjoined =
          next.starts_with(kAnd) ? without_marker(next.substr(kAnd.size())) : next;
      if (begins_unit(unjoined, lexicon)) {
        finish();
        i += rest.size() - unjoined.size();
        continue;
      }
      current += c == '\n' ? ' ' : c;
      ++i;
    } else if (rest.starts_with(kAnd) &&
               begins_unit(without_marker(rest.substr(kAnd.size())), lexicon) && !current.empty() &&
               current.back() == ' ') {
      finish();
      i += kAnd.size();
    } else {
      current += c;
      ++i;
    }
  }
  finish();
  return out;
}

}  // namespace truat::parse
