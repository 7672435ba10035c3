// Results as JSON. Text that is not UTF-8 has U+FFFD in its place.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "store/statement.h"
#include "store/view_rows.h"

namespace truat::cli {

nlohmann::ordered_json to_json(const store::ViewRow& row);

// One line, newline included.
std::string json_line(const nlohmann::ordered_json& value);

}  // namespace truat::cli
