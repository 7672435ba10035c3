// Builds pages of clusters and rulings for tests, as if typeset: fixed letter widths, so that
// places can be counted by hand. A Thai letter with its marks is one cluster.
#pragma once

#include <string>
#include <string_view>

#include "core/page_text.h"
#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::layout {

class PageBuilder {
 public:
  static constexpr double kSize = 10, kLetter = 5, kLeading = 15;

  explicit PageBuilder(int number, double width = 600, double height = 800) {
    page.number = core::PageNumber(number);
    page.width = width;
    page.height = height;
    page.method = core::PageMethod::kTextLayer;
  }

  // Lines of text ("\n" ends one), the first with its baseline at `y`, each starting at `x`.
  PageBuilder& text(double x, double y, std::string_view utf8, bool bold = false) {
    double at = x;
    for (const char32_t c : core::decode_utf8(utf8)) {
      if (c == U'\n') {
        at = x;
        y += kLeading;
        continue;
      }
      if (core::is_thai_mark(c) && !page.clusters.empty()) {
        core::append_utf8(page.clusters.back().text, c);
        continue;
      }
      core::Cluster cluster;
      core::append_utf8(cluster.text, c);
      cluster.box = {at, y - 10, at + kLetter, y + 4};
      cluster.baseline = y;
      cluster.font_size = kSize;
      cluster.bold = bold;
      page.clusters.push_back(std::move(cluster));
      at += kLetter;
    }
    return *this;
  }
  PageBuilder& bold(double x, double y, std::string_view utf8) { return text(x, y, utf8, true); }

  PageBuilder& horizontal(double x0, double x1, double y) {
    page.rulings.push_back({{x0, y - 0.25, x1, y + 0.25}, true, 0.5});
    return *this;
  }
  PageBuilder& vertical(double x, double y0, double y1) {
    page.rulings.push_back({{x - 0.25, y0, x + 0.25, y1}, false, 0.5});
    return *this;
  }
  // All lines of a full grid.
  PageBuilder& grid(const std::vector<double>& xs, const std::vector<double>& ys) {
    for (const double y : ys) horizontal(xs.front(), xs.back(), y);
    for (const double x : xs) vertical(x, ys.front(), ys.back());
    return *this;
  }

  core::PageText page;
};

}  // namespace truat::layout
