#include "ocr/page_reader.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "ocr/boldness.h"
#include "ocr/em_size.h"
#include "ocr/light_print.h"
#include "ocr/lost_marks.h"
#include "ocr/small_words.h"
#include "ocr/spread.h"
#include "ocr/stray_latin.h"
#include "ocr/streaks.h"
#include "ocr/upright.h"

namespace truat::ocr {
namespace {

// Font size in letter heights. Thai consonants: Sarabun 2.7, Noto Sans 1.9; capitals and Arabic
// digits are much alike in all fonts.
constexpr double kEmPerThaiLetter = 2.3, kEmPerCapital = 1.43;

bool is_mostly_thai(const ReadLine& line) {
  const auto thai = std::count_if(
      line.begin(), line.end(), [](const LineCluster& c) { return core::is_thai(c.text.front()); });
  const auto spaces =
      std::count_if(line.begin(), line.end(), [](const LineCluster& c) { return c.text == U" "; });
  return 2 * thai >= static_cast<long>(line.size()) - spaces;
}

core::Cluster place(const LineCluster& read, const TextLine& line, double em, double dpi) {
  const double s = 72 / dpi;
  core::Cluster cluster;
  cluster.text = core::encode_utf8(read.text);
  cluster.font_size = line.letter_height * em * s;
  const double x0 = std::clamp<double>(read.x0, line.box.x0, line.box.x1 - 1);
  const double x1 = std::clamp<double>(read.x1, x0 + 1, line.box.x1);
  cluster.baseline = line.baseline_at(x0) * s;
  cluster.box = {x0 * s, cluster.baseline, x1 * s, cluster.baseline};  // its height: set_size()
  cluster.method = core::Method::kOcr;
  cluster.confidence = read.confidence;
  return cluster;
}

void set_size(core::Cluster& cluster, double size) {
  cluster.font_size = size;
  cluster.box.y0 = cluster.baseline - 0.8 * size;
  cluster.box.y1 = cluster.baseline + 0.25 * size;
}

core::Ruling place(const PixelRuling& ruling, const core::Raster& raster) {
  core::Ruling out;
  out.box = raster.to_points(ruling.box);
  out.horizontal = ruling.horizontal;
  out.thickness = ruling.horizontal ? out.box.height() : out.box.width();
  return out;
}

// Whether the line of writing that `box` holds is one of `areas`: neighbours reach into each
// other's boxes, their middles don't.
bool is_among(const core::Box& box, const std::vector<core::Box>& areas) {
  return std::any_of(areas.begin(), areas.end(), [&box](const core::Box& area) {
    const double margin = 0.2 * area.height();
    return box.x0 < area.x1 && box.x1 > area.x0 && box.mid_y() > area.y0 + margin &&
           box.mid_y() < area.y1 - margin;
  });
}

// Points of the page in a point of the paper that was scanned: 1, unless the picture was put on a
// page so large (a pixel to a point) or so small that no sheet from A5 to A2 is like it. Then the
// paper is taken for A4.
double paper_scale(const core::Page& page) {
  constexpr double kShortest = 540, kLongest = 1700, kA4 = 842;  // long sides in points
  const double side = std::max(page.width, page.height);
  if (side <= 0 || (side >= kShortest && side <= kLongest)) return 1;
  return std::max(1.0, std::round(side / kA4 * 1000)) / 1000;
}

// The picture without what paper and scanner added to the print.
core::Raster cleaned(const core::Raster& raster) {
  core::Raster dark_print = raster;
  darken_light_print(dark_print);
  core::Raster out = level_background(dark_print);
  darken_pale_ink(out);
  erase_streaks(out);
  return out;
}

TurnTrial trial_of(const PreparedPage& page, const std::map<int, ReadLine>& samples) {
  TurnTrial trial;
  trial.turn = page.turn;
  trial.marks = count_marks(page.lines, page.components);
  for (const auto& [index, line] : samples) {
    for (const LineCluster& cluster : line) {
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
  const double scale = paper_scale(page);
  const core::ImageArea* largest = nullptr;
  double covered = 0;  // by one picture, or by the strips that it was cut into
  for (const core::ImageArea& image : page.images) {
    const double area = image.box.width() * image.box.height();
    covered += area;
    if (!largest || area > largest->box.width() * largest->box.height()) largest = &image;
  }
  const bool scanned = covered > 0.8 * page.width * page.height;
  const double of_paper = scanned ? std::clamp(largest->dpi() * scale, 150.0, 400.0) : 300;
  // A page of stamp size, or of metres, is read as near to that as pictures of pages are made.
  return std::clamp(of_paper / scale, 20.0, 600.0);
}

PageReader::Upright PageReader::upright(const core::Raster& levelled) {
  std::vector<TurnTrial> trials;
  Upright best;
  const TurnChoice choice = likely_turns(levelled);
  for (const int turn : choice.turns) {
    Upright candidate{prepare_page(levelled, turn), {}};
    for (const int i : sample_lines(candidate.page.lines)) {
      candidate.read[i] = read_line(recogniser_, candidate.page, candidate.page.lines[i]);
    }
    trials.push_back(trial_of(candidate.page, candidate.read));
    if (is_surely_upright(trials.back())) return candidate;
    // Only the best so far is kept: a prepared page is large.
    if (best_trial(trials) + 1 == trials.size()) best = std::move(candidate);
    if (choice.direction_sure && trials.size() == 2) break;
  }
  return best;
}

std::vector<core::Cluster> PageReader::read_lines(
    const Upright& upright, const std::function<bool(const TextLine&)>& wanted) {
  const PreparedPage& page = upright.page;
  const std::vector<bool> bold = bold_lines(page.lines, page.components, page.grey);
  std::vector<core::Cluster> out;
  std::vector<double> sizes(page.lines.size());
  for (size_t i = 0; i < page.lines.size(); ++i) {
    const TextLine& line = page.lines[i];
    if (wanted && !wanted(line)) continue;
    const auto sampled = upright.read.find(static_cast<int>(i));
    ReadLine read =
        sampled != upright.read.end() ? sampled->second : read_line(recogniser_, page, line);
    read_small_words_again(recogniser_, page, line, read);
    read_stray_latin_again(recogniser_, page, line, read);
    read_lost_marks(recogniser_, page, line, read);
    read_numbers_again(recogniser_, page, line, read);
    const double em = is_mostly_thai(read) ? kEmPerThaiLetter : kEmPerCapital;
    sizes[i] = line.letter_height * em;
    for (const LineCluster& cluster : read) {
      out.push_back(place(cluster, line, em, page.grey.dpi));
      out.back().bold = bold[i];
    }
  }
  const double correction = size_correction(page.lines, sizes);
  for (core::Cluster& cluster : out) set_size(cluster, cluster.font_size * correction);
  return out;
}

core::PageText PageReader::read_upright(const Upright& upright, core::PageFrame frame) {
  core::PageText text;
  frame.skew = upright.page.skew;
  text.frame = frame;
  text.width = frame.width(), text.height = frame.height();
  text.method = core::PageMethod::kOcr;
  for (const PixelRuling& r : upright.page.rulings) {
    text.rulings.push_back(place(r, upright.page.grey));
  }
  text.clusters = read_lines(upright);
  return text;
}

// Each page of a sheet lies in its own way, so that it is made ready by itself.
core::PageText PageReader::read_leaf(const core::Raster& upright, const core::PixelBox& leaf,
                                     const core::PageFrame& sheet) {
  const core::Box place = sheet.to_displayed(upright.to_points(leaf));
  return read_upright(
      {prepare_page(cut_out(upright, leaf), 0), {}},
      {place.width(), place.height(), sheet.turn, 0, sheet.scale, place.x0, place.y0});
}

core::PageText PageReader::read(const core::Raster& raster, const core::Page& page) {
  core::Raster clean = cleaned(raster);
  const double scale = paper_scale(page);
  clean.dpi = raster.dpi * scale;
  const Upright up = upright(clean);
  const core::PageFrame frame{page.width, page.height, up.page.turn, 0, scale};
  core::PageText text;
  if (const auto gutter = find_gutter(up.page)) {
    const core::Raster sheet = turned(clean, up.page.turn);
    text.leaves.push_back(read_leaf(sheet, {0, 0, *gutter, sheet.height}, frame));
    text.leaves.push_back(read_leaf(sheet, {*gutter, 0, sheet.width, sheet.height}, frame));
    for (core::PageText& leaf : text.leaves) leaf.number = page.number;
    text.frame = frame;
    text.width = frame.width(), text.height = frame.height();
    text.method = core::PageMethod::kOcr;
  } else {
    text = read_upright(up, frame);
  }
  text.number = page.number;
  return text;
}

std::vector<core::Cluster> PageReader::read_areas(const core::Raster& raster,
                                                  const core::Page& page,
                                                  const std::vector<core::Box>& areas) {
  // Lines are found on the whole page: a line alone doesn't show how large its letters are.
  const Upright level{prepare_page(cleaned(raster), 0), {}};
  const core::PageFrame frame{page.width, page.height, 0, level.page.skew};
  std::vector<core::Cluster> out;
  const auto wanted = [&](const TextLine& line) {
    return is_among(frame.to_displayed(raster.to_points(line.box)), areas);
  };
  for (core::Cluster& c : read_lines(level, wanted)) {
    const core::Box box = frame.to_displayed(c.box);
    if (!is_among(box, areas)) continue;
    c.baseline = frame.to_displayed({c.box.x0, c.baseline, c.box.x1, c.baseline}).mid_y();
    c.box = box;
    out.push_back(std::move(c));
  }
  return out;
}

}  // namespace truat::ocr
