// Workers that fail in one way each, for the tests of those who have to live with them.
#pragma once

#include <string>

#include "pipeline/workers/worker_process.h"

namespace truat::pipeline {

// "CrashingWorker", "HangingWorker" and so on, as listed in failing_workers.cc.
WorkerLife failing_worker(const std::string& name);

}  // namespace truat::pipeline
