// Scores in running text: "ได้คะแนนภาพรวมเท่ากับ ๘๖.๑๑ คะแนน จัดอยู่ในระดับ A", "(IIT) ได้ ๙๑.๖๐
// คะแนน", "หัวข้อการประเมิน … มีค่าคะแนนเท่ากับ ๙๖.๗๗", "ITA ปี2567 ได้คะแนน 96.26 คะแนน". A number
// counts only when the words between its subject and itself say that it is that subject's score;
// thresholds, targets and differences do not.
#pragma once

#include <optional>
#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/lexicon.h"
#include "parse/running_text.h"

namespace truat::parse {

struct TextContext {
  // The text is a cell of a measure table: "ITA ปี2567 ได้คะแนน …" is about what the cell or its row
  // names, not about the whole agency.
  bool in_measure = false;
  std::optional<core::Field> row_topic;
};

struct TextScores {
  std::vector<core::Score> scores;  // without year where none is printed near
  std::vector<core::PrintedDifference> differences;
  // A rank that stands apart from the score it ranks.
  std::optional<int> lone_rank;
};

TextScores read_text_scores(const RunningText& text, const TextContext& context,
                            const Lexicon& lexicon);

}  // namespace truat::parse
