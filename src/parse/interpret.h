// From an arranged document to the records of a report: scores, measures, agency, fiscal year.
#pragma once

#include "core/document.h"
#include "core/report.h"
#include "parse/lexicon.h"

namespace truat::parse {

core::Report interpret(const core::Document& document, const Lexicon& lexicon);

}  // namespace truat::parse
