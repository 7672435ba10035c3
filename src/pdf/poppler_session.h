// Poppler's process-wide state: started once, its messages collected instead of printed. Private to
// this folder.
#pragma once

#include <string>

namespace truat::pdf {

// Makes sure that Poppler is ready. Safe to call from any thread, any number of times.
void start_poppler();

// Collects what Poppler complains about on this thread while it lives. Not nested.
class ComplaintCollector {
 public:
  ComplaintCollector();
  ~ComplaintCollector();
  ComplaintCollector(const ComplaintCollector&) = delete;
  ComplaintCollector& operator=(const ComplaintCollector&) = delete;

  // The first complaint that means that content may be lost; empty when there was none.
  const std::string& first_error() const { return first_error_; }

 private:
  friend void collect_complaint(const char* message);
  std::string first_error_;
};

}  // namespace truat::pdf
