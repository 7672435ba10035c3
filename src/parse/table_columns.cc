#include "parse/table_columns.h"

#include <algorithm>
#include <set>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/match_key.h"
#include "parse/running_text.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

struct HeaderCell {
  int id;
  std::string text;
};

// The printed names over a column, from top to bottom.
std::vector<HeaderCell> header_path(const std::vector<const core::Row*>& headers, int column) {
  std::vector<HeaderCell> out;
  for (const core::Row* row : headers) {
    const core::Cell* cell = row->at(column);
    if (!cell) continue;
    const std::string text = trimmed(cell->text());
    const bool seen = std::any_of(out.begin(), out.end(), [&](const HeaderCell& h) {
      return h.id == cell->id || match_key(h.text) == match_key(text);
    });
    if (!text.empty() && !seen) out.push_back({cell->id, text});
  }
  return out;
}

bool is_only_a_year(const std::string& text) {
  std::u32string key = match_key(text);
  while (!key.empty() && core::is_digit(key.back())) key.pop_back();
  static const std::set<std::u32string> kWords = {U"",
                                                  U"ปี",
                                                  U"ปีพศ",
                                                  U"พศ",
                                                  U"ปีงบประมาณ",
                                                  U"ปีงบประมาณพศ",
                                                  U"ita",
                                                  U"ประจำปี",
                                                  U"ประจำปีงบประมาณ",
                                                  U"itaปี",
                                                  U"ประจำปีงบประมาณพศ",
                                                  U"ประจำปีพศ"};
  return kWords.contains(key);
}

TableColumn resolve(const std::vector<HeaderCell>& path, const Lexicon& lexicon) {
  TableColumn out;
  if (path.empty()) return out;
  out.header = path.back().text;
  if (path.size() > 1) {
    out.group = path[path.size() - 2].text;
    out.group_id = path[path.size() - 2].id;
  } else {
    out.group_id = path[0].id;
  }
  const Column above = out.group.empty() ? Column::kNone : lexicon.column(out.group);
  Column own = lexicon.column(out.header);
  if (const auto status = lexicon.status(out.header)) {
    out.field = Column::kStatusTick;
    out.status = status;
    return out;
  }
  out.months = fiscal_months_in_header(out.header, lexicon);
  if (out.months && (own == Column::kNone || own == Column::kPeriod)) {
    out.field = Column::kPeriodTick;
    return out;
  }
  out.months.reset();
  out.year = year_in_header(out.header);
  if (!out.year && !out.group.empty()) out.year = year_in_header(out.group);
  const bool only_year = out.year && is_only_a_year(out.header);
  if (only_year) own = Column::kScore;
  const bool group_rules = above == Column::kBudget || above == Column::kCount ||
                           above == Column::kShare || above == Column::kWeight ||
                           above == Column::kDifference || above == Column::kComparison ||
                           above == Column::kTarget;
  if ((only_year || own == Column::kNone) && above != Column::kNone &&
      (group_rules || own == Column::kNone)) {
    own = above;
  }
  out.field = own;
  return out;
}

// Beside a status under the same head stands another status, also where a letter was misread.
void name_misread_statuses(std::vector<TableColumn>& columns, const Lexicon& lexicon) {
  for (TableColumn& column : columns) {
    const bool beside_status =
        !column.group.empty() &&
        std::any_of(columns.begin(), columns.end(), [&column](const TableColumn& other) {
          return other.field == Column::kStatusTick && other.group_id == column.group_id;
        });
    if (!beside_status || column.status) continue;
    column.status = lexicon.misread_status(column.header);
    if (column.status) column.field = Column::kStatusTick;
  }
}

// A column without a name of its own between named status columns is the status that is left.
void name_unnamed_status(std::vector<TableColumn>& columns) {
  for (TableColumn& column : columns) {
    if (column.field != Column::kResult || column.group_id < 0 || !column.group.empty()) continue;
    std::set<core::MeasureStatus> named;
    for (const TableColumn& other : columns) {
      if (other.field == Column::kStatusTick && other.status && other.group == column.header) {
        named.insert(*other.status);
      }
    }
    if (named.size() != 2) continue;
    for (auto status : {core::MeasureStatus::kDone, core::MeasureStatus::kInProgress,
                        core::MeasureStatus::kNotStarted}) {
      if (!named.contains(status)) column.status = status;
    }
    column.field = Column::kStatusTick;
    column.group = column.header;
    column.header.clear();
  }
}

// Two columns beside each other that say the same ("กำลังดำเนินการ | ยังไม่ดำเนินการ", both cut to
// "ดำเนินการ") leave it open which is which.
void doubt_repeated_statuses(std::vector<TableColumn>& columns) {
  const auto same = [](const TableColumn& a, const TableColumn& b) {
    return a.field == Column::kStatusTick && b.field == Column::kStatusTick && a.status &&
           a.status == b.status && match_key(a.header) == match_key(b.header);
  };
  std::vector<size_t> repeated;
  for (size_t i = 0; i < columns.size(); ++i) {
    const auto others = std::count_if(columns.begin(), columns.end(),
                                      [&](const TableColumn& c) { return same(c, columns[i]); });
    if (others > 1) repeated.push_back(i);
  }
  for (const size_t i : repeated) columns[i].status.reset();
}

