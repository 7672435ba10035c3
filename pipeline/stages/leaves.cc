#include "pipeline/stages/leaves.h"

#include <algorithm>

namespace truat::pipeline {

Leaves::Leaves(const std::vector<core::PageText>& sheets) : sheets_(sheets) {
  const bool parted = std::any_of(sheets.begin(), sheets.end(), [](const core::PageText& sheet) {
    return !sheet.leaves.empty();
  });
  int number = 0;
  for (const core::PageText& sheet : sheets) {
    for (const core::PageText& leaf : core::leaves_of(sheet)) {
      const core::PageNumber own = parted ? core::PageNumber(++number) : sheet.number;
      places_[own] = {sheet.number, leaf.frame};
      if (!parted) continue;
      parted_.push_back(leaf);
      parted_.back().number = own;
    }
  }
}

std::map<core::PageNumber, std::string> Leaves::by_sheet(
    const std::map<core::PageNumber, std::string>& texts) const {
  std::map<core::PageNumber, std::string> out;
  for (const auto& [leaf, text] : texts) out[place(leaf).sheet] += text;
  return out;
}

}  // namespace truat::pipeline
