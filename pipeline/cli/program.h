// The whole program as a function: command line in, exit code out.
#pragma once

namespace truat::cli {

int run_program(int argc, char** argv);

}  // namespace truat::cli
