// Two pages side by side in one picture: an open book, two sheets on one glass, a print of two
// pages to a sheet. One page of two columns or of a wide table is none.
#pragma once

#include <optional>

#include "ocr/prepared_page.h"

namespace truat::ocr {

// Where the picture is to be cut into its left and its right page: x in pixels of the upright page.
// None when it shows one page, or writing on one side only.
std::optional<int> find_gutter(const PreparedPage& page);

}  // namespace truat::ocr
