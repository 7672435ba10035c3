// Measure tables of all layouts, through interpret().
#include <gtest/gtest.h>

#include "parse/interpret.h"
#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

core::Report read(const std::vector<core::Block>& blocks) {
  core::Document document;
  document.blocks = blocks;
  return interpret(document, lexicon());
}

const core::Paragraph kTitle =
    paragraph({"รายงานผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"});

std::string text(const std::optional<core::Field>& field) { return field ? field->text : "NULL"; }

TEST(MeasureTables, AMisreadCodeOfAListThatCountsUpIsInferredAndNoNumber) {
  const auto report = read(
      {kTitle, table(1, 1,
                     {{"ข้อ", "ข้อมูล", "องค์ประกอบด้านข้อมูล", "ผู้รับผิดชอบ", "ความก้าวหน้าผลการดำเนินการ"},
                      {"O7", "ข่าวประชาสัมพันธ์", "- แสดงข่าว", "สำนักปลัด", "เผยแพร่แล้ว"},
                      {"ob", "ช่องทางถามตอบ", "- แสดงช่องทาง", "กองคลัง", "เผยแพร่แล้ว"},
                      {"O9", "แผนดำเนินงาน", "- แสดงแผน", "กองช่าง", "เผยแพร่แล้ว"}})});
  ASSERT_EQ(report.measures.size(), 3u);
  const core::Measure& m = report.measures[1];
  EXPECT_EQ(m.item_code, "O8");
  EXPECT_TRUE(m.code_inferred);
  EXPECT_EQ(text(m.seq), "NULL");
  EXPECT_FALSE(report.measures[0].code_inferred);
}

TEST(MeasureTables, RowWhoseOwnRestOnTheNextPageSaysThatItContinuesIsARow) {
  core::Table rows = table(1, 1,
                           {{"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ", "สถานะ"},
                            {"ประชุมพนักงาน", "เชิญประชุม", "กองช่าง", "แล้วเสร็จ"},
                            {"ตรวจสถิติ\n(ต่อ)", "เก็บสถิติ", "กองคลัง", "แล้วเสร็จ"}});
  rows.rows[2].cells[0].lines[1].page = core::PageNumber(2);
  const auto report = read({kTitle, rows});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(text(report.measures[1].measure), "ตรวจสถิติ");
  EXPECT_EQ(text(report.measures[0].responsible), "กองช่าง");
}

TEST(MeasureTables, LetteredNumberOfARowIsACodeInAnyTable) {
  const auto numbered = [](const std::string& number) {
    return read({kTitle, table(1, 1,
                               {{"ลำดับ", "มาตรการ", "ผู้รับผิดชอบ", "สถานะ"},
                                {number, "ข้อมูลติดต่อ", "กองช่าง", "แล้วเสร็จ"}})})
        .measures.at(0);
  };
  EXPECT_EQ(numbered("ข้อ O3").item_code, "O3");
  EXPECT_EQ(text(numbered("ข้อ O3").seq), "NULL");
  EXPECT_EQ(numbered("๐๔").item_code, std::nullopt);
  EXPECT_EQ(text(numbered("๐๔").seq), "๐๔");
}

TEST(MeasureTables, BoxesWithoutLabelsAreAStatusThatWasNotReadAndNoResult) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"},
                                           {"ประชุมพนักงาน", "กองช่าง", "☑ ☐ ☐"},
                                           {"อบรมพนักงาน", "กองช่าง", "☑ เผยแพร่คู่มือ"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(text(report.measures[0].result), "NULL");
  EXPECT_TRUE(report.measures[0].expects_status);
  EXPECT_NE(text(report.measures[1].result), "NULL");
}

