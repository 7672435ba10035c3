#include "parse/interpret.h"

#include <algorithm>
#include <deque>
#include <memory>

#include "parse/agency.h"
#include "parse/assessed_year.h"
#include "parse/heading.h"
#include "parse/joined_paragraphs.h"
#include "parse/measure_table.h"
#include "parse/running_text.h"
#include "parse/score_table.h"
#include "parse/score_text.h"
#include "parse/survey_text.h"
#include "parse/table_columns.h"
#include "parse/table_rows.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

constexpr size_t kHeadingReach = 3;  // paragraphs above a table that may be its headings
constexpr size_t kLongestScrap = 6;  // bytes: stray letters between two parts of a table

enum class TableKind { kMeasures, kScores, kTransposed, kSurvey, kOther };

// A part of a table, ready to be read.
struct Part {
  const core::Table* table;
  Segment segment;
  std::vector<TableColumn> columns;
  std::vector<BodyRow> rows;
  TableKind kind = TableKind::kOther;
  TableContext measures;
  ScoreTableContext scores;
  std::set<int> used;  // cells that are in a record
};

// One walk over a document; the years come last, because scores decide them.
class Interpreter {
 public:
  Interpreter(const core::Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {}

  core::Report run() {
    prepare();
    for (Part& part : parts_) read_part_scores(part);
    read_paragraph_scores();
    settle_years();
    for (Part& part : parts_) read_part_measures(part);
    read_agencies(all_texts(), lexicon_, report_);
    keep_free_texts();
    return std::move(report_);
  }

 private:
  // --- context -----------------------------------------------------------------------------
  void prepare() {
    std::vector<const core::Paragraph*> above;  // since the previous table
    for (const core::Block& block : document_.blocks) {
      if (const auto* paragraph = std::get_if<core::Paragraph>(&block)) {
        if (paragraph->text().size() > kLongestScrap) above.push_back(paragraph);
        paragraphs_.push_back(paragraph);
        texts_.emplace_back(paragraph->lines);
        paragraph_texts_.push_back(&texts_.back());
        remember_heading_year(texts_.back());
        continue;
      }
      add_table(std::get<core::Table>(block), above);
      above.clear();
      paragraphs_.push_back(nullptr);  // a table ends a run of paragraphs
    }
  }

  // The year of the last heading, for tables without one of their own.
  void remember_heading_year(const RunningText& text) {
    if (text.search().size() > 700) return;
    const auto mentions = year_mentions(text.search());
    if (!mentions.empty() && is_plausible(mentions.back().year)) {
      heading_year_ = mentions.back().year;
    }
  }

  void add_table(const core::Table& table, const std::vector<const core::Paragraph*>& above) {
    TableContext measures;
    ScoreTableContext scores;
    read_context(above, measures, scores);
    const bool follows = above.empty() && !parts_.empty();
    if (follows) {
      measures = parts_.back().measures;
      scores = parts_.back().scores;
    }
    for (Segment& segment : segments_of(table, lexicon_)) {
      Part part;
      part.table = &table;
      part.measures = measures;
      part.scores = scores;
      part.columns = columns_for(segment, table, follows);
      part.segment = std::move(segment);
      classify(part);
      part.rows = body_rows(part.segment, part.columns, lexicon_);
      const bool same_table = !parts_.empty() && parts_.back().table == &table;
      if (follows || same_table) carry_section(part);
      if (part.kind == TableKind::kMeasures && follows && !parts_.empty() &&
          parts_.back().kind == TableKind::kMeasures) {
        part.used = join_continuation(parts_.back().rows, part.rows, part.columns);
      }
      parts_.push_back(std::move(part));
    }
  }

  // Rows before the first section row of a later part still stand under the last section above.
  void carry_section(Part& part) const {
    const std::vector<BodyRow>& above = parts_.back().rows;
    if (above.empty() || parts_.back().columns.size() != part.columns.size()) return;
    for (BodyRow& row : part.rows) {
      if (row.section) return;
      row.section = above.back().section;
    }
  }

  std::vector<TableColumn> columns_for(const Segment& segment, const core::Table& table,
                                       bool follows) const {
    if (!segment.headers.empty()) return resolve_columns(segment.headers, table.columns, lexicon_);
    // The rest of a table whose header is printed once.
    if (follows && parts_.back().columns.size() == static_cast<size_t>(table.columns)) {
      return parts_.back().columns;
    }
    return columns_by_content(segment, table.columns, lexicon_);
  }

  void read_context(const std::vector<const core::Paragraph*>& above, TableContext& measures,
                    ScoreTableContext& scores) const {
    measures.period_year = heading_year_;
    const size_t first = above.size() > kHeadingReach ? above.size() - kHeadingReach : 0;
    for (size_t i = above.size(); i-- > first;) {
      const RunningText text(above[i]->lines);
      const auto mentions = year_mentions(text.search());
      if (!measures.topic) {
        if (auto topic = heading_topic(*above[i], lexicon_)) {
          measures.topic = topic->topic;
          measures.indicator = topic->indicator;
        }
      }
      const std::string& search = text.search();
      measures.about_items = measures.about_items || search.find("OIT") != search.npos ||
                             search.find("การเปิดเผยข้อมูลสาธารณะ") != search.npos;
      const bool about_scores =
          search.find("คะแนน") != search.npos || search.find("ผลการประเมิน") != search.npos;
      scores.about_scores = scores.about_scores || about_scores;
      const bool one_year = !mentions.empty() &&
                            std::all_of(mentions.begin(), mentions.end(),
                                        [&](const auto& m) { return m.year == mentions[0].year; });
      if (about_scores && one_year && !scores.year && is_plausible(mentions[0].year)) {
        scores.year = mentions[0].year;
      }
    }
  }

  void classify(Part& part) const {
    if (part.segment.headers.empty() && part.columns.empty()) return;
    if (is_survey(part.columns)) {
      part.kind = TableKind::kSurvey;
    } else if (is_transposed(part.columns, lexicon_)) {
      part.kind = TableKind::kTransposed;
    } else if (settle_measure_columns(part.columns)) {
      part.kind = TableKind::kMeasures;
    } else if (has(part.columns, Column::kScore) || has(part.columns, Column::kShare)) {
      const bool headed = !part.segment.headers.empty() ||
                          (!parts_.empty() && parts_.back().kind == TableKind::kScores);
      if (headed || part.scores.about_scores) part.kind = TableKind::kScores;
    }
  }

  // --- scores ------------------------------------------------------------------------------
  void take(Part& part, TableScores found) {
    std::move(found.scores.begin(), found.scores.end(), std::back_inserter(report_.scores));
    std::move(found.differences.begin(), found.differences.end(),
              std::back_inserter(report_.differences));
    part.used.insert(found.cells.begin(), found.cells.end());
  }

  void read_part_scores(Part& part) {
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
      case TableKind::kOther:
        break;
    }
  }

