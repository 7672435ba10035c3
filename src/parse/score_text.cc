#include "parse/score_text.h"

#include <algorithm>
#include <cstdlib>

#include "parse/agency.h"
#include "parse/text_difference.h"
#include "parse/text_grade.h"
#include "parse/text_number.h"
#include "parse/text_subject.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

const Pattern& rank_pattern() {
  static const Pattern pattern(
      {"rank_in_text",
       R"((?:อยู่ใน|เป็น|ได้)\s*(?:ลำดับ|อันดับ)\s*(?:ที่)?\s*(\d{1,3}(?:,\d{3})|\d{1,5})(?:\D|$))",
       "อยู่ในลำดับที่ 2205 ของ", "ลำดับที่ตั้ง"});
  return pattern;
}
const Pattern& compared_year_pattern() {
  static const Pattern pattern(
      {"compared_year", R"((?:เทียบ|จาก|กับ|กว่า|เดิม)[^\d]{0,60}$)", "เมื่อเทียบกับ", "ประจำ"});
  return pattern;
}

class Reader {
 public:
  Reader(const RunningText& text, const TextContext& context, const Lexicon& lexicon)
      : text_(text),
        search_(text.search()),
        masked_(mask_agencies(search_, lexicon)),
        context_(context),
        lexicon_(lexicon),
        years_(year_mentions(search_)) {}

  TextScores read() {
    for (size_t from = 0; const auto number = next_number(search_, from);) {
      from = number->end;
      const std::string_view digits =
          std::string_view(search_).substr(number->begin, number->size());
      if (is_score(before(*number), digits, behind(*number))) take(*number);
    }
    out_.differences = read_differences(text_, out_.scores, ends_);
    read_rank();
    return std::move(out_);
  }

 private:
  std::string_view before(Range number) const {
    return std::string_view(masked_).substr(0, number.begin);
  }
  std::string_view behind(Range number) const {
    return std::string_view(search_).substr(number.end);
  }

  void take(Range number) {
    if (is_listed(behind(number))) return;
    const std::string_view left = before(number);
    std::optional<TextSubject> found;
    if (subject_ && out_end_ > 0 && continues_subject(left, out_end_)) {
      found = subject_;
    } else {
      const SubjectHints hints{context_.in_measure, speaks_of_grade(behind(number))};
      found = subject_before(left, out_end_, hints, lexicon_);
      if (!found && context_.in_measure) found = subject_of_cell(left);
    }
    if (!found) return;
    subject_ = found;
    add(number, *found);
    out_end_ = grade_end_.value_or(number.end + end_of_unit(behind(number)));
  }

  // "เผยแพร่ข้อมูลได้รวดเร็วขึ้น ITA ปี2567 ได้คะแนน 97.92 คะแนน": what the cell says before, or the
  // topic of its row.
  std::optional<TextSubject> subject_of_cell(std::string_view left) const {
    if (out_end_ != 0) return std::nullopt;
    const size_t at = left.find("ITA");
    if (at == left.npos || !continues_subject(left, at)) return std::nullopt;
    TextSubject out;
    out.subject.level = core::ScoreLevel::kItem;
    size_t begin = left.find_first_not_of("-– •*\n");
    begin = std::min(begin == left.npos ? at : begin, at);
    out.name = {begin, at};
    out.subject.name = trimmed(left.substr(begin, at - begin));
    if (out.subject.name.size() >= 24) return out;
    if (!context_.row_topic) return std::nullopt;
    out.subject.name = context_.row_topic->text;
    out.name = {0, 0};
    if (const auto indicator = indicator_text(out.subject.name, lexicon_);
        indicator && indicator->named_no) {
      out.subject.level = core::ScoreLevel::kIndicator;
      out.subject.indicator = indicator->printed_no && indicator->says_indicator
                                  ? indicator->printed_no
                                  : indicator->named_no;
      out.subject.code = std::to_string(*out.subject.indicator);
    }
    return out;
  }

