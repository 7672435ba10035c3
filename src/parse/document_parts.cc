#include "parse/document_parts.h"

#include <algorithm>
#include <utility>

#include "parse/heading.h"
#include "parse/not_measures.h"
#include "parse/open_cells.h"
#include "parse/pattern.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

constexpr size_t kHeadingReach = 3;      // paragraphs above a table that may be its headings
constexpr size_t kLongestScrap = 6;      // bytes: stray letters between two parts of a table
constexpr size_t kLongestHeading = 700;  // bytes

const Pattern& score_pattern() {
  static const Pattern pattern({"printed_score", R"((?:^|\D)\d{1,3}\.\d{1,2}(?:\D|$))",
                                "ได้คะแนน 98.26 คะแนน", "ตัวชี้วัดที่ 4 การใช้ทรัพย์สิน"});
  return pattern;
}
const Pattern& plan_pattern() {
  static const Pattern pattern({"plan_heading", R"(แผน|มาตรการ|ดำเนินการ|ขับเคลื่อน|ยกระดับ)",
                                "มาตรการที่จะดำเนินการในปีงบประมาณ พ.ศ. 2569",
                                "รายงานผลการประเมิน ประจำปีงบประมาณ พ.ศ. 2568"});
  return pattern;
}

class Splitter {
 public:
  Splitter(const core::Document& document, const Lexicon& lexicon)
      : document_(document), lexicon_(lexicon) {}

  DocumentParts run() {
    std::vector<const core::Paragraph*> above;  // since the previous table
    for (const core::Block& block : document_.blocks) {
      if (const auto* paragraph = std::get_if<core::Paragraph>(&block)) {
        if (paragraph->text().size() > kLongestScrap) above.push_back(paragraph);
        out_.paragraphs.push_back(paragraph);
        out_.texts.emplace_back(paragraph->lines);
        out_.paragraph_texts.push_back(&out_.texts.back());
        remember_heading_year(out_.texts.back());
        continue;
      }
      add_table(std::get<core::Table>(block), above);
      above.clear();
      out_.paragraphs.push_back(nullptr);  // a table ends a run of paragraphs
    }
    return std::move(out_);
  }

 private:
  // The year of the last heading, for tables without one of their own.
  void remember_heading_year(const RunningText& text) {
    if (text.search().size() > kLongestHeading) return;
    const auto mentions = year_mentions(text.search());
    if (!mentions.empty() && is_plausible(mentions.back().year)) {
      heading_year_ = mentions.back().year;
    }
  }

  void add_table(const core::Table& table, const std::vector<const core::Paragraph*>& above) {
    TableContext measures;
    ScoreTableContext scores;
    read_context(above, measures, scores);
    const bool follows = above.empty() && !out_.tables.empty();
    if (follows) {
      measures = out_.tables.back().measures;
      scores = out_.tables.back().scores;
    }
    for (Segment& segment : segments_of(table, lexicon_)) {
      TablePart part;
      part.table = &table;
      part.follows = follows;
      part.measures = measures;
      part.scores = scores;
      part.columns = columns_for(segment, table, follows);
      part.segment = std::move(segment);
      classify(part);
      part.rows = body_rows(part.segment, part.columns, lexicon_);
      if (part.kind == TableKind::kMeasures && is_timetable(part.rows, part.columns)) {
        part.kind = TableKind::kTimetable;
      }
      if (!table.row_lines) repeat_open_cells(part.rows, part.columns);
      const bool same_table = !out_.tables.empty() && out_.tables.back().table == &table;
      if (follows || same_table) carry_section(part);
      if (part.kind == TableKind::kMeasures && follows && !out_.tables.empty() &&
          out_.tables.back().kind == TableKind::kMeasures) {
        part.used = join_continuation(out_.tables.back().rows, part.rows, part.columns);
      }
      out_.tables.push_back(std::move(part));
    }
  }

  // Rows before the first section row of a later part still stand under the last section above.
  void carry_section(TablePart& part) const {
    const std::vector<BodyRow>& above = out_.tables.back().rows;
    if (above.empty() || out_.tables.back().columns.size() != part.columns.size()) return;
    for (BodyRow& row : part.rows) {
      if (row.section) return;
      row.section = above.back().section;
    }
  }

