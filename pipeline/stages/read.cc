#include "pipeline/stages/read.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document_error.h"
#include "core/tsv.h"
#include "pdf/upright_page.h"
#include "pipeline/stages/extract.h"
#include "pipeline/stages/witness_pages.h"

namespace truat::pipeline {
namespace {

constexpr double kDefaultDpi = 300;  // of a picture without a resolution of its own
// Part of the page's area that unread areas must cover for the whole page to be read as a picture.
constexpr double kMostOfPage = 0.6;

constexpr std::array<std::pair<OcrMode, std::string_view>, 3> kModes = {
    {{OcrMode::kAuto, "auto"}, {OcrMode::kNever, "never"}, {OcrMode::kAlways, "always"}}};

bool has_letters(const core::PageText& page) {
  for (const core::Cluster& cluster : page.clusters) {
    if (cluster.text != " ") return true;
  }
  return false;
}

double unread_area(const core::PageText& page) {
  double sum = 0;
  for (const core::Box& area : page.unread_areas) sum += area.width() * area.height();
  return sum;
}

// Adds what was read from the picture of unread lines, but not again what the text layer has
// between the glyphs that couldn't be read.
void add_from_picture(std::vector<core::Cluster> read, std::vector<core::Cluster>& clusters) {
  std::vector<core::Box> known;
  for (const core::Cluster& cluster : clusters) {
    if (cluster.text != " ") known.push_back(cluster.box);
  }
  std::sort(known.begin(), known.end(),
            [](const core::Box& a, const core::Box& b) { return a.mid_y() < b.mid_y(); });
  for (core::Cluster& cluster : read) {
    const core::Box& box = cluster.box;
    auto at = std::lower_bound(known.begin(), known.end(), box.y0,
                               [](const core::Box& a, double y) { return a.mid_y() < y; });
    bool is_known = false;
    for (; at != known.end() && at->mid_y() <= box.y1 && !is_known; ++at) {
      is_known =
          core::overlap(at->x0, at->x1, box.x0, box.x1) > 0.5 * std::min(at->width(), box.width());
    }
    if (!is_known) clusters.push_back(std::move(cluster));
  }
}

GlyphCounts count_glyphs(const core::Page& page, const thai::FontEvidence& evidence,
                         const std::vector<int>& fonts) {
  GlyphCounts counts;
  const std::vector<int> known = evidence.fonts_of(page);
  for (const core::Glyph& glyph : page.glyphs) {
    const int font = known[glyph.font];
    if (std::find(fonts.begin(), fonts.end(), font) == fonts.end()) continue;
    const int index = evidence.find_glyph(font, glyph.code);
    if (index >= 0) ++counts[{font, index}];
  }
  return counts;
}

}  // namespace

std::optional<OcrMode> ocr_mode_from_name(std::string_view name) {
  for (const auto& [mode, known] : kModes) {
    if (known == name) return mode;
  }
  return std::nullopt;
}

std::string_view ocr_mode_name(OcrMode mode) {
  for (const auto& [known, name] : kModes) {
    if (known == mode) return name;
  }
  return "";
}

core::PageText unread_page(core::PageNumber page, const std::string& reason) {
  core::PageText unread;
  unread.number = page;
  unread.unreadable = true;
  unread.quality = 0;
  unread.reason = reason;
  return unread;
}

TextSource choose_source(const core::PageText& layer, OcrMode mode) {
  if (mode == OcrMode::kAlways) return TextSource::kPicture;
  if (mode == OcrMode::kNever || !layer.unreadable) return TextSource::kLayer;
  if (!has_letters(layer) || layer.unread_areas.empty()) return TextSource::kPicture;
  return unread_area(layer) >= kMostOfPage * layer.width * layer.height
             ? TextSource::kPicture
             : TextSource::kLayerAndAreas;
}

Reader::Reader(const Models& models, const ReadingOptions& options)
    : models_(models),
      options_(options),
      key_("truat " TRUAT_VERSION " ocr " + std::string(ocr_mode_name(options.ocr)) + ' ' +
           std::to_string(static_cast<int>(options.ocr_dpi)) + " models " +
           models.reading_fingerprint) {}

ocr::PageReader& Reader::picture_reader() {
  if (!picture_reader_) {
    try {
      picture_reader_ = std::make_unique<ocr::PageReader>(
          ocr::ReaderOptions{.model_path = models_.ocr_model().string(), .dpi = options_.ocr_dpi});
    } catch (const core::ModelError& error) {
      throw ModelsError(error.what() + mend_command(models_.folder));
    }
  }
  return *picture_reader_;
}

core::Raster Reader::raster_of(const OpenDocument& document, const core::Page& page) {
  const double dpi = options_.ocr_dpi > 0 ? options_.ocr_dpi : picture_reader().best_dpi(page);
  return document.file.rasterise(page.number, dpi > 0 ? dpi : kDefaultDpi);
}

core::PageText Reader::picture_of(OpenDocument& document, const core::Page& page) {
  if (auto before = document.pictures.extract(page.number.value())) return before.mapped();
  core::PageText picture = picture_reader().read(raster_of(document, page), page);
  picture.number = page.number;
  return picture;
}

void Reader::vote_on_fonts(OpenDocument& document, const PageListener& on_page) {
  const thai::TextLayerReader& reader = models_.text_layer_reader;
  const thai::FontEvidence& evidence = document.fonts.evidence;
  std::map<int, GlyphCounts> counts;
  std::map<int, core::Page> pages;
  std::vector<bool> wanted(evidence.fonts().size());
  for (const int number : document.observed) {
    const auto drawn = document.drawn.find(number);
    core::Page page = drawn != document.drawn.end()
                          ? drawn->second
                          : extract(document.file, core::PageNumber(number));
    const std::vector<int> fonts = reader.unreadable_fonts(page, document.fonts);
    if (fonts.empty()) continue;
    counts[number] = count_glyphs(page, evidence, fonts);
    for (const int font : fonts) wanted[font] = true;
    pages.emplace(number, std::move(page));
  }
  std::vector<thai::WitnessLine> lines;
  for (const int number : choose_witnesses(counts)) {
    if (on_page) on_page(number, true);
    const core::Page& page = pages.at(number);
    try {
      core::PageText picture = picture_of(document, page);
      for (thai::WitnessLine& line : thai::witness_lines(page, evidence, wanted, picture)) {
        lines.push_back(std::move(line));
      }
      document.pictures.insert_or_assign(number, std::move(picture));
    } catch (const core::DocumentError&) {
      // The page says so itself when it is read; the others still bear witness.
    }
  }
  document.voted_fonts = reader.with_votes(document.fonts, wanted, lines);
}

// What can't be read of a page that lies sideways is read from its picture, which is turned there.
std::optional<core::PageText> Reader::read_turned(const OpenDocument& document,
                                                  const core::Page& page) const {
  const int turn = pdf::turn_to_upright(page);
  if (turn == 0) return std::nullopt;
  core::PageText layer = models_.text_layer_reader.read(pdf::turned(page, turn), document.fonts);
  if (layer.unreadable) return std::nullopt;
  layer.frame = {page.width, page.height, turn, 0};
  return layer;
}

core::PageText Reader::read_layer(OpenDocument& document, const core::Page& page,
                                  const PageListener& on_page) {
  if (auto upright = read_turned(document, page)) return std::move(*upright);
  const thai::TextLayerReader& reader = models_.text_layer_reader;
  core::PageText layer = reader.read(page, document.fonts);
  if (options_.ocr != OcrMode::kAuto || !layer.unreadable) return layer;
  if (reader.unreadable_fonts(page, document.fonts).empty()) return layer;
  if (!document.voted_fonts) {
    vote_on_fonts(document, on_page);
    if (on_page) on_page(page.number.value(), false);
  }
  if (document.voted_fonts->voted.empty()) return layer;
  core::PageText voted = reader.read(page, *document.voted_fonts);
  return unread_area(voted) < unread_area(layer) ? voted : layer;
}

core::PageText Reader::read_drawn(OpenDocument& document, const core::Page& page,
                                  const PageListener& on_page) {
  core::PageText layer = read_layer(document, page, on_page);
  const TextSource source = choose_source(layer, options_.ocr);
  if (source == TextSource::kLayer) return layer;
  if (source == TextSource::kPicture) {
    core::PageText picture = picture_of(document, page);
    picture.reason =
        options_.ocr == OcrMode::kAlways ? "read as a picture, as asked" : layer.reason;
    picture.quality = layer.quality;
    return picture;
  }
  add_from_picture(picture_reader().read_areas(raster_of(document, page), page, layer.unread_areas),
                   layer.clusters);
  layer.method = core::PageMethod::kMixed;
  layer.unreadable = false;
  return layer;
}

core::PageText Reader::read_page(OpenDocument& document, core::PageNumber page,
                                 const PageListener& on_page) {
  if (on_page) on_page(page.value(), false);
  try {
    if (auto drawn = document.drawn.extract(page.value()))
      return read_drawn(document, drawn.mapped(), on_page);
    return read_drawn(document, extract(document.file, page), on_page);
  } catch (const core::DocumentError& error) {
    return unread_page(page, error.code() + ": " + error.what());
  }
}

void Reader::observe(OpenDocument& document, const std::set<int>& avoid,
                     const PageListener& on_page) const {
  thai::FontEvidence evidence;
  for (int page = 1; page <= std::min(document.file.pages(), kObservedPages); ++page) {
    if (avoid.contains(page)) continue;
    if (on_page) on_page(page, true);
    try {
      core::Page drawn = extract(document.file, core::PageNumber(page));
      evidence.observe(drawn);
      document.observed.push_back(page);
      document.drawn.emplace(page, std::move(drawn));
    } catch (const core::DocumentError&) {
      // The page says so itself when it is read.
    }
  }
  document.fonts = models_.text_layer_reader.decide(std::move(evidence));
}

}  // namespace truat::pipeline
