// Stage 5b: which agency of the register the report is about.
#pragma once

#include <map>
#include <string>

#include "core/agency.h"
#include "core/page_number.h"
#include "core/report.h"
#include "pipeline/stages/models.h"
#include "store/document_record.h"

namespace truat::pipeline {

// `texts`: the written text of each page, where places, telephone and document numbers tell
// organisations of one name apart.
core::AgencyResolution identify(const core::Report& report,
                                const std::map<core::PageNumber, std::string>& texts,
                                const Models& models);

// What goes into the database: nothing where the print leaves it open.
store::AgencyRecord agency_record(const core::AgencyResolution& resolution);

}  // namespace truat::pipeline
