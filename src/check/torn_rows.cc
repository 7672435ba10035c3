// Rows of measures that begin in the middle of a text, or are nothing but a text that stands so in
// other rows: a table whose rows were cut in the wrong places, mostly one that draws no lines
// between them.
#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "check/rules.h"
#include "check/words.h"
#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::check {
namespace {

// The texts of a row that are written for themselves; topics and units may be parts of others.
using Texts = std::vector<const core::Field*>;
Texts texts_of(const core::Measure& measure) {
  Texts out;
  for (const auto* field : {&measure.measure, &measure.steps, &measure.issue, &measure.result,
                            &measure.outcome, &measure.requirement}) {
    out.push_back(*field ? &**field : nullptr);
  }
  return out;
}

// A vowel or mark that needs a letter before it, or the sign that repeats a word.
bool begins_within_a_word(const core::Field& field) {
  const std::u32string letters = core::decode_utf8(field.text);
  if (letters.empty()) return false;
  constexpr char32_t kSaraA = 0x0E30, kRepetition = 0x0E46;
  const char32_t c = letters.front();
  return core::is_thai_mark(c) || c == kSaraA || c == core::kSaraAa || c == core::kSaraAm ||
         c == kRepetition;
}

// The numbers that lead the lines of a text: "1) … 2) …" -> 1, 2.
std::vector<int> list_numbers(const core::Field& field) {
  std::vector<int> out;
  for (size_t begin = 0; begin < field.text.size();) {
    const size_t end = std::min(field.text.find('\n', begin), field.text.size());
    std::string line = compact(field.text.substr(begin, end - begin));
    begin = end + 1;
    if (line.starts_with('(')) line.erase(0, 1);
    int number = 0;
    const auto [rest, error] = std::from_chars(line.data(), line.data() + line.size(), number);
    const std::string_view after(rest, static_cast<size_t>(line.data() + line.size() - rest));
    if (error != std::errc() || after.size() < 2 || (after[0] != '.' && after[0] != ')')) continue;
    if (after[1] >= '0' && after[1] <= '9') continue;  // "1.2", "96.77"
    out.push_back(number);
  }
  return out;
}

// The list of the row above goes on in this one. Several numbers there: a number in each row may
// count the rows; and some lists are numbered on through whole rows.
bool goes_on_with_list(const core::Field* above, const core::Field& field) {
  if (above == nullptr) return false;
  const std::vector<int> before = list_numbers(*above), own = list_numbers(field);
  return before.size() >= 2 && !own.empty() && before.front() == 1 && own.front() > 1 &&
         own.front() == before.back() + 1;
}

// Names and steps are longer; a letter or two are the end of a word that belongs above.
bool is_scrap(const core::Field& field) {
  constexpr size_t kShortest = 3;
  const std::u32string letters = core::decode_utf8(letters_and_digits(field.text));
  return letters.size() < kShortest &&
         std::any_of(letters.begin(), letters.end(), core::is_thai_letter);
}

// "(1)": a number of a column or a row, and no measure.
bool has_no_letter(const core::Field& field) {
  const std::u32string letters = core::decode_utf8(field.text);
  return std::none_of(letters.begin(), letters.end(), [](char32_t c) {
    return core::is_thai_letter(c) || core::is_latin_letter(c);
  });
}

// Nothing else stands in the row.
bool is_alone(const core::Measure& measure) {
  const bool others = measure.seq || measure.steps || measure.issue || measure.responsible ||
                      measure.period_raw || measure.result || measure.outcome;
  return !others && !measure.item_code && !measure.status;
}

// Who, when and which number stand in the first line of a row: its rest has less than the row
// above.
bool has_less(const core::Measure& above, const core::Measure& measure) {
  for (const auto member : {&core::Measure::seq, &core::Measure::measure, &core::Measure::steps,
                            &core::Measure::responsible, &core::Measure::period_raw}) {
    if (above.*member && !(measure.*member)) return true;
  }
  return above.status && !measure.status;
}

// The text that shows that the row is torn, nullptr when none does.
const core::Field* torn_text(const core::Measure* above, const core::Measure& measure) {
  const Texts own = texts_of(measure);
  const bool may_go_on = above != nullptr && has_less(*above, measure);
  const Texts before = may_go_on ? texts_of(*above) : Texts(own.size(), nullptr);
  for (size_t i = 0; i < own.size(); ++i) {
    if (own[i] == nullptr) continue;
    if (begins_within_a_word(*own[i]) || goes_on_with_list(before[i], *own[i])) return own[i];
  }
  if (measure.measure &&
      (has_no_letter(*measure.measure) || (is_scrap(*measure.measure) && is_alone(measure)))) {
    return &*measure.measure;
  }
  if (above == nullptr) return nullptr;
  for (const auto member :
       {&core::Measure::measure, &core::Measure::steps, &core::Measure::issue}) {
    const auto &field = measure.*member, &field_above = above->*member;
    if (field && field_above && is_scrap(*field) && !is_scrap(*field_above)) return &*field;
  }
  return nullptr;
}

// The text of a row that prints nothing else, nullptr for others.
const core::Field* lone_text(const core::Measure& measure) {
  const core::Field* lone = nullptr;
  for (const auto* field :
       {&measure.seq, &measure.measure, &measure.steps, &measure.issue, &measure.requirement,
        &measure.responsible, &measure.period_raw, &measure.result, &measure.outcome}) {
    if (!*field) continue;
    if (lone) return nullptr;
    lone = &**field;
  }
  return measure.status || measure.item_code ? nullptr : lone;
}

// How often such a text stands in its table: more than once, it is of the head of each page.
using LoneTexts = std::map<std::pair<int, std::string>, int>;
LoneTexts lone_texts(const Case& c) {
  LoneTexts out;
  for (const core::Measure& measure : c.report.measures) {
    const core::Field* lone = lone_text(measure);
    if (lone) ++out[{measure.table_no, compact(lone->text)}];
  }
  return out;
}

struct Torn {
  int rows = 0, first = -1;
  const core::Field* text = nullptr;
};

}  // namespace

Findings torn_rows(const Case& c) {
  std::map<int, Torn> tables;
  const LoneTexts lone_texts_of = lone_texts(c);
  const core::Measure* above = nullptr;
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    if (above != nullptr && above->table_no != measure.table_no) above = nullptr;
    const core::Field* text = torn_text(above, measure);
    const core::Field* lone = lone_text(measure);
    if (!text && lone && lone_texts_of.at({measure.table_no, compact(lone->text)}) > 1) text = lone;
    if (text) {
      Torn& torn = tables[measure.table_no];
      if (torn.rows++ == 0) {
        torn.first = static_cast<int>(i);
        torn.text = text;
      }
    }
    above = &measure;
  }
  Findings out;
  for (const auto& [table, torn] : tables) {
    out.push_back(at_measure(c, "rows_torn", torn.first, torn.text,
                             {{"table", std::to_string(table)},
                              {"number", std::to_string(torn.rows)},
                              {"quote", quote(torn.text->text)}}));
  }
  return out;
}

}  // namespace truat::check
