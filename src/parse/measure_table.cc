#include "parse/measure_table.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "parse/item_code.h"
#include "parse/match_key.h"
#include "parse/not_measures.h"
#include "parse/period.h"
#include "parse/period_year.h"
#include "parse/running_text.h"
#include "parse/status_marks.h"
#include "parse/subject.h"
#include "parse/unit_list.h"

namespace truat::parse {
namespace {

bool is_signature_row(const BodyRow& row) {
  return std::any_of(row.cells.begin(), row.cells.end(), [](const RowCell& cell) {
    return is_signature(core::join_lines(cell.lines));
  });
}

class RowReader {
 public:
  RowReader(const BodyRow& row, const std::vector<TableColumn>& columns,
            const TableContext& context, const Lexicon& lexicon)
      : row_(row), columns_(columns), context_(context), lexicon_(lexicon) {}

  // Nothing when the row has none of the texts that make a measure.
  std::optional<MeasureRow> read() {
    core::Measure& m = out_.measure;
    m.measure = take(Column::kMeasure);
    m.issue = take(Column::kIssue);
    m.steps = take(Column::kSteps);
    m.requirement = take(Column::kRequirement);
    m.responsible = take(Column::kResponsible);
    m.outcome = take(Column::kOutcome);
    m.remark = take(Column::kRemark);
    read_status_and_result();
    if (!m.measure && !m.issue && !m.steps && !m.requirement && !m.result) return std::nullopt;
    read_numbers();
    read_topic();
    read_period();
    if (m.responsible) m.units = split_units(m.responsible->text, lexicon_);
    return std::move(out_);
  }

 private:
  std::optional<core::Field> take(Column field) {
    const int c = column_of(columns_, field);
    return c < 0 ? std::nullopt : take_at(static_cast<size_t>(c));
  }
  // Numbers that become codes have no place of their own in a measure: their cells stay free text.
  std::optional<core::Field> peek(Column field) const {
    const int c = column_of(columns_, field);
    return c < 0 ? std::nullopt : row_.cells[static_cast<size_t>(c)].field();
  }
  std::optional<core::Field> take_at(size_t c) {
    out_.cells.insert(row_.cells[c].ids.begin(), row_.cells[c].ids.end());
    return row_.cells[c].field();
  }

  void read_numbers() {
    core::Measure& m = out_.measure;
    m.seq = peek(Column::kSeq);
    if (auto code = peek(Column::kCode)) {
      if (const auto item = leading_item_code(code->text)) {
        m.item_code = item->text();
      } else if (const auto number = plain_number(code->text); number && is_item_table()) {
        m.item_code = "O" + std::to_string(*number);
      } else if (!m.seq) {
        m.seq = take(Column::kCode);
      }
    }
    if (!m.item_code && m.seq) {
      const auto item = leading_item_code(m.seq->text);
      // "ข้อ O3" is a code in any table; a sign that only looks like its letter isn't.
      const bool lettered =
          item && item->series == 'O' && m.seq->text.find('O') != m.seq->text.npos;
      if (item && (lettered || is_item_table())) {
        m.item_code = item->text();
        m.seq.reset();
      }
    }
    if (m.seq && has(columns_, Column::kSeq)) take(Column::kSeq);
    if (!m.item_code && m.measure && is_item_table()) {
      const auto item = leading_item_code(m.measure->text);
      if (item && item->series == 'O') m.item_code = item->text();
    }
    const bool has_codes = has(columns_, Column::kCode);
    const int c = column_of(columns_, has_codes ? Column::kCode : Column::kSeq);
    if (c >= 0) add_code_cell(row_.cells[static_cast<size_t>(c)], out_.code);
    if (m.item_code) out_.code.code = leading_item_code(*m.item_code);
    if (const auto no = peek(Column::kIndicatorNo)) {
      const auto number = plain_number(no->text);
      if (number && *number >= 1 && *number <= 10) m.indicator_no = std::to_string(*number);
    }
  }

  bool is_item_table() const {
    return context_.about_items || has(columns_, Column::kRequirement) ||
           std::any_of(columns_.begin(), columns_.end(), [](const TableColumn& c) {
             return c.header.find("OIT") != std::string::npos;
           });
  }

