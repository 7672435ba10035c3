#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examined.h"

namespace truat::check {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::SizeIs;

// 0.3 × 96.60 + 0.3 × 94.30 + 0.4 × 96.50 = 95.87.
ReportBuilder weighted(double overall) {
  ReportBuilder b;
  b.overall(2568, overall);
  b.instrument("IIT", 2568, 96.60);
  b.instrument("EIT1", 2568, 93.40);
  b.instrument("EIT2", 2568, 95.20);
  b.instrument("OIT", 2568, 96.50);
  return b;
}

TEST(OverallWeighted, HoldsWithTheTwoPartsOfEit) {
  EXPECT_THAT(of_rule(weighted(95.87), "overall_weighted"), IsEmpty());
  EXPECT_THAT(of_rule(weighted(95.88), "overall_weighted"), IsEmpty()) << "within 0.01";
}

TEST(OverallWeighted, FiresOnAnotherOverallScore) {
  const auto found = of_rule(weighted(95.90), "overall_weighted");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].severity, core::Severity::kError);
  EXPECT_EQ(found[0].record_kind, core::RecordKind::kScore);
  EXPECT_EQ(found[0].record_index, 0);
  EXPECT_TRUE(found[0].page.has_value());
  EXPECT_TRUE(found[0].box.has_value());
  EXPECT_THAT(message_in(found[0].message, Language::kEnglish),
              HasSubstr("0.30×96.60 + 0.15×93.40 + 0.15×95.20 + 0.40×96.50 = 95.87"));
  EXPECT_THAT(message_in(found[0].message, Language::kThai), HasSubstr("95.90"));
}

TEST(OverallWeighted, SaysNothingOfAYearWhoseWeightsAreUnknown) {
  ReportBuilder b(2569);
  b.overall(2569, 50);
  for (const char* code : {"IIT", "EIT", "OIT"}) b.instrument(code, 2569, 90);
  EXPECT_THAT(examine(b), IsEmpty());
}

TEST(OverallWeighted, SaysNothingWhenAnInstrumentIsNotPrinted) {
  ReportBuilder b;
  b.overall(2568, 50);
  b.instrument("IIT", 2568, 90);
  b.instrument("OIT", 2568, 90);
  EXPECT_THAT(of_rule(b, "overall_weighted"), IsEmpty());
}

TEST(InstrumentMean, FiresWhereTheMeanOfTheIndicatorsDiffers) {
  ReportBuilder b;
  b.instrument("OIT", 2568, 82.15);
  b.indicator(9, 2568, 82.98);
  b.indicator(10, 2568, 78.15);
  const auto found = of_rule(b, "instrument_mean");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("(82.98 + 78.15) / 2 = 80.57"));
}

TEST(InstrumentMean, HoldsForPartsOfEitAgainstIndicatorsOfTheWhole) {
  ReportBuilder b;
  b.instrument("EIT1", 2568, 99.97);
  b.instrument("EIT2", 2568, 100);
  b.indicator(6, 2568, 100);
  b.indicator(7, 2568, 100);
  b.indicator(8, 2568, 99.96);
  EXPECT_THAT(of_rule(b, "instrument_mean"), IsEmpty());
}

TEST(EitParts, FiresWhenTheWholeIsNotTheMeanOfItsParts) {
  for (const auto& [whole, findings] : {std::pair{94.30, 0u}, std::pair{94.80, 1u}}) {
    ReportBuilder b;
    b.instrument("EIT", 2568, whole);
    b.instrument("EIT1", 2568, 93.40);
    b.instrument("EIT2", 2568, 95.20);
    EXPECT_THAT(of_rule(b, "eit_parts"), SizeIs(findings)) << whole;
  }
}

ReportBuilder change(double printed, const std::string& text) {
  ReportBuilder b;
  b.overall(2567, 99.76);
  b.overall(2568, 93.96);
  b.difference(core::ScoreLevel::kOverall, "ITA", 2567, 2568, printed, text);
  b.report.differences.back().value_raw = field(text, 400);
  return b;
}

TEST(PrintedDifference, FiresWhenTheYearsGiveAnotherChange) {
  const auto found = of_rule(change(-5.6, "-๕.๖"), "printed_difference");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("93.96 - 99.76 = -5.80"));
  EXPECT_THAT(found[0].message, HasSubstr("-๕.๖"));
  EXPECT_EQ(found[0].record_index, 1) << "points at the score of the later year";
  EXPECT_EQ(found[0].box->y0, 400) << "and at the place of the change";
}

