#include "parse/score_text.h"

#include <gtest/gtest.h>

#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

// "level code year value grade", with "-" for what is missing.
std::vector<std::string> read(const std::string& text, bool in_measure = false) {
  TextContext context;
  context.in_measure = in_measure;
  std::vector<std::string> out;
  for (const core::Score& s : read_text_scores(running(text), context, lexicon()).scores) {
    char value[32];
    std::snprintf(value, sizeof value, "%.2f", s.value);
    out.push_back(std::string(core::score_level_name(s.level)) + " " + s.code.value_or("-") + " " +
                  (s.fiscal_year ? std::to_string(s.fiscal_year->year().be()) : "-") + " " + value +
                  (s.grade ? " " + s.grade->text : ""));
  }
  return out;
}

using Strings = std::vector<std::string>;

TEST(ScoreText, OverallWithGradeAndTheYearBefore) {
  EXPECT_EQ(
      read("เทศบาลตำบลหนองคล้า ได้ผลการประเมินในภาพรวม ๙๑.๒๐ คะแนนอยู่ในระดับ (ผ่านดี) ลดลง ๒.๑ คะแนน "
           "เมื่อเทียบกับปีงบประมาณ พ.ศ. ๒๕๖๗ ที่ได้ผลการประเมินในภาพรวม ๙๓.๓๐ คะแนน อยู่ในระดับ (ผ่านดี)"),
      (Strings{"overall ITA - 91.20 ผ่านดี", "overall ITA 2567 93.30 ผ่านดี"}));
  EXPECT_EQ(read("หน่วยงานทำคะแนนภาพรวมในปีงบประมาณ พ.ศ. 2566 ได้ 79.08 คะแนน จัดอยู่ในเกรด B"),
            (Strings{"overall ITA 2566 79.08 B"}));
  EXPECT_EQ(read("คะแนน ITA ภาพรวมของเทศบาลตำบลหนองคล้า ประจำปี ๒๕๖๕ เท่ากับ ๙๔.๐๘ (ระดับ A)"),
            (Strings{"overall ITA 2565 94.08 A"}));
}

TEST(ScoreText, ADotThatNobodyReadHidesNoYear) {
  EXPECT_EQ(
      read("คะแนน ITA ภาพรวมของหน่วยงาน ประจำปีงบประมาณ พ\uFFFDศ\uFFFD ๒๕๖๕ เท่ากับ ๙๔.๐๘ (ระดับ A)"),
      (Strings{"overall ITA 2565 94.08 A"}));
}

TEST(ScoreText, ADotThatStandsOffItsLetterHidesNoYear) {
  EXPECT_EQ(read("คะแนน ITA ภาพรวมของหน่วยงาน ประจำปีงบประมาณ พ .ศ . ๒๕๖๕ เท่ากับ ๙๔.๐๘ (ระดับ A)"),
            (Strings{"overall ITA 2565 94.08 A"}));
}

TEST(ScoreText, AGradeMakesAScoreTheOverallOne) {
  EXPECT_EQ(read("หน่วยงานของเราได้ 91.20 คะแนน อยู่ในระดับ A"), (Strings{"overall ITA - 91.20 A"}));
  EXPECT_EQ(read("ผลการประเมิน ITA ปี 2567 อยู่ในระดับ ผ่านดี ได้คะแนนรวม 88.05 คะแนน"),
            (Strings{"overall ITA 2567 88.05 ผ่านดี"}));
}

TEST(ScoreText, WordsInsideAnAgencysNameSayNothing) {
  EXPECT_EQ(read("คะแนน ITA ภาพรวมขององค์การบริหารส่วนตำบลบ้านเป้า ประจำปี 2567 เท่ากับ 83.69 คะแนน"),
            (Strings{"overall ITA 2567 83.69"}));
  EXPECT_EQ(read("ในปีงบประมาณ พ.ศ. ๒๕๖๔ เทศบาลตำบลจะรังได้คะแนนภาพรวมเท่ากับ ๘๖.๑๑ คะแนน"),
            (Strings{"overall ITA 2564 86.11"}));
}

TEST(ScoreText, InstrumentsOfAMemo) {
  EXPECT_EQ(
      read("๑. ผู้มีส่วนได้ส่วนเสียภายใน (IIT) ได้ ๙๑.๖๐ คะแนน\n๒. ผู้มีส่วนได้ส่วนเสียภายนอก (EIT) จำนวน "
           "๙๒.๖๔ คะแนน\n๓. แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT) คะแนนรวม ๑๐๐.๐๐ คะแนน"),
      (Strings{"instrument IIT - 91.60", "instrument EIT - 92.64", "instrument OIT - 100.00"}));
}

