// One file through all stages in their order: the place to read what truat does to a PDF.
#pragma once

#include <string>

#include "pipeline/stages/models.h"
#include "pipeline/stages/read.h"
#include "store/document_record.h"

namespace truat::pipeline {

// Never throws for what is wrong with the file: the record then says `failed` and why.
store::DocumentRecord import_document(const store::FileIdentity& file, const Models& models,
                                      Reader& reader);

// The second half: from pages that have been read to records.
store::DocumentRecord interpret_pages(const std::vector<core::PageText>& pages,
                                      const Models& models);

// What is known without looking into the file: it can't be read at all.
store::DocumentRecord failed_document(const store::FileIdentity& file, const std::string& code,
                                      const std::string& cause);

}  // namespace truat::pipeline
