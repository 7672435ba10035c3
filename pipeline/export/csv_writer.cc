#include "pipeline/export/csv_writer.h"

#include <charconv>

namespace truat::pipeline {
namespace {

void append_text(std::string& line, std::string_view text) {
  const bool quote = text.empty() || text.find_first_of(",\"\r\n") != std::string_view::npos ||
                     text.front() == ' ' || text.back() == ' ';
  if (!quote) {
    line += text;
    return;
  }
  line += '"';
  for (const char c : text) {
    if (c == '"') line += '"';
    line += c;
  }
  line += '"';
}

struct Append {
  std::string& line;

  void operator()(std::monostate) const {}
  void operator()(int64_t value) const { number(value); }
  // The shortest digits that give the same number again: 93.96.
  void operator()(double value) const { number(value); }
  void operator()(const std::string& value) const { append_text(line, value); }
  void operator()(const store::Blob& value) const { append_text(line, value.bytes); }

  template <typename Number>
  void number(Number value) const {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value);
    line.append(digits, end.ptr);
  }
};

}  // namespace

void CsvWriter::start_table(const std::string&, const std::vector<std::string>& columns) {
  if (mark_) out_ << "\xEF\xBB\xBF";
  std::vector<store::Value> names(columns.begin(), columns.end());
  write_row(names);
}

void CsvWriter::write_row(const std::vector<store::Value>& values) {
  line_.clear();
  for (size_t i = 0; i < values.size(); ++i) {
    if (i > 0) line_ += ',';
    std::visit(Append{line_}, values[i]);
  }
  line_ += "\r\n";
  out_.write(line_.data(), static_cast<std::streamsize>(line_.size()));
}

void CsvWriter::finish() {
  if (!out_.flush()) throw ExportError("can't be written; check the free space of its disk");
}

}  // namespace truat::pipeline
