#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examined.h"

namespace truat::check {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ScoreRange, FiresAboveAHundredOnly) {
  ReportBuilder b;
  b.indicator(1, 2568, 100);
  b.indicator(2, 2568, 0);
  EXPECT_THAT(of_rule(b, "score_range"), IsEmpty());
  b.indicator(3, 2568, 139.25);
  const auto found = of_rule(b, "score_range");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].record_index, 2);
}

TEST(ScoreConflict, FiresOnTwoValuesOfOneScore) {
  ReportBuilder b;
  b.indicator(4, 2568, 93.80);
  b.indicator(4, 2568, 93.30);
  b.indicator(4, 2567, 91.00);
  const auto found = of_rule(b, "score_conflict");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, AllOf(HasSubstr("93.80"), HasSubstr("93.30")));
}

TEST(ScoreConflict, IsAWarningWhenOnlyRoundingParts) {
  ReportBuilder b;
  b.indicator(8, 2568, 99.96);
  b.indicator(8, 2568, 99.95);
  EXPECT_THAT(of_rule(b, "score_conflict"), IsEmpty());
  EXPECT_THAT(of_rule(b, "score_rounding"), SizeIs(1));
}

TEST(ScoreConflict, AcceptsAShorterFormOfTheSameNumber) {
  ReportBuilder b;
  b.score(core::ScoreLevel::kInstrument, "OIT", 2568, 85, "๘๕.๐๐");
  b.score(core::ScoreLevel::kInstrument, "OIT", 2568, 85, "๘๕");
  b.score(core::ScoreLevel::kOverall, "ITA", 2568, 93.96, "93.96");
  b.score(core::ScoreLevel::kOverall, "ITA", 2568, 94, "94.0");
  EXPECT_THAT(examine(b), IsEmpty());
}

TEST(ScoreConflict, SaysNothingOfTwoColumnsOfOneRow) {
  ReportBuilder b;
  b.indicator(6, 2568, 95.10);
  core::Score& other = b.indicator(6, 2568, 97.30);
  other.value_raw.sources[0].box = b.report.scores[0].value_raw.sources[0].box;
  EXPECT_THAT(of_rule(b, "score_conflict"), IsEmpty());
}

TEST(TextTable, FiresWhenTheTextPrintsAnotherScore) {
  ReportBuilder b;
  b.overall(2568, 93.96);
  b.overall(2568, 93.69).source = core::ScoreSource::kText;
  const auto found = of_rule(b, "text_table");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("93.69 in the text, but 93.96 in the table"));
  b.report.scores[1].value = 93.96;
  b.report.scores[1].value_raw = field("93.96");
  EXPECT_THAT(of_rule(b, "text_table"), IsEmpty());
}

TEST(ScoreRange, LeavesSumsWithAnImpossibleNumberToItself) {
  ReportBuilder b;
  b.instrument("OIT", 2568, 97.10);
  b.indicator(9, 2568, 139.25);
  b.indicator(10, 2568, 95);
  EXPECT_THAT(of_rule(b, "score_range"), SizeIs(1));
  EXPECT_THAT(of_rule(b, "instrument_mean"), IsEmpty()) << "97.10 may be right";
}

ReportBuilder graded(int year, double overall, const std::string& grade) {
  ReportBuilder b(year);
  b.overall(year, overall).grade = field(grade);
  return b;
}

TEST(GradeThreshold, KnowsTheLettersUntil2566) {
  EXPECT_THAT(of_rule(graded(2564, 82.74, "AA"), "grade_threshold"), SizeIs(1));
  EXPECT_THAT(of_rule(graded(2564, 82.74, "B"), "grade_threshold"), IsEmpty());
  EXPECT_THAT(of_rule(graded(2565, 94.99, "ระดับ A"), "grade_threshold"), IsEmpty());
  EXPECT_THAT(of_rule(graded(2566, 98.26, "AA หรือ ผ่านดีเยี่ยม"), "grade_threshold"), IsEmpty());
  EXPECT_THAT(of_rule(graded(2566, 90.26, "AA หรือ ผ่านดีเยี่ยม"), "grade_threshold"), SizeIs(2));
}

