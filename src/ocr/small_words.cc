#include "ocr/small_words.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "ocr/confidence.h"

namespace truat::ocr {
namespace {

constexpr double kThaiOfCapital = 0.65;  // heights of a Thai consonant and a capital or digit
constexpr double kSlack = 0.3;           // letter heights; places of letters are rough

bool is_thai(const LineCluster& c) { return core::is_thai_letter(c.text.front()); }

bool is_as_tall_as_capital(const LineCluster& c) {
  const char32_t letter = c.text.front();
  return core::is_latin_letter(letter) || (core::is_digit(letter) && !core::is_thai_digit(letter));
}

double least_certainty(const ReadLine& word) {
  double least = 1;
  for (const LineCluster& c : word) least = std::min(least, c.certainty);
  return least;
}

// The surest of several readings of a word; `word` itself when none is surer.
ReadLine surest_reading(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                        const ReadLine& word) {
  const double slack = kSlack * line.letter_height;
  const std::vector<int> pieces =
      pieces_in(page, line.members, word.front().x0 - slack, word.back().x1 + slack);
  TextLine small = line;
  small.letter_height *= kThaiOfCapital;
  ReadLine best = word;
  for (const LineLook& look : kOtherLooks) {
    if (least_certainty(best) >= kSureDigit) break;
    ReadLine again = recognise(recogniser, page, small, pieces, look);
    const bool is_word = !again.empty() && std::all_of(again.begin(), again.end(), is_thai);
    if (is_word && least_certainty(again) > least_certainty(best)) best = std::move(again);
  }
  return best;
}

}  // namespace

void read_small_words_again(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                            ReadLine& read) {
  if (std::count_if(read.begin(), read.end(), is_thai) >=
      std::count_if(read.begin(), read.end(), is_as_tall_as_capital)) {
    return;
  }
  for (auto begin = std::find_if(read.begin(), read.end(), is_thai); begin != read.end();
       begin = std::find_if(begin, read.end(), is_thai)) {
    const auto end = std::find_if_not(begin, read.end(), is_thai);
    const ReadLine word = surest_reading(recogniser, page, line, {begin, end});
    begin = read.insert(read.erase(begin, end), word.begin(), word.end()) +
            static_cast<long>(word.size());
  }
}

}  // namespace truat::ocr