TEST(MeasureTables, ColumnsGoByTheirNamesInAnyOrder) {
  const auto report =
      read({kTitle, table(1, 1,
                          {{"หมายเหตุ", "หน่วยงานเจ้าภาพ", "กำหนดเวลา", "มาตรการ/กิจกรรมเพื่อการพัฒนา",
                            "สภาพปัญหา", "ลำดับ", "กระบวนการทำงาน"},
                           {"-", "กองคลัง / สำนักปลัด", "ต.ค. ๖๗ - มี.ค. ๖๘", "ทำปฏิทินงบประมาณ",
                            "ไม่ทราบยอดคงเหลือ", "๑.", "๑) ร่างปฏิทิน\n๒) แจ้งเวียน"}})});
  ASSERT_EQ(report.measures.size(), 1u);
  const core::Measure& m = report.measures[0];
  EXPECT_EQ(text(m.remark), "NULL");
  EXPECT_EQ(text(m.responsible), "กองคลัง / สำนักปลัด");
  EXPECT_EQ(m.units, (std::vector<std::string>{"กองคลัง", "สำนักปลัด"}));
  EXPECT_EQ(m.period_start, "2024-10-01");
  EXPECT_EQ(m.period_end, "2025-03-31");
  EXPECT_EQ(text(m.measure), "ทำปฏิทินงบประมาณ");
  EXPECT_EQ(text(m.issue), "ไม่ทราบยอดคงเหลือ");
  EXPECT_EQ(text(m.seq), "๑.");
  EXPECT_EQ(text(m.steps), "๑) ร่างปฏิทิน\n๒) แจ้งเวียน");
  EXPECT_FALSE(m.measure->sources.empty());
}

