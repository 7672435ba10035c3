// Everything that users see of a database, as bytes that can be compared.
#pragma once

#include <sstream>
#include <string>

#include "support/run_program.h"

namespace truat {

// All views but runs, which has timestamps.
inline std::string exported(const std::string& database) {
  std::string out;
  for (const char* view :
       {"documents", "scores", "measures", "measure_units", "provenance", "findings", "pages"}) {
    const support::Ran ran =
        support::run({TRUAT_PROGRAM, "export", view, "--format", "jsonl", "--db", database});
    out += std::string("== ") + view + ' ' + std::to_string(ran.exit_code) + '\n' + ran.out;
  }
  return out;
}

// The first lines that differ, which says more than two whole exports; empty: all are the same.
inline std::string difference(const std::string& a, const std::string& b) {
  std::istringstream left(a), right(b);
  for (;;) {
    std::string x, y;
    const bool more_left = static_cast<bool>(std::getline(left, x));
    const bool more_right = static_cast<bool>(std::getline(right, y));
    if (!more_left && !more_right) return "";
    if (x != y || more_left != more_right) return x + "\n" + y;
  }
}

}  // namespace truat
