#include "core/tsv.h"

#include <algorithm>
#include <cassert>

namespace truat::core {
namespace {

// Calls `take` with each part of the text between separators.
template <typename Take>
void split(std::string_view text, char separator, const Take& take) {
  for (size_t start = 0; start <= text.size();) {
    const size_t end = std::min(text.find(separator, start), text.size());
    take(text.substr(start, end - start));
    start = end + 1;
  }
}

}  // namespace

Tsv Tsv::parse(std::string_view text, std::string name, const std::vector<std::string>& required) {
  Tsv out;
  out.name_ = std::move(name);
  out.text_ = std::make_shared<const std::string>(text);
  int number = 0;
  split(*out.text_, '\n', [&](std::string_view line) {
    ++number;
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (line.empty() || line[0] == '#') return;
    TsvRow row{number, {}};
    row.fields.reserve(out.columns_.size());
    split(line, '\t', [&row](std::string_view field) { row.fields.emplace_back(field); });
    if (out.columns_.empty()) {
      for (size_t i = 0; i < row.fields.size(); ++i) out.columns_[std::string(row.fields[i])] = i;
      for (const std::string& column : required) {
        if (!out.columns_.contains(column)) throw out.error(row, "a column named " + column);
      }
      return;
    }
    if (row.fields.size() != out.columns_.size()) {
      throw out.error(row, std::to_string(out.columns_.size()) + " tab-separated fields, found " +
                               std::to_string(row.fields.size()));
    }
    out.rows_.push_back(std::move(row));
  });
  if (out.columns_.empty()) throw ModelError(out.name_ + ": expected a header row, found none");
  return out;
}

std::string Tsv::get(const TsvRow& row, const std::string& column) const {
  const auto found = columns_.find(column);
  assert(found != columns_.end());
  return std::string(row.fields[found->second]);
}

ModelError Tsv::error(const TsvRow& row, const std::string& expected) const {
  return ModelError(name_ + ", line " + std::to_string(row.line) + ": expected " + expected);
}

}  // namespace truat::core
