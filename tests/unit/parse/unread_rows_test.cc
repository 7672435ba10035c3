// What reads like scores or measures and gave none is told, through interpret().
#include <gtest/gtest.h>

#include "parse/interpret.h"
#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

using Strings = std::vector<std::string>;

// "scores 2 ๙๐.๒๐": kind, number of rows, first text.
Strings unread_in(std::vector<core::Block> blocks) {
  core::Document document;
  document.blocks = {paragraph({"รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"})};
  for (core::Block& block : blocks) document.blocks.push_back(std::move(block));
  Strings out;
  for (const core::UnreadRows& rows : interpret(document, lexicon()).unread_rows) {
    constexpr const char* kNames[] = {"scores ", "numbers ", "measures "};
    out.push_back(kNames[static_cast<int>(rows.kind)] + std::to_string(rows.rows) + ' ' +
                  rows.first.text);
  }
  return out;
}

Strings unread_in(core::Block block) { return unread_in(std::vector{std::move(block)}); }

TEST(UnreadRows, ARowThatNamesAnIndicatorUnderAnUnknownHead) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"รายการ", "ตอนนี้", "แหล่งข้อมูล"},
                             {"การใช้อำนาจ", "๙๐.๒๐", "เว็บไซต์ของหน่วยงาน"},
                             {"การใช้งบประมาณ", "๙๑.๒๔", "เว็บไซต์ของหน่วยงาน"}})),
            (Strings{"scores 2 ๙๐.๒๐"}));
}

TEST(UnreadRows, ASignOfPercentMakesNoOtherNumberOfIt) {
  EXPECT_EQ(unread_in(table(1, 1, {{"รายการ", "ตอนนี้", "แล้ว"}, {"แบบวัด EIT", "๙๐.๒๐%", "ก"}})),
            (Strings{"scores 1 ๙๐.๒๐%"}));
}

TEST(UnreadRows, ARowOfATableOfScoresWhoseNameWasLost) {
  EXPECT_EQ(unread_in(table(1, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "๙๐.๒๐"}, {"(ลายน้ำ)", "๙๑.๒๔"}})),
            (Strings{"scores 1 ๙๑.๒๔"}));
}

TEST(UnreadRows, ARowOfScoresThatCameIntoTheHeadOfTheTableBelow) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"คะแนน๘๕.๑๘๑๐๐.๐๐๙๕.๐๙ มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"},
                             {"จัดทำคู่มือการให้บริการ", "กองช่าง", "ทั้งปี"}}))[0],
            "scores 1 คะแนน๘๕.๑๘๑๐๐.๐๐๙๕.๐๙ มาตรการ");
}

TEST(UnreadRows, MeasuresUnderHeadsThatLackTheMeasure) {
  EXPECT_EQ(
      unread_in(table(
          1, 1, {{"สิ่งที่จะทำกัน", "ผู้รับผิดชอบ", "ระยะเวลา"}, {"จัดทำคู่มือการให้บริการ", "กองช่าง", "ทั้งปี"}})),
      (Strings{"measures 1 จัดทำคู่มือการให้บริการ"}));
}

TEST(UnreadRows, MarksUnderStatusesBelowAHeadThatLostItsOtherNames) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"", "", "แล้วเสร็จ", "ยังไม่ดำเนินการ"},
                             {"O1", "โครงสร้างของหน่วยงาน", "●", ""},
                             {"O2", "ข้อมูลผู้บริหาร", "", "●"}})),
            (Strings{"measures 2 โครงสร้างของหน่วยงาน"}));
}

TEST(UnreadRows, MarksBehindTextsThatRanIntoTheColumnsOfStatuses) {
  EXPECT_EQ(
      unread_in(table(
          1, 1,
          {{"แล้วเสร็จ", "ยังไม่ดำเนินการ"}, {"o1 โครงสร้างของหน่วยงาน √", ""}, {"o2 ข้อมูลผู้บริหาร", "√"}})),
      (Strings{"measures 2 o1 โครงสร้างของหน่วยงาน √"}));
}

TEST(UnreadRows, CountsUnderStatusesAreNoMeasures) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"", "แล้วเสร็จ", "ยังไม่ดำเนินการ"},
                             {"กองช่าง ๓ เรื่อง", "๒", "๑"},
                             {"กองคลัง ๕ เรื่อง", "๕", "๐"}})),
            Strings());
}

