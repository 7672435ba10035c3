// Reads one line of a prepared page: recognises it, puts its checkboxes in their places, and reads
// its numbers a second time in another picture.
#pragma once

#include <string>
#include <vector>

#include "core/provenance.h"
#include "ocr/line_image.h"
#include "ocr/prepared_page.h"
#include "ocr/recogniser.h"

namespace truat::ocr {

// A letter with its marks, a checkbox or a space; x in pixels of the prepared page.
struct LineCluster {
  std::u32string text;
  double x0 = 0, x1 = 0;
  double certainty = 0;             // the model's
  core::Confidence confidence = 0;  // calibrated, lowered where readings differ
};
using ReadLine = std::vector<LineCluster>;  // left to right

ReadLine read_line(Recogniser& recogniser, const PreparedPage& page, const TextLine& line);

// What is read in one picture of some pieces of a line.
ReadLine recognise(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                   const std::vector<int>& members, const LineLook& look);

// Those of the pieces whose middles lie in [x0, x1].
std::vector<int> pieces_in(const PreparedPage& page, const std::vector<int>& members, double x0,
                           double x1);

// Reads every number of a line once more and lowers the confidence of those that come out
// otherwise.
void read_numbers_again(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                        ReadLine& read);

}  // namespace truat::ocr