  void read_topic() {
    core::Measure& m = out_.measure;
    m.topic = take(Column::kIndicator);
    if (!m.topic) m.topic = take(Column::kTopic);
    if (m.topic) {
      m.topic->text = without_continued(m.topic->text);
      if (!m.indicator_no) set_indicator(indicator_of_topic(m.topic->text, lexicon_));
    }
    if (row_.section) {
      if (!m.topic) m.topic = row_.section;
      if (!m.indicator_no) set_indicator(indicator_of_topic(row_.section->text, lexicon_));
    } else if (context_.topic && !m.topic) {
      m.topic = context_.topic;
    }
    if (!m.indicator_no) set_indicator(context_.indicator);
  }
  void set_indicator(std::optional<int> no) {
    if (no) out_.measure.indicator_no = std::to_string(*no);
  }

  void read_period() {
    core::Measure& m = out_.measure;
    const auto year = context_.period_year;
    m.period_raw = take(Column::kPeriod);
    Period period;
    if (m.period_raw) {
      period = parse_period(m.period_raw->text, lexicon_, year);
    } else {
      period = ticked_period(year);
    }
    m.period_start = period.start;
    m.period_end = period.end;
    m.period_read_as = period.read_as;
    m.period_half = period.half;
  }

  // Quarters or months that are ticked, as one span; a gap leaves the dates open.
  Period ticked_period(std::optional<core::FiscalYear> year) {
    core::Measure& m = out_.measure;
    int first = 0, last = 0;
    bool gap = false;
    for (size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].field != Column::kPeriodTick) continue;
      out_.cells.insert(row_.cells[c].ids.begin(), row_.cells[c].ids.end());
      if (tick_cell(core::join_lines(row_.cells[c].lines), lexicon_) == TickCell::kEmpty) continue;
      const FiscalMonths months = *columns_[c].months;
      if (first == 0) first = months.first;
      gap = gap || (last != 0 && months.first != last + 1);
      last = months.last;
      core::Field& raw = m.period_raw ? *m.period_raw : m.period_raw.emplace();
      if (!raw.text.empty()) raw.text += ", ";
      raw.text += core::squeeze_spaces(columns_[c].header);
      const core::Sources here = core::sources_of(row_.cells[c].lines);
      raw.sources.insert(raw.sources.end(), here.begin(), here.end());
    }
    if (first == 0 || gap || !year) return {};
    return months_of_fiscal_year(*year, first, last);
  }

  void read_status_and_result() {
    core::Measure& m = out_.measure;
    m.result = take(Column::kResult);
    if (m.result) without_boxes(m.result);
    read_tick_columns();
    const int c = column_of(columns_, Column::kStatus);
    if (c >= 0) {
      auto field = take_at(static_cast<size_t>(c));
      if (field) read_status_cell(*field);
    }
    if (out_.ticked.size() == 1) m.status = out_.ticked[0];
    m.expects_status = has_boxes_ || has_tick_columns() || (c >= 0 && !status_is_text_);
  }

  bool has_tick_columns() const {
    return std::any_of(columns_.begin(), columns_.end(), [](const TableColumn& c) {
      return c.field == Column::kStatusTick && c.status;
    });
  }

  void read_tick_columns() {
    core::Measure& m = out_.measure;
    for (size_t c = 0; c < columns_.size(); ++c) {
      if (columns_[c].field != Column::kStatusTick) continue;
      const TickCell cell = tick_cell(core::join_lines(row_.cells[c].lines), lexicon_);
      auto field = take_at(c);
      if (cell == TickCell::kEmpty || !columns_[c].status) continue;
      add_status(*columns_[c].status, core::sources_of(row_.cells[c].lines));
      // Some reports write the result into the status column instead of ticking it.
      if (cell == TickCell::kText && !m.result) m.result = field;
    }
  }

  void read_status_cell(core::Field field) {
    const Checkboxes boxes = read_checkboxes(field.text, lexicon_);
    has_boxes_ |= boxes.found;
    if (boxes.found) {
      for (auto status : boxes.ticked) add_status(status, field.sources);
      return;
    }
    std::u32string rest = match_key(field.text);
    bool any = false;
    // Two in one cell are of two rows, or contradict each other.
    while (const StatusWord* word = status_at_start(rest)) {
      add_status(word->status, field.sources);
      rest.erase(0, word->key.size());
      any = true;
    }
    if (any) return;
    status_is_text_ = true;
    if (!out_.measure.result) out_.measure.result = std::move(field);
  }

  const StatusWord* status_at_start(const std::u32string& key) const {
    for (const StatusWord& word : lexicon_.statuses()) {
      if (key.starts_with(word.key)) return &word;
    }
    return nullptr;
  }

