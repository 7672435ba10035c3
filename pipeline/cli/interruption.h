// Ctrl-C, SIGTERM and the end of the terminal as a question that work asks between two steps.
#pragma once

namespace truat::cli {

// From now on the first SIGINT, SIGTERM or SIGHUP is only noted; a second one ends the program at
// once.
void catch_interruptions();
bool interrupted();

}  // namespace truat::cli
