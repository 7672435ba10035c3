// Reading models/lexicon/*.tsv.
#include <algorithm>

#include "core/tsv.h"
#include "core/utf8.h"
#include "parse/lexicon.h"
#include "parse/match_key.h"

namespace truat::parse {
namespace {

const std::map<std::string, Column>& column_names() {
  static const std::map<std::string, Column> names = {
      {"seq", Column::kSeq},
      {"code", Column::kCode},
      {"indicator_no", Column::kIndicatorNo},
      {"indicator", Column::kIndicator},
      {"topic", Column::kTopic},
      {"issue", Column::kIssue},
      {"question", Column::kQuestion},
      {"item_name", Column::kItemName},
      {"measure", Column::kMeasure},
      {"steps", Column::kSteps},
      {"requirement", Column::kRequirement},
      {"responsible", Column::kResponsible},
      {"period", Column::kPeriod},
      {"status", Column::kStatus},
      {"result", Column::kResult},
      {"outcome", Column::kOutcome},
      {"target", Column::kTarget},
      {"remark", Column::kRemark},
      {"score", Column::kScore},
      {"weight", Column::kWeight},
      {"difference", Column::kDifference},
      {"rank", Column::kRank},
      {"grade", Column::kGrade},
      {"comparison", Column::kComparison},
      {"instrument", Column::kInstrument},
      {"answer", Column::kAnswer},
      {"share", Column::kShare},
      {"count", Column::kCount},
      {"url", Column::kUrl},
      {"budget", Column::kBudget},
      {"other", Column::kOther},
  };
  return names;
}

int number_in(const core::Tsv& tsv, const core::TsvRow& row, const std::string& column, int low,
              int high) {
  const std::string& text = tsv.get(row, column);
  int value = 0;
  for (char c : text) {
    if (c < '0' || c > '9' || value > high) break;
    value = value * 10 + (c - '0');
  }
  if (text != std::to_string(value) || value < low || value > high) {
    throw tsv.error(row, column + " between " + std::to_string(low) + " and " +
                             std::to_string(high) + ", found \"" + text + "\"");
  }
  return value;
}

core::Tsv read_tsv(const Lexicon::Reader& read, const std::string& name,
                   const std::vector<std::string>& columns) {
  return core::Tsv::parse(read(name), name, columns);
}

std::vector<std::string> read_list(const Lexicon::Reader& read, const std::string& name,
                                   const std::string& column) {
  const core::Tsv tsv = read_tsv(read, name, {column});
  std::vector<std::string> out;
  for (const core::TsvRow& row : tsv.rows()) out.push_back(tsv.get(row, column));
  std::stable_sort(out.begin(), out.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  return out;
}

template <typename Word>
void longest_first(std::vector<Word>& words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word& a, const Word& b) { return a.key.size() > b.key.size(); });
}

}  // namespace

void Lexicon::read_headers(const Reader& read) {
  const core::Tsv tsv = read_tsv(read, "headers.tsv", {"header", "field", "match"});
  for (const core::TsvRow& row : tsv.rows()) {
    const std::u32string key = match_key(tsv.get(row, "header"));
    const std::string& how = tsv.get(row, "match");
    const std::string& field = tsv.get(row, "field");
    if (how == "filler") {
      fillers_.insert(key);
      longest_filler_ = std::max(longest_filler_, key.size());
      continue;
    }
    const auto column = column_names().find(field);
    if (column == column_names().end()) throw tsv.error(row, "a known field, found " + field);
    if (how != "whole" && how != "part") throw tsv.error(row, "whole, part or filler");
    whole_.emplace(key, column->second);
    if (how == "part" && !key.empty()) parts_.push_back({key, column->second});
  }
  std::stable_sort(parts_.begin(), parts_.end(), [](const HeaderPart& a, const HeaderPart& b) {
    return a.key.size() > b.key.size();
  });
}

void Lexicon::read_indicators(const Reader& read) {
  const core::Tsv names = read_tsv(read, "indicators.tsv", {"no", "instrument", "name", "kind"});
  for (const core::TsvRow& row : names.rows()) {
    const std::string& name = names.get(row, "name");
    indicators_.push_back(
        {number_in(names, row, "no", 1, 10), names.get(row, "instrument"), name, match_key(name)});
  }
  const core::Tsv items =
      read_tsv(read, "items.tsv", {"fiscal_year", "series", "first", "last", "indicator"});
  for (const core::TsvRow& row : items.rows()) {
    const std::string& series = items.get(row, "series");
    if (series != "I" && series != "E" && series != "O") throw items.error(row, "I, E or O");
    items_.push_back({number_in(items, row, "fiscal_year", 2500, 2699),
                      number_in(items, row, "first", 1, 99), number_in(items, row, "last", 1, 99),
                      number_in(items, row, "indicator", 1, 10), series[0]});
  }
}

