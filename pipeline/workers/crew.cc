#include "pipeline/workers/crew.h"

#include <poll.h>

#include <algorithm>
#include <cassert>
#include <cstdlib>
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

bool Crew::is_free(const Place& place) const {
  if (is_idle(place)) return true;
  // One that is to be replaced gets nothing before.
  return place.at_last_step && !place.next && place.pages < options_.recycle_after;
}

bool Crew::has_free() const {
  return static_cast<int>(places_.size()) < options_.workers ||
         std::any_of(places_.begin(), places_.end(),
                     [this](const Place& place) { return is_free(place); });
}

bool Crew::has_free_of(const void* owner) const {
  return std::any_of(places_.begin(), places_.end(), [this, owner](const Place& place) {
    return is_free(place) && place.last_owner == owner;
  });
}

Crew::Place& Crew::free_place_for(const void* owner) {
  for (Place& place : places_) {
    if (is_free(place) && place.last_owner == owner) return place;
  }
  for (Place& place : places_) {
    if (is_idle(place)) return place;
  }
  if (static_cast<int>(places_.size()) < options_.workers) return places_.emplace_back();
  for (Place& place : places_) {
    if (is_free(place)) return place;
  }
  assert(false && "no worker is free");
  std::abort();
}

void Crew::start(messages::Request request, Listener listener) {
  Place& place = free_place_for(listener.owner);
  place.last_owner = listener.owner;
  if (is_idle(place)) return begin(place, request, std::move(listener));
  // Such a worker takes nothing in, so that only what the socket holds may be sent: more would wait
  // for the worker while that waits to be heard. One that is gone is found lost over what it did.
  constexpr size_t kFitsSocket = 1 << 14;  // bytes; sockets hold some 200,000
  const bool sent = request.ByteSizeLong() <= kFitsSocket && place.process->send(request);
  place.next = {std::move(request), std::move(listener), sent};
}

void Crew::begin(Place& place, const messages::Request& request, Listener listener) {
  if (place.pages >= options_.recycle_after) place.process.reset();
  place.listener = std::move(listener);
  const bool sent = (place.process && place.process->send(request)) ||
                    // It ended while it had nothing to do: no fault of this task.
                    start_process(place).send(request);
  place.deadline = Clock::now() + options_.longest_silence;
  if (!sent) lose(place, "crashed", "ended a worker before it could begin");
}

// After the task before has ended. A new worker must be given what the lost one had.
void Crew::begin_next(Place& place) {
  if (!place.next) return;
  NextTask next = std::move(*place.next);
  place.next.reset();
  if (place.process && next.sent) {
    place.listener = std::move(next.listener);
    place.deadline = Clock::now() + options_.longest_silence;
  } else if (next.listener.owner) {  // else it was stopped, and nobody waits for it
    begin(place, next.request, std::move(next.listener));
  }
}

WorkerProcess& Crew::start_process(Place& place) {
  place.process.reset();
  place.pages = 0;
  return place.process.emplace(options_.life, options_.longest_silence);
}

void Crew::end_task(Place& place, const std::string& code, const std::string& cause) {
  const Listener listener = std::move(*place.listener);
  place.listener.reset();
  place.at_last_step = false;
  listener.on_end(code, cause);
  begin_next(place);
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
      if (reply->has_drawing() && reply->drawing().last()) place.at_last_step = true;
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
    if (place.next && place.next->listener.owner == owner) {
      place.next->listener.on_end(code, cause);
      // The worker may have it already; nobody listens to what it makes of it.
      place.next->listener = {[](const messages::Reply&) {},
                              [](const std::string&, const std::string&) {}, nullptr};
    }
    if (place.listener && place.listener->owner == owner) lose(place, code, cause);
  }
}

void Crew::dismiss() {
  for (Place& place : places_) {
    if (place.process) place.process->kill();
  }
}

}  // namespace truat::pipeline
