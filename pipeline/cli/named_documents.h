// Documents as they are named on the command line.
#pragma once

#include <stdexcept>
#include <string>
#include <vector>

#include "store/database.h"

namespace truat::cli {

class NoSuchDocument : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// document_ids, each once; all of them when `names` is empty. Throws NoSuchDocument: what is
// misspelt must not look like something without findings.
std::vector<std::string> named_documents(store::Database& database,
                                         const std::vector<std::string>& names);

}  // namespace truat::cli
