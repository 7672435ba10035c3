// Developer program: the repaired text of a PDF with lines by baseline, cells of a line separated
// by tabs. No reading order: columns are read across. For measuring the thai module alone.
//   print_text FILE [PAGE]
//   print_text --repairs FILE [PAGE]   method, reason, quality and counted repairs of each page
//   print_text --time FILE…            share of the time that repair takes
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <string>
#include <vector>

#include "core/document_error.h"
#include "pdf/pdf_file.h"
#include "tests/support/thai_reader.h"
#include "thai/text_layer_reader.h"

namespace {

using truat::core::Cluster;
using truat::core::PageNumber;
using truat::core::PageText;
using truat::pdf::PdfFile;
using truat::thai::TextLayerReader;

std::string join_line(std::vector<const Cluster*>& line) {
  std::stable_sort(line.begin(), line.end(),
                   [](const Cluster* a, const Cluster* b) { return a->box.x0 < b->box.x0; });
  std::string out;
  double end = -1;
  for (const Cluster* cluster : line) {
    const double gap = cluster->box.x0 - end;
    if (end >= 0 && gap > 1.2 * cluster->font_size) {
      out += '\t';
    } else if (end >= 0 && gap > 0.25 * cluster->font_size) {
      out += ' ';
    }
    out += cluster->text;
    end = cluster->box.x1;
  }
  return out;
}

void print_page(const PageText& page) {
  std::vector<const Cluster*> clusters;
  for (const Cluster& cluster : page.clusters) clusters.push_back(&cluster);
  std::stable_sort(clusters.begin(), clusters.end(),
                   [](const Cluster* a, const Cluster* b) { return a->baseline < b->baseline; });
  std::vector<const Cluster*> line;
  for (const Cluster* cluster : clusters) {
    if (!line.empty() && cluster->baseline - line[0]->baseline > 0.35 * cluster->font_size) {
      std::printf("%s\n", join_line(line).c_str());
      line.clear();
    }
    line.push_back(cluster);
  }
  if (!line.empty()) std::printf("%s\n", join_line(line).c_str());
}

void print_repairs(const PageText& page) {
  std::printf("page %d: %s, quality %.2f%s, \"%s\"", page.number.value(),
              std::string(truat::core::page_method_name(page.method)).c_str(), page.quality,
              page.unreadable ? ", unreadable" : "", page.reason.c_str());
  for (const auto& [kind, count] : page.repairs) std::printf(", %s %d", kind.c_str(), count);
  std::printf("\n");
}

// Processor time: others work on the same machine.
double seconds_since(std::clock_t start) {
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void print_time(const TextLayerReader& reader, const char* path) {
  double reading = 0, repairing = 0;
  const auto opened = std::clock();
  const PdfFile file(path);
  reading += seconds_since(opened);
  std::vector<truat::core::Page> pages;
  truat::thai::FontEvidence evidence;
  for (int page = 1; page <= file.pages(); ++page) {
    const auto start = std::clock();
    pages.push_back(file.read_page(PageNumber(page)));
    reading += seconds_since(start);
  }
  const auto middle = std::clock();
  for (const auto& page : pages) evidence.observe(page);
  const double observing = seconds_since(middle);
  const auto fonts = reader.decide(std::move(evidence));
  const double deciding = seconds_since(middle) - observing;
  for (const auto& page : pages) reader.read(page, fonts);
  repairing = seconds_since(middle);
  std::printf("observe %.1f decide %.1f ", observing * 1e3, deciding * 1e3);
  std::printf("%s\textraction %.1f ms, repair %.1f ms = %.1f %%\n", path, reading * 1e3,
              repairing * 1e3, 100 * repairing / reading);
}

}  // namespace

int main(int argc, char** argv) {
  const bool options = argc > 1 && argv[1][0] == '-';
  const char* path = argc > 1 + options ? argv[1 + options] : nullptr;
  if (!path) return std::fprintf(stderr, "usage: print_text [--repairs] FILE [PAGE]\n"), 2;
  try {
    const TextLayerReader reader = truat::support::source_text_layer_reader();
    if (options && std::strcmp(argv[1], "--time") == 0) {
      for (int i = 2; i < argc; ++i) print_time(reader, argv[i]);
      return 0;
    }
    const PdfFile file(path);
    const int wanted = argc > 2 + options ? std::atoi(argv[2 + options]) : 0;
    truat::thai::FontEvidence evidence;
    for (int page = 1; page <= file.pages(); ++page) {
      evidence.observe(file.read_page(PageNumber(page)));
    }
    const auto fonts = reader.decide(std::move(evidence));
    for (int page = 1; page <= file.pages(); ++page) {
      if (wanted > 0 && page != wanted) continue;
      const PageText text = reader.read(file.read_page(PageNumber(page)), fonts);
      options ? print_repairs(text) : print_page(text);
    }
  } catch (const truat::core::DocumentError& error) {
    std::fprintf(stderr, "%s: %s\n", error.code().c_str(), error.what());
    return 1;
  }
}
