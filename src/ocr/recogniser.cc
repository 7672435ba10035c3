#include "ocr/recogniser.h"

#include <omp.h>
#include <tesseract/baseapi.h>
#include <tesseract/resultiterator.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "core/tsv.h"
#include "core/utf8.h"

namespace truat::ocr {
namespace {

constexpr char kLanguage[] = "tha_ita";  // a name for messages of the engine only

std::string mend(const std::string& path) {
  return "restore " + path + " from the distribution, or make it anew with scripts/train_ocr";
}

std::string file_bytes(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw core::ModelError("the OCR model " + path + " can't be opened; " + mend(path));
  return {std::istreambuf_iterator<char>(file), {}};
}

void require_thai_digits(const tesseract::TessBaseAPI& api, const std::string& path) {
  std::string missing;
  for (char32_t c = U'๐'; c <= U'๙'; ++c) {
    const std::string digit = core::encode_utf8(std::u32string(1, c));
    if (!api.IsValidCharacter(digit.c_str())) missing += digit;
  }
  if (missing.empty()) return;
  throw core::ModelError("the OCR model " + path + " can't write the digits " + missing +
                         " and would misread numbers; " + mend(path));
}

}  // namespace

struct Recogniser::Engine {
  tesseract::TessBaseAPI api;
};

Recogniser::Recogniser(const std::string& model_path, bool any_characters)
    : engine_(std::make_unique<Engine>()) {
  // The engine would start four threads for each line, which costs more than it gives.
  omp_set_max_active_levels(0);
  const std::string data = file_bytes(model_path);
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetVariable("debug_file", "/dev/null");  // its messages say less than ours
  const int failed = data.empty() ? -1
                                  : api.Init(data.data(), static_cast<int>(data.size()), kLanguage,
                                             tesseract::OEM_LSTM_ONLY, nullptr, 0, nullptr, nullptr,
                                             false, nullptr);
  if (failed) {
    throw core::ModelError("the OCR model " + model_path + " is damaged; " + mend(model_path));
  }
  if (!any_characters) require_thai_digits(api, model_path);
  api.SetPageSegMode(tesseract::PSM_RAW_LINE);
  api.SetVariable("debug_file", "/dev/null");
}

Recogniser::~Recogniser() = default;
Recogniser::Recogniser(Recogniser&&) noexcept = default;
Recogniser& Recogniser::operator=(Recogniser&&) noexcept = default;

std::vector<Symbol> Recogniser::read(const core::Raster& line) {
  tesseract::TessBaseAPI& api = engine_->api;
  api.SetImage(line.grey.data(), line.width, line.height, 1, line.width);
  api.SetSourceResolution(std::clamp(static_cast<int>(line.dpi), 70, 600));
  std::vector<Symbol> out;
  if (api.Recognize(nullptr) != 0) return out;
  const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
  if (!it) return out;
  do {
    const std::unique_ptr<char[]> text(it->GetUTF8Text(tesseract::RIL_SYMBOL));
    if (!text || !*text.get()) continue;
    Symbol symbol;
    symbol.text = core::decode_utf8(text.get());
    int x0 = 0, y0 = 0, x1 = 0, y1 = 0;
    it->BoundingBox(tesseract::RIL_SYMBOL, &x0, &y0, &x1, &y1);
    symbol.x0 = x0, symbol.x1 = x1;
    symbol.certainty = std::clamp(it->Confidence(tesseract::RIL_SYMBOL) / 100.0, 0.0, 1.0);
    symbol.space_before =
        !out.empty() && it->IsAtBeginningOf(tesseract::RIL_WORD) && it->BlanksBeforeWord() > 0;
    out.push_back(std::move(symbol));
  } while (it->Next(tesseract::RIL_SYMBOL));
  return out;
}

}  // namespace truat::ocr
