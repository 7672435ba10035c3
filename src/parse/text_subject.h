// What a number in running text is the score of: the nearest subject before it that only words of
// scoring separate from it.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "parse/lexicon.h"
#include "parse/pattern.h"
#include "parse/subject.h"

namespace truat::parse {

struct TextSubject {
  Subject subject;
  Range name;  // where the subject stands in the text
};

struct SubjectHints {
  bool in_measure = false;  // see TextContext
  bool graded = false;      // a rating level follows: only overall results have one
};

// `text` up to the number; `from`: where the previous number's sentence part ended.
std::optional<TextSubject> subject_before(std::string_view text, size_t from, SubjectHints hints,
                                          const Lexicon& lexicon);

// Whether the text from `from` is only words of scoring and a year: the number belongs to the same
// subject as the one before it.
bool continues_subject(std::string_view text, size_t from);

std::vector<const Pattern*> text_subject_patterns();

}  // namespace truat::parse