TEST(GradeThreshold, WantsEachInstrumentAboveTheThreshold) {
  ReportBuilder b = graded(2568, 93.96, "ผ่านดี");
  b.instrument("IIT", 2568, 99.89);
  b.instrument("EIT", 2568, 99.99);
  b.instrument("OIT", 2568, 85.00);
  EXPECT_THAT(of_rule(b, "grade_threshold"), IsEmpty());
  b.report.scores.back().value = 84.99;
  const auto found = of_rule(b, "grade_threshold");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("expected ผ่าน"));
}

TEST(GradeThreshold, AcceptsBothOutcomesWhereAnInstrumentIsNotKnown) {
  EXPECT_THAT(of_rule(graded(2568, 96, "ผ่านดี"), "grade_threshold"), IsEmpty());
  EXPECT_THAT(of_rule(graded(2568, 96, "ผ่านดีเยี่ยม"), "grade_threshold"), IsEmpty());
  EXPECT_THAT(of_rule(graded(2568, 96, "ต้องปรับปรุง"), "grade_threshold"), SizeIs(1));
  ReportBuilder b = graded(2568, 96, "ผ่านดี");
  b.instrument("IIT", 2568, 99);
  b.instrument("EIT1", 2568, 93);
  b.instrument("EIT2", 2568, 99);
  b.instrument("OIT", 2568, 95);
  EXPECT_THAT(of_rule(b, "grade_threshold"), IsEmpty());
}

TEST(GradeThreshold, SaysNothingOfAnUnknownYear) {
  EXPECT_THAT(of_rule(graded(2569, 10, "ผ่านดีเยี่ยม"), "grade_threshold"), IsEmpty());
}

TEST(IndicatorName, FiresInATableOfScores) {
  ReportBuilder b;
  b.indicator(7, 2568, 91).subject = field("๗. คุณภาพการดำเนินงาน");
  b.indicator(4, 2568, 91).subject = field("การใช้ทรัพย์สินของทางราชการ");
  const auto found = of_rule(b, "indicator_name");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message,
              HasSubstr("indicator number 7 carries the name “คุณภาพการดำเนินงาน” of indicator 6"));
}

TEST(IndicatorName, FiresWhereATextNamesIt) {
  ReportBuilder b(2566);
  b.measure("เพิ่มช่องทาง").topic = field("ผลคะแนนด้านตัวชี้วัดด้านที่ ๗ การปรับปรุงระบบการทำงาน");
  b.free_text("ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน ตัวชี้วัดย่อยที่ ๙.๔ การใช้อำนาจ (ตัวชี้วัดที่ ๒-๔)");
  const auto found = of_rule(b, "indicator_name");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].record_kind, core::RecordKind::kMeasure);
}

TEST(IndicatorName, IsAWarningInRunningText) {
  ReportBuilder b;
  b.measure("ตัวชี้วัดที่ ๓ การใช้ทรัพย์สินของราชการ จัดทำสมุดคุมกุญแจ");
  EXPECT_THAT(of_rule(b, "indicator_name"), IsEmpty());
  EXPECT_THAT(of_rule(b, "indicator_name_text"), SizeIs(1));
  ReportBuilder right;
  right.measure("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ จัดทำสมุดคุมกุญแจ");
  EXPECT_THAT(of_rule(right, "indicator_name_text"), IsEmpty());
}

TEST(IndicatorMissing, FiresWhenOneOfTenIsNotPrinted) {
  ReportBuilder b;
  for (int n = 1; n <= 10; ++n) {
    if (n != 4) b.indicator(n, 2568, 90);
  }
  EXPECT_THAT(of_rule(b, "indicator_missing"), SizeIs(1));
  b.indicator(4, 2568, 90);
  EXPECT_THAT(of_rule(b, "indicator_missing"), IsEmpty());
}

TEST(IndicatorMissing, FiresInRunningTextToo) {
  ReportBuilder b;
  for (int n = 2; n <= 10; ++n) b.indicator(n, 2568, 90).source = core::ScoreSource::kText;
  EXPECT_THAT(of_rule(b, "indicator_missing"), SizeIs(1));
}

TEST(IndicatorMissing, SaysNothingOfAChoiceOfIndicators) {
  ReportBuilder b;
  for (int n : {2, 4, 9}) b.indicator(n, 2568, 90);
  EXPECT_THAT(of_rule(b, "indicator_missing"), IsEmpty());
}

