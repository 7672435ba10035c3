#include "store/load_records.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "store/field_sources.h"

namespace truat::store {
namespace {

using core::RecordKind;

std::string record_id(const std::string& document_id, char kind, size_t index) {
  return document_id + '-' + kind + std::to_string(index + 1);
}

std::optional<std::string> as_printed(const std::optional<core::Field>& field) {
  if (!field) return std::nullopt;
  return field->text;
}

// Columns without _raw hold Arabic digits, whichever are printed; `raw` of the provenance has them
// as they are.
std::optional<std::string> normalised(const std::optional<core::Field>& field) {
  if (!field) return std::nullopt;
  return core::arabic_digits(field->text);
}

// How surely a whole record was read: as its least sure part.
std::optional<double> lowest_confidence(const core::Sources& sources) {
  std::optional<double> lowest;
  for (const core::Source& source : sources) {
    lowest = std::min(lowest.value_or(1.0), source.confidence);
  }
  return lowest;
}

class ScoreLoader {
 public:
  ScoreLoader(Database& database, const std::string& document_id, FieldSources& sources)
      : document_id_(document_id),
        sources_(sources),
        insert_(database.prepare(
            "INSERT INTO score (score_id, document_id, level, code, indicator_no, subject,"
            " fiscal_year_be, value, value_raw, grade, rank, source, page, confidence, method)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {}

  void load(const core::Score& score, const std::string& id) {
    std::optional<int> year, page;
    std::optional<std::string> method;
    if (score.fiscal_year) year = score.fiscal_year->year().be();
    core::Method weakest = core::Method::kTextLayer;
    for (const core::Source& source : score.value_raw.sources) {
      weakest = core::weaker(weakest, source.method);
      if (!page) page = source.page.value();
    }
    if (page) method = core::method_name(weakest);
    insert_.run(id, document_id_, core::score_level_name(score.level), score.code,
                score.indicator_no, as_printed(score.subject), year, score.value,
                score.value_raw.text, as_printed(score.grade), score.rank,
                core::score_source_name(score.source), page,
                lowest_confidence(score.value_raw.sources), method);
    load_sources(score, id);
  }

 private:
  void load_sources(const core::Score& score, const std::string& id) {
    const auto insert = [&](std::string_view field, const core::Sources& places) {
      sources_.insert(RecordKind::kScore, id, field, places);
    };
    insert("value", score.value_raw.sources);
    insert("value_raw", score.value_raw.sources);
    if (score.subject) insert("subject", score.subject->sources);
    if (score.grade) insert("grade", score.grade->sources);
    // Codes are printed beside or in the name of what is scored.
    const core::Sources& name = score.subject ? score.subject->sources : score.value_raw.sources;
    if (score.code) insert("code", name);
    if (score.indicator_no) insert("indicator_no", name);
    if (score.rank) insert("rank", score.value_raw.sources);
  }

  std::string document_id_;
  FieldSources& sources_;
  Statement insert_;
};

struct NamedField {
  std::string_view column;
  const std::optional<core::Field>& field;
};

std::vector<NamedField> fields_of(const core::Measure& measure) {
  return {{"seq", measure.seq},
          {"topic", measure.topic},
          {"issue", measure.issue},
          {"measure", measure.measure},
          {"requirement", measure.requirement},
          {"steps", measure.steps},
          {"responsible", measure.responsible},
          {"period_raw", measure.period_raw},
          {"result", measure.result},
          {"outcome", measure.outcome},
          {"remark", measure.remark}};
}

// All places of a row's own fields. The topic governs many rows and may stand pages before.
core::Sources own_sources(const core::Measure& measure) {
  core::Sources out = measure.status_sources;
  for (const NamedField& named : fields_of(measure)) {
    if (!named.field || named.column == "topic") continue;
    out.insert(out.end(), named.field->sources.begin(), named.field->sources.end());
  }
  return out;
}

class MeasureLoader {
 public:
  MeasureLoader(Database& database, const std::string& document_id, FieldSources& sources)
      : document_id_(document_id),
        sources_(sources),
        insert_(database.prepare(
            "INSERT INTO measure (measure_id, document_id, table_no, row_no, seq, item_code,"
            " indicator_no, topic, issue, measure, requirement, steps, responsible, period_raw,"
            " period_start, period_end, status, result, outcome, remark, first_page, last_page,"
            " confidence)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")),
        insert_unit_(database.prepare(
            "INSERT INTO measure_unit (measure_id, position, unit) VALUES (?, ?, ?)")) {}

  void load(const core::Measure& measure, const std::string& id) {
    const core::Sources places = own_sources(measure);
    std::optional<int> first_page, last_page;
    for (const core::Source& source : places) {
      const int page = source.page.value();
      first_page = std::min(first_page.value_or(page), page);
      last_page = std::max(last_page.value_or(page), page);
    }
    std::optional<std::string> status;
    if (measure.status) status = core::measure_status_name(*measure.status);
    insert_.run(id, document_id_, measure.table_no, measure.row_no, normalised(measure.seq),
                measure.item_code, measure.indicator_no, normalised(measure.topic),
                normalised(measure.issue), normalised(measure.measure),
                normalised(measure.requirement), normalised(measure.steps),
                normalised(measure.responsible), as_printed(measure.period_raw),
                measure.period_start, measure.period_end, status, normalised(measure.result),
                normalised(measure.outcome), normalised(measure.remark), first_page, last_page,
                lowest_confidence(places));
    load_units(measure, id);
    load_sources(measure, id);
  }

 private:
  void load_units(const core::Measure& measure, const std::string& id) {
    int position = 0;
    for (const std::string& unit : measure.units) {
      insert_unit_.run(id, ++position, core::arabic_digits(unit));
    }
  }

  void load_sources(const core::Measure& measure, const std::string& id) {
    const auto insert = [&](std::string_view field, const core::Sources& places) {
      sources_.insert(RecordKind::kMeasure, id, field, places);
    };
    for (const NamedField& named : fields_of(measure)) {
      if (named.field) insert(named.column, named.field->sources);
    }
    insert("status", measure.status_sources);
    if (!measure.period_raw) return;
    if (measure.period_start) insert("period_start", measure.period_raw->sources);
    if (measure.period_end) insert("period_end", measure.period_raw->sources);
  }

  std::string document_id_;
  FieldSources& sources_;
  Statement insert_, insert_unit_;
};

void load_findings(Database& database, const core::Report& report, const std::string& document_id) {
  Statement insert = database.prepare(
      "INSERT INTO finding (finding_id, document_id, severity, rule, message, page, x0, y0, x1, y1,"
      " record_kind, record_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (size_t i = 0; i < report.findings.size(); ++i) {
    const core::Finding& finding = report.findings[i];
    std::optional<int> page;
    std::optional<double> x0, y0, x1, y1;
    if (finding.page) page = finding.page->value();
    if (finding.box) {
      x0 = finding.box->x0, y0 = finding.box->y0, x1 = finding.box->x1, y1 = finding.box->y1;
    }
    std::string target = document_id;
    if (finding.record_index >= 0 && finding.record_kind != RecordKind::kDocument) {
      const char kind = finding.record_kind == RecordKind::kScore ? 's' : 'm';
      target = record_id(document_id, kind, static_cast<size_t>(finding.record_index));
    }
    insert.run(record_id(document_id, 'f', i), document_id, core::severity_name(finding.severity),
               finding.rule, finding.message, page, x0, y0, x1, y1,
               core::record_kind_name(finding.record_kind), target);
  }
}

}  // namespace

void load_records(Database& database, const core::Report& report, const std::string& document_id) {
  FieldSources sources(database);
  const auto of_document = [&](std::string_view field, const std::optional<core::Field>& value) {
    if (value) sources.insert(RecordKind::kDocument, document_id, field, value->sources);
  };
  of_document("agency_printed", report.agency_printed);
  of_document("province", report.province);
  of_document("fiscal_year_be", report.fiscal_year_source);
  ScoreLoader scores(database, document_id, sources);
  for (size_t i = 0; i < report.scores.size(); ++i) {
    scores.load(report.scores[i], record_id(document_id, 's', i));
  }
  MeasureLoader measures(database, document_id, sources);
  for (size_t i = 0; i < report.measures.size(); ++i) {
    measures.load(report.measures[i], record_id(document_id, 'm', i));
  }
  load_findings(database, report, document_id);
}

}  // namespace truat::store
