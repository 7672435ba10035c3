// A file format that takes tables, one after the other, row by row: nothing is held in memory.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "store/statement.h"

namespace truat::pipeline {

// The output can't be written: exists, no such folder, disk full. The message says what to do.
class ExportError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class TableWriter {
 public:
  virtual ~TableWriter() = default;
  virtual void start_table(const std::string& name, const std::vector<std::string>& columns) = 0;
  // As many values as the table has columns.
  virtual void write_row(const std::vector<store::Value>& values) = 0;
  // After the last row of the last table; throws ExportError when something was not written.
  virtual void finish() = 0;
};

}  // namespace truat::pipeline
