// Reads the picture of one line with a Tesseract LSTM model. One model, loaded once; not for use by
// two threads at a time (make one per thread).
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/raster.h"

namespace truat::ocr {

struct Symbol {
  std::u32string text;    // one letter or mark as the model names it
  double x0 = 0, x1 = 0;  // in the picture, pixels; rough
  double certainty = 0;   // the model's own opinion, 0 … 1, not calibrated
  bool space_before = false;
};

class Recogniser {
 public:
  // Throws core::ModelError, saying how to mend it, when the file is missing or damaged, or when
  // the model can't write all ten Thai digits (unless `any_characters`): such a model would misread
  // numbers without a sign.
  explicit Recogniser(const std::string& model_path, bool any_characters = false);
  ~Recogniser();
  Recogniser(Recogniser&&) noexcept;
  Recogniser& operator=(Recogniser&&) noexcept;

  std::vector<Symbol> read(const core::Raster& line);

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace truat::ocr
