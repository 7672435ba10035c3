#include "pipeline/stages/page_faults.h"

#include <algorithm>

namespace truat::pipeline {

std::vector<core::PageNumber> blank_pages(const std::vector<core::PageText>& pages) {
  std::vector<core::PageNumber> out, since_last;
  for (const core::PageText& page : pages) {
    if (page.clusters.empty() && page.leaves.empty() && page.images.empty() && !page.unreadable) {
      since_last.push_back(page.number);
      continue;
    }
    out.insert(out.end(), since_last.begin(), since_last.end());
    since_last.clear();
  }
  return out;
}

std::vector<core::PageNumber> cut_pages(const std::vector<core::PageText>& pages) {
  constexpr double kCutOff = 0.15;    // ems beyond the edge; side bearings are less
  constexpr long kFewestLetters = 3;  // one or two are a mark of the printer's
  std::vector<core::PageNumber> out;
  for (const core::PageText& page : pages) {
    const auto cut = [&](const core::Cluster& c) {
      const double reach = kCutOff * c.font_size;
      return c.text != " " && c.method != core::Method::kOcr &&
             (c.box.x0 < -reach || c.box.x1 > page.width + reach ||
              c.baseline > page.height + reach);
    };
    const auto letters = std::count_if(page.clusters.begin(), page.clusters.end(), cut);
    if (letters >= kFewestLetters) out.push_back(page.number);
  }
  return out;
}

}  // namespace truat::pipeline
