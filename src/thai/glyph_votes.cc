#include "thai/glyph_votes.h"

#include <algorithm>
#include <utility>

#include "core/thai_characters.h"
#include "thai/stack_alignment.h"

namespace truat::thai {
namespace {

// The alignment improves with the votes of the round before; the third changes nothing more.
constexpr int kRounds = 3;
// A glyph is known when so many weighed votes and such a share say the same. For a letter one vote
// suffices when the reading was sure: OCR that is sure of a letter is right 99 times in 100. A
// digit needs two.
constexpr double kEnoughVotes = 1.8, kOneSureVote = 0.9, kShare = 0.75;
// A font: so much of what it draws must be known, and its readings must agree with one another.
constexpr double kKnownShare = 0.9, kAgreement = 0.9, kVotesForFont = 30;
// "Nothing stands there" is said of a space, but also of a dot that OCR overlooks.
constexpr double kNothingShare = 0.9, kNothingVotes = 3;
constexpr double kUnseen = 0.9;  // weight of such a vote
constexpr char32_t kNothing = 0;

struct Tally {
  std::map<char32_t, double> votes;

  double total() const {
    double sum = 0;
    for (const auto& [letter, weight] : votes) sum += weight;
    return sum;
  }
  std::pair<char32_t, double> winner() const {
    std::pair<char32_t, double> best{kNothing, 0};
    for (const auto& vote : votes) {
      if (vote.second > best.second) best = vote;
    }
    return best;
  }
  double share(char32_t letter) const {
    const auto found = votes.find(letter);
    return found == votes.end() ? 0 : found->second / total();
  }
};

class Election {
 public:
  Election(const FontReadings& readings, const std::vector<bool>& wanted)
      : readings_(readings), wanted_(wanted) {}

  void hold(const std::vector<WitnessLine>& lines) {
    ++round_;
    std::map<GlyphRef, Tally> votes;
    const Belief belief = [this](GlyphRef glyph, char32_t letter) {
      return believed(glyph, letter);
    };
    for (const WitnessLine& line : lines) count(line, align_stacks(line, belief), votes);
    votes_ = std::move(votes);
  }

  const Tally& of(GlyphRef glyph) const {
    static const Tally none;
    const auto found = votes_.find(glyph);
    return found == votes_.end() ? none : found->second;
  }

 private:
  double believed(GlyphRef glyph, char32_t letter) const {
    if (!wanted_[glyph.font]) {
      const Meaning& meaning = readings_[glyph.font][glyph.glyph];
      if (!meaning.known || meaning.text.empty()) return 0.5;
      return meaning.text[0] == letter ? 1 : 0;
    }
    const Tally& tally = of(glyph);
    if (tally.votes.empty()) return 0.5;
    // The glyph of a whole ำ stands where its aa was read.
    return tally.share(letter) + (letter == core::kSaraAa ? tally.share(core::kSaraAm) : 0);
  }

  void count(const WitnessLine& line, const std::vector<std::pair<int, int>>& pairs,
             std::map<GlyphRef, Tally>& votes) const {
    std::vector<bool> seen(line.glyphs.size());
    bool whole_am = false, halves = false;  // how the letter before says that its ำ is drawn
    for (const auto& [g, l] : pairs) {
      seen[g] = true;
      const GlyphStack& glyph = line.glyphs[g];
      const ReadStack& letter = line.letters[l];
      if (!letter.half_am) {
        votes[glyph.base].votes[letter.base] += letter.confidence;
      } else if (whole_am || halves) {
        votes[glyph.base].votes[whole_am ? core::kSaraAm : core::kSaraAa] += letter.confidence;
      }
      std::u32string marks = letter.marks;
      const bool has_am = !marks.empty() && marks.front() == core::kNikhahit;
      whole_am = has_am && glyph.marks.size() + 1 == marks.size();
      halves = has_am && glyph.marks.size() == marks.size();
      if (whole_am) marks.erase(marks.begin());
      if (marks.size() == glyph.marks.size()) count_marks(glyph, marks, letter.confidence, votes);
    }
    for (size_t g = 0; g < seen.size(); ++g) {
      if (!seen[g]) votes[line.glyphs[g].base].votes[kNothing] += kUnseen;
    }
  }

  void count_marks(const GlyphStack& glyph, std::u32string marks, double weight,
                   std::map<GlyphRef, Tally>& votes) const {
    // Fonts draw the marks of a letter in the order of spelling, or in the other: marks that stand
    // alone elsewhere tell which, so they come first.
    if (marks.size() > 1 && round_ == 1) return;
    if (marks.size() == 2) {
      const double as_spelt =
          believed(glyph.marks[0], marks[0]) + believed(glyph.marks[1], marks[1]);
      const double swapped =
          believed(glyph.marks[0], marks[1]) + believed(glyph.marks[1], marks[0]);
      if (swapped > as_spelt) std::swap(marks[0], marks[1]);
    }
    for (size_t m = 0; m < marks.size(); ++m) {
      votes[glyph.marks[m]].votes[marks[m]] += weight;
    }
  }

