#include "pipeline/export/xlsx_writer.h"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cassert>

#include "core/utf8.h"

namespace truat::pipeline {
namespace {

constexpr lxw_row_t kRowsOfSheet = 1048576;  // the header's included
constexpr size_t kLettersOfCell = 32767;
constexpr char kRemark[] = " […cut, the whole text is in the CSV and JSON Lines exports]";
constexpr char kFont[] = "Tahoma";  // on every Windows and Mac; others substitute a Thai font
constexpr double kFontSize = 10;
// The same rows shall give the same bytes: no time of day in the file. 2000-01-01.
constexpr time_t kCreated = 946684800;

// Colours of rows, by severity. Index 0: no colour.
constexpr lxw_color_t kTints[] = {0, 0xF9D4D4, 0xFFF0C2, 0xE3EEF9};
constexpr const char* kSeverities[] = {"", "error", "warning", "info"};

enum Style { kPlain, kWrapped, kDecimal, kStyles };

// Columns whose texts are long: wider than others, lines broken.
bool is_long_text(const std::string& column) {
  static constexpr const char* kLong[] = {
      "message",     "subject", "topic",   "issue",  "measure", "requirement", "steps",
      "responsible", "result",  "outcome", "remark", "error",   "conflicts"};
  return std::find(std::begin(kLong), std::end(kLong), column) != std::end(kLong);
}

double width_of(const std::string& column) {
  if (is_long_text(column)) return 45;
  if (column == "file_name" || column == "agency_name" || column == "agency_printed") return 30;
  if (column == "text" || column == "sha256" || column == "raw") return 30;
  if (column.ends_with("_id") || column == "document_ids") return 21;
  return std::max(9.0, static_cast<double>(column.size()) + 3);
}

// XML has no place for most control characters, nor for malformed bytes.
std::u32string printable(std::string_view text) {
  std::u32string out = core::decode_utf8(text);
  for (char32_t& c : out) {
    const bool control = c < 0x20 && c != U'\t' && c != U'\n' && c != U'\r';
    if (control || c == 0xFFFE || c == 0xFFFF) c = 0xFFFD;
  }
  return out;
}

}  // namespace

struct XlsxWriter::Book {
  std::string path;
  lxw_workbook* workbook = nullptr;
  lxw_worksheet* sheet = nullptr;
  std::array<std::array<lxw_format*, kStyles>, std::size(kTints)> formats{};
  lxw_format* header = nullptr;
  std::string table;
  std::vector<std::string> columns;
  std::vector<bool> long_text;
  size_t severity_column = 0;  // columns.size(): none
  lxw_row_t row = 0;           // next one of the sheet
  int sheets_of_table = 0;
  int64_t shortened = 0;

  ~Book() {
    if (workbook) workbook_close(workbook);  // frees it
  }

  void make_formats();
  void start_sheet();
  void end_sheet();
  size_t tint_of(const std::vector<store::Value>& values) const;
  void write(lxw_col_t column, const store::Value& value, size_t tint);
  void write_text(lxw_col_t column, const std::string& text, lxw_format* format);
};

void XlsxWriter::Book::make_formats() {
  for (size_t tint = 0; tint < formats.size(); ++tint) {
    for (int style = 0; style < kStyles; ++style) {
      lxw_format* format = workbook_add_format(workbook);
      format_set_font_name(format, kFont);
      format_set_font_size(format, kFontSize);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      if (tint > 0) {
        format_set_bg_color(format, kTints[tint]);
        format_set_border(format, LXW_BORDER_HAIR);
      }
      if (style == kWrapped) format_set_text_wrap(format);
      if (style == kDecimal) format_set_num_format(format, "0.00");
      formats[tint][static_cast<size_t>(style)] = format;
    }
  }
  header = workbook_add_format(workbook);
  format_set_font_name(header, kFont);
  format_set_font_size(header, kFontSize);
  format_set_bold(header);
  format_set_bg_color(header, 0xDDE5EC);
  format_set_border(header, LXW_BORDER_THIN);
}

void XlsxWriter::Book::start_sheet() {
  ++sheets_of_table;
  std::string name = table;
  if (sheets_of_table > 1) name += " (" + std::to_string(sheets_of_table) + ")";
  sheet = workbook_add_worksheet(workbook, name.c_str());
  if (!sheet) throw ExportError(path + ": sheet " + name + " can't be made");
  worksheet_freeze_panes(sheet, 1, 0);
  worksheet_repeat_rows(sheet, 0, 0);
  worksheet_set_landscape(sheet);
  worksheet_set_paper(sheet, 9);  // A4
  worksheet_fit_to_pages(sheet, 1, 0);
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto column = static_cast<lxw_col_t>(i);
    worksheet_set_column(sheet, column, column, width_of(columns[i]), formats[0][kPlain]);
    worksheet_write_string(sheet, 0, column, columns[i].c_str(), header);
  }
  row = 1;
}

