// What pages were read as, by content and by everything that the reading depends on, and how long
// the work on a document took. The bytes mean nothing here.
#pragma once

#include <map>
#include <string>

#include "store/database.h"

namespace truat::store {

struct CachedReading {
  int pages = 0;                     // of the document; 0: nothing is cached
  std::map<int, std::string> bytes;  // by page number, from 1; may have gaps
  bool is_complete() const { return pages > 0 && static_cast<int>(bytes.size()) == pages; }
};

struct NewReading {
  std::string sha256;
  int page = 1, pages = 1;
  int milliseconds = 0;
  std::string bytes;
};

class PageCache {
 public:
  // `settings`: version, options and models that readings depend on.
  PageCache(Database& database, std::string settings);

  CachedReading find(const std::string& sha256);
  // In the transaction that is open, or in one of its own.
  void add(const NewReading& reading);
  // Forgets the document's readings; those made with other settings only, or all.
  void forget_other_settings(const std::string& sha256);
  void forget(const std::string& sha256);

  // How long a run worked on the document. The longest is kept until its readings are forgotten: a
  // run that finds them in the cache says little.
  void note_time(const std::string& sha256, int milliseconds);

 private:
  Database& database_;
  std::string settings_;
  Statement find_, add_;
};

}  // namespace truat::store
