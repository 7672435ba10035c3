// Score tables of all layouts, through interpret().
#include <gtest/gtest.h>

#include "parse/interpret.h"
#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

using Strings = std::vector<std::string>;

core::Report read(const std::vector<core::Block>& blocks) {
  core::Document document;
  document.blocks = blocks;
  return interpret(document, lexicon());
}

std::string year_of(const std::optional<core::FiscalYear>& year) {
  return year ? std::to_string(year->year().be()) : "-";
}

// "code year value", with the subject where there is no code.
Strings scores_of(const core::Report& report) {
  Strings out;
  for (const core::Score& s : report.scores) {
    char value[32];
    std::snprintf(value, sizeof value, "%.2f", s.value);
    out.push_back(s.code.value_or(s.subject ? s.subject->text : "?") + " " +
                  year_of(s.fiscal_year) + " " + value);
  }
  return out;
}

const core::Paragraph kTitle = paragraph({"รายงานผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ๒๕๖๗"});

TEST(ScoreTables, InstrumentsOfTwoYearsWithDifferences) {
  const auto report = read({kTitle, table(1, 2,
                                          {{"แบบวัด", "ผลการประเมิน", "<", "ผลต่าง"},
                                           {"^", "ปีงบประมาณ ๒๕๖๖", "ปีงบประมาณ ๒๕๖๗", "^"},
                                           {"IIT", "๘๘.๑๐", "๙๐.๒๐", "+๒.๑๐"},
                                           {"EIT ส่วนที่ ๑", "๘๗.๐๐", "๘๕.๕๐", "-๑.๕๐"},
                                           {"ภาพรวม", "๘๗.๖๖", "๘๘.๐๑", "+๐.๓๕"}})});
  EXPECT_EQ(scores_of(report), (Strings{"IIT 2566 88.10", "IIT 2567 90.20", "EIT1 2566 87.00",
                                        "EIT1 2567 85.50", "ITA 2566 87.66", "ITA 2567 88.01"}));
  ASSERT_EQ(report.differences.size(), 3u);
  EXPECT_EQ(report.differences[1].code, "EIT1");
  EXPECT_DOUBLE_EQ(report.differences[1].value, -1.5);
  EXPECT_EQ(year_of(report.differences[1].from), "2566");
  EXPECT_EQ(year_of(report.differences[1].to), "2567");
  EXPECT_EQ(year_of(report.fiscal_year), "2567");
}

TEST(ScoreTables, NumberOfANameThatItsColumnCutTellsTheIndicator) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ตัวชี้วัดที่", "1. การปฏิบัติหน้าที่", "2.\nการ\nใช้งบประ",
                                            "3. การใช้อำนาจมาณ", "7. ประสิทธิภาพการสื่อสาร"},
                                           {"คะแนน", "83.58", "95.08", "90.10", "98.85"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"1 2567 83.58", "2 2567 95.08", "3 2567 90.10", "7 2567 98.85"}));
}

TEST(ScoreTables, TitleOfTheNextSectionBelowAnIndicatorTakesNotItsScore) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ตัวชี้วัด", "ผลคะแนน"},
                                           {"๔. การใช้ทรัพย์สินของราชการ", "๙๗.๘๖"},
                                           {"๕. การแก้ไขปัญหาการทุจริต\nแบบวัด EIT", "๑๐๐.๐๐"},
                                           {"๖. คุณภาพการดำเนินงาน", "๙๗.๕๓"}})});
  EXPECT_EQ(scores_of(report), (Strings{"4 2567 97.86", "5 2567 100.00", "6 2567 97.53"}));
}

TEST(ScoreTables, YearsMayStandBelowEachOtherInOneCell) {
  const auto report =
      read({kTitle, table(1, 1,
                          {{"ที่", "ตัวชี้วัด", "ปี พ.ศ.", "คะแนน"},
                           {"๓", "การใช้อำนาจ", "๒๕๖๖\n๒๕๖๗", "๘๓.๗๐\n๙๘.๔๗"},
                           {"๙", "การเปิดเผยข้อมูล", "๒๕๖๖\n๒๕๖๗", "๙๑.๒๔\n๑๐๐.๐๐"},
                           {"๑๐", "การป้องกันการทุจริต", "๒๕๖๗\n๒๕๖๖", "๗๐.๐๐\n๘๐.๐๐"}})});
  // The last one has its years in another order: a page's end cut it and its neighbour.
  EXPECT_EQ(scores_of(report),
            (Strings{"3 2566 83.70", "3 2567 98.47", "9 2566 91.24", "9 2567 100.00"}));
}

