#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "examined.h"

namespace truat::check {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(ItemList, FiresOnACodeBehindTheEndOfTheYearsList) {
  ReportBuilder b(2566);
  b.measure("ช่องทาง").item_code = "O43";
  EXPECT_THAT(of_rule(b, "item_unknown"), IsEmpty());
  b.measure("ช่องทาง").item_code = "O52";
  EXPECT_THAT(of_rule(b, "item_unknown"), SizeIs(1));
  b.item("O44", 2566, 100);
  EXPECT_THAT(of_rule(b, "item_unknown"), SizeIs(2));
}

TEST(ItemList, KnowsThatAPlanMayFollowTheNextYearsList) {
  // 2568 has 28 items, the list of 2567 is not known, that of 2565 has 43 like 2566.
  ReportBuilder unknown(2567);
  unknown.measure("x").item_code = "O60";
  EXPECT_THAT(of_rule(unknown, "item_unknown"), IsEmpty());
}

ReportBuilder item_rows(std::vector<int> numbers) {
  ReportBuilder b(2566);
  for (int number : numbers) {
    b.measure("ข้อมูล " + std::to_string(number)).item_code = "O" + std::to_string(number);
  }
  return b;
}

TEST(ItemList, FiresOnRepeatedAndMissingCodes) {
  EXPECT_THAT(of_rule(item_rows({1, 2, 3, 4, 5, 6}), "item_repeated"), IsEmpty());
  EXPECT_THAT(of_rule(item_rows({1, 2, 3, 4, 5, 6}), "item_missing"), IsEmpty());
  EXPECT_THAT(of_rule(item_rows({1, 2, 3, 3, 5, 6}), "item_repeated"), SizeIs(1));
  const auto missing = of_rule(item_rows({1, 2, 3, 5, 6}), "item_missing");
  ASSERT_THAT(missing, SizeIs(1));
  EXPECT_THAT(missing[0].message, HasSubstr("item O4 is missing"));
}

TEST(ItemList, LooksForMissingCodesInSmallTablesToo) {
  ReportBuilder b = item_rows({1, 2, 3, 5, 6});
  core::Measure& alone = b.measure("ข้อมูลการติดต่อ");
  alone.table_no = 2;
  alone.item_code = "O4";
  EXPECT_THAT(of_rule(b, "item_missing"), IsEmpty());
  alone.item_code = "O7";
  EXPECT_THAT(of_rule(b, "item_missing"), SizeIs(1));
}

TEST(ItemList, ARowWhoseCodeWasNotReadSilencesNothing) {
  ReportBuilder b = item_rows({1, 2, 3, 3, 5, 6});
  b.measure("ข้อมูลการติดต่อ");
  EXPECT_THAT(of_rule(b, "item_repeated"), SizeIs(1));
}

TEST(ItemList, TakesAShortListForAChoice) {
  EXPECT_THAT(of_rule(item_rows({3, 17, 22, 30, 41}), "item_missing"), IsEmpty());
}

TEST(ItemName, FiresOnTheNameOfAnotherItem) {
  ReportBuilder b(2566);
  core::Measure& right = b.measure("รายงานผลการดำเนินงานประจำปี");
  right.item_code = "O13";
  EXPECT_THAT(of_rule(b, "item_name"), IsEmpty());
  core::Measure& wrong = b.measure("รายงานผลการดำเนินงานประจำปี");
  wrong.item_code = "O18";
  const auto found = of_rule(b, "item_name");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("of item O13"));
}

ReportBuilder numbered(std::vector<std::string> numbers) {
  ReportBuilder b;
  for (const std::string& number : numbers) b.measure("ก").seq = field(number, b.next_line());
  return b;
}

TEST(Numbering, FiresOnGapsAndRepetitions) {
  EXPECT_THAT(of_rule(numbered({"๑", "๒.", "3)", "๔"}), "numbering_gap"), IsEmpty());
  EXPECT_THAT(of_rule(numbered({"๑", "๒", "๔"}), "numbering_gap"), SizeIs(1));
  EXPECT_THAT(of_rule(numbered({"1", "2", "2", "3"}), "numbering_repeated"), SizeIs(1));
}

TEST(Numbering, MayStartAgainAndMayCountIndicators) {
  EXPECT_THAT(examine(numbered({"1", "2", "1", "2", "3"})), IsEmpty());
  ReportBuilder b = numbered({"2", "4", "9"});
  for (core::Measure& m : b.report.measures) m.indicator_no = m.seq->text;
  EXPECT_THAT(of_rule(b, "numbering_gap"), IsEmpty());
}

