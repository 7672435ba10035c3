#include "layout/text_line.h"

#include <algorithm>
#include <cmath>
#include <map>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::layout {
namespace {

// Clusters whose baselines differ by less than this share (of the font size) stand on one line.
constexpr double kBaselineShare = 0.38;
// How far a line may drift from where it started, in ems: residual tilt of a scan over a page's
// width, but less than half the distance to the next line.
constexpr double kDriftShare = 0.44;

void finish(TextLine& line) {
  bool first = true;
  double weight = 0, baseline = 0, size = 0;
  bool space = false;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) {
      space = true;
      continue;
    }
    space = false;
    line.box = first ? c->box : core::unite(line.box, c->box);
    first = false;
    const double w = std::max(c->box.width(), 0.1);
    baseline += w * c->baseline;
    size += w * c->font_size;
    weight += w;
  }
  line.ends_with_space = space;
  if (weight > 0) {
    line.baseline = baseline / weight;
    line.font_size = size / weight;
  }
}

// Typical distance between neighbouring letters: 0 in plain text, more in letter-spaced text.
double letter_spacing(const TextLine& line) {
  std::vector<double> gaps;
  const core::Cluster* previous = nullptr;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) {
      previous = nullptr;
      continue;
    }
    if (previous) gaps.push_back(c->box.x0 - previous->box.x1);
    previous = c;
  }
  if (gaps.size() < 4) return 0;
  const size_t quarter = gaps.size() / 4;
  std::nth_element(gaps.begin(), gaps.begin() + static_cast<long>(quarter), gaps.end());
  // Wider than this it isn't spacing: single digits that stand in columns.
  return gaps[quarter] > 0.5 * line.font_size ? 0 : std::max(0.0, gaps[quarter]);
}

}  // namespace

bool is_blank(const core::Cluster& cluster) { return core::is_white_space(cluster.text); }

bool is_bold(const TextLine& line) {
  size_t bold = 0, letters = 0;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) continue;
    ++letters;
    bold += c->bold;
  }
  return bold * 2 > letters;
}

std::vector<TextLine> group_lines(Clusters clusters) {
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const auto* a, const auto* b) { return a->box.x0 < b->box.x0; });
  std::vector<TextLine> lines;
  // Baseline of the last cluster of each line -> line, so that a slightly tilted line is followed.
  std::multimap<double, size_t> ends;
  std::vector<const core::Cluster*> blanks;
  for (const core::Cluster* c : clusters) {
    const bool blank = is_blank(*c);
    const double reach = kBaselineShare * std::max(c->font_size, 1.0);
    auto best = ends.end();
    for (auto it = ends.lower_bound(c->baseline - reach);
         it != ends.end() && it->first <= c->baseline + reach; ++it) {
      const double start = lines[it->second].baseline;
      if (std::abs(start - c->baseline) > kDriftShare * std::max(c->font_size, 1.0)) continue;
      if (best == ends.end() ||
          std::abs(it->first - c->baseline) < std::abs(best->first - c->baseline)) {
        best = it;
      }
    }
    if (best == ends.end()) {
      if (blank) continue;
      ends.emplace(c->baseline, lines.size());
      lines.push_back({{c}, {}, c->baseline, 0, false});
      continue;
    }
    const size_t line = best->second;
    lines[line].clusters.push_back(c);
    if (blank || c->box.width() <= 0) continue;
    ends.erase(best);
    ends.emplace(c->baseline, line);
  }
  for (TextLine& line : lines) finish(line);
  std::stable_sort(lines.begin(), lines.end(),
                   [](const TextLine& a, const TextLine& b) { return a.baseline < b.baseline; });
  return lines;
}

bool has_explicit_spaces(const core::PageText& page) {
  size_t spaces = 0;
  for (const core::Cluster& c : page.clusters) spaces += is_blank(c);
  return spaces * 150 > page.clusters.size();
}

std::vector<Segment> segments(const TextLine& line, double ems) {
  std::vector<Segment> out;
  const double wide = ems * line.font_size + letter_spacing(line);
  for (size_t i = 0; i < line.clusters.size(); ++i) {
    const core::Cluster& c = *line.clusters[i];
    if (is_blank(c)) continue;
    if (out.empty() || c.box.x0 - out.back().x1 > wide) {
      out.push_back({i, i, c.box.x0, c.box.x1});
    } else {
      out.back().last = i;
      out.back().x1 = std::max(out.back().x1, c.box.x1);
    }
  }
  return out;
}

TextLine sub_line(const TextLine& line, size_t first, size_t last) {
  TextLine out;
  out.clusters.assign(line.clusters.begin() + static_cast<long>(first),
                      line.clusters.begin() + static_cast<long>(last) + 1);
  finish(out);
  return out;
}

std::string text_of(const TextLine& line, bool explicit_spaces) {
  // With explicit spaces only a gap as wide as a tab parts words; a narrow one is kerning or the
  // stretching of a justified line.
  const double wide = (explicit_spaces ? 0.6 : 0.17) * line.font_size + 1.5 * letter_spacing(line);
  std::string out;
  bool space = false;
  const core::Cluster* previous = nullptr;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) {
      space = true;
      continue;
    }
    if (previous && c->box.x0 - previous->box.x1 > wide) space = true;
    if (space && !out.empty()) out += ' ';
    space = false;
    out += c->text;
    previous = c;
  }
  return out;
}

std::string without_spaces(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c != ' ' && c != '\n') out += c;
  }
  return out;
}

namespace {

bool is_digit(const core::Cluster& c) { return core::is_digit(core::decode_utf8(c.text).front()); }

// Numbers with the signs inside them ("๙๓.๙๖", "1/2568").
std::vector<core::DoubtfulNumber> doubtful_numbers(const TextLine& line) {
  constexpr double kSure = 0.9;
  constexpr std::string_view kSigns = ".,/:-–";
  std::vector<core::DoubtfulNumber> out;
  const Clusters& c = line.clusters;
  for (size_t i = 0; i < c.size(); ++i) {
    if (!is_digit(*c[i])) continue;
    core::DoubtfulNumber number;
    for (; i < c.size(); ++i) {
      const bool sign = kSigns.find(c[i]->text) != kSigns.npos && i + 1 < c.size();
      if (!is_digit(*c[i]) && !(sign && is_digit(*c[i + 1]))) break;
      number.text += c[i]->text;
      number.confidence = std::min(number.confidence, c[i]->confidence);
    }
    if (number.confidence < kSure) out.push_back(std::move(number));
  }
  return out;
}

}  // namespace

core::Line to_line(const TextLine& line, core::PageNumber page, bool explicit_spaces) {
  core::Line out;
  out.text = text_of(line, explicit_spaces);
  out.page = page;
  out.box = line.box;
  out.font_size = line.font_size;
  out.bold = is_bold(line);
  size_t letters = 0;
  double confidence = 0;
  for (const core::Cluster* c : line.clusters) {
    if (is_blank(*c)) continue;
    ++letters;
    confidence += c->confidence;
    out.method = core::weaker(out.method, c->method);
  }
  out.doubtful_numbers = doubtful_numbers(line);
  out.confidence = letters > 0 ? confidence / static_cast<double>(letters) : 1.0;
  return out;
}

}  // namespace truat::layout
