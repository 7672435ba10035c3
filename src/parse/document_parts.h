// A document taken apart for reading: its paragraphs as running texts, its tables under their
// headers, each with what the text above says about it. What kind a table is is decided here; its
// rows are read by the grammars.
#pragma once

#include <deque>
#include <optional>
#include <set>
#include <vector>

#include "core/document.h"
#include "parse/lexicon.h"
#include "parse/measure_table.h"
#include "parse/running_text.h"
#include "parse/score_table.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"

namespace truat::parse {

// kTimetable: a programme of a meeting, which has activities, times and persons too.
enum class TableKind { kMeasures, kScores, kTransposed, kSurvey, kTimetable, kOther };

// The rows of a table under one header.
struct TablePart {
  const core::Table* table = nullptr;
  Segment segment;
  std::vector<TableColumn> columns;
  std::vector<BodyRow> rows;
  TableKind kind = TableKind::kOther;
  TableContext measures;
  ScoreTableContext scores;
  std::set<int> used;    // cells that are in a record
  bool follows = false;  // no text stands between it and the table above
};

struct DocumentParts {
  std::deque<RunningText> texts;
  std::vector<const RunningText*> paragraph_texts;  // in reading order, into `texts`
  std::vector<const core::Paragraph*> paragraphs;   // nullptr where a table stands
  std::vector<TablePart> tables;
};

// `document` must outlive the result.
DocumentParts take_apart(const core::Document& document, const Lexicon& lexicon);

}  // namespace truat::parse
