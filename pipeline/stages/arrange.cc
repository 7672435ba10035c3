#include "pipeline/stages/arrange.h"

#include "layout/arrange.h"

namespace truat::pipeline {

core::Document arrange(const std::vector<core::PageText>& pages, const Models& models) {
  return layout::arrange(
      pages, [&models](std::string_view text) { return models.lexicon.is_header(text); });
}

}  // namespace truat::pipeline
