// Rows of a table as its author meant them: parts of a table under one header, section rows apart
// from the others, "(ต่อ)" rows joined with the row that they continue.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/lexicon.h"
#include "parse/table_columns.h"

namespace truat::parse {

// The rows under one header; a table that prints another header later has several.
struct Segment {
  std::vector<const core::Row*> headers;
  std::vector<const core::Row*> rows;
};
std::vector<Segment> segments_of(const core::Table& table, const Lexicon& lexicon);

// The writing of one column in a row, with all continuations.
struct RowCell {
  std::vector<core::Line> lines;
  std::set<int> ids;                         // of the table's cells
  std::string text() const;                  // trimmed; "" when there is only a dash
  std::optional<core::Field> field() const;  // nothing for an empty text
};

struct BodyRow {
  std::vector<RowCell> cells;  // one for each column
  // The section row above, if any.
  std::optional<core::Field> section;
  int section_id = -1;  // its cell
};

std::vector<BodyRow> body_rows(const Segment& segment, const std::vector<TableColumn>& columns,
                               const Lexicon& lexicon);

// Joins the first of `rows` with the last of `above` (under the same columns in the table before)
// when it says that it continues it, or names nothing itself: the rest of a row that a page break
// cut. Returns the cells of the joined row.
std::set<int> join_continuation(std::vector<BodyRow>& above, std::vector<BodyRow>& rows,
                                const std::vector<TableColumn>& columns);

// "" for an empty text or one that only says "not printed": "-", "–".
std::string printed_or_empty(std::string_view text);

// The text without "(ต่อ)" at its end.
std::string without_continued(const std::string& text);

}  // namespace truat::parse
