// truat text: a PDF's repaired text, page by page.
#include <spdlog/spdlog.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/document_error.h"
#include "pipeline/cli/exit_code.h"
#include "pipeline/cli/json.h"
#include "pipeline/cli/options.h"
#include "pipeline/stages/arrange.h"
#include "pipeline/stages/read.h"
#include "pipeline/stages/words.h"
#include "pipeline/stages/written_text.h"

namespace truat::cli {
namespace {

// `documents`: one for each leaf of the page.
nlohmann::ordered_json page_json(const core::PageText& page,
                                 const std::vector<core::Document>& documents) {
  nlohmann::ordered_json out = {{"page", page.number.value()},
                                {"width", page.width},
                                {"height", page.height},
                                {"method", core::page_method_name(page.method)},
                                {"reason", page.reason},
                                {"quality", page.quality},
                                {"unreadable", page.unreadable},
                                {"repairs", page.repairs},
                                {"words", nlohmann::ordered_json::array()}};
  for (size_t i = 0; i < documents.size(); ++i) {
    const core::PageText& leaf = core::leaves_of(page)[i];
    for (const core::Line& line : pipeline::written_lines(documents[i], page.number)) {
      for (const pipeline::Word& word : pipeline::words_of(line, leaf)) {
        const core::Box box = leaf.frame.to_displayed(word.box);
        out["words"].push_back({{"text", word.text},
                                {"box", {box.x0, box.y0, box.x1, box.y1}},
                                {"method", core::method_name(word.method)},
                                {"confidence", word.confidence}});
      }
    }
  }
  return out;
}

// Each page is arranged by itself, so that what is printed on it is written with it.
bool print_page(const core::PageText& page, const pipeline::Models& models, bool json) {
  std::vector<core::Document> documents;
  for (const core::PageText& leaf : core::leaves_of(page)) {
    documents.push_back(pipeline::arrange({leaf}, models));
  }
  if (json) {
    std::cout << json_line(page_json(page, documents));
    return !page.unreadable;
  }
  if (page.number.value() > 1) std::cout << '\f';
  for (const core::Document& document : documents) {
    const auto texts = pipeline::written_text(document);
    if (const auto text = texts.find(page.number); text != texts.end()) std::cout << text->second;
  }
  return !page.unreadable;
}

int text(const std::string& path, const pipeline::ReadingOptions& reading,
         const CommonOptions& common) {
  const auto models = pipeline::load_models(pipeline::find_models(common.models));
  pipeline::Reader reader(models, reading);
  try {
    pipeline::OpenDocument document(path);
    reader.observe(document);
    bool whole = true;
    for (int number = 1; number <= document.file.pages(); ++number) {
      const core::PageText page = reader.read_page(document, core::PageNumber(number));
      if (print_page(page, models, common.json)) continue;
      spdlog::warn("{}, page {}: not read ({})", path, number, page.reason);
      whole = false;
    }
    return whole ? kAllLoaded : kSomeFailed;
  } catch (const core::DocumentError& error) {
    spdlog::error("{}: {}", path, error.what());
    return kSomeFailed;
  }
}

}  // namespace

void add_text(CLI::App& app, CommonOptions& options, Command& chosen) {
  CLI::App* command = app.add_subcommand("text", "Print a PDF's repaired text, \\f between pages");
  auto path = std::make_shared<std::string>();
  command->add_option("FILE", *path, "PDF file")->required();
  auto reading = std::make_shared<pipeline::ReadingOptions>();
  add_reading_options(*command, *reading);
  add_common_options(*command, options);
  command->callback([path, reading, &options, &chosen] {
    chosen = [path, reading, &options] { return text(*path, *reading, options); };
  });
}

}  // namespace truat::cli
