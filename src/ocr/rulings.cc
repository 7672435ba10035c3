#include "ocr/rulings.h"

#include <algorithm>
#include <cmath>

namespace truat::ocr {
namespace {

// All lengths in points (1/72 inch).
constexpr double kShortestSolid = 18;
constexpr double kShortestBroken = 60;
constexpr double kSolidGap = 0.8;   // of a solid line: specks of paper inside it
constexpr double kBrokenGap = 2.6;  // between dots or dashes of one line
constexpr double kJoinGap = 5;      // between pieces of one line, where a scan lost it
constexpr double kThickest = 4.5;   // thicker bars are no rulings
constexpr double kDrift = 1.6;      // of pieces of one line, across it
constexpr double kSolidShare = 0.9, kBrokenShare = 0.5;    // ink along the line
constexpr double kBesideSolid = 0.5, kBesideBroken = 0.2;  // ink just beside the line

// A stretch of one row that may belong to a line.
struct Piece {
  int y0, y1, x0, x1;  // half-open
  int ink;             // pixels with ink in any of its rows
  bool solid;
};

class Finder {
 public:
  Finder(const Bitmap& bitmap, double dpi) : bitmap_(bitmap), px_(dpi / 72) {}

  std::vector<Piece> find() {
    std::vector<Piece> rows;
    for (int y = 0; y < bitmap_.height; ++y) {
      append_pieces(y, kSolidGap, kShortestSolid, kSolidShare, true, rows);
      append_pieces(y, kBrokenGap, kShortestBroken, kBrokenShare, false, rows);
    }
    std::vector<Piece> lines = stacked(rows);
    std::erase_if(lines, [this](const Piece& p) { return !is_thin(p) || !stands_free(p); });
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

  void append_pieces(int y, double gap_points, double shortest, double share, bool solid,
                     std::vector<Piece>& out) const {
    const uint8_t* row = bitmap_.row(y);
    const int gap = pixels(gap_points), least = pixels(shortest);
    int start = -1, last = -1, ink = 0;
    const auto close = [&] {
      const int length = last + 1 - start;
      if (start >= 0 && length >= least && ink >= share * length) {
        out.push_back({y, y + 1, start, last + 1, ink, solid});
      }
      start = -1, ink = 0;
    };
    for (int x = 0; x < bitmap_.width; ++x) {
      if (!row[x] && !(solid && start >= 0 && near_ink(x, y))) continue;
      if (start >= 0 && x - last > gap) close();
      if (start < 0) start = x;
      last = x;
      ++ink;
    }
    close();
  }

  // Pieces of neighbouring rows that lie over each other become one line.
  std::vector<Piece> stacked(const std::vector<Piece>& rows) const {
    std::vector<Piece> out;
    std::vector<size_t> open;  // indices into out that may still grow
    for (const Piece& row : rows) {
      std::erase_if(open, [&](size_t i) { return out[i].y1 < row.y0; });
      const auto fits = std::find_if(open.begin(), open.end(), [&](size_t i) {
        return out[i].x0 < row.x1 && row.x0 < out[i].x1;
      });
      if (fits == open.end()) {
        open.push_back(out.size());
        out.push_back(row);
        continue;
      }
      Piece& line = out[*fits];
      line.y1 = std::max(line.y1, row.y1);
      line.x0 = std::min(line.x0, row.x0), line.x1 = std::max(line.x1, row.x1);
      line.ink = std::max(line.ink, row.ink);
      line.solid = line.solid || row.solid;
    }
    return out;
  }

  bool is_thin(const Piece& p) const {
    // A long line may drift over more rows than it is thick.
    const double drift = std::min(kDrift, (p.x1 - p.x0) / px_ / 150);
    return p.y1 - p.y0 <= (kThickest + drift) * px_;
  }

  // Share of the line's columns with ink in the row `distance` beyond its edge.
  double beside(const Piece& p, int y) const {
    if (y < 0 || y >= bitmap_.height) return 0;
    const uint8_t* row = bitmap_.row(y);
    return static_cast<double>(std::count(row + p.x0, row + p.x1, 1)) / (p.x1 - p.x0);
  }

  bool stands_free(const Piece& p) const {
    const int distance = pixels(1.2);
    const double most = p.solid ? kBesideSolid : kBesideBroken;
    return beside(p, p.y0 - distance) <= most && beside(p, p.y1 - 1 + distance) <= most;
  }

  // Pieces on one level with small gaps between them become one line.
  std::vector<Piece> joined(std::vector<Piece> lines) const {
    std::sort(lines.begin(), lines.end(),
              [](const Piece& a, const Piece& b) { return a.x0 < b.x0; });
    std::vector<Piece> out;
    for (const Piece& line : lines) {
      const auto fits = std::find_if(out.begin(), out.end(), [&](const Piece& o) {
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
};

// Erases a horizontal ruling column by column, where paper lies beyond at least one of its edges.
// `pixel(x, y)` and `whiten(x, y)` see the page so that the ruling is horizontal.
template <class Pixel, class Whiten>
void erase_level(const core::PixelBox& box, int height, Pixel pixel, Whiten whiten) {
  constexpr int kHalo = 1;  // pixels: grey rim of a line
  for (int x = box.x0; x < box.x1; ++x) {
    const int above = box.y0 - kHalo - 1, below = box.y1 + kHalo;
    const bool inked_above = above >= 0 && pixel(x, above);
    const bool inked_below = below < height && pixel(x, below);
    if (inked_above && inked_below) continue;  // a stroke crosses here
    const int from = std::max(0, inked_above ? box.y0 : box.y0 - kHalo);
    const int to = std::min(height, inked_below ? box.y1 : box.y1 + kHalo);
    for (int y = from; y < to; ++y) whiten(x, y);
  }
}

}  // namespace

std::vector<PixelRuling> find_rulings(const Bitmap& faint, double dpi) {
  std::vector<PixelRuling> out;
  for (const Piece& p : Finder(faint, dpi).find()) {
    out.push_back({{p.x0, p.y0, p.x1, p.y1}, true, p.solid});
  }
  const Bitmap columns = transposed(faint);
  for (const Piece& p : Finder(columns, dpi).find()) {
    out.push_back({{p.y0, p.x0, p.y1, p.x1}, false, p.solid});
  }
  return out;
}

void erase_rulings(const std::vector<PixelRuling>& rulings, Bitmap& ink, core::Raster& grey) {
  const Bitmap before = ink;  // what crosses is judged on the untouched picture
  for (const PixelRuling& r : rulings) {
    const auto whiten = [&](int x, int y) {
      const size_t i = static_cast<size_t>(y) * ink.width + x;
      ink.ink[i] = 0;
      grey.grey[i] = 255;
    };
    if (r.horizontal) {
      erase_level(
          r.box, ink.height, [&](int x, int y) { return before.at(x, y); }, whiten);
    } else {
      erase_level(
          {r.box.y0, r.box.x0, r.box.y1, r.box.x1}, ink.width,
          [&](int y, int x) { return before.at(x, y); }, [&](int y, int x) { whiten(x, y); });
    }
  }
}

}  // namespace truat::ocr
