#include "store/database.h"

#include <fcntl.h>
#include <sqlite3.h>
#include <sys/file.h>
#include <unistd.h>

#include <cassert>
#include <cerrno>

#include "store/sqlite_error.h"

namespace truat::store {
namespace {

constexpr int kApplicationId = 0x54525541;  // "TRUA", in the header of every database of ours
constexpr int kBusyMilliseconds = 10000;    // how long to wait for a reader or another program

int newest_version(const std::vector<Migration>& migrations) {
  return migrations.empty() ? 0 : migrations.back().version;
}

int64_t single_integer(Database& database, const char* sql) {
  Statement statement = database.prepare(sql);
  return statement.step() ? statement.integer(0) : 0;
}

// A path as SQLite wants it in a URI: "?", "#" and "%" have a meaning there.
std::string file_uri(const std::string& path) {
  std::string uri = "file:";
  for (const char c : path) {
    if (c == '?') {
      uri += "%3f";
    } else if (c == '#') {
      uri += "%23";
    } else if (c == '%') {
      uri += "%25";
    } else {
      uri += c;
    }
  }
  return uri;
}

}  // namespace

Database Database::open(const std::string& path, int flags) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  if (code != SQLITE_OK) {
    const DatabaseError error = sqlite_error(handle, code, path);
    sqlite3_close(handle);
    throw error;
  }
  Database database(path, handle);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  return database;
}

Database::Database(Database&& other) noexcept
    : path_(std::move(other.path_)),
      handle_(other.handle_),
      statements_(std::move(other.statements_)),
      lock_file_(other.lock_file_) {
  other.handle_ = nullptr;
  other.lock_file_ = -1;
}

Database::~Database() {
  statements_.reset();  // before the connection that they belong to
  sqlite3_close_v2(handle_);
  if (lock_file_ >= 0) close(lock_file_);
}

Statement Database::prepare(std::string_view sql) { return Statement(handle_, *statements_, sql); }

bool Database::in_transaction() const { return sqlite3_get_autocommit(handle_) == 0; }

void Database::execute(const std::string& sql) {
  const int code = sqlite3_exec(handle_, sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) throw sqlite_error(handle_, code, path_);
}

// SQLite's own locks are byte ranges (fcntl) held for a transaction; this one (flock) is held for
// the life of the object and means "a truat writes here".
void Database::lock_for_writing() {
  lock_file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (lock_file_ < 0) throw sqlite_error(nullptr, SQLITE_CANTOPEN, path_);
  if (flock(lock_file_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
    throw DatabaseError("database " + path_ +
                        " is being written by another truat; try again when that has ended");
  }
}

// The version of the schema; 0 for a new file. Throws when the file is not ours.
int Database::schema_version(int newest) {
  const auto application = single_integer(*this, "PRAGMA application_id");
  const auto version = static_cast<int>(single_integer(*this, "PRAGMA user_version"));
  if (application != kApplicationId) {
    if (application == 0 && version == 0 &&
        single_integer(*this, "SELECT count(*) FROM sqlite_schema") == 0) {
      return 0;
    }
    throw DatabaseError("database " + path_ +
                        " belongs to another program; name another file with --db");
  }
  if (version > newest) {
    throw DatabaseError("database " + path_ + " was made by a newer truat (schema " +
                        std::to_string(version) + ", this one knows " + std::to_string(newest) +
                        "); update truat or name another file with --db");
  }
  return version;
}

void Database::migrate(const std::vector<Migration>& migrations) {
  const int version = schema_version(newest_version(migrations));
  if (version == newest_version(migrations)) return;
  if (version == 0) execute("PRAGMA page_size = 8192");
  execute("PRAGMA journal_mode = WAL");
  for (const Migration& migration : migrations) {
    if (migration.version <= version) continue;
    Transaction transaction(*this);
    execute("PRAGMA application_id = " + std::to_string(kApplicationId));
    execute(migration.sql);
    execute("PRAGMA user_version = " + std::to_string(migration.version));
    transaction.commit();
  }
}

Database Database::open_for_writing(const std::string& path,
                                    const std::vector<Migration>& migrations) {
  Database database = open(path, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
  if (sqlite3_db_readonly(database.handle_, "main") == 1) {
    throw sqlite_error(nullptr, SQLITE_READONLY, path);
  }
  database.schema_version(newest_version(migrations));  // before anything is changed
  database.lock_for_writing();
  // Before the steps of the schema: in WAL mode none of their commits has to wait for the disk.
  database.execute("PRAGMA synchronous = NORMAL");
  database.migrate(migrations);
  database.execute("PRAGMA foreign_keys = ON");
  // Fails here and not after an hour of reading when the disk or the folder takes no writes.
  database.execute("BEGIN IMMEDIATE; PRAGMA user_version = " +
                   std::to_string(newest_version(migrations)) + "; COMMIT");
  return database;
}

Database Database::open_for_reading(const std::string& path,
                                    const std::vector<Migration>& migrations) {
  if (access(path.c_str(), F_OK) != 0) {
    throw DatabaseError("database " + path +
                        " does not exist; make it with: truat ingest FOLDER --db " + path);
  }
  Database database = open(path, SQLITE_OPEN_READONLY);
  int version = 0;
  try {
    version = database.schema_version(newest_version(migrations));
  } catch (const DatabaseError&) {
    // A database in WAL mode on a folder that can't be written has no place for its index: it is
    // read as a file that nobody changes.
    const std::string folder =
        path.find('/') == std::string::npos ? "." : path.substr(0, path.rfind('/') + 1);
    if (access(folder.c_str(), W_OK) == 0) throw;
    Database unchanged =
        open(file_uri(path) + "?immutable=1", SQLITE_OPEN_READONLY | SQLITE_OPEN_URI);
    unchanged.path_ = path;
    unchanged.schema_version(newest_version(migrations));
    return unchanged;
  }
  if (version < newest_version(migrations)) {
    throw DatabaseError("database " + path +
                        " was made by an older truat; bring it up to date with: truat ingest "
                        "FOLDER --db " +
                        path);
  }
  return database;
}

Transaction::Transaction(Database& database) : database_(database) {
  if (database_.in_transaction()) return;
  database_.execute("BEGIN IMMEDIATE");
  open_ = true;
}

Transaction::~Transaction() {
  if (!open_) return;
  try {
    database_.execute("ROLLBACK");
  } catch (const DatabaseError&) {
    // SQLite has rolled back by itself (disk full, input/output error), which is what we want.
  }
}

void Transaction::commit() {
  if (!open_) return;
  database_.execute("COMMIT");
  open_ = false;
}

}  // namespace truat::store
