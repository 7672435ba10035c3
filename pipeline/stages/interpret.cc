#include "pipeline/stages/interpret.h"

#include "parse/interpret.h"

namespace truat::pipeline {

core::Report interpret(const core::Document& document, const Models& models) {
  return parse::interpret(document, models.lexicon);
}

}  // namespace truat::pipeline