TEST(ScoreTables, YearsInACellMergedOverRowsBelongToOneRowEach) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ที่", "ตัวชี้วัด", "ปี พ.ศ.", "คะแนน"},
                                           {"๓", "การใช้อำนาจ", "๒๕๖๖\n๒๕๖๗", "๘๓.๗๐"},
                                           {"^", "^", "^", "๙๘.๔๗"},
                                           {"๙", "การเปิดเผยข้อมูล", "๒๕๖๖\n๒๕๖๗", "๙๑.๒๔"},
                                           {"^", "^", "^", "๑๐๐.๐๐"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"3 2566 83.70", "3 2567 98.47", "9 2566 91.24", "9 2567 100.00"}));
}

TEST(ScoreTables, ANameMergedOverItsYearsHoldsOnTheNextPage) {
  core::Table cells = table(1, 1,
                            {{"ที่", "ตัวชี้วัด", "ปีงบประมาณ", "คะแนน"},
                             {"1", "การปฏิบัติหน้าที่", "2567", "91.76"},
                             {"", "", "2568", "88.55"},
                             {"2", "การใช้งบประมาณ", "2567", "89.18"},
                             {"", "", "2568", "80.59"}});
  // Row 2 begins a page; nothing says whose year the last row is.
  for (size_t row = 2; row < cells.rows.size(); ++row) {
    for (core::Cell& cell : cells.rows[row].cells) {
      for (core::Line& line : cell.lines) line.page = core::PageNumber(2);
    }
  }
  const auto report = read({kTitle, cells});
  EXPECT_EQ(scores_of(report), (Strings{"1 2567 91.76", "1 2568 88.55", "2 2567 89.18"}));
}

TEST(ScoreTables, AScoreBesideSeveralYearsIsOfNone) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ที่", "ตัวชี้วัด", "ปี พ.ศ.", "คะแนน"},
                                           {"๓", "การใช้อำนาจ", "๒๕๖๖\n๒๕๖๗", "๘๓.๗๐"},
                                           {"๙", "การเปิดเผยข้อมูล", "๒๕๖๗", "๑๐๐.๐๐"}})});
  EXPECT_EQ(scores_of(report), (Strings{"9 2567 100.00"}));
  EXPECT_EQ(report.unread_rows.size(), 1U);
}

TEST(ScoreTables, IndicatorAboveItsItemsMayReachOverTheColumnOfCodes) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ข้อ", "ข้อมูล", "คะแนน"},
                                           {"ตัวชี้วัดที่ ๙ การเปิดเผยข้อมูล", "<", "๙๑.๓๔"},
                                           {"O1", "โครงสร้าง", "๑๐๐.๐๐"},
                                           {"O2", "ข้อมูลผู้บริหาร", "๐.๐๐"}})});
  EXPECT_EQ(scores_of(report), (Strings{"9 2567 91.34", "O1 2567 100.00", "O2 2567 0.00"}));
}

TEST(ScoreTables, YearsMayStandInAColumnOfTheirOwn) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ที่", "ตัวชี้วัด", "ปี พ.ศ.", "คะแนน"},
                                           {"๓", "การใช้อำนาจ", "๒๕๖๖", "๘๓.๗๐"},
                                           {"^", "^", "๒๕๖๗", "๙๘.๔๗"},
                                           {"๙", "การเปิดเผยข้อมูล", "๒๕๖๖", "๙๑.๒๔"},
                                           {"^", "^", "๒๕๖๗", "๑๐๐.๐๐"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"3 2566 83.70", "3 2567 98.47", "9 2566 91.24", "9 2567 100.00"}));
}

TEST(ScoreTables, AmongInstrumentsANameOfBothIsTheInstrument) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"เครื่องมือ", "คะแนน"},
                                           {"IIT ผู้มีส่วนได้ส่วนเสียภายใน", "๘๓.๗๐"},
                                           {"แบบวัด EIT", "๙๘.๔๗"},
                                           {"การเปิดเผยข้อมูลสาธารณะ", "๙๑.๒๔"}})});
  EXPECT_EQ(scores_of(report), (Strings{"IIT 2567 83.70", "EIT 2567 98.47", "OIT 2567 91.24"}));
}

