// Names of months that were misread or misprinted: "ตลาคม ๒๕๖๗" is ตุลาคม. Only the one month whose
// name is near is put in its place, so that the grammar of periods sees printed months; what stays
// in doubt is left as it is.
#pragma once

#include <string>
#include <string_view>

#include "parse/lexicon.h"

namespace truat::parse {

// `text` has Arabic digits and single spaces. Texts whose months are all spelt right come back as
// they are: "ตลาคม 2567 -ก้นยายน 2568" -> "ตุลาคม 2567 -กันยายน 2568", "ต,ค 67" -> "ต.ค. 67".
std::string with_right_months(std::string_view text, const Lexicon& lexicon);

}  // namespace truat::parse
