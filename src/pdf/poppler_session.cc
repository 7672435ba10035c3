#include "pdf/poppler_session.h"

#include <poppler/GlobalParams.h>

namespace truat::pdf {

namespace {
thread_local ComplaintCollector* active = nullptr;
}

void collect_complaint(bool warning, const char* message) {
  if (!active || warning) return;
  if (active->errors_++ == 0) active->first_error_ = message;
}

void start_poppler() {
  // Never torn down: reading Poppler's tables again for each file would cost more than most files.
  static const GlobalParamsIniter initer([](ErrorCategory category, Goffset, const char* message) {
    collect_complaint(category == errSyntaxWarning || category == errUnimplemented, message);
  });
}

ComplaintCollector::ComplaintCollector() { active = this; }
ComplaintCollector::~ComplaintCollector() { active = nullptr; }

}  // namespace truat::pdf