TEST(UnreadRows, ScoresOfQuestionsUnderAnUnknownHead) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"ข้อคำถาม", "สารัตถะ"},
                             {"เจ้าหน้าที่ทำงานตามเวลามากน้อยเพียงใด", "๙๐.๒๐"},
                             {"เจ้าหน้าที่ทำงานเท่าเทียมกันมากน้อยเพียงใด", "๙๑.๒๔"}})),
            (Strings{"scores 2 ๙๐.๒๐"}));
}

TEST(UnreadRows, NumbersThatAllLookLikeScoresUnderUnknownHeads) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"", "ก", "ข", "ค"},
                             {"ปีก่อน", "๙๐.๒๐", "๙๑.๒๔", "๘๐.๐๐"},
                             {"ปีนี้", "๘๘.๐๙", "๙๙.๙๐", "๑๐๐.๐๐"}})),
            (Strings{"scores 2 ๙๐.๒๐"}));
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"", "ก", "ข", "ค"},
                             {"ปีก่อน", "๙๐.๒๐", "๑,๙๑๒.๒๔", "๘๐.๐๐"},
                             {"ปีนี้", "๘๘.๐๙", "๒,๕๐๐.๐๐", "๑๐๐.๐๐"}})),
            Strings());
}

TEST(UnreadRows, ANumberOfATransposedTableThatIsNone) {
  EXPECT_EQ(unread_in(table(1, 1, {{"IIT", "EIT", "OIT"}, {"๙๐.๒๐", "9O.25", "๘๐.๐๐"}})),
            (Strings{"numbers 1 9O.25"}));
  EXPECT_EQ(unread_in(table(1, 1, {{"IIT", "EIT", "OIT"}, {"๙๐.๒๐", "815.45", "๘๐.๐๐"}})),
            (Strings{"numbers 1 815.45"}));
}

TEST(UnreadRows, ScoresOfRowsThatRanTogether) {
  EXPECT_EQ(
      unread_in(table(1, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "๙๐.๒๐"}, {"EIT OIT", "๙๑.๒๔\n๘๐.๐๐"}})),
      (Strings{"scores 1 ๙๑.๒๔\n๘๐.๐๐"}));
  EXPECT_EQ(unread_in(table(
                1, 1, {{"ที่", "รายการ", "ผลคะแนน"}, {"1 2", "ก ข", "๙๑.๒๔ ๘๐.๐๐\n๘๐.๑๑ ๗๐.๐๐"}})),
            (Strings{"scores 1 ๙๑.๒๔ ๘๐.๐๐\n๘๐.๑๑ ๗๐.๐๐"}));
}

TEST(UnreadRows, DigitsInAColumnOfScoresThatAreNoNumber) {
  EXPECT_EQ(unread_in(table(
                1, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "๙๐.๒๐"}, {"EIT", "9O.25"}, {"OIT", "-"}})),
            (Strings{"numbers 1 9O.25"}));
}

const std::vector<std::string> kHeadOfMeasures = {"มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"};

TEST(UnreadRows, TheRestOfATableOfMeasuresUnderOtherColumns) {
  EXPECT_EQ(unread_in({table(1, 1, {kHeadOfMeasures, {"จัดทำคู่มือการให้บริการ", "กองช่าง", "ทั้งปี"}}),
                       table(2, 0, {{"ทบทวนแผนการใช้จ่าย", "กองคลัง", "ม.ค. ๖๗", ""}})}),
            (Strings{"measures 1 ทบทวนแผนการใช้จ่าย"}));
}

TEST(UnreadRows, RowsAboveTheHeadOfATableOfMeasures) {
  EXPECT_EQ(unread_in({table(1, 0, {{"ทบทวนแผนการใช้จ่าย", "กองคลัง", "-", "-", "ครบถ้วนดี"}}),
                       table(2, 1,
                             {{"มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", "หมายเหตุ", "ผลการดำเนินการ"},
                              {"จัดทำคู่มือการให้บริการ", "กองช่าง", "ทั้งปี", "-", "เสร็จ"}})}),
            (Strings{"measures 1 ทบทวนแผนการใช้จ่าย"}));
}

