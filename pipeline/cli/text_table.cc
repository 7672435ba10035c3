#include "pipeline/cli/text_table.h"

#include <algorithm>
#include <cassert>
#include <ostream>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::cli {
namespace {

int width_of(char32_t c) {
  if (core::is_thai_mark(c) || c == 0x200B || c == 0x200D || (c >= 0x300 && c <= 0x36F)) return 0;
  const bool wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
                    (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
                    (c >= 0xFE30 && c <= 0xFE6F) || (c >= 0xFF00 && c <= 0xFF60) ||
                    (c >= 0x1F300 && c <= 0x1F64F);
  return wide ? 2 : 1;
}

// At most `widest` columns; marks stay with their letter.
std::string cut(const std::string& text, int widest) {
  if (display_width(text) <= widest) return text;
  std::string out;
  int width = 0;
  for (const char32_t c : core::decode_utf8(text)) {
    width += width_of(c);
    if (width > widest - 1) break;
    core::append_utf8(out, c);
  }
  return out + "…";
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789.-+") == std::string_view::npos;
}

}  // namespace

int display_width(std::string_view utf8) {
  int width = 0;
  for (const char32_t c : core::decode_utf8(utf8)) width += width_of(c);
  return width;
}

void TextTable::add_row(std::vector<std::string> cells) {
  assert(cells.size() == header_.size());
  for (std::string& cell : cells) cell = core::squeeze_spaces(cell);
  rows_.push_back(std::move(cells));
}

void TextTable::print(std::ostream& out, int widest) const {
  std::vector<int> widths;
  for (size_t i = 0; i < header_.size(); ++i) {
    int width = display_width(header_[i]);
    for (const auto& row : rows_) width = std::max(width, std::min(widest, display_width(row[i])));
    widths.push_back(width);
  }
  const auto print_row = [&](const std::vector<std::string>& row) {
    std::string line;
    for (size_t i = 0; i < row.size(); ++i) {
      const std::string cell = cut(row[i], widest);
      const std::string space(static_cast<size_t>(widths[i] - display_width(cell)), ' ');
      if (i > 0) line += "  ";
      line += is_number(cell) ? space + cell : cell + space;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    out << line << '\n';
  };
  print_row(header_);
  std::vector<std::string> rule;
  for (const int width : widths) {
    std::string dashes;
    for (int i = 0; i < width; ++i) dashes += "─";
    rule.push_back(dashes);
  }
  for (size_t i = 0; i < rule.size(); ++i) out << (i ? "  " : "") << rule[i];
  out << '\n';
  for (const auto& row : rows_) print_row(row);
}

}  // namespace truat::cli