  void without_boxes(std::optional<core::Field>& field) {
    if (holds_only_boxes(field->text, lexicon_)) {
      has_boxes_ = true;
      field.reset();
      return;
    }
    const Checkboxes boxes = read_checkboxes(field->text, lexicon_);
    has_boxes_ |= boxes.found;
    if (!boxes.found) return;
    for (auto status : boxes.ticked) add_status(status, field->sources);
    field->text = printed_or_empty(boxes.rest);
    if (field->text.empty()) field.reset();
  }

  void add_status(core::MeasureStatus status, const core::Sources& sources) {
    if (std::find(out_.ticked.begin(), out_.ticked.end(), status) == out_.ticked.end()) {
      out_.ticked.push_back(status);
    }
    core::Sources& all = out_.measure.status_sources;
    all.insert(all.end(), sources.begin(), sources.end());
  }

  const BodyRow& row_;
  const std::vector<TableColumn>& columns_;
  const TableContext& context_;
  const Lexicon& lexicon_;
  bool has_boxes_ = false;
  bool status_is_text_ = false;  // its column tells results
  MeasureRow out_;
};

// What the count of a list's codes says of those that were misread.
void mend_codes(std::vector<MeasureRow>& rows, const Lexicon& lexicon) {
  std::vector<CountedRow> counted;
  for (const MeasureRow& row : rows) counted.push_back(row.code);
  const auto mended = counted_codes(counted, lexicon);
  for (size_t i = 0; i < rows.size(); ++i) {
    if (!mended[i]) continue;
    core::Measure& m = rows[i].measure;
    m.item_code = mended[i]->text();
    m.code_inferred = true;
    // What was no code was taken for a number.
    const auto& texts = rows[i].code.texts;
    if (m.seq && std::find(texts.begin(), texts.end(), m.seq->text) != texts.end()) m.seq.reset();
  }
}

// The indicator of an item, where the row names none.
void add_indicators(std::vector<MeasureRow>& rows, core::FiscalYear year, const Lexicon& lexicon) {
  for (MeasureRow& row : rows) {
    core::Measure& m = row.measure;
    if (m.indicator_no || !m.item_code) continue;
    const auto no = lexicon.indicator_of_item(year.year().be(), (*m.item_code)[0],
                                              std::stoi(m.item_code->substr(1)));
    if (no) m.indicator_no = std::to_string(*no);
  }
}

// A column "ตัวชี้วัด" without any indicator in it lists measures of success, not topics.
void drop_false_indicators(const std::vector<BodyRow>& rows, std::vector<TableColumn>& columns,
                           const Lexicon& lexicon) {
  const int c = column_of(columns, Column::kIndicator);
  if (c < 0 || c < column_of(columns, Column::kMeasure)) return;
  for (const BodyRow& row : rows) {
    const std::string text = row.cells[static_cast<size_t>(c)].text();
    if (indicator_of_topic(text, lexicon) || instrument_code(text, lexicon)) return;
  }
  columns[static_cast<size_t>(c)].field = Column::kTarget;
}

}  // namespace

std::optional<int> indicator_of_topic(const std::string& text, const Lexicon& lexicon) {
  if (const auto no = indicator_of_sub_indicator(text)) return no;
  const auto indicator = indicator_text(text, lexicon);
  if (!indicator) return std::nullopt;
  // A number alone may count anything; it is an indicator's when the text says so.
  if (indicator->printed_no && (indicator->says_indicator || indicator->named_no)) {
    return indicator->printed_no;
  }
  return indicator->named_no;
}

std::vector<MeasureRow> read_measures(const std::vector<BodyRow>& rows,
                                      std::vector<TableColumn> columns, const TableContext& context,
                                      const Lexicon& lexicon,
                                      std::optional<core::FiscalYear> fiscal_year) {
  std::vector<MeasureRow> out;
  drop_false_indicators(rows, columns, lexicon);
  TableContext settled = context;
  settled.period_year = period_year(rows, columns, context, lexicon, fiscal_year);
  for (const BodyRow& row : rows) {
    if (is_signature_row(row)) continue;
    auto measure = RowReader(row, columns, settled, lexicon).read();
    if (!measure) continue;
    if (row.section_id >= 0) measure->cells.insert(row.section_id);
    out.push_back(std::move(*measure));
  }
  mend_codes(out, lexicon);
  if (fiscal_year) add_indicators(out, *fiscal_year, lexicon);
  return out;
}

}  // namespace truat::parse
