#include "pipeline/stages/displayed_places.h"

namespace truat::pipeline {
namespace {

class Places {
 public:
  explicit Places(const Leaves& leaves) : leaves_(leaves) {}

  void move(core::PageNumber& page, core::Box& box) const {
    const LeafPlace& place = leaves_.place(page);
    box = place.frame.to_displayed(box);
    page = place.sheet;
  }
  void move(core::Sources& sources) const {
    for (core::Source& source : sources) move(source.page, source.box);
  }
  void move(core::Field& field) const { move(field.sources); }
  void move(std::optional<core::Field>& field) const {
    if (field) move(*field);
  }

 private:
  const Leaves& leaves_;
};

}  // namespace

void place_on_displayed_pages(core::Report& report, const Leaves& leaves) {
  const Places places(leaves);
  for (core::Field& field : report.agency_mentions) places.move(field);
  for (auto* field :
       {&report.agency_printed, &report.district, &report.province, &report.fiscal_year_source}) {
    places.move(*field);
  }
  for (core::Score& score : report.scores) {
    places.move(score.subject);
    places.move(score.value_raw);
    places.move(score.grade);
  }
  for (core::Measure& row : report.measures) {
    for (auto* field :
         {&row.seq, &row.topic, &row.issue, &row.measure, &row.requirement, &row.steps,
          &row.responsible, &row.period_raw, &row.result, &row.outcome, &row.remark}) {
      places.move(*field);
    }
    places.move(row.status_sources);
  }
  for (core::PrintedDifference& difference : report.differences) places.move(difference.value_raw);
  for (core::FreeText& text : report.free_texts) places.move(text.text);
  for (core::Finding& finding : report.findings) {
    if (finding.page && finding.box) places.move(*finding.page, *finding.box);
  }
}

}  // namespace truat::pipeline
