// From a printed agency name, misspelt or misread, to its code in the register. It takes the only
// agency that fits clearly better than all others, or none: between ทต. and อบต. of one name, or
// two places of one name, it doesn't guess without evidence.
//
//   const AgencyRegister known = AgencyRegister::parse(lao_tsv, provinces_tsv);
//   const LookAlikes look_alikes = LookAlikes::parse(confusions_tsv);
//   const core::AgencyResolution found = resolve_agency(
//       known, look_alikes, {.printed = "เทศบาลตำบลต้นหยงมัส", .amphoe = "ระแงะ"});
#pragma once

#include <string>
#include <vector>

#include "core/agency.h"
#include "thai/agency_key.h"
#include "thai/agency_register.h"

namespace truat::thai {

// What the document prints; everything but `printed` may be empty.
struct AgencyQuery {
  std::string printed;  // "อบต.ห้วยตะเคียน", as the report names itself
  std::string amphoe = {}, province = {};  // without the words อำเภอ and จังหวัด
  std::vector<std::string> mentions = {};  // all spellings of agencies, in any order, also repeated
  std::string context = {};  // text of the document, for places, telephone and document numbers
};

core::AgencyResolution resolve_agency(const AgencyRegister& known, const LookAlikes& look_alikes,
                                      const AgencyQuery& query);

}  // namespace truat::thai
