// A report of the assessment without any score or measure: its tables were not seen as such.
#include <algorithm>

#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

bool names_assessment(const Case& c, const core::Field& field) {
  const std::string text = compact(field.text);
  const auto& names = c.framework.names_of_assessment();
  return std::any_of(names.begin(), names.end(), [&](const std::string& name) {
    return text.find(compact(name)) != std::string::npos;
  });
}

}  // namespace

Findings nothing_read(const Case& c) {
  if (!c.report.scores.empty() || !c.report.measures.empty()) return {};
  for (const core::FreeText& text : c.report.free_texts) {
    if (!names_assessment(c, text.text)) continue;
    core::Finding finding =
        at_document(c, "nothing_read", &text.text, {{"quote", quote(text.text.text)}});
    if (is_recognised(text.text)) soften(c, finding);
    return {std::move(finding)};
  }
  return {};
}

}  // namespace truat::check
