// The lexicon of models/lexicon, read once for all tests of this folder.
#pragma once

#include "parse/lexicon.h"
#include "support/read_file.h"

namespace truat::parse {

inline const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::parse([](std::string_view name) {
    return support::read_source_file("models/lexicon/" + std::string(name));
  });
  return kLexicon;
}

}  // namespace truat::parse
