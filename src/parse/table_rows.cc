#include "parse/table_rows.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/match_key.h"
#include "parse/running_text.h"
#include "parse/subject.h"
#include "parse/topics_over_pages.h"

namespace truat::parse {
namespace {

constexpr std::string_view kContinued = "(ต่อ)";

std::vector<const core::Cell*> written_cells(const core::Row& row) {
  std::vector<const core::Cell*> out;
  for (const core::Cell& cell : row.cells) {
    if (!printed_or_empty(cell.text()).empty()) out.push_back(&cell);
  }
  return out;
}

// Layout calls rows headers by their words and place; a first row whose cells are all names of
// columns is one in any case.
bool reads_as_header(const core::Row& row, const Lexicon& lexicon) {
  const auto cells = written_cells(row);
  if (cells.size() < 2) return false;
  return std::all_of(cells.begin(), cells.end(),
                     [&](const core::Cell* cell) { return lexicon.is_header(cell->text()); });
}

// "(1) (2) (3)": numbers of columns under a header; of its last row also "1 2 3".
bool numbers_columns(const core::Row& row) {
  const auto cells = written_cells(row);
  if (cells.size() < 3) return false;
  int expected = 1;
  for (const core::Cell* cell : cells) {
    const std::string text = core::arabic_digits(cell->text()), number = std::to_string(expected);
    const bool plain = row.kind == core::RowKind::kHeader && text == number;
    if (text != "(" + number + ")" && !plain) return false;
    ++expected;
  }
  return true;
}

// One written cell that governs the rows below it, although it was not set over the whole table.
const core::Cell* as_section(const core::Row& row, const std::vector<TableColumn>& columns,
                             const Lexicon& lexicon) {
  const auto cells = written_cells(row);
  if (row.kind == core::RowKind::kSection) return cells.empty() ? nullptr : cells[0];
  if (cells.size() != 1) return nullptr;
  const core::Cell& cell = *cells[0];
  if (cell.column_span > 1 && 2 * cell.column_span > static_cast<int>(columns.size())) return &cell;
  const std::string text = cell.text();
  if (indicator_of_sub_indicator(text)) return &cell;
  const auto indicator = indicator_text(text, lexicon);
  const bool named = indicator && (indicator->named_no || indicator->says_indicator);
  return named && columns.size() > 2 ? &cell : nullptr;
}

bool says_continued(const std::string& text) {
  return text.starts_with(kContinued) || text.ends_with(kContinued) || match_key(text) == U"ต่อ";
}

// A row continues the one above when it says so in a cell that names the row.
bool continues(const BodyRow& row, const BodyRow& above, const std::vector<TableColumn>& columns) {
  for (size_t c = 0; c < columns.size(); ++c) {
    switch (columns[c].field) {
      case Column::kSeq:
      case Column::kCode:
      case Column::kIndicatorNo:
      case Column::kIndicator:
      case Column::kTopic:
      case Column::kMeasure:
      case Column::kIssue: {
        const std::string text = row.cells[c].text();
        if (!says_continued(text)) break;
        const auto own = match_key(without_continued(text));
        const auto other = match_key(without_continued(above.cells[c].text()));
        if (own.empty() || own == other || own == U"ต่อ" || columns[c].field == Column::kMeasure ||
            columns[c].field == Column::kIssue) {
          return true;
        }
        break;
      }
      default:
        break;
    }
  }
  return false;
}

// Writing only in columns that don't name the row.
bool is_rest(const BodyRow& row, const std::vector<TableColumn>& columns) {
  bool names = false, has_names = false, any = false;
  for (size_t c = 0; c < columns.size(); ++c) {
    const bool written = !row.cells[c].text().empty();
    any = any || written;
    switch (columns[c].field) {
      case Column::kSeq:
      case Column::kCode:
      case Column::kIndicatorNo:
      case Column::kIndicator:
      case Column::kMeasure:
        has_names = true;
        names = names || written;
        break;
      default:
        break;
    }
  }
  return any && has_names && !names;
}

void drop_continued_mark(std::vector<core::Line>& lines) {
  for (core::Line& line : lines) {
    const size_t at = line.text.find(kContinued);
    if (at == std::string::npos) continue;
    line.text = trimmed(line.text.substr(0, at) + line.text.substr(at + kContinued.size()));
    break;
  }
  std::erase_if(lines, [](const core::Line& line) { return line.text.empty(); });
}

// Layout has joined the parts of a cell that page breaks cut: what they say of themselves on the
// pages behind the first says nothing about the row.
std::vector<core::Line> without_inner_marks(std::vector<core::Line> lines) {
  if (lines.empty()) return lines;
  const core::PageNumber first = lines.front().page;
  std::erase_if(lines, [&](const core::Line& line) {
    return line.page != first && trimmed(line.text) == kContinued;
  });
  return lines;
}

void join(BodyRow& above, BodyRow row) {
  for (size_t c = 0; c < row.cells.size(); ++c) {
    RowCell& to = above.cells[c];
    RowCell& from = row.cells[c];
    to.ids.insert(from.ids.begin(), from.ids.end());
    drop_continued_mark(from.lines);
    const std::string text = from.text();
    if (text.empty() || match_key(text) == match_key(to.text())) continue;
    if (to.text().empty()) to.lines.clear();
    to.lines.insert(to.lines.end(), from.lines.begin(), from.lines.end());
  }
}

}  // namespace

std::set<int> join_continuation(std::vector<BodyRow>& above, std::vector<BodyRow>& rows,
                                const std::vector<TableColumn>& columns) {
  std::set<int> out;
  if (above.empty() || rows.empty() || above.back().cells.size() != columns.size() ||
      !(continues(rows.front(), above.back(), columns) || is_rest(rows.front(), columns))) {
    return out;
  }
  for (const RowCell& cell : rows.front().cells) out.insert(cell.ids.begin(), cell.ids.end());
  for (RowCell& cell : rows.front().cells) cell.ids.clear();  // another table's numbers
  join(above.back(), std::move(rows.front()));
  rows.erase(rows.begin());
  return out;
}

std::string printed_or_empty(std::string_view text) {
  const std::string out = trimmed(text);
  for (char32_t c : core::decode_utf8(out)) {
    const bool nothing = c == '-' || c == ' ' || c == '\n' || c == '.' || c == 0xA0 ||
                         (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
    if (!nothing) return out;
  }
  return "";
}

std::string without_continued(const std::string& text) {
  std::string out = trimmed(text);
  if (out.ends_with(kContinued)) out = trimmed(out.substr(0, out.size() - kContinued.size()));
  if (out.starts_with(kContinued)) out = trimmed(out.substr(kContinued.size()));
  return out;
}

std::string RowCell::text() const { return printed_or_empty(core::join_lines(lines)); }

std::optional<core::Field> RowCell::field() const {
  std::string printed = text();
  if (printed.empty()) return std::nullopt;
  return core::Field{std::move(printed), core::sources_of(lines)};
}

std::vector<Segment> segments_of(const core::Table& table, const Lexicon& lexicon) {
  std::vector<Segment> out(1);
  for (const core::Row& row : table.rows) {
    const bool first_rows = out.size() == 1 && out.back().rows.empty();
    const bool header =
        row.kind == core::RowKind::kHeader || (first_rows && reads_as_header(row, lexicon));
    if (!header) {
      if (!numbers_columns(row)) out.back().rows.push_back(&row);
      continue;
    }
    if (!out.back().rows.empty()) out.emplace_back();
    if (!out.back().headers.empty() && numbers_columns(row)) continue;
    out.back().headers.push_back(&row);
  }
  return out;
}

std::vector<BodyRow> body_rows(const Segment& segment, const std::vector<TableColumn>& columns,
                               const Lexicon& lexicon) {
  std::vector<BodyRow> out;
  std::optional<core::Field> section;
  int section_id = -1;
  bool section_is_new = false;
  for (const core::Row* row : segment.rows) {
    if (const core::Cell* cell = as_section(*row, columns, lexicon)) {
      std::string text = trimmed(cell->text());
      const bool same = section && match_key(without_continued(text)) ==
                                       match_key(without_continued(section->text));
      section = core::Field{without_continued(text), core::sources_of(cell->lines)};
      section_id = cell->id;
      section_is_new = !same;
      continue;
    }
    BodyRow body;
    body.section = section;
    body.section_id = section_id;
    body.cells.resize(columns.size());
    for (size_t c = 0; c < columns.size(); ++c) {
      const core::Cell* cell = row->at(static_cast<int>(c));
      // A cell over several columns belongs to the first of them.
      if (!cell || (cell->column != static_cast<int>(c) && cell->column >= 0 && c > 0)) continue;
      body.cells[c].lines = without_inner_marks(cell->lines);
      body.cells[c].ids.insert(cell->id);
    }
    if (!out.empty() && !section_is_new && continues(body, out.back(), columns)) {
      join(out.back(), std::move(body));
      continue;
    }
    section_is_new = false;
    out.push_back(std::move(body));
  }
  part_topics_over_pages(out, columns, lexicon);
  return out;
}

}  // namespace truat::parse
