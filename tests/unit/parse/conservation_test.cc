// Nothing is lost: every line of a document ends in a record, in free text or in a header.
#include <gtest/gtest.h>

#include "parse/interpret.h"
#include "support/kept_lines.h"
#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

TEST(Conservation, EveryLineIsKeptSomewhere) {
  core::Document document;
  document.blocks = {
      paragraph({"รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗", "เทศบาลตำบลหนองคล้า"}),
      paragraph({"หน่วยงานได้คะแนนภาพรวม ๘๘.๐๑ คะแนน"}),
      table(1, 1,
            {{"ที่", "ตัวชี้วัด", "คะแนน", "หมายเหตุ"},
             {"1", "การปฏิบัติหน้าที่", "90.00", "ดี"},
             {"2", "การใช้งบประมาณ", "80.00", ""},
             {"เฉลี่ย", "<", "85.00", "คำนวณเอง"}}),
      paragraph({"ตารางมาตรการ"}),
      table(2, 2,
            {{"มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "<", "งบประมาณ"},
             {"^", "^", "แล้วเสร็จ", "ยังไม่ดำเนินการ", "^"},
             {"การใช้อำนาจ", "<", "<", "<", "<"},
             {"ทำผัง", "กองช่าง", "✓", "", "๘,๔๐๐"},
             {"", "", "", "", "รวม ๘,๔๐๐"}}),
      table(3, 1, {{"ชื่อ-สกุล", "ตำแหน่ง"}, {"นายสมมติ ใจดี", "ปลัด"}}),
      paragraph({"(ลงชื่อ) ........ ผู้รายงาน", "(นายสมมติ ใจดี)"}),
  };
  const core::Report report = interpret(document, lexicon());
  const support::KeptLines kept = support::kept_lines(document, report);
  EXPECT_EQ(kept.lost, std::vector<std::string>());
  EXPECT_EQ(report.free_texts.back().kind, "signature");
}

}  // namespace
}  // namespace truat::parse
