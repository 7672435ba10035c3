#include "parse/list_columns.h"

namespace truat::parse {
namespace {

// Columns that begin a list: when one comes after scores, the second half of a table begins.
bool begins_list(Column field) {
  return is_number_column(field) || field == Column::kIndicator || field == Column::kInstrument ||
         field == Column::kQuestion || field == Column::kItemName || field == Column::kTopic;
}

}  // namespace

bool is_number_column(Column field) {
  return field == Column::kSeq || field == Column::kCode || field == Column::kIndicatorNo;
}

bool is_value_column(Column field) {
  switch (field) {
    case Column::kScore:
    case Column::kWeight:
    case Column::kDifference:
    case Column::kRank:
    case Column::kGrade:
    case Column::kComparison:
    case Column::kShare:
    case Column::kCount:
    case Column::kTarget:
    case Column::kBudget:
    case Column::kIssue:
    case Column::kRemark:
      return true;
    default:
      return false;
  }
}

std::vector<ColumnGroup> column_groups(const std::vector<TableColumn>& columns) {
  std::vector<ColumnGroup> out = {{0, columns.size()}};
  bool scored = false;
  for (size_t c = 0; c < columns.size(); ++c) {
    if (scored && begins_list(columns[c].field)) {
      out.back().end = c;
      out.push_back({c, columns.size()});
      scored = false;
    }
    scored = scored || columns[c].field == Column::kScore;
  }
  return out;
}

}  // namespace truat::parse
