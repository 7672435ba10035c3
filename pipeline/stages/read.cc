#include "pipeline/stages/read.h"

#include <algorithm>
#include <array>
#include <utility>

#include "core/document_error.h"
#include "core/tsv.h"
#include "pipeline/stages/extract.h"

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
  double unread = 0;
  for (const core::Box& area : layer.unread_areas) unread += area.width() * area.height();
  return unread >= kMostOfPage * layer.width * layer.height ? TextSource::kPicture
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

core::PageText Reader::read_drawn(const OpenDocument& document, const core::Page& page) {
  core::PageText layer = models_.text_layer_reader.read(page, document.fonts);
  const TextSource source = choose_source(layer, options_.ocr);
  if (source == TextSource::kLayer) return layer;
  const double dpi = options_.ocr_dpi > 0 ? options_.ocr_dpi : picture_reader().best_dpi(page);
  const core::Raster raster = document.file.rasterise(page.number, dpi > 0 ? dpi : kDefaultDpi);
  if (source == TextSource::kPicture) {
    core::PageText picture = picture_reader().read(raster, page);
    picture.number = page.number;
    picture.reason =
        options_.ocr == OcrMode::kAlways ? "read as a picture, as asked" : layer.reason;
    picture.quality = layer.quality;
    return picture;
  }
  for (core::Cluster& cluster : picture_reader().read_areas(raster, page, layer.unread_areas)) {
    layer.clusters.push_back(std::move(cluster));
  }
  layer.method = core::PageMethod::kMixed;
  layer.unreadable = false;
  return layer;
}

core::PageText Reader::read_page(OpenDocument& document, core::PageNumber page) {
  try {
    if (auto drawn = document.drawn.extract(page.value()))
      return read_drawn(document, drawn.mapped());
    return read_drawn(document, extract(document.file, page));
  } catch (const core::DocumentError& error) {
    return unread_page(page, error.code() + ": " + error.what());
  }
}

void Reader::observe(OpenDocument& document, const std::set<int>& avoid,
                     const std::function<void(int page)>& on_page) const {
  thai::FontEvidence evidence;
  for (int page = 1; page <= std::min(document.file.pages(), kObservedPages); ++page) {
    if (avoid.contains(page)) continue;
    if (on_page) on_page(page);
    try {
      core::Page drawn = extract(document.file, core::PageNumber(page));
      evidence.observe(drawn);
      document.drawn.emplace(page, std::move(drawn));
    } catch (const core::DocumentError&) {
      // The page says so itself when it is read.
    }
  }
  document.fonts = models_.text_layer_reader.decide(std::move(evidence));
}

}  // namespace truat::pipeline
