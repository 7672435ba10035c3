#include "core/document.h"

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::core {
namespace {

bool is_latin_or_digit(char32_t c) { return is_latin_letter(c) || is_digit(c); }

// Whether a wrapped line goes on in the next without a space: between two Thai letters there is
// none; where Latin words or numbers meet, the typesetter took one away.
bool joins_without_space(const std::string& above, const std::string& below) {
  const std::u32string a = decode_utf8(above), b = decode_utf8(below);
  if (a.empty() || b.empty()) return true;
  return !(is_latin_or_digit(a.back()) && is_latin_or_digit(b.front()));
}

}  // namespace

std::string join_lines(const std::vector<Line>& lines) {
  std::string out;
  const Line* previous = nullptr;
  for (const Line& line : lines) {
    if (line.text.empty()) continue;
    if (previous && !previous->wrapped) {
      out += '\n';
    } else if (previous && !previous->split_word &&
               !joins_without_space(previous->text, line.text)) {
      out += ' ';
    }
    out += line.text;
    previous = &line;
  }
  return out;
}

Sources sources_of(const std::vector<Line>& lines) {
  Sources out;
  for (const Line& line : lines) {
    if (out.empty() || out.back().page != line.page) {
      out.push_back({line.page, line.box, line.method, line.confidence, line.text});
      continue;
    }
    Source& source = out.back();
    source.box = unite(source.box, line.box);
    source.method = weaker(source.method, line.method);
    source.confidence = std::min(source.confidence, line.confidence);
    source.raw += '\n' + line.text;
  }
  return out;
}

Sources sources_of_number(const std::vector<Line>& lines, std::string_view number) {
  std::vector<Line> judged = lines;
  for (Line& line : judged) {
    for (const DoubtfulNumber& doubtful : line.doubtful_numbers) {
      // What is cut out as the number may hold more (a sign) or less (a unit read as a digit).
      if (number.find(doubtful.text) == number.npos && doubtful.text.find(number) == number.npos) {
        continue;
      }
      line.confidence = std::min(line.confidence, doubtful.confidence);
    }
  }
  return sources_of(judged);
}

const Cell* Row::at(int column) const {
  for (const Cell& cell : cells) {
    if (column >= cell.column && column < cell.column + cell.column_span) return &cell;
  }
  return nullptr;
}

}  // namespace truat::core
