#include "parse/lexicon.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/tsv.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

TEST(Lexicon, InstrumentsAreNamesAlsoWithTheirCodes) {
  EXPECT_TRUE(lexicon().is_header("ผู้มีส่วนได้ส่วนเสียภายใน\n(IIT)"));
  EXPECT_TRUE(lexicon().is_header("แบบวัด OIT"));
  EXPECT_FALSE(lexicon().is_header("ผู้มีส่วนได้ส่วนเสียภายใน (EIT)"));
}

TEST(Lexicon, KnowsColumnsByTheirPrintedNames) {
  const std::pair<const char*, Column> cases[] = {
      {"ลำดับ", Column::kSeq},
      {"ที่", Column::kSeq},
      {"ตัวชี้วัดที่", Column::kIndicatorNo},
      {"รายละเอียดตัวชี้วัด", Column::kIndicator},
      {"ประเด็นที่เป็น ข้อบกพร่อง/\nจุดอ่อนจากการ ประเมิน", Column::kIssue},
      {"สภาพปัญหา", Column::kIssue},
      {"มาตรการหรือโครงการหรือกิจกรรม", Column::kMeasure},
      {"แนวทางในการยกระดับการประเมิน", Column::kMeasure},
      {"ขั้นตอน/วิธีการปฏิบัติ", Column::kSteps},
      {"กระบวนการทำงาน", Column::kSteps},
      {"กอง/สำนักที่รับ\nผิดชอบ", Column::kResponsible},
      {"หน่วยงานเจ้าภาพ", Column::kResponsible},
      {"ช่วงเวลาที่ดำเนินการ", Column::kPeriod},
      {"กำหนดเวลา", Column::kPeriod},
      {"สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม", Column::kResult},
      {"สิ่งที่ได้ดำเนินการ", Column::kResult},
      {"ผลลัพธ์หรือความสำเร็จ ของการดำเนินงาน", Column::kOutcome},
      {"ตัวชี้วัดความสำเร็จ", Column::kTarget},
      {"หมายเหตุ", Column::kRemark},
      {"คะแนนที่ได้", Column::kScore},
      {"ปีงบประมาณ\n๒๕๖๗", Column::kScore},
      {"คะแนนเต็ม", Column::kWeight},
      {"ผลต่าง", Column::kDifference},
      {"+/-", Column::kDifference},
      {"งบประมาณ (บาท)", Column::kBudget},
      {"องค์ประกอบด้านข้อมูล", Column::kRequirement},
      {"การใช้อำนาจ", Column::kNone},
  };
  for (const auto& [text, column] : cases) EXPECT_EQ(lexicon().column(text), column) << text;
}

TEST(Lexicon, KnowsCompoundsThatItNeverSaw) {
  EXPECT_EQ(lexicon().column("ผู้รับผิดชอบในการดำเนินงานหลัก"), Column::kResponsible);
  EXPECT_EQ(lexicon().column("ระยะเวลาของมาตรการ"), Column::kPeriod);
  EXPECT_TRUE(lexicon().is_header("หน่วยงานหลักผู้รับผิดชอบ / ผู้เกี่ยวข้อง"));
}

TEST(Lexicon, KnowsCompoundsOfWhichAPartWasMisread) {
  EXPECT_EQ(lexicon().column("กอง/สำนักที่รับตผิดชอบ"), Column::kResponsible);
  EXPECT_EQ(lexicon().column("สำนักที่รับผิดขอบงาน"), Column::kResponsible);
  EXPECT_EQ(lexicon().column("สำนักที่รับรองงานกอง"), Column::kNone);
}

TEST(Lexicon, TellsHeadersFromCells) {
  for (const char* text : {"มาตรการ/แนวทาง", "ปีงบประมาณ พ.ศ. ๒๕๖๗", "๒๕๖๘", "IIT", "EIT ส่วนที่ ๑",
                           "ภาพรวม", "อยู่ระหว่าง\nดำเนินการ", "ไตรมาส ๑", "ข้อ OIT", "คำตอบ"}) {
    EXPECT_TRUE(lexicon().is_header(text)) << text;
  }
  for (const char* text :
       {"การใช้งบประมาณ", "๑. การใช้งบประมาณ", "ตัวชี้วัดที่ ๒ การใช้งบประมาณ", "สำนักปลัด", "97.10", "-", "",
        "มาตรการตรวจสอบการปฏิบัติงานให้ตรงตามเวลาราชการ", "จัดทำคู่มือมาตรฐานการปฏิบัติงานและเผยแพร่",
        "โครงการส่งเสริมคุณธรรมจริยธรรมบุคลากร", "ตลอดปีงบประมาณ 2568 ทุกไตรมาส"}) {
    EXPECT_FALSE(lexicon().is_header(text)) << text;
  }
}

TEST(Lexicon, HeadingsAndFiguresAreNoHeaders) {
  EXPECT_FALSE(lexicon().is_header("๑. ผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๔"));
  EXPECT_TRUE(lexicon().is_header("ผลการประเมินรายตัวชี้วัด ประจำปีงบประมาณ พ.ศ. ๒๕๖๔"));
  EXPECT_FALSE(lexicon().is_header("คะแนน๙๒.๙๗๙๐.๖๐"));
}

TEST(Lexicon, NamesIndicatorsAlsoWithAWrongLetter) {
  EXPECT_EQ(lexicon().indicator_named("การใช้ทรัพย์สินของทางราชการ"), 4);
  EXPECT_EQ(lexicon().indicator_named("การปรับปรุงระบบการทำงาน"), 8);
  EXPECT_EQ(lexicon().indicator_named("ประสิทธภาพการสื่อสาร"), 7);
  EXPECT_EQ(lexicon().indicator_named("การใช้จ่ายเงิน"), std::nullopt);
  EXPECT_EQ(lexicon().instrument_of(7), "EIT");
}

TEST(Lexicon, ItemsBelongToIndicatorsByYear) {
  EXPECT_EQ(lexicon().indicator_of_item(2568, 'O', 21), 10);
  EXPECT_EQ(lexicon().indicator_of_item(2564, 'O', 21), 9);
  EXPECT_EQ(lexicon().indicator_of_item(2567, 'O', 21), std::nullopt);
}

TEST(Lexicon, AWrongModelNamesFileAndLine) {
  const auto broken = [](std::string_view name) -> std::string {
    if (name == "headers.tsv") return "header\tfield\tmatch\nลำดับ\tnumber\twhole\n";
    return "";
  };
  try {
    Lexicon::parse(broken);
    FAIL() << "a field that does not exist was taken";
  } catch (const core::ModelError& error) {
    EXPECT_THAT(error.what(), testing::HasSubstr("headers.tsv"));
    EXPECT_THAT(error.what(), testing::HasSubstr("line 2"));
  }
}

}  // namespace
}  // namespace truat::parse
