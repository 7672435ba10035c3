#include "layout/row_cut.h"

#include <gtest/gtest.h>

namespace truat::layout {
namespace {

core::Line line(const std::string& text, double x1 = 98) {
  core::Line out;
  out.text = text;
  out.box = {2, 0, x1, 14};
  out.font_size = 10;
  return out;
}

CutColumn column(std::vector<core::Line> above, std::vector<core::Line> below,
                 std::vector<std::string> others = {}) {
  CutColumn out;
  out.above = std::move(above);
  out.below = std::move(below);
  out.others = std::move(others);
  out.left = 2;
  out.right = 98;
  return out;
}

TEST(RowCut, RestOfTextWithNothingElseIsACutRow) {
  CutEvidence e;
  e.columns = {column({line("๓")}, {}, {"๑", "๒"}),
               column({line("จัดทำคู่มือการปฏิบัติงานและ")}, {line("เผยแพร่บนเว็บไซต์", 60)}),
               column({line("สำนักปลัด", 40)}, {}, {"กองคลัง", "กองช่าง"})};
  EXPECT_GT(cut_weight(e), 0);
}

TEST(RowCut, NextNumberIsANewRowAlsoWithoutClosingLine) {
  CutEvidence e;
  e.edge = PageEdge::kOpen;
  e.columns = {column({line("๓")}, {line("๔")}, {"๑", "๒"}),
               column({line("จัดทำคู่มือการปฏิบัติงานและ")}, {line("เผยแพร่ข้อมูล", 60)})};
  e.columns[1].lines_of_room = 4;
  EXPECT_LT(cut_weight(e), 0);
}

TEST(RowCut, TwoScoresNeverShareACellAlsoWithoutClosingLine) {
  CutEvidence e;
  e.edge = PageEdge::kOpen;
  e.columns = {column({line("การใช้งบประมาณและ")}, {line("การใช้อำนาจ", 60)}),
               column({line("๘๗.๔๐", 30)}, {line("๑๐๐.๐๐", 30)})};
  EXPECT_LT(cut_weight(e), 0);
}

TEST(RowCut, TextThatDidNotFillItsCellHasEnded) {
  CutColumn c = column({line("จัดทำคู่มือการปฏิบัติงานและ")}, {line("เผยแพร่ข้อมูล", 60)});
  CutEvidence e;
  e.columns = {c};
  EXPECT_GT(cut_weight(e), 0);
  e.columns[0].lines_of_room = 5;
  EXPECT_LT(cut_weight(e), 0);
  e.columns[0].lines_of_room = 0;
  e.columns[0].ended_before = true;
  EXPECT_LT(cut_weight(e), 0);
}

TEST(RowCut, SecondTickIsANewRow) {
  CutEvidence e;
  e.columns = {column({line("จัดทำคู่มือการปฏิบัติงานและ")}, {line("เผยแพร่ข้อมูล", 60)}),
               column({line("✓")}, {}, {"✓", ""}), column({}, {line("✓")}, {"", "✓"})};
  EXPECT_LT(cut_weight(e), 0);
  e.columns[2].below.clear();
  EXPECT_GT(cut_weight(e), 0);
}

TEST(RowCut, ListGoesOnWithTheNextNumberAndStartsAgainWithOne) {
  const std::vector<core::Line> above{line("๑) จัดทำ"), line("๒) ทบทวน")};
  EXPECT_GT(continuation_weight(column(above, {line("๓) เผยแพร่")})), 0);
  EXPECT_LT(continuation_weight(column(above, {line("๑) เผยแพร่")})), 0);
}

TEST(RowCut, SetOfCheckboxesCompletesOnePartOrStartsAnotherRow) {
  const std::vector<std::string> whole{"☑ แล้วเสร็จ\n☐ ยังไม่ได้ดำเนินการ"};
  CutEvidence e;
  e.columns = {column({line("☑ แล้วเสร็จ", 50)}, {line("☐ ยังไม่ได้ดำเนินการ", 80)}, whole)};
  EXPECT_GT(cut_weight(e), 0);
  e.columns[0].above.push_back(line("☐ ยังไม่ได้ดำเนินการ", 80));
  e.columns[0].below = {line("☐ แล้วเสร็จ", 50), line("☑ ยังไม่ได้ดำเนินการ", 80)};
  EXPECT_LT(cut_weight(e), 0);
}

TEST(RowCut, RoomForMoreLinesMeansThatTheRowWasOver) {
  CutEvidence e;
  e.lines_of_room = 5;
  e.columns = {column({line("จัดทำคู่มือการปฏิบัติงานและ")}, {line("เผยแพร่ข้อมูล", 60)}),
               column({line("สำนักปลัด", 40)}, {}, {"กองคลัง", "กองช่าง"})};
  EXPECT_LT(cut_weight(e), 0);
}

TEST(RowCut, DifferentBoxesBelongTogetherAlsoWhenNoWholeRowIsKnown) {
  CutEvidence e;
  e.columns = {column({line("☑ แล้วเสร็จ", 50)}, {line("☐ กำลังดำเนินการ"), line("☐ ยังไม่ดำเนินการ")})};
  EXPECT_GT(cut_weight(e), 0);
  e.columns[0].below = {line("☐ แล้วเสร็จ", 50), line("☑ กำลังดำเนินการ")};
  EXPECT_LT(cut_weight(e), 0);
}

TEST(RowCut, RowWithoutItsNumberGoesOnWhereAllOthersHaveOne) {
  CutEvidence e;
  const CutColumn units = column({line("กองคลัง", 40)}, {line("กองช่าง", 40)}, {"กองคลัง", "งานพัสดุ"});
  e.columns = {column({line("๓")}, {}, {"๑", "๒"}), units};
  EXPECT_GT(cut_weight(e), 0);
  e.columns[0].below = {line("๔")};
  EXPECT_LT(cut_weight(e), 0);
}

TEST(RowCut, CodeBrokenBehindItsLetterGoesOnWithItsNumber) {
  CutEvidence e;
  e.columns = {column({line("O-", 20)}, {line("๒", 10)}, {"O-1"})};
  EXPECT_GT(cut_weight(e), 0);
  e.columns = {column({line("O-1", 20)}, {line("๒", 10)}, {"O-3"})};
  EXPECT_LT(cut_weight(e), 0);
  // Broken in both rows: the next code is the next row's.
  e.columns = {column({line("O-", 20), line("3", 10)}, {line("O-", 20), line("4", 10)}, {"O-1"})};
  EXPECT_LT(cut_weight(e), 0);
}

}  // namespace
}  // namespace truat::layout
