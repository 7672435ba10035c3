#include "pipeline/report/score_charts.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "pipeline/report/html.h"

namespace truat::pipeline {
namespace {

constexpr double kWidth = 860, kLabels = 300, kRight = 20, kRowHeight = 30;
// Colours that people who confuse red and green can tell apart, dark enough on white paper.
constexpr const char* kColours[] = {"#0b5394", "#d55e00", "#00795c",
                                    "#7b3f9e", "#8a6d00", "#444444"};

const char* colour(size_t i) { return kColours[i % std::size(kColours)]; }

// As many letters as have room; marks take none.
std::string shortened(const std::string& text, size_t room) {
  std::string out;
  size_t width = 0;
  for (const char32_t c : core::decode_utf8(core::squeeze_spaces(text))) {
    if (!core::is_thai_mark(c) && ++width > room) return out + "…";
    core::append_utf8(out, c);
  }
  return out;
}

std::string attribute(const char* name, double value) {
  return ' ' + std::string(name) + "=\"" + coordinate(value) + '"';
}

std::string text_at(double x, double y, const std::string& text, const std::string& more = "") {
  return "<text" + attribute("x", x) + attribute("y", y) + more + '>' + html_text(text) +
         "</text>\n";
}

std::string line_between(double x0, double y0, double x1, double y1, const std::string& more) {
  return "<line" + attribute("x1", x0) + attribute("y1", y0) + attribute("x2", x1) +
         attribute("y2", y1) + ' ' + more + "/>\n";
}

std::string dot(double x, double y, const char* fill, const std::string& says) {
  return "<circle" + attribute("cx", x) + attribute("cy", y) + " r=\"5.5\" fill=\"" + fill +
         "\" stroke=\"#fff\"><title>" + html_text(says) + "</title></circle>\n";
}

// `role`: "img", or "group" for a chart with links, which a reader aloud would pass over in an img.
std::string open_svg(const std::string& title, double height, const std::string& role = "img") {
  return "<svg class=\"chart\" role=\"" + role + "\" aria-label=\"" + html_text(title) +
         "\" viewBox=\"0 0 " + coordinate(kWidth) + ' ' + coordinate(height) + "\" width=\"" +
         coordinate(kWidth) + "\" height=\"" + coordinate(height) + "\">\n";
}

// Scores lie in 0 … 100; the axis starts at the ten below the lowest, so that differences show. The
// ends of the axis are always written.
struct Axis {
  double low = 0, high = 100, from = kLabels, to = kWidth - kRight - 100;

  explicit Axis(double lowest) { low = std::clamp(std::floor((lowest - 2) / 10) * 10, 0.0, 90.0); }
  double at(double value) const {
    return from + (std::clamp(value, low, high) - low) / (high - low) * (to - from);
  }
  std::string grid(double top, double bottom) const {
    std::string out;
    const double step = high - low > 50 ? 20 : 10;
    for (double value = low; value <= high; value += step) {
      out += line_between(at(value), top, at(value), bottom, "class=\"grid\"");
      out += text_at(at(value), bottom + 16, coordinate(value),
                     " class=\"soft\" text-anchor=\"middle\"");
    }
    return out;
  }
};

// Names in the colours of their places; an empty name has no place in the picture.
std::string legend(const std::vector<std::string>& names) {
  std::string out;
  double x = kLabels;
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i].empty()) continue;
    out += "<circle" + attribute("cx", x + 6) + " cy=\"12\" r=\"5.5\" fill=\"" +
           std::string(colour(i)) + "\"/>\n";
    out += text_at(x + 16, 17, names[i]);
    x += 40 + 9 * static_cast<double>(core::decode_utf8(names[i]).size());
  }
  return out;
}

}  // namespace

