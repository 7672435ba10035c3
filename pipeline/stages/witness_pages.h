// Which pages are worth reading as pictures so that fonts without a usable text layer can be
// decoded from them. Pure: counts in, page numbers out.
#pragma once

#include <map>
#include <vector>

#include "thai/font_evidence.h"

namespace truat::pipeline {

// How often each glyph of the fonts to be decoded is drawn on a page.
using GlyphCounts = std::map<thai::GlyphRef, int>;

constexpr int kMostWitnesses = 6;  // pages; each costs as much as reading it as a scan

// At most kMostWitnesses of `pages` (by number), each adding most to what the ones before show: a
// glyph needs to be seen a few times, more tell no more. The same for the same pages, in the order
// of choice.
//   {1: {a 9, b 1}, 2: {a 5}, 3: {b 8}}  -> 1, 3
std::vector<int> choose_witnesses(const std::map<int, GlyphCounts>& pages);

}  // namespace truat::pipeline
