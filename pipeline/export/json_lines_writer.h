// JSON Lines: one object a row, keys in the order of the columns, NULL as null.
#pragma once

#include <ostream>

#include "pipeline/export/table_writer.h"

namespace truat::pipeline {

class JsonLinesWriter : public TableWriter {
 public:
  explicit JsonLinesWriter(std::ostream& out) : out_(out) {}

  void start_table(const std::string& name, const std::vector<std::string>& columns) override;
  void write_row(const std::vector<store::Value>& values) override;
  void finish() override;

 private:
  std::ostream& out_;
  std::vector<std::string> columns_;
};

}  // namespace truat::pipeline
