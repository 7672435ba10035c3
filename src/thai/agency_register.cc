#include "thai/agency_register.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <utility>

#include "core/tsv.h"
#include "thai/agency_key.h"

namespace truat::thai {
namespace {

// Pieces of a name: pairs of neighbours and pairs with one character between them, so that one
// wrong character leaves most of them. Names of two letters have pieces too, thanks to the edges.
template <typename Visit>
void each_piece(std::string_view key, size_t buckets, const Visit& visit) {
  std::string padded(1, '^');
  padded.append(key).push_back('$');
  for (size_t i = 0; i + 1 < padded.size(); ++i) {
    const unsigned a = static_cast<unsigned char>(padded[i]);
    for (size_t gap = 1; gap <= 2 && i + gap < padded.size(); ++gap) {
      const unsigned b = static_cast<unsigned char>(padded[i + gap]);
      visit((a * 257 + b * 31 + static_cast<unsigned>(gap) * 7919) % buckets);
    }
  }
}

}  // namespace

AgencyRegister AgencyRegister::parse(std::string_view lao_tsv, std::string_view provinces_tsv) {
  AgencyRegister out;
  std::map<std::string, int> province_of;
  const core::Tsv provinces =
      core::Tsv::parse(provinces_tsv, "provinces.tsv", {"province", "letters", "area_code"});
  for (const core::TsvRow& row : provinces.rows()) {
    const std::string& name = provinces.get(row, "province");
    province_of[name] = static_cast<int>(out.provinces_.size());
    out.provinces_.push_back({name,
                              agency_key(name),
                              provinces.get(row, "letters"),
                              provinces.get(row, "area_code"),
                              {}});
  }
  const core::Tsv tsv = core::Tsv::parse(
      lao_tsv, "lao.tsv",
      {"dla_code", "type_abbr", "full_name_th", "name_th", "amphoe_th_dla", "province_th"});
  out.agencies_.reserve(tsv.rows().size());
  std::string last_amphoe, amphoe_key;
  for (const core::TsvRow& row : tsv.rows()) {
    const std::string &full = tsv.get(row, "full_name_th"), &name = tsv.get(row, "name_th");
    const auto province = province_of.find(tsv.get(row, "province_th"));
    if (!full.ends_with(name)) throw tsv.error(row, "a full name that ends with the name");
    if (province == province_of.end()) throw tsv.error(row, "a province of provinces.tsv");
    out.provinces_[province->second].agencies.push_back(static_cast<int>(out.agencies_.size()));
    const std::string& amphoe = tsv.get(row, "amphoe_th_dla");
    // Rows of an amphoe stand together: its key is made once.
    if (amphoe != last_amphoe) {
      last_amphoe = amphoe;
      amphoe_key = agency_key(amphoe);
    }
    const int type = out.type_of(tsv.get(row, "type_abbr"),
                                 std::string_view(full).substr(0, full.size() - name.size()));
    out.agencies_.push_back({tsv.get(row, "dla_code"), full, amphoe, province->first, type,
                             agency_key(name), amphoe_key, out.provinces_[province->second].key});
  }
  out.index_names();
  return out;
}

int AgencyRegister::type_of(std::string_view abbreviation, std::string_view form) {
  for (size_t i = 0; i < types_.size(); ++i) {
    if (types_[i].abbreviation == abbreviation) return static_cast<int>(i);
  }
  types_.push_back({std::string(abbreviation), agency_key(form), agency_key(abbreviation),
                    form.starts_with("เทศบาล")});
  return static_cast<int>(types_.size()) - 1;
}

void AgencyRegister::index_names() {
  // Twice over the names, to count and to fill in: lists that grow one by one cost more than both.
  std::vector<uint32_t> last(kBuckets, UINT32_MAX);
  piece_starts_.assign(kBuckets + 1, 0);
  const auto visit_once_an_agency = [&](const auto& visit) {
    std::fill(last.begin(), last.end(), UINT32_MAX);
    for (uint32_t i = 0; i < agencies_.size(); ++i) {
      each_piece(agencies_[i].name_key, kBuckets, [&](size_t bucket) {
        if (std::exchange(last[bucket], i) != i) visit(bucket, i);
      });
    }
  };
  visit_once_an_agency([&](size_t bucket, uint32_t) { ++piece_starts_[bucket + 1]; });
  std::partial_sum(piece_starts_.begin(), piece_starts_.end(), piece_starts_.begin());
  piece_agencies_.resize(piece_starts_.back());
  std::vector<uint32_t> next(piece_starts_.begin(), piece_starts_.end() - 1);
  visit_once_an_agency([&](size_t bucket, uint32_t agency) {
    piece_agencies_[next[bucket]++] = static_cast<uint16_t>(agency);
  });
}

std::vector<int> AgencyRegister::alike(std::string_view name_key, size_t limit) const {
  std::vector<uint16_t> shared(agencies_.size(), 0);
  each_piece(name_key, kBuckets, [&](size_t bucket) {
    for (uint32_t at = piece_starts_[bucket]; at < piece_starts_[bucket + 1]; ++at) {
      ++shared[piece_agencies_[at]];
    }
  });
  // Share of common pieces among all pieces of both, so that long names have no advantage.
  const double own = 2.0 * static_cast<double>(name_key.size());
  std::vector<std::pair<double, int>> found;
  for (size_t i = 0; i < shared.size(); ++i) {
    if (shared[i] == 0) continue;
    const double all = own + 2.0 * static_cast<double>(agencies_[i].name_key.size());
    found.emplace_back(-shared[i] / all, static_cast<int>(i));
  }
  const size_t count = std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(count), found.end());
  std::vector<int> out;
  for (size_t i = 0; i < count; ++i) out.push_back(found[i].second);
  return out;
}

}  // namespace truat::thai
