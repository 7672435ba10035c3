// The pages of a report as its reader turns them: a sheet that shows two pages gives two leaves.
// Between arranging and placing, leaves have numbers of their own, which count on over all sheets;
// where no sheet has leaves, they are the pages themselves.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/page_text.h"

namespace truat::pipeline {

struct LeafPlace {
  core::PageNumber sheet;  // the page of the file that it is or lies on
  core::PageFrame frame;
};

class Leaves {
 public:
  // `sheets` must outlive it.
  explicit Leaves(const std::vector<core::PageText>& sheets);
  const std::vector<core::PageText>& pages() const { return parted_.empty() ? sheets_ : parted_; }
  const LeafPlace& place(core::PageNumber leaf) const { return places_.at(leaf); }

  // Texts by leaf put together by sheet.
  std::map<core::PageNumber, std::string> by_sheet(
      const std::map<core::PageNumber, std::string>& texts) const;

 private:
  const std::vector<core::PageText>& sheets_;
  std::vector<core::PageText> parted_;  // empty: no sheet has leaves
  std::map<core::PageNumber, LeafPlace> places_;
};

}  // namespace truat::pipeline
