// From recognised symbols to clusters: marks go to their letters, ำ is joined, spellings that look
// the same are written the same way.
#pragma once

#include <string>
#include <vector>

#include "ocr/recogniser.h"

namespace truat::ocr {

struct ReadCluster {
  std::u32string text;  // a letter with its marks in NFC order; or one space
  double x0 = 0, x1 = 0;
  double certainty = 0;  // of the least certain symbol
};

std::vector<ReadCluster> join_symbols(const std::vector<Symbol>& symbols);

// Marks of one letter in the order of NFC and of Thai spelling: vowel below or above, then tone; a
// mark said twice counts once.
std::u32string ordered_marks(std::u32string marks);

}  // namespace truat::ocr