TEST(ScoreTables, AmongIndicatorsANameOfBothIsTheIndicator) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ตัวชี้วัด", "คะแนน"},
                                           {"การใช้อำนาจ", "๘๓.๗๐"},
                                           {"การเปิดเผยข้อมูลสาธารณะ", "๙๑.๒๔"},
                                           {"คะแนน OIT", "๙๒.๐๐"}})});
  EXPECT_EQ(scores_of(report), (Strings{"3 2567 83.70", "9 2567 91.24", "OIT 2567 92.00"}));
}

TEST(ScoreTables, TransposedUnderAMisreadHead) {
  const auto report = read(
      {kTitle, table(1, 1, {{"ตัวชี่วัดที่", "๑", "๒", "๓"}, {"คะแนน", "๘๑.๑๐", "๘๒.๒๐", "๘๓.๓๐"}})});
  EXPECT_EQ(scores_of(report), (Strings{"1 2567 81.10", "2 2567 82.20", "3 2567 83.30"}));
}

TEST(ScoreTables, AMisreadNumberAmongColumnsThatCountUpIsKnownByItsPlace) {
  const auto report =
      read({kTitle, table(1, 1,
                          {{"ตัวชี้วัดที่", "1", "2", "3", "4", "2", "6", "?", "รวม"},
                           {"คะแนน", "81", "82", "83", "84", "85", "86", "87", "88"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"1 2567 81.00", "2 2567 82.00", "3 2567 83.00", "4 2567 84.00", "5 2567 85.00",
                     "6 2567 86.00", "7 2567 87.00", "ITA 2567 88.00"}));
  EXPECT_TRUE(report.scores[4].code_inferred);
  EXPECT_TRUE(report.scores[6].code_inferred);
  EXPECT_FALSE(report.scores[5].code_inferred);
  EXPECT_EQ(report.scores[4].subject->text, "2");
}

TEST(ScoreTables, NumbersOfColumnsInAnotherOrderAreAsPrinted) {
  const auto report =
      read({kTitle,
            table(1, 1,
                  {{"ตัวชี้วัดที่", "1", "2", "4", "3", "5"}, {"คะแนน", "81", "82", "84", "83", "85"}})});
  EXPECT_EQ(scores_of(report), (Strings{"1 2567 81.00", "2 2567 82.00", "4 2567 84.00",
                                        "3 2567 83.00", "5 2567 85.00"}));
}

TEST(ScoreTables, IndicatorAmongItsQuestionsIsNoQuestion) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ข้อความคำถาม", "คะแนน"},
                                           {"๙. การเปิดเผยข้อมูล", "๘๖.๓๖"},
                                           {"o๑ โครงสร้างหน่วยงาน", "๑๐๐.๐๐"}})});
  EXPECT_EQ(scores_of(report), (Strings{"9 2567 86.36", "O1 2567 100.00"}));
}

TEST(ScoreTables, PrintedNumbersOfIndicatorsBeatMisprintedNames) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ตัวชี้วัดที่", "รายละเอียดตัวชี้วัด", "คะแนน"},
                                           {"1", "การปฏิบัติหน้าที่", "91.10"},
                                           {"2", "การใช้งบประมาณ", "92.20"},
                                           {"3", "การใช้งบประมาณ", "93.30"},
                                           {"4", "การใช้ทรัพย์สินของราชการ", "94.40"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"1 2567 91.10", "2 2567 92.20", "3 2567 93.30", "4 2567 94.40"}));
  EXPECT_EQ(report.scores[2].subject->text, "การใช้งบประมาณ");
}

TEST(ScoreTables, ARepeatedNumberBeforeTheNameOfAMissingIndicatorIsMisread) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ตัวชี้วัดที่", "รายการ", "คะแนน"},
                                           {"๓", "การใช้อำนาจ", "๙๙.๗๔"},
                                           {"๔", "การใช้ทรัพย์สินของราชการ", "๘๖.๒๓"},
                                           {"๗", "ประสิทธิภาพการสื่อสาร", "๘๕.๕๕"},
                                           {"๔", "การปรับปรุงการทำงาน", "๙๖.๓๑"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"3 2567 99.74", "4 2567 86.23", "7 2567 85.55", "8 2567 96.31"}));
  EXPECT_FALSE(report.scores[1].code_inferred);
  EXPECT_TRUE(report.scores[3].code_inferred);
}

