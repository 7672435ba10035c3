#include "thai/quality.h"

#include <algorithm>
#include <cmath>

namespace truat::thai {
namespace {

// A font with fewer unknown glyphs has a few odd bullets, not a broken map.
constexpr int kFewUnknown = 5;
constexpr double kUnknownShare = 0.25;
// A font may lack a map for its space, which is one glyph in six, but not for several letters.
constexpr int kSeveral = 3;
constexpr double kSeveralShare = 0.02;
// Misprints make one impossible place in 300 letters at most; exchanged marks one in 15 and more.
constexpr int kFewImpossible = 4;
constexpr double kImpossibleShare = 0.015;
// Dictionary words cover 97 % and more of Thai reports, also of lists of place names, and about 30
// % of Thai letters at random.
constexpr int kEnoughLetters = 60;
constexpr double kWordsShare = 0.75;
constexpr int kEnoughLatin = 12;
constexpr double kPronounceableShare = 0.5;
// Thai glyphs that claim to be ASCII change their kind at nearly every one; addresses of web pages
// with random parts, the worst of honest words, at one in two.
constexpr int kEnoughMixed = 150;
constexpr double kShortestRuns = 1.5;
// Latin letters stand apart from Thai words; vowels that claim to be Latin stand inside of them.
constexpr int kFewInThai = 4;
constexpr double kInThaiShare = 0.1;
// A page whose pictures cover so much, with so few letters, says what it says in the picture.
constexpr double kPicturePage = 0.7, kSomePicture = 0.02;
constexpr int kFewLetters = 40;
constexpr double kOutlinePage = 0.01;
constexpr int kManyOutlines = 100;

double share(int part, int whole) { return whole == 0 ? 0 : static_cast<double>(part) / whole; }

std::string percent(double part) { return std::to_string(std::lround(100 * part)) + " %"; }

Judgement unreadable(double score, std::string reason) {
  return {Quality::kUnreadable, std::clamp(score, 0.0, 1.0), 0, std::move(reason)};
}

std::string of(int part, int whole) {
  return std::to_string(part) + " of " + std::to_string(whole);
}

}  // namespace

Judgement judge_font(const FontFacts& facts) {
  const double unknown = share(facts.unknown, facts.glyphs);
  const double impossible = share(facts.impossible, facts.thai_stacks);
  const double words = share(facts.covered, facts.thai_letters);
  const std::string font = "font " + facts.name + ": ";
  const bool several = !facts.voted && facts.unknown_kinds >= kSeveral && unknown > kSeveralShare;
  if (!facts.symbolic && facts.unknown >= kFewUnknown && (unknown > kUnknownShare || several)) {
    return unreadable(1 - unknown, font + "nothing says which characters " +
                                       of(facts.unknown, facts.glyphs) + " glyphs show");
  }
  if (facts.impossible >= kFewImpossible && impossible > kImpossibleShare) {
    return unreadable(1 - 5 * impossible, font + of(facts.impossible, facts.thai_stacks) +
                                              " letters have marks that Thai doesn't allow");
  }
  if (facts.thai_letters >= kEnoughLetters && words < kWordsShare) {
    return unreadable(words, font + "only " + percent(words) + " of its letters form Thai words");
  }
  const double pronounceable = share(facts.pronounceable, facts.latin_words);
  if (facts.latin_words >= kEnoughLatin && pronounceable < kPronounceableShare) {
    return unreadable(pronounceable, font + "only " + of(facts.pronounceable, facts.latin_words) +
                                         " Latin words can be pronounced");
  }
  if (facts.mixed_letters >= kEnoughMixed &&
      facts.mixed_letters < kShortestRuns * facts.mixed_runs) {
    return unreadable(0, font + "its words mix letters, digits and signs at random");
  }
  const double in_thai = share(facts.latin_in_thai, facts.glyphs);
  if (facts.latin_in_thai >= kFewInThai && in_thai > kInThaiShare) {
    return unreadable(1 - in_thai, font + of(facts.latin_in_thai, facts.glyphs) +
                                       " letters are Latin inside of Thai words");
  }
  Judgement judgement;
  judgement.score = std::clamp(1 - unknown - 5 * impossible, 0.0, 1.0);
  judgement.confidence = 1 - 5 * std::min(impossible, 0.1);
  if (facts.repaired > 0) {
    judgement.quality = Quality::kRepaired;
    judgement.reason = font + std::to_string(facts.repaired) + " characters corrected";
  }
  return judgement;
}

Judgement judge_page(const PageFacts& facts) {
  const int readable = facts.visible - facts.dropped;
  const std::string cover = percent(std::min(facts.image_cover, 1.0));
  if (facts.invisible > facts.visible && facts.image_cover > 0.5) {
    return unreadable(0,
                      "an invisible text layer of unknown origin lies under a picture of the page");
  }
  if (facts.dropped > 0) {
    std::string reasons;
    for (const std::string& reason : facts.font_reasons) {
      reasons += (reasons.empty() ? "" : "; ") + reason;
    }
    return unreadable(share(readable, facts.visible), reasons);
  }
  if (facts.visible == 0 && facts.invisible == 0) {
    if (facts.image_cover > kSomePicture) {
      return unreadable(0, "no text layer, images cover " + cover + " of the page");
    }
    if (facts.outline_paths >= kManyOutlines || facts.outline_cover > kOutlinePage) {
      return unreadable(0, "no text layer, the letters are drawn as outlines");
    }
    return {Quality::kClean, 1, 1, "blank page"};
  }
  if (facts.visible < kFewLetters && facts.image_cover > kPicturePage) {
    return unreadable(0, "only " + std::to_string(facts.visible) +
                             " letters beside images that cover " + cover + " of the page");
  }
  if (facts.visible < kFewLetters && facts.outline_paths >= kManyOutlines) {
    return unreadable(0, "only " + std::to_string(facts.visible) +
                             " letters beside many that are drawn as outlines");
  }
  if (facts.repaired) return {Quality::kRepaired, 1, 1, "characters corrected from the glyphs"};
  return {Quality::kClean, 1, 1, ""};
}

}  // namespace truat::thai
