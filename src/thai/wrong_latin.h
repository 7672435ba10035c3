// Fonts that show Thai letters and claim Latin ones, digits and signs throughout. What such a font
// claims to be Latin says nothing; its numbers may be letters too.
#pragma once

#include <set>
#include <string>

#include "thai/font_evidence.h"

namespace truat::thai {

class WrongLatin {
 public:
  explicit WrongLatin(const FontEvidence& evidence);
  bool is_claimed_by(const FontUse& font) const;

 private:
  std::set<std::string> misnamed_;  // fonts of which parts claim control characters
};

// The name of the font that a part was taken from. cairo writes a font as two, one of the codes
// that Windows' Latin has and one of the others; a font without a name as "CairoFont-3-0" and
// "CairoFont-3-1".
std::string name_of_whole(const std::string& font_name);

}  // namespace truat::thai
