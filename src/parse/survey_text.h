// Shares of a survey's answers as a list: "- ๑) ไม่มีปัญหาเลย ๔๘.๓๖ %".
#pragma once

#include <vector>

#include "core/document.h"
#include "core/report.h"

namespace truat::parse {

// `paragraphs`: in order, without tables between them. Only runs of at least two answers under a
// question count; their scores have no year yet.
std::vector<core::Score> read_survey_lists(const std::vector<const core::Paragraph*>& paragraphs);

}  // namespace truat::parse
