// A report names its agency in one way, and the register knows the name.
#include <algorithm>

#include "check/rules.h"
#include "check/words.h"
#include "core/likeness.h"
#include "core/utf8.h"

namespace truat::check {
namespace {

// Likeness from which on two names may be one agency's; more where the name's end isn't known.
constexpr double kVariant = 0.55, kVariantInText = 0.75;

struct Spelling {
  std::string type, name;  // "เทศบาลตำบล", "ตันหยงมัส", without spaces
  std::string printed;
  const core::Field* field = nullptr;
};

// Type and name of a mention; abbreviated types count as their full form.
std::optional<Spelling> split(const Framework& framework, const core::Field& mention) {
  const std::string text = compact(mention.text);
  for (const auto& [form, full] : framework.agency_types()) {
    if (text.compare(0, form.size(), form) != 0) continue;
    const std::string name = letters_and_digits(text.substr(form.size()));
    if (core::decode_utf8(name).size() < 2) return {};
    return Spelling{full, name, full + name, &mention};
  }
  return {};
}

std::vector<Spelling> spellings(const Case& c) {
  std::vector<Spelling> out;
  for (const core::Field& mention : c.report.agency_mentions) {
    const auto spelling = split(c.framework, mention);
    if (!spelling) continue;
    const bool seen = std::any_of(out.begin(), out.end(), [&](const Spelling& other) {
      return other.printed == spelling->printed;
    });
    if (!seen) out.push_back(*spelling);
  }
  return out;
}

// The beginning of `text` that is most like `name`: what follows a name in a sentence ("…ให้นักเรียน")
// may have been taken for a part of it.
std::string most_alike_beginning(const std::string& name, const std::string& text) {
  const size_t length = core::decode_utf8(name).size();
  const std::u32string points = core::decode_utf8(text);
  std::string best = text;
  for (size_t n = length > 2 ? length - 2 : 1; n < points.size() && n <= length + 2; ++n) {
    const std::string beginning = core::encode_utf8(points.substr(0, n));
    if (likeness(name, beginning) > likeness(name, best)) best = beginning;
  }
  return best;
}

// Another spelling of the same agency: alike but not the same, and not one name with the next words
// of its sentence. The same name with another type is one too.
bool is_variant(const Spelling& own, const Spelling& other) {
  const std::string name = most_alike_beginning(own.name, other.name);
  if (name == own.name) return own.type != other.type && name == other.name;
  if (own.name.starts_with(other.name)) return false;  // cut off
  return likeness(own.name, name) >= (name == other.name ? kVariant : kVariantInText);
}

// The spelling that the report uses for itself.
const Spelling& own_spelling(const Case& c, const std::vector<Spelling>& all) {
  const auto printed =
      c.report.agency_printed ? split(c.framework, *c.report.agency_printed) : std::nullopt;
  const auto same = std::find_if(all.begin(), all.end(), [&](const Spelling& spelling) {
    return printed && spelling.printed == printed->printed;
  });
  return same == all.end() ? all.front() : *same;
}

// In a picture a few other letters are more likely misread than misprinted.
bool may_be_misread(const Spelling& own, const Spelling& other, const std::string& printed) {
  if (is_doubtful(*other.field)) return true;
  return (is_recognised(*own.field) || is_recognised(*other.field)) &&
         core::may_be_same_print(own.printed, printed);
}

void add_variants(const Case& c, Findings& out) {
  const auto all = spellings(c);
  if (all.size() < 2) return;
  const Spelling& own = own_spelling(c, all);
  std::string list = own.printed;
  int number = 1;
  const core::Field* place = nullptr;
  bool misread = true;  // all of them, perhaps
  for (const Spelling& other : all) {
    if (&other == &own || !is_variant(own, other)) continue;
    const std::string printed = other.type + most_alike_beginning(own.name, other.name);
    list += ", " + printed;
    ++number;
    const bool perhaps = may_be_misread(own, other, printed);
    if (place == nullptr || (misread && !perhaps)) place = other.field;
    misread = misread && perhaps;
  }
  if (number < 2) return;
  out.push_back(at_document(c, "agency_variants", place,
                            {{"number", std::to_string(number)}, {"printed", list}}));
  if (misread) soften(c, out.back());
}

std::string where(const core::AgencyCandidate& candidate) {
  return candidate.code + ", อ." + candidate.amphoe + " จ." + candidate.province;
}

void add_register(const Case& c, Findings& out) {
  if (c.agency == nullptr || !c.report.agency_printed) return;
  const core::Field& field = *c.report.agency_printed;
  const std::string printed = quote(field.text);
  if (c.agency->agency) {
    const core::AgencyCandidate& agency = *c.agency->agency;
    const auto own = split(c.framework, field);
    if (!own || own->printed == compact(agency.full_name)) return;
    out.push_back(at_document(
        c, "agency_misprinted", &field,
        {{"printed", printed}, {"expected", agency.full_name}, {"other", where(agency)}}));
    return;
  }
  std::string list;
  for (const core::AgencyCandidate& candidate : c.agency->candidates) {
    list += (list.empty() ? "" : "; ") + candidate.full_name + " (" + where(candidate) + ")";
  }
  if (list.empty()) {
    out.push_back(at_document(c, "agency_unknown", &field, {{"printed", printed}}));
  } else {
    out.push_back(
        at_document(c, "agency_unresolved", &field, {{"printed", printed}, {"other", list}}));
  }
}

}  // namespace

Findings agency_names(const Case& c) {
  Findings out;
  add_variants(c, out);
  add_register(c, out);
  return out;
}

}  // namespace truat::check
