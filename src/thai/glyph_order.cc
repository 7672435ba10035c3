#include "thai/glyph_order.h"

#include <algorithm>
#include <map>

#include "core/thai_characters.h"
#include "thai/claims.h"

namespace truat::thai {
namespace {

constexpr char32_t kFirstVariant = 0xF700, kLastVariant = 0xF71A;

// The constant that most claims of a range vote for, with its votes and those for others. Marks
// have no vote: they are what claims get wrong, and their shifted forms stand elsewhere.
struct Vote {
  int64_t offset = 0;
  int votes = 0, others = 0;
  char32_t lowest = 0, highest = 0;  // of the claims that voted for it
};

// Few votes suffice when no claim is against them and they lie this far apart.
constexpr int kFewVotes = 3;
constexpr char32_t kFarApart = 20;

bool is_unanimous(const Vote& vote) {
  return vote.votes >= kFewVotes && vote.others == 0 && vote.highest - vote.lowest >= kFarApart;
}

Vote elect(const std::vector<IndexClaim>& claims, char32_t first, char32_t last) {
  std::map<int64_t, int> votes;
  int total = 0;
  for (const IndexClaim& c : claims) {
    if (c.claim < first || c.claim > last || core::is_thai_mark(c.claim)) continue;
    ++votes[static_cast<int64_t>(c.claim) - c.glyph_index];
    ++total;
  }
  Vote best;
  for (const auto& [offset, count] : votes) {
    if (count > best.votes) best = {offset, count, 0, 0, 0};
  }
  for (const IndexClaim& c : claims) {
    if (c.claim < first || c.claim > last || core::is_thai_mark(c.claim)) continue;
    if (static_cast<int64_t>(c.claim) - c.glyph_index != best.offset) continue;
    best.lowest = best.lowest ? std::min(best.lowest, c.claim) : c.claim;
    best.highest = std::max(best.highest, c.claim);
  }
  best.others = total - best.votes;
  return best;
}

}  // namespace

void GlyphOrder::add_run(const std::vector<IndexClaim>& claims, char32_t first, char32_t last,
                         char32_t voters_last, int needed) {
  const Vote vote = elect(claims, first, voters_last);
  const bool enough = vote.votes >= needed && vote.others * 5 <= vote.votes;
  if (!enough && !is_unanimous(vote)) return;
  const int64_t index = static_cast<int64_t>(first) - vote.offset;
  if (index < 0) return;
  sure_of_consonants_ = sure_of_consonants_ || (runs_.empty() && enough && vote.others == 0);
  runs_.push_back({static_cast<int32_t>(index), static_cast<int32_t>(index + last - first), first});
}

// Where no claim tells the place of ฿ … ๛: it follows ก … ฺ, with or without room for the four code
// points between them. The one is right under which exactly the marks have no advance.
void GlyphOrder::add_run_behind_the_first(const std::vector<IndexClaim>& claims) {
  constexpr int kFewest = 4;
  constexpr char32_t kFirst = 0x0E3F, kLast = 0x0E5B, kUnassigned = 4;
  std::optional<Run> fitting;
  for (const int32_t room : {0, static_cast<int32_t>(kUnassigned)}) {
    const int32_t first = runs_.front().last + 1 + room;
    const Run run{first, first + static_cast<int32_t>(kLast - kFirst), kFirst};
    int marks = 0, others = 0;
    bool fits = true;
    for (const IndexClaim& c : claims) {
      if (c.glyph_index < run.first || c.glyph_index > run.last) continue;
      const char32_t shown = kFirst + static_cast<char32_t>(c.glyph_index - run.first);
      const bool mark = core::is_thai_mark(shown);
      ++(mark ? marks : others);
      fits = fits && mark == c.flat;
    }
    if (!fits || marks == 0 || others == 0 || marks + others < kFewest) continue;
    if (fitting) return;
    fitting = run;
  }
  if (fitting) runs_.push_back(*fitting);
}

// Shifted marks stand apart from the block, in the order of their private-use code points. The
// offset under which most of the marks outside the other runs are what they claim.
void GlyphOrder::add_variants(const std::vector<IndexClaim>& claims) {
  std::vector<IndexClaim> outside;
  for (const IndexClaim& c : claims) {
    const bool shiftable = core::is_thai_mark(c.claim) || c.claim == 0x0E0D || c.claim == 0x0E10;
    if ((shiftable || c.flat) && !find(c.glyph_index)) outside.push_back(c);
  }
  std::map<int64_t, int> votes;
  for (const IndexClaim& c : outside) {
    if (c.variant) {
      // Said outright, it counts as much as two letters that would fit.
      votes[static_cast<int64_t>(c.variant) - c.glyph_index] += 2;
      continue;
    }
    for (char32_t variant = kFirstVariant; variant <= kLastVariant; ++variant) {
      if (from_private_use(variant) == c.claim) {
        ++votes[static_cast<int64_t>(variant) - c.glyph_index];
      }
    }
  }
  const auto best = std::max_element(
      votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  if (best == votes.end() || best->second < 2) return;
  const int64_t index = static_cast<int64_t>(kFirstVariant) - best->first;
  const auto in_run = std::count_if(outside.begin(), outside.end(), [&](const IndexClaim& c) {
    return c.claim && c.glyph_index >= index &&
           c.glyph_index <= index + (kLastVariant - kFirstVariant);
  });
  if (best->second * 2 <= in_run) return;
  // Only between the outermost claims: further away the font may hold anything.
  int32_t low = INT32_MAX, high = -1;
  for (const IndexClaim& c : outside) {
    if (from_private_use(static_cast<char32_t>(c.glyph_index + best->first)) != c.claim &&
        (c.glyph_index < index || c.glyph_index > index + (kLastVariant - kFirstVariant))) {
      continue;
    }
    low = std::min(low, c.glyph_index);
    high = std::max(high, c.glyph_index);
  }
  if (low > high) return;
  runs_.push_back({low, high, static_cast<char32_t>(low + best->first)});
}

GlyphOrder GlyphOrder::infer(const std::vector<IndexClaim>& claims) {
  GlyphOrder order;
  // ก … ฺ, believed from its consonants; ฿ … ๛, believed from leading vowels, ๆ, marks and digits.
  order.add_run(claims, 0x0E01, 0x0E3A, 0x0E30, 6);
  if (order.empty()) return order;
  order.add_run(claims, 0x0E3F, 0x0E5B, 0x0E5B, 3);
  if (order.runs_.size() == 1) order.add_run_behind_the_first(claims);
  order.add_variants(claims);
  return order;
}

std::optional<char32_t> GlyphOrder::find(int32_t glyph_index) const {
  for (const Run& run : runs_) {
    if (glyph_index < run.first || glyph_index > run.last) continue;
    const char32_t c = run.character + static_cast<char32_t>(glyph_index - run.first);
    const char32_t letter = from_private_use(c);
    return letter ? letter : c;
  }
  return std::nullopt;
}

std::optional<char32_t> GlyphOrder::find_surely(int32_t glyph_index) const {
  if (!sure_of_consonants_ || glyph_index > runs_.front().last) return std::nullopt;
  const auto shown = find(glyph_index);
  return shown && core::is_thai_consonant(*shown) ? shown : std::nullopt;
}

Agreement agreement(const GlyphTable& table, const std::vector<IndexClaim>& claims) {
  Agreement result;
  for (const IndexClaim& c : claims) {
    const auto found = table.characters.find(c.glyph_index);
    if (!core::is_thai_consonant(c.claim) || found == table.characters.end()) continue;
    ++(found->second == c.claim ? result.agree : result.disagree);
  }
  return result;
}

Agreement agreement_of_advances(const GlyphTable& table, const std::vector<IndexClaim>& claims) {
  Agreement result;
  bool marks = false;
  for (const IndexClaim& c : claims) {
    const auto found = table.characters.find(c.glyph_index);
    if (found == table.characters.end()) continue;
    const bool mark = core::is_thai_mark(found->second);
    marks = marks || (mark && c.flat);
    ++(mark == c.flat ? result.agree : result.disagree);
  }
  return marks ? result : Agreement{};
}

}  // namespace truat::thai
