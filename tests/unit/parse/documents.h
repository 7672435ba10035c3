// Builds arranged documents by hand: what layout would deliver.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"
#include "parse/running_text.h"

namespace truat::parse {

// Each line gets its own place on page 1, so that tests can tell where a field came from.
inline core::Line line(std::string text, bool wrapped = false) {
  static double y = 0;
  y += 1;
  core::Line out;
  out.text = std::move(text);
  out.box = {10, y, 200, y + 0.5};
  out.wrapped = wrapped;
  return out;
}

inline core::Paragraph paragraph(const std::vector<std::string>& lines) {
  core::Paragraph out;
  for (const std::string& text : lines) out.lines.push_back(line(text));
  return out;
}

inline RunningText running(const std::string& text) { return RunningText({line(text)}); }

// A table from rows of cells; "\n" in a cell separates lines. The first `headers` rows are headers.
// "<" continues the cell to its left, "^" the cell above.
inline core::Table table(int number, int headers,
                         const std::vector<std::vector<std::string>>& rows) {
  core::Table out;
  out.number = number;
  int id = 0;
  for (size_t r = 0; r < rows.size(); ++r) {
    core::Row row;
    row.kind = static_cast<int>(r) < headers ? core::RowKind::kHeader : core::RowKind::kBody;
    out.columns = std::max(out.columns, static_cast<int>(rows[r].size()));
    for (size_t c = 0; c < rows[r].size(); ++c) {
      const std::string& text = rows[r][c];
      if (text == "<") {
        ++row.cells.back().column_span;
        continue;
      }
      core::Cell cell;
      if (text == "^") {
        cell = *out.rows.back().at(static_cast<int>(c));
      } else {
        cell.id = id++;
        cell.column = static_cast<int>(c);
        for (size_t begin = 0; begin <= text.size() && !text.empty();) {
          const size_t end = std::min(text.find('\n', begin), text.size());
          cell.lines.push_back(line(text.substr(begin, end - begin)));
          begin = end + 1;
        }
      }
      row.cells.push_back(cell);
    }
    if (row.cells.size() == 1 && row.cells[0].column_span > 1 && row.kind == core::RowKind::kBody) {
      row.kind = core::RowKind::kSection;
    }
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace truat::parse
