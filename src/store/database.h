// The SQLite file: opening it, bringing its schema up to date, transactions. Knows nothing of
// reports; what is written and read stands in load_document.h, runs.h and view_rows.h.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "store/database_error.h"
#include "store/statement.h"

namespace truat::store {

// One step of the schema: models/schema/NNN_*.sql, executed once, in order of its number.
struct Migration {
  int version = 0;  // from 1, without gaps
  std::string sql;
};

class Database {
 public:
  // For writing: makes the file when there is none, applies missing migrations, keeps every other
  // truat from writing until this object ends. Throws DatabaseError: not a database, of another
  // program, of a newer truat, not writable, locked.
  static Database open_for_writing(const std::string& path,
                                   const std::vector<Migration>& migrations);

  // For reading; the file must exist and have the schema of `migrations` (an older one is to be
  // brought up to date by writing to it once).
  static Database open_for_reading(const std::string& path,
                                   const std::vector<Migration>& migrations);

  ~Database();
  Database(Database&&) noexcept;
  Database& operator=(Database&&) = delete;

  Statement prepare(std::string_view sql);
  void execute(const std::string& sql);  // any number of statements without results
  const std::string& path() const { return path_; }
  bool in_transaction() const;

 private:
  Database(std::string path, sqlite3* handle) : path_(std::move(path)), handle_(handle) {}
  static Database open(const std::string& path, int flags);
  void lock_for_writing();
  void migrate(const std::vector<Migration>& migrations);
  int schema_version(int newest);

  std::string path_;
  sqlite3* handle_ = nullptr;
  std::unique_ptr<StatementPool> statements_ = std::make_unique<StatementPool>();
  int lock_file_ = -1;
};

// Everything from its making to commit() happens or, when it ends without, nothing of it. One that
// is made while another is open is a part of that one.
class Transaction {
 public:
  explicit Transaction(Database& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
  bool open_ = false;
};

}  // namespace truat::store