TEST(MeasureTables, NumbersOfColumnsBelowAHeadAreNoNames) {
  const auto report = read({kTitle, table(1, 3,
                                          {{"มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "<"},
                                           {"^", "^", "แล้วเสร็จ", "ยังไม่ดำเนินการ"},
                                           {"(๑)", "(๒)", "(๓)", "(๔)"},
                                           {"จัดทำผังขั้นตอน", "กองช่าง", "✓", ""},
                                           {"จัดอบรม", "กองช่าง", "", "✓"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(report.measures[0].status, core::MeasureStatus::kDone);
  EXPECT_EQ(report.measures[1].status, core::MeasureStatus::kNotStarted);
}

TEST(MeasureTables, TickColumnsUnderAGroupAreStatuses) {
  const auto report =
      read({kTitle, table(1, 2,
                          {{"มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "<", "<", "สรุปผลการดำเนินการ"},
                           {"^", "^", "แล้วเสร็จ", "กำลังดำเนินการ", "ยังไม่ได้\nดำเนินการ", "^"},
                           {"จัดทำผังขั้นตอน", "กองช่าง", "✓", "", "", "ติดผังแล้ว"},
                           {"จัดทำคู่มือ", "กองช่าง", "", "/", "", "-"},
                           {"จัดอบรม", "กองช่าง", "-", "-", "√", ""}})});
  ASSERT_EQ(report.measures.size(), 3u);
  EXPECT_EQ(report.measures[0].status, core::MeasureStatus::kDone);
  EXPECT_EQ(text(report.measures[0].result), "ติดผังแล้ว");
  EXPECT_EQ(report.measures[1].status, core::MeasureStatus::kInProgress);
  EXPECT_EQ(text(report.measures[1].result), "NULL");
  EXPECT_EQ(report.measures[2].status, core::MeasureStatus::kNotStarted);
}

TEST(MeasureTables, StatusColumnsWithMisreadNamesAndMarks) {
  const auto report = read({table(1, 2,
                                  {{"ที่", "มาตรการ", "สถานะการดำเนินการ", "<", "<"},
                                   {"^", "^", "แล้3 เสร็จ", "อยู่ระหว่างดำเนินการ", "ยังไม่ดำแนินการ"},
                                   {"1", "จัดทำคู่มือ", "๑", "", ""},
                                   {"2", "อบรมบุคลากร", "", "", "e"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(report.measures[0].status, core::MeasureStatus::kDone);
  EXPECT_EQ(report.measures[1].status, core::MeasureStatus::kNotStarted);
  EXPECT_FALSE(report.measures[0].result);
}

TEST(MeasureTables, AShortWordInATickColumnIsTheResult) {
  const auto report = read({table(1, 2,
                                  {{"ที่", "มาตรการ", "สถานะการดำเนินการ", "<"},
                                   {"^", "^", "แล้วเสร็จ", "ยังไม่ได้ดำเนินการ"},
                                   {"1", "จัดทำคู่มือ", "มี", ""}})});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_EQ(report.measures[0].status, core::MeasureStatus::kDone);
  EXPECT_EQ(text(report.measures[0].result), "มี");
}

TEST(MeasureTables, WhoSignedIsNoMeasure) {
  const auto report = read({table(1, 1,
                                  {{"ที่", "มาตรการ", "ผู้รับผิดชอบ"},
                                   {"1", "ให้เจ้าหน้าที่ลงชื่อเข้าปฏิบัติงาน", "สำนักปลัด"},
                                   {"", "ลงชื่อ\n(นายสมชาย ใจตรง)", "ผู้รายงาน"},
                                   {"", "(นางสาวสมหญิง ใจดี)", "ปลัดเทศบาล"}})});
  ASSERT_EQ(report.measures.size(), 1u);
}

TEST(MeasureTables, TopicsOfTwoPagesInOneCellAreParted) {
  core::Table cells = table(1, 1,
                            {{"ที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"},
                             {"1", "คุณภาพการดำเนินงาน\nประสิทธิภาพการสื่อสาร", "จัดทำคู่มือ", "กองช่าง"},
                             {"2", "^", "อบรมบุคลากร", "กองคลัง"}});
  for (core::Row& row : cells.rows) {
    const bool second = row.cells.front().text() == "2";
    for (core::Cell& cell : row.cells) {
      if (second || cell.lines.size() == 2) cell.lines.back().page = core::PageNumber(2);
    }
  }
  const auto report = read({kTitle, cells});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(text(report.measures[0].topic), "คุณภาพการดำเนินงาน");
  EXPECT_EQ(text(report.measures[1].topic), "ประสิทธิภาพการสื่อสาร");
  EXPECT_EQ(report.measures[1].indicator_no, "7");
}

TEST(MeasureTables, ATopicHoldsForRowsOnPagesBehindItUpToTheNext) {
  core::Table cells = table(1, 1,
                            {{"ที่", "ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ"},
                             {"1", "คุณภาพการดำเนินงาน\nประสิทธิภาพการสื่อสาร", "จัดทำคู่มือ", "กองช่าง"},
                             {"2", "^", "อบรมบุคลากร", "กองคลัง"},
                             {"3", "^", "ติดป้าย", "กองคลัง"}});
  for (int row = 1; row <= 3; ++row) {
    for (core::Cell& cell : cells.rows[static_cast<size_t>(row)].cells) {
      cell.lines.back().page = core::PageNumber(cell.lines.size() == 2 ? 3 : row);
    }
  }
  const auto report = read({kTitle, cells});
  ASSERT_EQ(report.measures.size(), 3u);
  EXPECT_EQ(text(report.measures[1].topic), "คุณภาพการดำเนินงาน");
  EXPECT_EQ(text(report.measures[2].topic), "ประสิทธิภาพการสื่อสาร");
}

TEST(MeasureTables, TwoStatusColumnsOfOneNameTellNone) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "แล้วเสร็จ", "ดำเนินการ", "ดำเนินการ"},
                                           {"จัดทำคู่มือ", "☐", "☐", "☑"},
                                           {"ติดป้าย", "☑", "☐", "☐"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_FALSE(report.measures[0].status);
  EXPECT_TRUE(report.measures[0].expects_status);
  EXPECT_EQ(report.measures[1].status, core::MeasureStatus::kDone);
}

TEST(MeasureTables, ANamelessStatusColumnIsTheOneThatIsLeft) {
  const auto report =
      read({kTitle, table(1, 2,
                          {{"มาตรการ/กิจกรรม", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "<", "<"},
                           {"^", "^", "อยู่ระหว่าง\nดำเนินการ", "", "ยังไม่\nดำเนินการ"},
                           {"ทำป้ายประกาศ", "สำนักปลัด", "-", "- ติดป้ายครบทุกหมู่บ้าน", "-"}})});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_EQ(report.measures[0].status, core::MeasureStatus::kDone);
  EXPECT_EQ(text(report.measures[0].result), "- ติดป้ายครบทุกหมู่บ้าน");
}

TEST(MeasureTables, CheckboxesGiveTheStatusAndLeaveTheResult) {
  const auto report =
      read({kTitle, paragraph({"ตัวชี้วัดย่อยที่ ๙.๓ การจัดซื้อจัดจ้าง"}),
            table(1, 1,
                  {{"ข้อ", "ข้อมูล", "องค์ประกอบด้านข้อมูล", "ผู้รับผิดชอบ", "ความก้าวหน้าผลการดำเนินการ"},
                   {"๐๑๙", "แผนจัดซื้อจัดจ้าง", "- แสดงแผนทั้งปี", "กองคลัง",
                    "☐ ยังไม่ได้ดำเนินการ\n☑ ดำเนินการ\n- ขึ้นเว็บไซต์แล้ว"},
                   {"๐๒๐", "ประกาศต่าง ๆ", "- แสดงประกาศ", "กองคลัง",
                    "[x] ยังไม่ได้ดำเนินการ [ ] ดำเนินการแล้วเสร็จ"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  const core::Measure& first = report.measures[0];
  EXPECT_EQ(first.item_code, "O19");
  EXPECT_FALSE(first.seq);
  EXPECT_EQ(first.indicator_no, "9");
  EXPECT_EQ(text(first.topic), "ตัวชี้วัดย่อยที่ ๙.๓ การจัดซื้อจัดจ้าง");
  EXPECT_EQ(text(first.measure), "แผนจัดซื้อจัดจ้าง");
  EXPECT_EQ(text(first.requirement), "- แสดงแผนทั้งปี");
  EXPECT_EQ(first.status, core::MeasureStatus::kDone);
  EXPECT_EQ(text(first.result), "- ขึ้นเว็บไซต์แล้ว");
  EXPECT_EQ(report.measures[1].status, core::MeasureStatus::kNotStarted);
  EXPECT_EQ(text(report.measures[1].result), "NULL");
}

TEST(MeasureTables, StatusWordWithAMisreadLetterIsNoResult) {
  const auto report =
      read({kTitle, table(1, 1,
                          {{"มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"},
                           {"จัดอบรม", "กองช่าง", "☐ ดำเนินการแล้ว ☑ ยังไม่เรื่มดำเนินการ\nรอผู้บริหาร"}})});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_EQ(report.measures[0].status, core::MeasureStatus::kNotStarted);
  EXPECT_EQ(text(report.measures[0].result), "รอผู้บริหาร");
}

TEST(MeasureTables, TwoTickedStatusesLeaveTheStatusOpen) {
  const auto report =
      read({kTitle, table(1, 1,
                          {{"มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ"},
                           {"จัดอบรม", "กองช่าง", "☑ ดำเนินการ ☑ ยังไม่ดำเนินการ อบรมแล้ว"}})});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_FALSE(report.measures[0].status);
  EXPECT_EQ(text(report.measures[0].result), "อบรมแล้ว");
  EXPECT_EQ(report.measures[0].status_sources.size(), 2u) << "for the rule that says so";
}

TEST(MeasureTables, TwoStatusesInOneCellLeaveTheStatusOpen) {
  const auto report = read({table(1, 1,
                                  {{"ที่", "มาตรการ", "สถานะ"},
                                   {"1", "จัดทำคู่มือ", "ดำเนินการ\nแล้วเสร็จกำลังดำเนินการ"},
                                   {"2", "ประชุม", "ดำเนินการแล้ว เมื่อวันที่ 5"}})});
  EXPECT_FALSE(report.measures[0].status);
  EXPECT_EQ(report.measures[0].status_sources.size(), 2u) << "for the rule that says so";
  EXPECT_EQ(report.measures[1].status, core::MeasureStatus::kDone);
}

TEST(MeasureTables, TickedQuartersAreThePeriodOfTheirPlan) {
  const auto report =
      read({kTitle, paragraph({"๔. มาตรการยกระดับคะแนน ปีงบประมาณ พ.ศ. ๒๕๖๙"}),
            table(1, 2,
                  {{"มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลาการดำเนินการ", "<", "<", "<", "งบประมาณ (บาท)"},
                   {"^", "^", "ไตรมาส ๑", "ไตรมาส ๒", "ไตรมาส ๓", "ไตรมาส ๔", "^"},
                   {"จัดอบรม", "กองช่าง", "", "✓", "✓", "", "๘,๔๐๐"},
                   {"จัดทำคู่มือ", "กองช่าง", "✓", "", "", "✓", "-"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(report.measures[0].period_start, "2026-01-01");
  EXPECT_EQ(report.measures[0].period_end, "2026-06-30");
  EXPECT_FALSE(report.measures[1].period_start);
}

TEST(MeasureTables, SectionRowsGovernTheRowsBelow) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "ขั้นตอน", "ผู้รับผิดชอบ"},
                                           {"๒. การใช้งบประมาณ", "<", "<"},
                                           {"จัดทำปฏิทิน", "แจ้งเวียน", "กองคลัง"},
                                           {"ตัวชี้วัดที่ ๗ ประสิทธิภาพการสื่อสาร", "", ""},
                                           {"ปรับปรุงเว็บไซต์", "ออกแบบใหม่", "สำนักปลัด"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(text(report.measures[0].topic), "๒. การใช้งบประมาณ");
  EXPECT_EQ(report.measures[0].indicator_no, "2");
  EXPECT_EQ(report.measures[1].indicator_no, "7");
}

TEST(MeasureTables, ANumberedTopicIsNoIndicator) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"หัวข้อ", "มาตรการ/โครงการ/กิจกรรม", "ผู้รับผิดชอบ"},
                                           {"4. ช่องทางประชาสัมพันธ์", "ทำเพจใหม่", "สำนักปลัด"}})});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_EQ(text(report.measures[0].topic), "4. ช่องทางประชาสัมพันธ์");
  EXPECT_FALSE(report.measures[0].indicator_no);
}

TEST(MeasureTables, ContinuedRowsArePartOfTheirRow) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"หัวข้อ", "มาตรการ", "ผู้รับผิดชอบ", "ผลลัพธ์"},
                                           {"1. งานบริการ", "ทำผัง", "กองช่าง", "พอใจ"},
                                           {"(ต่อ)", "ทำคู่มือ", "กองช่าง", ""},
                                           {"2. งานพัสดุ", "ทำทะเบียน", "กองคลัง", "ครบ"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(text(report.measures[0].measure), "ทำผัง\nทำคู่มือ");
  EXPECT_EQ(text(report.measures[0].responsible), "กองช่าง");
  EXPECT_EQ(text(report.measures[0].outcome), "พอใจ");
  EXPECT_EQ(text(report.measures[1].measure), "ทำทะเบียน");
}

TEST(MeasureTables, MergedCellsCountForEachRow) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"},
                                           {"ทำผัง", "กองช่าง", "ตลอดปีงบประมาณ"},
                                           {"ทำคู่มือ", "^", "^"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(text(report.measures[1].responsible), "กองช่าง");
  EXPECT_EQ(report.measures[1].period_start, "2024-10-01");
}

TEST(MeasureTables, HeadingsNameWhatTheirTableIsAbout) {
  const auto report = read(
      {kTitle,
       paragraph({"๑.๑ ผลคะแนนด้านตัวชี้วัดด้านที่ ๓ การใช้อำนาจ หัวข้อการประเมิน หัวหน้าแบ่งงานเป็นธรรมเพียงใด "
                  "มีค่าคะแนนเท่ากับ ๙๘.๙๔"}),
       table(1, 1,
             {{"ประเด็นที่เป็นข้อบกพร่อง", "มาตรการ", "ผู้รับผิดชอบ"},
              {"แบ่งงานไม่เท่ากัน", "ออกคำสั่งใหม่", "สำนักปลัด"}}),
       paragraph({"ด้านการใช้งบประมาณ"}),
       table(2, 1,
             {{"ประเด็นที่เป็นข้อบกพร่อง", "มาตรการ", "ผู้รับผิดชอบ"}, {"ไม่ทราบยอด", "ทำปฏิทิน", "กองคลัง"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(report.measures[0].indicator_no, "3");
  EXPECT_EQ(report.measures[1].indicator_no, "2");
  EXPECT_EQ(text(report.measures[1].topic), "ด้านการใช้งบประมาณ");
  EXPECT_EQ(report.measures[1].table_no, 2);
  EXPECT_EQ(report.measures[1].row_no, 1);
  ASSERT_EQ(report.scores.size(), 1u);
  EXPECT_DOUBLE_EQ(report.scores[0].value, 98.94);
}

TEST(MeasureTables, OtherTablesGiveNoMeasures) {
  const core::Table tables[] = {
      table(1, 1,
            {{"ที่", "รายการ", "งบประมาณ (บาท)", "เบิกจ่าย", "คงเหลือ"},
             {"1", "ค่าวัสดุ", "12,000", "8,400", "3,600"}}),
      table(1, 1, {{"เวลา", "กิจกรรม", "ผู้รับผิดชอบ"}, {"09.00 - 09.30 น.", "ลงทะเบียน", "สำนักปลัด"}}),
      table(1, 1, {{"ลำดับ", "ชื่อ-สกุล", "ตำแหน่ง", "ลายมือชื่อ"}, {"1", "นายสมมติ ใจดี", "ปลัด", ""}}),
      table(1, 1,
            {{"เหตุการณ์ความเสี่ยง", "ระดับความเสี่ยง", "มาตรการ", "ผู้รับผิดชอบ"},
             {"รับสินบน", "ต่ำ", "ติดป้าย", "กองช่าง"}}),
      // Expenses by activity, as state budgets list them.
      table(1, 1,
            {{"กิจกรรม", "งบดำเนินงาน", "งบลงทุน", "งบเงินอุดหนุน", "รวม"},
             {"1. ตรวจสอบ", "1.2500", "-", "0.7500", "2.0000"}}),
      // A purchasing plan.
      table(1, 1,
            {{"ลำดับ", "ชื่อโครงการ/กิจกรรม", "ลักษณะกิจกรรม", "สถานที่ดำเนินการ", "จำนวนเงิน\n(บาท)"},
             {"1", "ก่อสร้างรางน้ำ", "รางน้ำยาว 12 เมตร", "หมู่ที่ 4", "75,000"}}),
      // A development plan: number and text of an approach below one cell of the head.
      table(
          1, 1,
          {{"ที่", "กลยุทธ์", "แนวทางการพัฒนา", "<"}, {"1", "1.1 ถนนปลอดภัย", "แนวทางที่ 1", "ซ่อมผิวถนน"}}),
  };
  for (const core::Table& other : tables) {
    const auto report = read({kTitle, other});
    EXPECT_TRUE(report.measures.empty()) << other.rows[0].cells[0].text();
    EXPECT_TRUE(report.scores.empty()) << other.rows[0].cells[0].text();
  }
}

TEST(MeasureTables, MeasuresForIndicatorsNeedNoOneWhoDoesThem) {
  const core::Table by_heading = table(1, 1, {{"แนวทางแก้ไข", "หมายเหตุ"}, {"จัดทำคู่มือ", "เอกสารแนบ"}});
  EXPECT_TRUE(read({kTitle, by_heading}).measures.empty());
  const auto report = read({kTitle, paragraph({"ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน"}), by_heading});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_EQ(report.measures[0].indicator_no, "6");
  const auto by_topic = read({kTitle, table(1, 1,
                                            {{"ลำดับ", "ประเด็นตัวชี้วัด", "กิจกรรมที่ดำเนินการ"},
                                             {"1", "การใช้อำนาจ", "จัดทำคู่มือ"},
                                             {"2", "การใช้งบประมาณ", "เผยแพร่แผน"}})});
  EXPECT_EQ(by_topic.measures.size(), 2u);
}

TEST(MeasureTables, AMeasureMaySayAtWhatTimeItsMeetingWas) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"},
                                           {"จัดทำคู่มือ", "กองช่าง", "ต.ค. ๖๗"},
                                           {"จัดประชุม", "สำนักปลัด", "๕ พ.ย. ๖๗ 09.00 - 10.30 น."},
                                           {"จัดอบรม", "กองคลัง", "ธ.ค. ๖๗"}})});
  EXPECT_EQ(report.measures.size(), 3u);
}

TEST(MeasureTables, StatusesAreExpectedWhereATableHasPlacesForThem) {
  const auto report =
      read({kTitle,
            table(1, 2,
                  {{"มาตรการ", "ผลการดำเนินการ", "<"},
                   {"^", "แล้วเสร็จ", "ยังไม่ดำเนินการ"},
                   {"จัดทำคู่มือ", "", ""}}),
            table(2, 1, {{"มาตรการ", "สรุปผล"}, {"จัดทำคู่มือ", "☐ แล้วเสร็จ ☐ ยังไม่ดำเนินการ"}}),
            table(3, 1, {{"มาตรการ", "สรุปผล"}, {"จัดทำคู่มือ", "ประกาศใช้แล้ว"}})});
  ASSERT_EQ(report.measures.size(), 3u);
  EXPECT_TRUE(report.measures[0].expects_status);
  EXPECT_TRUE(report.measures[1].expects_status);
  EXPECT_FALSE(report.measures[2].expects_status);
}

TEST(MeasureTables, AColumnWithTextsAndAnUnknownNameIsKeptAsSuch) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "ผู้รับผิดชอบ", "ความเป็นไป", "สารัตถะ"},
                                           {"จัดทำคู่มือ", "กองช่าง", "ประชุมกอง", ""},
                                           {"จัดอบรม", "กองคลัง", "เวียนแจ้ง", "-"}})});
  std::vector<std::string> unknown;
  for (const core::FreeText& text : report.free_texts) {
    if (text.kind == "unknown_column") unknown.push_back(text.text.text);
  }
  EXPECT_EQ(unknown, std::vector<std::string>{"ความเป็นไป"});
}

TEST(MeasureTables, OfTwoColumnsThatSayHowTheFirstIsTheMeasure) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"วิธีการดำเนินการ", "กิจกรรมที่ดำเนินการ", "ผู้รับผิดชอบ"},
                                           {"แจ้งเวียนทุกกอง", "จัดทำปฏิทิน", "กองคลัง"}})});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_EQ(text(report.measures[0].measure), "จัดทำปฏิทิน");
  EXPECT_EQ(text(report.measures[0].steps), "แจ้งเวียนทุกกอง");
}

TEST(MeasureTables, ColumnOfReferencesOrRemarksIsTheRemark) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "ผู้รับผิดชอบ", "เอกสารอ้างอิง/\nหมายเหตุ"},
                                           {"จัดทำปฏิทิน", "กองคลัง", "รออนุมัติ"}})});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_EQ(text(report.measures[0].remark), "รออนุมัติ");
}

