// One file through all stages in their order: the place to read what truat does to a PDF.
#pragma once

#include <string>

#include "pipeline/stages/models.h"
#include "store/document_record.h"

namespace truat::pipeline {

// Never throws for what is wrong with the file: the record then says `failed` and why.
store::DocumentRecord import_document(const store::FileIdentity& file, const Models& models);

// What is known without looking into the file: it can't be read at all.
store::DocumentRecord failed_document(const store::FileIdentity& file, const std::string& code,
                                      const std::string& cause);

// What makes the same bytes give the same rows: program version, options, models.
std::string reading_key(const Models& models);

}  // namespace truat::pipeline