void Lexicon::read_statuses(const Reader& read) {
  const core::Tsv tsv = read_tsv(read, "statuses.tsv", {"text", "status"});
  for (const core::TsvRow& row : tsv.rows()) {
    const std::string& name = tsv.get(row, "status");
    std::optional<core::MeasureStatus> status;
    for (auto candidate : {core::MeasureStatus::kDone, core::MeasureStatus::kInProgress,
                           core::MeasureStatus::kNotStarted}) {
      if (core::measure_status_name(candidate) == name) status = candidate;
    }
    if (!status) throw tsv.error(row, "done, in_progress or not_started");
    statuses_.push_back({match_key(tsv.get(row, "text")), *status});
  }
  longest_first(statuses_);
  const core::Tsv marks = read_tsv(read, "marks.tsv", {"code", "kind"});
  for (const core::TsvRow& row : marks.rows()) {
    const std::string& kind = marks.get(row, "kind");
    const Mark mark = kind == "empty"    ? Mark::kEmptyBox
                      : kind == "ticked" ? Mark::kTickedBox
                      : kind == "tick"   ? Mark::kTick
                                         : Mark::kNone;
    if (mark == Mark::kNone) throw marks.error(row, "empty, ticked or tick");
    marks_[static_cast<char32_t>(std::stoul(marks.get(row, "code"), nullptr, 16))] = mark;
  }
}

void Lexicon::read_words(const Reader& read) {
  const core::Tsv tsv = read_tsv(read, "instruments.tsv", {"text", "instrument", "part"});
  for (const core::TsvRow& row : tsv.rows()) {
    const int part = tsv.get(row, "part").empty() ? 0 : number_in(tsv, row, "part", 1, 2);
    instruments_.push_back({match_key(tsv.get(row, "text")), tsv.get(row, "instrument"), part});
  }
  longest_first(instruments_);
  const core::Tsv months = read_tsv(read, "months.tsv", {"name", "month"});
  for (const core::TsvRow& row : months.rows()) {
    const std::string& name = months.get(row, "name");
    months_[match_key(name)] = number_in(months, row, "month", 1, 12);
    month_names_.push_back(name);
  }
  std::stable_sort(month_names_.begin(), month_names_.end(),
                   [](const auto& a, const auto& b) { return a.size() > b.size(); });
  grades_ = read_list(read, "grades.tsv", "text");
  unit_words_ = read_list(read, "units.tsv", "text");
  provinces_ = read_list(read, "provinces.tsv", "name");
}

void Lexicon::read_agencies(const Reader& read) {
  const core::Tsv tsv = read_tsv(read, "agencies.tsv", {"form", "type", "kind"});
  for (const core::TsvRow& row : tsv.rows()) {
    const std::string& kind = tsv.get(row, "kind");
    if (kind == "end") {
      name_ends_.push_back(core::decode_utf8(tsv.get(row, "form")));
    } else if (kind == "type" || kind == "whole") {
      agency_forms_.push_back({tsv.get(row, "form"), tsv.get(row, "type"), kind == "whole"});
    } else {
      throw tsv.error(row, "type, whole or end");
    }
  }
}

void Lexicon::read_code_letters(const Reader& read) {
  const core::Tsv tsv = read_tsv(read, "code_letters.tsv", {"sign", "as"});
  for (const core::TsvRow& row : tsv.rows()) {
    const std::u32string sign = core::decode_utf8(tsv.get(row, "sign"));
    const std::u32string as = core::decode_utf8(tsv.get(row, "as"));
    if (sign.size() != 1 || as.size() != 1) throw tsv.error(row, "one sign and one letter");
    code_letters_[sign[0]] = as[0];
  }
}

Lexicon Lexicon::parse(const Reader& read) {
  Lexicon out;
  out.read_headers(read);
  out.read_indicators(read);
  out.read_statuses(read);
  out.read_words(read);
  out.read_agencies(read);
  out.read_code_letters(read);
  return out;
}

}  // namespace truat::parse