TEST(UnreadRows, RowsWithTextsAndTimesUnderUnknownHeads) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"สารัตถะ", "ผู้ใด", "ช่องที่หนึ่ง"},
                             {"จัดทำคู่มือการให้บริการ", "กองช่าง", "ม.ค. ๖๗"},
                             {"ทบทวนแผนการใช้จ่าย", "กองคลัง", "ม.ค. ๖๗ - มี.ค. ๖๗"}})),
            (Strings{"measures 2 จัดทำคู่มือการให้บริการ"}));
}

TEST(UnreadRows, ARowAmongMeasuresOfWhichNothingCameIntoAny) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {kHeadOfMeasures,
                             {"จัดทำคู่มือการให้บริการ", "กองช่าง", "ทั้งปี"},
                             {"", "กองคลัง", "ม.ค. ๖๗"},
                             {"", "ลงชื่อ\n(นายสมชาย ใจดี)", ""}})),
            (Strings{"measures 1 กองคลัง"}));
}

TEST(UnreadRows, AProgrammeOfAMeetingIsNoTableOfMeasures) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"กิจกรรม", "ระยะเวลา", "ผู้รับผิดชอบ"},
                             {"ลงทะเบียนผู้เข้าประชุม", "09.00 - 09.30 น.", "สำนักปลัด"},
                             {"บรรยายเรื่องจริยธรรม", "09.30 - 12.00 น.", "วิทยากร"}})),
            Strings());
}

TEST(UnreadRows, FiguresThatFellOutOfATable) {
  EXPECT_EQ(unread_in({paragraph({"๘๘.๐๙"}), paragraph({"๙๙.๙๐ ๙๑.๐๐"}), paragraph({"๘๒.๒๘"})}),
            (Strings{"scores 3 ๘๘.๐๙"}));
}

TEST(UnreadRows, StatusesThatFellOutOfATable) {
  EXPECT_EQ(unread_in({paragraph({"จัดทำคู่มือ ☑ แล้วเสร็จ"}), paragraph({"ยังไม่ได้ดำเนินการ"})}),
            (Strings{"measures 2 จัดทำคู่มือ ☑ แล้วเสร็จ"}));
  EXPECT_EQ(unread_in(paragraph({"ให้ทำเครื่องหมาย ☑ แล้วเสร็จ", "งานที่ยังไม่ได้ดำเนินการมีสองงาน"})),
            Strings());
}

TEST(UnreadRows, OneLineOfSeveralFigures) {
  EXPECT_EQ(unread_in(paragraph({"ปีนี้ ๘๘.๐๙ ๙๙.๙๐ ๘๒.๒๘"})),
            (Strings{"scores 1 ปีนี้ ๘๘.๐๙ ๙๙.๙๐ ๘๒.๒๘"}));
}

TEST(UnreadRows, FiguresOfALineThatRanTogether) {
  EXPECT_EQ(unread_in(paragraph({"ค๘๕.๑๘๑๐๐.๐๐๙๕.๐๙๘๙.๓๐ ะ"})),
            (Strings{"scores 1 ค๘๕.๑๘๑๐๐.๐๐๙๕.๐๙๘๙.๓๐ ะ"}));
  EXPECT_EQ(unread_in(paragraph({"ตามข้อ 1.10 และระเบียบ ๑๒๓๔๕.๑๒๓๔"})), Strings());
}

TEST(UnreadRows, AYearBehindSeveralFiguresHidesNone) {
  EXPECT_EQ(unread_in(paragraph({"ปี ๘๘.๐๙ ๙๙.๙๐ ๘๒.๒๘ ๘๑.๑๑ ๒๕๖๗"})),
            (Strings{"scores 1 ปี ๘๘.๐๙ ๙๙.๙๐ ๘๒.๒๘ ๘๑.๑๑ ๒๕๖๗"}));
}

TEST(UnreadRows, AFullScoreReadElsewhereHidesNoNamedOne) {
  EXPECT_EQ(unread_in({table(1, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "๑๐๐.๐๐"}}),
                       paragraph({"ข่าวสาร ๑๐๐.๐๐", "คู่มือ ๑๐๐.๐๐", "สถิติ ๑๐๐.๐๐"})}),
            (Strings{"scores 3 ข่าวสาร ๑๐๐.๐๐"}));
}