  // Scores that measures report in words ("ITA ปี2567 ได้คะแนน 96.26 คะแนน").
  void read_cell_scores(Part& part) {
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
    for (const RunningText* text : paragraph_texts_) {
      take_text(read_text_scores(*text, {}, lexicon_));
    }
    std::vector<const core::Paragraph*> run;
    for (const core::Paragraph* paragraph : paragraphs_) {
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
    const AssessedYear assessed = assessed_year(paragraph_texts_, report_.scores);
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
  void read_part_measures(Part& part) {
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
      if (row.ticked.size() > 1) report_.findings.push_back(two_statuses(row));
      report_.measures.push_back(std::move(row.measure));
    }
  }

  core::Finding two_statuses(const MeasureRow& row) const {
    core::Finding finding;
    finding.rule = "status_conflict";
    finding.message = "more than one status is ticked in one row:";
    for (auto status : row.ticked) {
      finding.message += " " + std::string(core::measure_status_name(status));
    }
    finding.record_kind = core::RecordKind::kMeasure;
    finding.record_index = static_cast<int>(report_.measures.size());
    if (!row.measure.status_sources.empty()) {
      finding.page = row.measure.status_sources[0].page;
      finding.box = row.measure.status_sources[0].box;
    }
    return finding;
  }

  // --- what is left ------------------------------------------------------------------------
  std::vector<const RunningText*> all_texts() {
    std::vector<const RunningText*> out = paragraph_texts_;
    for (const Part& part : parts_) {
      std::set<int> seen;
      for (const core::Row* row : part.segment.rows) {
        for (const core::Cell& cell : row->cells) {
          if (cell.lines.empty() || !seen.insert(cell.id).second) continue;
          texts_.emplace_back(cell.lines);
          out.push_back(&texts_.back());
        }
      }
    }
    return out;
  }

  // Every line that is in no record: paragraphs whole, cells one by one.
  void keep_free_texts() {
    for (const core::Block& block : document_.blocks) {
      if (const auto* paragraph = std::get_if<core::Paragraph>(&block)) {
        report_.free_texts.push_back(
            {paragraph_kind(*paragraph), {paragraph->text(), core::sources_of(paragraph->lines)}});
      } else {
        keep_table(std::get<core::Table>(block));
      }
    }
  }

  void keep_table(const core::Table& table) {
    std::set<int> used;
    std::set<const core::Row*> headers;
    for (const Part& part : parts_) {
      if (part.table != &table) continue;
      used.insert(part.used.begin(), part.used.end());
      headers.insert(part.segment.headers.begin(), part.segment.headers.end());
    }
    for (const core::Row& row : table.rows) {
      for (const core::Cell& cell : row.cells) {
        if (cell.lines.empty() || !used.insert(cell.id).second) continue;
        const char* kind = headers.contains(&row) ? "table_header" : "table_other";
        report_.free_texts.push_back({kind, {cell.text(), core::sources_of(cell.lines)}});
      }
    }
  }

  const core::Document& document_;
  const Lexicon& lexicon_;
  std::deque<RunningText> texts_;
  std::vector<const RunningText*> paragraph_texts_;
  std::vector<const core::Paragraph*> paragraphs_;  // nullptr where a table stands
  std::vector<Part> parts_;
  std::optional<core::FiscalYear> heading_year_;
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