TEST(Numbering, CountsACellMergedOverRowsOnce) {
  ReportBuilder b = numbered({"1", "2", "2", "3"});
  b.report.measures[2].seq = b.report.measures[1].seq;
  EXPECT_THAT(of_rule(b, "numbering_repeated"), IsEmpty());
}

ReportBuilder periods_with(std::string printed, std::string start, std::string end) {
  ReportBuilder b;
  b.period("ต.ค. 67 - มี.ค. 68", "2024-10-01", "2025-03-31");
  b.period("ต.ค. 67 - ก.ย. 68", "2024-10-01", "2025-09-30");
  b.period("เม.ย. 68 - ก.ย. 68", "2025-04-01", "2025-09-30");
  b.period(printed, start, end);
  return b;
}

TEST(Periods, FiresOutsideTheYearOfTheOtherMeasures) {
  const auto found =
      of_rule(periods_with("ตุลาคม ๒๕๖๘", "2025-10-01", "2025-10-31"), "period_outside");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("outside fiscal year 2568"));
  EXPECT_EQ(found[0].record_index, 3);
}

TEST(Periods, AcceptsThePlanYearAndPlansOfSeveralYears) {
  ReportBuilder plan;  // measures of 2569 in a report on 2568
  plan.period("ต.ค. 68 - ก.ย. 69", "2025-10-01", "2026-09-30");
  EXPECT_THAT(of_rule(plan, "period_outside"), IsEmpty());
  EXPECT_THAT(of_rule(periods_with("2566 - 2570", "2022-10-01", "2027-09-30"), "period_outside"),
              IsEmpty());
}

ReportBuilder rows_of_steps(std::string first, std::string second) {
  ReportBuilder b;
  core::Measure& above = b.measure("จัดทำคู่มือ");
  above.steps = field(first);
  above.responsible = field("กองช่าง");
  b.measure("จัดอบรม").steps = field(second);
  return b;
}

TEST(TornRows, AreKnownByAVowelThatNeedsALetterBeforeIt) {
  EXPECT_THAT(of_rule(rows_of_steps("แจ้งกระทรวง", "ะทรวงมหาดไทย"), "rows_torn"), SizeIs(1));
  EXPECT_THAT(of_rule(rows_of_steps("แจ้งกระทรวง", "เวียนแจ้ง"), "rows_torn"), IsEmpty());
}

TEST(TornRows, AreKnownByScrapsOfWords) {
  EXPECT_THAT(of_rule(rows_of_steps("ทบทวน", "บ"), "rows_torn"), SizeIs(1));
  EXPECT_THAT(of_rule(rows_of_steps("ก", "บ"), "rows_torn"), IsEmpty());
  ReportBuilder alone;
  alone.measure("บ");
  EXPECT_THAT(of_rule(alone, "rows_torn"), SizeIs(1));
  ReportBuilder numbers;
  numbers.measure("(1)");
  EXPECT_THAT(of_rule(numbers, "rows_torn"), SizeIs(1));
  EXPECT_THAT(of_rule(rows_of_steps("ทบทวน", "3"), "rows_torn"), IsEmpty());
}

TEST(TornRows, AreKnownByAListThatGoesOn) {
  EXPECT_THAT(of_rule(rows_of_steps("(1) ร่าง\n(2) แจ้ง", "(3) ติดตาม"), "rows_torn"), SizeIs(1));
  EXPECT_THAT(of_rule(rows_of_steps("๑. ร่าง\n๒. แจ้ง", "๑. ติดตาม"), "rows_torn"), IsEmpty());
  EXPECT_THAT(of_rule(rows_of_steps("1.1 ร่าง\n1.2 แจ้ง", "1.3 ติดตาม"), "rows_torn"), IsEmpty());
}

TEST(TornRows, AListThatGoesOnThroughWholeRowsIsTheAuthors) {
  ReportBuilder b = rows_of_steps("(1) ร่าง\n(2) แจ้ง", "(3) ติดตาม");
  b.report.measures[1].responsible = field("กองคลัง");
  EXPECT_THAT(of_rule(b, "rows_torn"), IsEmpty());
}

TEST(Periods, NoPlanIsMadeForSoManyYears) {
  EXPECT_THAT(
      of_rule(periods_with("ต.ค. 67 - ก.ย. 86", "2024-10-01", "2043-09-30"), "period_outside"),
      SizeIs(1));
}

TEST(Periods, NoPlanEndsWithinAYear) {
  EXPECT_THAT(
      of_rule(periods_with("ต.ค. 67 - มี.ค. 70", "2024-10-01", "2027-03-31"), "period_outside"),
      SizeIs(1));
}