TEST(ScoreText, ScoresBehindASignOrAsPercentages) {
  EXPECT_EQ(read("• ตัวชี้วัดที่ 3 การใช้อำนาจ = 97.20"), (Strings{"indicator 3 - 97.20"}));
  EXPECT_EQ(read("- ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล : ๘๘.๕๐"), (Strings{"indicator 9 - 88.50"}));
  EXPECT_EQ(read("(๔) การใช้ทรัพย์สินของราชการ ได้คะแนนร้อยละ ๘๙.๘๓"), (Strings{"indicator 4 - 89.83"}));
  EXPECT_EQ(read("ผลคะแนนรายตัวชี้วัดมีดังนี้ การปฏิบัติหน้าที่ (ตัวชี้วัดที่ 1) ร้อยละ 100.00 การใช้อำนาจ (ตัวชี้วัดที่ 3) "
                 "ร้อยละ 99.02"),
            (Strings{"indicator 1 - 100.00", "indicator 3 - 99.02"}));
  EXPECT_EQ(read("คะแนน: อบรมบุคลากร (ตัวชี้วัดที่ 2) ร้อยละ 80.00 ของผู้เข้าอบรม"), Strings{});
  EXPECT_EQ(read("ตัวชี้วัดที่ 3 การใช้อำนาจ มีคะแนนเพิ่มขึ้นร้อยละ 2.15"), Strings{});
  EXPECT_EQ(read("โครงการตามตัวชี้วัดที่ 3 : งบประมาณ 12.50 ล้านบาท"), Strings{});
}

TEST(ScoreText, IndicatorsByNumberOrName) {
  EXPECT_EQ(read("จุดแข็งอยู่ที่ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (87.19 คะแนน) ขณะที่ตัวชี้วัดที่ 2 การใช้งบประมาณ "
                 "ได้คะแนนน้อยที่สุด (68.28 คะแนน)"),
            (Strings{"indicator 1 - 87.19", "indicator 2 - 68.28"}));
  EXPECT_EQ(read("พบว่าผลการประเมินตัวชี้วัดการป้องกันการทุจริต ได้ 100 คะแนน"),
            (Strings{"indicator 10 - 100.00"}));
}

TEST(ScoreText, ANumberedNameOfAnIndicatorMayBeMisread) {
  EXPECT_EQ(read("ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที ได้คะแนน ๙๓.๙๐ คะแนน"), (Strings{"indicator 1 - 93.90"}));
  // Another name stays what it is: no word between a subject and its score.
  EXPECT_EQ(read("ตัวชี้วัดที่ ๑ การจัดการขยะ ได้คะแนน ๙๓.๙๐ คะแนน"), Strings{});
}

TEST(ScoreText, QuestionsKeepTheirWords) {
  const auto found = read_text_scores(
      running("๑.๒ ผลคะแนนด้านตัวชี้วัดด้านที่ ๓ การใช้อำนาจ หัวข้อการประเมิน ท่านได้รับมอบหมายงานอย่างเป็นธรรม "
              "มากน้อยเพียงใด มีค่าคะแนนเท่ากับ ๙๖.๗๗"),
      {}, lexicon());
  ASSERT_EQ(found.scores.size(), 1u);
  const core::Score& score = found.scores[0];
  EXPECT_EQ(score.level, core::ScoreLevel::kItem);
  EXPECT_FALSE(score.code);
  EXPECT_EQ(score.indicator_no, "3");
  EXPECT_EQ(score.subject->text, "ท่านได้รับมอบหมายงานอย่างเป็นธรรม มากน้อยเพียงใด");
  EXPECT_EQ(score.value_raw.text, "๙๖.๗๗");
  const auto quoted = read_text_scores(
      running("ข้อคำถาม “หน่วยงานตอบข้อซักถามชัดเจนเพียงใด” ในตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร ได้ ๘๗.๕๑ คะแนน"),
      {}, lexicon());
  ASSERT_EQ(quoted.scores.size(), 1u);
  EXPECT_EQ(quoted.scores[0].subject->text, "หน่วยงานตอบข้อซักถามชัดเจนเพียงใด");
  EXPECT_EQ(quoted.scores[0].indicator_no, "7");
}

