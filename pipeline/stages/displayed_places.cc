#include "pipeline/stages/displayed_places.h"

#include <map>

namespace truat::pipeline {
namespace {

class Places {
 public:
  explicit Places(const std::vector<core::PageText>& pages) {
    for (const core::PageText& page : pages) {
      if (!page.frame.is_displayed()) frames_[page.number] = page.frame;
    }
  }
  bool empty() const { return frames_.empty(); }

  void move(core::PageNumber page, core::Box& box) const {
    const auto frame = frames_.find(page);
    if (frame != frames_.end()) box = frame->second.to_displayed(box);
  }
  void move(core::Sources& sources) const {
    for (core::Source& source : sources) move(source.page, source.box);
  }
  void move(core::Field& field) const { move(field.sources); }
  void move(std::optional<core::Field>& field) const {
    if (field) move(*field);
  }

 private:
  std::map<core::PageNumber, core::PageFrame> frames_;
};

}  // namespace

void place_on_displayed_pages(core::Report& report, const std::vector<core::PageText>& pages) {
  const Places places(pages);
  if (places.empty()) return;
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
