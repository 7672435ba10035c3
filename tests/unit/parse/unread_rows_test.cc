// What reads like scores or measures and gave none is told, through interpret().
#include <gtest/gtest.h>

#include "parse/interpret.h"
#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

using Strings = std::vector<std::string>;

// "scores 2 ๙๐.๒๐": kind, number of rows, first text.
Strings unread_in(core::Block block) {
  core::Document document;
  document.blocks = {paragraph({"รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"}),
                     std::move(block)};
  Strings out;
  for (const core::UnreadRows& rows : interpret(document, lexicon()).unread_rows) {
    out.push_back((rows.measures ? "measures " : "scores ") + std::to_string(rows.rows) + ' ' +
                  rows.first.text);
  }
  return out;
}

TEST(UnreadRows, ARowThatNamesAnIndicatorUnderAnUnknownHead) {
  EXPECT_EQ(unread_in(table(1, 1,
                            {{"รายการ", "ตอนนี้", "แหล่งข้อมูล"},
                             {"การใช้อำนาจ", "๙๐.๒๐", "เว็บไซต์ของหน่วยงาน"},
                             {"การใช้งบประมาณ", "๙๑.๒๔", "เว็บไซต์ของหน่วยงาน"}})),
            (Strings{"scores 2 ๙๐.๒๐"}));
}

TEST(UnreadRows, ARowOfATableOfScoresWhoseNameWasLost) {
  EXPECT_EQ(unread_in(table(1, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "๙๐.๒๐"}, {"(ลายน้ำ)", "๙๑.๒๔"}})),
            (Strings{"scores 1 ๙๑.๒๔"}));
}

TEST(UnreadRows, MeasuresUnderHeadsThatLackTheMeasure) {
  EXPECT_EQ(
      unread_in(table(
          1, 1, {{"สิ่งที่จะทำกัน", "ผู้รับผิดชอบ", "ระยะเวลา"}, {"จัดทำคู่มือการให้บริการ", "กองช่าง", "ทั้งปี"}})),
      (Strings{"measures 1 จัดทำคู่มือการให้บริการ"}));
}

TEST(UnreadRows, LinesOfATableThatWasTakenForAParagraph) {
  EXPECT_EQ(unread_in(paragraph({"ฟ-๑ ความสะดวกในการติดต่อ ๘๘.๐๙", "ฟ-๒ ความทั่วถึงของข่าว ๙๙.๙๐",
                                 "ฟ-๓ ความเร็วของบริการ ๘๒.๒๘"})),
            (Strings{"scores 3 ฟ-๑ ความสะดวกในการติดต่อ ๘๘.๐๙"}));
  EXPECT_EQ(unread_in(paragraph({"ใช้เงินไป ๘๘.๐๙", "จากที่ตั้งไว้ ๙๙.๙๐ บาท", "จึงเหลืออยู่ ๑๑.๘๑"})),
            Strings());
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

}  // namespace
}  // namespace truat::parse
