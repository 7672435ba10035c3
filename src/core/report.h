// What a report says: scores, measures, agency and year, each with the places that it came from.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/finding.h"
#include "core/printed_page_number.h"
#include "core/provenance.h"
#include "core/year.h"

namespace truat::core {

// A field as printed with its places. `text` is NFC Thai, digits as printed.
struct Field {
  std::string text;
  Sources sources;
};

enum class ScoreLevel { kOverall, kInstrument, kIndicator, kItem, kSurveyShare };
std::string_view score_level_name(ScoreLevel level);  // "overall", …, "survey_share"

enum class ScoreSource { kTable, kText };
std::string_view score_source_name(ScoreSource source);  // "table", "text"

// One printed score (a row of the view scores; the contract says what each column means).
struct Score {
  ScoreLevel level = ScoreLevel::kOverall;
  std::optional<std::string> code;  // "ITA", "IIT", "EIT1", "7", "I11", "O14"; see contract
  bool code_inferred = false;       // another is read there; what stands around it says this one
  std::optional<std::string> indicator_no;  // "1" … "10"
  std::optional<Field> subject;             // name or question as printed
  std::optional<FiscalYear> fiscal_year;
  double value = 0;
  Field value_raw;  // the number as printed
  std::optional<Field> grade;
  std::optional<int> rank;
  ScoreSource source = ScoreSource::kTable;
};

enum class MeasureStatus { kDone, kInProgress, kNotStarted };
std::string_view measure_status_name(MeasureStatus status);  // "done", "in_progress", "not_started"

// One measure row (a row of the view measures).
struct Measure {
  int table_no = 0, row_no = 0;  // both from 1
  std::optional<Field> seq, topic, issue, measure, requirement, steps, responsible, period_raw,
      result, outcome, remark;
  std::optional<std::string> item_code;  // "O14"
  bool code_inferred = false;            // another is read there; the codes around it say this one
  std::optional<std::string> indicator_no;              // "1" … "10"
  std::optional<std::string> period_start, period_end;  // ISO CE dates, inclusive
  // What the dates were taken from, where period_raw prints or reads a month's name wrong.
  std::optional<std::string> period_read_as;
  bool period_half = false;  // one side of a printed span was not read
  std::optional<MeasureStatus> status;
  Sources status_sources;
  bool expects_status = false;     // its table has boxes or columns of statuses
  std::vector<std::string> units;  // responsible units, split
};

// A year-on-year difference that a table or sentence prints beside scores; checked, not stored as a
// score.
struct PrintedDifference {
  ScoreLevel level = ScoreLevel::kOverall;
  std::optional<std::string> code;
  std::optional<FiscalYear> from, to;
  double value = 0;
  Field value_raw;
};

// Text that was seen but is no record: kept so that every line is accounted for (conservation).
struct FreeText {
  std::string kind;  // "heading", "body", "signature", "caption", "table_other"
  Field text;
};

// A page's own number, as printed on it.
struct NumberedPage {
  PrintedPageNumber printed;
  Field text;  // the line that it stands in
};

// What reads like a record and gave none: something was lost that an auditor would miss.
enum class UnreadKind {
  kScores,    // rows or lines with a number like a score
  kNumbers,   // rows of scores in which something that is no number stands for the score
  kMeasures,  // rows with texts like those of a measure
};
struct UnreadRows {
  UnreadKind kind = UnreadKind::kScores;
  int table_no = 0;  // 0: lines of text outside of tables
  int rows = 0;
  Field first;  // a cell of the first of them: a number, or the text of a measure
};

struct Report {
  std::vector<Field> agency_mentions;   // each spelling as printed, in order
  std::optional<Field> agency_printed;  // the spelling that the report uses for itself
  std::optional<Field> district, province;  // อำเภอ / จังหวัด names without the word
  std::optional<FiscalYear> fiscal_year;  // of the assessment
  std::optional<Field> fiscal_year_source;
  std::vector<Score> scores;
  std::vector<Measure> measures;
  std::vector<PrintedDifference> differences;
  std::vector<FreeText> free_texts;
  std::vector<UnreadRows> unread_rows;
  std::vector<NumberedPage> numbered_pages;  // in order of the pages
  std::vector<PageNumber> blank_pages;       // with nothing on them, between others
  std::vector<PageNumber> cut_pages;         // whose edges cut letters: more stands beyond them
  std::vector<Finding> findings;
};

}  // namespace truat::core
