// The words of a line with their places.
#pragma once

#include <string>
#include <vector>

#include "core/document.h"
#include "core/page_text.h"

namespace truat::pipeline {

// What stands between two spaces. Thai is written without spaces between words, so a "word" of it
// may be a phrase.
struct Word {
  std::string text;
  core::Box box;
  core::Method method = core::Method::kTextLayer;
  core::Confidence confidence = 1.0;  // of the least sure character
};

// `page`: the page that the line stands on.
std::vector<Word> words_of(const core::Line& line, const core::PageText& page);

}  // namespace truat::pipeline
