// Numbers and codes are written in one script: no "๙3.๙๖", no digit for a letter ("1๑๑" for i๑๑),
// no zero for the letter O ("๐๑๔" for O14; common, so said once for the report).
#include <algorithm>

#include "check/rules.h"
#include "check/texts.h"
#include "check/words.h"
#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::check {
namespace {

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

bool mixes_digits(const std::u32string& text) {
  bool thai = false, ascii = false;
  for (char32_t c : text) {
    thai = thai || core::is_thai_digit(c);
    ascii = ascii || is_ascii_digit(c);
  }
  return thai && ascii;
}

// Runs of letters A-Z and digits of both scripts, as codes are made of.
std::vector<std::u32string> code_like(const std::u32string& text) {
  std::vector<std::u32string> out;
  std::u32string run;
  for (size_t i = 0; i <= text.size(); ++i) {
    const char32_t c = i < text.size() ? text[i] : U' ';
    if (core::is_digit(c) || core::is_latin_letter(c)) {
      run += c;
    } else if (!run.empty()) {
      // "2.๕" and "10/๒๕๖๗" are numbers and dates, not codes.
      const bool part = c == U'.' || c == U',' || c == U'/' ||
                        (i > run.size() &&
                         (text[i - run.size() - 1] == U'.' || text[i - run.size() - 1] == U'/'));
      if (!part) out.push_back(run);
      run.clear();
    }
  }
  return out;
}

// "1๑๑" -> "I11", "O๑5" -> "O15".
std::string read_as(const std::u32string& code) {
  std::string arabic = core::arabic_digits(core::encode_utf8(code));
  if (is_ascii_digit(code[0]) && core::is_thai_digit(code.back())) {
    if (arabic[0] == '1') arabic[0] = 'I';
    if (arabic[0] == '0') arabic[0] = 'O';
  }
  return arabic;
}

void add_numbers(const Case& c, Findings& out) {
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const std::string& text = c.report.scores[i].value_raw.text;
    if (!mixes_digits(core::decode_utf8(text))) continue;
    out.push_back(at_score(c, "digits_mixed", static_cast<int>(i), {{"printed", text}}));
  }
}

// A printed item code that begins with a zero: "๐๑๔ แผน…".
bool begins_with_zero(const std::string& text) {
  const std::u32string points = core::decode_utf8(core::squeeze_spaces(text));
  return points.size() >= 2 && (points[0] == U'๐' || points[0] == U'0') &&
         core::is_digit(points[1]);
}

void add_zero_codes(const Case& c, Findings& out) {
  int count = 0;
  Place first;
  std::string printed;
  each_text(c.report, [&](const Place& place) {
    const bool item = place.kind == core::RecordKind::kScore
                          ? c.report.scores[place.index].level == core::ScoreLevel::kItem
                          : place.kind == core::RecordKind::kMeasure &&
                                c.report.measures[place.index].item_code.has_value();
    if (!item || !begins_with_zero(place.field->text)) return;
    if (++count > 1) return;
    first = place;
    printed = place.field->text.substr(0, place.field->text.find(' '));
  });
  if (count == 0) return;
  out.push_back(at_place(c, "code_zero", first,
                         {{"printed", quote(printed, 20)}, {"number", std::to_string(count)}}));
}

}  // namespace

Findings mixed_scripts(const Case& c) {
  Findings out;
  add_numbers(c, out);
  std::map<std::string, bool> said;
  each_text(c.report, [&](const Place& place) {
    // A wrong digit of a picture is more likely misread than misprinted.
    if (is_recognised(*place.field)) return;
    for (const std::u32string& code : code_like(core::decode_utf8(place.field->text))) {
      const std::string text = core::encode_utf8(code);
      if (code.size() < 2 || code.size() > 4 || !mixes_digits(code) || said[text]) continue;
      said[text] = true;
      const std::string read = read_as(code);
      // "๒๕๖4" is a number; only where it is read with a letter it is a code.
      const bool number = std::none_of(read.begin(), read.end(), [](char letter) {
        return core::is_latin_letter(static_cast<unsigned char>(letter));
      });
      out.push_back(at_place(c, number ? "digits_mixed" : "code_mixed", place,
                             {{"printed", text}, {"expected", read}}));
    }
  });
  add_zero_codes(c, out);
  return out;
}

}  // namespace truat::check
