#include "thai/agency_resolver.h"

#include <algorithm>
#include <cassert>
#include <set>

#include "thai/agency_evidence.h"
#include "thai/agency_name.h"

namespace truat::thai {
namespace {

// All costs are in units of LookAlikes: 1 = one unrelated letter.
constexpr size_t kAlike = 150;        // candidates by name, where no province is printed
constexpr size_t kWeighed = 12;       // candidates for which the document's text is searched
constexpr double kPlaceWeight = 0.8;  // a letter of amphoe or province counts less than the name's
constexpr double kOtherPlace = 3.0;   // more than so many wrong letters: another place
constexpr double kOtherType = 3.0;
constexpr double kOtherMunicipality = 1.2;  // เทศบาลตำบล for เทศบาลเมือง

// By how much the best must beat the next, and which share of its own cost more; with a printed
// place, and without one, where a name that isn't quite the register's may be that of anybody.
struct Margin {
  double least, share;
};
constexpr Margin kPlaced{0.4, 0.25}, kUnplaced{0.7, 0.5};

constexpr size_t kListed = 5;

struct Weighed {
  int agency = 0;
  double name = 0;   // cost of the name proper
  double place = 0;  // cost of amphoe and province
  double type = 0;
  double evidence = 0;
  double total() const { return name + place + type - evidence; }
};

class Resolver {
 public:
  Resolver(const AgencyRegister& known, const LookAlikes& look_alikes, const AgencyQuery& query)
      : known_(known), look_alikes_(look_alikes), query_(query) {
    names_.push_back(take_apart(query.printed, known, look_alikes));
    amphoe_ = query.amphoe.empty() ? names_[0].amphoe_key : agency_key(query.amphoe);
    province_ = query.province.empty() ? names_[0].province_key : agency_key(query.province);
    drop_false_amphoe();
    add_mentions();
  }

  core::AgencyResolution resolve() {
    core::AgencyResolution out;
    if (names_[0].name().size() < 2) return out;
    std::vector<Weighed> found = weigh(candidates());
    std::erase_if(found, [&](const Weighed& w) { return w.name > 1.2 * name_limit(w); });
    if (found.empty()) return out;
    if (is_chosen(found)) out.agency = described(found[0]);
    for (size_t i = 0; i < std::min(kListed, found.size()); ++i) {
      if (found[i].total() - found[0].total() <= kOtherPlace)
        out.candidates.push_back(described(found[i]));
    }
    return out;
  }

 private:
  // Other spellings of this agency in the document; names that are unlike it are other agencies.
  void add_mentions() {
    std::set<std::string> seen{names_[0].key};
    for (const std::string& mention : query_.mentions) {
      AgencyName name = take_apart(mention, known_, look_alikes_);
      if (name.name().size() < 2 || !seen.insert(name.key).second) continue;
      const double distance = look_alikes_.distance(names_[0].name(), name.name());
      const auto longer =
          static_cast<double>(std::max(names_[0].name().size(), name.name().size()));
      if (distance <= 0.5 * longer) names_.push_back(std::move(name));
    }
  }

  // The provinces that the printed one may be, none when nothing like it is known.
  std::vector<const Province*> printed_provinces() const {
    std::vector<const Province*> out;
    double best = 0.35 * static_cast<double>(province_.size());
    if (province_.empty()) return out;
    for (const Province& province : known_.provinces()) {
      const double cost = look_alikes_.distance(province.key, province_);
      if (cost > best + 0.3) continue;
      best = std::min(best, cost);
      out.push_back(&province);
    }
    return out;
  }

  // "อำเภอรอบในของจังหวัด": what stands behind the word is no amphoe of the province, and must not
  // speak against an agency.
  void drop_false_amphoe() {
    double nearest = kOtherPlace;
    const auto provinces = printed_provinces();
    if (amphoe_.empty() || provinces.empty() || amphoe_ == agency_key("เมือง")) return;
    for (const Province* province : provinces) {
      for (const int index : province->agencies) {
        const Agency& agency = known_.agencies()[static_cast<size_t>(index)];
        nearest = std::min(nearest, look_alikes_.distance(agency.amphoe_key, amphoe_));
      }
    }
    if (nearest >= kOtherPlace) amphoe_.clear();
  }

