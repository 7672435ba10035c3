// Which way is up: compares how well sample lines read in each way that a page may lie. Pure
// judgement over numbers; the reading is done by the page reader.
#pragma once

#include <vector>

#include "ocr/text_lines.h"

namespace truat::ocr {

// How sample lines read with the page turned in one way.
struct TurnTrial {
  int turn = 0;
  int letters = 0;       // letters that came out of the samples
  double certainty = 0;  // their mean, 0 … 1
};

// Reads so well that no other turn has to be tried. Upside-down Thai reads as nonsense of which the
// model is unsure.
bool is_surely_upright(const TurnTrial& trial);

// Index of the best trial. Of trials that say nothing (blank pages) the first.
size_t best_trial(const std::vector<TurnTrial>& trials);

// Indices of a few lines that tell most: long ones from all over the page.
std::vector<int> sample_lines(const std::vector<TextLine>& lines);

}  // namespace truat::ocr
