// A printed agency name taken apart: which type it names, and where in it the name proper begins.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "thai/agency_key.h"
#include "thai/agency_register.h"

namespace truat::thai {

struct AgencyName {
  std::string key;  // of the whole print, without what follows อำเภอ or จังหวัด
  std::optional<int> type;  // index into AgencyRegister::types(), when the print is clear about it
  bool municipality = false;  // "เทศบาล…" without a clear kind of municipality
  // Cost of taking the first j characters of `key` for the type, relative to the best place to
  // part them; LookAlikes::distance_after starts from it.
  std::vector<double> start;
  size_t name_at = 0;  // best place to part them
  std::string amphoe_key, province_key;  // where the print itself goes on "อำเภอ… จังหวัด…"

  std::string_view name() const { return std::string_view(key).substr(name_at); }
};

AgencyName take_apart(std::string_view printed, const AgencyRegister& known,
                      const LookAlikes& look_alikes);

}  // namespace truat::thai
