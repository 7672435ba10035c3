// Thai words among Arabic digits and Latin capitals ("ปี 2568"): these set the size of such a line,
// and the letters of most fonts are lower. A picture made for the digits shows the word too small.
#pragma once

#include "ocr/line_reader.h"

namespace truat::ocr {

// Reads unsure Thai words of a line that is mostly Arabic or Latin again, in a picture made for
// Thai letters, and takes the surer reading.
void read_small_words_again(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                            ReadLine& read);

}  // namespace truat::ocr
