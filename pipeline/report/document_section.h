// The section of the auditor's page about one document: facts, charts, findings, records.
#pragma once

#include <map>
#include <ostream>
#include <string>

#include "pipeline/report/words.h"
#include "store/database.h"

namespace truat::pipeline {

class DocumentSection {
 public:
  // `pictures_left`: how many more clippings may be shown; counted down.
  DocumentSection(store::Database& database, const ReportWords& words, int& pictures_left)
      : database_(database), words_(words), pictures_left_(pictures_left) {}

  void write(const std::string& document_id, std::ostream& out);

 private:
  void write_facts(const std::string& document_id, std::ostream& out);
  void write_charts(const std::string& document_id, std::ostream& out);
  void write_findings(const std::string& document_id, std::ostream& out);
  void write_scores(const std::string& document_id, std::ostream& out);
  void write_measures(const std::string& document_id, std::ostream& out);

  store::Database& database_;
  const ReportWords& words_;
  int& pictures_left_;
  std::string sha256_;                          // of the document that is being written
  std::map<std::string, std::string> flagged_;  // record_id -> gravest severity
};

}  // namespace truat::pipeline