TEST(IndicatorNotReproducible, IsSaidWhereTheMeanOfAllItemsDiffers) {
  ReportBuilder b;
  b.indicator(10, 2568, 80);
  for (int n = 21; n <= 28; ++n) b.item("O" + std::to_string(n), 2568, n == 23 ? 0 : 100);
  const auto found = of_rule(b, "indicator_not_reproducible");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_EQ(found[0].severity, core::Severity::kInfo);
  EXPECT_THAT(found[0].message, HasSubstr("87.50"));
  b.report.scores[0].value = 87.50;
  EXPECT_THAT(of_rule(b, "indicator_not_reproducible"), IsEmpty());
  b.report.scores[0].value = 80;
  b.report.scores.pop_back();
  EXPECT_THAT(of_rule(b, "indicator_not_reproducible"), IsEmpty()) << "not all items are printed";
}

TEST(ImpossibleYears, FiresOnAMisprintedYearOfAScoreOrText) {
  ReportBuilder b;
  b.measure("x").outcome = field("ITA ปี๒๖๖๘ ได้คะแนน 98.69");
  b.measure("y").result = field("จ่ายเงิน 2650 บาท ตามแผนพัฒนา พ.ศ. 2566 - 2570");
  const auto found = of_rule(b, "year_impossible");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("year 2668 is not plausible"));
  EXPECT_EQ(found[0].record_kind, core::RecordKind::kMeasure);

  ReportBuilder scores;
  scores.overall(2668, 90);
  EXPECT_THAT(of_rule(scores, "year_impossible"), SizeIs(1));
}

TEST(ImpossibleYears, NeedNoMonthThatIsUnderstoodInAPeriod) {
  ReportBuilder b;
  b.measure("x").period_raw = field("ตลาคม ๒๕๖๗ -ก้นยายน ๒๖๖๘");
  b.measure("y").result = field("พบ 2669 ราย");
  const auto found = of_rule(b, "year_impossible");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("year 2668 is not plausible"));
}

TEST(ImpossibleYears, WarnsOfAYearFarFromTheReports) {
  ReportBuilder b;
  b.overall(2564, 90);
  EXPECT_THAT(of_rule(b, "year_far"), IsEmpty());
  b.overall(2558, 90);
  EXPECT_THAT(of_rule(b, "year_far"), SizeIs(1));
}

TEST(DoubtfulReadings, NamesNumbersThatWereNotReadSurely) {
  ReportBuilder b;
  b.overall(2568, 90).value_raw.sources[0].confidence = 0.95;
  EXPECT_THAT(of_rule(b, "number_low_confidence"), IsEmpty());
  b.indicator(1, 2568, 90).value_raw.sources[0].confidence = 0.6;
  EXPECT_THAT(of_rule(b, "number_low_confidence"), SizeIs(1));
}

TEST(DoubtfulReadings, NamesInstrumentsThatTheTableLeft) {
  ReportBuilder b;
  core::Score& score = b.instrument("EIT", 2568, 90);
  score.subject = core::Field{"๒IT", score.value_raw.sources};
  EXPECT_THAT(of_rule(b, "code_inferred"), IsEmpty());
  score.code_inferred = true;
  const auto found = of_rule(b, "code_inferred");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("“๒IT” is taken for EIT"));
}

// A sum, a grade and a name of which something was read from a picture with this confidence.
ReportBuilder read_from_picture(double confidence) {
  ReportBuilder b = graded(2564, 82.74, "AA");
  b.instrument("OIT", 2564, 82.15);
  b.indicator(9, 2564, 82.98);
  b.indicator(10, 2564, 78.15);
  b.indicator(7, 2564, 90).subject = field("คุณภาพการดำเนินงาน");
  const auto unsure = [&](core::Field& field) {
    field.sources[0].method = core::Method::kOcr;
    field.sources[0].confidence = confidence;
  };
  unsure(*b.report.scores[0].grade);
  unsure(b.report.scores[3].value_raw);
  unsure(*b.report.scores[4].subject);
  return b;
}

TEST(DoubtfulReadings, MakeWhatRestsOnThemMilder) {
  for (const char* rule : {"grade_threshold", "instrument_mean", "indicator_name"}) {
    const auto unsure = of_rule(read_from_picture(0.5), rule);
    ASSERT_THAT(unsure, SizeIs(1)) << rule;
    EXPECT_EQ(unsure[0].severity, core::Severity::kWarning) << rule;
    EXPECT_THAT(message_in(unsure[0].message, Language::kThai), HasSubstr("อาจอ่านผิด"));
    EXPECT_THAT(message_in(unsure[0].message, Language::kEnglish), HasSubstr("perhaps misread"));
    const auto sure = of_rule(read_from_picture(0.95), rule);
    ASSERT_THAT(sure, SizeIs(1)) << rule;
    EXPECT_EQ(sure[0].severity, core::Severity::kError) << rule;
  }
}

