#include "thai/agency_evidence.h"

#include <algorithm>

#include "thai/agency_key.h"

namespace truat::thai {
namespace {

constexpr double kNamedPlace = 0.8;  // "อำเภอระแงะ"
constexpr double kTambon = 0.5;  // "ตำบลตันหยงมัส": the agency is mostly named after its tambon
constexpr double kDocument = 0.5;   // letters of a document number: one province
constexpr double kTelephone = 0.3;  // area code: several provinces, and others may be called

bool is_digit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

AgencyEvidence::AgencyEvidence(std::string_view document_text) : text_(agency_key(document_text)) {}

double AgencyEvidence::for_agency(const Agency& agency, const Province& province) const {
  if (text_.empty()) return 0;
  static const std::string kAmphoe = agency_key("อำเภอ"), kAmphoeShort = agency_key("อ."),
                           kProvince = agency_key("จังหวัด"), kProvinceShort = agency_key("จ."),
                           kTambonWord = agency_key("ตำบล"), kTambonShort = agency_key("ต.");
  double sum = 0;
  if (names(kAmphoe, agency.amphoe_key) || names(kAmphoeShort, agency.amphoe_key))
    sum += kNamedPlace;
  if (names(kProvince, province.key) || names(kProvinceShort, province.key)) sum += kNamedPlace;
  if (names(kTambonWord, agency.name_key) || names(kTambonShort, agency.name_key)) sum += kTambon;
  if (has_document_letters(province.letters)) sum += kDocument;
  if (has_area_code(province.area_code)) sum += kTelephone;
  return sum;
}

// "ตำบล" + name, but not as the end of "เทศบาลตำบล" or "องค์การบริหารส่วนตำบล".
bool AgencyEvidence::names(std::string_view word, std::string_view place) const {
  static const std::string kMunicipality = agency_key("เทศบาล"), kPart = agency_key("ส่วน"),
                           kAbbreviated = agency_key("บ");
  const std::string wanted = std::string(word) + std::string(place);
  for (size_t at = text_.find(wanted); at != std::string::npos; at = text_.find(wanted, at + 1)) {
    bool type = false;
    for (const std::string& before : {kMunicipality, kPart, kAbbreviated}) {
      type = type ||
             (at >= before.size() && text_.compare(at - before.size(), before.size(), before) == 0);
    }
    if (!type) return true;
  }
  return false;
}

// "ที่ นธ ๖๑๙๐๑/๒๑๔".
bool AgencyEvidence::has_document_letters(const std::string& letters) const {
  const std::string wanted = agency_key("ที่") + agency_key(letters);
  for (size_t at = text_.find(wanted); at != std::string::npos; at = text_.find(wanted, at + 1)) {
    const size_t end = at + wanted.size();
    if (end < text_.size() && is_digit(text_[end])) return true;
  }
  return false;
}

// "โทร. ๐๗๓-๕๖๙๐๗๔": the digits begin within a few characters behind the word.
bool AgencyEvidence::has_area_code(const std::string& code) const {
  static const std::string kWord = agency_key("โทร");
  for (size_t at = text_.find(kWord); at != std::string::npos; at = text_.find(kWord, at + 1)) {
    size_t digit = at + kWord.size();
    const size_t last = std::min(text_.size(), digit + 10);
    while (digit < last && !is_digit(text_[digit])) ++digit;
    if (digit < last && text_.compare(digit, code.size(), code) == 0) return true;
  }
  return false;
}

}  // namespace truat::thai
