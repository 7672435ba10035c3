#include "ocr/components.h"

#include <algorithm>
#include <cassert>
#include <cstring>
#include <numeric>

namespace truat::ocr {
namespace {

// Disjoint sets of run indices, the smallest index being the root.
class Sets {
 public:
  int add() {
    parent_.push_back(static_cast<int>(parent_.size()));
    return parent_.back();
  }
  int root(int i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  void join(int a, int b) {
    a = root(a), b = root(b);
    if (a < b) parent_[b] = a;
    if (b < a) parent_[a] = b;
  }

 private:
  std::vector<int> parent_;
};

void append_runs(const Bitmap& bitmap, int y, std::vector<Run>& runs) {
  const uint8_t* row = bitmap.row(y);
  const uint8_t* end = row + bitmap.width;
  for (const uint8_t* p = row; p < end;) {
    p = static_cast<const uint8_t*>(std::memchr(p, 1, end - p));
    if (!p) return;
    const uint8_t* q = static_cast<const uint8_t*>(std::memchr(p, 0, end - p));
    if (!q) q = end;
    runs.push_back({y, static_cast<int>(p - row), static_cast<int>(q - row)});
    p = q;
  }
}

void add_run(Component& c, const Run& run) {
  if (c.run_count++ == 0) c.box = {run.x0, run.y, run.x1, run.y + 1};
  c.box.x0 = std::min(c.box.x0, run.x0), c.box.x1 = std::max(c.box.x1, run.x1);
  c.box.y0 = std::min(c.box.y0, run.y), c.box.y1 = std::max(c.box.y1, run.y + 1);
  c.area += run.x1 - run.x0;
}

}  // namespace

Components find_components(const Bitmap& bitmap) {
  std::vector<Run> runs;
  Sets sets;
  size_t above = 0, above_end = 0;  // runs of the row above
  for (int y = 0; y < bitmap.height; ++y) {
    const size_t begin = runs.size();
    append_runs(bitmap, y, runs);
    for (size_t i = begin, a = above; i < runs.size(); ++i) {
      sets.add();
      while (a < above_end && runs[a].x1 < runs[i].x0) ++a;
      for (size_t k = a; k < above_end && runs[k].x0 <= runs[i].x1; ++k) {
        sets.join(static_cast<int>(k), static_cast<int>(i));
      }
    }
    above = begin, above_end = runs.size();
  }

  Components out;
  std::vector<int> index(runs.size(), -1);  // of the component, by root run
  std::vector<int> member(runs.size());
  for (size_t i = 0; i < runs.size(); ++i) {
    int& c = index[sets.root(static_cast<int>(i))];
    if (c < 0) {
      c = static_cast<int>(out.items.size());
      out.items.emplace_back();
    }
    member[i] = c;
    add_run(out.items[c], runs[i]);
  }
  int next = 0;
  for (Component& c : out.items) c.first_run = next, next += c.run_count;
  out.runs.resize(runs.size());
  std::vector<int> filled(out.items.size(), 0);
  for (size_t i = 0; i < runs.size(); ++i) {
    const int c = member[i];
    out.runs[out.items[c].first_run + filled[c]++] = runs[i];
  }
  return out;
}

void split_component(Components& components, int index, int y) {
  const Component whole = components.items[index];
  assert(y > whole.box.y0 && y < whole.box.y1);
  const std::span<const Run> runs = components.runs_of(whole);
  const auto cut = std::find_if(runs.begin(), runs.end(), [y](const Run& r) { return r.y >= y; });
  Component upper, lower;
  for (auto r = runs.begin(); r != runs.end(); ++r) add_run(r < cut ? upper : lower, *r);
  upper.first_run = whole.first_run;
  lower.first_run = whole.first_run + upper.run_count;
  components.items[index] = upper;
  components.items.push_back(lower);
}

}  // namespace truat::ocr