TEST(UnreadRows, AChartThatRepeatsWhatATableSaysIsNotTold) {
  EXPECT_EQ(
      unread_in(
          {table(1, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "๘๘.๐๙"}, {"EIT", "๙๙.๙๐"}, {"OIT", "๘๒.๒๘"}}),
           paragraph({"๘๘.๐๙", "๙๙.๙๐", "๘๒.๒๘"})}),
      Strings());
}

TEST(UnreadRows, LinesOfATableThatWasTakenForAParagraph) {
  EXPECT_EQ(unread_in(paragraph({"ฟ-๑ ความสะดวกในการติดต่อ ๘๘.๐๙", "ฟ-๒ ความทั่วถึงของข่าว ๙๙.๙๐",
                                 "ฟ-๓ ความเร็วของบริการ ๘๒.๒๘"})),
            (Strings{"scores 3 ฟ-๑ ความสะดวกในการติดต่อ ๘๘.๐๙"}));
  EXPECT_EQ(unread_in(paragraph({"ใช้เงินไป ๘๘.๐๙", "จากที่ตั้งไว้ ๙๙.๙๐ บาท", "จึงเหลืออยู่ ๑๑.๘๑"})),
            Strings());
}

// Fonts with room for stacked marks have boxes that reach into the lines above and below.
TEST(UnreadRows, NumbersInsideLinesThatCountIndicators) {
  EXPECT_EQ(unread_in(paragraph(
                {"ตัวชี้วัดที่ 1 พบว่า 98.20 จุด", "ตัวชี้วัดที่ 2 พบว่า 97.15 จุด", "ตัวชี้วัดที่ 3 พบว่า 91.44 จุด"})),
            (Strings{"scores 3 ตัวชี้วัดที่ 1 พบว่า 98.20 จุด"}));
}

TEST(UnreadRows, AScoreReadInTheLineAboveHidesNoneBelow) {
  core::Paragraph read = paragraph({"ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้คะแนน ๙๑.๓๔ คะแนน"});
  core::Paragraph unread = paragraph({"ก ข่าวสาร ๑๐๐.๐๐", "ข คู่มือ ๑๐๐.๐๐", "ค สถิติ ๐.๐๐"});
  read.lines[0].box.y1 = unread.lines[0].box.y0 + 0.1;
  EXPECT_EQ(unread_in({read, unread}), (Strings{"scores 3 ก ข่าวสาร ๑๐๐.๐๐"}));
}

TEST(UnreadRows, WhatWasReadOrIsOfSomethingElseIsNotTold) {
  EXPECT_EQ(unread_in(table(1, 1, {{"แบบวัด", "คะแนน", "ค่าน้ำหนัก"}, {"IIT", "๙๐.๒๐", "๓๐.๐๐"}})),
            Strings());
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"หมวด", "ตั้งไว้", "ใช้ไป"},
                             {"การใช้งบประมาณ", "๐.๐๐", "๑๒,๐๐๐.๐๐"},
                             {"ค่าสาธารณูปโภค", "๙๑.๒๔", "๕๐.๐๐"}})),
            Strings());
}

TEST(UnreadRows, TicksAtTheEndsOfLinesOutsideOfTables) {
  EXPECT_EQ(unread_in(paragraph({"ประชุมประจำเดือน ✗", "ของประชาชน", "กองช่าง ✓"})),
            (Strings{"measures 2 ประชุมประจำเดือน ✗"}));
  EXPECT_EQ(unread_in(paragraph({"✓ ประชุมประจำเดือน", "กองช่าง /", "กองคลัง /"})), Strings{});
}

TEST(UnreadRows, NamesOfColumnsOfMeasuresOutsideOfTables) {
  EXPECT_EQ(unread_in(paragraph({"ลำดับ มาตรการ สำนักที่ ผู้รับผิดชอบ สถานะ"})),
            (Strings{"measures 1 ลำดับ มาตรการ สำนักที่ ผู้รับผิดชอบ สถานะ"}));
  EXPECT_EQ(unread_in(paragraph({"แนวทางแก้ไขปรับปรุง หมายเหตุ"})),
            (Strings{"measures 1 แนวทางแก้ไขปรับปรุง หมายเหตุ"}));
  // Words of a date name a column, too.
  EXPECT_EQ(unread_in(paragraph({"ประกาศ ณ วันที่ 17 เดือน มีนาคม พ.ศ. 2560"})), Strings{});
}

}  // namespace
}  // namespace truat::parse
