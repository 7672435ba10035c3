// Score charts as SVG: dots by indicator and year, lines over years, bars by report.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace truat::pipeline {

// A row of dots: one indicator, in each year the values that are printed for it (mostly one).
struct ChartRow {
  std::string label;
  std::map<int, std::set<double>> values;  // fiscal year BE -> scores
};

// A line over the years: an instrument or the overall score.
struct ChartLine {
  std::string label;
  std::map<int, double> values;
};

struct ChartBar {
  std::string label, link;  // link: "#…"
  double value = 0;
};

// "" when there is nothing to draw. `title` says what is shown, for screen readers too.
std::string dot_chart(const std::string& title, const std::vector<ChartRow>& rows);
// "" where no line has two years.
std::string line_chart(const std::string& title, const std::vector<ChartLine>& lines);
std::string bar_chart(const std::string& title, const std::vector<ChartBar>& bars);

}  // namespace truat::pipeline
