#include "layout/row_cut.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "layout/list_marker.h"
#include "layout/printed_score.h"
#include "layout/wrapping.h"

namespace truat::layout {
namespace {

using Kind = ListMarker::Kind;

size_t letters(std::string_view text) {
  const std::u32string t = core::decode_utf8(text);
  return static_cast<size_t>(std::count_if(
      t.begin(), t.end(), [](char32_t c) { return c != U' ' && !core::is_thai_mark(c); }));
}

bool has_letter_or_digit(std::string_view text) {
  const std::u32string t = core::decode_utf8(text);
  return std::any_of(t.begin(), t.end(), [](char32_t c) {
    return core::is_thai(c) || core::is_digit(c) || core::is_latin_letter(c);
  });
}

// A tick or cross in a column of its own; "-" says "nothing" and is none.
bool is_mark(const std::string& text) {
  return !text.empty() && letters(text) <= 1 && !has_letter_or_digit(text) && text != "-" &&
         text != "–";
}

bool is_dash(const std::string& text) { return text == "-" || text == "–" || text == "—"; }

// The number of a row: "๓", "3.", "O12", "1.2"; -1 for other text.
int row_number(const std::string& text) {
  const std::u32string t = core::decode_utf8(core::arabic_digits(text));
  if (t.size() > 6) return -1;
  int value = -1;
  for (const char32_t c : t) {
    if (c >= U'0' && c <= U'9') {
      value = (value < 0 ? 0 : value * 10) + static_cast<int>(c - U'0');
    } else if (value >= 0 && c != U'.' && c != U')') {
      return -1;
    } else if (core::is_thai(c)) {
      return -1;
    }
  }
  return value;
}

std::string whole(const std::vector<core::Line>& lines) { return core::join_lines(lines); }

double fill_rate(const CutColumn& column) {
  if (column.others.empty()) return column.above.empty() ? 0.3 : 0.75;
  const auto filled = std::count_if(column.others.begin(), column.others.end(),
                                    [](const std::string& t) { return !t.empty(); });
  return static_cast<double>(filled) / static_cast<double>(column.others.size());
}

bool is_mark_column(const CutColumn& column) {
  bool any = false;
  const auto fits = [&](const std::string& text) {
    any |= is_mark(text);
    return text.empty() || is_mark(text);
  };
  return std::all_of(column.others.begin(), column.others.end(), fits) &&
         fits(whole(column.above)) && fits(whole(column.below)) && any;
}

// "O-" above "๒": a code that a narrow cell broke behind its letter.
bool is_broken_code(const std::string& above, const std::string& below) {
  const std::u32string a = core::decode_utf8(above);
  if (a.empty() || a.size() > 3 || row_number(below) < 0 ||
      !core::is_digit(core::decode_utf8(below)[0]))
    return false;
  return std::all_of(a.begin(), a.end(),
                     [](char32_t c) { return core::is_latin_letter(c) || c == U'-' || c == U'.'; });
}

// Every row has a number of its own here, so that one without goes on with the row above.
bool numbers_every_row(const CutColumn& column) {
  return !column.others.empty() && row_number(whole(column.above)) >= 0 &&
         std::all_of(column.others.begin(), column.others.end(),
                     [](const std::string& t) { return row_number(t) >= 0; });
}

// Short values that fill one line in every row: numbers, codes, scores. They are never cut.
bool is_value_column(const CutColumn& column) {
  const auto fits = [](const std::string& text) {
    return letters(text) <= 8 && text.find('\n') == std::string::npos;
  };
  return column.above.size() <= 1 && column.below.size() <= 1 && fits(whole(column.above)) &&
         fits(whole(column.below)) && std::all_of(column.others.begin(), column.others.end(), fits);
}

int boxes(const std::string& text) {
  int count = 0;
  for (const char32_t c : core::decode_utf8(text)) count += c == U'☐' || c == U'☑' || c == U'☒';
  return count;
}

// What is printed behind the boxes, a box to a label.
std::vector<std::u32string> box_labels(const std::string& text) {
  std::vector<std::u32string> out;
  bool open = false;
  for (const char32_t c : core::decode_utf8(text)) {
    if (c == U'☐' || c == U'☑' || c == U'☒') {
      out.emplace_back();
      open = true;
    } else if (c == U'\n') {
      open = false;
    } else if (open && c != U' ') {
      out.back() += c;
    }
  }
  return out;
}

// Checkboxes stand once in every row: a second set belongs to another row, a missing part to the
// same one.
double box_weight(const CutColumn& column) {
  const int above = boxes(whole(column.above)), below = boxes(whole(column.below));
  int usual = 0;
  for (const std::string& text : column.others) usual = std::max(usual, boxes(text));
  if (above > 0 && below > 0) {
    const auto labels = box_labels(whole(column.above));
    for (const std::u32string& label : box_labels(whole(column.below))) {
      if (std::find(labels.begin(), labels.end(), label) != labels.end()) return -5;
    }
    return usual > 0 && above + below > usual ? -5 : 5;
  }
  if (usual == 0) usual = std::max(above, below);
  if (usual == 0) return 0;
  if (above >= usual) return 1;  // the set is complete; a new row would bring its own
  return above == 0 && below >= usual ? -3 : 0;
}

// Lists that number their entries, or rows that are numbered in front of their text.
double numbering_weight(const CutColumn& column, const ListMarker& first_below) {
  std::vector<int> above;
  for (const core::Line& line : column.above) {
    const ListMarker m = list_marker(line.text);
    if (m.kind == first_below.kind) above.push_back(m.value);
  }
  const bool rows_numbered =
      !column.others.empty() &&
      std::all_of(column.others.begin(), column.others.end(), [&](const std::string& text) {
        return text.empty() || list_marker(text).kind == first_below.kind;
      });
  if (above.empty()) return first_below.value <= 1 ? -2 : -0.5;
  if (first_below.value == above.back() + 1) {
    // "2. …" after a single "1. …": the next entry, or the next row of a numbered column.
    if (above.size() == 1) return rows_numbered ? -3 : 0.3;
    return 2.5;
  }
  return first_below.value <= 1 ? -2.5 : 0;
}

// Characters that no text begins with.
bool starts_inside_text(const std::string& text) {
  const std::u32string t = core::decode_utf8(text.substr(0, 8));
  if (t.empty()) return false;
  return core::is_thai_mark(t[0]) ||
         std::u32string_view(U"ๆฯะาำๅ),;:!?”’%").find(t[0]) != std::u32string_view::npos;
}

// A typesetter that keeps the first or last two lines of a paragraph together leaves up to so many
// lines free; more than that, and the text above had ended.
constexpr double kKeptTogether = 2.4;

// Two scores never share a cell, also where no line closes the row.
constexpr double kTwoScores = -9;

double both_filled(const CutColumn& column) {
  const bool ended = column.ended_before || column.lines_of_room > kKeptTogether;
  if (is_broken_code(whole(column.above), whole(column.below))) return 3;
  if (is_score(whole(column.above)) && is_score(whole(column.below))) return kTwoScores;
  // Also where a narrow cell prints "O-" above "3".
  const int number = row_number(whole(column.above));
  if (number >= 0 && row_number(whole(column.below)) == number + 1) return -6;
  if (is_value_column(column)) return ended ? -4 : -2.5;
  if (ended) return -4;
  const double box = box_weight(column);
  if (box != 0) return box;
  return continuation_weight(column);
}

}  // namespace

double continuation_weight(const CutColumn& column) {
  if (column.above.empty() || column.below.empty()) return 0;
  const core::Line& last = column.above.back();
  const core::Line& first = column.below.front();
  if (is_dash(whole(column.above)) || is_dash(whole(column.below))) return -2;
  const ListMarker marker = list_marker(first.text);
  if (marker.kind == Kind::kNumber || marker.kind == Kind::kLetter) {
    return numbering_weight(column, marker);
  }
  if (marker.kind == Kind::kBullet) {
    const bool list = std::any_of(column.above.begin(), column.above.end(), [](const auto& line) {
      return list_marker(line.text).kind == Kind::kBullet;
    });
    return list ? 0.3 : -0.7;
  }
  if (starts_inside_text(first.text)) return 3;
  const bool centred = are_centred(column.above, column.left, column.right);
  const double room = room_behind(last, column.left, column.right, centred);
  const double letter =
      last.box.width() / std::max<double>(1, static_cast<double>(letters(last.text)));
  const double word = std::min<double>(6, static_cast<double>(letters(first.text))) * letter;
  return room < word ? 1.2 : -1.3;
}

double cut_weight(const CutEvidence& evidence) {
  double weight = -0.3;
  // A row that ends right at the page's end may leave its closing line to the next page.
  if (evidence.edge == PageEdge::kOpen) weight += 6;
  if (evidence.edge == PageEdge::kClosed) weight -= 5;
  if (evidence.top_missing) weight += 3;
  // A row that is allowed to break goes on until the page is full.
  if (evidence.edge != PageEdge::kOpen && evidence.lines_of_room > 2.2) weight -= 6;
  int marks_above = 0, marks_below = 0;
  for (const CutColumn& column : evidence.columns) {
    if (is_mark_column(column)) {
      marks_above += !column.above.empty();
      marks_below += !column.below.empty();
      continue;
    }
    const double rate = fill_rate(column);
    if (!column.above.empty() && !column.below.empty()) {
      weight += both_filled(column);
    } else if (!column.above.empty()) {
      weight += numbers_every_row(column) ? 3.5 : rate >= 0.5 ? 1.3 * rate : 0.2;
    } else if (!column.below.empty()) {
      weight -= rate >= 0.5 ? 2.5 * rate : 0.7;
    }
  }
  if (marks_above > 0 && marks_below > 0) weight -= 4;
  if (marks_above > 0 && marks_below == 0) weight += 2;
  if (marks_above == 0 && marks_below > 0) weight -= 2;
  return weight;
}

}  // namespace truat::layout
