// truat worker: what the coordinator starts; not for people.
#include "pipeline/workers/worker.h"

#include <CLI/CLI.hpp>

#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/options.h"
#include "pipeline/stages/models.h"

namespace truat::cli {
namespace {

constexpr int kSocket = 3;

int work(const pipeline::ReadingOptions& reading, const pipeline::WorkerLimits& limits,
         const CommonOptions& common) {
  const pipeline::Models models = pipeline::load_models(pipeline::find_models(common.models));
  return pipeline::run_worker(kSocket, models, reading, limits);
}

}  // namespace

void add_worker(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("worker", "")->group("");  // not in --help
  auto reading = std::make_shared<pipeline::ReadingOptions>();
  auto limits = std::make_shared<pipeline::WorkerLimits>();
  add_reading_options(*command, *reading);
  command->add_option("--memory", limits->memory);
  command->add_option("--cpu-seconds", limits->cpu_seconds);
  add_common_options(*command, options);
  command->callback([reading, limits, &options, &chosen] {
    chosen = [reading, limits, &options] { return work(*reading, *limits, options); };
  });
}

}  // namespace truat::cli
