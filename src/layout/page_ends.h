// How far down the pages of a document are filled.
#pragma once

#include <vector>

#include "layout/page_layout.h"

namespace truat::layout {

// For each page the lowest place that content reaches on pages like it, in points: on any page of
// the document, or, for pages that one table without row lines fills, on those of its pages that
// end alike. Cells with much room around their text end early on each of them.
std::vector<double> content_bottoms(const std::vector<PageLayout>& pages);

}  // namespace truat::layout
