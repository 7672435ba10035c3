// Words that Thai reports use, as data: printed column headers -> fields, indicator names, months.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace truat::parse {

class Lexicon {
 public:
  // Texts of models/lexicon/*.tsv. Throws core::ModelError (file, line, what was expected).
  static Lexicon parse(std::string_view headers_tsv, std::string_view indicators_tsv,
                       std::string_view months_tsv);

  // Whether the text is the name of a column; spaces, line breaks and marks of punctuation don't
  // count. Used by layout to tell header rows.
  bool is_header(std::string_view text) const;

  // further look-ups are the module author's
};

}  // namespace truat::parse
