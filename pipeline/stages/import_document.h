// What truat does to a PDF once its pages are read, stage by stage; read.h is what comes before.
#pragma once

#include <string>

#include "pipeline/stages/models.h"
#include "pipeline/stages/read.h"
#include "store/document_record.h"

namespace truat::pipeline {

// From pages that have been read to records: arrange, interpret, identify, check.
store::DocumentRecord interpret_pages(const std::vector<core::PageText>& pages,
                                      const Models& models);

// Notes that the file had to be mended before it could be read, so that pages may be missing.
void note_repaired_file(store::DocumentRecord& record);

// What is known without looking into the file: it can't be read at all.
store::DocumentRecord failed_document(const store::FileIdentity& file, const std::string& code,
                                      const std::string& cause);

}  // namespace truat::pipeline