TEST(ScoreTables, AMisreadCodeBetweenCodesThatCountUpIsTheNextOne) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"รหัส", "ข้อคำถาม", "คะแนน"},
                                           {"T๑", "หน่วยงานของท่านเปิดเผยแผนมากน้อยเพียงใด", "๙๒.๖๐"},
                                           {"I๒", "เจ้าหน้าที่ปฏิบัติงานมากน้อยเพียงใด", "๘๒.๕๒"},
                                           {"I๓", "การขออนุญาตยืมทรัพย์สินมากน้อยเพียงใด", "๙๒.๐๒"},
                                           {"IK๔", "ท่านเชื่อมั่นมากน้อยเพียงใด", "๘๕.๒๐"},
                                           {"ข้อ", "ท่านไม่มีรหัสมากน้อยเพียงใด", "๘๕.๓๐"}})});
  EXPECT_EQ(scores_of(report), (Strings{"I1 2567 92.60", "I2 2567 82.52", "I3 2567 92.02",
                                        "I4 2567 85.20", "ท่านไม่มีรหัสมากน้อยเพียงใด 2567 85.30"}));
  EXPECT_TRUE(report.scores[0].code_inferred);
  EXPECT_FALSE(report.scores[1].code_inferred);
}

TEST(ScoreTables, InAListByRankNamesBeatRowNumbers) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ลำดับ", "ตัวชี้วัด", "คะแนน"},
                                           {"1", "การป้องกันการทุจริต", "100"},
                                           {"2", "การใช้อำนาจ", "95.50"},
                                           {"3", "คุณภาพการดำเนินงาน", "90.25"}})});
  EXPECT_EQ(scores_of(report), (Strings{"10 2567 100.00", "3 2567 95.50", "6 2567 90.25"}));
}

TEST(ScoreTables, TwoHalvesSideBySide) {
  const auto report =
      read({kTitle, table(1, 1,
                          {{"ที่", "ตัวชี้วัด", "คะแนน", "ที่", "ตัวชี้วัด", "คะแนน"},
                           {"๑", "การปฏิบัติหน้าที่", "๗๙.๒๐", "๖", "คุณภาพการดำเนินงาน", "๘๔.๓๙"},
                           {"๒", "การใช้งบประมาณ", "๙๒.๐๒", "๗", "ประสิทธิภาพการสื่อสาร", "๙๑.๐๔"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"1 2567 79.20", "2 2567 92.02", "6 2567 84.39", "7 2567 91.04"}));
}

TEST(ScoreTables, SubjectsAsColumns) {
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"IIT", "EIT ส่วนที่ 1", "EIT ส่วนที่ 2", "OIT", "ภาพรวม"},
                                           {"81.28", "85.19", "83.33", "85.06", "83.69"}})})),
            (Strings{"IIT 2567 81.28", "EIT1 2567 85.19", "EIT2 2567 83.33", "OIT 2567 85.06",
                     "ITA 2567 83.69"}));
  const auto years = read({kTitle, table(1, 1,
                                         {{"ปีงบประมาณ", "IIT", "EIT", "OIT", "คะแนนรวม"},
                                          {"2566", "80.00", "81.00", "82.00", "81.10"},
                                          {"2567", "83.00", "84.00", "85.00", "84.10"},
                                          {"ผลต่าง", "+3.00", "+3.00", "+3.00", "+3.00"},
                                          {"เป้าหมาย", "85.00", "85.00", "85.00", "85.00"}})});
  EXPECT_EQ(scores_of(years),
            (Strings{"IIT 2566 80.00", "EIT 2566 81.00", "OIT 2566 82.00", "ITA 2566 81.10",
                     "IIT 2567 83.00", "EIT 2567 84.00", "OIT 2567 85.00", "ITA 2567 84.10"}));
  EXPECT_EQ(years.differences.size(), 4u);
}

// --- an instrument by elimination ----------------------------------------------------------

// The lowest confidence of the subject's places, score by score.
std::vector<double> sureness_of_names(const core::Report& report) {
  std::vector<double> out;
  for (const core::Score& score : report.scores) {
    out.push_back(1);
    for (const core::Source& source : score.subject->sources) {
      out.back() = std::min(out.back(), source.confidence);
    }
  }
  return out;
}

