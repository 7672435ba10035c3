#include "store/sqlite_error.h"

#include <sqlite3.h>

namespace truat::store {
namespace {

std::string advice(int code) {
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return "is not a SQLite database; name another file with --db";
    case SQLITE_CORRUPT:
      return "is a damaged database; restore a copy or ingest into a new file with --db";
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return "is locked by another program; try again when that has ended";
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return "can't be written; check the permissions of the file and its folder, or name another "
             "file with --db";
    case SQLITE_CANTOPEN:
      return "can't be opened or made; check that its folder exists and may be written, or name "
             "another file with --db";
    case SQLITE_FULL:
      return "can't grow: the disk is full; free some space and run the same command again";
    case SQLITE_IOERR:
      return "can't be read or written (input/output error); check the disk and its free space, "
             "then run the same command again";
    default:
      return "";
  }
}

}  // namespace

DatabaseError sqlite_error(sqlite3* database, int code, const std::string& path) {
  const std::string detail = database ? sqlite3_errmsg(database) : sqlite3_errstr(code);
  const std::string what = advice(code);
  if (what.empty()) return DatabaseError("database " + path + ": " + detail);
  return DatabaseError("database " + path + " " + what + " (" + detail + ")");
}

}  // namespace truat::store
