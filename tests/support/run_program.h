// Runs a program as a user does, and collects what it says.
#pragma once

#include <sys/wait.h>

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

#include "support/scratch_folder.h"

namespace truat::support {

struct Ran {
  int exit_code = -1;  // 128 + signal when it was ended by one
  std::string out, err;
};

inline std::string quoted(const std::string& word) {
  std::string out = "'";
  for (const char c : word) out += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return out + "'";
}

inline std::string file_text(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  return out.str();
}

// `words`: program and arguments. `input` goes to its stdin.
inline Ran run(const std::vector<std::string>& words, const std::string& input = "") {
  const ScratchFolder folder;
  std::string command;
  for (const std::string& word : words) command += quoted(word) + ' ';
  command += '<' + quoted(folder.write("in", input)) + " >" + quoted(folder.path("out")) + " 2>" +
             quoted(folder.path("err"));
  const int status = std::system(command.c_str());
  Ran ran;
  ran.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ran.out = file_text(folder.path("out"));
  ran.err = file_text(folder.path("err"));
  return ran;
}

}  // namespace truat::support
