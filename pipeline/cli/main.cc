#include "pipeline/cli/program.h"

int main(int argc, char** argv) { return truat::cli::run_program(argc, argv); }
