// A table for the terminal whose columns stay straight with Thai in them.
#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

namespace truat::cli {

// Columns that a text takes in a terminal: Thai marks above and below take none, East Asian wide
// letters two.
int display_width(std::string_view utf8);

class TextTable {
 public:
  explicit TextTable(std::vector<std::string> header) : header_(std::move(header)) {}
  // As many cells as the header has; numbers are set to the right. Line breaks become spaces and
  // cells longer than `widest` are cut with "…".
  void add_row(std::vector<std::string> cells);
  size_t rows() const { return rows_.size(); }
  void print(std::ostream& out, int widest = 40) const;

 private:
  std::vector<std::string> header_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace truat::cli
