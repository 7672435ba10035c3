#include "parse/free_texts.h"

#include <algorithm>
#include <set>

#include "parse/heading.h"

namespace truat::parse {
namespace {

constexpr int kFewestTexts = 2;  // of a column that the table has for more than a remark

// The lowest names of columns of measures that are not known although they have texts below them:
// these texts are in no measure.
std::set<int> unknown_columns(const TablePart& part) {
  std::set<int> out;
  if (part.kind != TableKind::kMeasures || part.segment.headers.empty()) return out;
  for (size_t c = 0; c < part.columns.size(); ++c) {
    if (part.columns[c].field != Column::kNone || part.columns[c].header.empty()) continue;
    const auto texts = std::count_if(part.rows.begin(), part.rows.end(), [&](const BodyRow& row) {
      return !row.cells[c].text().empty();
    });
    if (texts < kFewestTexts) continue;
    for (auto row = part.segment.headers.rbegin(); row != part.segment.headers.rend(); ++row) {
      const core::Cell* cell = (*row)->at(static_cast<int>(c));
      if (!cell || cell->lines.empty()) continue;
      out.insert(cell->id);
      break;
    }
  }
  return out;
}

void keep_table(const core::Table& table, const std::vector<TablePart>& parts,
                std::vector<core::FreeText>& out) {
  std::set<int> used;
  std::set<const core::Row*> headers;
  std::set<int> unknown;
  for (const TablePart& part : parts) {
    if (part.table != &table) continue;
    used.insert(part.used.begin(), part.used.end());
    headers.insert(part.segment.headers.begin(), part.segment.headers.end());
    unknown.merge(unknown_columns(part));
  }
  for (const core::Row& row : table.rows) {
    for (const core::Cell& cell : row.cells) {
      if (cell.lines.empty() || !used.insert(cell.id).second) continue;
      const char* kind = unknown.contains(cell.id) ? "unknown_column"
                         : headers.contains(&row)  ? "table_header"
                                                   : "table_other";
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