TEST(MeasureTables, ListOfScoresAboveATableIsNotItsHeading) {
  const auto rows = table(
      1, 1,
      {{"ข้อ", "ข้อมูล", "ผู้รับผิดชอบ", "ผลการดำเนินการ"}, {"O1", "โครงสร้าง", "สำนักปลัด", "เผยแพร่แล้ว"}});
  const auto report = read({kTitle, paragraph({"ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล ได้คะแนน ๙๕.๐๐ คะแนน"}),
                            paragraph({"ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ได้คะแนน ๙๐.๐๐ คะแนน"}), rows});
  ASSERT_EQ(report.measures.size(), 1u);
  EXPECT_NE(report.measures[0].indicator_no, "10");
  // One such sentence alone is the heading of what follows.
  const auto headed =
      read({kTitle, paragraph({"ตัวชี้วัดที่ ๑๐ การป้องกันการทุจริต ได้คะแนน ๙๐.๐๐ คะแนน"}), rows});
  EXPECT_EQ(headed.measures[0].indicator_no, "10");
}

TEST(MeasureTables, WholeYearIsTheYearInWhichTheOtherPeriodsLie) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา"},
                                           {"จัดอบรม", "กองช่าง", "ต.ค. ๖๘ - มี.ค. ๖๙"},
                                           {"จัดทำคู่มือ", "กองช่าง", "ตลอดปีงบประมาณ"}})});
  ASSERT_EQ(report.measures.size(), 2u);
  EXPECT_EQ(report.measures[1].period_start, "2025-10-01");
  EXPECT_EQ(report.measures[1].period_end, "2026-09-30");
}

