// truat ingest: PDF files into the database.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/utf8.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/interruption.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/progress.h"
#include "pipeline/cli/text_table.h"
#include "pipeline/stages/discover.h"
#include "pipeline/stages/ingest_run.h"

namespace truat::cli {
namespace {

using pipeline::FileOutcome;

// "-" stands for a list of paths on stdin, one a line.
std::vector<std::string> expand(const std::vector<std::string>& paths) {
  std::vector<std::string> out;
  for (const std::string& path : paths) {
    if (path != "-") {
      out.push_back(path);
      continue;
    }
    for (std::string line; std::getline(std::cin, line);) {
      if (!line.empty()) out.push_back(line);
    }
  }
  return out;
}

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

int ingest(const std::vector<std::string>& paths, const pipeline::ReadingOptions& reading,
           const CommonOptions& common) {
  const auto models_folder = pipeline::find_models(common.models);
  const pipeline::Models models = pipeline::load_models(models_folder);
  auto database =
      store::Database::open_for_writing(common.database, pipeline::load_schema(models_folder));
  catch_interruptions();
  Summary summary;
  Progress progress(!common.quiet && !common.json);
  int pages = 0;
  pipeline::IngestOptions options;
  options.reading = reading;
  options.interrupted = interrupted;
  options.on_file = [&](const FileOutcome& file, int done, int found) {
    progress.clear();
    tell_trouble(file);
    if (common.json) {
      std::cout << json_line(to_json(file)) << std::flush;
    } else {
      summary.add(file);
    }
    progress.update(done, found, pages += file.pages);
  };
  const auto result =
      pipeline::run_ingest(pipeline::discover(expand(paths)), database, models, options);
  progress.clear();
  if (!common.json) summary.print(std::cout);
  if (result.interrupted) spdlog::warn("interrupted; run the same command again to go on");
  print_counts(result.counts, common.json);
  if (result.interrupted) return kInterrupted;
  return result.counts.failed + result.counts.partial > 0 ? kSomeFailed : kAllLoaded;
}

}  // namespace

void add_ingest(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("ingest", "Read PDF files into the database");
  auto paths = std::make_shared<std::vector<std::string>>();
  command
      ->add_option("PATH", *paths, "PDF files, folders (with all below), or - for a list on stdin")
      ->required();
  auto reading = std::make_shared<pipeline::ReadingOptions>();
  add_reading_options(*command, *reading);
  add_common_options(*command, options);
  command->callback([paths, reading, &options, &chosen] {
    chosen = [paths, reading, &options] { return ingest(*paths, *reading, options); };
  });
}

}  // namespace truat::cli
