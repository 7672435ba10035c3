#include "pipeline/stages/discover.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

#include "support/scratch_folder.h"

namespace truat::pipeline {
namespace {

using testing::ElementsAre;

class DiscoverTest : public testing::Test {
 protected:
  std::vector<std::string> names(const std::vector<std::string>& paths) const {
    std::vector<std::string> out;
    for (const FoundFile& file : discover(paths)) {
      out.push_back(file.file_name + (file.trouble ? " " + file.trouble->code : ""));
    }
    return out;
  }
  support::ScratchFolder folder_;
};

TEST_F(DiscoverTest, OrderOfPathsDoesNotShow) {
  const std::string a = folder_.write("a.pdf", "x"), b = folder_.write("b.pdf", "x");
  EXPECT_THAT(names({a, b}), ElementsAre("a.pdf", "b.pdf"));
  EXPECT_THAT(names({b, a}), ElementsAre("a.pdf", "b.pdf"));
}

TEST_F(DiscoverTest, AFileIsFoundOnceHoweverItIsReached) {
  const std::string a = folder_.write("a.pdf", "x");
  std::filesystem::create_symlink(a, folder_.path("link.pdf"));
  EXPECT_THAT(names({a, folder_.path(), folder_.path("link.pdf"), folder_.path("./a.pdf")}),
              ElementsAre("a.pdf"));
}

TEST_F(DiscoverTest, OnlyPdfNamesCountInFoldersButAnyNameWhenNamed) {
  const std::string odd = folder_.write("report.bin", "x");
  folder_.write("B.Pdf", "x");
  EXPECT_THAT(names({folder_.path()}), ElementsAre("B.Pdf"));
  EXPECT_THAT(names({odd}), ElementsAre("report.bin"));
}

TEST_F(DiscoverTest, WhatLeadsNowhereIsListedWithItsReason) {
  std::filesystem::create_directory(folder_.path("empty"));
  EXPECT_THAT(names({folder_.path("none.pdf")}), ElementsAre("none.pdf no_such_file"));
  EXPECT_THAT(names({folder_.path("empty/")}), ElementsAre("empty no_pdfs"));
}

TEST_F(DiscoverTest, LoopsOfLinksEnd) {
  folder_.write("in/a.pdf", "x");
  std::filesystem::create_directory_symlink("..", folder_.path("in/up"));
  EXPECT_THAT(names({folder_.path()}), ElementsAre("a.pdf"));
}

}  // namespace
}  // namespace truat::pipeline
