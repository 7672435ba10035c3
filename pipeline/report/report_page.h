// The auditor's page: one HTML file with everything in it, for screen and paper.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include "pipeline/report/words.h"
#include "store/database.h"

namespace truat::pipeline {

struct ReportOptions {
  std::vector<std::string> documents;  // document_id, in the order in which they are shown
  int most_pictures = 300;             // of the whole page; the gravest findings come first
  std::string style;                   // CSS
};

// Document by document: memory doesn't grow with their number.
void write_report(store::Database& database, const ReportOptions& options, const ReportWords& words,
                  std::ostream& out);

}  // namespace truat::pipeline
