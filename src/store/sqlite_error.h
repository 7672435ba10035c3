// Translates result codes of SQLite into messages for people.
#pragma once

#include <string>

#include "store/database_error.h"

struct sqlite3;

namespace truat::store {

// `database` may be null when opening failed; `path` names the file in the message.
DatabaseError sqlite_error(sqlite3* database, int code, const std::string& path);

}  // namespace truat::store
