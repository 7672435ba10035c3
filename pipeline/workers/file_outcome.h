// What is told about a file when it has ended.
#pragma once

#include "pipeline/workers/ingest_run.h"
#include "store/load_document.h"

namespace truat::pipeline {

FileOutcome outcome_of(const store::DocumentRecord& record);
// Of a document that was there already.
FileOutcome outcome_of(const store::KnownDocument& known, const store::FileIdentity& file);

}  // namespace truat::pipeline