// "ผลการดำเนินการ > ดำเนินการ" is a status; a lone "ดำเนินการ" without brothers is a result column.
void drop_lone_status(std::vector<TableColumn>& columns) {
  const auto ticks = std::count_if(columns.begin(), columns.end(), [](const TableColumn& c) {
    return c.field == Column::kStatusTick;
  });
  if (ticks != 1) return;
  for (TableColumn& column : columns) {
    if (column.field != Column::kStatusTick || !column.group.empty()) continue;
    column.field = Column::kResult;
    column.status.reset();
  }
}

void keep_first(std::vector<TableColumn>& columns, Column field, Column rest) {
  bool seen = false;
  for (TableColumn& column : columns) {
    if (column.field != field) continue;
    if (seen) column.field = rest;
    seen = true;
  }
}

void replace(std::vector<TableColumn>& columns, Column from, Column to) {
  for (TableColumn& column : columns) {
    if (column.field == from) column.field = to;
  }
}

// Of several measure columns the one that says "มาตรการ" is the measure, another one its steps.
void settle_measures(std::vector<TableColumn>& columns) {
  int best = column_of(columns, Column::kMeasure);
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field == Column::kMeasure && columns[i].header.starts_with("มาตรการ")) {
      best = static_cast<int>(i);
      break;
    }
  }
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field != Column::kMeasure || static_cast<int>(i) == best) continue;
    columns[i].field = has(columns, Column::kSteps) ? Column::kOther : Column::kSteps;
  }
}

// Of columns that all say how something is done, the first that isn't headed "ขั้นตอน…" or "วิธี…"
// tells the measure, the next one its steps.
void name_measure_among_steps(std::vector<TableColumn>& columns) {
  const auto says_only_how = [](const TableColumn& c) {
    return c.header.starts_with("ขั้นตอน") || c.header.starts_with("วิธี");
  };
  int measure = column_of(columns, Column::kSteps);
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field != Column::kSteps || says_only_how(columns[i])) continue;
    measure = static_cast<int>(i);
    break;
  }
  columns[static_cast<size_t>(measure)].field = Column::kMeasure;
  keep_first(columns, Column::kSteps, Column::kOther);
}

// Two columns below one cell of the head: its number and its text, say.
bool is_of_one_head(const TableColumn& a, const TableColumn& b) {
  return a.group_id >= 0 && a.group_id == b.group_id && a.header == b.header;
}

bool about_risk(const std::vector<TableColumn>& columns) {
  return std::any_of(columns.begin(), columns.end(), [](const TableColumn& c) {
    return c.header.find("ความเสี่ยง") != std::string::npos ||
           c.header.find("โอกาสเกิด") != std::string::npos;
  });
}

}  // namespace

int column_of(const std::vector<TableColumn>& columns, Column field) {
  for (size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].field == field) return static_cast<int>(i);
  }
  return -1;
}

bool has(const std::vector<TableColumn>& columns, Column field) {
  return column_of(columns, field) >= 0;
}

std::vector<TableColumn> resolve_columns(const std::vector<const core::Row*>& headers, int columns,
                                         const Lexicon& lexicon) {
  std::vector<TableColumn> out;
  for (int c = 0; c < columns; ++c) out.push_back(resolve(header_path(headers, c), lexicon));
  name_misread_statuses(out, lexicon);
  name_unnamed_status(out);
  doubt_repeated_statuses(out);
  drop_lone_status(out);
  return out;
}

bool settle_measure_columns(std::vector<TableColumn>& columns, bool of_indicators) {
  std::vector<TableColumn> out = columns;
  if (about_risk(out)) return false;
  const bool items = has(out, Column::kCode) || has(out, Column::kRequirement);
  if (items && !has(out, Column::kMeasure) && !has(out, Column::kItemName)) {
    replace(out, Column::kTopic, Column::kItemName);
  }
  if (has(out, Column::kQuestion) && !has(out, Column::kTopic)) {
    replace(out, Column::kQuestion, Column::kTopic);
  }
  settle_measures(out);
  if (!has(out, Column::kMeasure)) {
    if (has(out, Column::kItemName)) {
      keep_first(out, Column::kItemName, Column::kOther);
      replace(out, Column::kItemName, Column::kMeasure);
    } else if (has(out, Column::kSteps)) {
      name_measure_among_steps(out);
    }
  }
  const bool done_by_someone = has(out, Column::kResponsible);
  const bool in_time = has(out, Column::kPeriod) || has(out, Column::kPeriodTick);
  const bool reported = has(out, Column::kResult) || has(out, Column::kStatus) ||
                        has(out, Column::kStatusTick) || has(out, Column::kOutcome);
  if (!has(out, Column::kMeasure)) return false;
  const TableColumn& measure = out[static_cast<size_t>(column_of(out, Column::kMeasure))];
  const bool planned = has(out, Column::kIssue) ||
                       std::any_of(out.begin(), out.end(), [&measure](const TableColumn& c) {
                         return c.field == Column::kSteps && !is_of_one_head(c, measure);
                       });
  // Projects with amounts, and nobody who does them by when, are those of a purchasing plan.
  const bool only_paid_for = has(out, Column::kBudget);
  const bool settled = done_by_someone || in_time || reported || (planned && !only_paid_for);
  if (!settled && (!of_indicators || only_paid_for)) return false;
  for (Column field : {Column::kSeq, Column::kMeasure, Column::kSteps, Column::kRequirement,
                       Column::kResponsible, Column::kPeriod, Column::kResult, Column::kOutcome,
                       Column::kRemark, Column::kIndicator, Column::kIssue, Column::kTopic}) {
    keep_first(out, field, Column::kOther);
  }
  columns = std::move(out);
  return true;
}

}  // namespace truat::parse
