// A report names its agency in one way, and the register knows the name.
#include <algorithm>

#include "check/rules.h"
#include "check/words.h"
#include "core/utf8.h"

namespace truat::check {
namespace {

constexpr double kVariant = 0.55;  // likeness from which on two names may be one agency's

struct Spelling {
  std::string type, name;  // "เทศบาลตำบล", "ตันหยงมัส", without spaces
  std::string printed;
  const core::Field* field = nullptr;
  int count = 0;
};

// Type and name of a mention; abbreviated types count as their full form.
std::optional<Spelling> split(const Framework& framework, const core::Field& mention) {
  const std::string text = compact(mention.text);
  for (const auto& [form, full] : framework.agency_types()) {
    if (text.compare(0, form.size(), form) != 0) continue;
    const std::string name = letters_and_digits(text.substr(form.size()));
    if (core::decode_utf8(name).size() < 2) return {};
    return Spelling{full, name, full + name, &mention, 1};
  }
  return {};
}

std::vector<Spelling> spellings(const Case& c) {
  std::vector<Spelling> out;
  for (const core::Field& mention : c.report.agency_mentions) {
    const auto spelling = split(c.framework, mention);
    if (!spelling) continue;
    const auto same = std::find_if(out.begin(), out.end(), [&](const Spelling& other) {
      return other.type == spelling->type && other.name == spelling->name;
    });
    if (same == out.end()) {
      out.push_back(*spelling);
    } else {
      ++same->count;
    }
  }
  return out;
}

bool is_prefix(const std::string& a, const std::string& b) {
  return b.compare(0, a.size(), a) == 0;
}

// Another spelling of the same agency: alike but not the same, and not one name with the next words
// of its sentence. The same name with another type is one too.
bool is_variant(const Spelling& own, const Spelling& other) {
  if (own.name == other.name) return own.type != other.type;
  if (is_prefix(own.name, other.name) || is_prefix(other.name, own.name)) return false;
  return likeness(own.name, other.name) >= kVariant;
}

void add_variants(const Case& c, Findings& out) {
  const auto all = spellings(c);
  if (all.size() < 2) return;
  const Spelling& own =
      *std::max_element(all.begin(), all.end(),
                        [](const Spelling& a, const Spelling& b) { return a.count < b.count; });
  std::string list = own.printed + " (" + std::to_string(own.count) + ")";
  int number = 1;
  const core::Field* place = nullptr;
  for (const Spelling& other : all) {
    if (!is_variant(own, other)) continue;
    list += ", " + other.printed + " (" + std::to_string(other.count) + ")";
    if (place == nullptr) place = other.field;
    ++number;
  }
  if (number < 2) return;
  out.push_back(at_document(c, "agency_variants", place,
                            {{"number", std::to_string(number)}, {"printed", list}}));
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
