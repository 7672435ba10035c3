#include "pipeline/stages/import_document.h"

#include "core/document_error.h"
#include "pdf/pdf_file.h"
#include "pipeline/stages/arrange.h"
#include "pipeline/stages/check.h"
#include "pipeline/stages/displayed_places.h"
#include "pipeline/stages/identify.h"
#include "pipeline/stages/interpret.h"
#include "pipeline/stages/leaves.h"
#include "pipeline/stages/page_faults.h"
#include "pipeline/stages/read.h"
#include "pipeline/stages/written_text.h"
#include "store/text_signature.h"

namespace truat::pipeline {
namespace {

using store::DocumentRecord;
using store::DocumentStatus;
using PageTexts = std::map<core::PageNumber, std::string>;

std::optional<double> mean_confidence(const core::PageText& page) {
  double sum = 0;
  size_t clusters = 0;
  for (const core::PageText& leaf : core::leaves_of(page)) {
    for (const core::Cluster& cluster : leaf.clusters) sum += cluster.confidence;
    clusters += leaf.clusters.size();
  }
  if (clusters == 0) return std::nullopt;
  return sum / static_cast<double>(clusters);
}

std::vector<store::PageRecord> page_records(const std::vector<core::PageText>& pages,
                                            const PageTexts& texts) {
  std::vector<store::PageRecord> out;
  for (const core::PageText& page : pages) {
    const auto text = texts.find(page.number);
    out.push_back({page.number, page.method, page.reason, page.quality, mean_confidence(page),
                   text == texts.end() ? std::string() : text->second});
  }
  return out;
}

std::string whole_text(const std::vector<store::PageRecord>& pages) {
  std::string out;
  for (const store::PageRecord& page : pages) out += page.text + '\n';
  return out;
}

struct Unread {
  int pages = 0;
  std::string list;  // "2, 5-7", as people write it
  std::string why;   // of the first of them
};

Unread unread_pages(const std::vector<core::PageText>& pages) {
  Unread out;
  for (size_t i = 0; i < pages.size(); ++i) {
    if (!pages[i].unreadable) continue;
    size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1].unreadable) ++last;
    if (out.list.empty()) out.why = pages[i].reason;
    if (!out.list.empty()) out.list += ", ";
    out.list += std::to_string(pages[i].number.value());
    if (last > i) out.list += '-' + std::to_string(pages[last].number.value());
    out.pages += static_cast<int>(last - i) + 1;
    i = last;
  }
  return out;
}

// State of a document that could be opened. Nobody knows what stands on a page that was not read: a
// document that has one is never said to be without records.
void judge(const std::vector<core::PageText>& pages, DocumentRecord& record) {
  const bool has_records = !record.report.scores.empty() || !record.report.measures.empty();
  record.status = has_records ? DocumentStatus::kLoaded : DocumentStatus::kNoRecords;
  const Unread unread = unread_pages(pages);
  if (unread.pages > 0) {
    const bool all = unread.pages == static_cast<int>(pages.size());
    record.status = all ? DocumentStatus::kFailed : DocumentStatus::kPartial;
    record.error_code = "unread_pages";
    record.error = std::to_string(unread.pages) + " of " + std::to_string(pages.size()) +
                   " pages could not be read (page " + unread.list +
                   "); the first one: " + unread.why;
  } else if (!has_records) {
    record.error_code = "no_ita_content";
    record.error = "has no ITA scores or measures; all of its text is in pages";
  }
}

}  // namespace

DocumentRecord failed_document(const store::FileIdentity& file, const std::string& code,
                               const std::string& cause) {
  DocumentRecord record;
  record.file = file;
  record.status = DocumentStatus::kFailed;
  record.error_code = code;
  record.error = cause;
  return record;
}

DocumentRecord interpret_pages(const std::vector<core::PageText>& pages, const Models& models) {
  DocumentRecord record;
  record.pages = static_cast<int>(pages.size());
  const Leaves leaves(pages);
  const core::Document document = arrange(leaves.pages(), models);
  record.page_records = page_records(pages, leaves.by_sheet(written_text(document)));
  record.report = interpret(document, models);
  record.report.blank_pages = blank_pages(pages);
  record.report.cut_pages = cut_pages(pages);
  const core::AgencyResolution agency =
      identify(record.report, whole_text(record.page_records), models);
  if (agency.agency) {
    record.agency = {agency.agency->code, agency.agency->full_name, agency.agency->province};
  }
  check(record.report, &agency, models);
  place_on_displayed_pages(record.report, leaves);
  judge(pages, record);
  record.signatures = store::signatures_of(record);
  return record;
}

void note_repaired_file(DocumentRecord& record) {
  if (record.status == DocumentStatus::kFailed || record.error_code == "unread_pages") return;
  record.status = DocumentStatus::kPartial;
  record.error_code = "repaired_file";
  record.error =
      "is damaged (mostly: cut off) and was mended as far as that goes, pages may be missing; get "
      "the file once more from where it came";
}

}  // namespace truat::pipeline
