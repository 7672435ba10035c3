#include "store/load_document.h"

#include <cassert>

#include "core/thai_characters.h"
#include "store/load_records.h"
#include "store/text_signature.h"

namespace truat::store {
namespace {

std::optional<std::string> text_of(const std::optional<core::Field>& field) {
  if (!field) return std::nullopt;
  return field->text;
}

// A path leads to one document: what it led to before is left behind, and a document that stood
// only for "this path can't be read" goes with it.
void forget_path(Database& database, const FileIdentity& file, const std::string& id) {
  database
      .prepare(
          "DELETE FROM document WHERE sha256 IS NULL AND document_id <> ?1 AND document_id IN "
          "(SELECT document_id FROM file WHERE path = ?2)")
      .run(id, Blob{file.path});
  database.prepare("DELETE FROM file WHERE path = ?").run(Blob{file.path});
}

void insert_file(Database& database, const FileIdentity& file) {
  const std::string id = document_id(file);
  forget_path(database, file, id);
  database.prepare("INSERT INTO file (path, file_name, document_id) VALUES (?, ?, ?)")
      .run(Blob{file.path}, file.file_name, id);
  database
      .prepare(
          "UPDATE document SET file_name = (SELECT min(file_name) FROM file WHERE document_id = ?1)"
          " WHERE document_id = ?1")
      .run(id);
}

void insert_document(Database& database, const DocumentRecord& record, const std::string& id) {
  const core::Report& report = record.report;
  std::optional<std::string> sha256, province = record.agency.province;
  if (!record.file.sha256.empty()) sha256 = record.file.sha256;
  if (!province) province = text_of(report.province);
  std::optional<int> year;
  if (report.fiscal_year) year = report.fiscal_year->year().be();
  // An upsert and not a replacement: the file rows that point here stay.
  database
      .prepare(
          "INSERT INTO document (document_id, file_name, sha256, pages, status, error_code, error,"
          " agency_code, agency_name, agency_printed, province, fiscal_year_be, reading)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
          " ON CONFLICT (document_id) DO UPDATE SET pages = excluded.pages,"
          " status = excluded.status, error_code = excluded.error_code, error = excluded.error,"
          " agency_code = excluded.agency_code, agency_name = excluded.agency_name,"
          " agency_printed = excluded.agency_printed, province = excluded.province,"
          " fiscal_year_be = excluded.fiscal_year_be, reading = excluded.reading")
      .run(id, record.file.file_name, sha256, record.pages,
           std::string(document_status_name(record.status)), record.error_code, record.error,
           record.agency.code, record.agency.name, text_of(report.agency_printed), province, year,
           record.reading);
}

// A page that stays as it is is left alone, so that records made anew write little.
void put_pages(Database& database, const DocumentRecord& record, const std::string& id) {
  database.prepare("DELETE FROM page WHERE document_id = ? AND page > ?")
      .run(id, static_cast<int>(record.page_records.size()));
  Statement put = database.prepare(
      "INSERT INTO page (document_id, page, method, reason, quality, confidence, text)"
      " VALUES (?, ?, ?, ?, ?, ?, ?)"
      " ON CONFLICT (document_id, page) DO UPDATE SET method = excluded.method,"
      " reason = excluded.reason, quality = excluded.quality, confidence = excluded.confidence,"
      " text = excluded.text"
      " WHERE (method, reason, quality, confidence, text) IS NOT (excluded.method,"
      " excluded.reason, excluded.quality, excluded.confidence, excluded.text)");
  int number = 0;
  for (const PageRecord& page : record.page_records) {
    ++number;
    assert(page.page.value() == number);
    std::optional<std::string> reason;
    if (!page.reason.empty()) reason = page.reason;
    put.run(id, page.page.value(), std::string(core::page_method_name(page.method)), reason,
            page.quality, page.confidence, page.text);
  }
}

void delete_records(Database& database, const std::string& id) {
  for (const char* table : {"score", "measure", "finding"}) {
    database.prepare(std::string("DELETE FROM ") + table + " WHERE document_id = ?").run(id);
  }
  // Ids of records are that of their document, or go on behind it with '-', which '.' comes after.
  database.prepare("DELETE FROM source WHERE record_id >= ? AND record_id < ?").run(id, id + '.');
}

}  // namespace

void load_document(Database& database, const DocumentRecord& record) {
  const std::string id = document_id(record.file);
  Transaction transaction(database);
  delete_records(database, id);
  insert_document(database, record, id);
  insert_file(database, record.file);
  put_pages(database, record, id);
  load_records(database, record.report, id);
  store_signatures(database, id,
                   record.signatures.empty() ? signatures_of(record) : record.signatures);
  transaction.commit();
}

std::optional<KnownDocument> find_document(Database& database, const FileIdentity& file) {
  Statement find = database.prepare(
      "SELECT document_id, file_name, status, error_code, error, reading,"
      " EXISTS (SELECT 1 FROM file f WHERE f.document_id = d.document_id AND f.path = ?2)"
      " FROM document d WHERE document_id = ?1");
  find.bind_all(document_id(file), Blob{file.path});
  if (!find.step()) return std::nullopt;
  KnownDocument known;
  known.document_id = find.text(0);
  known.file_name = find.text(1);
  known.status = document_status_from_name(find.text(2)).value_or(DocumentStatus::kFailed);
  if (!find.is_null(3)) known.error_code = find.text(3);
  if (!find.is_null(4)) known.error = find.text(4);
  known.reading = find.text(5);
  known.same_path = find.integer(6) != 0;
  return known;
}

void add_file(Database& database, const FileIdentity& file) {
  Transaction transaction(database);
  insert_file(database, file);
  transaction.commit();
}

}  // namespace truat::store
