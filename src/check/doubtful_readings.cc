// Numbers that were not read surely: low confidence, a repaired text layer, two readings that
// differ. And codes that follow from the table around a name that was misread.
#include <algorithm>

#include "check/rules.h"
#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::check {
namespace {

std::string only_digits(const std::string& text) {
  std::string out;
  for (char c : core::arabic_digits(text)) {
    if ((c >= '0' && c <= '9') || c == '.') out += c;
  }
  return out;
}

// Whether the repaired text is the number and not a sentence around it, whose letters were
// repaired.
bool number_repaired(const core::Source& source) {
  if (source.method != core::Method::kRepaired) return false;
  for (char32_t c : core::decode_utf8(source.raw)) {
    if (core::is_thai_letter(c)) return false;
  }
  return true;
}

// Two readings of one place, by different methods, that give different digits.
const core::Source* other_reading(const core::Sources& sources) {
  for (size_t i = 1; i < sources.size(); ++i) {
    const core::Source &a = sources.front(), &b = sources[i];
    const bool same_place = a.page == b.page && core::overlap_area(a.box, b.box) > 0;
    if (same_place && a.method != b.method && only_digits(a.raw) != only_digits(b.raw)) return &b;
  }
  return nullptr;
}

}  // namespace

Findings doubtful_readings(const Case& c) {
  Findings out;
  int repaired = -1;
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    double confidence = 1;
    for (const core::Source& source : score.value_raw.sources) {
      confidence = std::min(confidence, source.confidence);
      if (repaired < 0 && number_repaired(source)) repaired = static_cast<int>(i);
    }
    const int index = static_cast<int>(i);
    if (const core::Source* other = other_reading(score.value_raw.sources)) {
      out.push_back(
          at_score(c, "reading_conflict", index,
                   {{"printed", score.value_raw.sources.front().raw}, {"other", other->raw}}));
    }
    if (confidence < kSure) {
      out.push_back(
          at_score(c, "number_low_confidence", index,
                   {{"printed", as_printed(score)}, {"expected", two_decimals(confidence)}}));
    }
    if (score.code_inferred && score.subject) {
      out.push_back(at_score(c, "code_inferred", index,
                             {{"printed", score.subject->text}, {"other", *score.code}}));
    }
  }
  for (size_t i = 0; i < c.report.measures.size(); ++i) {
    const core::Measure& measure = c.report.measures[i];
    if (!measure.code_inferred) continue;
    const core::Field* name = measure.measure ? &*measure.measure : nullptr;
    out.push_back(at_measure(c, "code_inferred", static_cast<int>(i), name,
                             {{"printed", name ? name->text : ""}, {"other", *measure.item_code}}));
  }
  // Once for the report: repair is exact for digits, and says the same of all of them.
  if (repaired >= 0) {
    out.push_back(at_score(c, "number_repaired", repaired,
                           {{"printed", as_printed(c.report.scores[repaired])}}));
  }
  return out;
}

}  // namespace truat::check
