// Workers that fail in one way each; named after it on the command line. Each takes requests from
// descriptor 3, as a real worker does.
#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "pipeline/messages.pb.h"
#include "pipeline/workers/confinement.h"
#include "pipeline/workers/wire.h"

namespace {

using truat::messages::Reply;
constexpr int kSocket = 3;

void answer(const Reply& reply) {
  truat::pipeline::send_message(kSocket, reply.SerializeAsString());
}

void say_drawing(int page) {
  Reply reply;
  reply.mutable_drawing()->set_number(static_cast<uint32_t>(page));
  answer(reply);
}

void say_done() {
  Reply reply;
  reply.mutable_done();
  answer(reply);
}

void send_raw(const std::string& bytes) { send(kSocket, bytes.data(), bytes.size(), 0); }

void diligent() {
  Reply opened, read;
  opened.mutable_opened()->set_pages(1);
  answer(opened);
  say_drawing(1);
  read.mutable_page_read()->set_number(1);
  read.mutable_page_read()->set_page("page");
  answer(read);
  say_done();
}

void crashing() {
  say_drawing(7);
  std::raise(SIGSEGV);
}

void hanging() {
  say_drawing(7);
  for (;;) pause();
}

void memory_eating() {
  say_drawing(7);
  std::vector<std::string> eaten;
  for (;;) eaten.emplace_back(1 << 20, 'x');
}

void leaving() {
  say_done();
  _exit(0);
}

const std::map<std::string, std::function<void()>> kWorkers = {
    {"DiligentWorker", diligent},
    {"CrashingWorker", crashing},
    {"HangingWorker", hanging},
    {"MemoryEatingWorker", memory_eating},
    {"LeavingWorker", leaving},
    {"WorkerThatSpeaksNonsense", [] { send_raw(std::string("\x03\0\0\0\xFF\xFF\xFF", 7)); }},
    {"WorkerThatAnnouncesGigabytes", [] { send_raw("\xFF\xFF\xFF\xFF and nothing more"); }},
    {"UnfitWorker", [] { _exit(truat::pipeline::kNotConfined); }},
    {"WorkerWithoutModel", [] { _exit(3); }},
};

}  // namespace

int main(int, char** argv) {
  const std::string name = argv[1];
  if (name == "DeafWorker") {
    for (;;) pause();
  }
  if (name == "MemoryEatingWorker") truat::pipeline::confine({.memory = 256UL << 20});
  truat::pipeline::MessageReader reader(kSocket);
  do {
    while (reader.next()) kWorkers.at(name)();
  } while (reader.receive() == truat::pipeline::MessageReader::State::kOpen);
  return 0;
}
