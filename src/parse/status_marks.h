// Ticks and checkboxes: which status of a measure they mark, and the text that is left without
// them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"
#include "parse/lexicon.h"

namespace truat::parse {

// What a cell of a tick column holds.
enum class TickCell {
  kEmpty,   // nothing, or a dash
  kTicked,  // ✓ ✔ / √ ☑ x, or a letter or two that some mark was read as
  kText,    // other writing: it is ticked by what is written in it
};
TickCell tick_cell(std::string_view text, const Lexicon& lexicon);

// A cell with the boxes of a form: "☐ ยังไม่ได้ดำเนินการ ☑ ดำเนินการ - จัดทำคู่มือ".
struct Checkboxes {
  bool found = false;
  std::vector<core::MeasureStatus> ticked;  // each once
  std::string rest;                         // the text without boxes and their words
};
Checkboxes read_checkboxes(std::string_view text, const Lexicon& lexicon);

// Several boxes and nothing else: what each is for stands in the head, where it wasn't read.
bool holds_only_boxes(std::string_view text, const Lexicon& lexicon);

}  // namespace truat::parse
