// Vowels below a letter, ◌ุ and ◌ู, that the recogniser left out: small print drops them first, and
// ตู้ without its vowel is another word. The ink below the letter's foot knows of them.
#pragma once

#include "ocr/line_reader.h"

namespace truat::ocr {

// Reads letters again that have ink below their feet and no vowel there, each with its neighbours
// and in several pictures. A reading that differs in that vowel alone is taken; without one the
// letter stays and its confidence falls.
void read_lost_marks(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                     ReadLine& read);

}  // namespace truat::ocr
