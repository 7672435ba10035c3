#include "pipeline/cli/json.h"

#include <nlohmann/json.hpp>

namespace truat::cli {
namespace {

struct ToJson {
  nlohmann::ordered_json operator()(std::monostate) const { return nullptr; }
  nlohmann::ordered_json operator()(int64_t value) const { return value; }
  nlohmann::ordered_json operator()(double value) const { return value; }
  nlohmann::ordered_json operator()(const std::string& value) const { return value; }
  nlohmann::ordered_json operator()(const store::Blob& value) const { return value.bytes; }
};

}  // namespace

nlohmann::ordered_json to_json(const store::ViewRow& row) {
  nlohmann::ordered_json out = nlohmann::ordered_json::object();
  for (size_t i = 0; i < row.columns.size(); ++i) {
    out[row.columns[i]] = std::visit(ToJson{}, row.values[i]);
  }
  return out;
}

std::string json_line(const nlohmann::ordered_json& value) {
  return value.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + '\n';
}

}  // namespace truat::cli
