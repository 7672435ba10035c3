#include "ocr/page_reader.h"

#include <algorithm>
#include <cmath>

#include "core/utf8.h"
#include "ocr/clusters.h"
#include "ocr/line_image.h"
#include "ocr/upright.h"

namespace truat::ocr {
namespace {

constexpr double kEmPerLetter = 2.3;  // font size in letter heights: Sarabun 2.7, Noto Sans 1.9

core::Cluster place(const ReadCluster& read, const LineImage& image, const TextLine& line,
                    double dpi) {
  const double s = 72 / dpi;
  core::Cluster cluster;
  cluster.text = core::encode_utf8(read.text);
  cluster.font_size = line.letter_height * kEmPerLetter * s;
  const double x0 = image.page_x(read.x0), x1 = std::max(image.page_x(read.x1), x0 + 1);
  cluster.baseline = line.baseline_at(x0) * s;
  cluster.box = {x0 * s, cluster.baseline - 0.8 * cluster.font_size, x1 * s,
                 cluster.baseline + 0.25 * cluster.font_size};
  cluster.method = core::Method::kOcr;
  cluster.confidence = read.certainty;
  return cluster;
}

core::Ruling place(const PixelRuling& ruling, const core::Raster& raster) {
  core::Ruling out;
  out.box = raster.to_points(ruling.box);
  out.horizontal = ruling.horizontal;
  out.thickness = ruling.horizontal ? out.box.height() : out.box.width();
  return out;
}

template <class Lines>
TurnTrial trial_of(int turn, const Lines& lines) {
  TurnTrial trial;
  trial.turn = turn;
  for (const auto& [index, line] : lines) {
    for (const ReadCluster& cluster : line.clusters) {
      if (cluster.text == U" ") continue;
      ++trial.letters;
      trial.certainty += cluster.certainty;
    }
  }
  if (trial.letters > 0) trial.certainty /= trial.letters;
  return trial;
}

}  // namespace

PageReader::PageReader(const ReaderOptions& options)
    : options_(options), recogniser_(options.model_path, options.any_characters) {}

double PageReader::best_dpi(const core::Page& page) const {
  if (options_.dpi > 0) return options_.dpi;
  for (const core::ImageArea& image : page.images) {
    if (image.box.width() * image.box.height() > 0.8 * page.width * page.height) {
      return std::clamp(image.dpi(), 150.0, 400.0);
    }
  }
  return 300;
}

PageReader::ReadLines PageReader::read_samples(const PreparedPage& page) {
  ReadLines out;
  for (const int line : sample_lines(page.lines)) out[line] = read_line(page, page.lines[line]);
  return out;
}

PageReader::ReadLine PageReader::read_line(const PreparedPage& page, const TextLine& line) {
  ReadLine out;
  out.image = line_image(page.grey, page.components, line, line.members, {});
  out.clusters = join_symbols(recogniser_.read(out.image.picture));
  out.image.picture = {};  // only its place is needed from here on
  return out;
}

PageReader::Upright PageReader::upright(const core::Raster& levelled) {
  std::vector<TurnTrial> trials;
  std::vector<Upright> pages;
  const TurnChoice choice = likely_turns(levelled);
  for (const int turn : choice.turns) {
    Upright candidate{prepare_page(levelled, turn), {}};
    candidate.read = read_samples(candidate.page);
    trials.push_back(trial_of(turn, candidate.read));
    trials.back().marks = count_marks(candidate.page.lines, candidate.page.components);
    if (getenv("TRIALS"))
      fprintf(stderr, "trial %d: %d letters %.3f marks %d %d\n", turn, trials.back().letters,
              trials.back().certainty, trials.back().marks.above, trials.back().marks.below);
    if (is_surely_upright(trials.back())) return candidate;
    const bool other_direction_is_hopeless = choice.direction_sure && trials.size() == 2;
    // Only the best so far is kept: a prepared page is large.
    if (pages.empty() || best_trial(trials) + 1 == trials.size()) {
      pages.clear();
      pages.push_back(std::move(candidate));
    }
    if (other_direction_is_hopeless) break;
  }
  return std::move(pages.front());
}

core::PageText PageReader::read(const core::Raster& raster, const core::Page& page) {
  Upright up = upright(level_background(raster));
  const PreparedPage& prepared = up.page;
  core::PageText text;
  text.number = page.number;
  text.frame = {page.width, page.height, prepared.turn, prepared.skew};
  text.width = text.frame.width(), text.height = text.frame.height();
  text.method = core::PageMethod::kOcr;
  for (const PixelRuling& r : prepared.rulings) text.rulings.push_back(place(r, raster));
  for (size_t i = 0; i < prepared.lines.size(); ++i) {
    const TextLine& line = prepared.lines[i];
    const auto sampled = up.read.find(static_cast<int>(i));
    const ReadLine read = sampled != up.read.end() ? sampled->second : read_line(prepared, line);
    for (const ReadCluster& cluster : read.clusters) {
      text.clusters.push_back(place(cluster, read.image, line, raster.dpi));
    }
  }
  return text;
}

}  // namespace truat::ocr
