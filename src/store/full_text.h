// Full-text search over the pages and measures of all documents. Finds any part of a word, across
// line breaks, ๒๕๖๘ for 2568 and the other way round; knows nothing of word forms or of ranking.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"

namespace truat::store {

struct SearchHit {
  std::string document_id, file_name;
  std::optional<int> page;           // nothing: a measure whose page isn't known
  std::string measure_id;            // "" for a page
  std::string field;                 // column of `pages` or `measures`
  int times = 0;                     // that the first term stands in this text
  std::string before, match, after;  // the first place, on one line
};

struct SearchQuery {
  // Terms between spaces, all of which a text has; "…" keeps a term with spaces together.
  std::string text;
  bool pages = true, measures = true;
};

// Terms of a query as they are compared: no white space, Arabic digits, ASCII in lower case.
std::vector<std::u32string> search_terms(std::string_view query);

// By file name, document and page; pages before measures. `visit` returns false to stop. A query
// without terms finds nothing.
void search(Database& database, const SearchQuery& query,
            const std::function<bool(const SearchHit&)>& visit);

}  // namespace truat::store
