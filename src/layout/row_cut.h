// Whether the first row of a page is the rest of the last row of the page before: a pure judgement
// over what both parts show. No single sign decides, since producers draw borders at page ends also
// through cut rows, and a cell may be empty for other reasons.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"

namespace truat::layout {

// What the lower edge of the upper part says.
enum class PageEdge {
  kUnknown,  // a border, as this producer draws at every page end; or no borders at all
  kOpen,     // rows of this table are closed by lines, this one isn't
  kClosed,   // closed, and this document leaves cut rows open
};

// One column (or merged cell) of both parts.
struct CutColumn {
  std::vector<core::Line> above, below;
  std::vector<std::string> others;  // texts of the column's cells in whole rows
  double left = 0, right = 0;       // limits of its lines in points
  // Lines that would have fitted between the last line above and the end of its page. Text that
  // goes on has filled its cell first; 0 when the text above ended on a page before.
  double lines_of_room = 0;
  bool ended_before = false;  // the cell was already empty on the last page of the upper part
};

struct CutEvidence {
  PageEdge edge = PageEdge::kUnknown;
  bool top_missing = false;  // the lower part starts without a border, others have one
  double lines_of_room = 0;  // lines that would still have fitted under the upper part
  std::vector<CutColumn> columns;
};

// Weight of evidence (natural logarithms of odds, roughly): above 0 the row was cut.
double cut_weight(const CutEvidence& evidence);

// Whether the text of `above` goes on in `below`: > 0 it does, < 0 it doesn't.
double continuation_weight(const CutColumn& column);

}  // namespace truat::layout
