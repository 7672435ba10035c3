#include "ocr/strokes.h"

#include <algorithm>
#include <cmath>
#include <cstring>

namespace truat::ocr {
namespace {

// All lengths in points (1/72 inch).
constexpr double kSolidGap = 0.8;   // of a solid line: specks of paper inside it
constexpr double kBrokenGap = 2.6;  // between dots or dashes of one line
constexpr double kJoinGap = 5;      // between pieces of one line, where a scan lost it
constexpr double kHairline = 1.2;   // thicker ones must be dark through and through
constexpr double kDrift = 1.6;      // of pieces of one line, across it
constexpr double kSolidShare = 0.9, kBrokenShare = 0.5;  // ink along the line
// Dots that the scan weakened, of a line that no row of letters is as long and as thin as.
constexpr double kLong = 250, kLongBrokenShare = 0.3;
constexpr double kBesideBroken = 0.2;    // ink just beside a broken line
constexpr double kOwnShare = 0.25;       // of a line that drifts, in one of its rows
constexpr double kFreeShare = 0.75;      // of a line's inked columns have paper on both sides of it
constexpr double kFullShare = 0.7;       // ink in a thick line
constexpr double kUnbrokenShare = 0.95;  // inked columns of a line; between letters there is paper

class Finder {
 public:
  Finder(const Bitmap& bitmap, double dpi, const StrokeRule& rule)
      : bitmap_(bitmap), px_(dpi / 72), rule_(rule) {}

  std::vector<Stroke> find() {
    std::vector<Stroke> rows;
    for (int y = 0; y < bitmap_.height; ++y) {
      append_strokes(y, kSolidGap, rule_.shortest_solid, true, rows);
      append_strokes(y, kBrokenGap, rule_.shortest_broken, false, rows);
    }
    std::vector<Stroke> lines = stacked(rows);
    std::erase_if(lines, [this](const Stroke& p) { return !is_thin(p) || !stands_free(p); });
    return joined(std::move(lines));
  }

 private:
  int pixels(double points) const {
    return std::max(1, static_cast<int>(std::lround(points * px_)));
  }

  // Ink in this row or in one of its neighbours: a line may climb by a pixel.
  bool near_ink(int x, int y) const {
    return bitmap_.at(x, y) || (y > 0 && bitmap_.at(x, y - 1)) ||
           (y + 1 < bitmap_.height && bitmap_.at(x, y + 1));
  }

  // The share of a stroke's length that must be ink.
  double least_ink(int length, bool solid) const {
    if (solid) return kSolidShare;
    return length >= pixels(kLong) ? kLongBrokenShare : kBrokenShare;
  }

  void append_strokes(int y, double gap_points, double shortest, bool solid,
                      std::vector<Stroke>& out) const {
    const uint8_t* row = bitmap_.row(y);
    const int gap = pixels(gap_points), least = pixels(shortest);
    int start = -1, last = -1, ink = 0, own = 0;
    const auto close = [&] {
      const int length = last + 1 - start;
      if (start >= 0 && length >= least && ink >= least_ink(length, solid) * length &&
          own >= kOwnShare * length) {
        out.push_back({y, y + 1, start, last + 1, solid});
      }
      start = -1, ink = 0, own = 0;
    };
    for (int x = 0; x < bitmap_.width; ++x) {
      if (start < 0) {  // most of a page is paper: go straight to the next ink
        const void* next = std::memchr(row + x, 1, bitmap_.width - x);
        if (!next) break;
        x = static_cast<int>(static_cast<const uint8_t*>(next) - row);
        start = x;
      } else if (!row[x] && !near_ink(x, y)) {
        if (x - last > gap) close();
        continue;
      }
      last = x;
      ++ink;
      own += row[x];
    }
    close();
  }

