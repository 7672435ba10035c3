#include "parse/status_marks.h"

#include <algorithm>
#include <cstdint>

#include "core/likeness.h"
#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/match_key.h"
#include "parse/running_text.h"

namespace truat::parse {
namespace {

constexpr size_t kLongestMark = 2;  // letters that a picture of a mark is read as
constexpr std::u32string_view kTypedTicks = U"/xX×*+vV✗";

bool is_dash(char32_t c) { return c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2212; }

// "[ ]", "[x]", "( / )": a box typed with brackets. Its length in letters, 0 when there is none.
size_t typed_box(std::u32string_view text, size_t at, bool& ticked) {
  const char32_t open = text[at];
  if (open != '[' && open != '(') return 0;
  const char32_t close = open == '[' ? ']' : ')';
  size_t i = at + 1;
  bool mark = false;
  for (; i < text.size() && i < at + 5 && text[i] != close; ++i) {
    if (text[i] == ' ' || text[i] == 0xA0) continue;
    if (mark || (kTypedTicks.find(text[i]) == kTypedTicks.npos && text[i] != 0x2713 &&
                 text[i] != 0x2714 && text[i] != 0x221A)) {
      return 0;
    }
    mark = true;
  }
  if (i >= text.size() || text[i] != close) return 0;
  ticked = mark;
  return i + 1 - at;
}

struct Box {
  size_t begin = 0, end = 0;
  bool ticked = false;
};

std::vector<Box> boxes_in(std::u32string_view text, const Lexicon& lexicon) {
  std::vector<Box> out;
  for (size_t i = 0; i < text.size(); ++i) {
    const Mark mark = lexicon.mark(text[i]);
    bool ticked = mark == Mark::kTickedBox || mark == Mark::kTick || text[i] == 0x2717;
    size_t length = mark == Mark::kNone && text[i] != 0x2717 ? typed_box(text, i, ticked) : 1;
    if (length == 0) continue;
    out.push_back({i, i + length, ticked});
    i += length - 1;
  }
  return out;
}

struct Label {
  core::MeasureStatus status;
  size_t end;
};

// A long status word of which a letter or two were misread ("เรื่ม" for "เริ่ม"). Only when it is the
// one that is nearest: "ยังไม่…" must not become "ได้…".
std::optional<Label> misread_label(const std::u32string& key, const std::vector<size_t>& ends,
                                   const Lexicon& lexicon) {
  constexpr size_t kLettersPerMisreading = 8, kLeastLetters = 10;
  std::optional<Label> best;
  size_t nearest = SIZE_MAX;
  for (const StatusWord& word : lexicon.statuses()) {
    const size_t length = word.key.size();
    if (length < kLeastLetters) continue;
    const size_t limit = length / kLettersPerMisreading;
    for (size_t end = length - 1; end <= std::min(length + 1, key.size()); ++end) {
      const size_t distance = core::edit_distance(key.substr(0, end), word.key, limit);
      if (distance > limit || distance > nearest) continue;
      if (distance == nearest && best && best->status != word.status) return std::nullopt;
      if (distance == nearest) continue;
      nearest = distance;
      best = Label{word.status, ends[end - 1]};
    }
  }
  return best;
}

// The status word that begins at `at`, spaces not counted. A word that ends in its own line is
// preferred: what follows in the next line is the report's text.
std::optional<Label> label_at(std::u32string_view text, size_t at, size_t end,
                              const Lexicon& lexicon, bool over_lines) {
  std::u32string key;
  std::vector<size_t> ends;
  for (size_t i = at; i < end; ++i) {
    if (text[i] == '\n' && !key.empty() && !over_lines) break;
    const std::u32string letter = match_key(core::encode_utf8(text.substr(i, 1)));
    if (letter.empty()) continue;
    key += letter;
    ends.push_back(i + 1);
    if (key.size() > 60) break;
  }
  for (const StatusWord& word : lexicon.statuses()) {
    if (key.starts_with(word.key)) return Label{word.status, ends[word.key.size() - 1]};
  }
  return misread_label(key, ends, lexicon);
}

}  // namespace

TickCell tick_cell(std::string_view text, const Lexicon& lexicon) {
  bool ticked = false;
  const std::u32string letters = core::decode_utf8(trimmed(text));
  if (letters.empty() || std::all_of(letters.begin(), letters.end(), is_dash)) {
    return TickCell::kEmpty;
  }
  if (letters.size() <= 3) {
    for (char32_t c : letters) {
      const Mark mark = lexicon.mark(c);
      if (mark == Mark::kEmptyBox) return TickCell::kEmpty;
      ticked = ticked || mark != Mark::kNone || kTypedTicks.find(c) != kTypedTicks.npos;
    }
    if (ticked) return TickCell::kTicked;
  }
  // A letter or two are a mark that was read as such, ● as ๑; with a vowel they are a word, "มี".
  const bool is_word = std::any_of(letters.begin(), letters.end(), core::is_thai_mark);
  if (letters.size() <= kLongestMark && !is_word) return TickCell::kTicked;
  const auto boxes = boxes_in(letters, lexicon);
  if (boxes.size() == 1 && boxes[0].begin == 0 && boxes[0].end == letters.size()) {
    return boxes[0].ticked ? TickCell::kTicked : TickCell::kEmpty;
  }
  return TickCell::kText;
}

Checkboxes read_checkboxes(std::string_view text, const Lexicon& lexicon) {
  Checkboxes out;
  const std::u32string letters = core::decode_utf8(text);
  const auto boxes = boxes_in(letters, lexicon);
  std::u32string rest;
  size_t kept = 0;
  for (size_t i = 0; i < boxes.size(); ++i) {
    const size_t end = i + 1 < boxes.size() ? boxes[i + 1].begin : letters.size();
    auto label = label_at(letters, boxes[i].end, end, lexicon, false);
    if (!label) label = label_at(letters, boxes[i].end, end, lexicon, true);
    if (!label) continue;  // a mark in a list of other things
    out.found = true;
    rest += letters.substr(kept, boxes[i].begin - kept);
    kept = label->end;
    if (boxes[i].ticked &&
        std::find(out.ticked.begin(), out.ticked.end(), label->status) == out.ticked.end()) {
      out.ticked.push_back(label->status);
    }
  }
  rest += letters.substr(kept);
  out.rest = trimmed(core::encode_utf8(rest));
  return out;
}

bool holds_only_boxes(std::string_view text, const Lexicon& lexicon) {
  const std::u32string letters = core::decode_utf8(text);
  const std::vector<Box> boxes = boxes_in(letters, lexicon);
  size_t in_boxes = 0;
  for (const Box& box : boxes) in_boxes += box.end - box.begin;
  const auto blank = std::count_if(letters.begin(), letters.end(),
                                   [](char32_t c) { return c == U' ' || c == U'\n'; });
  return boxes.size() >= 2 && in_boxes + static_cast<size_t>(blank) >= letters.size();
}

}  // namespace truat::parse