TEST(ScoreTables, AMisreadInstrumentIsTheOneLeftAndDoubtful) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"แบบวัด", "คะแนน"},
                                           {"IIT", "๘๔.๗๕"},
                                           {"๒IT", "๘๓.๓๖"},
                                           {"OIT", "๘๐.๗๖"},
                                           {"ภาพรวม", "๘๒.๗๔"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"IIT 2567 84.75", "EIT 2567 83.36", "OIT 2567 80.76", "ITA 2567 82.74"}));
  EXPECT_EQ(sureness_of_names(report), (std::vector<double>{1, 0.5, 1, 1}));
  EXPECT_EQ(report.scores[1].subject->text, "๒IT");
  EXPECT_TRUE(report.scores[1].code_inferred);
  EXPECT_FALSE(report.scores[0].code_inferred);
  EXPECT_EQ(report.scores[1].value_raw.sources.at(0).confidence, 1);
}

TEST(ScoreTables, AMisreadInstrumentAmongColumns) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ปีงบประมาณ", "11T", "EIT", "QIT", "ภาพรวม"},
                                           {"๒๕๖๗", "๘๔.๗๕", "๘๓.๓๖", "๘๐.๗๖", "๘๒.๗๔"}})});
  EXPECT_EQ(scores_of(report),
            (Strings{"IIT 2567 84.75", "EIT 2567 83.36", "OIT 2567 80.76", "ITA 2567 82.74"}));
  EXPECT_EQ(sureness_of_names(report), (std::vector<double>{1, 1, 0.5, 1}));
}

TEST(ScoreTables, NoInstrumentByEliminationWhereItCouldBeAnother) {
  const auto scores = [](const std::vector<std::vector<std::string>>& rows) {
    std::vector<std::vector<std::string>> all{{"แบบวัด", "คะแนน"}};
    all.insert(all.end(), rows.begin(), rows.end());
    return scores_of(read({kTitle, table(1, 1, all)}));
  };
  // Two are misread.
  EXPECT_EQ(scores({{"IIT", "๘๔.๗๕"}, {"๒IT", "๘๓.๓๖"}, {"QIT", "๘๐.๗๖"}}),
            Strings{"IIT 2567 84.75"});
  // Two look like the third.
  EXPECT_EQ(scores({{"IIT", "๘๔.๗๕"}, {"๒IT", "๘๓.๓๖"}, {"BIT", "๘๐.๗๖"}, {"OIT", "๘๐.๐๐"}}),
            (Strings{"IIT 2567 84.75", "OIT 2567 80.00"}));
  // All three are named.
  EXPECT_EQ(scores({{"IIT", "๘๔.๗๕"}, {"EIT", "๘๓.๓๖"}, {"๒IT", "๘๐.๗๖"}, {"OIT", "๘๐.๐๐"}}),
            (Strings{"IIT 2567 84.75", "EIT 2567 83.36", "OIT 2567 80.00"}));
  // Another thing altogether.
  EXPECT_EQ(scores({{"IIT", "๘๔.๗๕"}, {"กรมการปกครอง", "๘๓.๓๖"}, {"OIT", "๘๐.๐๐"}}),
            (Strings{"IIT 2567 84.75", "OIT 2567 80.00"}));
  // Not a row with a score.
  EXPECT_EQ(scores({{"IIT", "๘๔.๗๕"}, {"๒IT", "+๑.๐๐"}, {"OIT", "๘๐.๐๐"}}),
            (Strings{"IIT 2567 84.75", "OIT 2567 80.00"}));
}

TEST(ScoreTables, RowsUnderSubjectsMustSayWhatTheyAre) {
  // Shares of parts by question: no instrument has these scores.
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"ข้อคำถาม", "EIT ส่วนที่ 1", "EIT ส่วนที่ 2"},
                                           {"เจ้าหน้าที่บริการเท่าเทียม", "85.19", "83.33"}})})),
            Strings{});
  // A table of several agencies: only one's own row would count, and none says that it is.
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"หน่วยงาน", "IIT", "EIT", "OIT"},
                                           {"เทศบาลตำบลหนึ่ง", "85.19", "83.33", "90.00"},
                                           {"เทศบาลตำบลสอง", "75.19", "73.33", "70.00"}})})),
            Strings{});
}

