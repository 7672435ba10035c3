#include "pipeline/workers/task_hands.h"

#include <memory>
#include <utility>
#include <vector>

#include "pipeline/workers/records_codec.h"

namespace truat::pipeline {
namespace {

messages::Request request_for(const Task& task, const OpenFile& open) {
  messages::Request request;
  if (task.kind == Task::Kind::kInterpret) {
    for (std::string& page : open.job.encoded_pages()) {
      request.mutable_interpret()->add_pages(std::move(page));
    }
    return request;
  }
  messages::ReadPages& read = *request.mutable_read_pages();
  read.set_path(open.file.path);
  read.set_first(static_cast<uint32_t>(task.first));
  read.set_last(static_cast<uint32_t>(task.last));
  read.set_whole_up_to(static_cast<uint32_t>(task.whole_up_to));
  for (const int page : open.job.not_to_observe()) read.add_avoid(static_cast<uint32_t>(page));
  read.set_content(open.file.sha256);
  return request;
}

CrewOptions crew_options(const Models& models, const IngestOptions& options) {
  CrewOptions out;
  out.workers = options.jobs;
  out.longest_silence = options.page_limit;
  WorkerLimits limits;
  limits.memory = options.worker_memory;
  // No worker can need more: every page of its life at its time limit.
  limits.cpu_seconds = static_cast<size_t>(out.longest_silence.count() * out.recycle_after);
  out.life = [&models, reading = options.reading, limits](int socket) {
    return run_worker(socket, models, reading, limits);
  };
  return out;
}

}  // namespace

TaskHands::TaskHands(const Models& models, const IngestOptions& options)
    : options_(options), crew_(crew_options(models, options)) {
  if (options.jobs == 0) here_.emplace(models, options.reading);
}

// A worker goes on with the document that it has open. It begins another one rather than help
// with one that others have open, which it would first have to look through for its fonts.
void TaskHands::hand_out(std::list<OpenFile>& files) {
  for (OpenFile& open : files) {
    while (here_ || crew_.has_free_of(&open)) {
      if (!hand_out_task(open)) break;
    }
  }
  for (OpenFile& open : files) {
    if (!open.begun && crew_.has_free()) hand_out_task(open);
  }
  for (OpenFile& open : files) {
    while (crew_.has_free()) {
      if (!hand_out_task(open)) break;
    }
  }
}

// False: the document has no task now.
bool TaskHands::hand_out_task(OpenFile& open) {
  const auto task = open.job.next_task();
  if (!task) return false;
  if (!open.begun) open.started = std::chrono::steady_clock::now();
  open.begun = true;
  here_ ? work_here(open, *task) : give_to_crew(open, *task);
  return true;
}

void TaskHands::work_here(OpenFile& open, const Task& task) {
  here_->work(request_for(task, open), [&](const messages::Reply& reply) { take(open, reply); });
  open.job.task_done(task);
}

void TaskHands::give_to_crew(OpenFile& open, const Task& task) {
  ++open.tasks;
  Crew::Listener listener;
  listener.owner = &open;
  const auto under_way = std::make_shared<Task>(task);
  listener.on_reply = [this, &open, under_way](const messages::Reply& reply) {
    if (reply.has_drawing()) {
      under_way->drawing = static_cast<int>(reply.drawing().number());
      under_way->observing = reply.drawing().observing();
    }
    if (reply.has_page_read()) under_way->drawing = 0;
    take(open, reply);
  };
  listener.on_end = [&open, under_way](const std::string& code, const std::string& cause) {
    --open.tasks;
    code.empty() ? open.job.task_done(*under_way) : open.job.worker_lost(*under_way, code, cause);
  };
  crew_.start(request_for(task, open), std::move(listener));
}

void TaskHands::take(OpenFile& open, const messages::Reply& reply) {
  if (reply.has_opened()) {
    open.job.opened(static_cast<int>(reply.opened().pages()), reply.opened().repaired());
  } else if (reply.has_page_read()) {
    const messages::PageRead& page = reply.page_read();
    const int number = static_cast<int>(page.number());
    open.unsaved.push_back({open.file.sha256, number, open.job.pages(),
                            static_cast<int>(page.milliseconds()), page.page()});
    open.job.page_read(number, page.page());
    if (options_.on_page) options_.on_page();
  } else if (reply.has_records()) {
    open.job.interpreted(from_message(reply.records()));
  } else if (reply.has_failed()) {
    open.job.failed(reply.failed().code(), reply.failed().cause());
  }
}

void TaskHands::wait(std::chrono::milliseconds longest) {
  if (crew_.busy() > 0) crew_.wait(longest);
}

void TaskHands::stop(const OpenFile& file, const std::string& code, const std::string& cause) {
  crew_.stop(&file, code, cause);
}

}  // namespace truat::pipeline
