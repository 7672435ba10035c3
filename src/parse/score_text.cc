#include "parse/score_text.h"

#include <algorithm>
#include <cstdlib>

#include "parse/agency.h"
#include "parse/text_subject.h"
#include "parse/year_mention.h"

namespace truat::parse {
namespace {

const Pattern& number_pattern() {
  static const Pattern pattern(
      {"number_in_text", R"((?:^|[^\d.,/:\-–])(\d{1,3}(?:\.\d{1,2})?)(?:[^\d.,/:%]|[.,]\D|[.,]?$))",
       "ได้ 91.6 คะแนน", "ปี 2567"});
  return pattern;
}
const Pattern& cue_behind_pattern() {
  static const Pattern pattern({"score_unit_behind", R"(^\s*คะแนน)", " คะแนน", " ตัวชี้วัด"});
  return pattern;
}
const Pattern& cue_before_pattern() {
  static const Pattern pattern(
      {"score_words_before",
       R"((?:คะแนน(?:รวม|เฉลี่ย|ภาพรวม)?|เท่ากับ|ผลการประเมิน(?:ในภาพรวม)?|ได้)\s*(?:เท่ากับ|คือ|ที่|อยู่ที่|:|=)?\s*$)",
       "มีค่าคะแนนเท่ากับ ", "จำนวน "});
  return pattern;
}
const Pattern& sign_before_pattern() {
  static const Pattern pattern({"sign_before", R"([=:]\s*$)", "IIT = ", "IIT "});
  return pattern;
}
const Pattern& threshold_behind_pattern() {
  static const Pattern pattern({"threshold_behind",
                                R"(^\s*(?:คะแนน)?\s*(?:ขึ้นไป|[-–]\s*\d|ถึง\s*\d|หรือมากกว่า|%|ร้อยละ))",
                                " คะแนน ขึ้นไป", " คะแนน อยู่ในระดับ A"});
  return pattern;
}
const Pattern& not_score_before_pattern() {
  static const Pattern pattern(
      {"threshold_before",
       R"((?:กว่า|อย่างน้อย|ตั้งแต่|เกิน|เต็ม|เพิ่มขึ้น|ลดลง|ต่างกัน|ส่วนต่าง|ผลต่าง|แตกต่าง|ร้อยละ|น้ำหนัก|จากเดิม|[+]|ระหว่าง|จาก)\s*(?:คือ|ที่|เท่ากับ|เป็น|เป็นเงิน|อีก|คะแนน)?\s*[+\-–]?\s*$)",
       "ไม่น้อยกว่า ", "คะแนนเท่ากับ "});
  return pattern;
}
const Pattern& grade_pattern() {
  static const Pattern pattern(
      {"grade_behind",
       R"(^\s*(?:คะแนน)?\s*[,]?\s*(?:\(|ซึ่ง|โดย|และ|มีผล|ผล|การประเมิน|จัด|อยู่|ใน|ได้|ถือว่า|เป็น|ประเมิน|\s)*(?:ระดับ|เกรด)(?:ผล)?(?:การประเมิน)?(?:คือ|เป็น)?\s*[:“"‘'(]*\s*([^\s\d“”"'()‘’,]+))",
       " คะแนน อยู่ในระดับ (ผ่านดี)", " คะแนน ลดลง"});
  return pattern;
}
const Pattern& grade_before_pattern() {
  static const Pattern pattern({"grade_before",
                                R"((?:ระดับ|เกรด)\s*[:“"‘'(]*\s*([^\s\d“”"'()‘’,]+)[^\d]{0,90}$)",
                                "อยู่ในระดับ ผ่านดี ได้คะแนนรวม ", "ได้คะแนนรวม "});
  return pattern;
}
const Pattern& rank_pattern() {
  static const Pattern pattern(
      {"rank_in_text",
       R"((?:อยู่ใน|เป็น|ได้)\s*(?:ลำดับ|อันดับ)\s*(?:ที่)?\s*(\d{1,3}(?:,\d{3})|\d{1,5})(?:\D|$))",
       "อยู่ในลำดับที่ 2205 ของ", "ลำดับที่ตั้ง"});
  return pattern;
}
const Pattern& difference_pattern() {
  static const Pattern pattern(
      {"difference_in_text",
       R"((เพิ่มขึ้น|สูงขึ้น|มากขึ้น|ลดลง|ต่ำลง|น้อยลง|ส่วนต่าง|ผลต่าง|แตกต่าง|ต่างกัน)[^\d+\-–\n]{0,60}([+\-–]?)\s*(\d{1,3}(?:\.\d{1,2})?)(\s*คะแนน)?(?:\D|$))",
       "ลดลง 5.6 คะแนน", "เพิ่มขึ้นจากปีงบประมาณ พ.ศ. 2565"});
  return pattern;
}
const Pattern& compared_year_pattern() {
  static const Pattern pattern(
      {"compared_year", R"((?:เทียบ|จาก|กับ|กว่า|เดิม)[^\d]{0,60}$)", "เมื่อเทียบกับ", "ประจำ"});
  return pattern;
}
const Pattern& list_pattern() {
  static const Pattern pattern(
      {"respectively", R"(^[^.\n]{0,160}ตามลำดับ)", " และ 100 คะแนน ตามลำดับ", " คะแนน อยู่ในระดับ A"});
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
    for (size_t from = 0; const auto match = number_pattern().find(search_, from);) {
      const Range number = *match->groups[1];
      from = number.end;
      if (is_score(number)) take(number);
    }
    read_differences();
    if (const auto rank = rank_pattern().find(search_)) {
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
    return std::move(out_);
  }

 private:
  std::string_view before(Range number) const {
    return std::string_view(masked_).substr(0, number.begin);
  }
  std::string_view behind(Range number) const {
    return std::string_view(search_).substr(number.end);
  }

  // Whether the words around a number say that it is a score.
  bool is_score(Range number) const {
    if (threshold_behind_pattern().found_in(behind(number))) return false;
    // Only the words right before the number matter; RE2 needs no more of a long text.
    const std::string_view all = before(number);
    const std::string_view near = all.substr(all.size() > 200 ? all.size() - 200 : 0);
    if (not_score_before_pattern().found_in(near)) return false;
    if (cue_behind_pattern().found_in(behind(number))) return true;
    const std::string_view digits = std::string_view(search_).substr(number.begin, number.size());
    const bool decimals = digits.find('.') != digits.npos;
    if (decimals && sign_before_pattern().found_in(near)) return true;
    return (decimals || digits == "100") && cue_before_pattern().found_in(near);
  }

  void take(Range number) {
    if (list_pattern().found_in(behind(number))) return;
    const std::string_view left = before(number);
    std::optional<TextSubject> found;
    if (subject_ && out_end_ > 0 && continues_subject(left, out_end_)) {
      found = subject_;
    } else {
      const SubjectHints hints{context_.in_measure, grade_pattern().found_in(behind(number))};
      found = subject_before(left, out_end_, hints, lexicon_);
      if (!found && context_.in_measure) found = subject_of_cell(left);
    }
    if (!found) return;
    subject_ = found;
    add(number, *found);
    out_end_ = number.end;
    if (const auto unit = cue_behind_pattern().find(behind(number))) out_end_ += unit->whole().end;
    if (const auto grade = grade_pattern().find(behind(number)); grade && graded_) {
      out_end_ = number.end + grade->whole().end;
    }
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
    graded_ = false;
    if (score.level != core::ScoreLevel::kOverall) return;
    if (const auto match = grade_pattern().find(behind(number))) {
      take_grade(match->in(behind(number), 1), number.end + match->groups[1]->begin, score);
      graded_ = score.grade.has_value();
    }
    // "อยู่ในระดับ A ได้คะแนนรวม 86.51 คะแนน"
    const std::string_view left = before(number).substr(out_end_);
    if (score.grade) return;
    if (const auto match = grade_before_pattern().find(left)) {
      take_grade(match->in(left, 1), out_end_ + match->groups[1]->begin, score);
    }
  }

  void take_grade(std::string_view word, size_t at, core::Score& score) const {
    for (const std::string& grade : lexicon_.grades()) {
      if (!word.starts_with(grade)) continue;
      const std::string_view rest = word.substr(grade.size());
      const bool letter = grade[0] >= 'A' && grade[0] <= 'F';
      if (letter && !rest.empty() && rest[0] >= 'A' && rest[0] <= 'Z') continue;
      score.grade = text_.field({at, at + grade.size()});
      return;
    }
  }

  void read_differences() {
    for (size_t from = 0; const auto match = difference_pattern().find(search_, from);) {
      from = match->groups[3]->end;
      const bool precise = match->in(search_, 3).find('.') != std::string_view::npos;
      if (!match->groups[4] && !precise) continue;
      add_difference(*match);
    }
  }

  void add_difference(const Match& match) {
    // It belongs to the last score before it.
    const core::Score* score = nullptr;
    for (size_t i = 0; i < out_.scores.size(); ++i) {
      if (ends_[i] <= match.whole().begin) score = &out_.scores[i];
    }
    if (!score) return;
    core::PrintedDifference out;
    out.level = score->level;
    out.code = score->code;
    const std::string_view word = match.in(search_, 1);
    const bool down = word == "ลดลง" || word == "ต่ำลง" || word == "น้อยลง" ||
                      (match.groups[2]->size() > 0 && match.in(search_, 2) != "+") ||
                      (!says_direction(word) && falls_before(match.whole().begin));
    out.value = std::atof(std::string(match.in(search_, 3)).c_str()) * (down ? -1 : 1);
    out.value_raw = text_.field({match.groups[2]->begin, match.groups[3]->end});
    set_years(*score, out);
    out_.differences.push_back(std::move(out));
  }
  static bool says_direction(std::string_view word) {
    return word == "เพิ่มขึ้น" || word == "สูงขึ้น" || word == "มากขึ้น";
  }
  // "ลดลงจากปี … คิดเป็นส่วนต่าง 2.58": the direction is said earlier.
  bool falls_before(size_t at) const {
    const std::string_view left = std::string_view(search_).substr(0, at);
    const size_t up = left.rfind("เพิ่มขึ้น"), down = left.rfind("ลดลง");
    return down != left.npos && (up == left.npos || down > up);
  }

  // From the older to the newer year that the text gives this subject's scores for.
  void set_years(const core::Score& score, core::PrintedDifference& out) const {
    std::vector<core::FiscalYear> years;
    bool unknown = false;
    for (const core::Score& other : out_.scores) {
      if (other.level != score.level || other.code != score.code) continue;
      unknown = unknown || !other.fiscal_year;
      if (other.fiscal_year) years.push_back(*other.fiscal_year);
    }
    std::sort(years.begin(), years.end());
    years.erase(std::unique(years.begin(), years.end()), years.end());
    if (years.size() == 2) {
      out.from = years[0];
      out.to = years[1];
    } else if (years.size() == 1 && unknown) {
      out.from = years[0];  // the other year is the report's own, which is not known here
    }
  }

  const RunningText& text_;
  const std::string& search_;
  const std::string masked_;  // search_ without names of agencies
  const TextContext& context_;
  const Lexicon& lexicon_;
  std::vector<YearMention> years_;
  std::optional<TextSubject> subject_;
  size_t out_end_ = 0;  // where the part of the text that is read ends
  bool graded_ = false;
  std::vector<size_t> ends_;  // of each score's number
  TextScores out_;
};

}  // namespace

std::vector<const Pattern*> text_subject_patterns();

std::vector<const Pattern*> score_text_patterns() {
  std::vector<const Pattern*> out = {&number_pattern(),        &cue_behind_pattern(),
                                     &cue_before_pattern(),    &threshold_behind_pattern(),
                                     &sign_before_pattern(),   &not_score_before_pattern(),
                                     &grade_pattern(),         &grade_before_pattern(),
                                     &rank_pattern(),          &difference_pattern(),
                                     &compared_year_pattern(), &list_pattern()};
  const auto subjects = text_subject_patterns();
  out.insert(out.end(), subjects.begin(), subjects.end());
  return out;
}

TextScores read_text_scores(const RunningText& text, const TextContext& context,
                            const Lexicon& lexicon) {
  // Most paragraphs speak of no score at all.
  if (text.search().find("คะแนน") == std::string::npos &&
      text.search().find("เท่ากับ") == std::string::npos &&
      text.search().find("ลำดับ") == std::string::npos) {
    return {};
  }
  return Reader(text, context, lexicon).read();
}

}  // namespace truat::parse
