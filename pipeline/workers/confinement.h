// What a worker may not do any more, whatever the files that it reads make of it: use the network,
// make or change files, start programs, outgrow its memory, outlive the coordinator.
#pragma once

#include <cstddef>

namespace truat::pipeline {

// Exit status of a worker that could not confine itself.
constexpr int kNotConfined = 71;

// For good, for this process and its threads. `memory`: bytes of address space, 0 = no limit.
// Layers that the kernel lacks are left out; a layer that it has and refuses ends the process with
// kNotConfined.
void confine(size_t memory);

}  // namespace truat::pipeline
