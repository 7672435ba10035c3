// The data that the parts are parameterised by (folder models/), read once at the start.
#pragma once

#include <filesystem>
#include <stdexcept>
#include <string>
#include <vector>

#include "check/framework.h"
#include "check/rule_table.h"
#include "parse/lexicon.h"
#include "store/database.h"
#include "thai/agency_key.h"
#include "thai/agency_register.h"
#include "thai/text_layer_reader.h"

namespace truat::pipeline {

// A model is missing or damaged; the message names the file and the command that mends it.
class ModelsError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The folder: `named` when not empty, else $TRUAT_MODELS, else the nearest folder "models" that
// has a schema, from the program's own place upwards. Throws ModelsError.
std::filesystem::path find_models(const std::string& named);

// models/schema/NNN_*.sql in order. Throws ModelsError, also when a number is missing.
std::vector<store::Migration> load_schema(const std::filesystem::path& models);

struct Models {
  thai::TextLayerReader text_layer_reader;
  parse::Lexicon lexicon;
  check::Framework framework;
  check::RuleTable rules;
  thai::AgencyRegister agencies;
  thai::LookAlikes look_alikes;
  std::filesystem::path folder;
  std::string reading_fingerprint;  // changes when a file that readings of pages depend on changes
  std::string fingerprint;          // changes when any file that was read changes

  std::filesystem::path ocr_model() const { return folder / "ocr" / "tha_ita.traineddata"; }
};

// "; restore it with: …", the end of a message about a missing or damaged file in the folder.
std::string mend_command(const std::filesystem::path& models);

Models load_models(const std::filesystem::path& models);

}  // namespace truat::pipeline