  std::vector<TableColumn> columns_for(const Segment& segment, const core::Table& table,
                                       bool follows) const {
    if (!segment.headers.empty()) return resolve_columns(segment.headers, table.columns, lexicon_);
    // The rest of a table whose header is printed once.
    if (follows && out_.tables.back().columns.size() == static_cast<size_t>(table.columns)) {
      return out_.tables.back().columns;
    }
    return columns_by_content(segment, table.columns, lexicon_);
  }

  // Sentences that give one indicator's score after the other head nothing: the last of them only
  // happens to stand nearest to the table.
  bool in_list_of_scores(const std::vector<const core::Paragraph*>& above, size_t i) const {
    if (i == 0) return false;
    const auto scored = [&](const core::Paragraph& paragraph) -> std::optional<int> {
      if (!score_pattern().found_in(RunningText(paragraph.lines).search())) return {};
      const auto topic = heading_topic(paragraph, lexicon_);
      return topic ? topic->indicator : std::nullopt;
    };
    const auto own = scored(*above[i]), before = scored(*above[i - 1]);
    return own && before && *own != *before;
  }

  void read_context(const std::vector<const core::Paragraph*>& above, TableContext& measures,
                    ScoreTableContext& scores) const {
    measures.period_year = heading_year_;
    const size_t first = above.size() > kHeadingReach ? above.size() - kHeadingReach : 0;
    for (size_t i = above.size(); i-- > first;) {
      const RunningText text(above[i]->lines);
      const auto mentions = year_mentions(text.search());
      if (!measures.topic && !in_list_of_scores(above, i)) {
        if (auto topic = heading_topic(*above[i], lexicon_)) {
          measures.topic = topic->topic;
          measures.indicator = topic->indicator;
        }
      }
      const std::string& search = text.search();
      measures.period_year_of_plan |= !mentions.empty() && plan_pattern().found_in(search);
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

  static bool has_scores(const TablePart& part) {
    return has(part.columns, Column::kScore) || has(part.columns, Column::kShare);
  }

  // A heading, a section or a topic names an indicator, and what the table says of it is no score.
  bool is_of_indicators(const TablePart& part) const {
    if (has_scores(part)) return false;
    if (part.measures.indicator) return true;
    const int topic = std::max(column_of(part.columns, Column::kTopic),
                               column_of(part.columns, Column::kIndicator));
    const auto names_one = [&](const core::Row* row) {
      const core::Cell* cell = row->kind == core::RowKind::kSection ? row->at(0)
                               : topic >= 0                         ? row->at(topic)
                                                                    : nullptr;
      return cell && indicator_of_topic(cell->text(), lexicon_);
    };
    return std::any_of(part.segment.rows.begin(), part.segment.rows.end(), names_one);
  }

  void classify(TablePart& part) const {
    if (part.segment.headers.empty() && part.columns.empty()) return;
    if (is_survey(part.columns)) {
      part.kind = TableKind::kSurvey;
    } else if (is_transposed(part.columns, lexicon_)) {
      part.kind = TableKind::kTransposed;
    } else if (settle_measure_columns(part.columns, false) ||
               (is_of_indicators(part) && settle_measure_columns(part.columns, true))) {
      part.kind = TableKind::kMeasures;
    } else if (has_scores(part)) {
      const bool headed = !part.segment.headers.empty() ||
                          (!out_.tables.empty() && out_.tables.back().kind == TableKind::kScores);
      if (headed || part.scores.about_scores) part.kind = TableKind::kScores;
    }
  }

  const core::Document& document_;
  const Lexicon& lexicon_;
  std::optional<core::FiscalYear> heading_year_;
  DocumentParts out_;
};

}  // namespace

std::vector<const Pattern*> document_parts_patterns() {
  return {&score_pattern(), &plan_pattern()};
}

DocumentParts take_apart(const core::Document& document, const Lexicon& lexicon) {
  return Splitter(document, lexicon).run();
}

}  // namespace truat::parse
