#include "pipeline/stages/models.h"

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <system_error>

#include "core/tsv.h"
#include "store/content_hash.h"

namespace truat::pipeline {
namespace {

namespace fs = std::filesystem;

class ModelFiles {
 public:
  explicit ModelFiles(fs::path folder) : folder_(std::move(folder)) {}

  std::string read(const std::string& name) {
    const fs::path path = folder_ / name;
    std::error_code error;
    const auto size = fs::file_size(path, error);
    std::string text(error ? 0 : size, '\0');
    std::ifstream in(path, std::ios::binary);
    if (text.empty() || !in.read(text.data(), static_cast<std::streamsize>(size))) {
      throw ModelsError("model file " + path.string() + " is missing or empty" +
                        mend_command(folder_));
    }
    seen_ += name + '\n' + store::sha256(text) + '\n';
    return text;
  }
  // File names in a folder, in order.
  std::vector<std::string> names(const std::string& folder, const std::string& extension) const {
    std::vector<std::string> out;
    std::error_code error;
    for (const auto& entry : fs::directory_iterator(folder_ / folder, error)) {
      if (entry.path().extension() == extension) out.push_back(entry.path().filename().string());
    }
    std::sort(out.begin(), out.end());
    return out;
  }
  std::string fingerprint() const { return store::sha256(seen_).substr(0, 16); }

 private:
  fs::path folder_;
  std::string seen_;
};

// models/ita/<year>.tsv, one for each fiscal year, and words.tsv.
check::Framework load_framework(ModelFiles& files) {
  check::Framework framework;
  for (const std::string& name : files.names("ita", ".tsv")) {
    const int year = std::atoi(name.c_str());
    if (year == 0) continue;  // not named after a year
    framework.add_year(core::FiscalYear(core::BuddhistYear(year)), files.read("ita/" + name),
                       "models/ita/" + name);
  }
  framework.add_words(files.read("ita/words.tsv"), "models/ita/words.tsv");
  return framework;
}

bool is_models_folder(const fs::path& folder) {
  std::error_code error;
  return fs::is_directory(folder / "schema", error);
}

}  // namespace

std::string mend_command(const fs::path& models) {
  return "; restore it with: git -C " + models.parent_path().string() + " checkout -- " +
         models.filename().string();
}

fs::path find_models(const std::string& named) {
  const char* variable = std::getenv("TRUAT_MODELS");
  const std::string chosen = !named.empty() ? named : variable ? variable : "";
  if (!chosen.empty()) {
    if (is_models_folder(chosen)) return fs::canonical(chosen);
    throw ModelsError("folder " + chosen +
                      " (--models or TRUAT_MODELS) has no models; name the folder models of the "
                      "source tree");
  }
  std::error_code error;
  fs::path at = fs::read_symlink("/proc/self/exe", error);
  while (at.has_relative_path()) {
    at = at.parent_path();
    if (is_models_folder(at / "models")) return at / "models";
  }
  throw ModelsError(
      "the folder models was not found above the program; name it with --models or TRUAT_MODELS");
}

std::vector<store::Migration> load_schema(const fs::path& models) {
  ModelFiles files(models);
  std::vector<store::Migration> out;
  for (const std::string& name : files.names("schema", ".sql")) {
    const int expected = static_cast<int>(out.size()) + 1;
    if (std::atoi(name.c_str()) != expected) {
      throw ModelsError("schema step " + std::to_string(expected) + " is missing in " +
                        (models / "schema").string() + mend_command(models));
    }
    out.push_back({expected, files.read("schema/" + name)});
  }
  if (out.empty()) {
    throw ModelsError("no schema in " + (models / "schema").string() + mend_command(models));
  }
  return out;
}

Models load_models(const fs::path& models) {
  ModelFiles files(models);
  try {
    thai::TextLayerReader reader(files.read("glyphs/glyph_ids.tsv"),
                                 files.read("glyphs/symbols.tsv"),
                                 files.read("glyphs/mark_shapes.tsv"));
    files.read("ocr/tha_ita.traineddata");  // loaded when a page needs it; missed now if at all
    const std::string reading_fingerprint = files.fingerprint();
    parse::Lexicon lexicon = parse::Lexicon::parse(
        [&files](std::string_view name) { return files.read("lexicon/" + std::string(name)); });
    check::Framework framework = load_framework(files);
    check::RuleTable rules =
        check::RuleTable::parse(files.read("ita/rules.tsv"), "models/ita/rules.tsv");
    thai::AgencyRegister agencies = thai::AgencyRegister::parse(
        files.read("gazetteer/lao.tsv"), files.read("gazetteer/provinces.tsv"));
    thai::LookAlikes look_alikes = thai::LookAlikes::parse(files.read("lexicon/confusions.tsv"));
    return {std::move(reader),
            std::move(lexicon),
            std::move(framework),
            std::move(rules),
            std::move(agencies),
            std::move(look_alikes),
            models,
            reading_fingerprint,
            files.fingerprint()};
  } catch (const core::ModelError& error) {
    throw ModelsError(error.what() + mend_command(models));
  }
}

}  // namespace truat::pipeline
