#include "check/framework.h"

#include <charconv>

#include "core/tsv.h"

namespace truat::check {
namespace {

// One line of a year's file with typed access to its columns.
class Line {
 public:
  Line(const core::Tsv& tsv, const core::TsvRow& row) : tsv_(tsv), row_(row) {}
  std::string get(const char* column) const { return tsv_.get(row_, column); }

  double number(const char* column) const {
    const std::string& text = get(column);
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size()) {
      throw tsv_.error(row_, std::string("a number in column ") + column);
    }
    return value;
  }

  core::ModelError error(const std::string& expected) const { return tsv_.error(row_, expected); }

 private:
  const core::Tsv& tsv_;
  const core::TsvRow& row_;
};

void add_grade(const Line& line, YearFacts& facts) {
  Grade grade{line.get("code"), line.get("group"), line.number("value"), {}};
  if (!line.get("each").empty()) grade.each = line.number("each");
  facts.grades.push_back(std::move(grade));
}

void add_fact(const Line& line, YearFacts& facts) {
  const std::string &fact = line.get("fact"), &code = line.get("code");
  if (fact == "instrument") {
    facts.weights.emplace_back(code, line.number("value"));
  } else if (fact == "part") {
    facts.parts[code] = {line.get("group"), line.number("value")};
  } else if (fact == "indicator") {
    facts.indicators[code] = {line.get("group"), line.get("text"), {}};
  } else if (fact == "synonym") {
    const auto indicator = facts.indicators.find(code);
    if (indicator == facts.indicators.end()) throw line.error("an indicator named above");
    indicator->second.other.push_back(line.get("text"));
  } else if (fact == "item_count") {
    if (code.size() != 1) throw line.error("I, E or O in column code");
    facts.item_counts[code[0]] = static_cast<int>(line.number("value"));
  } else if (fact == "item") {
    facts.items[code] = {line.get("group"), line.get("text")};
  } else if (fact == "grade") {
    add_grade(line, facts);
  } else {
    throw line.error("instrument, part, indicator, synonym, item_count, item or grade");
  }
}

}  // namespace

void Framework::add_year(core::FiscalYear year, std::string_view tsv_text,
                         const std::string& file_name) {
  const core::Tsv tsv =
      core::Tsv::parse(tsv_text, file_name, {"fact", "code", "group", "value", "each", "text"});
  YearFacts facts;
  for (const core::TsvRow& row : tsv.rows()) add_fact(Line(tsv, row), facts);
  years_.insert_or_assign(year, std::move(facts));
}

void Framework::add_words(std::string_view tsv_text, const std::string& file_name) {
  const core::Tsv tsv = core::Tsv::parse(tsv_text, file_name, {"kind", "word", "means"});
  for (const core::TsvRow& row : tsv.rows()) {
    const std::string &kind = tsv.get(row, "kind"), &word = tsv.get(row, "word");
    if (kind == "agency_type") {
      agency_types_.emplace_back(word, tsv.get(row, "means"));
    } else if (kind == "before_year") {
      words_before_years_.push_back(word);
    } else if (kind == "assessment") {
      names_of_assessment_.push_back(word);
    } else {
      throw tsv.error(row, "agency_type, before_year or assessment in column kind");
    }
  }
}

const YearFacts* Framework::year(core::FiscalYear year) const {
  const auto found = years_.find(year);
  return found == years_.end() ? nullptr : &found->second;
}

}  // namespace truat::check
