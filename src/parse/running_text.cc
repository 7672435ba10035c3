#include "parse/running_text.h"

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::parse {

std::string trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\n\r";
  const size_t begin = text.find_first_not_of(kSpaces);
  if (begin == text.npos) return "";
  return std::string(text.substr(begin, text.find_last_not_of(kSpaces) - begin + 1));
}

std::vector<std::vector<core::Line>> written_lines(const std::vector<core::Line>& lines) {
  std::vector<std::vector<core::Line>> out;
  bool open = false;
  for (const core::Line& line : lines) {
    if (!open) out.emplace_back();
    out.back().push_back(line);
    open = line.wrapped;
  }
  return out;
}

RunningText::RunningText(const std::vector<core::Line>& lines) {
  for (const core::Line& line : lines) {
    if (!line.text.empty()) lines_.push_back(line);
  }
  printed_ = core::join_lines(lines_);
  // Lines follow each other in the joined text; between two there is a space, a line end or
  // nothing.
  size_t line = 0, line_begin = 0;
  for (size_t i = 0; i < printed_.size();) {
    while (line < lines_.size() && i == line_begin) {
      line_starts_.push_back(search_.size());
      size_t next = line_begin + lines_[line].text.size();
      if (next < printed_.size() && line + 1 < lines_.size() &&
          printed_.compare(next, lines_[line + 1].text.size(), lines_[line + 1].text) != 0) {
        ++next;  // the joint
      }
      line_begin = next;
      ++line;
    }
    const auto lead = static_cast<unsigned char>(printed_[i]);
    const size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    const std::u32string letter = core::decode_utf8(printed_.substr(i, length));
    if (letter.size() == 1 && core::is_thai_digit(letter[0])) {
      search_ += static_cast<char>('0' + (letter[0] - 0x0E50));
      printed_at_.push_back(i);
    } else {
      for (size_t k = 0; k < length && i + k < printed_.size(); ++k) {
        search_ += printed_[i + k];
        printed_at_.push_back(i + k);
      }
    }
    i += length;
  }
  printed_at_.push_back(printed_.size());
}

std::string RunningText::printed(Range range) const {
  const size_t begin = printed_at_[range.begin];
  return printed_.substr(begin, printed_at_[range.end] - begin);
}

std::vector<core::Line> RunningText::lines(Range range) const {
  std::vector<core::Line> out;
  for (size_t i = 0; i < line_starts_.size(); ++i) {
    const size_t end = i + 1 < line_starts_.size() ? line_starts_[i + 1] : search_.size();
    if (line_starts_[i] < range.end && end > range.begin) out.push_back(lines_[i]);
  }
  return out;
}

core::Field RunningText::field(Range range) const {
  while (range.begin < range.end && std::isspace(static_cast<unsigned char>(search_[range.begin])))
    ++range.begin;
  while (range.end > range.begin &&
         std::isspace(static_cast<unsigned char>(search_[range.end - 1])))
    --range.end;
  std::string text = printed(range);
  core::Sources sources = core::sources_of_number(lines(range), text);
  return {std::move(text), std::move(sources)};
}

}  // namespace truat::parse
