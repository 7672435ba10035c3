// What the rest of a document says for one place or another: amphoe and province that it names, its
// tambon, letters of its document numbers, area codes of its telephones.
#pragma once

#include <string>
#include <string_view>

#include "thai/agency_register.h"

namespace truat::thai {

class AgencyEvidence {
 public:
  explicit AgencyEvidence(std::string_view document_text);

  // 0 = nothing speaks for the agency; each kind of evidence adds, places that are named in full
  // most. In units of LookAlikes costs.
  double for_agency(const Agency& agency, const Province& province) const;

 private:
  bool names(std::string_view word, std::string_view place) const;
  bool has_document_letters(const std::string& letters) const;
  bool has_area_code(const std::string& code) const;

  std::string text_;  // agency_key of the document
};

}  // namespace truat::thai
