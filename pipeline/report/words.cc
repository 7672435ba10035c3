#include "pipeline/report/words.h"

#include "core/tsv.h"

namespace truat::pipeline {

ReportWords::ReportWords(std::string_view tsv, const std::string& file_name,
                         const std::string& language)
    : language_(language) {
  const core::Tsv table = core::Tsv::parse(tsv, file_name, {"id", "th", "en"});
  for (const core::TsvRow& row : table.rows()) {
    words_[table.get(row, "id")] = table.get(row, language);
  }
}

const std::string& ReportWords::operator()(const std::string& id) const {
  const auto found = words_.find(id);
  if (found == words_.end()) {
    throw core::ModelError("models/report/words.tsv: the word " + id + " is missing");
  }
  return found->second;
}

}  // namespace truat::pipeline
