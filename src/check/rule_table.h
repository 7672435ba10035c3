// The rules' severity and wording, as data (models/ita/rules.tsv). A message has two lines that say
// the same: Thai, then English; both quote what is printed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/finding.h"

namespace truat::check {

enum class Language { kThai, kEnglish };

struct Rule {
  std::string id;
  core::Severity severity = core::Severity::kWarning;
  int from = 0;  // first fiscal year (BE), 0 = all
  std::string compares, thai, english;
};

// What fills a message: "{printed}" -> "99.96". A message's English line takes "{what_en}".
using Words = std::map<std::string, std::string>;

// All rules that the program has, in the order of its table.
const std::vector<std::string>& rule_ids();

class RuleTable {
 public:
  // Throws core::ModelError (file, line, what was expected): also where a rule is missing that the
  // program has, or one stands that it doesn't have.
  static RuleTable parse(std::string_view tsv, const std::string& file_name);

  // One of rule_ids().
  const Rule& rule(const std::string& id) const;
  const std::vector<std::string>& ids() const { return ids_; }

 private:
  std::vector<std::string> ids_;
  std::map<std::string, Rule> rules_;
};

// Thai line and English line of a rule with the words filled in.
std::string message_of(const Rule& rule, const Words& words);

// One language of a finding's message; messages of other modules, which have one line, as they are.
std::string message_in(std::string_view message, Language language);

}  // namespace truat::check
