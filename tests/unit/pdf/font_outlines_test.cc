#include "pdf/font_outlines.h"

#include <gtest/gtest.h>

#include <string>

#include "pdf/outline_claims.h"

namespace truat::pdf {
namespace {

std::string u16(int value) { return {static_cast<char>(value >> 8), static_cast<char>(value)}; }
std::string u32(size_t value) {
  return u16(static_cast<int>(value >> 16)) + u16(static_cast<int>(value & 0xFFFF));
}

// One square outline, clockwise or not.
std::string square_points(int from, int to, bool turned) {
  const std::vector<std::pair<int, int>> way =
      turned ? std::vector<std::pair<int, int>>{{from, from}, {to, from}, {to, to}, {from, to}}
             : std::vector<std::pair<int, int>>{{from, from}, {from, to}, {to, to}, {to, from}};
  std::string out;
  for (const auto& [x, y] : way) out += u16(x) + u16(y);
  return out;
}

// Glyph 1 leaves no ink, glyph 2 is a square frame; 1000 units to the em.
std::vector<unsigned char> tiny_font() {
  const std::string outer = square_points(50, 850, false), inner = square_points(120, 780, true);
  std::string xs, ys;
  int x = 0, y = 0;
  for (size_t at = 0; at < outer.size() + inner.size(); at += 4) {
    const std::string all = outer + inner;
    const auto number = [&](size_t i) {
      return (static_cast<unsigned char>(all[i]) << 8) | static_cast<unsigned char>(all[i + 1]);
    };
    xs += u16((number(at) - x) & 0xFFFF);
    ys += u16((number(at + 2) - y) & 0xFFFF);
    x = number(at);
    y = number(at + 2);
  }
  const std::string frame = u16(2) + u16(50) + u16(50) + u16(850) + u16(850) + u16(3) + u16(7) +
                            u16(0) + std::string(8, '\x01') + xs + ys;
  const std::vector<std::pair<std::string, std::string>> tables = {
      {"glyf", frame},
      {"head", u32(0x10000) + u32(0) + u32(0) + u32(0x5F0F3CF5) + u16(0) + u16(1000) +
                   std::string(16, '\0') + u16(0) + u16(0) + u16(1000) + u16(1000) + u16(0) +
                   u16(8) + u16(2) + u16(1) + u16(0)},
      {"hhea", u32(0x10000) + u16(900) + u16(0) + u16(0) + std::string(24, '\0') + u16(3)},
      {"hmtx", u16(900) + u16(0) + u16(900) + u16(0) + u16(900) + u16(50)},
      {"loca", u32(0) + u32(0) + u32(0) + u32(frame.size())},
      {"maxp", u32(0x10000) + u16(3) + u16(8) + u16(2) + std::string(22, '\0')}};
  std::string head =
                  u32(0x10000) + u16(static_cast<int>(tables.size())) + u16(64) + u16(2) + u16(32),
              body;
  const size_t start = 12 + 16 * tables.size();
  for (const auto& [tag, data] : tables) {
    head += tag + u32(0) + u32(start + body.size()) + u32(data.size());
    body += data + std::string((4 - data.size() % 4) % 4, '\0');
  }
  const std::string font = head + body;
  return {font.begin(), font.end()};
}

TEST(FontOutlines, TellBlankGlyphsFromInkAndFromMissingOnes) {
  const auto font = FontOutlines::open(tiny_font());
  ASSERT_TRUE(font);
  EXPECT_TRUE(font->is_blank(1));
  EXPECT_FALSE(font->is_blank(2));
  EXPECT_FALSE(font->is_blank(3)) << "there is no such glyph";
}

TEST(FontOutlines, OfAFrameAreACheckbox) {
  const auto font = FontOutlines::open(tiny_font());
  ASSERT_TRUE(font);
  const auto shape = font->shape(2);
  ASSERT_TRUE(shape);
  EXPECT_EQ(checkbox_in(*shape), U'☐');
}

}  // namespace
}  // namespace truat::pdf
