// Stage 5: from paragraphs and tables to the records of a report.
#pragma once

#include "core/document.h"
#include "core/report.h"
#include "pipeline/stages/models.h"

namespace truat::pipeline {

core::Report interpret(const core::Document& document, const Models& models);

}  // namespace truat::pipeline
