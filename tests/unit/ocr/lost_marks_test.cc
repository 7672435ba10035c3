// Vowels below a letter that were not read: their ink speaks for them.
#include "ocr/lost_marks.h"

#include <gtest/gtest.h>

#include <string>

#include "ocr/confidence.h"
#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

const std::string kModel = std::string(TRUAT_SOURCE_DIR) + "/models/ocr/tha_ita.traineddata";

// Eight blocks on one foot as letters, ink below the third and the sixth of them.
class LostMarks : public testing::Test {
 protected:
  static constexpr int kFoot = 60, kHeight = 20, kWidth = 12, kPitch = 18, kLeft = 30;

  static int left(int letter) { return kLeft + letter * kPitch; }

  LostMarks() {
    core::Raster raster = blank(250, 120, 200);
    row_of_letters(raster, kLeft, kFoot, 8, kHeight, kWidth, kPitch - kWidth);
    for (const int letter : {2, 5}) {
      fill(raster, left(letter) + 5, kFoot, left(letter) + 11, kFoot + 9);
    }
    page_.grey = raster;
    page_.components = find_components(threshold(raster, page_.levels.ink));
    line_.letter_height = kHeight;
    line_.baseline = kFoot;
    for (size_t i = 0; i < page_.components.items.size(); ++i) {
      line_.members.push_back(static_cast<int>(i));
    }
    line_.box = {kLeft, kFoot - kHeight, left(7) + kWidth, kFoot + 9};
  }

  ReadLine read_as(const std::vector<std::u32string>& letters) {
    ReadLine read;
    for (int i = 0; i < 8; ++i) {
      read.push_back({letters[static_cast<size_t>(i)], static_cast<double>(left(i)),
                      static_cast<double>(left(i) + kWidth), 0.99, 0.99});
    }
    read_lost_marks(recogniser_, page_, line_, read);
    return read;
  }

  Recogniser recogniser_{kModel};
  PreparedPage page_;
  TextLine line_;
};

TEST_F(LostMarks, ALetterWithInkBelowThatNobodyCanReadIsDoubtful) {
  const ReadLine read = read_as({U"ก", U"บ", U"ต้", U"น", U"ม", U"ร", U"ว", U"อ"});
  EXPECT_EQ(read[2].text, U"ต้");  // blocks are no letters: no picture of them shows the same again
  EXPECT_EQ(read[2].confidence, kContradicted);
  EXPECT_EQ(read[5].confidence, kContradicted);
  for (const size_t i : {0, 1, 3, 4, 6, 7}) EXPECT_EQ(read[i].confidence, 0.99) << i;
}

TEST_F(LostMarks, InkBelowIsExplainedByAVowelOrByTheLetterItself) {
  const ReadLine read = read_as({U"ก", U"บ", U"ตู้", U"น", U"ม", U"ญ", U"ว", U"อ"});
  for (const LineCluster& letter : read) EXPECT_EQ(letter.confidence, 0.99);
}

TEST_F(LostMarks, AnUnderlineIsNoVowel) {
  fill(page_.grey, kLeft, kFoot + 4, left(7) + kWidth, kFoot + 9);
  page_.components = find_components(threshold(page_.grey, page_.levels.ink));
  line_.members.clear();
  for (size_t i = 0; i < page_.components.items.size(); ++i) {
    line_.members.push_back(static_cast<int>(i));
  }
  const ReadLine read = read_as({U"ก", U"บ", U"ต้", U"น", U"ม", U"ร", U"ว", U"อ"});
  for (const LineCluster& letter : read) EXPECT_EQ(letter.confidence, 0.99);
}

}  // namespace
}  // namespace truat::ocr
