// Thai words that stand among larger digits.
#include "ocr/small_words.h"

#include <gtest/gtest.h>

#include <string>

#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

const std::string kModel = std::string(TRUAT_SOURCE_DIR) + "/models/ocr/tha_ita.traineddata";

// ปี in bold, its vowel touching the letter's tail, as beside digits that are 22 pixels tall.
const std::vector<std::string> kYear = {
    "............##.", "...........####", ".....##########", "....###########", "....###...#####",
    "...############", "..#############", "...........####", ".####......####", "#####......####",
    "##.###.....####", "######.....####", ".#####.....####", "..####.....####", "..####.....####",
    "..####.....####", "..####.....####", "..####.....####", "..####.....####", "..####.....####",
    "..####....####.", ".#############.", ".############..", ".##########....",
};

class SmallWords : public testing::Test {
 protected:
  SmallWords() {
    page_.grey = blank(160, 100, 200);
    for (size_t y = 0; y < kYear.size(); ++y) {
      for (size_t x = 0; x < kYear[y].size(); ++x) {
        if (kYear[y][x] == '#') {
          page_.grey.grey[(40 + y) * 160 + 30 + x] = 0;
        }
      }
    }
    page_.components = find_components(threshold(page_.grey, page_.levels.ink));
    line_.letter_height = 22;
    line_.baseline = 64;
    line_.members = {0};
    line_.box = {30, 40, 45, 64};
  }

  // The word and the digits after it, whose ink nobody looks at again.
  std::u32string read_again(const LineCluster& word, const std::u32string& rest) {
    ReadLine read = {word, {U" ", 45, 55, 1, 1}};
    for (const char32_t c : rest) read.push_back({{c}, 55, 65, 0.99, 0.99});
    read_small_words_again(recogniser_, page_, line_, read);
    std::u32string out;
    for (const LineCluster& c : read) out += c.text;
    return out;
  }

  Recogniser recogniser_{kModel};
  PreparedPage page_;
  TextLine line_;
};

TEST_F(SmallWords, AnUnsureWordBesideArabicDigitsIsReadInItsOwnSize) {
  EXPECT_EQ(read_again({U"บี", 30, 45, 0.92, 0.75}, U"2568"), U"ปี 2568");
}

TEST_F(SmallWords, ASureWordStays) {
  EXPECT_EQ(read_again({U"บี", 30, 45, 0.99, 0.99}, U"2568"), U"บี 2568");
}

TEST_F(SmallWords, AmongThaiLettersAndDigitsNoWordIsSmall) {
  EXPECT_EQ(read_again({U"บี", 30, 45, 0.92, 0.75}, U"๒๕๖๘"), U"บี ๒๕๖๘");
  EXPECT_EQ(read_again({U"บี", 30, 45, 0.92, 0.75}, U"งบ68"), U"บี งบ68");
}

}  // namespace
}  // namespace truat::ocr
