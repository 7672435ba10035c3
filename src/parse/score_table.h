// Tables that print scores: a subject in each row (instrument, indicator, item, total) with one or
// several years beside it, or subjects as columns. A number is a score only when its subject is
// known; weights, thresholds, ranks, counts and scores of others are none.
#pragma once

#include <optional>
#include <set>
#include <vector>

#include "core/report.h"
#include "parse/lexicon.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

struct ScoreTableContext {
  // The year that the text above the table names for its scores, if it names exactly one.
  std::optional<core::FiscalYear> year;
  // The heading speaks of scores: a table without any header may hold them.
  bool about_scores = false;
  // The indicator that the rows of the previous part of an item table stood under.
  std::optional<int> indicator;
};

struct TableScores {
  std::vector<core::Score> scores;  // without year where none is printed in or above the table
  std::vector<core::PrintedDifference> differences;
  std::set<int> cells;  // ids of the table's cells that are in a score
  std::optional<int> last_indicator;
};

TableScores read_scores(const std::vector<BodyRow>& rows, const std::vector<TableColumn>& columns,
                        const ScoreTableContext& context, const Lexicon& lexicon);

// The same with subjects in the header: "IIT | EIT | OIT | ภาพรวม" above a row of numbers.
TableScores read_transposed_scores(const std::vector<BodyRow>& rows,
                                   const std::vector<TableColumn>& columns,
                                   const ScoreTableContext& context, const Lexicon& lexicon);
bool is_transposed(const std::vector<TableColumn>& columns, const Lexicon& lexicon);

// Answers of a survey question with their shares: "คำตอบ | ร้อยละ".
TableScores read_survey_shares(const std::vector<BodyRow>& rows,
                               const std::vector<TableColumn>& columns, const Lexicon& lexicon);
bool is_survey(const std::vector<TableColumn>& columns);

// Columns for a table without any header, guessed from what its cells hold; all kNone when they
// don't look like scores.
std::vector<TableColumn> columns_by_content(const Segment& segment, int columns,
                                            const Lexicon& lexicon);

}  // namespace truat::parse
