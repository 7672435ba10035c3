// Prints which glyph indices of fonts show which characters, as rows of
// models/glyphs/glyph_ids.tsv; called by scripts/make_glyph_ids.
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <vector>

#include "pdf/font_outlines.h"

namespace {

struct Run {
  int32_t first = 0, last = 0;
  char32_t character = 0;
  auto operator<=>(const Run&) const = default;
};

void add(std::vector<Run>& runs, int32_t glyph, char32_t character) {
  if (!runs.empty() && glyph == runs.back().last + 1 &&
      character == runs.back().character + static_cast<char32_t>(glyph - runs.back().first)) {
    ++runs.back().last;
  } else {
    runs.push_back({glyph, glyph, character});
  }
}

// ASCII, Thai, and the shifted forms by their private-use code points.
std::vector<Run> runs_of(const truat::pdf::FontOutlines& font) {
  std::vector<Run> runs;
  for (const auto& [first, last] : {std::pair{0x20, 0x7E}, {0x0E01, 0x0E5B}, {0xF700, 0xF71A}}) {
    for (int c = first; c <= last; ++c) {
      const auto character = static_cast<char32_t>(c);
      const int32_t glyph = font.glyph_of(character);
      if (glyph > 0) add(runs, glyph, character);
    }
  }
  return runs;
}

}  // namespace

int main(int argc, char** argv) {
  std::map<std::vector<Run>, std::vector<std::string>> fonts;  // with the same glyph indices
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    std::vector<unsigned char> program{std::istreambuf_iterator<char>(in), {}};
    const auto font = truat::pdf::FontOutlines::open(std::move(program));
    if (!font) return std::fprintf(stderr, "%s: no font\n", argv[i]), 1;
    fonts[runs_of(*font)].push_back(font->name());
  }
  // Names are compared by their beginnings: "Laksaman-Bold" stands before "Laksaman".
  const auto shortest = [](const std::vector<std::string>& names) {
    return std::min_element(names.begin(), names.end(),
                            [](const auto& a, const auto& b) { return a.size() < b.size(); })
        ->size();
  };
  std::vector<std::pair<std::vector<std::string>, std::vector<Run>>> rows;
  for (auto& [runs, names] : fonts) rows.emplace_back(names, runs);
  std::stable_sort(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
    return shortest(a.first) > shortest(b.first);
  });
  for (const auto& [names, runs] : rows) {
    std::string joined;
    for (const std::string& name : names) joined += (joined.empty() ? "" : "|") + name;
    for (const Run& run : runs) {
      std::printf("%s\t%d\t%d\tU+%04X\t\n", joined.c_str(), run.first, run.last,
                  static_cast<unsigned>(run.character));
    }
  }
  return 0;
}
