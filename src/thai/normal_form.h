// Unicode normal form C. Never NFKC: it takes ำ apart.
#pragma once

#include <string>

namespace truat::thai {

std::string to_nfc(std::string utf8);

}  // namespace truat::thai
