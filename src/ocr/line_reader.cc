#include "ocr/line_reader.h"

#include <algorithm>
#include <array>
#include <iterator>

#include "core/thai_characters.h"
#include "ocr/clusters.h"
#include "ocr/confidence.h"
#include "ocr/doubled_digits.h"
#include "ocr/ink_gaps.h"
#include "ocr/numbers.h"

namespace truat::ocr {
namespace {

// Another picture of the same ink: black on white and smaller, so that a slip isn't repeated.
constexpr LineLook kFirstLook{};
constexpr LineLook kSecondLook{
    .above = 0.5, .below = 0.4, .least = 2.6, .beside = 0.9, .stretch = 1.2, .bilevel = true};
// Decides which of two readings is shown when they differ; the number stays marked.
constexpr LineLook kThirdLook = kTightLook;
constexpr double kSpaceAfterBox = 0.3;  // letter heights of paper between a box and a word

bool inside(const core::PixelBox& piece, const core::PixelBox& square) {
  const int mx = (piece.x0 + piece.x1) / 2, my = (piece.y0 + piece.y1) / 2;
  return mx >= square.x0 && mx < square.x1 && my >= square.y0 && my < square.y1;
}

std::vector<Checkbox> checkboxes_of(const PreparedPage& page, const TextLine& line) {
  std::vector<Checkbox> out;
  for (const int m : line.members) {
    if (const auto box = page.checkboxes.find(m); box != page.checkboxes.end()) {
      out.push_back(box->second);
    }
  }
  return out;
}

// The pieces of a line that are writing: neither checkboxes nor the ticks in them.
std::vector<int> writing_of(const PreparedPage& page, const TextLine& line,
                            const std::vector<Checkbox>& boxes) {
  std::vector<int> out;
  for (const int m : line.members) {
    const core::PixelBox& piece = page.components.items[m].box;
    const bool boxed = page.checkboxes.contains(m) ||
                       std::any_of(boxes.begin(), boxes.end(),
                                   [&](const Checkbox& b) { return inside(piece, b.square); });
    if (!boxed) out.push_back(m);
  }
  return out;
}

void insert_checkbox(ReadLine& read, const Checkbox& box, double letter_height) {
  const double x0 = box.square.x0, x1 = box.square.x1;
  auto at = std::find_if(read.begin(), read.end(),
                         [&](const LineCluster& c) { return (c.x0 + c.x1) / 2 > (x0 + x1) / 2; });
  LineCluster cluster{box.ticked ? U"☑" : U"☐", x0, x1, 1, 0.98};
  const double gap = kSpaceAfterBox * letter_height;
  const bool space_before = at != read.begin() && at[-1].text != U" " && x0 - at[-1].x1 > gap;
  const bool space_after = at != read.end() && at->text != U" " && at->x0 - x1 > gap;
  std::vector<LineCluster> with;
  if (space_before) with.push_back({U" ", at[-1].x1, x0, 1, 1});
  with.push_back(std::move(cluster));
  if (space_after) with.push_back({U" ", x1, at->x0, 1, 1});
  read.insert(at, with.begin(), with.end());
}

struct Word {
  size_t begin, end;  // clusters
};

// Thai has no space between a word and a number, and a picture may hide one: "คะแนน๙๓.๙๖".
bool parts_number(const LineCluster& a, const LineCluster& b) {
  const char32_t left = a.text.back(), right = b.text.front();
  return (core::is_thai_letter(left) && core::is_digit(right)) ||
         (core::is_digit(left) && core::is_thai_letter(right));
}

std::vector<Word> words_of(const ReadLine& read) {
  std::vector<Word> out;
  for (size_t i = 0; i < read.size(); ++i) {
    if (read[i].text == U" ") continue;
    if (i == 0 || read[i - 1].text == U" " || parts_number(read[i - 1], read[i])) {
      out.push_back({i, i});
    }
    out.back().end = i + 1;
  }
  return out;
}

std::u32string text_of(const ReadLine& read, const Word& word) {
  std::u32string out;
  for (size_t i = word.begin; i < word.end; ++i) out += read[i].text;
  return out;
}

std::u32string text_of(const ReadLine& read) { return text_of(read, {0, read.size()}); }

ReadLine slice(const ReadLine& read, const Word& word) {
  return {read.begin() + static_cast<long>(word.begin), read.begin() + static_cast<long>(word.end)};
}

double least_certainty(const ReadLine& read, const Word& word) {
  double least = 1;
  for (size_t i = word.begin; i < word.end; ++i) least = std::min(least, read[i].certainty);
  return least;
}

void mark(ReadLine& read, const Word& word, core::Confidence most) {
  for (size_t i = word.begin; i < word.end; ++i) {
    read[i].confidence = std::min(read[i].confidence, most);
  }
}

// Puts `other` in the word's place; `word` then spans it.
void replace(ReadLine& read, Word& word, ReadLine other) {
  const auto at = read.begin() + static_cast<long>(word.begin);
  const auto next = read.erase(at, read.begin() + static_cast<long>(word.end));
  word.end = word.begin + other.size();
  read.insert(next, std::make_move_iterator(other.begin()), std::make_move_iterator(other.end()));
}

// Pieces as tall as a digit or more: as many as the number has digits, where none of them touch.
std::vector<int> signs_among(const PreparedPage& page, std::vector<int> pieces,
                             double letter_height) {
  constexpr double kLeastDigit = 0.6;  // of the usual letter; points and dashes are lower
  std::erase_if(pieces, [&](int m) {
    return page.components.items[m].box.height() < kLeastDigit * letter_height;
  });
  return pieces;
}

}  // namespace

ReadLine recognise(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                   const std::vector<int>& members, const LineLook& look) {
  ReadLine out;
  if (members.empty()) return out;
  const LineImage image = line_image(page.grey, page.components, line, members, look);
  for (const ReadCluster& c : join_symbols(recogniser.read(image.picture))) {
    out.push_back(
        {c.text, image.page_x(c.x0), image.page_x(c.x1), c.certainty, calibrated(c.certainty)});
  }
  move_spaces_to_gaps(out, page.components, members, line.letter_height);
  return out;
}

std::vector<int> pieces_in(const PreparedPage& page, const std::vector<int>& members, double x0,
                           double x1) {
  std::vector<int> out;
  for (const int m : members) {
    const core::PixelBox& b = page.components.items[m].box;
    const double middle = (b.x0 + b.x1) / 2.0;
    if (middle >= x0 && middle <= x1) out.push_back(m);
  }
  return out;
}

ReadLine read_line(Recogniser& recogniser, const PreparedPage& page, const TextLine& line) {
  const std::vector<Checkbox> boxes = checkboxes_of(page, line);
  ReadLine read = recognise(recogniser, page, line, writing_of(page, line, boxes), kFirstLook);
  for (LineCluster& c : read) {
    // A box that has no straight sides is hardly one.
    if (c.text == U"☐" || c.text == U"☑") c.confidence = std::min(c.confidence, kContradicted);
  }
  for (const Checkbox& box : boxes) insert_checkbox(read, box, line.letter_height);
  return read;
}

void read_numbers_again(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                        ReadLine& read) {
  const std::vector<int> writing = writing_of(page, line, checkboxes_of(page, line));
  const double slack = 0.35 * line.letter_height;  // places of letters are rough
  std::vector<Word> words = words_of(read);
  // From the end, as a reading that is outvoted may be replaced by one of another length.
  for (auto word = words.rbegin(); word != words.rend(); ++word) {
    if (!is_number_word(text_of(read, *word))) continue;
    const std::vector<int> pieces =
        pieces_in(page, writing, read[word->begin].x0 - slack, read[word->end - 1].x1 + slack);
    const std::vector<int> signs = signs_among(page, pieces, line.letter_height);
    bool doubled = false;
    const auto without_doubles = [&](ReadLine reading) {
      if (drop_doubled_digits(reading, page.components, signs) > 0) doubled = true;
      return reading;
    };
    ReadLine once = without_doubles(slice(read, *word));
    if (doubled) replace(read, *word, std::move(once));
    const std::u32string first = text_of(read, *word);
    ReadLine second = without_doubles(recognise(recogniser, page, line, pieces, kSecondLook));
    const bool confirmed = !doubled && confirms(first, text_of(second));
    if (confirmed && letter_count(first) == signs.size()) {
      if (least_certainty(read, *word) < kSureDigit) mark(read, *word, kUnsureNumber);
      continue;
    }
    ReadLine third = without_doubles(recognise(recogniser, page, line, pieces, kThirdLook));
    const std::array<std::u32string, 3> texts = {first, text_of(second), text_of(third)};
    const size_t chosen = best_reading(texts, signs.size());
    if (chosen == 0 && confirmed && number_core(texts[2]) == number_core(first)) {
      // Digits that touch or are broken; nothing else speaks against three equal readings.
      if (least_certainty(read, *word) < kSureDigit) mark(read, *word, kUnsureNumber);
      continue;
    }
    if (chosen > 0) replace(read, *word, std::move(chosen == 1 ? second : third));
    mark(read, *word, kContradicted);
  }
}

}  // namespace truat::ocr
