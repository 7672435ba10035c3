// Fuzz target: any stream of glyphs goes through the repair without a crash, a hang or an invented
// character. Bytes become glyphs, 8 each; built with -fsanitize=fuzzer it searches, with the replay
// main (replay.cc) it runs files or streams of its own.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/page.h"
#include "core/thai_characters.h"
#include "core/utf8.h"
#include "tests/support/thai_reader.h"
#include "thai/text_layer_reader.h"

namespace {

using truat::core::Glyph;
using truat::core::Page;

constexpr size_t kBytesPerGlyph = 8, kMostGlyphs = 4000;

// Claims that the rules look at, picked by a byte.
std::u32string claim_of(uint8_t byte) {
  if (byte < 0x60) return {static_cast<char32_t>(0x0E00 + byte)};
  if (byte < 0x80) return {static_cast<char32_t>(0xF6F8 + (byte - 0x60))};
  if (byte < 0xC0) return {static_cast<char32_t>(byte)};
  if (byte < 0xC8) return {};
  if (byte < 0xD0) return U" ";
  if (byte < 0xD8) return {0x0E0A, 0x0E37, 0x0E48};
  return {static_cast<char32_t>(0x20 + (byte - 0xD8))};
}

Page page_of(const uint8_t* data, size_t size) {
  Page page;
  page.width = 595;
  page.height = 842;
  for (const char* name : {"TH SarabunPSK", "Garuda", "Wingdings", "Helvetica"}) {
    truat::core::Font font;
    font.name = name;
    font.object_id = static_cast<int64_t>(page.fonts.size());
    font.symbolic = font.name == "Wingdings";
    page.fonts.push_back(font);
  }
  double x = 72, y = 72;
  for (size_t i = 0; i + kBytesPerGlyph <= size && i / kBytesPerGlyph < kMostGlyphs;
       i += kBytesPerGlyph) {
    const uint8_t* b = data + i;
    Glyph glyph;
    glyph.font = b[0] & 3;
    glyph.code = b[1];
    glyph.glyph_index = static_cast<int32_t>(b[1]) + (b[0] & 4 ? 180 : 0);
    glyph.mapped = claim_of(b[1]);  // one claim for each code, as in a PDF
    glyph.size = (b[2] & 31) - 1;
    glyph.advance_x = b[3] < 0x60 ? 0 : (b[3] - 0x60) / 8.0;
    if (b[4] & 0x80) x = 72 + b[5] * 2, y = 72 + b[6] * 3;
    glyph.x = x + static_cast<int8_t>(b[7]) / 16.0;
    glyph.y = y;
    glyph.angle = (b[4] & 0x70) == 0x70 ? 90 : 0;
    glyph.invisible = (b[4] & 0x0F) == 0x0F;
    glyph.box = {glyph.x, y - 10, glyph.x + glyph.advance_x, y + 3};
    x += glyph.advance_x;
    if ((b[4] & 0x0E) == 0x0C) {
      page.actual_texts.push_back({claim_of(b[5]), static_cast<int>(page.glyphs.size()), b[6] & 7});
    }
    page.glyphs.push_back(glyph);
  }
  return page;
}

void check(bool fact) {
  if (!fact) std::abort();
}

size_t check_clusters(const truat::core::PageText& text) {
  size_t read = 0;
  for (const truat::core::Cluster& cluster : text.clusters) {
    check(!cluster.text.empty());
    check(cluster.confidence >= 0 && cluster.confidence <= 1);
    const std::u32string characters = truat::core::decode_utf8(cluster.text);
    check(characters.find(U'\0') == std::u32string::npos);
    read += characters.size();
  }
  check(text.unreadable || text.unread_areas.empty());
  return read;
}

// What somebody may have read from the picture of the page: some of it right, some not.
truat::core::PageText picture_of(const Page& page) {
  truat::core::PageText picture;
  for (const Glyph& glyph : page.glyphs) {
    const std::u32string text = glyph.mapped.substr(0, glyph.code % 5);
    if (text.empty()) continue;
    truat::core::Cluster& cluster = picture.clusters.emplace_back();
    cluster.text = truat::core::encode_utf8(text);
    cluster.box = glyph.box;
    cluster.baseline = glyph.y;
    cluster.confidence = 1.0 - glyph.code / 512.0;
  }
  return picture;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const truat::thai::TextLayerReader reader = truat::support::source_text_layer_reader();
  const Page page = page_of(data, size);
  const truat::core::PageText text = reader.read(page);
  size_t claimed = 0;
  for (const Glyph& glyph : page.glyphs) claimed += std::max<size_t>(1, glyph.mapped.size());
  check(check_clusters(text) <= claimed);

  truat::thai::FontEvidence evidence;
  evidence.observe(page);
  const truat::thai::DocumentFonts fonts = reader.decide(std::move(evidence));
  const std::vector<bool> all(fonts.evidence.fonts().size(), true);
  const auto lines = truat::thai::witness_lines(page, fonts.evidence, all, picture_of(page));
  check_clusters(reader.read(page, reader.with_votes(fonts, all, lines)));
  return 0;
}
