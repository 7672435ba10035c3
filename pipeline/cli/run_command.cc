#include "pipeline/cli/run_command.h"

#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <cassert>
#include <iostream>
#include <nlohmann/json.hpp>
#include <thread>

#include "core/utf8.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/interruption.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/progress.h"
#include "pipeline/cli/text_table.h"

namespace truat::cli {
namespace {

using pipeline::FileOutcome;

std::string state_of(const FileOutcome& file) {
  if (file.duplicate_of) return "duplicate";
  return std::string(store::document_status_name(file.status));
}

nlohmann::ordered_json to_json(const FileOutcome& file) {
  nlohmann::ordered_json out = {{"event", "file"},
                                {"file_name", file.file_name},
                                {"path", core::encode_utf8(core::decode_utf8(file.path))},
                                {"document_id", file.document_id},
                                {"state", state_of(file)},
                                {"known", file.known}};
  if (file.error_code) out["error_code"] = *file.error_code;
  if (file.error) out["error"] = *file.error;
  if (file.duplicate_of) out["duplicate_of"] = *file.duplicate_of;
  if (!file.known) {
    out["pages"] = file.pages;
    out["scores"] = file.scores;
    out["measures"] = file.measures;
    out["findings"] = file.findings;
  }
  return out;
}

void tell_trouble(const FileOutcome& file) {
  if (file.duplicate_of) {
    spdlog::info("{}: same bytes as {}, not loaded twice", file.path, *file.duplicate_of);
  } else if (file.status == store::DocumentStatus::kFailed) {
    spdlog::error("{}: {}", file.path, file.error.value_or(""));
  } else if (file.error) {
    spdlog::warn("{}: {}", file.path, *file.error);
  }
}

// What a person reads at the end: a row a file (of the first hundred).
class Summary {
 public:
  void add(const FileOutcome& file) {
    constexpr size_t kMostRows = 100;
    if (table_.rows() == kMostRows) ++left_out_;
    if (table_.rows() >= kMostRows) return;
    std::string state = state_of(file);
    if (file.known && !file.duplicate_of) state += " (before)";
    const auto number = [&](int n) { return file.known ? std::string() : std::to_string(n); };
    table_.add_row({file.file_name, state, number(file.pages), number(file.scores),
                    number(file.measures),
                    file.fiscal_year_be ? std::to_string(*file.fiscal_year_be) : "", file.agency});
  }
  void print(std::ostream& out) const {
    if (table_.rows() == 0) return;
    table_.print(out);
    if (left_out_ > 0) out << "… and more: truat status\n";
    out << '\n';
  }

 private:
  TextTable table_{{"file", "state", "pages", "scores", "measures", "year", "agency"}};
  int left_out_ = 0;
};

void print_counts(const store::RunCounts& counts, bool json) {
  assert(counts.balances());
  if (json) {
    std::cout << json_line({{"event", "summary"},
                            {"found", counts.found},
                            {"loaded", counts.loaded},
                            {"partial", counts.partial},
                            {"no_records", counts.no_records},
                            {"duplicate", counts.duplicate},
                            {"failed", counts.failed}});
    return;
  }
  std::cout << "found " << counts.found << " = loaded " << counts.loaded << " + partial "
            << counts.partial << " + no_records " << counts.no_records << " + duplicate "
            << counts.duplicate << " + failed " << counts.failed << '\n';
}

std::string config_of(const pipeline::IngestOptions& options) {
  return nlohmann::ordered_json({{"jobs", options.jobs},
                                 {"ocr", pipeline::ocr_mode_name(options.reading.ocr)},
                                 {"ocr_dpi", options.reading.ocr_dpi},
                                 {"page_timeout", options.page_limit.count()},
                                 {"document_timeout", options.document_limit.count()},
                                 {"worker_memory", options.worker_memory}})
      .dump();
}

pipeline::IngestOptions ingest_options(const RunOptions& run) {
  pipeline::IngestOptions options;
  options.reading = run.reading;
  options.jobs = run.jobs;
  options.page_limit = std::chrono::seconds(run.page_timeout);
  options.document_limit = std::chrono::seconds(run.document_timeout);
#ifdef TRUAT_SANITIZED
  options.worker_memory = 0;  // sanitizers reserve terabytes of address space
#else
  options.worker_memory = static_cast<size_t>(run.memory) << 20;
#endif
  options.config = config_of(options);
  return options;
}

}  // namespace

RunOptions::RunOptions()
    : jobs(std::max(1, static_cast<int>(std::thread::hardware_concurrency()))) {}

void add_run_options(CLI::App& command, RunOptions& options) {
  command
      .add_option("--jobs", options.jobs,
                  "Worker processes; 0: read in this process, unprotected against its files")
      ->check(CLI::Range(0, 256))
      ->capture_default_str();
  command.add_option("--page-timeout", options.page_timeout, "Seconds that one page may take")
      ->check(CLI::Range(1, kMostOfAnything))
      ->capture_default_str();
  command.add_option("--document-timeout", options.document_timeout, "Seconds for one document")
      ->check(CLI::Range(1, kMostOfAnything))
      ->capture_default_str();
  command.add_option("--memory", options.memory, "MB of address space for each worker")
      ->check(CLI::Range(256, 1 << 20))
      ->capture_default_str();
  add_reading_options(command, options.reading);
}

int run_and_report(const std::vector<pipeline::FoundFile>& files, pipeline::Again again,
                   const RunOptions& run, Session& session, const CommonOptions& common) {
  catch_interruptions();
  Summary summary;
  Progress progress(!common.quiet && !common.json);
  int pages = 0;
  store::RunCounts ended;
  const auto found_files = static_cast<int>(files.size());
  pipeline::IngestOptions options = ingest_options(run);
  options.again = again;
  options.interrupted = interrupted;
  options.on_page = [&] { progress.update(ended, found_files, ++pages); };
  options.on_file = [&](const FileOutcome& file, const store::RunCounts& counts) {
    progress.clear();
    tell_trouble(file);
    if (common.json) {
      std::cout << json_line(to_json(file)) << std::flush;
    } else {
      summary.add(file);
    }
    ended = counts;
    progress.update(ended, found_files, pages);
  };
  const auto result = pipeline::run_ingest(files, session.database, session.models, options);
  progress.clear();
  if (!common.json) summary.print(std::cout);
  if (result.interrupted) spdlog::warn("interrupted; run the same command again to go on");
  print_counts(result.counts, common.json);
  if (result.interrupted) return kInterrupted;
  return result.counts.failed + result.counts.partial > 0 ? kSomeFailed : kAllLoaded;
}

Session open_session(const CommonOptions& common) {
  const auto folder = pipeline::find_models(common.models);
  return {pipeline::load_models(folder),
          store::Database::open_for_writing(common.database, pipeline::load_schema(folder))};
}

}  // namespace truat::cli
