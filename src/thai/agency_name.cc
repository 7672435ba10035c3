#include "thai/agency_name.h"

#include <algorithm>

namespace truat::thai {
namespace {

constexpr double kNever = 1e6;
constexpr double kTypeSlack = 0.28;  // of the form's length: a type may be misread that much
constexpr double kClearly = 0.8;     // by which the best type must beat the next
constexpr double kMisreadKind = 1.2;  // how much of ตำบล, เมือง, นคร behind เทศบาล may be misread

const std::string kMunicipality = agency_key("เทศบาล");

// Cuts "…อำเภอระแงะจังหวัดนราธิวาส" off the name and keeps the places.
void cut_places(AgencyName& name) {
  static const std::string kAmphoe = agency_key("อำเภอ"), kProvince = agency_key("จังหวัด");
  const size_t amphoe = name.key.find(kAmphoe, 1);
  // The type องค์การบริหารส่วนจังหวัด holds the word too.
  const size_t province =
      name.key.find(kProvince, amphoe == std::string::npos ? name.name_at + 1 : amphoe);
  if (province != std::string::npos && province > name.name_at) {
    name.province_key = name.key.substr(province + kProvince.size());
  }
  if (amphoe != std::string::npos) {
    const size_t start = amphoe + kAmphoe.size();
    name.amphoe_key =
        name.key.substr(start, province == std::string::npos ? province : province - start);
  }
  name.key.resize(std::min({name.key.size(), amphoe, province}));
  name.start.resize(name.key.size() + 1);
}

struct Split {
  double cost = kNever;
  size_t at = 0;
  std::vector<double> costs;  // for each length of the beginning
};

Split split_after(std::string_view form, std::string_view key, const LookAlikes& look_alikes) {
  Split split;
  split.costs = look_alikes.prefix_distances(form, key);
  const auto best = std::min_element(split.costs.begin(), split.costs.end());
  split.cost = *best;
  split.at = static_cast<size_t>(best - split.costs.begin());
  return split;
}

void take_split(AgencyName& name, Split split) {
  for (double& cost : split.costs) cost -= split.cost;
  name.start = std::move(split.costs);
  name.name_at = split.at;
}

void no_type(AgencyName& name, size_t at) {
  name.start.assign(name.key.size() + 1, kNever);
  name.start[at] = 0;
  name.name_at = at;
}

// "อบต.", also without its dot; a name of its own may begin like an abbreviation, so exactly.
bool take_abbreviation(AgencyName& name, const AgencyRegister& known) {
  for (size_t i = 0; i < known.types().size(); ++i) {
    std::string form = known.types()[i].abbreviation_key;
    if (form.size() < 2 || known.types()[i].form_key.empty()) continue;
    if (name.key.compare(0, form.size(), form) != 0) {
      form.pop_back();  // its dot
      const bool bare = form.size() > 2 && name.key.compare(0, form.size(), form) == 0;
      if (!bare) continue;
    }
    no_type(name, form.size());
    name.type = static_cast<int>(i);
    return true;
  }
  return false;
}

bool take_full_form(AgencyName& name, const AgencyRegister& known, const LookAlikes& look_alikes) {
  Split best, next;
  int type = -1;
  for (size_t i = 0; i < known.types().size(); ++i) {
    const std::string& form = known.types()[i].form_key;
    if (form.empty()) continue;
    Split split = split_after(form, name.key, look_alikes);
    if (split.cost > kTypeSlack * static_cast<double>(form.size())) continue;
    if (split.cost < best.cost) {
      std::swap(best, next);
      best = std::move(split);
      type = static_cast<int>(i);
    } else if (split.cost < next.cost) {
      next = std::move(split);
    }
  }
  if (type < 0) return false;
  if (known.types()[static_cast<size_t>(type)].municipality) {
    // "เทศบาลมะรือโบตก": the kind is left out rather than misread.
    Split bare = split_after(kMunicipality, name.key, look_alikes);
    if (best.cost - bare.cost > kMisreadKind) {
      name.municipality = true;
      take_split(name, std::move(bare));
      return true;
    }
  }
  const bool clear = next.cost - best.cost >= kClearly;
  name.municipality = known.types()[static_cast<size_t>(type)].municipality && !clear;
  if (clear) name.type = type;
  take_split(name, std::move(best));
  return true;
}

}  // namespace

AgencyName take_apart(std::string_view printed, const AgencyRegister& known,
                      const LookAlikes& look_alikes) {
  AgencyName name;
  name.key = agency_key(printed);
  if (!take_abbreviation(name, known) && !take_full_form(name, known, look_alikes)) {
    name.municipality = name.key.compare(0, kMunicipality.size(), kMunicipality) == 0;
    const size_t dot = name.key.find('.');
    no_type(name, name.municipality                      ? kMunicipality.size()
                  : dot != std::string::npos && dot <= 5 ? dot + 1
                                                         : 0);
  }
  cut_places(name);
  return name;
}

}  // namespace truat::thai
