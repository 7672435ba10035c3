#include "pipeline/stages/arrange.h"

#include <string>
#include <unordered_map>

#include "layout/arrange.h"

namespace truat::pipeline {

core::Document arrange(const std::vector<core::PageText>& pages, const Models& models) {
  // Heads are looked for from every line on, so that the same words are asked about many times.
  std::unordered_map<std::string, bool> asked;
  return layout::arrange(pages, [&](std::string_view text) {
    const auto [answer, is_new] = asked.try_emplace(std::string(text));
    if (is_new) answer->second = models.lexicon.is_header(text);
    return answer->second;
  });
}

}  // namespace truat::pipeline
