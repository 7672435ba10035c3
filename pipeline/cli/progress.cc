#include "pipeline/cli/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>

namespace truat::cli {
namespace {

constexpr size_t kBarWidth = 16;                          // characters
constexpr auto kRedraw = std::chrono::milliseconds(100);  // not more often

std::string minutes_and_seconds(double seconds) {
  char text[32];
  const int whole = static_cast<int>(seconds + 0.5);
  snprintf(text, sizeof text, "%d:%02d", whole / 60, whole % 60);
  return text;
}

}  // namespace

std::string progress_line(const store::RunCounts& counts, int files_found, int pages,
                          double seconds) {
  const double share = files_found > 0 ? static_cast<double>(counts.found) / files_found : 1;
  const auto filled = static_cast<size_t>(share * kBarWidth);
  std::string states;
  const auto add = [&](int files, const char* state) {
    if (files == 0) return;
    states += (states.empty() ? " (" : ", ") + std::to_string(files) + ' ' + state;
  };
  add(counts.loaded, "loaded");
  add(counts.partial, "partial");
  add(counts.no_records, "no_records");
  add(counts.duplicate, "duplicate");
  add(counts.failed, "failed");
  if (!states.empty()) states += ')';
  char rate[32];
  snprintf(rate, sizeof rate, "%.1f", seconds > 0 ? pages / seconds : 0);
  const std::string left =
      counts.found > 0 ? minutes_and_seconds(seconds / counts.found * (files_found - counts.found))
                       : "?";
  return '[' + std::string(filled, '#') + std::string(kBarWidth - filled, '.') + "] " +
         std::to_string(counts.found) + '/' + std::to_string(files_found) + " files" + states +
         ", " + std::to_string(pages) + " pages, " + rate + " pages/s, " + left + " left";
}

Progress::Progress(bool wanted) : terminal_(wanted && isatty(STDERR_FILENO) == 1) {}

Progress::~Progress() { clear(); }

void Progress::update(const store::RunCounts& counts, int files_found, int pages) {
  const Clock::time_point now = Clock::now();
  if (!terminal_ || (now - last_draw_ < kRedraw && counts.found < files_found)) return;
  last_draw_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  // A line that wraps could not be taken away again.
  winsize window = {};
  const bool known = ioctl(STDERR_FILENO, TIOCGWINSZ, &window) == 0 && window.ws_col > 1;
  const int width = known ? window.ws_col - 1 : 79;
  fprintf(stderr, "\r\033[K%.*s", width,
          progress_line(counts, files_found, pages, seconds).c_str());
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
