// A prepared SQL statement. Owns its handle; errors of SQLite become DatabaseError.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace truat::store {

// Bytes that need not be UTF-8 (SQL type BLOB).
struct Blob {
  std::string bytes;
  bool operator==(const Blob&) const = default;
};

using Value = std::variant<std::monostate, int64_t, double, std::string, Blob>;  // monostate: NULL

// Compiled statements of one connection that nobody uses at the moment. Compiling takes longer than
// most of them run, with the triggers that they fire longest.
class StatementPool {
 public:
  StatementPool() = default;
  ~StatementPool();
  StatementPool(const StatementPool&) = delete;
  StatementPool& operator=(const StatementPool&) = delete;

  sqlite3_stmt* take(const std::string& sql);  // nullptr: there is none
  void give_back(const std::string& sql, sqlite3_stmt* statement);

 private:
  std::map<std::string, std::vector<sqlite3_stmt*>> idle_;
};

class Statement {
 public:
  // Goes back to `pool` in the end, which must live longer.
  Statement(sqlite3* database, StatementPool& pool, std::string_view sql);
  ~Statement();
  Statement(Statement&&) noexcept;
  Statement& operator=(Statement&&) = delete;

  // Binds all parameters in order and executes to the end; for statements without result rows.
  template <typename... Args>
  void run(const Args&... args) {
    bind_all(args...);
    finish();
  }

  // Binds all parameters in order; rows then come from step().
  template <typename... Args>
  void bind_all(const Args&... args) {
    reset();
    int position = 0;
    (bind(++position, args), ...);
  }

  bool step();  // true: a row is there
  void reset();

  int columns() const;
  std::string column_name(int column) const;
  Value value(int column) const;
  bool is_null(int column) const;
  int64_t integer(int column) const;
  std::string text(int column) const;  // "" for NULL

 private:
  void bind(int position, int64_t value);
  void bind(int position, int value) { bind(position, static_cast<int64_t>(value)); }
  void bind(int position, double value);
  void bind(int position, std::string_view value);
  void bind(int position, const std::string& value) { bind(position, std::string_view(value)); }
  void bind(int position, const char* value) { bind(position, std::string_view(value)); }
  void bind(int position, const Blob& value);
  void bind(int position, std::nullopt_t);
  template <typename T>
  void bind(int position, const std::optional<T>& value) {
    if (value) {
      bind(position, *value);
    } else {
      bind(position, std::nullopt);
    }
  }
  void finish();
  void check(int code) const;

  sqlite3* database_;
  StatementPool* pool_;
  std::string sql_;
  sqlite3_stmt* statement_ = nullptr;
};

}  // namespace truat::store
