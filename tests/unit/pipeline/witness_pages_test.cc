#include "pipeline/stages/witness_pages.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace truat::pipeline {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

constexpr thai::GlyphRef a{0, 0}, b{0, 1};

TEST(WitnessPages, AreThoseThatAddMost) {
  EXPECT_THAT(choose_witnesses({{1, {{a, 9}, {b, 1}}}, {2, {{a, 5}}}, {3, {{b, 8}}}}),
              ElementsAre(1, 3));
}

TEST(WitnessPages, AreFew) {
  std::map<int, GlyphCounts> pages;
  for (int n = 1; n <= 40; ++n) pages[n] = {{{0, n}, 1}};
  EXPECT_THAT(choose_witnesses(pages), SizeIs(kMostWitnesses));
}

TEST(WitnessPages, AreNoneWithoutGlyphs) { EXPECT_THAT(choose_witnesses({{1, {}}}), IsEmpty()); }

}  // namespace
}  // namespace truat::pipeline