void XlsxWriter::Book::end_sheet() {
  if (!sheet || columns.empty()) return;
  worksheet_autofilter(sheet, 0, 0, std::max<lxw_row_t>(row - 1, 1),
                       static_cast<lxw_col_t>(columns.size() - 1));
  sheet = nullptr;
}

size_t XlsxWriter::Book::tint_of(const std::vector<store::Value>& values) const {
  if (severity_column == columns.size()) return 0;
  const auto* severity = std::get_if<std::string>(&values[severity_column]);
  if (!severity) return 0;
  const auto at = std::find(std::begin(kSeverities), std::end(kSeverities), *severity);
  return at == std::end(kSeverities) ? 0 : static_cast<size_t>(at - std::begin(kSeverities));
}

void XlsxWriter::Book::write_text(lxw_col_t column, const std::string& text, lxw_format* format) {
  std::u32string letters = printable(text);
  // Excel counts UTF-16 units: a letter beyond U+FFFF is two of them.
  const auto units = [](const std::u32string& of) {
    return of.size() + static_cast<size_t>(std::count_if(of.begin(), of.end(),
                                                         [](char32_t c) { return c > 0xFFFF; }));
  };
  if (units(letters) > kLettersOfCell) {
    letters.resize((kLettersOfCell - sizeof kRemark) / 2);
    letters += core::decode_utf8(kRemark);
    ++shortened;
  }
  worksheet_write_string(sheet, row, column, core::encode_utf8(letters).c_str(), format);
}

void XlsxWriter::Book::write(lxw_col_t column, const store::Value& value, size_t tint) {
  const auto& styles = formats[tint];
  lxw_format* const text_style = styles[long_text[column] ? kWrapped : kPlain];
  if (const auto* text = std::get_if<std::string>(&value)) {
    write_text(column, *text, text_style);
  } else if (const auto* blob = std::get_if<store::Blob>(&value)) {
    write_text(column, blob->bytes, text_style);
  } else if (const auto* real = std::get_if<double>(&value)) {
    worksheet_write_number(sheet, row, column, *real, styles[kDecimal]);
  } else if (const auto* integer = std::get_if<int64_t>(&value)) {
    worksheet_write_number(sheet, row, column, static_cast<double>(*integer), styles[kPlain]);
  } else if (tint > 0) {
    worksheet_write_blank(sheet, row, column, styles[kPlain]);
  }
}

XlsxWriter::XlsxWriter(const std::string& path) : book_(std::make_unique<Book>()) {
  lxw_workbook_options options = {};
  options.constant_memory = LXW_TRUE;
  book_->path = path;
  book_->workbook = workbook_new_opt(path.c_str(), &options);
  if (!book_->workbook) throw ExportError(path + " can't be made");
  lxw_doc_properties properties = {};
  char title[] = "truat export";
  properties.title = title;
  properties.created = kCreated;
  workbook_set_properties(book_->workbook, &properties);
  book_->make_formats();
}

XlsxWriter::~XlsxWriter() = default;

void XlsxWriter::start_table(const std::string& name, const std::vector<std::string>& columns) {
  book_->end_sheet();
  book_->table = name;
  book_->columns = columns;
  book_->long_text.clear();
  for (const std::string& column : columns) book_->long_text.push_back(is_long_text(column));
  book_->severity_column =
      static_cast<size_t>(std::find(columns.begin(), columns.end(), "severity") - columns.begin());
  book_->sheets_of_table = 0;
  book_->start_sheet();
}

void XlsxWriter::write_row(const std::vector<store::Value>& values) {
  assert(values.size() == book_->columns.size());
  if (book_->row == kRowsOfSheet) {
    book_->end_sheet();
    book_->start_sheet();
  }
  const size_t tint = book_->tint_of(values);
  for (size_t i = 0; i < values.size(); ++i) {
    book_->write(static_cast<lxw_col_t>(i), values[i], tint);
  }
  ++book_->row;
}

void XlsxWriter::finish() {
  book_->end_sheet();
  lxw_workbook* const workbook = book_->workbook;
  book_->workbook = nullptr;  // closing frees it, even when it fails
  const lxw_error error = workbook_close(workbook);
  if (error != LXW_NO_ERROR) {
    throw ExportError(book_->path + " can't be written (" + lxw_strerror(error) +
                      "); check the folder and the free space of its disk and of /tmp");
  }
}

int64_t XlsxWriter::shortened() const { return book_->shortened; }

}  // namespace truat::pipeline
