#include "layout/conservation.h"

#include <map>
#include <set>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::layout {
namespace {

// Page and letter -> how often.
using Letters = std::map<std::pair<int, char32_t>, long>;

void add(Letters& letters, int page, std::string_view text, long times) {
  for (const char32_t c : core::decode_utf8(core::squeeze_spaces(text))) {
    if (c != U' ') letters[{page, c}] += times;
  }
}

void subtract(Letters& letters, const std::vector<core::Line>& lines, long& arranged) {
  for (const core::Line& line : lines) {
    Letters own;
    add(own, line.page.value(), line.text, 1);
    for (const auto& [key, count] : own) {
      letters[key] -= count;
      arranged += count;
    }
  }
}

}  // namespace

LetterCount count_letters(const std::vector<core::PageText>& pages,
                          const core::Document& document) {
  LetterCount out;
  Letters left;
  for (const core::PageText& page : pages) {
    for (const core::Cluster& c : page.clusters) add(left, page.number.value(), c.text, 1);
  }
  for (const auto& [key, count] : left) out.read += count;
  for (const core::Block& block : document.blocks) {
    if (const auto* paragraph = std::get_if<core::Paragraph>(&block)) {
      subtract(left, paragraph->lines, out.arranged);
      continue;
    }
    std::set<int> seen;
    for (const core::Row& row : std::get<core::Table>(block).rows) {
      for (const core::Cell& cell : row.cells) {
        if (seen.insert(cell.id).second) subtract(left, cell.lines, out.arranged);
      }
    }
  }
  for (const core::Furniture& f : document.furniture) subtract(left, {f.line}, out.arranged);
  for (const auto& [key, count] : left) (count > 0 ? out.lost : out.invented) += std::abs(count);
  return out;
}

}  // namespace truat::layout
