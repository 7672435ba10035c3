// Item codes (I11, O14): each is in the list of its year, and a printed list has each once.
#include <charconv>
#include <set>

#include "check/rules.h"

namespace truat::check {
namespace {

// "O14" -> 'O' and 14.
struct Code {
  char letter = 0;
  int number = 0;
};

std::optional<Code> parsed(const std::optional<std::string>& code) {
  if (!code || code->size() < 2) return {};
  Code out{(*code)[0], 0};
  const auto [end, error] =
      std::from_chars(code->data() + 1, code->data() + code->size(), out.number);
  if (error != std::errc() || end != code->data() + code->size()) return {};
  return out;
}

int count_of(const Case& c, int year, char letter) {
  const YearFacts* facts = c.facts(year);
  if (facts == nullptr || !facts->item_counts.contains(letter)) return 0;
  return facts->item_counts.at(letter);
}

// Where the list of the year ends, when the code lies behind it; 0 when it is fine or not known. A
// list of measures may be that of the next year already.
int list_end(const Case& c, const Code& code, int year, bool next_year_too) {
  const int count = count_of(c, year, code.letter);
  const int next = next_year_too ? count_of(c, year + 1, code.letter) : 0;
  return count > 0 && code.number > count && (next == 0 || code.number > next) ? count : 0;
}

Words unknown_words(const Code& code, int year, int end) {
  return {{"number", code.letter + std::to_string(code.number)},
          {"year", std::to_string(year)},
          {"expected", code.letter + std::to_string(end)}};
}

void add_unknown(const Case& c, Findings& out) {
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    const auto code = score.level == core::ScoreLevel::kItem ? parsed(score.code) : std::nullopt;
    const int year = year_of(score, c.report);
    const int end = code ? list_end(c, *code, year, false) : 0;
    if (end != 0) {
      out.push_back(
          at_score(c, "item_unknown", static_cast<int>(i), unknown_words(*code, year, end)));
      if (score.subject && is_doubtful(*score.subject)) soften(c, out.back());
    }
  }
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    const auto code = parsed(measure.item_code);
    const int end = code ? list_end(c, *code, c.report_year(), true) : 0;
    if (end != 0) {
      const core::Field* field = measure.measure ? &*measure.measure : nullptr;
      out.push_back(at_measure(c, "item_unknown", static_cast<int>(i), field,
                               unknown_words(*code, c.report_year(), end)));
    }
  }
}

// A table most of whose rows carry a code is a list of items, also where one was not read; a code
// that only a sentence of a row names doesn't make one.
std::map<int, std::vector<int>> lists(const core::Report& report) {
  std::map<int, std::vector<int>> out;
  std::map<int, size_t> others;
  for (size_t i = 0; i < report.measures.size(); ++i) {
    const core::Measure& measure = report.measures[i];
    if (parsed(measure.item_code)) {
      out[measure.table_no].push_back(static_cast<int>(i));
    } else {
      ++others[measure.table_no];
    }
  }
  std::erase_if(out, [&](const auto& list) {
    const size_t coded = list.second.size();
    return coded < 3 || coded < 2 * others[list.first];
  });
  return out;
}

void add_repeated(const Case& c, const std::vector<int>& list, Findings& out) {
  std::map<std::string, int> seen;
  for (int row : list) ++seen[*c.report.measures[row].item_code];
  for (int row : list) {
    const core::Measure& measure = c.report.measures[row];
    int& count = seen[*measure.item_code];
    if (count < 2) continue;
    out.push_back(at_measure(c, "item_repeated", row, measure.measure ? &*measure.measure : nullptr,
                             {{"number", *measure.item_code}, {"printed", std::to_string(count)}}));
    count = 0;  // once for each code
  }
}

// Numbers that a list leaves out, when it is nearly complete; a short list is a choice.
std::vector<int> gaps(const std::set<int>& numbers, int count) {
  const int last = std::max(*numbers.rbegin(), count);
  std::vector<int> out;
  for (int n = 1; n <= last; ++n) {
    if (!numbers.contains(n)) out.push_back(n);
  }
  const bool nearly = numbers.size() >= 5 && out.size() * 5 <= static_cast<size_t>(last);
  return nearly ? out : std::vector<int>{};
}

// "O9, O30-O33", as people write it.
std::string code_list(char letter, const std::vector<int>& numbers) {
  std::string out;
  for (size_t i = 0; i < numbers.size(); ++i) {
    size_t last = i;
    while (last + 1 < numbers.size() && numbers[last + 1] == numbers[last] + 1) ++last;
    if (!out.empty()) out += ", ";
    out += letter + std::to_string(numbers[i]);
    if (last > i) out += '-' + (letter + std::to_string(numbers[last]));
    i = last;
  }
  return out;
}

void add_missing(const Case& c, const std::map<int, std::vector<int>>& tables, Findings& out) {
  std::map<char, std::set<int>> numbers;
  int last_row = -1;
  bool read_from_picture = false;  // a row may be lost or its code misread
  for (const auto& [table, list] : tables) {
    for (int row : list) {
      const auto code = *parsed(c.report.measures[row].item_code);
      numbers[code.letter].insert(code.number);
      last_row = row;
      const auto& name = c.report.measures[row].measure;
      read_from_picture |= name && is_recognised(*name);
    }
  }
  // An item that stands in a small table of its own isn't missing.
  for (const core::Measure& measure : c.report.measures) {
    const auto code = parsed(measure.item_code);
    if (code && numbers.contains(code->letter)) numbers[code->letter].insert(code->number);
  }
  for (const auto& [letter, present] : numbers) {
    const auto missing = gaps(present, 0);
    if (missing.empty()) continue;
    out.push_back(at_measure(c, "item_missing", last_row, nullptr,
                             {{"number", code_list(letter, missing)},
                              {"expected", letter + std::to_string(*present.rbegin())}}));
    if (read_from_picture) soften(c, out.back());
  }
}

void add_missing_scores(const Case& c, Findings& out) {
  std::map<std::pair<char, int>, std::set<int>> numbers;  // letter and year -> numbers
  std::map<std::pair<char, int>, int> place;
  std::map<std::pair<char, int>, bool> read_from_picture;  // a row may be lost or its code misread
  for (const auto& [key, indices] : c.printed) {
    if (key.level != core::ScoreLevel::kItem) continue;
    const auto code = parsed(key.code);
    if (!code) continue;
    numbers[{code->letter, key.year}].insert(code->number);
    place[{code->letter, key.year}] = indices.front();
    const auto& subject = c.report.scores[indices.front()].subject;
    read_from_picture[{code->letter, key.year}] |= subject && is_recognised(*subject);
  }
  for (const auto& [list, present] : numbers) {
    const auto missing = gaps(present, count_of(c, list.second, list.first));
    if (missing.empty()) continue;
    out.push_back(at_score(c, "item_missing", place[list],
                           {{"number", code_list(list.first, missing)},
                            {"expected", list.first + std::to_string(*present.rbegin())}}));
    if (read_from_picture[list]) soften(c, out.back());
  }
}

}  // namespace

Findings item_list(const Case& c) {
  Findings out;
  add_unknown(c, out);
  const auto tables = lists(c.report);
  for (const auto& [table, list] : tables) add_repeated(c, list, out);
  add_missing(c, tables, out);
  add_missing_scores(c, out);
  return out;
}

}  // namespace truat::check
