// Exit codes of the program (contract).
#pragma once

namespace truat::cli {

enum ExitCode : int {
  kAllLoaded = 0,
  kSomeFailed = 1,  // some documents failed or are partial
  kWrongUsage = 2,
  kModelMissing = 3,
  kDatabaseUnusable = 4,
  kInternalError = 70,
  kInterrupted = 130,
};

}  // namespace truat::cli
