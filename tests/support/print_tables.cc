// Developer program: how layout arranges a PDF, as text for reading beside the page's picture;
// scanned pages through OCR.
//   print_tables FILE…    paragraphs, tables (row kind, column, spans, pages), furniture, counts
//   print_tables -q FILE… one line per file: counts only
// And where its lines went: into records, named free texts, furniture; what is in none is printed.
#include <cstdio>
#include <cstring>
#include <set>
#include <string>

#include "core/document_error.h"
#include "layout/arrange.h"
#include "layout/conservation.h"
#include "pipeline/stages/interpret.h"
#include "pipeline/stages/models.h"
#include "pipeline/stages/read.h"
#include "tests/support/kept_lines.h"

namespace {

using namespace truat;

std::vector<core::PageText> read_pages(const std::string& path, pipeline::Reader& reader) {
  pipeline::OpenDocument document(path);
  reader.observe(document);
  std::vector<core::PageText> pages;
  for (int n = 1; n <= document.file.pages(); ++n) {
    pages.push_back(reader.read_page(document, core::PageNumber(n)));
  }
  return pages;
}

std::string one_line(std::string text) {
  for (size_t at = 0; (at = text.find('\n', at)) != std::string::npos;) text.replace(at, 1, "⏎");
  return text;
}

std::string page_of(const core::Cell& cell) {
  std::string out;
  for (const core::Source& s : cell.areas)
    out += (out.empty() ? "" : "+") + std::to_string(s.page.value());
  return out;
}

void print(const core::Table& table) {
  std::printf("TABLE %d  pages %d-%d  %d columns  %zu rows  %s\n", table.number,
              table.first_page.value(), table.last_page.value(), table.columns, table.rows.size(),
              table.ruled ? "ruled" : "aligned");
  for (const core::Row& row : table.rows) {
    std::printf("  %c\n", row.kind == core::RowKind::kHeader    ? 'H'
                          : row.kind == core::RowKind::kSection ? 'S'
                                                                : 'B');
    for (const core::Cell& cell : row.cells) {
      if (cell.lines.empty() && cell.column_span == 1 && cell.row_span == 1) continue;
      std::printf("    %d", cell.column);
      if (cell.column_span > 1) std::printf("-%d", cell.column + cell.column_span - 1);
      if (cell.row_span > 1) std::printf(" rows %d #%d", cell.row_span, cell.id);
      std::printf(" p%s: %s\n", page_of(cell).c_str(), one_line(cell.text()).c_str());
    }
  }
}

void print(const core::Document& document) {
  for (const core::Block& block : document.blocks) {
    if (const auto* table = std::get_if<core::Table>(&block)) {
      print(*table);
    } else {
      const auto& paragraph = std::get<core::Paragraph>(block);
      std::printf("P p%d %s%s\n", paragraph.lines.front().page.value(),
                  paragraph.lines.front().bold ? "[b] " : "", one_line(paragraph.text()).c_str());
    }
  }
  for (const core::Furniture& f : document.furniture) {
    if (f.kind == "repeated_head") continue;
    std::printf("F p%d %s: %s\n", f.line.page.value(), f.kind.c_str(), f.line.text.c_str());
  }
}

}  // namespace

int main(int argc, char** argv) {
  const pipeline::Models models = pipeline::load_models(pipeline::find_models(""));
  pipeline::Reader reader(models, {});
  const auto is_header = [&](std::string_view text) { return models.lexicon.is_header(text); };
  bool quiet = false;
  for (int i = 1; i < argc; ++i) {
    if (std::strcmp(argv[i], "-q") == 0) {
      quiet = true;
      continue;
    }
    try {
      const std::vector<core::PageText> pages = read_pages(argv[i], reader);
      const core::Document document = layout::arrange(pages, is_header);
      if (!quiet) print(document);
      const layout::LetterCount count = layout::count_letters(pages, document);
      size_t tables = 0, rows = 0;
      for (const core::Block& block : document.blocks) {
        const auto* table = std::get_if<core::Table>(&block);
        if (!table) continue;
        ++tables;
        for (const core::Row& row : table->rows) rows += row.kind == core::RowKind::kBody;
      }
      std::printf(
          "%s: %zu pages, %zu tables, %zu body rows, letters %ld read, %ld arranged, %ld lost\n",
          argv[i], pages.size(), tables, rows, count.read, count.arranged, count.lost);
      const support::KeptLines kept =
          support::kept_lines(document, pipeline::interpret(document, models));
      std::printf("  lines:");
      for (const auto& [kind, lines] : kept.kinds) std::printf(" %s %d", kind.c_str(), lines);
      std::printf(", lost %zu\n", kept.lost.size());
      for (const std::string& line : kept.lost) std::printf("  LOST: %s\n", line.c_str());
    } catch (const core::DocumentError& error) {
      std::printf("%s: %s: %s\n", argv[i], error.code().c_str(), error.what());
    }
  }
}
