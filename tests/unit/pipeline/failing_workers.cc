#include "unit/pipeline/failing_workers.h"

#include <sys/socket.h>
#include <unistd.h>

#include <csignal>
#include <map>
#include <optional>
#include <vector>

#include "pipeline/stages/models.h"
#include "pipeline/workers/confinement.h"
#include "pipeline/workers/wire.h"

namespace truat::pipeline {
namespace {

using messages::Reply;

int coordinator = -1;  // the socket, once a worker lives
std::optional<MessageReader> requests;
std::string path;  // of the request

void answer(const Reply& reply) { MessageWriter(coordinator).send(reply.SerializeAsString()); }

void say_drawing(int page, bool last = false) {
  Reply reply;
  reply.mutable_drawing()->set_number(static_cast<uint32_t>(page));
  reply.mutable_drawing()->set_last(last);
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

// Tells its last step, and is done with it only when the next request has come.
void ahead() {
  say_drawing(1, true);
  if (path != "last") requests->receive();
  say_done();
}

// As above, but is lost over the request of that name.
void crashing_ahead() {
  say_drawing(1, true);
  if (path == "crash") {
    requests->receive();
    std::raise(SIGSEGV);
  }
  say_done();
}

// At its last step it says more than a socket holds.
void talkative() {
  say_drawing(1, true);
  Reply read;
  read.mutable_page_read()->set_page(std::string(4 << 20, 'x'));
  answer(read);
  say_done();
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
    {"WorkerThatAwaitsTheNext", ahead},
    {"WorkerThatAwaitsTheNextAndCrashes", crashing_ahead},
    {"TalkativeWorker", talkative},
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
    requests.emplace(socket);
    do {
      while (const auto message = requests->next()) {
        messages::Request request;
        request.ParseFromString(*message);
        path = request.read_pages().path();
        kWorkers.at(name)();
      }
    } while (requests->receive() == MessageReader::State::kOpen);
    return 0;
  };
}

}  // namespace truat::pipeline
