#include "pipeline/stages/words.h"

#include <algorithm>

namespace truat::pipeline {
namespace {

std::vector<std::string> split_at_spaces(const std::string& text) {
  std::vector<std::string> out;
  for (size_t start = 0; start < text.size();) {
    const size_t end = std::min(text.find(' ', start), text.size());
    if (end > start) out.push_back(text.substr(start, end - start));
    start = end + 1;
  }
  return out;
}

// Clusters that stand in the line, left to right, spaces left out.
std::vector<const core::Cluster*> clusters_in(const core::Line& line, const core::PageText& page) {
  std::vector<const core::Cluster*> out;
  for (const core::Cluster& cluster : page.clusters) {
    if (cluster.text == " ") continue;
    if (line.box.contains(cluster.box.mid_x(), cluster.box.mid_y())) out.push_back(&cluster);
  }
  std::stable_sort(out.begin(), out.end(), [](const core::Cluster* a, const core::Cluster* b) {
    return a->box.x0 < b->box.x0;
  });
  return out;
}

}  // namespace

std::vector<Word> words_of(const core::Line& line, const core::PageText& page) {
  const auto clusters = clusters_in(line, page);
  std::vector<Word> out;
  size_t at = 0;
  for (const std::string& text : split_at_spaces(line.text)) {
    Word word{text, line.box, line.method, line.confidence};
    // The word takes as many clusters as its text is long.
    size_t length = 0;
    for (bool first = true; at < clusters.size() && length < text.size(); ++at, first = false) {
      const core::Cluster& cluster = *clusters[at];
      length += cluster.text.size();
      word.box = first ? cluster.box : core::unite(word.box, cluster.box);
      word.method = first ? cluster.method : core::weaker(word.method, cluster.method);
      word.confidence = first ? cluster.confidence : std::min(word.confidence, cluster.confidence);
    }
    out.push_back(std::move(word));
  }
  return out;
}

}  // namespace truat::pipeline