TEST(ScoreTables, GoalsBesideScoresAreNoScores) {
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"ตัวชี้วัด", "ปี 2566", "ปี 2567", "เป้าหมายปี 2568"},
                                           {"1. การปฏิบัติหน้าที่", "90.10", "91.20", "95.00"}})})),
            (Strings{"1 2566 90.10", "1 2567 91.20"}));
}

TEST(ScoreTables, ItemsStandUnderTheirIndicators) {
  const auto report =
      read({kTitle, table(1, 1,
                          {{"ตัวชี้วัด", "ข้อคำถาม", "คะแนน", "ผลการวิเคราะห์"},
                           {"๑. การปฏิบัติหน้าที่", "", "๙๗.๕๐", ""},
                           {"", "i๑ เจ้าหน้าที่ทำงานตามเวลาที่ประกาศ", "๙๕.๐๐", "ควรรักษาระดับ ๙๕ คะแนน"},
                           {"", "i๒ เจ้าหน้าที่บริการเท่าเทียม", "๑๐๐", "^"},
                           {"๙. การเปิดเผยข้อมูล", "", "๕๐.๐๐", ""},
                           {"", "๐๑ โครงสร้าง", "๐.๐๐", ""},
                           {"", "๐๑๐ E-service", "๑๐๐.๐๐", ""}})});
  EXPECT_EQ(scores_of(report), (Strings{"1 2567 97.50", "I1 2567 95.00", "I2 2567 100.00",
                                        "9 2567 50.00", "O1 2567 0.00", "O10 2567 100.00"}));
  EXPECT_EQ(report.scores[1].indicator_no, "1");
  EXPECT_EQ(report.scores[1].subject->text, "เจ้าหน้าที่ทำงานตามเวลาที่ประกาศ");
  EXPECT_EQ(report.scores[5].indicator_no, "9");
}

TEST(ScoreTables, MergedIndicatorCellsGovernTheirItems) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"ตัวชี้วัด", "ประเด็นการประเมิน", "คะแนน"},
                                           {"การใช้อำนาจ", "หัวหน้าแบ่งงานเป็นธรรมเพียงใด", "90.00"},
                                           {"^", "ท่านถูกสั่งทำธุระส่วนตัวหรือไม่", "92.00"}})});
  ASSERT_EQ(report.scores.size(), 2u);
  EXPECT_EQ(report.scores[1].level, core::ScoreLevel::kItem);
  EXPECT_FALSE(report.scores[1].code);
  EXPECT_EQ(report.scores[1].indicator_no, "3");
  EXPECT_EQ(report.scores[1].subject->text, "ท่านถูกสั่งทำธุระส่วนตัวหรือไม่");
}

TEST(ScoreTables, TotalsAreOverallOnlyUnderInstruments) {
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"ลำดับ", "เครื่องมือ", "คะแนน"},
                                           {"1", "แบบวัด IIT", "90.00"},
                                           {"2", "แบบวัด EIT", "80.00"},
                                           {"3", "แบบวัด OIT", "70.00"},
                                           {"รวม", "<", "79.00"}})})),
            (Strings{"IIT 2567 90.00", "EIT 2567 80.00", "OIT 2567 70.00", "ITA 2567 79.00"}));
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"ที่", "ตัวชี้วัด", "คะแนน"},
                                           {"1", "การปฏิบัติหน้าที่", "90.00"},
                                           {"2", "การใช้งบประมาณ", "80.00"},
                                           {"เฉลี่ย", "<", "85.00"}})})),
            (Strings{"1 2567 90.00", "2 2567 80.00"}));
}

TEST(ScoreTables, WeightsThresholdsCountsAndOthersAreNoScores) {
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"เครื่องมือ", "น้ำหนัก", "คะแนนเต็ม", "คะแนนที่ได้",
                                            "คะแนนเฉลี่ยระดับประเทศ", "ระดับ"},
                                           {"IIT", "30", "100", "91.25", "89.10", "ผ่านดี"},
                                           {"OIT", "40", "100", "80.00", "88.00", "ผ่าน"}})})),
            (Strings{"IIT 2567 91.25", "OIT 2567 80.00"}));
  EXPECT_EQ(scores_of(read({kTitle, table(1, 1,
                                          {{"เครื่องมือ", "จำนวนผู้ตอบ (คน)", "ร้อยละ"},
                                           {"เพศชาย", "12", "40.00"},
                                           {"เพศหญิง", "18", "60.00"}})})),
            Strings{});
  EXPECT_EQ(
      scores_of(read({kTitle, table(1, 1, {{"ตัวชี้วัดย่อย", "คะแนน"}, {"9.1 ข้อมูลพื้นฐาน", "97.50"}})})),
      Strings{});
}

