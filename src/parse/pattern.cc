#include "parse/pattern.h"

#include <re2/re2.h>

#include <cassert>

namespace truat::parse {

struct Pattern::Compiled {
  explicit Compiled(const std::string& expression) : re(expression, RE2::Quiet) { assert(re.ok()); }
  RE2 re;
};

Pattern::Pattern(PatternSource source)
    : source_(std::move(source)), compiled_(std::make_unique<Compiled>(source_.expression)) {}
Pattern::~Pattern() = default;
Pattern::Pattern(Pattern&&) noexcept = default;

namespace {

std::optional<Match> search(const RE2& re, std::string_view text, size_t from, RE2::Anchor anchor) {
  if (from > text.size()) return std::nullopt;
  std::vector<re2::StringPiece> found(1 + re.NumberOfCapturingGroups());
  const re2::StringPiece piece(text.data(), text.size());
  if (!re.Match(piece, from, text.size(), anchor, found.data(), static_cast<int>(found.size()))) {
    return std::nullopt;
  }
  Match match;
  for (const re2::StringPiece& group : found) {
    if (group.data() == nullptr) {
      match.groups.push_back(std::nullopt);
      continue;
    }
    const size_t begin = static_cast<size_t>(group.data() - text.data());
    match.groups.push_back(Range{begin, begin + group.size()});
  }
  return match;
}

}  // namespace

std::optional<Match> Pattern::find(std::string_view text, size_t from) const {
  return search(compiled_->re, text, from, RE2::UNANCHORED);
}

std::optional<Match> Pattern::full(std::string_view text) const {
  return search(compiled_->re, text, 0, RE2::ANCHOR_BOTH);
}

bool Pattern::found_in(std::string_view text) const {
  const re2::StringPiece piece(text.data(), text.size());
  return compiled_->re.Match(piece, 0, text.size(), RE2::UNANCHORED, nullptr, 0);
}

std::vector<const Pattern*> all_patterns() {
  std::vector<const Pattern*> out;
  for (const auto& group :
       {period_patterns(), measure_patterns(), year_patterns(), item_code_patterns(),
        subject_patterns(), score_number_patterns(), score_text_patterns(), survey_patterns(),
        heading_patterns(), document_parts_patterns(), agency_patterns(), assessment_patterns(),
        joining_patterns()}) {
    out.insert(out.end(), group.begin(), group.end());
  }
  return out;
}

}  // namespace truat::parse