  std::vector<int> candidates() const {
    std::vector<int> out;
    for (const Province* province : printed_provinces()) {
      out.insert(out.end(), province->agencies.begin(), province->agencies.end());
    }
    if (!out.empty()) return out;
    for (const AgencyName& name : names_) {
      for (int agency : known_.alike(name.name(), kAlike)) out.push_back(agency);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
  }

  // Best first; evidence is weighed for the leading ones.
  std::vector<Weighed> weigh(const std::vector<int>& agencies) const {
    std::vector<Weighed> out;
    for (int index : agencies) {
      const Agency& agency = known_.agencies()[static_cast<size_t>(index)];
      out.push_back({index, name_cost(agency), place_cost(agency), type_cost(agency), 0});
    }
    // Ties in the order of the register, so that the same input gives the same list.
    const auto better = [](const Weighed& a, const Weighed& b) {
      return a.total() != b.total() ? a.total() < b.total() : a.agency < b.agency;
    };
    const size_t leading = std::min(kWeighed, out.size());
    std::partial_sort(out.begin(), out.begin() + static_cast<std::ptrdiff_t>(leading), out.end(),
                      better);
    out.resize(leading);
    if (!query_.context.empty()) {
      const AgencyEvidence evidence(query_.context);
      for (Weighed& w : out) {
        const Agency& agency = known_.agencies()[static_cast<size_t>(w.agency)];
        w.evidence = evidence.for_agency(agency, province_of(agency));
      }
      std::sort(out.begin(), out.end(), better);
    }
    return out;
  }

  // The best spelling counts most: one clean spelling outweighs misprints elsewhere.
  double name_cost(const Agency& agency) const {
    double least = 1e9, sum = 0;
    for (const AgencyName& name : names_) {
      const double cost = look_alikes_.distance_after(name.start, agency.name_key, name.key);
      least = std::min(least, cost);
      sum += cost;
    }
    return 0.65 * least + 0.35 * sum / static_cast<double>(names_.size());
  }

  double place_cost(const Agency& agency) const {
    static const std::string kCapital = agency_key("เมือง");
    double cost = 0;
    // "อำเภอเมือง" is how the capital's district is called in its province.
    const bool capital = amphoe_ == kCapital && agency.amphoe_key.starts_with(kCapital);
    if (!amphoe_.empty() && !capital) {
      cost += std::min(kOtherPlace, look_alikes_.distance(agency.amphoe_key, amphoe_));
    }
    if (!province_.empty()) {
      cost += std::min(kOtherPlace, look_alikes_.distance(agency.province_key, province_));
    }
    return kPlaceWeight * cost;
  }

  // The type that the document prints, by its first clear mention.
  double type_cost(const Agency& agency) const {
    const AgencyType& type = known_.types()[static_cast<size_t>(agency.type)];
    bool municipality = false;
    for (const AgencyName& name : names_) {
      municipality = municipality || name.municipality;
      if (!name.type) continue;
      if (*name.type == agency.type) return 0;
      const bool both =
          type.municipality && known_.types()[static_cast<size_t>(*name.type)].municipality;
      return both ? kOtherMunicipality : kOtherType;
    }
    return municipality && !type.municipality ? kOtherType : 0;
  }

  bool unplaced() const { return amphoe_.empty() && province_.empty(); }

  // How far a name may be from the register's: most where the amphoe agrees.
  double name_limit(const Weighed& w) const {
    const Agency& agency = known_.agencies()[static_cast<size_t>(w.agency)];
    const auto length = static_cast<double>(agency.name_key.size());
    const bool placed = !amphoe_.empty() && w.place < 0.5;
    return 0.6 + (placed ? 0.4 : unplaced() ? 0.15 : 0.25) * length;
  }

  bool is_chosen(const std::vector<Weighed>& found) const {
    const Weighed& best = found[0];
    if (best.type > 0 || best.name > name_limit(best)) return false;
    if (!province_.empty() && best.place >= kPlaceWeight * kOtherPlace) return false;
    if (found.size() == 1) return true;
    // A name printed exactly as in the register needs less.
    const Margin margin = unplaced() && best.name > 0 ? kUnplaced : kPlaced;
    return found[1].total() - best.total() >=
           margin.least + margin.share * (best.name + best.place);
  }

  const Province& province_of(const Agency& agency) const {
    for (const Province& province : known_.provinces()) {
      if (province.name == agency.province) return province;
    }
    assert(false);
    return known_.provinces().front();
  }

  core::AgencyCandidate described(const Weighed& w) const {
    const Agency& agency = known_.agencies()[static_cast<size_t>(w.agency)];
    const double scale = 2.0 + static_cast<double>(agency.name_key.size());
    const double score =
        std::clamp(1.0 - std::max(0.0, w.name + w.place + w.type) / scale, 0.0, 1.0);
    return {agency.code, agency.full_name, agency.amphoe, agency.province, score};
  }

  const AgencyRegister& known_;
  const LookAlikes& look_alikes_;
  const AgencyQuery& query_;
  std::vector<AgencyName> names_;  // the report's own first
  std::string amphoe_, province_;  // keys
};

}  // namespace

core::AgencyResolution resolve_agency(const AgencyRegister& known, const LookAlikes& look_alikes,
                                      const AgencyQuery& query) {
  return Resolver(known, look_alikes, query).resolve();
}

}  // namespace truat::thai
