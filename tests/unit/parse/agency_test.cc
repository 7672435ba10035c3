#include "parse/agency.h"

#include <gtest/gtest.h>

#include "parse/interpret.h"
#include "unit/parse/documents.h"
#include "unit/parse/models.h"

namespace truat::parse {
namespace {

core::Report read(const std::vector<std::string>& texts) {
  core::Document document;
  for (const std::string& text : texts) document.blocks.push_back(paragraph({text}));
  return interpret(document, lexicon());
}

TEST(Agency, IsReadFromTitleDistrictAndProvince) {
  const auto report =
      read({"รายงานผลการประเมิน ITA", "เทศบาลตำบลดอนไก่ดี", "อำเภอกระทุ่มแบน จังหวัดสมุทรสาคร"});
  EXPECT_EQ(report.agency_printed->text, "เทศบาลตำบลดอนไก่ดี");
  EXPECT_EQ(report.district->text, "กระทุ่มแบน");
  EXPECT_EQ(report.province->text, "สมุทรสาคร");
}

TEST(Agency, RunningTextEndsItsNameAtTheNextWord) {
  const auto report =
      read({"องค์การบริหารส่วนตำบลโคกคอนจึงได้วิเคราะห์ผลการประเมิน ของอำเภอท่าบ่อจังหวัดหนองคาย"});
  EXPECT_EQ(report.agency_printed->text, "องค์การบริหารส่วนตำบลโคกคอน");
  EXPECT_EQ(report.district->text, "ท่าบ่อ");
  EXPECT_EQ(report.province->text, "หนองคาย");
}

TEST(Agency, EverySpellingIsAMention) {
  const auto report =
      read({"เทศบาลตำบลด่านซ้าย", "๑. ผลการดำเนินการ เทศบาลตำบลดานซ้าย", "ทต.ด่านซ้ายได้จัดประชุม"});
  ASSERT_EQ(report.agency_mentions.size(), 2u);
  EXPECT_EQ(report.agency_mentions[0].text, "เทศบาลตำบลด่านซ้าย");
  EXPECT_EQ(report.agency_mentions[0].sources.size(), 2u);
  EXPECT_EQ(report.agency_mentions[1].text, "เทศบาลตำบลดานซ้าย");
}

TEST(Agency, KindsAndOfficesAreNoNames) {
  const auto report = read({"อยู่ในลำดับที่ 5 ของประเภทองค์การบริหารส่วนตำบล แยกเป็นรายเครื่องมือ",
                            "สำนักปลัดองค์การบริหารส่วนจังหวัด", "เรียน นายกเทศมนตรีตำบลดอนไก่ดี"});
  EXPECT_TRUE(report.agency_mentions.empty());
  EXPECT_FALSE(report.agency_printed);
}

TEST(Agency, AProvincialOrganisationNamesItsProvince) {
  const auto report = read({"องค์การบริหารส่วนจังหวัดระยอง ประจำปีงบประมาณ พ.ศ. 2564"});
  EXPECT_EQ(report.agency_printed->text, "องค์การบริหารส่วนจังหวัดระยอง");
  EXPECT_EQ(report.province->text, "ระยอง");
}

}  // namespace
}  // namespace truat::parse
