// The ITA framework by fiscal year, as data: instruments and weights, indicators and their names, item
// lists, grades. Read from models/ita/<year>.tsv; what is unknown is absent. No judgement here.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
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
  std::string name;     // "AA", "ผ่านดี"
  std::string scheme;   // grades of one scheme exclude each other; two schemes may stand side by side
  double overall = 0;   // lowest overall score
  std::optional<double> each;  // lowest score of each instrument
};

struct Part {
  std::string instrument;
  double share = 0;  // of the instrument
};

// What is known of one fiscal year.
struct YearFacts {
  std::map<std::string, double> weights;        // instrument -> weight in the overall score
  std::map<std::string, Part> parts;            // "EIT1" -> half of EIT
  std::map<std::string, Indicator> indicators;  // by number
  std::map<char, int> item_counts;              // 'I', 'E', 'O' -> items in the list
  std::map<std::string, Item> items;            // by code, "O14"
  std::vector<Grade> grades;                    // best first within a scheme
};

class Framework {
 public:
  // Adds one year. Throws core::ModelError (file, line, what was expected).
  void add_year(core::FiscalYear year, std::string_view tsv, const std::string& file_name);

  // Facts of a year, nullptr when nothing is known.
  const YearFacts* year(core::FiscalYear year) const;

 private:
  std::map<core::FiscalYear, YearFacts> years_;
};

}  // namespace truat::check
