#include "pipeline/stages/identify.h"

#include "thai/agency_resolver.h"

namespace truat::pipeline {
namespace {

std::string text_of(const std::optional<core::Field>& field) {
  return field ? field->text : std::string();
}

}  // namespace

core::AgencyResolution identify(const core::Report& report, const std::string& text,
                                const Models& models) {
  thai::AgencyQuery query{.printed = text_of(report.agency_printed),
                          .amphoe = text_of(report.district),
                          .province = text_of(report.province),
                          .mentions = {},
                          .context = text};
  for (const core::Field& mention : report.agency_mentions) query.mentions.push_back(mention.text);
  return thai::resolve_agency(models.agencies, models.look_alikes, query);
}

}  // namespace truat::pipeline
