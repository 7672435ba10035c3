// The words of a report in one language (models/report/words.tsv).
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace truat::pipeline {

class ReportWords {
 public:
  // `language`: "th" or "en". Throws core::ModelError.
  ReportWords(std::string_view tsv, const std::string& file_name, const std::string& language);

  const std::string& language() const { return language_; }
  // Throws core::ModelError when the word is missing.
  const std::string& operator()(const std::string& id) const;

 private:
  std::string language_;
  std::map<std::string, std::string> words_;
};

}  // namespace truat::pipeline
