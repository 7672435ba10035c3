// A progress bar on stderr, drawn only when that is a terminal; and the line that it shows.
#pragma once

#include <chrono>
#include <string>

#include "store/runs.h"

namespace truat::cli {

// "[####....] 120/300 files (110 loaded, 4 partial, 6 failed), 2311 pages, 41.0 pages/s, 1:02
// left". `counts`: of the files that have ended.
std::string progress_line(const store::RunCounts& counts, int files_found, int pages,
                          double seconds);

class Progress {
 public:
  // `wanted` false: never drawn.
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(const store::RunCounts& counts, int files_found, int pages);
  // Takes the bar away until the next update, so that a message can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;
  bool drawn_ = false;
  const bool terminal_;
  const Clock::time_point start_ = Clock::now();
  Clock::time_point last_draw_{};
};

}  // namespace truat::cli
