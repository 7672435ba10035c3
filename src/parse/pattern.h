// Named RE2 patterns: each grammar's regular expressions, with a text that they find and one that
// they must not find. RE2 itself stays in pattern.cc.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace truat::parse {

// Half-open byte range in the searched text.
struct Range {
  size_t begin = 0, end = 0;
  size_t size() const { return end - begin; }
};

// What a pattern found: [0] is the whole match, then its groups; a group that took no part is
// empty.
struct Match {
  std::vector<std::optional<Range>> groups;
  Range whole() const { return *groups[0]; }
  // The text of a group, "" when it took no part.
  std::string_view in(std::string_view text, size_t group) const {
    return groups[group] ? text.substr(groups[group]->begin, groups[group]->size())
                         : std::string_view();
  }
};

// Texts are searched with Arabic digits (RunningText::search), so expressions only know 0-9.
struct PatternSource {
  std::string name;
  std::string expression;
  std::string finds;      // an example in Thai
  std::string finds_not;  // looks alike and must not be found
};

class Pattern {
 public:
  explicit Pattern(PatternSource source);
  ~Pattern();
  Pattern(Pattern&&) noexcept;

  const PatternSource& source() const { return source_; }
  // The first match at or behind `from`.
  std::optional<Match> find(std::string_view text, size_t from = 0) const;
  // Whether it matches the whole text.
  std::optional<Match> full(std::string_view text) const;
  // Much faster than find(), because no groups are asked for.
  bool found_in(std::string_view text) const;

 private:
  struct Compiled;
  PatternSource source_;
  std::unique_ptr<Compiled> compiled_;
};

// Every pattern of every grammar, for the test that walks the examples.
std::vector<const Pattern*> all_patterns();

// Where the grammars keep their patterns (each defined in its own .cc).
std::vector<const Pattern*> period_patterns();
std::vector<const Pattern*> year_patterns();
std::vector<const Pattern*> item_code_patterns();
std::vector<const Pattern*> subject_patterns();
std::vector<const Pattern*> score_number_patterns();
std::vector<const Pattern*> score_text_patterns();
std::vector<const Pattern*> measure_patterns();
std::vector<const Pattern*> joining_patterns();
std::vector<const Pattern*> assessment_patterns();
std::vector<const Pattern*> survey_patterns();
std::vector<const Pattern*> heading_patterns();
std::vector<const Pattern*> document_parts_patterns();
std::vector<const Pattern*> agency_patterns();

}  // namespace truat::parse
