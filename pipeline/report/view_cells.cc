#include "pipeline/report/view_cells.h"

#include <algorithm>
#include <cassert>

#include "pipeline/report/html.h"

namespace truat::pipeline {

const store::Value& ViewCells::value(const std::string& column) const {
  const auto at = std::find(row_.columns.begin(), row_.columns.end(), column);
  assert(at != row_.columns.end());
  return row_.values[static_cast<size_t>(at - row_.columns.begin())];
}

std::string ViewCells::text(const std::string& column) const {
  const store::Value& cell = value(column);
  if (const auto* text = std::get_if<std::string>(&cell)) return *text;
  if (const auto* integer = std::get_if<int64_t>(&cell)) return std::to_string(*integer);
  if (const auto* real = std::get_if<double>(&cell)) return two_decimals(*real);
  return "";
}

std::optional<int> ViewCells::integer(const std::string& column) const {
  const auto* number = std::get_if<int64_t>(&value(column));
  if (!number) return std::nullopt;
  return static_cast<int>(*number);
}

std::optional<double> ViewCells::real(const std::string& column) const {
  const store::Value& cell = value(column);
  if (const auto* number = std::get_if<double>(&cell)) return *number;
  if (const auto* number = std::get_if<int64_t>(&cell)) return static_cast<double>(*number);
  return std::nullopt;
}

}  // namespace truat::pipeline
