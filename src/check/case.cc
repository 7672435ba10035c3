#include "check/case.h"

#include <algorithm>
#include <cstdio>
#include <set>

namespace truat::check {
namespace {

core::Finding make(const Case& c, const std::string& id, const core::Sources* place,
                   const Words& words) {
  const Rule& rule = c.rules.rule(id);
  core::Finding finding;
  finding.severity = rule.severity;
  finding.rule = rule.id;
  finding.message = message_of(rule, words);
  if (place != nullptr && !place->empty()) {
    finding.page = place->front().page;
    finding.box = place->front().box;
  }
  return finding;
}

}  // namespace

Case::Case(const core::Report& examined, const Framework& known, const RuleTable& wording,
           const core::AgencyResolution* resolution)
    : report(examined), framework(known), rules(wording), agency(resolution) {
  std::set<int> seen;
  for (const auto source : {core::ScoreSource::kTable, core::ScoreSource::kText}) {
    for (size_t i = 0; i < report.scores.size(); ++i) {
      const core::Score& score = report.scores[i];
      if (score.source != source) continue;
      const int year = year_of(score, report);
      if (year != 0) seen.insert(year);
      if (score.code) printed[{score.level, *score.code, year}].push_back(static_cast<int>(i));
    }
  }
  years.assign(seen.begin(), seen.end());
}

const YearFacts* Case::facts(int year) const {
  return year == 0 ? nullptr : framework.year(core::FiscalYear(core::BuddhistYear(year)));
}

int Case::report_year() const { return report.fiscal_year ? report.fiscal_year->year().be() : 0; }

bool Case::applies(const std::string& rule, int year) const {
  return year == 0 || year >= rules.rule(rule).from;
}

int year_of(const core::Score& score, const core::Report& report) {
  if (score.fiscal_year) return score.fiscal_year->year().be();
  return report.fiscal_year ? report.fiscal_year->year().be() : 0;
}

std::string two_decimals(double value) {
  char text[32];
  // The nudge turns 80.565, which is stored as 80.56499…, into 80.57 as people round it.
  std::snprintf(text, sizeof text, "%.2f", value + (value < 0 ? -1e-9 : 1e-9));
  return std::string(text) == "-0.00" ? "0.00" : text;
}

std::string as_printed(const core::Score& score) {
  return score.value_raw.text.empty() ? two_decimals(score.value) : score.value_raw.text;
}

std::string label(const ScoreKey& key, Language language) {
  const bool thai = language == Language::kThai;
  std::string what;
  switch (key.level) {
    case core::ScoreLevel::kOverall:
      what = thai ? "คะแนนภาพรวม" : "overall score";
      break;
    case core::ScoreLevel::kInstrument:
      what = (thai ? "คะแนน " : "") + key.code;
      break;
    case core::ScoreLevel::kIndicator:
      what = (thai ? "ตัวชี้วัดที่ " : "indicator ") + key.code;
      break;
    case core::ScoreLevel::kItem:
      what = (thai ? "ข้อ " : "item ") + key.code;
      break;
    case core::ScoreLevel::kSurveyShare:
      what = thai ? "ร้อยละของคำตอบ" : "survey share";
      break;
  }
  if (key.year != 0) what += (thai ? " ปี " : " FY ") + std::to_string(key.year);
  return what;
}

bool is_doubtful(const core::Sources& sources) {
  return std::any_of(sources.begin(), sources.end(), [](const core::Source& source) {
    return source.method == core::Method::kOcr && source.confidence < kSure;
  });
}

bool is_doubtful(const core::Field& field) { return is_doubtful(field.sources); }

bool is_recognised(const core::Field& field) {
  return std::any_of(field.sources.begin(), field.sources.end(), [](const core::Source& source) {
    return source.method == core::Method::kOcr;
  });
}

void soften(const Case& c, core::Finding& finding) {
  if (finding.severity != c.rules.rule(finding.rule).severity) return;  // is soft already
  if (finding.severity == core::Severity::kInfo) return;
  finding.severity =
      finding.severity == core::Severity::kError ? core::Severity::kWarning : core::Severity::kInfo;
  const Rule& note = c.rules.rule("unsure_reading");
  finding.message = message_in(finding.message, Language::kThai) + " " + note.thai + "\n" +
                    message_in(finding.message, Language::kEnglish) + " " + note.english;
}

core::Finding at_score(const Case& c, const std::string& rule, int score, Words words) {
  core::Finding finding = make(c, rule, &c.report.scores[score].value_raw.sources, words);
  finding.record_kind = core::RecordKind::kScore;
  finding.record_index = score;
  if (is_doubtful(c.report.scores[score].value_raw)) soften(c, finding);
  return finding;
}

core::Finding at_measure(const Case& c, const std::string& rule, int measure,
                         const core::Field* field, Words words) {
  core::Finding finding = make(c, rule, field == nullptr ? nullptr : &field->sources, words);
  finding.record_kind = core::RecordKind::kMeasure;
  finding.record_index = measure;
  if (field != nullptr && is_doubtful(*field)) soften(c, finding);
  return finding;
}

core::Finding at_document(const Case& c, const std::string& rule, const core::Field* field,
                          Words words) {
  return make(c, rule, field == nullptr ? nullptr : &field->sources, words);
}

}  // namespace truat::check