TEST(Periods, FiresWhenTheEndIsBeforeTheStart) {
  EXPECT_THAT(
      of_rule(periods_with("มิ.ย. 68 - ก.พ. 68", "2025-06-01", "2025-02-28"), "period_reversed"),
      SizeIs(1));
  EXPECT_THAT(
      of_rule(periods_with("ก.พ. 68 - มิ.ย. 68", "2025-02-01", "2025-06-30"), "period_reversed"),
      IsEmpty());
}

constexpr const char* kLongResult = "ติดประกาศรายชื่อผู้ได้รับเงินช่วยเหลือไว้ที่ศาลากลางบ้านครบทั้งแปดหมู่บ้านแล้ว";

TEST(CopiedTexts, FiresOnTheSameLongResultOfTwoMeasures) {
  ReportBuilder b;
  b.measure("เปิดเผยรายชื่อ").result = field(kLongResult, 500);
  b.measure("เปิดบ้าน").result = field(kLongResult, 600);
  EXPECT_THAT(of_rule(b, "result_copied"), SizeIs(1));
  b.report.measures[1].outcome = b.report.measures[0].outcome = field(kLongResult, 500);
  EXPECT_THAT(of_rule(b, "outcome_copied"), IsEmpty()) << "one cell merged over both rows";
  b.report.measures[1].outcome = field(kLongResult, 600);
  EXPECT_THAT(of_rule(b, "outcome_copied"), SizeIs(1));
}

TEST(CopiedTexts, SaysNothingOfStockPhrasesAndShortTexts) {
  ReportBuilder stock;
  for (int i = 0; i < 4; ++i) {
    stock.measure("ข้อ " + std::to_string(i)).result = field(kLongResult, 100 * i);
  }
  EXPECT_THAT(of_rule(stock, "result_copied"), IsEmpty());
  ReportBuilder brief;
  brief.measure("ก").result = field("ดำเนินการแล้ว", 500);
  brief.measure("ข").result = field("ดำเนินการแล้ว", 600);
  EXPECT_THAT(of_rule(brief, "result_copied"), IsEmpty());
}

TEST(Statuses, FiresOnTwoTicksAndOnNone) {
  ReportBuilder b;
  for (int i = 0; i < 4; ++i) b.measure("ก").status = core::MeasureStatus::kDone;
  EXPECT_THAT(examine(b), IsEmpty());
  core::Measure& two = b.measure("ข");
  two.status_sources = field("✓").sources;
  two.status_sources.push_back(two.status_sources[0]);
  b.measure("ค");
  const auto several = of_rule(b, "status_conflict"), none = of_rule(b, "status_missing");
  ASSERT_THAT(several, SizeIs(1));
  EXPECT_EQ(several[0].record_index, 4);
  ASSERT_THAT(none, SizeIs(1));
  EXPECT_EQ(none[0].record_index, 5);
}

TEST(Statuses, QuotesACellThatHoldsAllBoxesOnce) {
  ReportBuilder b;
  core::Measure& measure = b.measure("ก");
  const core::Source cell = field("☑ ดำเนินการ ☑ ยังไม่ดำเนินการ").sources[0];
  measure.status_sources = {cell, cell};
  const auto found = of_rule(b, "status_conflict");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("row (☑ ดำเนินการ ☑ ยังไม่ดำเนินการ)"));
}

TEST(Statuses, AreNotExpectedInARowWithoutAMeasure) {
  ReportBuilder b;
  for (int i = 0; i < 4; ++i) b.measure("ก").status = core::MeasureStatus::kDone;
  b.measure("ข").measure.reset();
  EXPECT_THAT(of_rule(b, "status_missing"), IsEmpty());
}

TEST(Statuses, AreNotExpectedWhereATableHasNone) {
  ReportBuilder b;
  for (int i = 0; i < 4; ++i) b.measure("ก");
  EXPECT_THAT(of_rule(b, "status_missing"), IsEmpty());
}

TEST(AgencyNames, FiresOnTwoSpellings) {
  ReportBuilder b;
  b.report.agency_mentions = {field("เทศบาลตำบลต้นหยงมัส"), field("เทศบาลตำบลต้นหยงมัส"),
                              field("เทศบาลตำบลต้นยางมีส"), field("เทศบาลฯ")};
  const auto found = of_rule(b, "agency_variants");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("agency name is printed in 2 different spellings"));
  EXPECT_THAT(found[0].message, HasSubstr("เทศบาลตำบลต้นหยงมัส, เทศบาลตำบลต้นยางมีส"));
}

