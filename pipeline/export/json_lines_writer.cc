#include "pipeline/export/json_lines_writer.h"

#include <nlohmann/json.hpp>

#include "pipeline/cli/json.h"

namespace truat::pipeline {

void JsonLinesWriter::start_table(const std::string&, const std::vector<std::string>& columns) {
  columns_ = columns;
}

void JsonLinesWriter::write_row(const std::vector<store::Value>& values) {
  out_ << cli::json_line(cli::to_json({columns_, values}));
}

void JsonLinesWriter::finish() {
  if (!out_.flush()) throw ExportError("can't be written; check the free space of its disk");
}

}  // namespace truat::pipeline
