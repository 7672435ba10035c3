// Nothing is lost: every line of a document ends in a record, in free text or in a header.
#include <gtest/gtest.h>

#include "parse/interpret.h"
#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

void collect(core::Sources& out, const core::Sources& sources) {
  out.insert(out.end(), sources.begin(), sources.end());
}
void collect(core::Sources& out, const std::optional<core::Field>& field) {
  if (field) collect(out, field->sources);
}

core::Sources all_sources(const core::Report& report) {
  core::Sources out;
  for (const core::Score& s : report.scores) {
    collect(out, s.value_raw.sources);
    collect(out, s.subject);
    collect(out, s.grade);
  }
  for (const core::PrintedDifference& d : report.differences) collect(out, d.value_raw.sources);
  for (const core::Measure& m : report.measures) {
    for (const auto* field : {&m.seq, &m.topic, &m.issue, &m.measure, &m.requirement, &m.steps,
                              &m.responsible, &m.period_raw, &m.result, &m.outcome, &m.remark}) {
      collect(out, *field);
    }
    collect(out, m.status_sources);
  }
  for (const core::FreeText& t : report.free_texts) collect(out, t.text.sources);
  return out;
}

bool is_kept(const core::Line& line, const core::Sources& sources) {
  for (const core::Source& source : sources) {
    if (source.page == line.page && source.box.y0 <= line.box.y0 && source.box.y1 >= line.box.y1 &&
        source.raw.find(line.text) != std::string::npos) {
      return true;
    }
  }
  return false;
}

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
  const core::Sources sources = all_sources(report);
  for (const core::Block& block : document.blocks) {
    if (const auto* p = std::get_if<core::Paragraph>(&block)) {
      for (const core::Line& l : p->lines) EXPECT_TRUE(is_kept(l, sources)) << l.text;
      continue;
    }
    for (const core::Row& row : std::get<core::Table>(block).rows) {
      for (const core::Cell& cell : row.cells) {
        for (const core::Line& l : cell.lines) EXPECT_TRUE(is_kept(l, sources)) << l.text;
      }
    }
  }
  EXPECT_EQ(report.free_texts.back().kind, "signature");
}

}  // namespace
}  // namespace truat::parse
