#include "pipeline/stages/identify.h"

#include "thai/agency_resolver.h"

namespace truat::pipeline {

core::AgencyResolution identify(const core::Report& report,
                                const std::map<core::PageNumber, std::string>& texts,
                                const Models& models) {
  if (!report.agency_printed) return {};
  thai::AgencyQuery query{.printed = report.agency_printed->text};
  if (report.district) query.amphoe = report.district->text;
  if (report.province) query.province = report.province->text;
  for (const core::Field& mention : report.agency_mentions) query.mentions.push_back(mention.text);
  for (const auto& [page, text] : texts) query.context += text + '\n';
  return thai::resolve_agency(models.agencies, models.look_alikes, query);
}

store::AgencyRecord agency_record(const core::AgencyResolution& resolution) {
  if (!resolution.agency) return {};
  return {resolution.agency->code, resolution.agency->full_name, resolution.agency->province};
}

}  // namespace truat::pipeline