std::string dot_chart(const std::string& title, const std::vector<ChartRow>& rows) {
  std::set<int> years;
  double lowest = 100;
  for (const ChartRow& row : rows) {
    for (const auto& [year, values] : row.values) {
      years.insert(year);
      lowest = std::min(lowest, *values.begin());
    }
  }
  if (years.empty()) return "";
  const Axis axis(lowest);
  const double top = 30, bottom = top + kRowHeight * static_cast<double>(rows.size());
  std::vector<std::string> names;
  for (const int year : years) names.push_back(std::to_string(year));
  std::string out = open_svg(title, bottom + 24) + legend(names) + axis.grid(top, bottom);
  double y = top + kRowHeight / 2;
  for (const ChartRow& row : rows) {
    out += text_at(0, y + 4, shortened(row.label, 42));
    out += line_between(axis.from, y, axis.to, y, "class=\"grid\"");
    for (const auto& [year, values] : row.values) {
      const auto i = static_cast<size_t>(std::distance(years.begin(), years.find(year)));
      for (const double value : values) {
        out += dot(axis.at(value), y, colour(i),
                   row.label + ", " + std::to_string(year) + ": " + two_decimals(value));
      }
    }
    // The newest value in figures; two that disagree are both there.
    std::string newest;
    for (const double value :
         row.values.empty() ? std::set<double>() : row.values.rbegin()->second) {
      newest += (newest.empty() ? "" : " / ") + two_decimals(value);
    }
    out += text_at(kWidth, y + 4, newest, " text-anchor=\"end\"");
    y += kRowHeight;
  }
  return out + "</svg>\n";
}

std::string line_chart(const std::string& title, const std::vector<ChartLine>& lines) {
  std::set<int> years;
  double lowest = 100;
  size_t longest = 0;
  for (const ChartLine& line : lines) {
    longest = std::max(longest, line.values.size());
    for (const auto& [year, value] : line.values) {
      years.insert(year);
      lowest = std::min(lowest, value);
    }
  }
  if (longest < 2) return "";
  const double top = 34, bottom = 250, left = 60, right = kWidth - 90;
  const double low = std::clamp(std::floor((lowest - 2) / 10) * 10, 0.0, 90.0);
  const double span = std::max(1, *years.rbegin() - *years.begin());
  const auto x_of = [&](int year) {
    return left + (year - *years.begin()) / span * (right - left);
  };
  const auto y_of = [&](double value) {
    return bottom - (std::clamp(value, low, 100.0) - low) / (100 - low) * (bottom - top);
  };
  std::vector<std::string> names;
  for (const ChartLine& line : lines) names.push_back(line.values.empty() ? "" : line.label);
  std::string out = open_svg(title, bottom + 30) + legend(names);
  for (double value = low; value <= 100; value += 10) {
    out += line_between(left, y_of(value), right, y_of(value), "class=\"grid\"");
    out += text_at(left - 10, y_of(value) + 4, coordinate(value),
                   " class=\"soft\" text-anchor=\"end\"");
  }
  for (const int year : years) {
    out += text_at(x_of(year), bottom + 20, std::to_string(year), " text-anchor=\"middle\"");
  }
  for (size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].values.empty()) continue;
    std::string points;
    for (const auto& [year, value] : lines[i].values) {
      points += coordinate(x_of(year)) + ',' + coordinate(y_of(value)) + ' ';
    }
    out += "<polyline fill=\"none\" stroke-width=\"2\" stroke=\"" + std::string(colour(i)) +
           "\" points=\"" + points + "\"/>\n";
    for (const auto& [year, value] : lines[i].values) {
      out += dot(x_of(year), y_of(value), colour(i),
                 lines[i].label + ", " + std::to_string(year) + ": " + two_decimals(value));
    }
  }
  return out + "</svg>\n";
}

std::string bar_chart(const std::string& title, const std::vector<ChartBar>& bars) {
  if (bars.empty()) return "";
  Axis axis(100);
  axis.low = 0;  // the length of a bar is its value
  const double top = 6, bottom = top + kRowHeight * static_cast<double>(bars.size());
  std::string out = open_svg(title, bottom + 24, "group") + axis.grid(top, bottom);
  double y = top + 5;
  for (const ChartBar& bar : bars) {
    out += "<a href=\"" + html_text(bar.link) + "\">" +
           text_at(0, y + 15, shortened(bar.label, 42)) + "</a>";
    out += "<rect" + attribute("x", axis.from) + attribute("y", y) +
           attribute("width", axis.at(bar.value) - axis.from) +
           attribute("height", kRowHeight - 10) + " fill=\"" + colour(0) + "\"/>\n";
    out += text_at(kWidth, y + 15, two_decimals(bar.value), " text-anchor=\"end\"");
    y += kRowHeight;
  }
  return out + "</svg>\n";
}

}  // namespace truat::pipeline
