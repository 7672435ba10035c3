#include "thai/glyph_table.h"

#include <algorithm>
#include <cctype>
#include <charconv>

#include "core/tsv.h"
#include "thai/claims.h"

namespace truat::thai {
namespace {

int parse_number(const core::Tsv& tsv, const core::TsvRow& row, const std::string& column) {
  const std::string all = tsv.get(row, column);
  std::string_view text = all;
  const bool code_point = text.starts_with("U+");
  if (code_point) text.remove_prefix(2);
  int value = -1;
  const auto [end, error] =
      std::from_chars(text.data(), text.data() + text.size(), value, code_point ? 16 : 10);
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > 0x10FFFF) {
    throw tsv.error(row, "a number in column " + column);
  }
  return value;
}

}  // namespace

std::string plain_font_name(std::string_view name) {
  std::string plain;
  for (const char c : name.substr(name.find('+') == 6 ? 7 : 0)) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80 && std::isalnum(byte)) plain.push_back(static_cast<char>(std::tolower(byte)));
  }
  return plain;
}

std::vector<std::string> split_font_names(std::string_view text) {
  std::vector<std::string> names;
  while (!text.empty()) {
    const size_t bar = std::min(text.find('|'), text.size());
    names.push_back(plain_font_name(text.substr(0, bar)));
    text.remove_prefix(std::min(bar + 1, text.size()));
  }
  return names;
}

bool begins_with_any(std::string_view plain_name, const std::vector<std::string>& beginnings) {
  return std::any_of(beginnings.begin(), beginnings.end(), [&](const std::string& beginning) {
    return plain_name.starts_with(beginning);
  });
}

GlyphTables GlyphTables::parse(std::string_view text) {
  const core::Tsv tsv = core::Tsv::parse(text, "models/glyphs/glyph_ids.tsv",
                                         {"fonts", "first", "last", "character"});
  GlyphTables result;
  for (const core::TsvRow& row : tsv.rows()) {
    const std::vector<std::string> names = split_font_names(tsv.get(row, "fonts"));
    if (result.tables_.empty() || result.tables_.back().names != names) {
      result.tables_.push_back({names, {}});
    }
    const int first = parse_number(tsv, row, "first"), last = parse_number(tsv, row, "last");
    const int character = parse_number(tsv, row, "character");
    if (last < first || last > 0xFFFF) throw tsv.error(row, "first <= last <= 65535");
    for (int index = first; index <= last; ++index) {
      const auto c = static_cast<char32_t>(character + index - first);
      const char32_t letter = from_private_use(c);
      result.tables_.back().characters[index] = letter ? letter : c;
    }
  }
  return result;
}

const GlyphTable* GlyphTables::find(std::string_view font_name) const {
  const std::string plain = plain_font_name(font_name);
  for (const GlyphTable& table : tables_) {
    if (begins_with_any(plain, table.names)) return &table;
  }
  return nullptr;
}

}  // namespace truat::thai
