// truat check: what the rules found, by document and severity.
#include <spdlog/spdlog.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>

#include "check/rule_table.h"
#include "pipeline/cli/auditor_commands.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/named_documents.h"
#include "pipeline/cli/options.h"
#include "pipeline/cli/readable_database.h"
#include "store/findings.h"

namespace truat::cli {
namespace {

const std::vector<std::string> kSeverities = {"error", "warning", "info"};

struct CheckOptions {
  std::vector<std::string> documents;
  std::string least = "info", rule, fail_on, language = "th";
};

class Printer {
 public:
  Printer(const CheckOptions& options, bool json)
      : language_(options.language == "th" ? check::Language::kThai : check::Language::kEnglish),
        json_(json),
        colours_(isatty(STDOUT_FILENO) == 1) {}

  void print(const store::StoredFinding& finding) {
    ++counts_[finding.severity];
    json_ ? print_json(finding) : print_text(finding);
    document_ = finding.document_id;
  }

  // "7 findings: 2 errors, 4 warnings, 1 infos in 3 documents"
  void print_sum(size_t documents) const {
    if (json_) {
      nlohmann::ordered_json out = {{"event", "summary"}, {"documents", documents}};
      for (const std::string& severity : kSeverities) out[severity] = count(severity);
      std::cout << json_line(out);
      return;
    }
    if (!document_.empty()) std::cout << '\n';
    std::cout << "documents " << documents;
    for (const std::string& severity : kSeverities) {
      std::cout << ", " << severity << ' ' << count(severity);
    }
    std::cout << '\n';
  }

  int count(const std::string& severity) const {
    const auto at = counts_.find(severity);
    return at == counts_.end() ? 0 : at->second;
  }

 private:
  void print_json(const store::StoredFinding& finding) const {
    nlohmann::ordered_json out = {{"event", "finding"},
                                  {"finding_id", finding.finding_id},
                                  {"document_id", finding.document_id},
                                  {"file_name", finding.file_name},
                                  {"severity", finding.severity},
                                  {"rule", finding.rule},
                                  {"message", check::message_in(finding.message, language_)}};
    out["page"] = finding.page ? nlohmann::ordered_json(*finding.page) : nullptr;
    out["box"] = nullptr;
    if (const auto& box = finding.box) out["box"] = {box->x0, box->y0, box->x1, box->y1};
    out["record_kind"] = finding.record_kind;
    out["record_id"] = finding.record_id;
    std::cout << json_line(out);
  }

  void print_text(const store::StoredFinding& finding) const {
    if (finding.document_id != document_) {
      std::cout << (document_.empty() ? "" : "\n") << finding.file_name << "  "
                << finding.document_id << '\n';
    }
    const char* colour = finding.severity == "error"     ? "\033[1;31m"
                         : finding.severity == "warning" ? "\033[33m"
                                                         : "\033[36m";
    std::cout << "  " << (colours_ ? colour : "") << finding.severity << (colours_ ? "\033[0m" : "")
              << std::string(9 - finding.severity.size(), ' ') << finding.rule;
    if (finding.page) std::cout << ", page " << *finding.page;
    if (finding.record_kind != "document") std::cout << ", " << finding.record_id;
    std::cout << "\n           " << check::message_in(finding.message, language_) << '\n';
  }

  check::Language language_;
  bool json_, colours_;
  std::map<std::string, int> counts_;
  std::string document_;  // of the finding before
};

// A misspelt rule must not read as "nothing found".
bool is_known(const std::string& rule) {
  const auto& ids = check::rule_ids();
  if (rule.empty() || std::find(ids.begin(), ids.end(), rule) != ids.end()) return true;
  std::string list;
  for (const std::string& id : ids) list += (list.empty() ? "" : ", ") + id;
  spdlog::error("rule {} is unknown; rules: {}", rule, list);
  return false;
}

int run_check(const CheckOptions& options, const CommonOptions& common) {
  if (!is_known(options.rule)) return kWrongUsage;
  auto database = open_with_documents(common);
  std::vector<std::string> documents;
  try {
    documents = named_documents(database, options.documents);
  } catch (const NoSuchDocument& error) {
    spdlog::error("{}", error.what());
    return kWrongUsage;
  }
  Printer printer(options, common.json);
  // Counted to the end, shown from `least` on: --fail-on must not depend on what is shown.
  int errors = 0, warnings = 0;
  store::for_each_finding(database, {documents, "info", options.rule},
                          [&](const store::StoredFinding& finding) {
                            errors += finding.severity == "error";
                            warnings += finding.severity == "warning";
                            const auto place = [](const std::string& severity) {
                              return std::find(kSeverities.begin(), kSeverities.end(), severity);
                            };
                            if (place(finding.severity) <= place(options.least)) {
                              printer.print(finding);
                            }
                          });
  printer.print_sum(documents.size());
  const bool failed = (options.fail_on == "error" && errors > 0) ||
                      (options.fail_on == "warning" && errors + warnings > 0);
  return failed ? kSomeFailed : kAllLoaded;
}

}  // namespace

void add_check(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("check", "Show what the rules found");
  auto own = std::make_shared<CheckOptions>();
  command->add_option("DOCUMENT", own->documents, "File names, parts of them, or document_ids");
  command->add_option("--severity", own->least, "Show this severity and graver ones")
      ->check(CLI::IsMember(kSeverities))
      ->capture_default_str();
  command->add_option("--rule", own->rule, "Show only this rule");
  command->add_option("--fail-on", own->fail_on, "Exit with 1 when there are such findings")
      ->check(CLI::IsMember({"error", "warning"}));
  command->add_option("--lang", own->language, "Language of the messages: th or en")
      ->check(CLI::IsMember({"th", "en"}))
      ->capture_default_str();
  add_common_options(*command, options);
  command->callback(
      [own, &options, &chosen] { chosen = [own, &options] { return run_check(*own, options); }; });
}

}  // namespace truat::cli
