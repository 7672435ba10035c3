// Fuzz target: whatever a worker sends, the coordinator either understands it or says CodecError;
// what it understands as a page or as records goes through the codecs unchanged.
#include <google/protobuf/stubs/logging.h>
#include <sys/socket.h>
#include <unistd.h>

#include "fuzz/fuzz_bytes.h"
#include "pipeline/workers/page_codec.h"
#include "pipeline/workers/records_codec.h"
#include "pipeline/workers/wire.h"

namespace {

using truat::fuzz::check;
using namespace truat::pipeline;

void take_page(const std::string& bytes) {
  try {
    const truat::core::PageText page = decode_page(bytes);
    const std::string again = encode_page(page);
    check(decode_page(again).clusters.size() == page.clusters.size());
  } catch (const CodecError&) {
    // Refused.
  }
}

void take(const std::string& message) {
  take_page(message);
  truat::messages::Reply reply;
  if (!reply.ParseFromString(message)) return;
  if (reply.has_page_read()) take_page(reply.page_read().page());
  if (!reply.has_records()) return;
  try {
    const truat::store::DocumentRecord record = from_message(reply.records());
    const std::string once = to_message(record).DebugString();
    check(to_message(from_message(to_message(record))).DebugString() == once);
  } catch (const CodecError&) {
    // Refused.
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const google::protobuf::LogSilencer quiet;
  take(std::string(reinterpret_cast<const char*>(data), size));
  int pair[2];
  check(socketpair(AF_UNIX, SOCK_STREAM, 0, pair) == 0);
  size = std::min<size_t>(size, 60'000);  // fits the socket
  check(send(pair[1], data, size, 0) == static_cast<ssize_t>(size));
  close(pair[1]);
  MessageReader reader(pair[0]);
  size_t taken = 0;
  while (reader.receive() == MessageReader::State::kOpen) {
    while (const auto message = reader.next()) {
      taken += message->size() + 4;
      take(*message);
    }
  }
  check(taken <= size);
  close(pair[0]);
  return 0;
}
