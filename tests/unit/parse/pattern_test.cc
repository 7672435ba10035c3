#include "parse/pattern.h"

#include <gtest/gtest.h>

#include <set>

namespace truat::parse {
namespace {

TEST(Pattern, EachFindsItsExampleAndNotTheOneThatLooksAlike) {
  ASSERT_GT(all_patterns().size(), 20u);
  for (const Pattern* pattern : all_patterns()) {
    const PatternSource& source = pattern->source();
    EXPECT_TRUE(pattern->found_in(source.finds)) << source.name << " finds " << source.finds;
    EXPECT_FALSE(pattern->found_in(source.finds_not))
        << source.name << " doesn't find " << source.finds_not;
  }
}

TEST(Pattern, EachHasItsOwnName) {
  std::set<std::string> names;
  for (const Pattern* pattern : all_patterns()) {
    EXPECT_TRUE(names.insert(pattern->source().name).second) << pattern->source().name;
  }
}

}  // namespace
}  // namespace truat::parse
