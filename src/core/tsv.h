// Tab-separated model files (models/**.tsv): a header row names the columns, "#" starts a comment
// line, empty lines are skipped. An error names file, line and what was expected.
#pragma once

#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace truat::core {

class ModelError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct TsvRow {
  int line = 0;                          // in the file, from 1
  std::vector<std::string_view> fields;  // of the Tsv's text
};

class Tsv {
 public:
  // `name` is used in messages only. Throws ModelError when a row has another number of fields than
  // the header or a column of `required` is missing.
  static Tsv parse(std::string_view text, std::string name,
                   const std::vector<std::string>& required);

  const std::vector<TsvRow>& rows() const { return rows_; }
  std::string get(const TsvRow& row, const std::string& column) const;
  // A ModelError that names this file and the row's line.
  ModelError error(const TsvRow& row, const std::string& expected) const;

 private:
  std::string name_;
  // Rows point into it: a string for each field costs more than all that is read from most.
  std::shared_ptr<const std::string> text_;
  std::map<std::string, size_t> columns_;
  std::vector<TsvRow> rows_;
};

}  // namespace truat::core
