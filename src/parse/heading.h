// Paragraphs that stand over something: what kind a paragraph is, and which indicator or question a
// heading names for the table below it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/lexicon.h"

namespace truat::parse {

struct HeadingTopic {
  core::Field topic;
  std::optional<int> indicator;
};

// The topic that a paragraph gives to the table below it, if it is such a heading: "๑.๑ ผลคะแนนด้าน
// ตัวชี้วัดด้านที่ ๒ …", "ตัวชี้วัดย่อยที่ ๙.๑ ข้อมูลพื้นฐาน", "ด้านการใช้อำนาจ".
std::optional<HeadingTopic> heading_topic(const core::Paragraph& paragraph, const Lexicon& lexicon);

// "heading", "body", "signature" or "caption".
std::string paragraph_kind(const core::Paragraph& paragraph);

}  // namespace truat::parse