TEST(DoubtfulReadings, TakeASumForMisreadThatOneDigitOfAPictureExplains) {
  const auto read = [](double ninth, core::Method method) {
    ReportBuilder b;
    b.instrument("OIT", 2568, 93.31);
    b.indicator(9, 2568, ninth).value_raw.sources[0].method = method;
    b.indicator(10, 2568, 96.08);
    return of_rule(b, "instrument_mean").at(0).severity;
  };
  EXPECT_EQ(read(90.45, core::Method::kOcr), core::Severity::kWarning) << "90.55";
  EXPECT_EQ(read(90.45, core::Method::kTextLayer), core::Severity::kError);
  EXPECT_EQ(read(87.11, core::Method::kOcr), core::Severity::kError) << "two digits";
}

TEST(DoubtfulReadings, SaysOnceThatNumbersWereRepaired) {
  ReportBuilder b;
  b.overall(2568, 90).value_raw.sources[0] = {
      core::PageNumber(1), {}, core::Method::kRepaired, 1, "ได้ ๙๐"};
  EXPECT_THAT(of_rule(b, "number_repaired"), IsEmpty()) << "letters were repaired, not the number";
  for (int n = 1; n <= 3; ++n) {
    b.indicator(n, 2568, 90).value_raw.sources[0].method = core::Method::kRepaired;
  }
  EXPECT_THAT(of_rule(b, "number_repaired"), SizeIs(1));
}

TEST(DoubtfulReadings, NamesTwoReadingsOfOnePlaceThatDiffer) {
  ReportBuilder b;
  core::Sources& sources = b.overall(2568, 93.96).value_raw.sources;
  sources.push_back(sources[0]);
  sources[1].method = core::Method::kOcr;
  sources[1].raw = "๙๓.๙๖";
  EXPECT_THAT(of_rule(b, "reading_conflict"), IsEmpty());
  b.report.scores[0].value_raw.sources[1].raw = "93.06";
  EXPECT_THAT(of_rule(b, "reading_conflict"), SizeIs(1));
}

TEST(MixedScripts, NamesNumbersOfTwoScripts) {
  ReportBuilder b;
  b.score(core::ScoreLevel::kOverall, "ITA", 2568, 93.96, "๙๓.๙๖");
  EXPECT_THAT(of_rule(b, "digits_mixed"), IsEmpty());
  b.score(core::ScoreLevel::kInstrument, "IIT", 2568, 93.96, "9๓.๙๖");
  EXPECT_THAT(of_rule(b, "digits_mixed"), SizeIs(1));
}

TEST(MixedScripts, NamesCodesWithADigitForALetter) {
  ReportBuilder b;
  b.free_text("ข้อ 1๑๑ บุคลากรบางราย (อ้างอิงจาก O๒๔ และ I16) วันที่ 10/๒๕๖๗ จำนวน 2.๕");
  const auto found = of_rule(b, "code_mixed");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("read as I11"));
  b.report.free_texts[0].text.sources[0].method = core::Method::kOcr;
  EXPECT_THAT(of_rule(b, "code_mixed"), IsEmpty()) << "misread rather than misprinted";
}

TEST(MixedScripts, CallsAYearOfTwoScriptsANumber) {
  ReportBuilder b;
  b.free_text("แผนพัฒนา พ.ศ. ๒๕๖4");
  EXPECT_THAT(of_rule(b, "code_mixed"), IsEmpty());
  const auto found = of_rule(b, "digits_mixed");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("number “๒๕๖4” mixes"));
}

TEST(MixedScripts, SaysOnceThatCodesBeginWithAZero) {
  ReportBuilder b;
  b.item("O1", 2568, 100).subject = field("O๑ โครงสร้าง");
  EXPECT_THAT(of_rule(b, "code_zero"), IsEmpty());
  b.item("O14", 2568, 100).subject = field("๐๑๔ แผนการบริหาร");
  b.item("O15", 2568, 100).subject = field("๐๑๕ รายงานผล");
  const auto found = of_rule(b, "code_zero");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("“๐๑๔” (2 places)"));
}

}  // namespace
}  // namespace truat::check
