#include "unit/pipeline/failing_workers.h"

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <vector>

#include "pipeline/stages/models.h"
#include "pipeline/workers/confinement.h"
#include "pipeline/workers/wire.h"

namespace truat::pipeline {
namespace {

using messages::Reply;

int coordinator = -1;  // the socket, once a worker lives

void answer(const Reply& reply) { MessageWriter(coordinator).send(reply.SerializeAsString()); }

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

void send_raw(const std::string& bytes) { send(coordinator, bytes.data(), bytes.size(), 0); }

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
    {"UnfitWorker", [] { _exit(kNotConfined); }},
    {"WorkerWithoutModel", [] { throw ModelsError("no model"); }},
};

}  // namespace

WorkerLife failing_worker(const std::string& name) {
  return [name](int socket) {
    coordinator = socket;
    if (name == "DeafWorker") {
      for (;;) pause();
    }
    if (name == "MemoryEatingWorker") confine({.memory = 256UL << 20});
    MessageReader reader(socket);
    do {
      while (reader.next()) kWorkers.at(name)();
    } while (reader.receive() == MessageReader::State::kOpen);
    return 0;
  };
}

}  // namespace truat::pipeline
