#include "thai/mark_shapes.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <string>

#include "core/thai_characters.h"
#include "core/tsv.h"

namespace truat::thai {
namespace {

constexpr float kFar = 9;
constexpr float kNearEnough = 0.17F;
constexpr float kClearly = 1.25F;  // the next character is this many times as far

// Where the ink lies: the same strokes mean something else below and above.
enum class Level { kBelow, kLetter, kAbove };

Level level_of(const core::GlyphShape& shape) {
  constexpr float kBaseline = 0.06F, kAboveLetters = 0.3F;  // ems
  if (shape.top < kBaseline) return Level::kBelow;
  return shape.bottom > kAboveLetters ? Level::kAbove : Level::kLetter;
}

float difference(const core::GlyphShape& a, const core::GlyphShape& b) {
  constexpr float kWeightOfAspect = 0.2F;
  int sum = 0;
  for (size_t i = 0; i < a.ink.size(); ++i) sum += std::abs(int{a.ink[i]} - int{b.ink[i]});
  const float ink = static_cast<float>(sum) / (255.0F * static_cast<float>(a.ink.size()));
  const float aspect = std::log((a.width() * b.height()) / (a.height() * b.width()));
  return ink + kWeightOfAspect * std::abs(aspect);
}

float number(const core::Tsv& tsv, const core::TsvRow& row, const std::string& column) {
  const std::string text(tsv.get(row, column));
  char* end = nullptr;
  const float value = std::strtof(text.c_str(), &end);
  if (text.empty() || *end != '\0' || !std::isfinite(value)) {
    throw tsv.error(row, "a number in column " + column);
  }
  return value;
}

}  // namespace

MarkShapes MarkShapes::parse(std::string_view text) {
  const core::Tsv tsv = core::Tsv::parse(text, "models/glyphs/mark_shapes.tsv",
                                         {"character", "bottom", "top", "aspect", "ink"});
  MarkShapes result;
  for (const core::TsvRow& row : tsv.rows()) {
    Reference reference;
    const std::string character(tsv.get(row, "character"));
    const std::string ink = tsv.get(row, "ink");
    core::GlyphShape& shape = reference.shape;
    if (!character.starts_with("U+") || ink.size() != shape.ink.size() ||
        ink.find_first_not_of("0123456789ABCDEF") != std::string_view::npos) {
      throw tsv.error(row, "U+XXXX and a hex digit for each cell");
    }
    reference.character = static_cast<char32_t>(std::strtoul(character.c_str() + 2, nullptr, 16));
    shape.bottom = number(tsv, row, "bottom");
    shape.top = number(tsv, row, "top");
    shape.right = number(tsv, row, "aspect") * shape.height();
    if (shape.height() <= 0 || shape.width() <= 0) throw tsv.error(row, "top > bottom, aspect > 0");
    for (size_t i = 0; i < ink.size(); ++i) {
      const int digit = ink[i] <= '9' ? ink[i] - '0' : ink[i] - 'A' + 10;
      shape.ink[i] = static_cast<uint8_t>(digit * 17);
    }
    result.references_.push_back(reference);
  }
  return result;
}

std::optional<char32_t> MarkShapes::recognise(const core::GlyphShape& shape) const {
  const Level level = level_of(shape);
  if (level == Level::kLetter) return std::nullopt;
  char32_t nearest = 0;
  float best = kFar, next = kFar;  // `next`: of another character
  for (const Reference& reference : references_) {
    if (level_of(reference.shape) != level) continue;
    const float d = difference(shape, reference.shape);
    if (reference.character == nearest) {
      best = std::min(best, d);
    } else if (d < best) {
      next = best;
      best = d;
      nearest = reference.character;
    } else {
      next = std::min(next, d);
    }
  }
  if (best > kNearEnough || next < kClearly * best) return std::nullopt;
  return nearest;
}

std::optional<char32_t> MarkShapes::vowel_below(const core::GlyphShape& shape) const {
  constexpr char32_t kSaraU = 0x0E38, kSaraUu = 0x0E39;
  constexpr float kAtMost = 0.32F;
  if (level_of(shape) != Level::kBelow) return std::nullopt;
  const float u = distance(shape, kSaraU), uu = distance(shape, kSaraUu);
  if (std::min(u, uu) > kAtMost || std::max(u, uu) < kClearly * std::min(u, uu)) {
    return std::nullopt;
  }
  return u < uu ? kSaraU : kSaraUu;
}

bool MarkShapes::lies_elsewhere(const core::GlyphShape& shape, char32_t mark) const {
  const Level level = level_of(shape);
  return level != Level::kLetter &&
         level != (core::is_thai_below_mark(mark) ? Level::kBelow : Level::kAbove);
}

float MarkShapes::distance(const core::GlyphShape& shape, char32_t character) const {
  const Level level = level_of(shape);
  float best = kFar;
  for (const Reference& reference : references_) {
    if (reference.character != character || level_of(reference.shape) != level) continue;
    best = std::min(best, difference(shape, reference.shape));
  }
  return best;
}

}  // namespace truat::thai