  const FontReadings& readings_;
  const std::vector<bool>& wanted_;
  std::map<GlyphRef, Tally> votes_;
  int round_ = 0;
};

Meaning voted(char32_t letter) {
  Meaning meaning{std::u32string(1, letter), true, {}};
  meaning.repairs.add(Repair::kVoted);
  return meaning;
}

bool is_decided(const Tally& tally) {
  const auto [letter, weight] = tally.winner();
  if (weight <= 0) return false;
  if (letter == kNothing) {
    return weight >= kNothingVotes && weight >= kNothingShare * tally.total();
  }
  // Places where OCR saw nothing speak of small signs that it overlooked, not of another letter.
  const double read = tally.total() * (1 - tally.share(kNothing));
  const double enough = core::is_digit(letter) ? kEnoughVotes : kOneSureVote;
  return weight >= kShare * read && weight >= enough;
}

// The results of one font.
class Count {
 public:
  Count(int font, const FontUse& use, const Election& election) : use_(use) {
    for (size_t g = 0; g < use.glyphs.size(); ++g) {
      tallies_.push_back(election.of({font, static_cast<int32_t>(g)}));
    }
    strike_letters_of_others();
    for (const Tally& tally : tallies_) decided_.push_back(is_decided(tally));
    doubt_digits_voted_twice();
    keep_one_space();
  }

  bool agrees() const {
    double known = 0, drawn = 0, agreeing = 0, votes = 0, all_votes = 0;
    for (size_t g = 0; g < tallies_.size(); ++g) {
      drawn += use_.glyphs[g].count;
      if (decided_[g]) known += use_.glyphs[g].count;
      const double total = tallies_[g].total();
      all_votes += total;
      if (total < kEnoughVotes) continue;  // a single vote agrees with itself
      agreeing += tallies_[g].winner().second;
      votes += total;
    }
    return all_votes >= kVotesForFont && known >= kKnownShare * drawn &&
           agreeing >= kAgreement * votes;
  }

  std::vector<Meaning> meanings() const {
    std::vector<Meaning> out(tallies_.size());
    for (size_t g = 0; g < out.size(); ++g) {
      if (!decided_[g]) continue;
      const char32_t letter = tallies_[g].winner().first;
      out[g] = letter == kNothing ? Meaning{U" ", true, {}} : voted(letter);
    }
    return out;
  }

 private:
  // OCR takes a rare letter for a common one that it resembles (ฟ for พ) at most of its places. The
  // common one has its own glyph, so the votes that are left for the rare one decide, if there are
  // enough: a font may also have two glyphs for one letter.
  void strike_letters_of_others() {
    constexpr double kLeft = 0.15;
    std::map<char32_t, double> most;
    for (size_t g = 0; g < tallies_.size(); ++g) {
      const auto [letter, votes] = tallies_[g].winner();
      if (tallies_[g].share(letter) >= kShare) most[letter] = std::max(most[letter], votes);
    }
    for (Tally& tally : tallies_) {
      const auto [letter, votes] = tally.winner();
      if (letter == kNothing || core::is_digit(letter) || core::is_thai_mark(letter)) continue;
      if (votes >= most[letter]) continue;
      Tally rest = tally;
      rest.votes.erase(letter);
      const auto next = rest.winner();
      if (next.first == kNothing || core::is_digit(next.first)) continue;
      if (next.second >= kEnoughVotes && next.second >= kLeft * tally.total()) tally = rest;
    }
  }

  // A font has one glyph for a digit. Where two glyphs are read as the same digit, OCR misreads one
  // of them all the time; which one is clear only when the other is read much oftener.
  void doubt_digits_voted_twice() {
    constexpr double kMuchOftener = 3;
    std::map<char32_t, std::vector<size_t>> by_digit;
    for (size_t g = 0; g < tallies_.size(); ++g) {
      const char32_t letter = tallies_[g].winner().first;
      if (core::is_digit(letter)) by_digit[letter].push_back(g);
    }
    for (const auto& [digit, glyphs] : by_digit) {
      double most = 0;
      for (const size_t g : glyphs) most = std::max(most, weight(g));
      const auto strong = std::count_if(glyphs.begin(), glyphs.end(),
                                        [&](size_t g) { return weight(g) * kMuchOftener > most; });
      for (const size_t g : glyphs) {
        if (strong > 1 || weight(g) < most) decided_[g] = false;
      }
    }
  }

  void keep_one_space() {
    const auto is_space = [this](size_t g) {
      return decided_[g] && tallies_[g].winner().first == kNothing;
    };
    size_t space = tallies_.size();
    for (size_t g = 0; g < tallies_.size(); ++g) {
      if (is_space(g) && (space == tallies_.size() || weight(g) > weight(space))) space = g;
    }
    for (size_t g = 0; g < tallies_.size(); ++g) {
      if (is_space(g) && g != space) decided_[g] = false;
    }
  }

  double weight(size_t g) const { return tallies_[g].winner().second; }

  const FontUse& use_;
  std::vector<Tally> tallies_;
  std::vector<bool> decided_;
};

}  // namespace

VotedFonts vote_on_glyphs(const FontEvidence& evidence, const FontReadings& readings,
                          const std::vector<bool>& wanted, const std::vector<WitnessLine>& lines) {
  Election election(readings, wanted);
  for (int round = 0; round < kRounds; ++round) election.hold(lines);
  VotedFonts voted_fonts;
  for (size_t f = 0; f < wanted.size(); ++f) {
    if (!wanted[f]) continue;
    const Count count(static_cast<int>(f), evidence.fonts()[f], election);
    if (count.agrees()) voted_fonts.emplace(static_cast<int>(f), count.meanings());
  }
  return voted_fonts;
}

}  // namespace truat::thai
