// An Excel workbook with a sheet for each table: header that stays in sight, a font that has Thai,
// rows of findings in the colour of their severity. Texts are never formulas. libxlsxwriter stays
// in the .cc file.
#pragma once

#include <memory>
#include <string>

#include "pipeline/export/table_writer.h"

namespace truat::pipeline {

class XlsxWriter : public TableWriter {
 public:
  explicit XlsxWriter(const std::string& path);
  ~XlsxWriter() override;

  // A table with more rows than a sheet can have goes on in the sheet "name (2)".
  void start_table(const std::string& name, const std::vector<std::string>& columns) override;
  void write_row(const std::vector<store::Value>& values) override;
  void finish() override;

  // Texts that were longer than a cell can be (32,767 letters). They end in a remark that says so.
  int64_t shortened() const;

 private:
  struct Book;
  std::unique_ptr<Book> book_;
};

}  // namespace truat::pipeline
