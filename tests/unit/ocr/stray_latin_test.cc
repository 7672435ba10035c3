// Latin letters glued to Thai ones: what another reading says about them.
#include "ocr/stray_latin.h"

#include <gtest/gtest.h>

namespace truat::ocr {
namespace {

// A cluster at each tenth pixel; "." for none.
ReadLine line_of(const std::vector<std::u32string>& texts) {
  ReadLine out;
  for (size_t i = 0; i < texts.size(); ++i) {
    const double x = 10.0 * static_cast<double>(i);
    if (texts[i] != U".") out.push_back({texts[i], x, x + 8, 0.99, 0.99});
  }
  return out;
}

// What stands between in another reading: "-" for other neighbours.
std::u32string between(const std::vector<std::u32string>& read, size_t stray,
                       const std::vector<std::u32string>& again) {
  const ReadLine first = line_of(read);
  const auto side = [&](size_t i) {
    return i < first.size() && first[i].text != U" " ? &first[i] : nullptr;
  };
  const auto found =
      thai_between(line_of(again), side(stray - 1), side(stray + 1), first[stray], 12);
  if (!found) return U"-";
  return found->empty() ? U"" : found->front().text;
}

TEST(StrayLatin, AnotherReadingHasTheThaiLetterInItsPlace) {
  EXPECT_EQ(between({U"ใ", U"u", U"เ", U"ดื"}, 1, {U"ใ", U"น", U"เ", U"ดื"}), U"น");
  EXPECT_EQ(between({U" ", U"s", U"หั", U"ส"}, 1, {U".", U"ร", U"หั", U"ส"}), U"ร");
  EXPECT_EQ(between({U"ล", U"a", U"ะ"}, 1, {U"ล", U".", U"ะ"}), U"");
}

TEST(StrayLatin, AnotherReadingWithOtherNeighboursOrLatinSaysNothing) {
  EXPECT_EQ(between({U"ใ", U"u", U"เ", U"ดื"}, 1, {U"ใ", U"u", U"เ", U"ดื"}), U"-");
  EXPECT_EQ(between({U"ใ", U"u", U"เ", U"ดื"}, 1, {U"โ", U"น", U"เ", U"ดื"}), U"-");
  EXPECT_EQ(between({U"ใ", U"u", U"เ", U"ดื"}, 1, {U"ใ", U"น", U"น", U"เ"}), U"-");
}

}  // namespace
}  // namespace truat::ocr
