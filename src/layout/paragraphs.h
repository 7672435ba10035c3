// Lines outside of tables as paragraphs: a paragraph ends where its author ended it.
#pragma once

#include <vector>

#include "core/document.h"
#include "layout/text_line.h"

namespace truat::layout {

// `lines` stand one below the other on one page, without a table between them. `left` and `right`
// are the limits of the text column in points.
std::vector<core::Paragraph> paragraphs(const std::vector<TextLine>& lines, core::PageNumber page,
                                        bool explicit_spaces, double left, double right);

// Whether the paragraph that ends a page goes on with the one that starts the next page.
bool goes_on(const core::Paragraph& last, const core::Paragraph& next, double right);

}  // namespace truat::layout