TEST(AgencyNames, AcceptsAbbreviationsOtherAgenciesAndRunningText) {
  ReportBuilder b;
  b.report.agency_mentions = {field("องค์การบริหารส่วนตำบลทองเอน"), field("อบต.ทองเอน"),
                              field("องค์การบริหารส่วนตำบล ทองเอนจึงได้"), field("อบต.งิ้วราย")};
  EXPECT_THAT(of_rule(b, "agency_variants"), IsEmpty());
}

TEST(AgencyNames, FiresOnASpellingWhoseEndIsNotKnown) {
  ReportBuilder b;
  b.report.agency_printed = field("องค์การบริหารส่วนตำบลคุ้มเก่า");
  b.report.agency_mentions = {field("องค์การบริหารส่วนตำบลคุ้มเก่า"),
                              field("องค์การบริหารส่วนตำบลคุ้มเกาให้นักเรียนดูงาน")};
  const auto found = of_rule(b, "agency_variants");
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_THAT(found[0].message, HasSubstr("คุ้มเกา\n"));
}

TEST(AgencyNames, TakesALetterInAPictureForMisread) {
  const auto severity_of = [](const char* other) {
    ReportBuilder b;
    b.report.agency_mentions = {field("เทศบาลตำบลต้นหยงมัส"), field(other)};
    for (core::Field& mention : b.report.agency_mentions) {
      mention.sources[0].method = core::Method::kOcr;
    }
    return of_rule(b, "agency_variants").at(0).severity;
  };
  EXPECT_EQ(severity_of("เทศบาลตำบลต้นหยงมส"), core::Severity::kInfo);
  EXPECT_EQ(severity_of("เทศบาลตำบลต้นยางมีส"), core::Severity::kWarning);
}

TEST(Numbering, TakesAGapInAPictureForALostRow) {
  ReportBuilder b = numbered({"1", "2", "4"});
  EXPECT_EQ(of_rule(b, "numbering_gap").at(0).severity, core::Severity::kWarning);
  for (core::Measure& m : b.report.measures) m.seq->sources[0].method = core::Method::kOcr;
  EXPECT_EQ(of_rule(b, "numbering_gap").at(0).severity, core::Severity::kInfo);
}

TEST(AgencyNames, FiresOnOneNameWithTwoTypes) {
  ReportBuilder b;
  b.report.agency_mentions = {field("ทต.ตันหยงมัส"), field("อบต.ตันหยงมัส")};
  EXPECT_THAT(of_rule(b, "agency_variants"), SizeIs(1));
}

TEST(AgencyNames, SaysWhatTheRegisterKnows) {
  const core::AgencyCandidate ours{"5960501", "เทศบาลตำบลตันหยงมัส", "ระแงะ", "นราธิวาส", 0.9};
  ReportBuilder b;
  b.report.agency_printed = field("เทศบาลตำบลต้นหยงมัส");
  const core::AgencyResolution misprinted{ours, {ours}}, open{{}, {ours}}, unknown{};
  EXPECT_THAT(of_rule(b, "agency_misprinted", &misprinted), SizeIs(1));
  EXPECT_THAT(of_rule(b, "agency_unresolved", &open), SizeIs(1));
  EXPECT_THAT(of_rule(b, "agency_unknown", &unknown), SizeIs(1));
  b.report.agency_printed = field("ทต. ตันหยงมัส");
  EXPECT_THAT(examine(b, &misprinted), IsEmpty());
}

TEST(TornRows, ATextThatStandsAloneInTwoRowsIsOfARepeatedHead) {
  const auto rows = [](const std::string& second) {
    ReportBuilder b;
    b.measure("อยู่ระหว่าง ยังไม่");
    b.measure("ประชุมพนักงาน").responsible = field("กองช่าง");
    b.measure(second);
    b.measure("ประชุมพนักงาน").responsible = field("กองช่าง");
    return b;
  };
  EXPECT_THAT(of_rule(rows("อยู่ระหว่างยังไม่"), "rows_torn"), SizeIs(1));
  EXPECT_THAT(of_rule(rows("อบรมพนักงาน"), "rows_torn"), IsEmpty());
}

TEST(Statuses, ThreeRowsWithPlacesForStatusesAreNoChanceAmongMany) {
  const auto expecting = [](int count) {
    ReportBuilder b;
    for (int i = 0; i < 9; ++i) b.measure("มาตรการ").expects_status = i < count;
    return b;
  };
  EXPECT_THAT(of_rule(expecting(3), "statuses_unread"), SizeIs(1));
  EXPECT_THAT(of_rule(expecting(2), "statuses_unread"), IsEmpty());
}

}  // namespace
}  // namespace truat::check
