#include "parse/agency.h"

#include <algorithm>
#include <map>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "parse/match_key.h"
#include "parse/pattern.h"

namespace truat::parse {
namespace {

constexpr size_t kLongestName = 24;  // letters; the register's longest has 23
constexpr size_t kShortestName = 2;
constexpr size_t kLongestDistrict = 20;

#define NAME R"(([ก-ฮเ-ไ][ก-๎]*))"

const Pattern& agency_pattern() {
  static const Pattern pattern(
      {"agency",
       R"((องค์การบริหารส่วน\s?(?:ตำบล|จังหวัด)|เทศบาล\s?(?:นคร|เมือง|ตำบล)|(?:อบต|อบจ|ทต|ทม|ทน)\.)(\s?))" NAME
       "|(เมืองพัทยา)",
       "องค์การบริหารส่วนตำบลทองเอน", "นายกเทศมนตรีตำบล"});
  return pattern;
}
const Pattern& district_pattern() {
  static const Pattern pattern(
      {"district", R"((?:อำเภอ|\bอ\.|\sอ\.)\s?)" NAME, "อำเภอระแงะ จังหวัดนราธิวาส", "ระดับจังหวัด"});
  return pattern;
}
const Pattern& province_pattern() {
  static const Pattern pattern({"province", R"((?:^|[^น])(?:จังหวัด|\sจ\.)\s?)" NAME,
                                "อำเภอระแงะ จังหวัดนราธิวาส", "องค์การบริหารส่วนจังหวัดระยอง"});
  return pattern;
}

struct Mention {
  const RunningText* text;
  std::string type;  // canonical
  Range form, name;  // name: up to the next character that is no Thai letter
  bool spaced;       // a space between form and name
};

std::string canonical_type(std::string_view form, const Lexicon& lexicon) {
  const std::u32string key = match_key(form);
  for (const AgencyForm& known : lexicon.agency_forms()) {
    if (match_key(known.form) == key) return known.type;
  }
  return "";
}

std::vector<Mention> mentions_in(const RunningText& text, const Lexicon& lexicon) {
  constexpr std::string_view kKind = "ประเภท";
  std::vector<Mention> out;
  const std::string& search = text.search();
  for (size_t from = 0; const auto match = agency_pattern().find(search, from);) {
    from = match->whole().end;
    const size_t begin = match->whole().begin;
    if (begin >= kKind.size() && search.compare(begin - kKind.size(), kKind.size(), kKind) == 0) {
      continue;
    }
    if (match->groups[4]) {
      out.push_back({&text, "เมืองพัทยา", *match->groups[4], {from, from}, false});
      continue;
    }
    from = match->groups[3]->begin;
    const std::string type = canonical_type(match->in(search, 1), lexicon);
    if (type.empty()) continue;
    out.push_back(
        {&text, type, *match->groups[1], *match->groups[3], match->groups[2]->size() > 0});
  }
  return out;
}

// Where a name in running text ends: before the first word that belongs to no name.
size_t letters_of_name(std::u32string_view raw, const Lexicon& lexicon) {
  size_t end = raw.size();
  for (const std::u32string& word : lexicon.name_ends()) {
    const size_t at = raw.find(word, kShortestName);
    if (at != raw.npos && at < end) end = at;
  }
  return end;
}

struct Name {
  std::u32string letters;
  bool clean = false;  // it ended by itself, not where a word list says
};

class Names {
 public:
  explicit Names(const Lexicon& lexicon) : lexicon_(lexicon) {}

  void learn(const Mention& mention) {
    if (mention.spaced) return;
    const std::u32string raw = raw_name(mention);
    if (raw.size() < kShortestName || raw.size() > kLongestName) return;
    if (letters_of_name(raw, lexicon_) == raw.size()) ++known_[raw];
  }

  Name read(const Mention& mention) const {
    const std::u32string raw = raw_name(mention);
    const Name* best = nullptr;
    Name found;
    for (const auto& [name, count] : known_) {
      if (raw.starts_with(name) && (!best || name.size() > found.letters.size())) {
        // A longer word of the text may begin like a known name: it must end there or go on with a
        // word that belongs to no name.
        const std::u32string_view rest = std::u32string_view(raw).substr(name.size());
        if (!rest.empty() && core::is_thai_mark(rest[0])) continue;
        found = {name, true};
        best = &found;
      }
    }
    if (best) return found;
    if (mention.spaced) return {};
    const size_t length = letters_of_name(raw, lexicon_);
    if (length < kShortestName || length > kLongestName) return {};
    return {raw.substr(0, length), length == raw.size()};
  }

