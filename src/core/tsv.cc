#include "core/tsv.h"

#include <cassert>

namespace truat::core {
namespace {

std::vector<std::string> split(std::string_view line, char separator) {
  std::vector<std::string> out;
  size_t start = 0;
  for (size_t i = 0; i <= line.size(); ++i) {
    if (i == line.size() || line[i] == separator) {
      out.emplace_back(line.substr(start, i - start));
      start = i + 1;
    }
  }
  return out;
}

}  // namespace

Tsv Tsv::parse(std::string_view text, std::string name, const std::vector<std::string>& required) {
  Tsv out;
  out.name_ = std::move(name);
  int number = 0;
  for (std::string& line : split(text, '\n')) {
    ++number;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty() || line[0] == '#') continue;
    TsvRow row{number, split(line, '\t')};
    if (out.columns_.empty()) {
      for (size_t i = 0; i < row.fields.size(); ++i) out.columns_[row.fields[i]] = i;
      for (const std::string& column : required) {
        if (!out.columns_.contains(column)) throw out.error(row, "a column named " + column);
      }
      continue;
    }
    if (row.fields.size() != out.columns_.size()) {
      throw out.error(row, std::to_string(out.columns_.size()) + " tab-separated fields, found " +
                               std::to_string(row.fields.size()));
    }
    out.rows_.push_back(std::move(row));
  }
  if (out.columns_.empty()) throw ModelError(out.name_ + ": expected a header row, found none");
  return out;
}

const std::string& Tsv::get(const TsvRow& row, const std::string& column) const {
  const auto found = columns_.find(column);
  assert(found != columns_.end());
  return row.fields[found->second];
}

ModelError Tsv::error(const TsvRow& row, const std::string& expected) const {
  return ModelError(name_ + ", line " + std::to_string(row.line) + ": expected " + expected);
}

}  // namespace truat::core
