#include "core/report.h"

#include <cassert>

namespace truat::core {

std::string_view score_level_name(ScoreLevel level) {
  switch (level) {
    case ScoreLevel::kOverall:
      return "overall";
    case ScoreLevel::kInstrument:
      return "instrument";
    case ScoreLevel::kIndicator:
      return "indicator";
    case ScoreLevel::kItem:
      return "item";
    case ScoreLevel::kSurveyShare:
      return "survey_share";
  }
  assert(false);
  return "";
}

std::string_view score_source_name(ScoreSource source) {
  return source == ScoreSource::kTable ? "table" : "text";
}

std::string_view measure_status_name(MeasureStatus status) {
  switch (status) {
    case MeasureStatus::kDone:
      return "done";
    case MeasureStatus::kInProgress:
      return "in_progress";
    case MeasureStatus::kNotStarted:
      return "not_started";
  }
  assert(false);
  return "";
}

}  // namespace truat::core
