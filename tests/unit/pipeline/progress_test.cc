#include "pipeline/cli/progress.h"

#include <gtest/gtest.h>

namespace truat::cli {
namespace {

TEST(Progress, TheLineHasFilesStatesPagesSpeedAndTimeLeft) {
  store::RunCounts counts;
  counts.found = 120;
  counts.loaded = 110;
  counts.partial = 4;
  counts.failed = 6;
  EXPECT_EQ(progress_line(counts, 300, 2310, 60),
            "[######..........] 120/300 files (110 loaded, 4 partial, 6 failed), 2310 pages, "
            "38.5 pages/s, 1:30 left");
}

TEST(Progress, TheStartPromisesNothing) {
  EXPECT_EQ(progress_line({}, 3, 0, 0),
            "[................] 0/3 files, 0 pages, 0.0 pages/s, ? left");
}

}  // namespace
}  // namespace truat::cli