  void add(Range number, const TextSubject& found) {
    core::Score score;
    score.source = core::ScoreSource::kText;
    score.level = found.subject.level;
    score.code = found.subject.code;
    if (found.subject.indicator) score.indicator_no = std::to_string(*found.subject.indicator);
    if (!found.subject.name.empty()) {
      score.subject = found.name.size() > 0 && found.subject.level != core::ScoreLevel::kInstrument
                          ? text_.field(found.name)
                      : context_.row_topic ? *context_.row_topic
                                           : core::Field{found.subject.name, {}};
      score.subject->text = printed_name(found);
    }
    score.fiscal_year = year_before(number);
    score.value = std::atof(search_.substr(number.begin, number.size()).c_str());
    score.value_raw = text_.field(number);
    read_grade(number, score);
    out_.scores.push_back(std::move(score));
    ends_.push_back(number.end);
  }

  std::string printed_name(const TextSubject& found) const {
    if (found.name.size() == 0) return found.subject.name;
    std::string name = trimmed(text_.printed(found.name));
    for (const std::string_view quote : {"“", "”", "\""}) {
      if (name.starts_with(quote)) name = trimmed(name.substr(quote.size()));
      if (name.ends_with(quote)) name = trimmed(name.substr(0, name.size() - quote.size()));
    }
    return name;
  }

  // The year printed for this number: in its own part of the sentence, else the last one before it,
  // unless that one was only compared with.
  std::optional<core::FiscalYear> year_before(Range number) const {
    const YearMention* last = nullptr;
    for (const YearMention& mention : years_) {
      if (mention.range.end <= number.begin) last = &mention;
    }
    if (!last) return std::nullopt;
    if (last->range.begin >= out_end_) return last->year;
    const std::string_view left = std::string_view(search_).substr(0, last->range.begin);
    if (compared_year_pattern().found_in(left.substr(left.size() > 200 ? left.size() - 200 : 0))) {
      return std::nullopt;
    }
    return last->year;
  }

  void read_grade(Range number, core::Score& score) {
    grade_end_.reset();
    if (score.level != core::ScoreLevel::kOverall) return;
    if (const auto said_behind = grade_behind(search_, number.end, lexicon_)) {
      score.grade = text_.field(said_behind->grade);
      grade_end_ = said_behind->end;
    } else if (const auto said = grade_before(masked_, out_end_, number.begin, lexicon_)) {
      score.grade = text_.field(*said);
    }
  }

  void read_rank() {
    const auto rank = rank_pattern().find(search_);
    if (!rank) return;
    std::string digits(rank->in(search_, 1));
    std::erase(digits, ',');
    const int value = std::atoi(digits.c_str());
    const auto overall =
        std::find_if(out_.scores.begin(), out_.scores.end(),
                     [](const core::Score& s) { return s.level == core::ScoreLevel::kOverall; });
    if (overall != out_.scores.end()) {
      overall->rank = value;
    } else {
      out_.lone_rank = value;
    }
  }

  const RunningText& text_;
  const std::string& search_;
  const std::string masked_;  // search_ without names of agencies
  const TextContext& context_;
  const Lexicon& lexicon_;
  std::vector<YearMention> years_;
  std::optional<TextSubject> subject_;
  size_t out_end_ = 0;               // where the part of the text that is read ends
  std::optional<size_t> grade_end_;  // of the words behind the last score that say its level
  std::vector<size_t> ends_;         // of each score's number
  TextScores out_;
};

}  // namespace

std::vector<const Pattern*> score_text_patterns() {
  std::vector<const Pattern*> out = {&rank_pattern(), &compared_year_pattern()};
  for (const auto& more : {text_number_patterns(), text_grade_patterns(),
                           text_difference_patterns(), text_subject_patterns()}) {
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

TextScores read_text_scores(const RunningText& text, const TextContext& context,
                            const Lexicon& lexicon) {
  // Most paragraphs speak of no score at all.
  const std::string& printed = text.search();
  const auto says = [&](std::string_view word) { return printed.find(word) != printed.npos; };
  const bool may_score =
      says("คะแนน") || says("เท่ากับ") || says("ลำดับ") || (says("ตัวชี้วัด") && (says("=") || says(":")));
  if (!may_score) return {};
  return Reader(text, context, lexicon).read();
}

}  // namespace truat::parse
