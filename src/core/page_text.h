// The text of a page after reading: clusters with their places. Order and structure come later
// (layout); here every character only knows where it stands and how surely it was read.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "core/page.h"
#include "core/page_frame.h"
#include "core/provenance.h"

namespace truat::core {

// A letter with all marks that belong to it (a Thai consonant with vowel and tone marks, a Latin
// letter, a digit, a checkbox), or one space (text " ").
struct Cluster {
  std::string text;      // UTF-8, NFC; never empty; ำ as U+0E33
  Box box;               // the base's advance width; top and bottom of the line of writing
  double baseline = 0;   // y in points
  double font_size = 0;  // points
  int font = -1;         // index into the page's fonts, -1 for OCR
  bool bold = false;
  Method method = Method::kTextLayer;
  Confidence confidence = 1.0;
};

// How a whole page was read (column `method` of the view pages).
enum class PageMethod { kTextLayer, kRepaired, kOcr, kMixed, kBlank };
std::string_view page_method_name(PageMethod method);

struct PageText {
  PageNumber number;
  double width = 0, height = 0;   // points: of the frame, which is the displayed page unless turned
  PageFrame frame;                // maps boxes of clusters and rulings back to the displayed page
  std::vector<Cluster> clusters;  // in no promised order
  std::vector<Ruling> rulings;
  std::vector<ImageArea> images;
  PageMethod method = PageMethod::kBlank;
  std::string reason;       // why this method, e.g. "no text layer, one image covers the page"
  double quality = 1.0;     // of the text layer that was found, 0 … 1
  bool unreadable = false;  // has content that was not read (a scan without OCR)
  std::vector<Box> unread_areas;       // where that content lies, for OCR; filled when `unreadable`
  std::map<std::string, int> repairs;  // kind of repair -> how many characters
  // A sheet that shows two pages: the left one, then the right one, with the sheet's number. The
  // sheet itself has no clusters and rulings then. Leaves have none.
  std::vector<PageText> leaves;
};

// What a page is to be arranged as: its leaves, or the page itself.
std::span<const PageText> leaves_of(const PageText& page);

}  // namespace truat::core
