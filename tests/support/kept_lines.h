// Where each line of an arranged document went: into a record, a named free text or the furniture.
// What is in none of them was lost without a word.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/document.h"
#include "core/report.h"

namespace truat::support {

struct KeptLines {
  std::map<std::string, int> kinds;  // "record", "table_other", "heading", "page_number" … -> lines
  std::vector<std::string> lost;
};

class LineSearch {
 public:
  explicit LineSearch(const core::Report& report) {
    for (const core::Score& s : report.scores) {
      add("record", s.value_raw.sources);
      add("record", s.subject);
      add("record", s.grade);
    }
    for (const core::PrintedDifference& d : report.differences) add("record", d.value_raw.sources);
    for (const core::Measure& m : report.measures) {
      for (const auto* field : {&m.seq, &m.topic, &m.issue, &m.measure, &m.requirement, &m.steps,
                                &m.responsible, &m.period_raw, &m.result, &m.outcome, &m.remark}) {
        add("record", *field);
      }
      add("record", m.status_sources);
    }
    for (const core::FreeText& t : report.free_texts) add(t.kind, t.text.sources);
  }

  // The kind of place that holds the line, "" for none.
  std::string kind_of(const core::Line& line) const {
    for (const Place& place : places_) {
      const core::Source& source = *place.source;
      if (source.page == line.page && source.box.y0 <= line.box.y0 &&
          source.box.y1 >= line.box.y1 && source.raw.find(line.text) != std::string::npos) {
        return place.kind;
      }
    }
    return "";
  }

 private:
  struct Place {
    std::string kind;
    const core::Source* source;
  };
  void add(const std::string& kind, const core::Sources& sources) {
    for (const core::Source& source : sources) places_.push_back({kind, &source});
  }
  void add(const std::string& kind, const std::optional<core::Field>& field) {
    if (field) add(kind, field->sources);
  }
  std::vector<Place> places_;
};

// `report` must be what interpreting `document` gave.
inline KeptLines kept_lines(const core::Document& document, const core::Report& report) {
  const LineSearch search(report);
  KeptLines out;
  const auto count = [&](const core::Line& line) {
    const std::string kind = search.kind_of(line);
    if (kind.empty()) {
      out.lost.push_back(line.text);
    } else {
      ++out.kinds[kind];
    }
  };
  for (const core::Block& block : document.blocks) {
    if (const auto* p = std::get_if<core::Paragraph>(&block)) {
      for (const core::Line& line : p->lines) count(line);
      continue;
    }
    for (const core::Row& row : std::get<core::Table>(block).rows) {
      for (const core::Cell& cell : row.cells) {
        for (const core::Line& line : cell.lines) count(line);
      }
    }
  }
  for (const core::Furniture& f : document.furniture) ++out.kinds[f.kind];
  return out;
}

}  // namespace truat::support
