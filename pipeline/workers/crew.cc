#include "pipeline/workers/crew.h"

#include <poll.h>

#include <algorithm>
#include <cassert>
#include <stdexcept>

#include "pipeline/stages/models.h"
#include "pipeline/workers/page_codec.h"

namespace truat::pipeline {

int Crew::busy() const {
  return static_cast<int>(std::count_if(places_.begin(), places_.end(),
                                        [](const Place& place) { return place.listener; }));
}

pid_t Crew::process_of_first_worker() const {
  return places_.empty() || !places_[0].process ? -1 : places_[0].process->process();
}

bool Crew::has_idle_of(const void* owner) const {
  return std::any_of(places_.begin(), places_.end(), [owner](const Place& place) {
    return !place.listener && place.last_owner == owner;
  });
}

void Crew::start(const messages::Request& request, Listener listener) {
  auto place = std::find_if(places_.begin(), places_.end(), [&listener](const Place& p) {
    return !p.listener && p.last_owner == listener.owner;
  });
  if (place == places_.end()) {
    place =
        std::find_if(places_.begin(), places_.end(), [](const Place& p) { return !p.listener; });
  }
  if (place == places_.end()) {
    assert(static_cast<int>(places_.size()) < options_.workers);
    places_.emplace_back();
    place = places_.end() - 1;
  }
  if (place->pages >= options_.recycle_after) place->process.reset();
  place->last_owner = listener.owner;
  place->listener = std::move(listener);
  const bool sent = (place->process && place->process->send(request)) ||
                    // It ended while it had nothing to do: no fault of this task.
                    start_process(*place).send(request);
  place->deadline = Clock::now() + options_.longest_silence;
  if (!sent) lose(*place, "crashed", "ended a worker before it could begin");
}

WorkerProcess& Crew::start_process(Place& place) {
  place.process.reset();
  place.pages = 0;
  return place.process.emplace(options_.life, options_.longest_silence);
}

void Crew::end_task(Place& place, const std::string& code, const std::string& cause) {
  const Listener listener = std::move(*place.listener);
  place.listener.reset();  // first: the listener may give the worker more to do
  listener.on_end(code, cause);
}

void Crew::lose(Place& place, const std::string& code, const std::string& cause) {
  const WorkerProcess::End end = place.process->end();
  place.process.reset();
  if (end == WorkerProcess::End::kUnfit) throw std::runtime_error("a worker could not begin");
  if (end == WorkerProcess::End::kModelMissing) {
    throw ModelsError("a worker could not load the OCR model; try: git checkout -- models/ocr");
  }
  if (place.listener) end_task(place, code, cause);
}

// Hands on what has come. False: the worker is gone or speaks nonsense.
bool Crew::listen(Place& place) {
  try {
    const bool open = place.process->receive();
    while (place.listener) {
      const auto reply = place.process->next();
      if (!reply) break;
      place.deadline = Clock::now() + options_.longest_silence;
      if (reply->has_page_read()) ++place.pages;
      reply->has_done() ? end_task(place, "", "") : place.listener->on_reply(*reply);
    }
    return open;
  } catch (const CodecError&) {
    return false;
  }
}

void Crew::hear(Place& place) {
  if (listen(place)) return;
  lose(place, "crashed",
       "made the reader crash or outgrow its memory; see what is wrong with the "
       "file by opening it in a viewer");
}

void Crew::wait(std::chrono::milliseconds longest) {
  std::vector<pollfd> sockets;
  std::vector<size_t> of_socket;
  for (size_t i = 0; i < places_.size(); ++i) {
    if (!places_[i].listener) continue;
    sockets.push_back({places_[i].process->socket(), POLLIN, 0});
    of_socket.push_back(i);
  }
  poll(sockets.data(), sockets.size(), static_cast<int>(longest.count()));
  for (size_t i = 0; i < sockets.size(); ++i) {
    if (sockets[i].revents != 0) hear(places_[of_socket[i]]);
  }
  const Clock::time_point now = Clock::now();
  for (Place& place : places_) {
    if (place.listener && now > place.deadline) {
      lose(place, "timeout",
           "took longer than " + std::to_string(options_.longest_silence.count()) +
               " s; allow more with --page-timeout");
    }
  }
}

void Crew::stop(const void* owner, const std::string& code, const std::string& cause) {
  for (Place& place : places_) {
    if (place.listener && place.listener->owner == owner) lose(place, code, cause);
  }
}

}  // namespace truat::pipeline
