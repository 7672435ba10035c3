#include "ocr/page_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

#include "core/tsv.h"
#include "unit/ocr/drawing.h"

namespace truat::ocr {
namespace {

const std::string kModel = std::string(TRUAT_SOURCE_DIR) + "/models/ocr/tha_ita.traineddata";

std::string message_of(const std::string& model) {
  try {
    PageReader reader({.model_path = model});
  } catch (const core::ModelError& e) {
    return e.what();
  }
  return "no error";
}

core::Page page_of(const core::Raster& raster) {
  core::Page page;
  page.width = raster.width * 72 / raster.dpi, page.height = raster.height * 72 / raster.dpi;
  return page;
}

TEST(PageReader, SaysHowToMendAMissingModel) {
  const std::string message = message_of("/nowhere/tha_ita.traineddata");
  EXPECT_THAT(message, testing::HasSubstr("/nowhere/tha_ita.traineddata"));
  EXPECT_THAT(message, testing::HasSubstr("scripts/train_ocr"));
}

TEST(PageReader, RefusesADamagedModel) {
  ASSERT_TRUE(std::filesystem::exists(kModel)) << "the model belongs to the source tree";
  const std::string cut = testing::TempDir() + "cut.traineddata";
  std::filesystem::copy_file(kModel, cut, std::filesystem::copy_options::overwrite_existing);
  std::filesystem::resize_file(cut, std::filesystem::file_size(cut) / 2);
  EXPECT_THAT(message_of(cut), testing::HasSubstr("damaged"));
  std::ofstream(cut, std::ios::trunc) << "this is no model";
  EXPECT_THAT(message_of(cut), testing::HasSubstr("damaged"));
  std::ofstream(cut, std::ios::trunc).close();
  EXPECT_THAT(message_of(cut), testing::HasSubstr("damaged"));
  std::filesystem::remove(cut);
}

TEST(PageReader, RefusesAModelThatCannotWriteAllThaiDigits) {
  const std::string stock = "/usr/share/tesseract-ocr/5/tessdata/tha.traineddata";
  if (!std::filesystem::exists(stock)) GTEST_SKIP() << "the stock Thai model isn't installed";
  const std::string message = message_of(stock);
  EXPECT_THAT(message, testing::HasSubstr("๔"));
  EXPECT_THAT(message, testing::HasSubstr("๙"));
}

TEST(PageReader, FindsNothingOnABlankPage) {
  PageReader reader({.model_path = kModel});
  const core::Raster blank_page = blank(1200, 1700, 150, 250);
  const core::PageText text = reader.read(blank_page, page_of(blank_page));
  EXPECT_TRUE(text.clusters.empty());
  EXPECT_TRUE(text.rulings.empty());
  EXPECT_EQ(text.frame.turn, 0);
}

TEST(PageReader, KeepsRulingsAndBoxesInPointsOfTheUprightPage) {
  PageReader reader({.model_path = kModel});
  core::Raster page = blank(1654, 1169, 200);  // landscape A4
  for (const int y : {300, 400}) fill(page, 200, y, 1400, y + 2);
  outline(page, 250, 335, 278, 363, 2);  // a checkbox of 10 points
  const core::PageText text = reader.read(page, page_of(page));
  ASSERT_EQ(text.rulings.size(), 2U);
  EXPECT_NEAR(text.rulings[0].box.x0, 72, 1);
  EXPECT_NEAR(text.rulings[0].box.y0, 108, 1);
  ASSERT_EQ(text.clusters.size(), 1U);
  EXPECT_EQ(text.clusters[0].text, "☐");
  EXPECT_EQ(text.clusters[0].method, core::Method::kOcr);
  EXPECT_NEAR(text.clusters[0].box.x0, 90, 1);
}

TEST(PageReader, ReadsAPictureOnFarTooLargePaperAsOnUsualPaper) {
  PageReader reader({.model_path = kModel});
  core::Raster raster = blank(1300, 1840, 72);  // A4 at 157 dpi, a pixel to a point
  outline(raster, 300, 335, 322, 357, 2);       // a checkbox of 10 points of A4
  core::Page page = page_of(raster);
  page.images.push_back({{0, 0, page.width, page.height}, 1300, 1840});
  const core::PageText text = reader.read(raster, page);
  EXPECT_NEAR(text.frame.height(), 842, 1);
  ASSERT_EQ(text.clusters.size(), 1U);
  EXPECT_NEAR(text.frame.to_displayed(text.clusters[0].box).x0, 300, 2);
  EXPECT_NEAR(reader.best_dpi(page), 72, 0.1);
}

// PdfFile::rasterise takes 20 … 600.
TEST(PageReader, StampsAndPostersGetAResolutionThatPicturesOfPagesCanHave) {
  const PageReader reader({.model_path = kModel});
  core::Page stamp, poster;
  stamp.width = 200, stamp.height = 50;
  poster.width = poster.height = 28'346;  // 10 m
  EXPECT_EQ(reader.best_dpi(stamp), 600);
  EXPECT_EQ(reader.best_dpi(poster), 20);
}

TEST(PageReader, PrefersTheResolutionOfAScanThatCoversThePage) {
  PageReader reader({.model_path = kModel});
  core::Page page;
  page.width = 600, page.height = 800;
  EXPECT_EQ(reader.best_dpi(page), 300);
  page.images.push_back({{0, 0, 600, 800}, 2000, 2667});
  EXPECT_NEAR(reader.best_dpi(page), 240, 0.1);
  page.images = {{{0, 0, 600, 400}, 2000, 1333}, {{0, 400, 600, 800}, 2000, 1334}};  // strips
  EXPECT_NEAR(reader.best_dpi(page), 240, 0.5);
  page.images = {{{0, 0, 600, 800}, 500, 667}};
  EXPECT_EQ(reader.best_dpi(page), 150);  // enlarging tells nothing new, but lines need some height
  EXPECT_EQ(PageReader({.model_path = kModel, .dpi = 200}).best_dpi(page), 200);
}

}  // namespace
}  // namespace truat::ocr
