// The database can't be used: message says which file, why, and what to do. Ends the command
// (exit code 4), never a single document.
#pragma once

#include <stdexcept>

namespace truat::store {

class DatabaseError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

}  // namespace truat::store
