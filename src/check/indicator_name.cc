// An indicator's number and its name belong together: in score tables and headings, and (a warning
// only: a measure may have numbered indicators of its own) where running text says "ตัวชี้วัดที่ ๗ …".
#include <set>

#include "check/rules.h"
#include "check/texts.h"
#include "check/words.h"

namespace truat::check {
namespace {

struct Named {
  std::string number;  // of the indicator that has this name
  std::string name;    // as it was found
};

// Which indicator's name the text begins with, the longest name if several.
std::optional<Named> name_at_start(const YearFacts& facts, const std::string& letters) {
  std::optional<Named> best;
  const auto consider = [&](const std::string& number, const std::string& name) {
    const std::string key = letters_and_digits(name);
    if (letters.compare(0, key.size(), key) != 0) return;
    if (!best || key.size() > letters_and_digits(best->name).size()) best = Named{number, name};
  };
  for (const auto& [number, indicator] : facts.indicators) {
    consider(number, indicator.name);
    for (const std::string& other : indicator.other) consider(number, other);
  }
  return best;
}

std::string without_number(const std::string& letters) {
  size_t i = 0;
  while (i < letters.size() && letters[i] >= '0' && letters[i] <= '9') ++i;
  return letters.substr(i);
}

Words words_of(const YearFacts& facts, const std::string& number, const Named& named) {
  return {{"number", number},
          {"printed", named.name},
          {"other", named.number},
          {"expected", facts.indicators.at(number).name}};
}

// A number and the text behind it, "7" and "คุณภาพการดำเนินงานหัวข้อ…".
struct Mention {
  std::string number, rest;
};

// Places where the text says "ตัวชี้วัดที่ 7 …" ("ด้านที่", "ที่" or nothing between).
std::vector<Mention> mentions(const std::string& printed) {
  static const std::string kWord = "ตัวชี้วัด";
  const std::string text = compact(printed);
  std::vector<Mention> out;
  for (size_t at = text.find(kWord); at != std::string::npos; at = text.find(kWord, at)) {
    at += kWord.size();
    for (const std::string filler : {"ด้าน", "ที่"}) {
      if (text.compare(at, filler.size(), filler) == 0) at += filler.size();
    }
    size_t end = at;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') ++end;
    // "9.4" is a sub-indicator, "2-4" a range.
    const bool more = end + 1 < text.size() && (text[end] == '.' || text[end] == '-') &&
                      text[end + 1] >= '0' && text[end + 1] <= '9';
    if (end == at || end - at > 2 || more) continue;
    out.push_back({text.substr(at, end - at), letters_and_digits(text.substr(end))});
  }
  return out;
}

// Headings and topics speak of the indicators of the assessment; other texts may not.
bool is_heading(const Case& c, const Place& place) {
  if (place.kind == core::RecordKind::kMeasure) {
    const auto& topic = c.report.measures[place.index].topic;
    return topic && place.field == &*topic;
  }
  for (const core::FreeText& text : c.report.free_texts) {
    if (&text.text == place.field) return text.kind == "heading";
  }
  return place.kind == core::RecordKind::kScore;
}

}  // namespace

Findings indicator_name(const Case& c) {
  Findings out;
  std::set<std::pair<std::string, std::string>> said;  // number and name
  for (size_t i = 0; i < c.report.scores.size(); ++i) {
    const core::Score& score = c.report.scores[i];
    const YearFacts* facts = c.facts(year_of(score, c.report));
    if (score.level != core::ScoreLevel::kIndicator || !score.subject || !score.code) continue;
    if (facts == nullptr || !facts->indicators.contains(*score.code)) continue;
    std::string letters = without_number(letters_and_digits(score.subject->text));
    const auto said_in = mentions(score.subject->text);
    if (!said_in.empty()) letters = said_in.front().rest;
    const auto named = name_at_start(*facts, letters);
    if (!named || named->number == *score.code) continue;
    if (!said.insert({*score.code, named->name}).second) continue;
    out.push_back(
        at_score(c, "indicator_name", static_cast<int>(i), words_of(*facts, *score.code, *named)));
    if (is_doubtful(*score.subject)) soften(c, out.back());
  }
  const YearFacts* facts = c.facts(c.report_year());
  if (facts == nullptr) return out;
  each_text(c.report, [&](const Place& place) {
    for (const Mention& mention : mentions(place.field->text)) {
      const auto named = name_at_start(*facts, mention.rest);
      if (!named || named->number == mention.number) continue;
      if (!facts->indicators.contains(mention.number)) continue;
      if (!said.insert({mention.number, named->name}).second) continue;
      out.push_back(at_place(c, is_heading(c, place) ? "indicator_name" : "indicator_name_text",
                             place, words_of(*facts, mention.number, *named)));
    }
  });
  return out;
}

}  // namespace truat::check
