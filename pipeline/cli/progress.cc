#include "pipeline/cli/progress.h"

#include <unistd.h>

#include <cstdio>

namespace truat::cli {
namespace {

constexpr int kBarWidth = 24;                             // characters
constexpr auto kRedraw = std::chrono::milliseconds(100);  // not more often

std::string minutes_and_seconds(double seconds) {
  char text[32];
  const int whole = static_cast<int>(seconds + 0.5);
  snprintf(text, sizeof text, "%d:%02d", whole / 60, whole % 60);
  return text;
}

}  // namespace

Progress::Progress(bool wanted) : terminal_(wanted && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::update(int files_done, int files_found, int pages) {
  const Clock::time_point now = Clock::now();
  if (!terminal_ || (now - last_draw_ < kRedraw && files_done < files_found)) return;
  last_draw_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  const double share = files_found > 0 ? static_cast<double>(files_done) / files_found : 1;
  const int filled = static_cast<int>(share * kBarWidth);
  const std::string bar = std::string(static_cast<size_t>(filled), '#') +
                          std::string(static_cast<size_t>(kBarWidth - filled), '.');
  const double rate = seconds > 0 ? pages / seconds : 0;
  const std::string left =
      files_done > 0 ? minutes_and_seconds(seconds / files_done * (files_found - files_done)) : "?";
  fprintf(stderr, "\r\033[K[%s] %d/%d files, %d pages, %.1f pages/s, %s left", bar.c_str(),
          files_done, files_found, pages, rate, left.c_str());
  fflush(stderr);
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  fputs("\r\033[K", stderr);
  fflush(stderr);
  drawn_ = false;
}

}  // namespace truat::cli
