// Comma-separated values by RFC 4180: lines end in CR LF, a cell with a comma, quote or line break
// stands in quotes. NULL is nothing between the commas, an empty text is "".
#pragma once

#include <ostream>

#include "pipeline/export/table_writer.h"

namespace truat::pipeline {

class CsvWriter : public TableWriter {
 public:
  // `byte_order_mark`: without one Excel takes UTF-8 for another encoding. One table a stream.
  CsvWriter(std::ostream& out, bool byte_order_mark) : out_(out), mark_(byte_order_mark) {}

  void start_table(const std::string& name, const std::vector<std::string>& columns) override;
  void write_row(const std::vector<store::Value>& values) override;
  void finish() override;

 private:
  std::ostream& out_;
  bool mark_;
  std::string line_;  // reused
};

}  // namespace truat::pipeline
