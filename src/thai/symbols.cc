#include "thai/symbols.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/tsv.h"
#include "core/utf8.h"
#include "thai/glyph_table.h"

namespace truat::thai {
namespace {

// Sides of drawn checkboxes in points; forms use 7 to 14.
constexpr double kSmallest = 5, kLargest = 16;

uint32_t parse_code(const core::Tsv& tsv, const core::TsvRow& row) {
  const std::string& text = tsv.get(row, "code");
  uint32_t value = 0;
  const char* end = text.data() + text.size();
  const bool good = text.starts_with("U+") &&
                    std::from_chars(text.data() + 2, end, value, 16).ptr == end && text.size() > 2;
  if (!good) throw tsv.error(row, "U+XXXX in column code");
  return value;
}

bool is_square(const core::SmallPath& path) {
  const double w = path.box.width(), h = path.box.height();
  return path.rectangle && w >= kSmallest && w <= kLargest && h >= kSmallest && h <= kLargest &&
         std::abs(w - h) <= 0.25 * std::max(w, h);
}

bool touches_ruling(const core::Box& box, const std::vector<core::Ruling>& rulings) {
  constexpr double kTouch = 1;  // point
  return std::any_of(rulings.begin(), rulings.end(), [&](const core::Ruling& ruling) {
    const core::Box& r = ruling.box;
    return r.x0 <= box.x1 + kTouch && r.x1 >= box.x0 - kTouch && r.y0 <= box.y1 + kTouch &&
           r.y1 >= box.y0 - kTouch;
  });
}

bool same_box(const core::Box& a, const core::Box& b) {
  return core::overlap_area(a, b) > 0.6 * std::max(a.width() * a.height(), b.width() * b.height());
}

// Squares side by side or stacked wall to wall are cells of a grid.
bool adjoins(const core::Box& a, const core::Box& b) {
  const double gap_x = std::max(a.x0, b.x0) - std::min(a.x1, b.x1);
  const double gap_y = std::max(a.y0, b.y0) - std::min(a.y1, b.y1);
  return !same_box(a, b) && std::max(gap_x, gap_y) < 1;
}

bool lies_in(const core::Box& inner, const core::Box& outer) {
  // A tick may stick out at its upper right end.
  const double slack = 0.35 * outer.width();
  return outer.contains(inner.mid_x(), inner.mid_y()) && inner.x0 > outer.x0 - slack &&
         inner.x1 < outer.x1 + slack && inner.y0 > outer.y0 - slack &&
         inner.y1 < outer.y1 + slack && inner.width() > 0.25 * outer.width();
}

}  // namespace

SymbolTable SymbolTable::parse(std::string_view text) {
  const core::Tsv tsv =
      core::Tsv::parse(text, "models/glyphs/symbols.tsv", {"fonts", "code", "symbol"});
  SymbolTable table;
  for (const core::TsvRow& row : tsv.rows()) {
    const std::u32string symbol = core::decode_utf8(tsv.get(row, "symbol"));
    if (symbol.size() != 1) throw tsv.error(row, "one character in column symbol");
    const uint32_t code = parse_code(tsv, row);
    if (tsv.get(row, "fonts") == "*") {
      table.any_font_[code] = symbol[0];
      continue;
    }
    const std::vector<std::string> names = split_font_names(tsv.get(row, "fonts"));
    if (table.fonts_.empty() || table.fonts_.back().names != names) {
      table.fonts_.push_back({names, {}});
    }
    table.fonts_.back().symbols[code] = symbol[0];
  }
  return table;
}

std::optional<char32_t> SymbolTable::find(std::string_view font_name, bool symbolic, uint32_t code,
                                          std::u32string_view claim) const {
  if (claim.size() == 1) {
    const auto found = any_font_.find(claim[0]);
    if (found != any_font_.end()) return found->second;
  }
  if (!symbolic) return std::nullopt;
  const std::string plain = plain_font_name(font_name);
  for (const FontSymbols& candidate : fonts_) {
    if (!begins_with_any(plain, candidate.names)) continue;
    uint32_t wanted = claim.size() == 1 ? claim[0] : code;
    if (wanted >= 0xF000 && wanted <= 0xF0FF) wanted -= 0xF000;
    const auto found = candidate.symbols.find(wanted);
    if (found != candidate.symbols.end()) return found->second;
    return std::nullopt;
  }
  return std::nullopt;
}

std::vector<DrawnBox> find_drawn_boxes(const core::Page& page) {
  std::vector<DrawnBox> boxes;
  for (const core::SmallPath& path : page.small_paths) {
    if (!is_square(path) || touches_ruling(path.box, page.rulings)) continue;
    const bool known = std::any_of(boxes.begin(), boxes.end(),
                                   [&](const DrawnBox& b) { return same_box(b.box, path.box); });
    if (!known) boxes.push_back({path.box, false});
  }
  const std::vector<DrawnBox> all = boxes;
  std::erase_if(boxes, [&](const DrawnBox& box) {
    return std::any_of(all.begin(), all.end(),
                       [&](const DrawnBox& other) { return adjoins(box.box, other.box); });
  });
  for (DrawnBox& box : boxes) {
    box.ticked = std::any_of(
        page.small_paths.begin(), page.small_paths.end(), [&](const core::SmallPath& path) {
          return !path.rectangle && lies_in(path.box, box.box) && !same_box(path.box, box.box);
        });
  }
  return boxes;
}

}  // namespace truat::thai
