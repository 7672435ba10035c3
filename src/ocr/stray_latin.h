// A single Latin letter glued to Thai ones: "sหัส" for รหัส, "ภายใuเดือน" for ภายในเดือน, "แลaะ" for
// และ. Thai is not written so; the letter is a misread Thai one or stands for nothing.
#pragma once

#include <optional>

#include "ocr/line_reader.h"

namespace truat::ocr {

// Reads such a letter again with its neighbours in several pictures. A reading that has the same
// neighbours and at most one Thai letter between them is taken; without one, letters that look like
// a Thai letter become it (I, s), and the confidence falls.
void read_stray_latin_again(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                            ReadLine& read);

// What `again` has between the clusters `left` and `right` (nullptr: the word begins or ends),
// found by text and place: nothing or one cluster of Thai. Nullopt when the neighbours are others.
// `stray`: what stood there; `slack`: pixels by which places may differ.
std::optional<ReadLine> thai_between(const ReadLine& again, const LineCluster* left,
                                     const LineCluster* right, const LineCluster& stray,
                                     double slack);

}  // namespace truat::ocr
