#include "parse/free_texts.h"

#include <set>

#include "parse/heading.h"

namespace truat::parse {
namespace {

void keep_table(const core::Table& table, const std::vector<TablePart>& parts,
                std::vector<core::FreeText>& out) {
  std::set<int> used;
  std::set<const core::Row*> headers;
  for (const TablePart& part : parts) {
    if (part.table != &table) continue;
    used.insert(part.used.begin(), part.used.end());
    headers.insert(part.segment.headers.begin(), part.segment.headers.end());
  }
  for (const core::Row& row : table.rows) {
    for (const core::Cell& cell : row.cells) {
      if (cell.lines.empty() || !used.insert(cell.id).second) continue;
      const char* kind = headers.contains(&row) ? "table_header" : "table_other";
      out.push_back({kind, {cell.text(), core::sources_of(cell.lines)}});
    }
  }
}

}  // namespace

std::vector<core::FreeText> free_texts(const core::Document& document,
                                       const std::vector<TablePart>& tables) {
  std::vector<core::FreeText> out;
  for (const core::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<core::Paragraph>(&block)) {
      out.push_back(
          {paragraph_kind(*paragraph), {paragraph->text(), core::sources_of(paragraph->lines)}});
    } else {
      keep_table(std::get<core::Table>(block), tables, out);
    }
  }
  return out;
}

}  // namespace truat::parse
