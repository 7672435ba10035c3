#include "ocr/clusters.h"

#include <algorithm>

#include "core/thai_characters.h"

namespace truat::ocr {
namespace {

// Below vowels, above vowels and nikhahit, tones, thanthakhat.
int mark_order(char32_t c) {
  if (core::is_thai_below_mark(c)) return 0;
  if (core::is_thai_tone(c)) return 2;
  if (c == 0x0E4C) return 3;
  return 1;
}

bool is_space(char32_t c) { return c == U' ' || c == 0xA0 || c == U'\t'; }

// Appends `c` to the last cluster when it is a mark or completes ำ.
bool joins(std::u32string& cluster, char32_t c) {
  if (cluster.empty() || cluster == U" ") return false;
  if (core::is_thai_mark(c)) {
    cluster += c;
    return true;
  }
  const size_t nikhahit = cluster.find(core::kNikhahit);
  if (c == core::kSaraAa && nikhahit != std::u32string::npos) {
    cluster.erase(nikhahit, 1);
    cluster += core::kSaraAm;
    return true;
  }
  if (c == core::kSaraAm && core::is_thai_consonant(cluster.front())) {
    cluster += c;
    return true;
  }
  return false;
}

void order_marks(std::u32string& cluster) {
  const auto first = cluster.begin() + (cluster.empty() ? 0 : 1);
  const auto last =
      std::find_if(first, cluster.end(), [](char32_t c) { return !core::is_thai_mark(c); });
  const std::u32string marks = ordered_marks({first, last});
  cluster.replace(first, last, marks);
}

}  // namespace

std::u32string ordered_marks(std::u32string marks) {
  std::stable_sort(marks.begin(), marks.end(),
                   [](char32_t a, char32_t b) { return mark_order(a) < mark_order(b); });
  marks.erase(std::unique(marks.begin(), marks.end()), marks.end());
  return marks;
}

std::vector<ReadCluster> join_symbols(const std::vector<Symbol>& symbols) {
  std::vector<ReadCluster> out;
  for (const Symbol& s : symbols) {
    bool space = s.space_before;
    for (const char32_t c : s.text) {
      if (is_space(c)) {
        space = true;
        continue;
      }
      // A space before a mark is a slip of the recogniser: marks follow their letter.
      if (!out.empty() && joins(out.back().text, c)) {
        out.back().certainty = std::min(out.back().certainty, s.certainty);
        out.back().x1 = std::max(out.back().x1, s.x1);
        space = false;
        continue;
      }
      if (space && !out.empty()) {
        out.push_back({U" ", out.back().x1, std::max(out.back().x1, s.x0), s.certainty});
      }
      space = false;
      out.push_back({std::u32string(1, c), s.x0, s.x1, s.certainty});
    }
  }
  for (ReadCluster& cluster : out) order_marks(cluster.text);
  return out;
}

}  // namespace truat::ocr
