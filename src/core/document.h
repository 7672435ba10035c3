// A document after arranging: paragraphs and tables in reading order, tables joined over pages.
// Nothing here knows what a column or a sentence means.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/page_text.h"
#include "core/printed_page_number.h"
#include "core/provenance.h"

namespace truat::core {

// A number of which some digit was read unsurely; the mean of its line may hide that.
struct DoubtfulNumber {
  std::string text;
  Confidence confidence = 1.0;  // of its worst digit
};

// One line of writing inside a paragraph or a cell.
struct Line {
  std::string text;  // words separated by single spaces, as printed
  PageNumber page;
  Box box;
  double font_size = 0;
  bool bold = false;
  Method method = Method::kTextLayer;
  Confidence confidence = 1.0;
  std::vector<DoubtfulNumber> doubtful_numbers;
  // True when the line was broken by the typesetter rather than ended by the author: it reaches the
  // right edge, so that its text goes on in the next line.
  bool wrapped = false;
  // A wrapped line that ends inside a word or number, because the cell is too narrow for it.
  bool split_word = false;
};

// Text of lines joined as one running text: a wrapped Thai line is continued without a space (Thai
// has none between words), unless the wrap stands at a place where Latin words or numbers meet;
// author's line ends become a single "\n".
std::string join_lines(const std::vector<Line>& lines);

// The places of lines, one Source for each page that they stand on.
Sources sources_of(const std::vector<Line>& lines);

// The same for a number that was printed in them: as sure as its worst digit.
Sources sources_of_number(const std::vector<Line>& lines, std::string_view number);

// A cell of a table. A cell merged over several rows stands in each of them, with the same `id`.
struct Cell {
  int id = 0;  // unique within the table
  int column = 0, column_span = 1;
  int row_span = 1;           // > 1: this cell is shared by so many body rows
  std::vector<Line> lines;    // over all pages that the cell spans
  std::vector<Source> areas;  // the cell's own rectangles, one for each page part (raw empty)
  std::string text() const { return join_lines(lines); }
};

enum class RowKind {
  kHeader,   // names of columns
  kSection,  // one cell over the whole table that governs the rows below it
  kBody,
};

struct Row {
  RowKind kind = RowKind::kBody;
  std::vector<Cell> cells;           // by column, left to right; spans leave gaps in the numbering
  const Cell* at(int column) const;  // the cell that covers the column, or nullptr
};

struct Table {
  int number = 0;  // counted from 1 through the document
  int columns = 0;
  std::vector<Box> column_areas;  // x extent of each column on its first page
  std::vector<Row> rows;          // headers first, repeated ones dropped
  PageNumber first_page, last_page;
  bool ruled = true;      // false: rebuilt from alignment
  bool row_lines = true;  // rulings part its rows
};

struct Paragraph {
  std::vector<Line> lines;
  std::string text() const { return join_lines(lines); }
};

// Lines that belong to the page and not to the text: running heads, page numbers.
struct Furniture {
  std::string kind;  // "page_number", "running_head"
  Line line;
  std::optional<PrintedPageNumber> number = {};  // of a page number
};

using Block = std::variant<Paragraph, Table>;

struct Document {
  std::vector<Block> blocks;  // in reading order
  std::vector<Furniture> furniture;
};

}  // namespace truat::core
