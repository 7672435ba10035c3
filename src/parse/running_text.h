// The lines of a paragraph or cell as one searchable text that remembers which line each place
// came from.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"
#include "core/report.h"
#include "parse/pattern.h"

namespace truat::parse {

class RunningText {
 public:
  explicit RunningText(const std::vector<core::Line>& lines);

  // As core::join_lines, with Thai digits replaced by Arabic ones: what patterns search.
  const std::string& search() const { return search_; }
  // A part of search() as it is printed, with its own digits.
  std::string printed(Range range) const;
  // The lines that a part of search() stands on.
  std::vector<core::Line> lines(Range range) const;
  // printed() with the places of its lines; spaces at both ends don't count.
  core::Field field(Range range) const;
  bool empty() const { return search_.empty(); }

 private:
  std::string search_, printed_;
  std::vector<size_t> printed_at_;   // for each byte of search_ (and its end): place in printed_
  std::vector<size_t> line_starts_;  // in search_, one for each line
  std::vector<core::Line> lines_;
};

// Lines grouped as their author wrote them: those that the typesetter broke stay together.
std::vector<std::vector<core::Line>> written_lines(const std::vector<core::Line>& lines);

// Without spaces at both ends.
std::string trimmed(std::string_view text);

}  // namespace truat::parse
