#include "check/texts.h"

namespace truat::check {

void each_text(const core::Report& report, const std::function<void(const Place&)>& visit) {
  for (size_t i = 0; i < report.measures.size(); ++i) {
    const core::Measure& m = report.measures[i];
    for (const auto* field : {&m.seq, &m.topic, &m.issue, &m.measure, &m.requirement, &m.steps,
                              &m.responsible, &m.period_raw, &m.result, &m.outcome, &m.remark}) {
      if (*field) visit({core::RecordKind::kMeasure, static_cast<int>(i), &**field});
    }
  }
  for (size_t i = 0; i < report.scores.size(); ++i) {
    const core::Score& score = report.scores[i];
    if (score.subject) visit({core::RecordKind::kScore, static_cast<int>(i), &*score.subject});
  }
  for (const core::FreeText& text : report.free_texts) {
    visit({core::RecordKind::kDocument, -1, &text.text});
  }
}

core::Finding at_place(const Case& c, const std::string& rule, const Place& place, Words words) {
  if (place.kind == core::RecordKind::kMeasure) {
    return at_measure(c, rule, place.index, place.field, std::move(words));
  }
  if (place.kind == core::RecordKind::kScore) {
    core::Finding finding = at_score(c, rule, place.index, std::move(words));
    if (is_doubtful(*place.field)) soften(c, finding);
    return finding;
  }
  core::Finding finding = at_document(c, rule, place.field, std::move(words));
  if (is_doubtful(*place.field)) soften(c, finding);
  return finding;
}

}  // namespace truat::check
