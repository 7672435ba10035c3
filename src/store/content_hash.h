// SHA-256 of a file's bytes: the identity of a document, whatever its name.
#pragma once

#include <string>
#include <string_view>

namespace truat::store {

// 64 lower-case hex digits.
std::string sha256(std::string_view bytes);

// Reads the file piece by piece. Throws core::DocumentError ("unreadable_file") when it can't be
// read, ("not_a_file") for folders, pipes and devices.
std::string sha256_of_file(const std::string& path);

}  // namespace truat::store
