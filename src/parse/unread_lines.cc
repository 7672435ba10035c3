#include "parse/unread_lines.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/like_measures.h"
#include "parse/run_together_scores.h"
#include "parse/score_number.h"
#include "parse/status_marks.h"
#include "parse/text_indicators.h"

namespace truat::parse {
namespace {

// Fewer numbers of two decimals stand at the ends of a paragraph's lines by chance.
constexpr size_t kFewestScores = 3;

// Fonts with room for stacked marks claim boxes that reach into the lines above and below.
bool is_at(const core::Sources& sources, const core::Line& line) {
  return std::any_of(sources.begin(), sources.end(), [&](const core::Source& source) {
    return source.page == line.page &&
           2 * core::overlap_area(source.box, line.box) > source.box.width() * source.box.height();
  });
}

// The numbers like scores that the line ends in; all that it has, where these are so many that it
// must be the row of a table, or where it counts indicators.
std::vector<double> scores_of(const core::Line& line, const Lexicon& lexicon) {
  constexpr size_t kManyScores = 4;
  std::vector<double> last, all;
  bool at_end = true;
  for (size_t end = line.text.size(); end > 0;) {
    const size_t space = line.text.rfind(' ', end - 1);
    const size_t begin = space == std::string::npos ? 0 : space + 1;
    const std::string_view word = std::string_view(line.text).substr(begin, end - begin);
    std::vector<double> numbers = run_together_scores(word);
    if (const auto number = like_a_score(word, lexicon)) numbers = {number->value};
    at_end = at_end && !numbers.empty();
    all.insert(all.end(), numbers.begin(), numbers.end());
    if (at_end) last.insert(last.end(), numbers.begin(), numbers.end());
    end = begin == 0 ? 0 : begin - 1;
  }
  return all.size() >= kManyScores || text_indicator_pattern().found_in(line.text) ? all : last;
}

bool holds_only_numbers(const core::Line& line) {
  return core::arabic_digits(line.text).find_first_not_of("0123456789., ") == std::string::npos;
}

// Whether a score or a difference was read there, or the same score elsewhere: a chart repeats what
// a table says. Beside words, full scores and zeros are too many to be told by their value.
bool was_read(const core::Line& line, double value, const core::Report& report) {
  const bool telling = (value > 0 && value < 100) || holds_only_numbers(line);
  return std::any_of(report.scores.begin(), report.scores.end(),
                     [&](const core::Score& s) {
                       return (telling && std::abs(s.value - value) < 0.005) ||
                              is_at(s.value_raw.sources, line);
                     }) ||
         std::any_of(
             report.differences.begin(), report.differences.end(),
             [&](const core::PrintedDifference& d) { return is_at(d.value_raw.sources, line); });
}

struct Unread {
  std::vector<const core::Line*> lines;
  size_t scores = 0;

  void add(const core::Line& line, size_t count) {
    lines.push_back(&line);
    scores += count;
  }
  void add(const Unread& other) {
    lines.insert(lines.end(), other.lines.begin(), other.lines.end());
    scores += other.scores;
  }
};

// Of one paragraph: lines with scores which were not read, and of these the ones that hold
// nothing else.
struct Found {
  Unread lines, alone;
};

Found unread_in(const core::Paragraph& paragraph, const core::Report& report,
                const Lexicon& lexicon) {
  Found out;
  for (const core::Line& line : paragraph.lines) {
    const std::vector<double> values = scores_of(line, lexicon);
    const auto count =
        static_cast<size_t>(std::count_if(values.begin(), values.end(), [&](double value) {
          return !was_read(line, value, report);
        }));
    if (count == 0) continue;
    out.lines.add(line, count);
    if (holds_only_numbers(line)) out.alone.add(line, count);
  }
  return out;
}

std::vector<std::string> words_of(const std::string& text) {
  std::istringstream words(text);
  return {std::istream_iterator<std::string>(words), {}};
}

// A tick at the end of a line stands in a column; at its start it leads an entry of a list.
bool ends_in_tick(const std::string& text, const Lexicon& lexicon) {
  constexpr char32_t kStroke = U'/', kBallotX = 0x2717;  // a stroke parts units at a line's end
  const std::vector<std::string> words = words_of(text);
  if (words.size() < 2) return false;
  const std::u32string last = core::decode_utf8(words.back());
  if (last.size() != 1 || last[0] == kStroke) return false;
  const Mark mark = lexicon.mark(last[0]);
  return mark == Mark::kTick || mark == Mark::kTickedBox || last[0] == kBallotX;
}

bool tells_status(const std::string& text, const Lexicon& lexicon) {
  return read_checkboxes(text, lexicon).found || lexicon.status(text) ||
         ends_in_tick(text, lexicon);
}

// Names of different columns, and little else: at least two of them of measures. Nothing but two
// names, one of them of measures themselves, are a head, too.
bool names_columns_of_measures(const std::string& text, const Lexicon& lexicon) {
  const std::vector<std::string> words = words_of(text);
  // Sentences end here: every line of every paragraph is asked, and misread names take time.
  if (std::none_of(words.begin(), words.end(), [&lexicon](const std::string& word) {
        return lexicon.is_listed_header(word);
      })) {
    return false;
  }
  std::set<Column> names, of_measures;
  size_t others = 0;
  for (const std::string& word : words) {
    if (!lexicon.is_header(word)) {
      if (2 * ++others > words.size()) return false;
      continue;
    }
    const Column column = lexicon.column(word);
    names.insert(column);
    if (is_measure_column(column) || column == Column::kStatus) of_measures.insert(column);
  }
  if (others == 0 && names.size() >= 2 && names.contains(Column::kMeasure)) return true;
  return names.size() >= 3 && of_measures.size() >= 2 && others <= names.size();
}

core::UnreadRows entry(core::UnreadKind kind, const std::vector<const core::Line*>& lines) {
  const core::Line& first = *lines.front();
  return {kind, 0, static_cast<int>(lines.size()), {first.text, core::sources_of({first})}};
}

}  // namespace

std::optional<core::UnreadRows> unread_lines(const core::Document& document,
                                             const core::Report& report, const Lexicon& lexicon) {
  Unread told, alone;
  for (const core::Block& block : document.blocks) {
    const auto* paragraph = std::get_if<core::Paragraph>(&block);
    if (!paragraph) continue;
    const Found found = unread_in(*paragraph, report, lexicon);
    if (found.lines.scores >= kFewestScores) {
      told.add(found.lines);
    } else {
      alone.add(found.alone);
    }
  }
  // Figures that fell out of a table are paragraphs of their own.
  if (alone.scores >= kFewestScores) told.add(alone);
  if (told.lines.empty()) return std::nullopt;
  return entry(core::UnreadKind::kScores, told.lines);
}

std::optional<core::UnreadRows> unread_measures(const core::Document& document,
                                                const Lexicon& lexicon) {
  constexpr size_t kFewestLines = 2;  // an example of how to tick a box is one
  std::vector<const core::Line*> told;
  bool has_head = false;
  for (const core::Block& block : document.blocks) {
    const auto* paragraph = std::get_if<core::Paragraph>(&block);
    if (!paragraph) continue;
    for (const core::Line& line : paragraph->lines) {
      const bool head = names_columns_of_measures(line.text, lexicon);
      if (head || tells_status(line.text, lexicon)) told.push_back(&line);
      has_head |= head;
    }
  }
  if (told.size() < kFewestLines && !has_head) return std::nullopt;
  return entry(core::UnreadKind::kMeasures, told);
}

}  // namespace truat::parse