TEST(PrintedDifference, HoldsWithOneDecimalAndWithoutASign) {
  EXPECT_THAT(of_rule(change(-5.8, "-5.8"), "printed_difference"), IsEmpty());
  EXPECT_THAT(of_rule(change(5.80, "5.80"), "printed_difference"), IsEmpty());
  EXPECT_THAT(of_rule(change(5.80, "+5.80"), "printed_difference"), SizeIs(1));
}

TEST(PrintedDifference, TakesTheLastTwoYearsWhereThePrintDoesNotSay) {
  ReportBuilder b = change(-5.6, "-5.6");
  b.report.differences[0].from.reset();
  b.report.differences[0].to.reset();
  EXPECT_THAT(of_rule(b, "printed_difference"), SizeIs(1));
}

TEST(SurveySum, ProposesTheOneDigitThatMakesTheSharesComplete) {
  ReportBuilder b;
  for (double share : {48.36, 0.0, 0.0, 0.0, 1.64}) b.share(share);
  const auto found = of_rule(b, "survey_sum");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("sum to 50.00, expected 100.00"));
  EXPECT_THAT(found[0].message, HasSubstr("proposal: 98.36 instead of 48.36"));
  EXPECT_EQ(b.report.scores[0].value, 48.36);
}

TEST(SurveySum, HoldsForRoundedSharesAndTrailingZeros) {
  ReportBuilder b;
  for (double share : {33.33, 33.33, 33.33, 0.0}) b.share(share);
  EXPECT_THAT(of_rule(b, "survey_sum"), IsEmpty());
}

TEST(SurveySum, TellsQuestionsApart) {
  ReportBuilder b;
  for (int question = 0; question < 2; ++question) {
    b.share(60, "๑) ไม่มี");
    b.share(40, "๒) มี");
  }
  EXPECT_THAT(of_rule(b, "survey_sum"), IsEmpty());
  b.share(60, "๑) ไม่มี");
  b.share(30, "๒) มี");
  EXPECT_THAT(of_rule(b, "survey_sum"), SizeIs(1));
}

ReportBuilder questions(double third) {
  ReportBuilder b;
  b.indicator(4, 2568, 99.45);
  b.item("I10", 2568, 100);
  b.item("I11", 2568, 98.36);
  b.item("I12", 2568, third);
  return b;
}

TEST(ItemMean, ComparesAnIndicatorOfIitWithItsQuestions) {
  EXPECT_THAT(of_rule(questions(100.00), "item_mean"), IsEmpty());
  EXPECT_THAT(of_rule(questions(90.00), "item_mean"), SizeIs(1));
}

TEST(Corrections, AreNotProposedWhenSeveralDigitsWouldDo) {
  ReportBuilder b;
  b.instrument("OIT", 2568, 82.15);
  b.indicator(9, 2568, 80.00);
  b.indicator(10, 2568, 82.30);  // 81.15: any of the three may be wrong
  const auto found = of_rule(b, "instrument_mean");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, Not(HasSubstr("proposal")));
}

TEST(Corrections, PreferTheDigitThatExplainsSeveralFailures) {
  // 92.87 overall would satisfy the weights alone; 96.60 satisfies them and the change from 2567.
  ReportBuilder b = weighted(95.87);
  b.report.scores[1].value = 86.60;
  b.report.scores[1].value_raw = field("86.60");
  b.instrument("IIT", 2567, 96.00);
  b.difference(core::ScoreLevel::kInstrument, "IIT", 2567, 2568, 0.60, "+0.60");
  const auto found = of_rule(b, "overall_weighted");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("96.60 instead of 86.60"));
  EXPECT_THAT(found[0].message, HasSubstr("hold (2)"));
}

TEST(Corrections, MustNotBreakASumThatHolds) {
  // 95.60 instead of 96.60 would satisfy the weights, but not the change from 2567.
  ReportBuilder b;
  b.overall(2568, 89.90);  // 90.20 with the numbers as printed
  b.instrument("IIT", 2568, 96.60);
  b.instrument("EIT", 2568, 94.30);
  b.instrument("OIT", 2568, 82.325);
  for (int number : {6, 7, 8}) b.indicator(number, 2568, 94.30);  // so EIT is right
  EXPECT_THAT(of_rule(b, "overall_weighted").at(0).message, HasSubstr("95.60 instead of 96.60"));
  b.instrument("IIT", 2567, 96.00);
  b.difference(core::ScoreLevel::kInstrument, "IIT", 2567, 2568, 0.60, "+0.60");
  EXPECT_THAT(of_rule(b, "overall_weighted").at(0).message, Not(HasSubstr("95.60 instead")));
}

}  // namespace
}  // namespace truat::check
