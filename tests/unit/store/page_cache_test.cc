// Readings are found under the same content and settings, and only then.
#include "store/page_cache.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/scratch_folder.h"
#include "unit/store/schema.h"

namespace truat::store {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class PageCacheTest : public testing::Test {
 protected:
  static Database make(const std::string& path) {
    return Database::open_for_writing(path, schema_of({"003_page_cache", "004_work_time"}));
  }
  int64_t number(const std::string& sql) {
    Statement statement = database_.prepare(sql);
    return statement.step() ? statement.integer(0) : -1;
  }

  const support::ScratchFolder folder_;
  Database database_ = make(folder_.path("t.db"));
};

TEST_F(PageCacheTest, WhatWasAddedIsFoundGapsIncluded) {
  PageCache cache(database_, "truat 1");
  const std::string bytes("\0\xFF page", 7);
  cache.add({"aa", 3, 5, 12, bytes});
  cache.add({"aa", 1, 5, 12, "first"});
  const CachedReading found = cache.find("aa");
  EXPECT_EQ(found.pages, 5);
  EXPECT_THAT(found.bytes, ElementsAre(Pair(1, "first"), Pair(3, bytes)));
  EXPECT_FALSE(found.is_complete());
  EXPECT_EQ(cache.find("bb").pages, 0);
  EXPECT_FALSE(cache.find("bb").is_complete());
}

TEST_F(PageCacheTest, OtherSettingsAreAnotherReading) {
  PageCache old(database_, "truat 1"), now(database_, "truat 2");
  old.add({"aa", 1, 1, 12, "old"});
  EXPECT_EQ(now.find("aa").pages, 0);
  now.add({"aa", 1, 1, 12, "new"});
  EXPECT_THAT(old.find("aa").bytes, ElementsAre(Pair(1, "old")));
  now.forget_other_settings("aa");
  EXPECT_THAT(old.find("aa").bytes, IsEmpty());
  EXPECT_TRUE(now.find("aa").is_complete());
  now.forget("aa");
  EXPECT_THAT(now.find("aa").bytes, IsEmpty());
}

TEST_F(PageCacheTest, TheLongestTimeIsKeptUntilTheReadingsAreForgotten) {
  PageCache cache(database_, "truat 1");
  cache.note_time("aa", 500);
  cache.note_time("aa", 20);
  EXPECT_EQ(number("SELECT milliseconds FROM work_time WHERE sha256 = 'aa'"), 500);
  cache.forget("aa");
  EXPECT_EQ(number("SELECT count(*) FROM work_time"), 0);
}

}  // namespace
}  // namespace truat::store
