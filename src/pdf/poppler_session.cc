#include "pdf/poppler_session.h"

#include <poppler/GlobalParams.h>

#include <string_view>

namespace truat::pdf {

namespace {

thread_local ComplaintCollector* active = nullptr;

// Poppler calls these errors, but nothing of the page is lost by them.
constexpr std::string_view kHarmless[] = {
    "Restoring state when no valid states to pop",
    "Leftover args in content stream",
    "HorizontalTextLayouter",  // appearance of empty form fields
    "Missing language pack",   // East Asian fonts
    "Mismatched EMC operator",
    "Can't get Fields array",                  // no form
    "Incorrect number of arguments in 'scn'",  // a colour
};

bool is_harmless(std::string_view message) {
  for (const std::string_view start : kHarmless) {
    if (message.starts_with(start)) return true;
  }
  return false;
}

}  // namespace

void collect_complaint(const char* message) {
  if (!active || !active->first_error_.empty() || is_harmless(message)) return;
  std::string_view text = message;
  constexpr std::string_view kLineEnd = "<0a>";  // how Poppler shows a line end
  if (text.ends_with(kLineEnd)) text.remove_suffix(kLineEnd.size());
  active->first_error_ = text;
}

void start_poppler() {
  // Never torn down: reading Poppler's tables again for each file would cost more than most files.
  static const GlobalParamsIniter initer([](ErrorCategory category, Goffset, const char* message) {
    const bool error = category == errSyntaxError || category == errInternal || category == errIO;
    if (error) collect_complaint(message);
  });
}

ComplaintCollector::ComplaintCollector() { active = this; }
ComplaintCollector::~ComplaintCollector() { active = nullptr; }

}  // namespace truat::pdf
