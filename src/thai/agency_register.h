// The register of local administrative organisations (models/gazetteer), in memory and indexed by
// pieces of names. Knows what exists; what a printed name means is agency_resolver.h.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace truat::thai {

struct Agency {
  std::string code;       // "5960501"
  std::string full_name;  // "เทศบาลตำบลตันหยงมัส"
  std::string amphoe, province;
  int type = 0;          // index into AgencyRegister::types()
  std::string name_key;  // agency_key of the name without the type
  std::string amphoe_key, province_key;
};

// A type of organisation: full form and abbreviation, as keys.
struct AgencyType {
  std::string abbreviation;  // as in the register, "อบต."
  std::string form_key, abbreviation_key;
  bool municipality = false;  // เทศบาล…
};

struct Province {
  std::string name, key;
  std::string letters;    // of document numbers, "นธ"
  std::string area_code;  // of telephone numbers, "073"
  std::vector<int> agencies;
};

class AgencyRegister {
 public:
  // Texts of models/gazetteer/lao.tsv and provinces.tsv. Throws core::ModelError.
  static AgencyRegister parse(std::string_view lao_tsv, std::string_view provinces_tsv);

  const std::vector<Agency>& agencies() const { return agencies_; }
  const std::vector<AgencyType>& types() const { return types_; }
  const std::vector<Province>& provinces() const { return provinces_; }

  // The agencies whose names share most pieces with the key, at most `limit`, any order.
  std::vector<int> alike(std::string_view name_key, size_t limit) const;

 private:
  int type_of(std::string_view abbreviation, std::string_view form);
  void index_names();

  std::vector<Agency> agencies_;
  std::vector<AgencyType> types_;
  std::vector<Province> provinces_;
  // Pairs of neighbouring characters (with the edges of the name) -> agencies; bucketed by hash.
  // Those of bucket b stand in piece_agencies_ from piece_starts_[b] up to piece_starts_[b + 1].
  static constexpr size_t kBuckets = 1 << 14;
  std::vector<uint32_t> piece_starts_;
  std::vector<uint16_t> piece_agencies_;
};

}  // namespace truat::thai