TEST(MeasureTables, WholeYearOfAPlanWithoutAnyYearStaysOpen) {
  const auto year = [](const std::string& last_column) {
    const auto report = read({paragraph({"รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๘"}),
                              paragraph({"แนวทางแก้ไข"}),
                              table(1, 1,
                                    {{"มาตรการ", "ผู้รับผิดชอบ", "ระยะเวลา", last_column},
                                     {"จัดทำคู่มือ", "กองช่าง", "ตลอดปีงบประมาณ", "ทำแล้ว"}})});
    return report.measures.at(0).period_start;
  };
  EXPECT_FALSE(year("หมายเหตุ"));
  EXPECT_EQ(year("ผลการดำเนินการ"), "2024-10-01");  // what was done, was done in the year assessed
}

core::Table without_lines(core::Table table) {
  table.ruled = table.row_lines = false;
  return table;
}

const std::vector<std::vector<std::string>> kOpenRows{{"ตัวชี้วัด", "มาตรการ", "ผู้รับผิดชอบ", "หมายเหตุ"},
                                                      {"การใช้อำนาจ", "ทำป้าย", "กองช่าง", "ทุกปี"},
                                                      {"", "ทำคู่มือ", "", ""},
                                                      {"การเปิดเผยข้อมูล", "ทำแผน", "", ""},
                                                      {"", "ทำเว็บไซต์", "", "-"}};

