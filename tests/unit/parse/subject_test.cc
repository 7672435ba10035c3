#include "parse/subject.h"

#include <gtest/gtest.h>

#include "unit/parse/models.h"

namespace truat::parse {
namespace {

TEST(Subject, InstrumentsInAllTheirForms) {
  const std::pair<const char*, const char*> cases[] = {
      {"IIT", "IIT"},
      {"EIT ส่วนที่ ๑", "EIT1"},
      {"แบบวัด EIT (ส่วนที่ 2)", "EIT2"},
      {"การรับรู้ของผู้มีส่วนได้\nส่วนเสียภายใน (IIT)", "IIT"},
      {"แบบวัดการรับรู้ของผู้มีส่วนได้เสียภายนอก (External Integrity and Transparency Assessment : EIT)",
       "EIT"},
      {"แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)", "OIT"},
      {"ส่วนที่ ๒ ผู้ประเมินจัดเก็บข้อมูล (EIT survey)", "EIT2"},
  };
  for (const auto& [text, code] : cases) EXPECT_EQ(instrument_code(text, lexicon()), code) << text;
  EXPECT_FALSE(instrument_code("IIT และ EIT", lexicon()));
  EXPECT_FALSE(instrument_code("การใช้อำนาจ", lexicon()));
}

TEST(Subject, InstrumentsOfWhichAPictureWasMisread) {
  EXPECT_EQ(instrument_code("๐IT", lexicon()), "OIT");
  EXPECT_EQ(instrument_code("lIT", lexicon()), "IIT");
  EXPECT_FALSE(instrument_code("๒IT", lexicon())) << "could be any";
  EXPECT_FALSE(instrument_code("ITA", lexicon()));
}

TEST(Subject, TotalsAreOverallOrWeak) {
  ASSERT_TRUE(overall_subject("คะแนนภาพรวมของหน่วยงาน"));
  EXPECT_FALSE(overall_subject("คะแนนภาพรวมของหน่วยงาน")->weak_total);
  ASSERT_TRUE(overall_subject("เฉลี่ย"));
  EXPECT_TRUE(overall_subject("เฉลี่ย")->weak_total);
  EXPECT_FALSE(overall_subject("การใช้อำนาจ"));
}

TEST(Subject, IndicatorsByNumberAndName) {
  const auto both = indicator_text("๔. การใช้ทรัพย์สินของราชการ", lexicon());
  ASSERT_TRUE(both);
  EXPECT_EQ(both->printed_no, 4);
  EXPECT_EQ(both->named_no, 4);
  EXPECT_EQ(both->name, "การใช้ทรัพย์สินของราชการ");
  const auto misprint = indicator_text("ตัวชี้วัดด้านที่ ๗ คุณภาพการดำเนินงาน", lexicon());
  ASSERT_TRUE(misprint);
  EXPECT_EQ(misprint->printed_no, 7);
  EXPECT_EQ(misprint->named_no, 6);
  const auto named = indicator_text("ด้านการใช้อำนาจ", lexicon());
  ASSERT_TRUE(named);
  EXPECT_EQ(named->named_no, 3);
  EXPECT_FALSE(named->printed_no);
  EXPECT_FALSE(indicator_text("๙.๑ ข้อมูลพื้นฐาน", lexicon()));
  EXPECT_FALSE(indicator_text("สำนักปลัด", lexicon()));
  EXPECT_EQ(indicator_of_sub_indicator("ตัวชี้วัดย่อยที่ ๑๐.๒ มาตรการส่งเสริม"), 10);
}

}  // namespace
}  // namespace truat::parse
