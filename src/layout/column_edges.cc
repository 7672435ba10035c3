#include "layout/column_edges.h"

#include <algorithm>
#include <cmath>

namespace truat::layout {
namespace {

double edge_tolerance(const JoinedTable& table) {
  return std::max(3.0, 0.006 * (table.xs.back() - table.xs.front()));
}

// For each edge of `from` its place in `all`, or -1 where one is missing.
std::vector<int> place_edges(const std::vector<double>& from, const std::vector<double>& all,
                             double tolerance) {
  std::vector<int> out;
  for (const double x : from) {
    int best = -1;
    for (size_t i = 0; i < all.size(); ++i) {
      const double distance = std::abs(all[i] - x);
      if (distance <= tolerance &&
          (best < 0 || distance < std::abs(all[static_cast<size_t>(best)] - x))) {
        best = static_cast<int>(i);
      }
    }
    out.push_back(best);
  }
  return out;
}

bool complete(const std::vector<int>& places) {
  for (size_t i = 0; i < places.size(); ++i) {
    if (places[i] < 0 || (i > 0 && places[i] <= places[i - 1])) return false;
  }
  return true;
}

}  // namespace

bool same_edges(const JoinedTable& a, const JoinedTable& b) {
  return a.xs.size() == b.xs.size() &&
         complete(place_edges(a.last_xs, b.last_xs, edge_tolerance(a)));
}

bool nested_edges(const JoinedTable& a, const JoinedTable& b) {
  const JoinedTable& few = a.xs.size() < b.xs.size() ? a : b;
  const JoinedTable& many = a.xs.size() < b.xs.size() ? b : a;
  const std::vector<int> places = place_edges(few.last_xs, many.last_xs, edge_tolerance(a));
  return few.xs.size() >= 3 && complete(places) && places.front() == 0 &&
         places.back() == static_cast<int>(many.xs.size()) - 1;
}

void align_columns(JoinedTable& a, JoinedTable& b) {
  if (a.xs.size() == b.xs.size()) return;
  JoinedTable& few = a.xs.size() < b.xs.size() ? a : b;
  const std::vector<double> edges = a.xs.size() < b.xs.size() ? b.last_xs : a.last_xs;
  spread_columns(few, edges, place_edges(few.last_xs, edges, edge_tolerance(a)));
}

}  // namespace truat::layout
