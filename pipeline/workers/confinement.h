// What a worker may not do any more, whatever the files that it reads make of it: use the network,
// make or change files, start programs, outgrow its memory, compute for ever, outlive the
// coordinator.
#pragma once

#include <cstddef>

namespace truat::pipeline {

// Exit status of a worker that could not confine itself.
constexpr int kNotConfined = 71;

// 0 = no limit.
struct WorkerLimits {
  size_t memory = 0;       // bytes of address space
  size_t cpu_seconds = 0;  // of the whole process; it holds when the coordinator can't watch
};

// For good, for this process and its threads.
// Layers that the kernel lacks are left out; a layer that it has and refuses ends the process with
// kNotConfined.
void confine(const WorkerLimits& limits);

}  // namespace truat::pipeline
