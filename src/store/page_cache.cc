#include "store/page_cache.h"

namespace truat::store {

PageCache::PageCache(Database& database, std::string settings)
    : database_(database),
      settings_(std::move(settings)),
      find_(database.prepare(
          "SELECT page, pages, bytes FROM reading WHERE sha256 = ? AND settings = ?")),
      add_(database.prepare(
          "INSERT OR REPLACE INTO reading (sha256, settings, page, pages, milliseconds, bytes)"
          " VALUES (?, ?, ?, ?, ?, ?)")) {}

CachedReading PageCache::find(const std::string& sha256) {
  CachedReading out;
  find_.bind_all(sha256, settings_);
  while (find_.step()) {
    out.pages = static_cast<int>(find_.integer(1));
    out.bytes[static_cast<int>(find_.integer(0))] = find_.text(2);
  }
  find_.reset();
  return out;
}

void PageCache::add(const NewReading& reading) {
  add_.run(reading.sha256, settings_, reading.page, reading.pages, reading.milliseconds,
           Blob{reading.bytes});
}

void PageCache::forget_other_settings(const std::string& sha256) {
  database_.prepare("DELETE FROM reading WHERE sha256 = ? AND settings <> ?")
      .run(sha256, settings_);
}

void PageCache::forget(const std::string& sha256) {
  database_.prepare("DELETE FROM reading WHERE sha256 = ?").run(sha256);
  database_.prepare("DELETE FROM work_time WHERE sha256 = ?").run(sha256);
}

void PageCache::note_time(const std::string& sha256, int milliseconds) {
  database_
      .prepare(
          "INSERT INTO work_time (sha256, milliseconds) VALUES (?, ?) ON CONFLICT (sha256) DO"
          " UPDATE SET milliseconds = max(milliseconds, excluded.milliseconds)")
      .run(sha256, milliseconds);
}

}  // namespace truat::store
