// Where a piece of text came from: the page, the place on it, how it was read and how surely.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/box.h"
#include "core/page_number.h"

namespace truat::core {

// How characters were obtained (column `method` of the views provenance, scores and pages).
enum class Method {
  kTextLayer,  // code points of the PDF as they are
  kRepaired,   // from the PDF's glyphs, with at least one code point corrected
  kOcr,        // recognised from the picture
};
std::string_view method_name(Method method);  // "text_layer", "repaired", "ocr"

// The less trustworthy of two methods; what mixes both is called by it.
inline Method weaker(Method a, Method b) { return a < b ? b : a; }

// Probability in [0, 1] that the text is right, honest rather than flattering. Text-layer text that
// nothing speaks against is 1.
using Confidence = double;

// One place that a field came from. A field that spans pages or cells has several.
struct Source {
  PageNumber page;
  Box box;
  Method method = Method::kTextLayer;
  Confidence confidence = 1.0;
  std::string raw;  // the text at this place, as printed
  bool operator==(const Source&) const = default;
};
using Sources = std::vector<Source>;

}  // namespace truat::core
