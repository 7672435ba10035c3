// Cells of a view's row by the name of their column.
#pragma once

#include <optional>
#include <string>

#include "store/view_rows.h"

namespace truat::pipeline {

class ViewCells {
 public:
  explicit ViewCells(const store::ViewRow& row) : row_(row) {}

  // NULL as "", numbers in their shortest form.
  std::string text(const std::string& column) const;
  std::optional<int> integer(const std::string& column) const;
  std::optional<double> real(const std::string& column) const;

 private:
  const store::Value& value(const std::string& column) const;
  const store::ViewRow& row_;
};

}  // namespace truat::pipeline