  // Strokes of neighbouring rows that lie over each other become one line.
  std::vector<Stroke> stacked(const std::vector<Stroke>& rows) const {
    std::vector<Stroke> out;
    std::vector<size_t> open;  // indices into out that may still grow
    for (const Stroke& row : rows) {
      std::erase_if(open, [&](size_t i) { return out[i].y1 < row.y0; });
      const auto fits = std::find_if(open.begin(), open.end(), [&](size_t i) {
        return out[i].x0 < row.x1 && row.x0 < out[i].x1;
      });
      if (fits == open.end()) {
        open.push_back(out.size());
        out.push_back(row);
        continue;
      }
      Stroke& line = out[*fits];
      line.y1 = std::max(line.y1, row.y1);
      line.x0 = std::min(line.x0, row.x0), line.x1 = std::max(line.x1, row.x1);
      line.solid = line.solid || row.solid;
    }
    return out;
  }

  bool is_thin(const Stroke& p) const {
    // A long line may drift over more rows than it is thick.
    const double drift = std::min(kDrift * px_, (p.x1 - p.x0) / 150.0);
    const double thickness = p.y1 - p.y0 - drift;  // pixels
    return thickness <= rule_.thickest * px_ &&
           (thickness <= kHairline * px_ || is_full(p, thickness));
  }

  // A row of letters is as straight as a thick line, but half of it is paper.
  bool is_full(const Stroke& p, double thickness) const {
    long ink = 0, inked_columns = 0;
    for (int x = p.x0; x < p.x1; ++x) {
      long column = 0;
      for (int y = p.y0; y < p.y1; ++y) column += bitmap_.at(x, y);
      ink += column, inked_columns += column > 0;
    }
    const double length = p.x1 - p.x0, share = static_cast<double>(ink) / length;
    const bool drifts = static_cast<double>(inked_columns) >= kUnbrokenShare * length;
    return share >= kFullShare * (drifts ? thickness : p.y1 - p.y0);
  }

  // Whether most of the line is a line and nothing else: paper just over and just under it. A row
  // of letter tops is as straight, but stems hang from it.
  bool stands_free(const Stroke& p) const {
    const int distance = pixels(1.2);
    const int above = p.y0 - distance, below = p.y1 - 1 + distance;
    const auto inked = [&](int x, int y) {
      return y >= 0 && y < bitmap_.height && bitmap_.at(x, y);
    };
    int on = 0, over = 0, under = 0, free = 0;
    for (int x = p.x0; x < p.x1; ++x) {
      const bool a = inked(x, above), b = inked(x, below);
      over += a, under += b;
      bool ink = false;
      for (int y = p.y0; y < p.y1; ++y) ink = ink || bitmap_.at(x, y);
      on += ink, free += ink && !a && !b;
    }
    const double length = p.x1 - p.x0, inches = std::min(1.0, length / px_ / 72);
    const double solid = rule_.beside_short + (rule_.beside_long - rule_.beside_short) * inches;
    const double most = p.solid ? solid : kBesideBroken;
    return std::max(over, under) <= most * length && free >= kFreeShare * on;
  }

  // Strokes on one level with small gaps between them become one line.
  std::vector<Stroke> joined(std::vector<Stroke> lines) const {
    std::sort(lines.begin(), lines.end(),
              [](const Stroke& a, const Stroke& b) { return a.x0 < b.x0; });
    std::vector<Stroke> out;
    for (const Stroke& line : lines) {
      const auto fits = std::find_if(out.begin(), out.end(), [&](const Stroke& o) {
        const int apart = std::abs((o.y0 + o.y1) - (line.y0 + line.y1)) / 2;
        return apart <= kDrift * px_ && line.x0 - o.x1 <= kJoinGap * px_;
      });
      if (fits == out.end()) {
        out.push_back(line);
        continue;
      }
      fits->x1 = std::max(fits->x1, line.x1);
      fits->y0 = std::min(fits->y0, line.y0), fits->y1 = std::max(fits->y1, line.y1);
      fits->solid = fits->solid || line.solid;
    }
    return out;
  }

  const Bitmap& bitmap_;
  double px_;  // pixels in a point
  const StrokeRule& rule_;
};

}  // namespace

std::vector<Stroke> find_level_strokes(const Bitmap& bitmap, double dpi, const StrokeRule& rule) {
  return Finder(bitmap, dpi, rule).find();
}

}  // namespace truat::ocr
