#include "parse/item_code.h"

#include <gtest/gtest.h>

namespace truat::parse {
namespace {

TEST(ItemCode, IsReadAsItIsReallyPrinted) {
  const std::pair<const char*, const char*> cases[] = {
      {"i๑ การปฏิบัติงาน", "I1"},
      {"e๙ หน่วยงาน", "E9"},
      {"๐๑๔ แผนการบริหาร", "O14"},
      {"O-34", "O34"},
      {"1๑๑ บุคลากร", "I11"},
      {"OIT 34", "O34"},
      {"0IT2", "O2"},
      {"0OIT9", "O9"},
      {"010", "O10"},
      {"๐๑", "O1"},
      {"ข้อ O๒๔", "O24"},
      {"o1", "O1"},
      {"O1. โครงสร้าง", "O1"},
      {"O01", "O1"},
      {"๐๑๐\tE-service", "O10"},
      {"I16", "I16"},
      {"i๑๓ผู้บริหารสูงสุด", "I13"},
  };
  for (const auto& [printed, code] : cases) {
    const auto found = leading_item_code(printed);
    ASSERT_TRUE(found) << printed;
    EXPECT_EQ(found->text(), code) << printed;
  }
}

TEST(ItemCode, OtherTextsHaveNone) {
  EXPECT_FALSE(leading_item_code("IT 5"));
  for (const char* printed : {"E-Service", "๑๑ เจ้าหน้าที่", "0.00", "๐.๐๐", "EIT ส่วนที่ 1", "IIT", "O2O",
                              "๑. การใช้อำนาจ", "100.00", "O99"}) {
    EXPECT_FALSE(leading_item_code(printed)) << printed;
  }
}

TEST(ItemCode, EndsBeforeTheQuestionThatTouchesIt) {
  const std::string printed = "i๑๓ผู้บริหารสูงสุด";
  EXPECT_EQ(printed.substr(leading_item_code(printed)->end), "ผู้บริหารสูงสุด");
}

}  // namespace
}  // namespace truat::parse
