// The responsible units of a measure, split: "สำนักปลัด / กองคลัง" -> two units. Names that hold a
// joining word themselves ("งานพัสดุและทรัพย์สิน") stay whole.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "parse/lexicon.h"

namespace truat::parse {

std::vector<std::string> split_units(std::string_view printed, const Lexicon& lexicon);

}  // namespace truat::parse
