#include "pipeline/report/document_section.h"

#include <algorithm>

#include "check/rule_table.h"
#include "core/document_error.h"
#include "pipeline/report/clipping.h"
#include "pipeline/report/html.h"
#include "pipeline/report/png.h"
#include "pipeline/report/score_charts.h"
#include "pipeline/report/view_cells.h"
#include "store/files.h"
#include "store/findings.h"
#include "store/view_rows.h"

namespace truat::pipeline {
namespace {

std::string cell(const std::string& text) { return "<td>" + html_text(text) + "</td>"; }
std::string number_cell(const std::string& text) {
  return "<td class=\"number\">" + html_text(text) + "</td>";
}

std::string message_of(const store::StoredFinding& finding, const ReportWords& words) {
  return check::message_in(finding.message, words.language() == "th" ? check::Language::kThai
                                                                     : check::Language::kEnglish);
}

// The clipping with the place marked in it. Coordinates are points, as in the database.
std::string figure(const Clipping& clipping, const std::string& says) {
  const core::Box& mark = clipping.mark;
  const std::string size =
      "width=\"" + coordinate(clipping.width) + "\" height=\"" + coordinate(clipping.height) + '"';
  // Drawn a third larger than on paper: small print has to be read from a screen.
  return "<figure class=\"place\"><svg role=\"img\" aria-label=\"" + html_text(says) +
         "\" viewBox=\"0 0 " + coordinate(clipping.width) + ' ' + coordinate(clipping.height) +
         "\" width=\"" + coordinate(clipping.width * 4 / 3) + "\" height=\"" +
         coordinate(clipping.height * 4 / 3) + "\"><image " + size +
         " href=\"data:image/png;base64," + base64(encode_png(clipping.picture)) +
         "\"/><rect class=\"mark\" x=\"" + coordinate(mark.x0 - 1.5) + "\" y=\"" +
         coordinate(mark.y0 - 1.5) + "\" width=\"" + coordinate(mark.width() + 3) + "\" height=\"" +
         coordinate(mark.height() + 3) + "\" rx=\"2\"/></svg><figcaption>" + html_text(says) +
         "</figcaption></figure>\n";
}

// Findings in the order of their pages get their pictures, so that each page is drawn once.
std::vector<std::string> pictures_of(const std::vector<store::StoredFinding>& findings,
                                     PageClippings& pages, const ReportWords& words,
                                     int& pictures_left) {
  std::vector<size_t> order;
  std::vector<std::string> out(findings.size());
  for (size_t i = 0; i < findings.size(); ++i) {
    const std::string note = !findings[i].page || !findings[i].box ? words("no_place")
                             : !pages.has_file()                   ? words("no_file")
                             : pictures_left <= 0                  ? words("enough_pictures")
                                                                   : "";
    if (!note.empty()) {
      out[i] = "<p class=\"note\">" + html_text(note) + "</p>\n";
      continue;
    }
    --pictures_left;
    order.push_back(i);
  }
  std::stable_sort(order.begin(), order.end(),
                   [&](size_t a, size_t b) { return *findings[a].page < *findings[b].page; });
  for (const size_t i : order) {
    const int page = *findings[i].page;
    try {
      out[i] = figure(pages.clip(core::PageNumber(page), *findings[i].box),
                      words("page") + ' ' + std::to_string(page));
    } catch (const core::DocumentError& error) {
      out[i] = "<p class=\"note\">" + html_text(words("no_picture")) + " (" +
               html_text(error.what()) + ")</p>\n";
    }
  }
  return out;
}

}  // namespace

void DocumentSection::write_facts(const std::string& id, std::ostream& out) {
  store::for_each_row(database_, {"documents", id}, [&](const store::ViewRow& row) {
    const ViewCells cells(row);
    sha256_ = cells.text("sha256");
    out << "<h2>" << html_text(cells.text("file_name")) << "</h2>\n<dl class=\"facts\">\n";
    const auto fact = [&](const char* word, const std::string& text) {
      if (text.empty()) return;
      out << "<dt>" << html_text(words_(word)) << "</dt><dd>" << html_text(text) << "</dd>\n";
    };
    fact("agency", cells.text("agency_name"));
    fact("agency_code", cells.text("agency_code"));
    fact("agency_printed", cells.text("agency_printed"));
    fact("province", cells.text("province"));
    fact("fiscal_year", cells.text("fiscal_year_be"));
    fact("pages", cells.text("pages"));
    fact("status", words_(cells.text("status")));
    fact("trouble", cells.text("error"));
    out << "<dt>document_id</dt><dd>" << html_text(id) << "</dd>\n</dl>\n";
  });
}

void DocumentSection::write_charts(const std::string& id, std::ostream& out) {
  std::map<int, ChartRow> indicators;
  std::map<std::string, ChartRow> instruments;
  store::for_each_row(database_, {"scores", id}, [&](const store::ViewRow& row) {
    const ViewCells cells(row);
    const auto year = cells.integer("fiscal_year_be");
    const auto value = cells.real("value");
    const std::string level = cells.text("level"), code = cells.text("code");
    if (!year || !value || code.empty()) return;
    if (level == "indicator") {
      ChartRow& of = indicators[std::atoi(code.c_str())];
      if (of.label.empty())
        of.label = words_("indicator") + ' ' + code + ' ' + cells.text("subject");
      of.values[*year].insert(*value);
    } else if (level == "overall" || level == "instrument") {
      ChartRow& of = instruments[(level == "overall" ? "0" : "1") + code];
      of.label = level == "overall" ? words_("overall") : code;
      of.values[*year].insert(*value);
    }
  });
  std::vector<ChartRow> rows;
  for (auto& [key, row] : instruments) rows.push_back(std::move(row));
  for (auto& [key, row] : indicators) rows.push_back(std::move(row));
  const std::string chart = dot_chart(words_("by_indicator"), rows);
  if (chart.empty()) return;
  out << "<h3>" << html_text(words_("by_indicator")) << "</h3>\n<figure class=\"wide\">" << chart
      << "</figure>\n";
}

void DocumentSection::write_findings(const std::string& id, std::ostream& out) {
  std::vector<store::StoredFinding> findings;
  store::for_each_finding(database_, {{id}, "info", ""}, [&](const store::StoredFinding& finding) {
    findings.push_back(finding);
    flagged_.emplace(finding.record_id, finding.severity);  // the gravest comes first
  });
  out << "<h3>" << html_text(words_("findings")) << " (" << findings.size() << ")</h3>\n";
  if (findings.empty()) out << "<p>" << html_text(words_("no_findings")) << "</p>\n";
  PageClippings pages(findings.empty() || sha256_.empty() ? std::vector<std::string>()
                                                          : store::paths_of_document(database_, id),
                      sha256_);
  const auto pictures = pictures_of(findings, pages, words_, pictures_left_);
  for (size_t i = 0; i < findings.size(); ++i) {
    const store::StoredFinding& finding = findings[i];
    out << "<article class=\"finding " << html_text(finding.severity) << "\" id=\""
        << html_text(finding.finding_id) << "\">\n<p><span class=\"badge "
        << html_text(finding.severity) << "\">" << html_text(words_(finding.severity))
        << "</span> <code>" << html_text(finding.rule) << "</code>";
    if (finding.page) out << " · " << html_text(words_("page")) << ' ' << *finding.page;
    if (finding.record_kind != "document") {
      out << " · <a href=\"#" << html_text(finding.record_id) << "\">"
          << html_text(words_("record")) << "</a>";
    }
    out << "</p>\n<p>" << html_text(message_of(finding, words_)) << "</p>\n"
        << pictures[i] << "</article>\n";
  }
}

void DocumentSection::write_scores(const std::string& id, std::ostream& out) {
  bool any = false;
  store::for_each_row(database_, {"scores", id}, [&](const store::ViewRow& row) {
    const ViewCells cells(row);
    if (!any) {
      out << "<h3>" << html_text(words_("scores"))
          << "</h3>\n<div class=\"wide\"><table><thead><tr>";
      for (const char* word : {"code", "subject", "year", "value", "printed", "grade", "page"}) {
        out << "<th scope=\"col\">" << html_text(words_(word)) << "</th>";
      }
      out << "</tr></thead><tbody>\n";
      any = true;
    }
    const std::string score_id = cells.text("score_id");
    const auto flag = flagged_.find(score_id);
    out << "<tr id=\"" << html_text(score_id) << '"';
    if (flag != flagged_.end()) out << " class=\"" << html_text(flag->second) << '"';
    out << '>' << cell(cells.text("code")) << cell(cells.text("subject"))
        << number_cell(cells.text("fiscal_year_be")) << number_cell(cells.text("value"))
        << number_cell(cells.text("value_raw")) << cell(cells.text("grade"))
        << number_cell(cells.text("page")) << "</tr>\n";
  });
  if (any) out << "</tbody></table></div>\n";
}

void DocumentSection::write_measures(const std::string& id, std::ostream& out) {
  bool any = false;
  store::for_each_row(database_, {"measures", id}, [&](const store::ViewRow& row) {
    const ViewCells cells(row);
    if (!any) {
      out << "<h3>" << html_text(words_("measures"))
          << "</h3>\n<div class=\"wide\"><table><thead><tr>";
      for (const char* word :
           {"row", "item", "measure", "responsible", "period", "progress", "page"}) {
        out << "<th scope=\"col\">" << html_text(words_(word)) << "</th>";
      }
      out << "</tr></thead><tbody>\n";
      any = true;
    }
    const std::string measure_id = cells.text("measure_id"), status = cells.text("status");
    const auto flag = flagged_.find(measure_id);
    const std::string what =
        !cells.text("measure").empty() ? cells.text("measure") : cells.text("issue");
    out << "<tr id=\"" << html_text(measure_id) << '"';
    if (flag != flagged_.end()) out << " class=\"" << html_text(flag->second) << '"';
    out << '>' << number_cell(cells.text("table_no") + '.' + cells.text("row_no"))
        << cell(cells.text("item_code")) << cell(what) << cell(cells.text("responsible"))
        << cell(cells.text("period_raw")) << cell(status.empty() ? "" : words_(status))
        << number_cell(cells.text("first_page")) << "</tr>\n";
  });
  if (any) out << "</tbody></table></div>\n";
}

void DocumentSection::write(const std::string& id, std::ostream& out) {
  flagged_.clear();
  sha256_.clear();
  out << "<section class=\"sheet document\" id=\"" << html_text(id) << "\">\n";
  write_facts(id, out);
  write_charts(id, out);
  write_findings(id, out);
  write_scores(id, out);
  write_measures(id, out);
  out << "</section>\n";
}

}  // namespace truat::pipeline