TEST(MeasureTables, WithoutLinesATopicHoldsUntilTheNextOne) {
  const auto report = read({kTitle, without_lines(table(1, 1, kOpenRows))});
  ASSERT_EQ(report.measures.size(), 4u);
  EXPECT_EQ(text(report.measures[1].topic), "การใช้อำนาจ");
  EXPECT_EQ(report.measures[1].indicator_no, "3");
  EXPECT_EQ(text(report.measures[3].topic), "การเปิดเผยข้อมูล");
  EXPECT_EQ(text(report.measures[1].remark), "NULL");
}

TEST(MeasureTables, LinesAroundAnEmptyTopicSayThatThereIsNone) {
  const auto report = read({kTitle, table(1, 1, kOpenRows)});
  ASSERT_EQ(report.measures.size(), 4u);
  EXPECT_EQ(text(report.measures[1].topic), "NULL");
}

// A topic in the middle of its rows: nothing says which rows it is about.
TEST(MeasureTables, ATopicBelowAnEmptyFirstRowIsNotRepeated) {
  auto rows = kOpenRows;
  std::swap(rows[1][0], rows[2][0]);
  const auto report = read({kTitle, without_lines(table(1, 1, rows))});
  ASSERT_EQ(report.measures.size(), 4u);
  EXPECT_EQ(text(report.measures[0].topic), "NULL");
  EXPECT_EQ(text(report.measures[3].topic), "NULL");
}

}  // namespace
}  // namespace truat::parse
