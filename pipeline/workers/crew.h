// The workers of a run: handed tasks, listened to, ended when they overrun their time, replaced
// when they are lost. Knows tasks and answers, not what they mean for a document.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/workers/document_job.h"
#include "pipeline/workers/worker_process.h"

namespace truat::pipeline {

struct CrewOptions {
  int workers = 1;
  WorkerLife life;
  std::chrono::seconds longest_silence{120};  // a page, or an interpretation, takes no longer
  int recycle_after = 2000;                   // pages; then a worker is replaced by a fresh one
};

class Crew {
 public:
  explicit Crew(CrewOptions options) : options_(std::move(options)) {
    places_.reserve(static_cast<size_t>(options_.workers));  // so that references stay good
  }

  // Who waits for a task's answers: `on_reply` for each but `done`, then `on_end` once, with an
  // empty code when all went well, else with code and cause of the loss. Listeners start nothing.
  // `on_reply` throws CodecError for an answer that makes no sense: its worker counts as crashed.
  struct Listener {
    std::function<void(const messages::Reply&)> on_reply;
    std::function<void(const std::string& code, const std::string& cause)> on_end;
    const void* owner = nullptr;  // for stop()
  };

  // Whether a task can be given: a worker has none, or is at the last step of one. The next task
  // is sent to it then, so that it never waits for a coordinator that is storing.
  bool has_free() const;
  // Whether one is free that worked for the owner last. It has the document open, so that the next
  // task for the same owner goes to it.
  bool has_free_of(const void* owner) const;
  int busy() const;
  // A free worker must be there.
  void start(messages::Request request, Listener listener);

  // Waits for answers, at most so long, and hands them on. Throws ModelsError when a worker can't
  // load a model.
  void wait(std::chrono::milliseconds longest);

  // Ends the workers that work for the owner; their listeners hear the code and cause.
  void stop(const void* owner, const std::string& code, const std::string& cause);

  // Tells all workers to end, which takes them milliseconds, and does not wait for that. No task is
  // started after it.
  void dismiss();

  // -1: not started yet, or lost.
  pid_t process_of_first_worker() const;

 private:
  using Clock = std::chrono::steady_clock;
  struct NextTask {
    messages::Request request;  // kept: if the worker is lost, its successor gets it
    Listener listener;
    bool sent = false;
  };
  struct Place {
    std::optional<WorkerProcess> process;
    std::optional<Listener> listener;  // there while it works
    bool at_last_step = false;
    std::optional<NextTask> next;
    const void* last_owner = nullptr;
    Clock::time_point deadline;
    int pages = 0;  // read since the start of the process
  };

  bool is_idle(const Place& place) const { return !place.listener; }
  bool is_free(const Place& place) const;
  Place& free_place_for(const void* owner);
  WorkerProcess& start_process(Place& place);
  void begin(Place& place, const messages::Request& request, Listener listener);
  void begin_next(Place& place);
  bool listen(Place& place);
  void hear(Place& place);
  void lose(Place& place, const std::string& code, const std::string& cause);
  void end_task(Place& place, const std::string& code, const std::string& cause);

  CrewOptions options_;
  std::vector<Place> places_;
};

}  // namespace truat::pipeline
