// Names of agencies and places as keys for comparing: one byte for each Thai character, so that
// distances and indices are cheap. Spaces, quotes and the like don't count. Not for display.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace truat::thai {

// UTF-8 -> key. Thai U+0E01 … U+0E5B -> 0xA1 … 0xFB, ASCII letters and digits and "." as they are
// (small letters), everything else dropped; เเ becomes แ, ํา becomes ำ, doubled marks one.
std::string agency_key(std::string_view utf8);

// How far two keys are apart, with costs that know which Thai characters are taken for each other.
class LookAlikes {
 public:
  // Text of models/lexicon/confusions.tsv. Throws core::ModelError.
  static LookAlikes parse(std::string_view tsv);

  // Cost of the cheapest edits from `a` to `b`: 0 same, 1 for an unrelated letter, less for
  // look-alikes and for marks that get lost.
  double distance(std::string_view a, std::string_view b) const;

  // distance(a, first j characters of b) for j = 0 … b.size().
  std::vector<double> prefix_distances(std::string_view a, std::string_view b) const;

  // The cheapest way to read `b` as some beginning, which costs start[j] when it is j characters
  // long, followed by `a`. start.size() == b.size() + 1.
  double distance_after(const std::vector<double>& start, std::string_view a,
                        std::string_view b) const;

 private:
  LookAlikes();
  // `row`: costs of reading b up to each of its letters; becomes those after the letters of `a`.
  void read_letters(std::string_view a, std::string_view b, std::vector<double>& row) const;

  std::vector<float> exchange_;  // 256 x 256
  std::vector<float> single_;    // 256: cost of a character too many or too few
};

}  // namespace truat::thai
