// The records of a document as a message, from a worker to the coordinator.
#pragma once

#include "pipeline/messages.pb.h"
#include "store/document_record.h"

namespace truat::pipeline {

// What is not stored (free texts, printed differences, mentions) is left out; so are the file and
// the reading key, which the coordinator knows.
messages::Records to_message(const store::DocumentRecord& record);

// Throws CodecError when a value is out of its range, or pages are not 1, 2, 3 …: whatever comes
// in, what goes out can be stored.
store::DocumentRecord from_message(const messages::Records& message);

}  // namespace truat::pipeline
