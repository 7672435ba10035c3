#include "store/statement.h"

#include <sqlite3.h>

#include <cassert>

#include "store/sqlite_error.h"

namespace truat::store {

StatementPool::~StatementPool() {
  for (auto& [sql, statements] : idle_) {
    for (sqlite3_stmt* statement : statements) sqlite3_finalize(statement);
  }
}

sqlite3_stmt* StatementPool::take(const std::string& sql) {
  const auto at = idle_.find(sql);
  if (at == idle_.end() || at->second.empty()) return nullptr;
  sqlite3_stmt* statement = at->second.back();
  at->second.pop_back();
  return statement;
}

void StatementPool::give_back(const std::string& sql, sqlite3_stmt* statement) {
  sqlite3_reset(statement);
  sqlite3_clear_bindings(statement);
  idle_[sql].push_back(statement);
}

Statement::Statement(sqlite3* database, StatementPool& pool, std::string_view sql)
    : database_(database), pool_(&pool), sql_(sql), statement_(pool.take(sql_)) {
  if (statement_) return;
  check(sqlite3_prepare_v3(database, sql.data(), static_cast<int>(sql.size()),
                           SQLITE_PREPARE_PERSISTENT, &statement_, nullptr));
}

Statement::~Statement() {
  if (statement_) pool_->give_back(sql_, statement_);
}

Statement::Statement(Statement&& other) noexcept
    : database_(other.database_),
      pool_(other.pool_),
      sql_(std::move(other.sql_)),
      statement_(other.statement_) {
  other.statement_ = nullptr;
}

void Statement::check(int code) const {
  if (code == SQLITE_OK || code == SQLITE_ROW || code == SQLITE_DONE) return;
  const char* path = sqlite3_db_filename(database_, "main");
  throw sqlite_error(database_, sqlite3_extended_errcode(database_), path ? path : "");
}

bool Statement::step() {
  const int code = sqlite3_step(statement_);
  check(code);
  return code == SQLITE_ROW;
}

// Its result repeats the error of the last step, which has been reported.
void Statement::reset() { sqlite3_reset(statement_); }

void Statement::finish() {
  const bool row = step();
  assert(!row);
  (void)row;
  reset();
}

void Statement::bind(int position, int64_t value) {
  check(sqlite3_bind_int64(statement_, position, value));
}

void Statement::bind(int position, double value) {
  check(sqlite3_bind_double(statement_, position, value));
}

void Statement::bind(int position, std::string_view value) {
  check(sqlite3_bind_text(statement_, position, value.data() ? value.data() : "",
                          static_cast<int>(value.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int position, const Blob& value) {
  check(sqlite3_bind_blob(statement_, position, value.bytes.data(),
                          static_cast<int>(value.bytes.size()), SQLITE_TRANSIENT));
}

void Statement::bind(int position, std::nullopt_t) {
  check(sqlite3_bind_null(statement_, position));
}

int Statement::columns() const { return sqlite3_column_count(statement_); }

std::string Statement::column_name(int column) const {
  return sqlite3_column_name(statement_, column);
}

bool Statement::is_null(int column) const {
  return sqlite3_column_type(statement_, column) == SQLITE_NULL;
}

int64_t Statement::integer(int column) const { return sqlite3_column_int64(statement_, column); }

std::string Statement::text(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const int size = sqlite3_column_bytes(statement_, column);
  return bytes ? std::string(bytes, static_cast<size_t>(size)) : std::string();
}

Value Statement::value(int column) const {
  switch (sqlite3_column_type(statement_, column)) {
    case SQLITE_INTEGER:
      return integer(column);
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement_, column);
    case SQLITE_TEXT:
      return text(column);
    case SQLITE_BLOB:
      return Blob{text(column)};
    default:
      return std::monostate{};
  }
}

}  // namespace truat::store
