// Checkboxes drawn on a page: empty or ticked squares of about the height of letters. Told by their
// straight sides, so that it doesn't depend on what a model makes of them.
#pragma once

#include <optional>

#include "core/box.h"
#include "ocr/bitmap.h"
#include "ocr/components.h"

namespace truat::ocr {

struct Checkbox {
  core::PixelBox square;
  bool ticked = false;
};

// The checkbox that a piece of ink is, if it is one. A tick may reach out of the square. `ink` is
// the page that the piece was found in: a tick that doesn't touch the sides is a piece of its own.
//   a 10 x 10 pt square outline -> empty; the same with a tick or a cross in it -> ticked;
//   O, D, ๐ and table cells -> none
std::optional<Checkbox> as_checkbox(const Component& piece, const Bitmap& ink, double dpi);

}  // namespace truat::ocr
