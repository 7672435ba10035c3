#include "pipeline/workers/worker.h"

#include <chrono>

#include "core/document_error.h"
#include "core/utf8.h"
#include "pipeline/stages/import_document.h"
#include "pipeline/workers/confinement.h"
#include "pipeline/workers/page_codec.h"
#include "pipeline/workers/records_codec.h"
#include "pipeline/workers/wire.h"

namespace truat::pipeline {
namespace {

using Clock = std::chrono::steady_clock;

uint32_t milliseconds_since(Clock::time_point start) {
  return static_cast<uint32_t>(
      std::chrono::duration_cast<std::chrono::milliseconds>(Clock::now() - start).count());
}

void announce(int page, bool observing, bool last, const Worker::Answer& answer) {
  messages::Reply reply;
  reply.mutable_drawing()->set_number(static_cast<uint32_t>(page));
  reply.mutable_drawing()->set_observing(observing);
  reply.mutable_drawing()->set_last(last);
  answer(reply);
}

PageListener announced_by(const Worker::Answer& answer, bool last = false) {
  return [&answer, last](int page, bool observing) { announce(page, observing, last, answer); };
}

void answer_records(const std::vector<core::PageText>& pages, const Models& models,
                    const Worker::Answer& answer) {
  announce(0, false, true, answer);
  messages::Reply reply;
  *reply.mutable_records() = to_message(interpret_pages(pages, models));
  answer(reply);
}

}  // namespace

OpenDocument& Worker::open(const messages::ReadPages& request, const Answer& answer) {
  const bool opened_before =
      document_ && document_->path == request.path() && content_ == request.content();
  if (opened_before && request.whole_up_to() == 0) return *document_;
  document_.reset();
  content_.clear();
  document_.emplace(request.path());
  messages::Reply opened;
  opened.mutable_opened()->set_pages(static_cast<uint32_t>(document_->file.pages()));
  opened.mutable_opened()->set_repaired(document_->file.repaired());
  answer(opened);
  reader_.observe(*document_, {request.avoid().begin(), request.avoid().end()},
                  announced_by(answer));
  content_ = request.content();  // last: what was not observed to the end is opened again
  return *document_;
}

void Worker::read_pages(const messages::ReadPages& request, const Answer& answer) {
  OpenDocument& document = open(request, answer);
  const auto count = static_cast<uint32_t>(document.file.pages());
  const bool whole = count <= request.whole_up_to();
  const uint32_t first = whole ? 1 : request.first();
  const uint32_t last = whole || request.last() == 0 ? count : std::min(request.last(), count);
  std::vector<core::PageText> pages;
  for (uint32_t number = first; number <= last; ++number) {
    const Clock::time_point start = Clock::now();
    const core::PageNumber page(static_cast<int>(number));
    messages::Reply reply;
    messages::PageRead& read = *reply.mutable_page_read();
    read.set_number(number);
    const bool last_of_task = !whole && number == last;
    read.set_page(
        encode_page(reader_.read_page(document, page, announced_by(answer, last_of_task))));
    // What is interpreted is what was encoded, so that a page from the cache gives the same.
    if (whole) pages.push_back(decode_page(read.page()));
    read.set_milliseconds(milliseconds_since(start));
    answer(reply);
  }
  if (whole) answer_records(pages, models_, answer);
}

void Worker::interpret(const messages::Interpret& request, const Answer& answer) {
  std::vector<core::PageText> pages;
  pages.reserve(static_cast<size_t>(request.pages_size()));
  for (const std::string& page : request.pages()) pages.push_back(decode_page(page));
  answer_records(pages, models_, answer);
}

void Worker::work(const messages::Request& request, const Answer& answer) {
  try {
    if (request.has_read_pages()) read_pages(request.read_pages(), answer);
    if (request.has_interpret()) interpret(request.interpret(), answer);
  } catch (const core::DocumentError& error) {
    messages::Reply reply;
    reply.mutable_failed()->set_code(error.code());
    reply.mutable_failed()->set_cause(core::encode_utf8(core::decode_utf8(error.what())));
    answer(reply);
  } catch (const CodecError& error) {
    messages::Reply reply;
    reply.mutable_failed()->set_code("damaged_cache");
    reply.mutable_failed()->set_cause(
        std::string("has a page in the database that can't be read any more (") + error.what() +
        "); read it again with: truat redo --failed");
    answer(reply);
  }
  messages::Reply done;
  done.mutable_done();
  answer(done);
}

int run_worker(int socket, const Models& models, const ReadingOptions& options,
               const WorkerLimits& limits) {
  confine(limits);
  Worker worker(models, options);
  MessageReader reader(socket);
  MessageWriter writer(socket);
  const auto answer = [&writer](const messages::Reply& reply) {
    const std::string message = reply.SerializeAsString();
    // Behind a page comes at once what is begun next: half of all messages need no wake-up.
    const bool sent = reply.has_page_read() ? writer.hold(message) : writer.send(message);
    if (!sent) _exit(0);  // the coordinator is gone
  };
  do {
    while (const auto message = reader.next()) {
      messages::Request request;
      if (!request.ParseFromString(*message)) return 70;
      worker.work(request, answer);
    }
  } while (reader.receive() == MessageReader::State::kOpen);
  return 0;
}

}  // namespace truat::pipeline
