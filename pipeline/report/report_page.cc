#include "pipeline/report/report_page.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "pipeline/report/document_section.h"
#include "pipeline/report/html.h"
#include "pipeline/report/score_charts.h"
#include "pipeline/report/view_cells.h"
#include "store/findings.h"
#include "store/panel.h"
#include "store/view_rows.h"

namespace truat::pipeline {
namespace {

constexpr size_t kMostBars = 60;   // reports in one chart; all of them stand in the table
constexpr size_t kMostLines = 40;  // agencies with a chart over the years

// What the summary says of one document.
struct Entry {
  std::string id, file_name, agency, year, status;
  std::map<std::string, int> findings;
  std::optional<double> overall;
};

class Page {
 public:
  Page(store::Database& database, const ReportOptions& options, const ReportWords& words,
       std::ostream& out)
      : database_(database), options_(options), words_(words), out_(out) {}

  void write() {
    for (const std::string& id : options_.documents) entries_.push_back(entry_of(id));
    write_head();
    write_summary();
    int pictures_left = options_.most_pictures;
    DocumentSection section(database_, words_, pictures_left);
    for (const Entry& entry : entries_) section.write(entry.id, out_);
    out_ << "</main>\n<footer><p>" << html_text(words_("made_by")) << " truat " << TRUAT_VERSION
         << "</p></footer>\n</body>\n</html>\n";
  }

 private:
  std::string word(const std::string& id) const { return html_text(words_(id)); }

  Entry entry_of(const std::string& id) {
    Entry entry;
    entry.id = id;
    std::optional<int> year;
    store::for_each_row(database_, {"documents", id}, [&](const store::ViewRow& row) {
      const ViewCells cells(row);
      entry.file_name = cells.text("file_name");
      entry.agency = cells.text("agency_name");
      if (entry.agency.empty()) entry.agency = cells.text("agency_printed");
      entry.status = cells.text("status");
      entry.year = cells.text("fiscal_year_be");
      year = cells.integer("fiscal_year_be");
    });
    store::for_each_finding(
        database_, {{id}, "info", ""},
        [&](const store::StoredFinding& finding) { ++entry.findings[finding.severity]; });
    // The overall score of the assessed year; none where two are printed.
    std::set<double> overall;
    store::for_each_row(database_, {"scores", id}, [&](const store::ViewRow& row) {
      const ViewCells cells(row);
      if (cells.text("level") == "overall" && cells.integer("fiscal_year_be") == year) {
        overall.insert(*cells.real("value"));
      }
    });
    if (overall.size() == 1) entry.overall = *overall.begin();
    return entry;
  }

  void write_head() {
    const std::string title = entries_.size() == 1
                                  ? words_("title") + ": " + entries_.front().file_name
                                  : words_("title");
    // The policy forbids everything from outside: the page is the same without a network.
    out_ << "<!DOCTYPE html>\n<html lang=\"" << words_.language()
         << "\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'; img-src data:\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"
         << html_text(title) << "</title>\n<link rel=\"icon\" href=\"data:,\">\n<style>\n"
         << options_.style << "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#content\">"
         << word("skip") << "</a>\n<header>\n<h1>" << html_text(title)
         << "</h1>\n<p class=\"note\">" << word("as_printed_note")
         << "</p>\n</header>\n<main id=\"content\" tabindex=\"-1\">\n";
  }

  void write_summary() {
    out_ << "<section class=\"sheet\" id=\"summary\">\n<h2>" << word("summary")
         << "</h2>\n<div class=\"wide\"><table><thead><tr>";
    for (const char* column :
         {"document", "agency", "year", "status", "overall", "error", "warning", "info"}) {
      out_ << "<th scope=\"col\">" << word(column) << "</th>";
    }
    out_ << "</tr></thead><tbody>\n";
    for (const Entry& entry : entries_) write_row(entry);
    out_ << "</tbody></table></div>\n";
    if (entries_.size() > 1) {
      write_bars();
      write_lines();
    }
    out_ << "</section>\n";
  }

  void write_row(const Entry& entry) {
    out_ << "<tr><td><a href=\"#" << html_text(entry.id) << "\">" << html_text(entry.file_name)
         << "</a></td><td>" << html_text(entry.agency) << "</td><td class=\"number\">"
         << html_text(entry.year) << "</td><td>" << word(entry.status)
         << "</td><td class=\"number\">" << (entry.overall ? two_decimals(*entry.overall) : "")
         << "</td>";
    for (const char* severity : {"error", "warning", "info"}) {
      const auto at = entry.findings.find(severity);
      out_ << "<td class=\"number\">";
      if (at != entry.findings.end()) {
        out_ << "<span class=\"badge " << severity << "\">" << at->second << "</span>";
      } else {
        out_ << '0';
      }
      out_ << "</td>";
    }
    out_ << "</tr>\n";
  }

  void write_bars() {
    std::vector<ChartBar> bars;
    for (const Entry& entry : entries_) {
      if (!entry.overall) continue;
      const std::string& name = entry.agency.empty() ? entry.file_name : entry.agency;
      bars.push_back({name + ' ' + entry.year, '#' + entry.id, *entry.overall});
    }
    std::stable_sort(bars.begin(), bars.end(),
                     [](const ChartBar& a, const ChartBar& b) { return a.value > b.value; });
    if (bars.size() > kMostBars) bars.resize(kMostBars);
    if (bars.empty()) return;
    out_ << "<h3>" << word("comparison") << "</h3>\n<figure class=\"wide\">"
         << bar_chart(words_("comparison"), bars) << "</figure>\n";
  }

  // Agencies of the shown documents that have scores of several years.
  void write_lines() {
    std::string agency;
    std::vector<ChartLine> lines;
    size_t charts = 0;
    const auto end_agency = [&] {
      const std::string chart = line_chart(words_("over_years") + ": " + agency, lines);
      if (!chart.empty() && charts++ < kMostLines) {
        out_ << "<h3>" << word("over_years") << ": " << html_text(agency)
             << "</h3>\n<figure class=\"wide\">" << chart << "</figure>\n";
      }
      lines.clear();
    };
    std::string key;
    store::for_each_panel_row(database_, [&](const store::ViewRow& row) {
      const ViewCells cells(row);
      if (!is_shown(cells.text("document_ids"))) return;
      std::string next = cells.text("agency_code");
      if (next.empty()) next = cells.text("document_ids");
      if (next != key) end_agency();
      key = next;
      agency = cells.text("agency_name");
      const auto year = cells.integer("fiscal_year_be");
      if (!year) return;
      if (lines.empty()) {
        lines = {{words_("overall"), {}}, {"IIT", {}}, {"EIT", {}}, {"OIT", {}}};
      }
      size_t i = 0;
      for (const char* column : {"ITA", "IIT", "EIT", "OIT"}) {
        if (const auto value = cells.real(column)) lines[i].values[*year] = *value;
        ++i;
      }
    });
    end_agency();
  }

  bool is_shown(const std::string& document_ids) const {
    return std::any_of(entries_.begin(), entries_.end(), [&](const Entry& entry) {
      return document_ids.find(entry.id) != std::string::npos;
    });
  }

  store::Database& database_;
  const ReportOptions& options_;
  const ReportWords& words_;
  std::ostream& out_;
  std::vector<Entry> entries_;
};

}  // namespace

void write_report(store::Database& database, const ReportOptions& options, const ReportWords& words,
                  std::ostream& out) {
  Page(database, options, words, out).write();
}

}  // namespace truat::pipeline
