#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "core/tsv.h"
#include "examined.h"

namespace truat::check {
namespace {

using ::testing::HasSubstr;

std::string error_of(const std::function<void()>& read) {
  try {
    read();
  } catch (const core::ModelError& error) {
    return error.what();
  }
  return "no error";
}

TEST(Framework, KnowsTheYearsAndLeavesOutWhatIsUnknown) {
  const YearFacts* facts = framework().year(fy(2568));
  ASSERT_NE(facts, nullptr);
  EXPECT_EQ(facts->item_counts.at('O'), 28);
  EXPECT_EQ(facts->indicators.at("8").name, "การปรับปรุงการทำงาน");
  EXPECT_EQ(framework().year(fy(2566))->indicators.at("8").name, "การปรับปรุงระบบการทำงาน");
  EXPECT_FALSE(framework().year(fy(2567))->item_counts.contains('O'));
  EXPECT_EQ(framework().year(fy(2569)), nullptr);
  for (int year = 2564; year <= 2568; ++year) {
    double total = 0;
    for (const auto& [instrument, weight] : framework().year(fy(year))->weights) total += weight;
    EXPECT_NEAR(total, 1, 1e-9) << year;
  }
}

TEST(Framework, NamesFileAndLineOfAnError) {
  const std::string header = "fact\tcode\tgroup\tvalue\teach\ttext\n";
  Framework f;
  EXPECT_THAT(
      error_of([&] { f.add_year(fy(2570), header + "instrument\tIIT\t\tmuch\t\t\n", "2570.tsv"); }),
      HasSubstr("2570.tsv, line 2: expected a number in column value"));
  EXPECT_THAT(error_of([&] { f.add_year(fy(2570), header + "rule\t\t\t\t\t\n", "2570.tsv"); }),
              HasSubstr("2570.tsv, line 2: expected instrument, part"));
}

TEST(RuleTable, NamesFileAndLineOfAnError) {
  const std::string header = "id\tseverity\tfrom\tcompares\tth\ten\n";
  EXPECT_THAT(error_of([&] { RuleTable::parse(header + "a\tfatal\t\t\t\t\n", "rules.tsv"); }),
              HasSubstr("rules.tsv, line 2: expected error, warning or info"));
  EXPECT_THAT(error_of([&] { RuleTable::parse(header + "a\terror\tsoon\t\t\t\n", "rules.tsv"); }),
              HasSubstr("expected a fiscal year"));
}

TEST(RuleTable, WantsTheRulesThatTheProgramHasAndNoOthers) {
  std::string text = support::read_source_file("models/ita/rules.tsv");
  EXPECT_THAT(error_of([&] { RuleTable::parse(text + "a\terror\t\t\t\t\n", "rules.tsv"); }),
              HasSubstr("expected a rule that the program has; there is none called a"));
  const size_t at = text.find("score_range");
  text.erase(at, text.find('\n', at) + 1 - at);
  EXPECT_THAT(error_of([&] { RuleTable::parse(text, "rules.tsv"); }),
              HasSubstr("expected a row for the rule score_range"));
}

TEST(RuleTable, EveryMessageSaysTheSameInBothLanguages) {
  // Words that Thai and English fill differently end in _en.
  const auto words = [](const std::string& pattern) {
    std::vector<std::string> out;
    for (size_t i = 0; (i = pattern.find('{', i)) != std::string::npos; ++i) {
      std::string word = pattern.substr(i + 1, pattern.find('}', i) - i - 1);
      if (word.ends_with("_en")) word.resize(word.size() - 3);
      out.push_back(word);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  };
  for (const std::string& id : rules().ids()) {
    EXPECT_EQ(words(rules().rule(id).thai), words(rules().rule(id).english)) << id;
  }
}

TEST(Message, HasOneLineForEachLanguage) {
  const Rule rule{"x", core::Severity::kError, 0, "", "พิมพ์ {printed}", "printed {printed}"};
  const std::string message = message_of(rule, {{"printed", "a\nb"}});
  EXPECT_EQ(message_in(message, Language::kThai), "พิมพ์ a b");
  EXPECT_EQ(message_in(message, Language::kEnglish), "printed a b");
  EXPECT_EQ(message_in("one line", Language::kThai), "one line");
}

}  // namespace
}  // namespace truat::check
