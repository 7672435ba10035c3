#include "parse/interpret.h"

#include <algorithm>
#include <iterator>

#include "parse/agency.h"
#include "parse/assessed_year.h"
#include "parse/document_parts.h"
#include "parse/free_texts.h"
#include "parse/joined_paragraphs.h"
#include "parse/misread_codes.h"
#include "parse/numbered_pages.h"
#include "parse/score_text.h"
#include "parse/survey_text.h"
#include "parse/unread_lines.h"
#include "parse/unread_rows.h"

namespace truat::parse {
namespace {

// One walk over a document; the years come last, because scores decide them.
class Interpreter {
 public:
  Interpreter(const core::Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon), parts_(take_apart(document, lexicon)) {}

  core::Report run() {
    for (TablePart& part : parts_.tables) read_part_scores(part);
    read_paragraph_scores();
    settle_years();
    mend_repeated_indicators(report_.scores, lexicon_);
    for (TablePart& part : parts_.tables) read_part_measures(part);
    read_agencies(all_texts(), lexicon_, report_);
    report_.free_texts = free_texts(document_, parts_.tables);
    report_.numbered_pages = numbered_pages(document_);
    report_.unread_rows = unread_rows(parts_.tables, lexicon_);
    if (auto lines = unread_lines(document_, report_, lexicon_)) {
      report_.unread_rows.push_back(std::move(*lines));
    }
    if (auto lines = unread_measures(document_, lexicon_)) {
      report_.unread_rows.push_back(std::move(*lines));
    }
    return std::move(report_);
  }

 private:
  // --- scores ------------------------------------------------------------------------------
  void take(TablePart& part, TableScores found) {
    std::move(found.scores.begin(), found.scores.end(), std::back_inserter(report_.scores));
    std::move(found.differences.begin(), found.differences.end(),
              std::back_inserter(report_.differences));
    part.used.insert(found.cells.begin(), found.cells.end());
  }

  void read_part_scores(TablePart& part) {
    switch (part.kind) {
      case TableKind::kSurvey:
        take(part, read_survey_shares(part.rows, part.columns, lexicon_));
        break;
      case TableKind::kTransposed:
        take(part, read_transposed_scores(part.rows, part.columns, part.scores, lexicon_));
        break;
      case TableKind::kScores: {
        part.scores.indicator = carried_indicator_;
        TableScores found = read_scores(part.rows, part.columns, part.scores, lexicon_);
        carried_indicator_ = found.last_indicator;
        take(part, std::move(found));
        break;
      }
      case TableKind::kMeasures:
        if (has(part.columns, Column::kScore)) {
          take(part, read_scores(part.rows, part.columns, part.scores, lexicon_));
        }
        read_cell_scores(part);
        break;
      case TableKind::kTimetable:
      case TableKind::kOther:
        break;
    }
  }

  // Scores that measures report in words ("ITA ปี2567 ได้คะแนน 96.26 คะแนน").
  void read_cell_scores(TablePart& part) {
    for (const BodyRow& row : part.rows) {
      TextContext context;
      context.in_measure = true;
      context.row_topic = row.section ? row.section : part.measures.topic;
      for (Column field : {Column::kTopic, Column::kIndicator}) {
        const int c = column_of(part.columns, field);
        if (c < 0) continue;
        if (auto topic = row.cells[static_cast<size_t>(c)].field()) context.row_topic = topic;
      }
      for (Column field : {Column::kIssue, Column::kResult, Column::kOutcome}) {
        const int c = column_of(part.columns, field);
        if (c < 0) continue;
        const RunningText text(row.cells[static_cast<size_t>(c)].lines);
        take_text(read_text_scores(text, context, lexicon_));
      }
    }
  }

  void read_paragraph_scores() {
    for (const RunningText* text : parts_.paragraph_texts) {
      take_text(read_text_scores(*text, {}, lexicon_));
    }
    std::vector<const core::Paragraph*> run;
    for (const core::Paragraph* paragraph : parts_.paragraphs) {
      if (paragraph) {
        run.push_back(paragraph);
        continue;
      }
      take_survey(run);
      run.clear();
    }
    take_survey(run);
  }

  void take_survey(const std::vector<const core::Paragraph*>& run) {
    auto found = read_survey_lists(run);
    std::move(found.begin(), found.end(), std::back_inserter(report_.scores));
  }

  void take_text(TextScores found) {
    std::move(found.scores.begin(), found.scores.end(), std::back_inserter(report_.scores));
    std::move(found.differences.begin(), found.differences.end(),
              std::back_inserter(report_.differences));
    if (found.lone_rank && !lone_rank_) lone_rank_ = found.lone_rank;
  }

  // --- years -------------------------------------------------------------------------------
  void settle_years() {
    const AssessedYear assessed = assessed_year(parts_.paragraph_texts, report_.scores);
    report_.fiscal_year = assessed.year;
    report_.fiscal_year_source = assessed.source;
    for (core::Score& score : report_.scores) {
      if (!score.fiscal_year) score.fiscal_year = report_.fiscal_year;
      if (score.indicator_no || !score.code || !score.fiscal_year ||
          score.level != core::ScoreLevel::kItem) {
        continue;
      }
      const auto no = lexicon_.indicator_of_item(score.fiscal_year->year().be(), (*score.code)[0],
                                                 std::stoi(score.code->substr(1)));
      if (no) score.indicator_no = std::to_string(*no);
    }
    for (core::PrintedDifference& difference : report_.differences) {
      if (!difference.from || difference.to || difference.from == report_.fiscal_year) continue;
      difference.to = report_.fiscal_year;
      if (difference.to && *difference.to < *difference.from) {
        std::swap(difference.from, difference.to);
      }
    }
    place_lone_rank();
  }

  void place_lone_rank() {
    if (!lone_rank_) return;
    for (core::Score& score : report_.scores) {
      if (score.level != core::ScoreLevel::kOverall || score.fiscal_year != report_.fiscal_year) {
        continue;
      }
      if (score.rank) return;
      score.rank = lone_rank_;
      return;
    }
  }

  // --- measures ----------------------------------------------------------------------------
  void read_part_measures(TablePart& part) {
    if (part.kind != TableKind::kMeasures) return;
    auto rows =
        read_measures(part.rows, part.columns, part.measures, lexicon_, report_.fiscal_year);
    int row_no = report_.measures.empty() || report_.measures.back().table_no != part.table->number
                     ? 0
                     : report_.measures.back().row_no;
    for (MeasureRow& row : rows) {
      row.measure.table_no = part.table->number;
      row.measure.row_no = ++row_no;
      part.used.insert(row.cells.begin(), row.cells.end());
      report_.measures.push_back(std::move(row.measure));
    }
  }

  std::vector<const RunningText*> all_texts() {
    std::vector<const RunningText*> out = parts_.paragraph_texts;
    for (const TablePart& part : parts_.tables) {
      std::set<int> seen;
      for (const core::Row* row : part.segment.rows) {
        for (const core::Cell& cell : row->cells) {
          if (cell.lines.empty() || !seen.insert(cell.id).second) continue;
          parts_.texts.emplace_back(cell.lines);
          out.push_back(&parts_.texts.back());
        }
      }
    }
    return out;
  }

  const core::Document& document_;
  const Lexicon& lexicon_;
  DocumentParts parts_;
  std::optional<int> carried_indicator_;
  std::optional<int> lone_rank_;
  core::Report report_;
};

}  // namespace

core::Report interpret(const core::Document& document, const Lexicon& lexicon) {
  const core::Document joined = with_joined_paragraphs(document);
  return Interpreter(joined, lexicon).run();
}

}  // namespace truat::parse
