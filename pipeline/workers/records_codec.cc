#include "pipeline/workers/records_codec.h"

#include <array>
#include <cmath>

#include "pipeline/workers/fixed_point.h"
#include "pipeline/workers/page_codec.h"

namespace truat::pipeline {
namespace {

// An enumeration from a number that came from outside.
template <typename Enum>
Enum checked(uint32_t value, Enum last) {
  if (value > static_cast<uint32_t>(last)) throw CodecError("value out of range");
  return static_cast<Enum>(value);
}

core::PageNumber page_number(uint32_t value) {
  if (value < 1 || value > 10'000'000) throw CodecError("page number out of range");
  return core::PageNumber(static_cast<int>(value));
}

template <typename Message>
void put_sources(const core::Sources& sources, Message add) {
  for (const core::Source& source : sources) {
    messages::Source& to = *add();
    to.set_page(static_cast<uint32_t>(source.page.value()));
    put_box(source.box, *to.mutable_box());
    to.set_method(static_cast<uint32_t>(source.method));
    to.set_confidence(to_share(source.confidence));
    to.set_raw(source.raw);
  }
}

template <typename Messages>
core::Sources get_sources(const Messages& from) {
  core::Sources out;
  for (const messages::Source& source : from) {
    out.push_back({page_number(source.page()), get_box(source.box()),
                   checked(source.method(), core::Method::kOcr), from_share(source.confidence()),
                   source.raw()});
  }
  return out;
}

void put_field(const core::Field& field, messages::Field& to) {
  to.set_text(field.text);
  put_sources(field.sources, [&] { return to.add_sources(); });
}

core::Field get_field(const messages::Field& from) {
  return {from.text(), get_sources(from.sources())};
}

std::optional<core::FiscalYear> fiscal_year(int32_t be) {
  return core::FiscalYear(core::BuddhistYear(be));
}

using MeasureField = std::pair<const char*, std::optional<core::Field> core::Measure::*>;

constexpr std::array<MeasureField, 11> kMeasureFields = {{
    {"seq", &core::Measure::seq},
    {"topic", &core::Measure::topic},
    {"issue", &core::Measure::issue},
    {"measure", &core::Measure::measure},
    {"requirement", &core::Measure::requirement},
    {"steps", &core::Measure::steps},
    {"responsible", &core::Measure::responsible},
    {"period_raw", &core::Measure::period_raw},
    {"result", &core::Measure::result},
    {"outcome", &core::Measure::outcome},
    {"remark", &core::Measure::remark},
}};

void put_score(const core::Score& score, messages::Score& to) {
  to.set_level(static_cast<uint32_t>(score.level));
  if (score.code) to.set_code(*score.code);
  if (score.indicator_no) to.set_indicator_no(*score.indicator_no);
  if (score.subject) put_field(*score.subject, *to.mutable_subject());
  if (score.fiscal_year) to.set_fiscal_year_be(score.fiscal_year->year().be());
  to.set_value(score.value);
  put_field(score.value_raw, *to.mutable_value_raw());
  if (score.grade) put_field(*score.grade, *to.mutable_grade());
  if (score.rank) to.set_rank(*score.rank);
  to.set_code_inferred(score.code_inferred);
  to.set_source(static_cast<uint32_t>(score.source));
}

core::Score get_score(const messages::Score& from) {
  core::Score score;
  score.level = checked(from.level(), core::ScoreLevel::kSurveyShare);
  if (from.has_code()) score.code = from.code();
  if (from.has_indicator_no()) score.indicator_no = from.indicator_no();
  if (from.has_subject()) score.subject = get_field(from.subject());
  if (from.has_fiscal_year_be()) score.fiscal_year = fiscal_year(from.fiscal_year_be());
  if (!std::isfinite(from.value())) throw CodecError("a score that is no number");
  score.value = from.value();
  score.value_raw = get_field(from.value_raw());
  if (from.has_grade()) score.grade = get_field(from.grade());
  if (from.has_rank()) score.rank = from.rank();
  score.code_inferred = from.code_inferred();
  score.source = checked(from.source(), core::ScoreSource::kText);
  return score;
}

void put_measure(const core::Measure& measure, messages::Measure& to) {
  to.set_table_no(measure.table_no);
  to.set_row_no(measure.row_no);
  for (const auto& [name, member] : kMeasureFields) {
    if (measure.*member) put_field(*(measure.*member), (*to.mutable_fields())[name]);
  }
  if (measure.item_code) to.set_item_code(*measure.item_code);
  to.set_code_inferred(measure.code_inferred);
  if (measure.indicator_no) to.set_indicator_no(*measure.indicator_no);
  if (measure.period_start) to.set_period_start(*measure.period_start);
  if (measure.period_end) to.set_period_end(*measure.period_end);
  if (measure.period_read_as) to.set_period_read_as(*measure.period_read_as);
  if (measure.status) to.set_status(static_cast<uint32_t>(*measure.status));
  put_sources(measure.status_sources, [&] { return to.add_status_sources(); });
  for (const std::string& unit : measure.units) to.add_units(unit);
}

core::Measure get_measure(const messages::Measure& from) {
  core::Measure measure;
  measure.table_no = from.table_no();
  measure.row_no = from.row_no();
  for (const auto& [name, member] : kMeasureFields) {
    const auto field = from.fields().find(name);
    if (field != from.fields().end()) measure.*member = get_field(field->second);
  }
  if (from.has_item_code()) measure.item_code = from.item_code();
  measure.code_inferred = from.code_inferred();
  if (from.has_indicator_no()) measure.indicator_no = from.indicator_no();
  if (from.has_period_start()) measure.period_start = from.period_start();
  if (from.has_period_end()) measure.period_end = from.period_end();
  if (from.has_period_read_as()) measure.period_read_as = from.period_read_as();
  if (from.has_status()) {
    measure.status = checked(from.status(), core::MeasureStatus::kNotStarted);
  }
  measure.status_sources = get_sources(from.status_sources());
  measure.units.assign(from.units().begin(), from.units().end());
  return measure;
}

void put_finding(const core::Finding& finding, messages::Finding& to) {
  to.set_severity(static_cast<uint32_t>(finding.severity));
  to.set_rule(finding.rule);
  to.set_message(finding.message);
  if (finding.page) to.set_page(static_cast<uint32_t>(finding.page->value()));
  if (finding.box) put_box(*finding.box, *to.mutable_box());
  to.set_record_kind(static_cast<uint32_t>(finding.record_kind));
  to.set_record_index(finding.record_index);
}

core::Finding get_finding(const messages::Finding& from) {
  core::Finding finding;
  finding.severity = checked(from.severity(), core::Severity::kInfo);
  finding.rule = from.rule();
  finding.message = from.message();
  if (from.has_page()) finding.page = page_number(from.page());
  if (from.has_box()) finding.box = get_box(from.box());
  finding.record_kind = checked(from.record_kind(), core::RecordKind::kMeasure);
  finding.record_index = from.record_index();
  return finding;
}

void put_page(const store::PageRecord& page, messages::PageSummary& to) {
  to.set_page(static_cast<uint32_t>(page.page.value()));
  to.set_method(static_cast<uint32_t>(page.method));
  to.set_reason(page.reason);
  to.set_quality(to_share(page.quality));
  if (page.confidence) to.set_confidence(to_share(*page.confidence));
  to.set_text(page.text);
}

store::PageRecord get_page(const messages::PageSummary& from) {
  store::PageRecord page;
  page.page = page_number(from.page());
  page.method = checked(from.method(), core::PageMethod::kBlank);
  page.reason = from.reason();
  page.quality = from_share(from.quality());
  if (from.has_confidence()) page.confidence = from_share(from.confidence());
  page.text = from.text();
  return page;
}

}  // namespace

messages::Records to_message(const store::DocumentRecord& record) {
  messages::Records to;
  to.set_status(static_cast<uint32_t>(record.status));
  if (record.error_code) to.set_error_code(*record.error_code);
  if (record.error) to.set_error(*record.error);
  if (record.agency.code) to.set_agency_code(*record.agency.code);
  if (record.agency.name) to.set_agency_name(*record.agency.name);
  if (record.agency.province) to.set_agency_province(*record.agency.province);
  const core::Report& report = record.report;
  if (report.agency_printed) put_field(*report.agency_printed, *to.mutable_agency_printed());
  if (report.province) put_field(*report.province, *to.mutable_province());
  if (report.fiscal_year) to.set_fiscal_year_be(report.fiscal_year->year().be());
  if (report.fiscal_year_source) {
    put_field(*report.fiscal_year_source, *to.mutable_fiscal_year_source());
  }
  for (const core::Score& score : report.scores) put_score(score, *to.add_scores());
  for (const core::Measure& measure : report.measures) put_measure(measure, *to.add_measures());
  for (const core::Finding& finding : report.findings) put_finding(finding, *to.add_findings());
  for (const store::PageRecord& page : record.page_records) put_page(page, *to.add_pages());
  to.set_signatures(record.signatures);
  return to;
}

store::DocumentRecord from_message(const messages::Records& from) {
  store::DocumentRecord record;
  record.status = checked(from.status(), store::DocumentStatus::kFailed);
  if (from.has_error_code()) record.error_code = from.error_code();
  if (from.has_error()) record.error = from.error();
  if (from.has_agency_code()) record.agency.code = from.agency_code();
  if (from.has_agency_name()) record.agency.name = from.agency_name();
  if (from.has_agency_province()) record.agency.province = from.agency_province();
  core::Report& report = record.report;
  if (from.has_agency_printed()) report.agency_printed = get_field(from.agency_printed());
  if (from.has_province()) report.province = get_field(from.province());
  if (from.has_fiscal_year_be()) report.fiscal_year = fiscal_year(from.fiscal_year_be());
  if (from.has_fiscal_year_source()) {
    report.fiscal_year_source = get_field(from.fiscal_year_source());
  }
  for (const auto& score : from.scores()) report.scores.push_back(get_score(score));
  for (const auto& measure : from.measures()) report.measures.push_back(get_measure(measure));
  for (const auto& finding : from.findings()) report.findings.push_back(get_finding(finding));
  for (const auto& page : from.pages()) {
    record.page_records.push_back(get_page(page));
    const auto count = static_cast<int>(record.page_records.size());
    if (record.page_records.back().page.value() != count) throw CodecError("pages out of order");
  }
  record.pages = static_cast<int>(record.page_records.size());
  record.signatures = from.signatures();
  return record;
}

}  // namespace truat::pipeline
