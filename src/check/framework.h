// The ITA framework by fiscal year, as data: instruments and weights, indicators and their names,
// item lists, grades; and words that rules look for. Read from models/ita/<year>.tsv and words.tsv;
// what is unknown is absent. No judgement here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/year.h"

namespace truat::check {

struct Indicator {
  std::string instrument;          // "IIT", "EIT", "OIT"
  std::string name;                // official
  std::vector<std::string> other;  // further names seen in print
};

struct Item {
  std::string indicator;  // "1" … "10"
  std::string name;       // empty when unknown
};

struct Grade {
  std::string name;  // "AA", "ผ่านดี"
  std::string
      scheme;  // grades of one scheme exclude each other; two schemes may stand side by side
  double overall = 0;          // lowest overall score
  std::optional<double> each;  // lowest score of each instrument
};

struct Part {
  std::string instrument;
  double share = 0;  // of the instrument
};

// Order of numbers in text: "9" before "10", "O9" before "O10".
struct ByNumber {
  bool operator()(const std::string& a, const std::string& b) const {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  }
};

// What is known of one fiscal year.
struct YearFacts {
  std::vector<std::pair<std::string, double>> weights;    // instrument, weight in the overall score
  std::map<std::string, Part> parts;                      // "EIT1" -> half of EIT
  std::map<std::string, Indicator, ByNumber> indicators;  // by number
  std::map<char, int> item_counts;                        // 'I', 'E', 'O' -> items in the list
  std::map<std::string, Item, ByNumber> items;            // by code, "O14"
  std::vector<Grade> grades;                              // best first within a scheme
};

class Framework {
 public:
  // Adds one year. Throws core::ModelError (file, line, what was expected).
  void add_year(core::FiscalYear year, std::string_view tsv, const std::string& file_name);

  // Adds models/ita/words.tsv. Throws core::ModelError.
  void add_words(std::string_view tsv, const std::string& file_name);

  // Written forms of agency types and the full name of each: "อบต." -> "องค์การบริหารส่วนตำบล".
  const std::vector<std::pair<std::string, std::string>>& agency_types() const {
    return agency_types_;
  }
  const std::vector<std::string>& words_before_years() const { return words_before_years_; }
  // Names of the assessment itself, as titles of its reports print them.
  const std::vector<std::string>& names_of_assessment() const { return names_of_assessment_; }

  // Facts of a year, nullptr when nothing is known.
  const YearFacts* year(core::FiscalYear year) const;
  // The newest year (BE) that something is known of, 0 without any.
  int newest_year() const { return years_.empty() ? 0 : years_.rbegin()->first.year().be(); }

 private:
  std::map<core::FiscalYear, YearFacts> years_;
  std::vector<std::pair<std::string, std::string>> agency_types_;
  std::vector<std::string> words_before_years_;
  std::vector<std::string> names_of_assessment_;
};

}  // namespace truat::check
