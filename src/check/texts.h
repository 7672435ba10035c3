// All printed texts of a report with the record that each belongs to, for rules that look for
// something wherever it is written.
#pragma once

#include <functional>

#include "check/case.h"

namespace truat::check {

struct Place {
  core::RecordKind kind = core::RecordKind::kDocument;
  int index = -1;
  const core::Field* field = nullptr;
};

// Measures first, then scores, then free text, so that a finding points at a record if it can.
void each_text(const core::Report& report, const std::function<void(const Place&)>& visit);

core::Finding at_place(const Case& c, const std::string& rule, const Place& place, Words words);

}  // namespace truat::check
