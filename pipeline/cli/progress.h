// A progress bar on stderr, drawn only when that is a terminal.
#pragma once

#include <chrono>
#include <string>

namespace truat::cli {

class Progress {
 public:
  // `wanted` false: never drawn.
  explicit Progress(bool wanted);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  void update(int files_done, int files_found, int pages);
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