TEST(ScoreText, OutcomeCellsGiveOneSubjectForSeveralYears) {
  EXPECT_EQ(read("- ผลการประเมิน ITA ในหัวข้อด้านการปฏิบัติหน้าที่ ITA ปี2567 ได้คะแนน 96.26 คะแนน\nITA ปี2568 "
                 "ได้คะแนน 98.89 คะแนน\nมีคะแนนเฉลี่ยเพิ่มขึ้น 2.63 คะแนน",
                 true),
            (Strings{"indicator 1 2567 96.26", "indicator 1 2568 98.89"}));
  EXPECT_EQ(read("- ประชาชนเข้าถึงข่าวสารได้รวดเร็วขึ้น ITA ปี2567 ได้คะแนน 97.92 คะแนน ITA ปี2568 ได้คะแนน "
                 "98.69 คะแนน",
                 true),
            (Strings{"item - 2567 97.92", "item - 2568 98.69"}));
  EXPECT_EQ(read("ตามตัวชี้วัด O13 รายงานสรุปผลการจัดซื้อจัดจ้าง มีคะแนน 100 คะแนน", true),
            (Strings{"item O13 - 100.00"}));
  EXPECT_EQ(read("โดยมีผลคะแนนตัวชี้วัด O21 ที่ 100 คะแนน รักษาระดับ", true),
            (Strings{"item O21 - 100.00"}));
}

TEST(ScoreText, NumbersThatAreNoScores) {
  for (const char* text : {
           "ค่าเป้าหมายของคะแนน ITA ภาพรวม ไม่น้อยกว่า ๘๕ คะแนน",
           "โดยตั้งเป้าหมายคะแนนภาพรวมปี 2569 ไว้ที่ 95.00 คะแนน",
           "ผ่านตามหลักเกณฑ์ที่กำหนด คือ ๘๕.๐๐ คะแนน",
           "(Open Data Integrity and Transparency Assessment : OIT) ผ่านตามหลักเกณฑ์ที่กำหนด (๘๕.๐๐ "
           "คะแนน)",
           "ในภาพรวมได้คะแนนเพิ่มขึ้น ๒.๕๐ คะแนน",
           "ตัวชี้วัดที่ได้คะแนนคงที่ ๑๐๐.๐๐ คะแนน (ตัวชี้วัดที่ ๑ และตัวชี้วัดที่ ๕)",
           "ได้คะแนนเพิ่มขึ้นจากปีที่ผ่านมา +๐.๔๒ คะแนน",
           "ผลการประเมินในภาพรวม คะแนนเต็ม 100 คะแนน",
           "แบบวัด IIT EIT และ OIT ได้คะแนน 91.20 92.30 และ 100 คะแนน ตามลำดับ",
           "มีผู้ตอบแบบวัด IIT จำนวน 30 คน",
           "ระดับ A ตั้งแต่ 85.00 - 94.99 คะแนน",
           "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ และตัวชี้วัดที่ ๕ การแก้ไขปัญหาการทุจริต ได้ ๑๐๐.๐๐ คะแนน",
       }) {
    EXPECT_EQ(read(text), Strings{}) << text;
  }
}

TEST(ScoreText, DifferencesBelongToTheScoreBefore) {
  const auto found = read_text_scores(
      running(
          "ได้คะแนนภาพรวม 79.08 คะแนน ในปี 2566 เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2565 ที่ได้ 78.50 คะแนน (ระดับ B) "
          "คิดเป็นส่วนต่าง 0.58 คะแนน"),
      {}, lexicon());
  ASSERT_EQ(found.differences.size(), 1u);
  EXPECT_EQ(found.differences[0].code, "ITA");
  EXPECT_DOUBLE_EQ(found.differences[0].value, 0.58);
}

TEST(ScoreText, RankStandsWithItsScore) {
  const auto found = read_text_scores(
      running(
          "หน่วยงานได้รับคะแนนรวม 86.51 คะแนน ระดับ A และอยู่ในลำดับที่ 2205 ของประเภทองค์การบริหารส่วนตำบล"),
      {}, lexicon());
  ASSERT_EQ(found.scores.size(), 1u);
  EXPECT_EQ(found.scores[0].rank, 2205);
  EXPECT_EQ(found.scores[0].grade->text, "A");
}

}  // namespace
}  // namespace truat::parse
