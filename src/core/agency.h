// Which local administrative organisation (LAO) a printed name means, with the alternatives.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace truat::core {

// One organisation of the register and how well the printed name and its surroundings fit it.
struct AgencyCandidate {
  std::string code;       // 7-digit DLA code, e.g. "5960501"
  std::string full_name;  // "เทศบาลตำบลตันหยงมัส"
  std::string amphoe, province;
  double score = 0;  // 0 … 1, 1 = printed exactly so and nothing speaks against it
};

struct AgencyResolution {
  std::optional<AgencyCandidate> agency;    // empty: nothing fits, or the print leaves it open
  std::vector<AgencyCandidate> candidates;  // best first, with the chosen one, at most 5
};

}  // namespace truat::core
