#include "parse/numbered_pages.h"

#include <map>

namespace truat::parse {

std::vector<core::NumberedPage> numbered_pages(const core::Document& document) {
  std::map<core::PageNumber, core::NumberedPage> by_page;
  for (const core::Furniture& furniture : document.furniture) {
    if (!furniture.number) continue;
    const core::Field text{furniture.line.text, core::sources_of({furniture.line})};
    by_page.try_emplace(furniture.line.page, core::NumberedPage{*furniture.number, text});
  }
  std::vector<core::NumberedPage> out;
  for (auto& [page, numbered] : by_page) out.push_back(std::move(numbered));
  return out;
}

}  // namespace truat::parse
