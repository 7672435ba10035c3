// The numbers that pages print on themselves go up with the pages. A page that was lost at the
// scanner takes its rows with it, and nothing else says so.
#include <algorithm>

#include "check/rules.h"
#include "check/words.h"

namespace truat::check {
namespace {

int page_of(const core::NumberedPage& page) { return page.text.sources.front().page.value(); }

// How far a page's own number is ahead of its place in the file.
int offset_of(const core::NumberedPage& page) { return page.printed.number - page_of(page); }

// Whether the number of pages [begin, end) next to a jump is no misreading and nothing else that
// looks like a page number: another page counts the same way. On typed pages one that stands alone
// will do where there is no other.
template <typename Iterator>
bool counts_with_others(Iterator begin, Iterator end, const core::NumberedPage& page) {
  const auto same = std::count_if(begin, end, [&](const core::NumberedPage& other) {
    return offset_of(other) == offset_of(page);
  });
  return same > 1 || (end - begin == 1 && !is_recognised(page.text));
}

core::Finding missing(const Case& c, const std::string& rule, const core::NumberedPage& at,
                      int pages, Words words) {
  words.emplace("number", std::to_string(pages));
  return at_document(c, rule, &at.text, std::move(words));
}

}  // namespace

Findings page_numbers(const Case& c) {
  const std::vector<core::NumberedPage>& pages = c.report.numbered_pages;
  Findings out;
  for (size_t i = 1; i < pages.size(); ++i) {
    const core::NumberedPage &before = pages[i - 1], &page = pages[i];
    const int skipped = offset_of(page) - offset_of(before);
    const auto at = pages.begin() + static_cast<std::ptrdiff_t>(i);
    if (skipped <= 0 || !counts_with_others(pages.begin(), at, before) ||
        !counts_with_others(at, pages.end(), page)) {
      continue;
    }
    out.push_back(missing(c, "page_number_gap", page, skipped,
                          {{"printed", before.text.text}, {"other", page.text.text}}));
  }
  if (pages.empty() || !pages.back().printed.of) return out;
  const int missed = *pages.back().printed.of - pages.back().printed.number;
  const bool said_before = std::any_of(
      pages.begin(), pages.end() - 1,
      [&](const core::NumberedPage& page) { return page.printed.of == pages.back().printed.of; });
  if (missed > 0 && (said_before || !is_recognised(pages.back().text))) {
    out.push_back(missing(c, "page_number_last", pages.back(), missed,
                          {{"printed", pages.back().text.text}}));
  }
  return out;
}

}  // namespace truat::check
