// Names of local administrative organisations in a report: every spelling, the report's own, and
// its district and province.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/lexicon.h"
#include "parse/running_text.h"

namespace truat::parse {

// Fills agency_mentions, agency_printed, district and province. `texts`: all texts of the document
// in reading order, paragraphs before cells of the same place.
void read_agencies(const std::vector<const RunningText*>& texts, const Lexicon& lexicon,
                   core::Report& report);

// `search` with the names of agencies replaced by as many "_": words inside a name ("อบต.บ้านเป้า")
// say nothing about the sentence.
std::string mask_agencies(std::string_view search, const Lexicon& lexicon);

}  // namespace truat::parse
