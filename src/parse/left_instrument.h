// An instrument whose name was misread, known by elimination: a table of scores names the three
// instruments, and where two are read, a name that only looks like one is the third. Says nothing
// of names that are read; those are in the lexicon.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "parse/lexicon.h"
#include "parse/subject.h"

namespace truat::parse {

struct LeftInstrument {
  size_t at = 0;  // into the names
  Subject subject;
};

// `names`: of the rows (or columns) of one table that have scores and may be instruments, as
// printed; empty ones don't count. Nothing unless two instruments are named and exactly one other
// name looks like one: {"IIT", "BIT", "OIT"} gives EIT at 1, {"IIT", "BIT", "0IT", "OTT"} nothing.
std::optional<LeftInstrument> left_instrument(const std::vector<std::string>& names,
                                              const Lexicon& lexicon);

}  // namespace truat::parse