 private:
  static std::u32string raw_name(const Mention& mention) {
    return core::decode_utf8(
        mention.text->search().substr(mention.name.begin, mention.name.size()));
  }
  const Lexicon& lexicon_;
  std::map<std::u32string, int> known_;
};

void add_mention(core::Report& report, const Mention& mention, const std::string& name) {
  const std::string full = mention.type + name;
  const Range range{mention.form.begin,
                    std::max(mention.form.end, mention.name.begin + name.size())};
  const core::Field here = mention.text->field(range);
  for (core::Field& known : report.agency_mentions) {
    if (known.text != full) continue;
    known.sources.insert(known.sources.end(), here.sources.begin(), here.sources.end());
    return;
  }
  report.agency_mentions.push_back({full, here.sources});
}

std::optional<std::string> province_at(std::string_view text, const Lexicon& lexicon) {
  for (const std::string& province : lexicon.provinces()) {
    if (text.starts_with(province)) return province;
  }
  return std::nullopt;
}

void read_district(const RunningText& text, core::Report& report) {
  constexpr std::string_view kProvince = "จังหวัด";
  const auto match = district_pattern().find(text.search());
  if (!match) return;
  Range name = *match->groups[1];
  const size_t end = text.search().find(kProvince, name.begin);
  if (end != std::string::npos && end < name.end) name.end = end;
  const core::Field field = text.field(name);
  const size_t letters = core::decode_utf8(field.text).size();
  if (letters >= kShortestName && letters <= kLongestDistrict) report.district = field;
}

void read_province(const RunningText& text, const Lexicon& lexicon, core::Report& report) {
  for (size_t from = 0; const auto match = province_pattern().find(text.search(), from);) {
    from = match->whole().end;
    const Range name = *match->groups[1];
    const auto province = province_at(std::string_view(text.search()).substr(name.begin), lexicon);
    if (!province) continue;
    report.province = text.field({name.begin, name.begin + province->size()});
    return;
  }
}

}  // namespace

std::vector<const Pattern*> agency_patterns() {
  return {&agency_pattern(), &district_pattern(), &province_pattern()};
}

std::string mask_agencies(std::string_view search, const Lexicon& lexicon) {
  std::string out(search);
  for (size_t from = 0; const auto match = agency_pattern().find(search, from);) {
    from = match->whole().end;
    if (!match->groups[3]) continue;
    const Range name = *match->groups[3];
    const std::u32string raw = core::decode_utf8(search.substr(name.begin, name.size()));
    const size_t letters = std::min(letters_of_name(raw, lexicon), kLongestName);
    const size_t bytes = core::encode_utf8(std::u32string_view(raw).substr(0, letters)).size();
    from = name.begin + std::max<size_t>(bytes, 1);
    std::fill_n(out.begin() + static_cast<long>(name.begin), bytes, '_');
  }
  return out;
}

void read_agencies(const std::vector<const RunningText*>& texts, const Lexicon& lexicon,
                   core::Report& report) {
  std::vector<Mention> mentions;
  for (const RunningText* text : texts) {
    const auto found = mentions_in(*text, lexicon);
    mentions.insert(mentions.end(), found.begin(), found.end());
    if (!report.district) read_district(*text, report);
    if (!report.province) read_province(*text, lexicon, report);
  }
  Names names(lexicon);
  for (const Mention& mention : mentions) names.learn(mention);
  const Mention* own = nullptr;
  std::string own_name;
  for (const Mention& mention : mentions) {
    const Name name = names.read(mention);
    if (name.letters.empty() && mention.type != "เมืองพัทยา") continue;
    const std::string text = core::encode_utf8(name.letters);
    add_mention(report, mention, text);
    if (!own || (!name.clean ? false : own_name.empty())) {
      own = &mention;
      own_name = text;
    }
  }
  if (!own) return;
  const Range range{own->form.begin, std::max(own->form.end, own->name.begin + own_name.size())};
  report.agency_printed = own->text->field(range);
  if (own->type == "องค์การบริหารส่วนจังหวัด" && !report.province) {
    if (const auto province = province_at(own_name, lexicon)) {
      report.province = core::Field{*province, report.agency_printed->sources};
    }
  }
}

}  // namespace truat::parse
