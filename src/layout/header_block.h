// Finds the names of columns where no ruling shows which words belong together: lines whose pieces,
// read column by column, are known headers.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/arrange.h"
#include "layout/text_line.h"

namespace truat::layout {

struct HeaderCell {
  double x0 = 0, x1 = 0;                 // extent of its text
  size_t first_line = 0, last_line = 0;  // inclusive
  bool group = false;                    // stands over several other names
  bool known = false;
};

struct HeaderBlock {
  size_t first_line = 0, end_line = 0;  // [first, end) into the lines
  std::vector<HeaderCell> names;        // of single columns, left to right
  std::vector<HeaderCell> groups;       // names over several columns
};

// A ruling inside a head, below line `line`, that underlines a name over several columns.
struct GroupRule {
  double x0 = 0, x1 = 0;
  size_t line = 0;
};

// Pieces of a header line: a gap this wide (in ems) parts two names. Spaces inside names are
// narrower.
constexpr double kHeaderGap = 0.62;
// Names in narrow columns stand closer. So close they are parted only where more names are known
// then.
constexpr double kNarrowHeaderGap = 0.45;

// Whether a line stands nearer to the one above it than lines of a text do: beside a name of two
// lines stands one of one line. No head begins or ends there.
bool stands_between_lines(const std::vector<TextLine>& lines, size_t line);

// The lines [first, end) as a head, whatever they say. Nothing when they don't make two columns.
std::optional<HeaderBlock> header_block(const std::vector<TextLine>& lines, size_t first,
                                        size_t end, const HeaderTest& is_header,
                                        bool explicit_spaces,
                                        const std::vector<GroupRule>& group_rules = {});

// The head that starts at line `first`, if known names say that it is one. `breaks`: line indexes
// before which a ruling or a change of style ends a block; used to prefer one length over another.
std::optional<HeaderBlock> find_header(const std::vector<TextLine>& lines, size_t first,
                                       size_t limit, const std::vector<size_t>& breaks,
                                       const HeaderTest& is_header, bool explicit_spaces,
                                       const std::vector<GroupRule>& group_rules = {});

}  // namespace truat::layout