TEST(ScoreTables, SurveySharesFromTableAndList) {
  const auto from_table = read({kTitle, paragraph({"ท่านเห็นว่าปัญหาในหน่วยงานเปลี่ยนไปอย่างไร"}),
                                table(1, 1,
                                      {{"ข้อ", "คำตอบ", "ร้อยละ"},
                                       {"1", "ไม่มีปัญหา", "60.50"},
                                       {"2", "ลดลง", "39.50"},
                                       {"รวม", "<", "100.00"}})});
  EXPECT_EQ(scores_of(from_table), (Strings{"ไม่มีปัญหา 2567 60.50", "ลดลง 2567 39.50"}));
  EXPECT_EQ(from_table.scores[0].level, core::ScoreLevel::kSurveyShare);
  const auto from_list =
      read({kTitle, paragraph({"ท่านเห็นว่าปัญหาในหน่วยงานเปลี่ยนไปอย่างไร"}),
            paragraph({"- ๑) ไม่มีปัญหา ๖๐.๕๐ %"}), paragraph({"- ๒) ลดลง ๓๙.๕๐ %"})});
  EXPECT_EQ(scores_of(from_list), (Strings{"ไม่มีปัญหา 2567 60.50", "ลดลง 2567 39.50"}));
  EXPECT_EQ(scores_of(read({kTitle, paragraph({"ผลการสำรวจความเห็นต่อแนวโน้มปัญหาการทุจริต"}),
                            paragraph({"1) ไม่มีปัญหา 60.50 %"}), paragraph({"2) ลดลง 39.50 %"})})),
            (Strings{"ไม่มีปัญหา 2567 60.50", "ลดลง 2567 39.50"}));
  EXPECT_EQ(scores_of(read({kTitle, paragraph({"ผลการเบิกจ่าย"}), paragraph({"- งบลงทุน ๖๐.๕๐ %"}),
                            paragraph({"- งบดำเนินงาน ๓๙.๕๐ %"})})),
            Strings{});
}

TEST(ScoreTables, TheYearAboveTheTableCounts) {
  const auto report = read({kTitle, paragraph({"ตารางที่ 1 ผลคะแนนปีงบประมาณ พ.ศ. 2566"}),
                            table(1, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "80.00"}}),
                            paragraph({"ตารางที่ 2 ผลคะแนนปีงบประมาณ พ.ศ. 2567"}),
                            table(2, 1, {{"แบบวัด", "คะแนน"}, {"IIT", "85.00"}})});
  EXPECT_EQ(scores_of(report), (Strings{"IIT 2566 80.00", "IIT 2567 85.00"}));
}

TEST(ScoreTables, GradesAndRanksStandWithTheirScores) {
  const auto report = read({kTitle, table(1, 1,
                                          {{"รายการ", "คะแนน", "ระดับ", "อันดับ"},
                                           {"คะแนนภาพรวม", "88.01", "ผ่านดี", "1,204"}})});
  ASSERT_EQ(report.scores.size(), 1u);
  EXPECT_EQ(report.scores[0].grade->text, "ผ่านดี");
  EXPECT_EQ(report.scores[0].rank, 1204);
}

TEST(ScoreTables, AnAssessmentIsOfTheYearOfItsScores) {
  const auto report =
      read({paragraph({"มาตรการส่งเสริมความโปร่งใส ประจำปีงบประมาณ พ.ศ. 2568"}),
            paragraph(
                {"จากผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567 หน่วยงานได้คะแนนภาพรวม 88.01 คะแนน"})});
  EXPECT_EQ(year_of(report.fiscal_year), "2567");
  ASSERT_TRUE(report.fiscal_year_source);
  EXPECT_FALSE(report.fiscal_year_source->sources.empty());
}

}  // namespace
}  // namespace truat::parse
