#include "ocr/stray_latin.h"

#include <algorithm>
#include <cmath>

#include "core/thai_characters.h"
#include "ocr/confidence.h"

namespace truat::ocr {
namespace {

constexpr size_t kNeighbours = 3;  // clusters read with the letter, on each side
constexpr double kSlack = 0.6;     // letter heights; places of letters are rough

double middle(const LineCluster& c) { return (c.x0 + c.x1) / 2; }

bool is_latin(const LineCluster& c) {
  return c.text.size() == 1 && core::is_latin_letter(c.text.front());
}

bool is_thai(const LineCluster& c) { return core::is_thai_letter(c.text.front()); }

const LineCluster* neighbour(const ReadLine& read, size_t i, int step) {
  if (step < 0 ? i == 0 : i + 1 >= read.size()) return nullptr;
  const LineCluster& c = read[step < 0 ? i - 1 : i + 1];
  return c.text == U" " ? nullptr : &c;
}

// Whether the letter at `i` is a Latin one glued to Thai letters. A capital behind a word is a
// grade ("ระดับA") or a part's name.
bool is_stray(const ReadLine& read, size_t i) {
  if (!is_latin(read[i])) return false;
  const LineCluster* before = neighbour(read, i, -1);
  const LineCluster* next = neighbour(read, i, 1);
  if ((before && !is_thai(*before)) || (next && !is_thai(*next))) return false;
  return next || (before && read[i].text.front() >= U'a');
}

std::optional<ReadLine> read_again(Recogniser& recogniser, const PreparedPage& page,
                                   const TextLine& line, const ReadLine& read, size_t i) {
  const double slack = kSlack * line.letter_height;
  const size_t first = i > kNeighbours ? i - kNeighbours : 0;
  const size_t last = std::min(i + kNeighbours, read.size() - 1);
  const std::vector<int> pieces = pieces_in(page, line.members, read[first].x0, read[last].x1);
  for (const LineLook& look : kOtherLooks) {
    const ReadLine again = recognise(recogniser, page, line, pieces, look);
    auto found = thai_between(again, neighbour(read, i, -1), neighbour(read, i, 1), read[i], slack);
    if (found) return found;
  }
  return std::nullopt;
}

// The Thai letter that a Latin one looks like, where no picture says it: "Iทศบาล", "sหัส".
void take_lookalike(ReadLine& read, size_t i) {
  LineCluster& letter = read[i];
  letter.confidence = std::min(letter.confidence, kContradicted);
  const LineCluster* next = neighbour(read, i, 1);
  const LineCluster* before = neighbour(read, i, -1);
  if (!next || !core::is_thai_consonant(next->text.front())) return;
  if (letter.text == U"s") letter.text = U"ร";
  if (letter.text == U"I" && !before) letter.text = U"เ";
}

}  // namespace

std::optional<ReadLine> thai_between(const ReadLine& again, const LineCluster* left,
                                     const LineCluster* right, const LineCluster& stray,
                                     double slack) {
  const auto at = [&](const LineCluster& wanted) {
    return std::find_if(again.begin(), again.end(), [&](const LineCluster& c) {
      return c.text == wanted.text && std::abs(middle(c) - middle(wanted)) <= slack;
    });
  };
  auto begin = again.begin(), end = again.end();
  if (left) {
    begin = at(*left);
    if (begin == again.end()) return std::nullopt;
    ++begin;
  } else {
    while (begin != end && (begin->text == U" " || middle(*begin) < middle(stray) - slack)) {
      ++begin;
    }
  }
  if (right) {
    end = at(*right);
    if (end == again.end()) return std::nullopt;
  } else {
    while (end != begin && (end[-1].text == U" " || middle(end[-1]) > middle(stray) + slack)) {
      --end;
    }
  }
  if (end < begin || end - begin > 1) return std::nullopt;
  ReadLine out(begin, end);
  if (!out.empty() && !is_thai(out.front())) return std::nullopt;
  return out;
}

void read_stray_latin_again(Recogniser& recogniser, const PreparedPage& page, const TextLine& line,
                            ReadLine& read) {
  for (size_t i = read.size(); i-- > 0;) {
    if (!is_stray(read, i)) continue;
    const auto thai = read_again(recogniser, page, line, read, i);
    if (!thai) {
      take_lookalike(read, i);
      continue;
    }
    if (thai->empty()) {
      read.erase(read.begin() + static_cast<long>(i));
    } else {
      read[i] = thai->front();
      read[i].confidence = std::min(read[i].confidence, kUnsureNumber);
    }
  }
}

}  // namespace truat::ocr
