// Which way is up: compares how well sample lines read in each way that a page may lie. Pure
// judgement over numbers; the reading is done by the page reader.
#pragma once

#include <vector>

#include "ocr/text_lines.h"

namespace truat::ocr {

// Small pieces over and under the letters of lines. Thai has several marks above its letters for
// each one below, so a page with most marks below lies upside down.
struct MarkCount {
  int above = 0, below = 0;
};
MarkCount count_marks(const std::vector<TextLine>& lines, const Components& components);

// How sample lines read with the page turned in one way.
struct TurnTrial {
  int turn = 0;
  MarkCount marks;
  int letters = 0;       // letters that came out of the samples
  double certainty = 0;  // their mean, 0 … 1
};

// Reads so well, with marks where they belong, that no other turn has to be tried. Upside-down Thai
// reads as nonsense, but a model may be quite sure of it.
bool is_surely_upright(const TurnTrial& trial);

// Index of the best trial. Of trials that say nothing (blank pages) the first.
size_t best_trial(const std::vector<TurnTrial>& trials);

// Indices of a few lines that tell most: long ones from all over the page.
std::vector<int> sample_lines(const std::vector<TextLine>& lines);

}  // namespace truat::ocr
