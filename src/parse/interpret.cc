#include "parse/interpret.h"

namespace truat::parse {

core::Report interpret(const core::Document&, const Lexicon&) { return {}; }

}  // namespace truat::parse
