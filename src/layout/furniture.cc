#include "layout/furniture.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/likeness.h"
#include "core/thai_characters.h"
#include "core/utf8.h"
#include "layout/list_marker.h"
#include "layout/printed_page_number.h"

namespace truat::layout {
namespace {

// Furniture stands within this share of the page's height from its edge.
constexpr double kMargin = 0.13;
// Lines at each edge that are looked at: a running head of two lines and a page number.
constexpr size_t kLinesAtEdge = 3;

// Digits differ from page to page.
std::string pattern(const std::string& text) {
  std::string out;
  for (const char c : core::arabic_digits(text)) {
    if (c == ' ') continue;
    out += c >= '0' && c <= '9' ? '#' : c;
  }
  return out;
}

bool in_any(const std::vector<core::Box>& boxes, const TextLine& line) {
  return std::any_of(boxes.begin(), boxes.end(), [&](const core::Box& b) {
    return b.contains(line.box.mid_x(), body_y(line));
  });
}

// Whether a line at the top of a page is a part of names of columns that stand on more lines than
// their neighbours: close above a line of several names, over one of them or beside them.
bool is_part_of_names(const std::vector<TextLine>& lines, size_t index) {
  constexpr double kNear = 1.8, kNameGap = 1.0;  // ems
  constexpr size_t kMostLines = 6;
  const TextLine& line = lines[index];
  const std::vector<Segment> own = segments(line, kNameGap);
  for (size_t i = index + 1; i < std::min(lines.size(), index + kMostLines); ++i) {
    if (lines[i].baseline - lines[i - 1].baseline > kNear * line.font_size) return false;
    const std::vector<Segment> names = segments(lines[i], kNameGap);
    if (names.size() <= 2) continue;
    return std::all_of(own.begin(), own.end(), [&](const Segment& s) {
      return std::count_if(names.begin(), names.end(), [&](const Segment& name) {
               return core::overlap(s.x0, s.x1, name.x0, name.x1) > 0;
             }) <= 1;
    });
  }
  return false;
}

int offset_of(const EdgeLine& line, const PageNumberLine& number) {
  return number.printed.number - static_cast<int>(line.page);
}

std::map<int, int> page_offsets(const std::vector<EdgeLine>& lines) {
  std::map<int, int> counts;
  for (const EdgeLine& line : lines) {
    if (const auto number = printed_page_number(line.text)) ++counts[offset_of(line, *number)];
  }
  return counts;
}

using Groups = std::map<std::pair<bool, std::string>, std::vector<const EdgeLine*>>;

bool at_same_height(const EdgeLine& a, const EdgeLine& b) {
  return std::abs(a.distance - b.distance) <= 0.5 * a.font_size;
}

// Lines with the same words. A picture's words may be read otherwise on each page, so they are held
// against the lines at the same height of the few pages before.
Groups group_by_words(const std::vector<const EdgeLine*>& lines) {
  constexpr size_t kLinesBefore = 24;
  struct ReadLine {
    const EdgeLine* line;
    std::string words;  // its own
    std::string group;  // the words of the group that it is in
  };
  Groups groups;
  std::vector<ReadLine> misreadable;
  for (const EdgeLine* line : lines) {
    const std::string words = pattern(line->text);
    std::string group = words;
    if (line->read_by_ocr) {
      const size_t first =
          misreadable.size() > kLinesBefore ? misreadable.size() - kLinesBefore : 0;
      for (size_t i = misreadable.size(); i > first; --i) {
        const ReadLine& before = misreadable[i - 1];
        if (before.line->at_top != line->at_top || !at_same_height(*before.line, *line)) continue;
        if (!core::may_be_same_print(before.words, words)) continue;
        group = before.group;
        break;
      }
      misreadable.push_back({line, words, group});
    }
    groups[{line->at_top, group}].push_back(line);
  }
  return groups;
}

}  // namespace

std::vector<EdgeLine> edge_lines(size_t page, const core::PageText& text,
                                 const std::vector<TextLine>& lines,
                                 const std::vector<core::Box>& ruled, bool explicit_spaces) {
  std::vector<EdgeLine> out;
  const auto look = [&](size_t index, bool at_top) {
    const TextLine& line = lines[index];
    const double distance = at_top ? line.baseline : text.height - line.baseline;
    // Names of columns that are repeated on each page aren't furniture.
    if (distance > kMargin * text.height || in_any(ruled, line)) return false;
    if (segments(line, 1.0).size() > 2) return false;
    std::string printed = text_of(line, explicit_spaces);
    // Boxes to tick stand in cells: each row of a table has the same.
    if (list_marker(printed).kind == ListMarker::Kind::kBox) return false;
    if (at_top && !printed_page_number(printed) && is_part_of_names(lines, index)) return false;
    const bool ocr = !line.clusters.empty() && line.clusters.front()->method == core::Method::kOcr;
    out.push_back({page, index, std::move(printed), at_top, distance, line.font_size, ocr});
    return true;
  };
  for (size_t i = 0; i < std::min(kLinesAtEdge, lines.size()); ++i) {
    if (!look(i, true)) break;
  }
  for (size_t i = lines.size(), n = 0; i > 0 && n < kLinesAtEdge; --i, ++n) {
    if (is_stray_marks(lines[i - 1])) continue;
    if (!look(i - 1, false)) break;
  }
  return out;
}

std::vector<FoundFurniture> find_furniture(const std::vector<EdgeLine>& lines, size_t pages) {
  const std::map<int, int> offsets = page_offsets(lines);
  std::vector<FoundFurniture> out;
  std::vector<const EdgeLine*> unnumbered;
  for (const EdgeLine& line : lines) {
    const auto number = printed_page_number(line.text);
    const int offset = number ? offset_of(line, *number) : 0;
    if (number && (!number->plain || offsets.at(offset) >= 2 || (pages == 1 && offset == 1))) {
      out.push_back({line.page, line.line, "page_number", number->printed});
    } else {
      unnumbered.push_back(&line);
    }
  }
  for (const auto& [key, group] : group_by_words(unnumbered)) {
    for (const EdgeLine* line : group) {
      // On how many pages the same words stand at the same height.
      std::vector<size_t> same;
      for (const EdgeLine* other : group) {
        if (at_same_height(*line, *other)) same.push_back(other->page);
      }
      std::sort(same.begin(), same.end());
      same.erase(std::unique(same.begin(), same.end()), same.end());
      if (same.size() >= 2 && same.size() * 5 >= pages * 2) {
        out.push_back({line->page, line->line, "running_head"});
      }
    }
  }
  std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) {
    return std::pair(a.page, a.line) < std::pair(b.page, b.line);
  });
  out.erase(std::unique(
                out.begin(), out.end(),
                [](const auto& a, const auto& b) { return a.page == b.page && a.line == b.line; }),
            out.end());
  return out;
}

bool is_stray_marks(const TextLine& line) {
  return std::all_of(line.clusters.begin(), line.clusters.end(), [](const core::Cluster* c) {
    const std::u32string t = core::decode_utf8(c->text);
    return is_blank(*c) || (!t.empty() && core::is_thai_mark(t[0]));
  });
}

}  // namespace truat::layout
