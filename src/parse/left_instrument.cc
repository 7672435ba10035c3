#include "parse/left_instrument.h"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>
#include <utility>

#include "core/likeness.h"
#include "parse/match_key.h"

namespace truat::parse {
namespace {

constexpr std::array<std::string_view, 3> kInstruments{"IIT", "EIT", "OIT"};

// One letter was misread, lost or added; "ITA" is farther from all three.
bool looks_like_instrument(std::string_view name) {
  const std::u32string key = match_key(name);
  return std::any_of(kInstruments.begin(), kInstruments.end(), [&](std::string_view instrument) {
    return core::edit_distance(key, match_key(instrument), 1) <= 1;
  });
}

}  // namespace

std::optional<LeftInstrument> left_instrument(const std::vector<std::string>& names,
                                              const Lexicon& lexicon) {
  std::set<std::string> named;
  std::vector<size_t> alike;
  for (size_t i = 0; i < names.size(); ++i) {
    if (const auto code = instrument_code(names[i], lexicon)) {
      named.insert(code->substr(0, 3));  // EIT1 and EIT2 are parts of EIT
    } else if (looks_like_instrument(names[i])) {
      alike.push_back(i);
    }
  }
  if (named.size() + 1 != kInstruments.size() || alike.size() != 1) return std::nullopt;
  const auto left = std::find_if(kInstruments.begin(), kInstruments.end(), [&](auto instrument) {
    return !named.contains(std::string(instrument));
  });
  LeftInstrument out;
  out.at = alike.front();
  out.subject.level = core::ScoreLevel::kInstrument;
  out.subject.code = std::string(*left);
  out.subject.name = names[out.at];
  out.subject.inferred = true;
  return out;
}

}  // namespace truat::parse
