// Fuzz target: any paragraphs and tables of words that reports use, in any order, are interpreted
// without a crash or a hang; every score is a number that has a place, every page one that exists.
#include <cmath>

#include "fuzz/fuzz_bytes.h"
#include "parse/interpret.h"
#include "support/read_file.h"

namespace {

using truat::fuzz::Bytes;
using truat::fuzz::check;
namespace core = truat::core;

constexpr int kPages = 3;

core::Line line(Bytes& bytes) {
  static double y = 0;
  core::Line out;
  for (int words = bytes.below(10); words >= 0; --words) {
    const std::string& word = truat::fuzz::word(bytes);
    if (word == "\n") continue;
    if (!out.text.empty() && bytes.next() & 1) out.text += ' ';
    out.text += word;
  }
  y = std::fmod(y + 14, 800);
  out.page = core::PageNumber(1 + bytes.below(kPages));
  out.box = {50, y, 50 + 5.0 * static_cast<double>(out.text.size()), y + 12};
  out.font_size = 12;
  out.wrapped = (bytes.next() & 7) == 0;
  return out;
}

core::Paragraph paragraph(Bytes& bytes) {
  core::Paragraph out;
  for (int lines = bytes.below(5); lines >= 0; --lines) out.lines.push_back(line(bytes));
  return out;
}

core::Table table(Bytes& bytes, int number) {
  core::Table out;
  out.number = number;
  out.columns = 1 + bytes.below(8);
  const int rows = 1 + bytes.below(8);
  int id = 0;
  for (int r = 0; r < rows; ++r) {
    core::Row row;
    row.kind = r == 0 ? core::RowKind::kHeader : core::RowKind::kBody;
    for (int column = 0; column < out.columns;) {
      core::Cell cell;
      cell.id = id++;
      cell.column = column;
      cell.column_span = 1 + (bytes.next() & 15 ? 0 : bytes.below(out.columns - column));
      for (int lines = bytes.below(4); lines > 0; --lines) cell.lines.push_back(line(bytes));
      column += cell.column_span;
      row.cells.push_back(std::move(cell));
    }
    if (r > 0 && row.cells.size() == 1 && out.columns > 1) row.kind = core::RowKind::kSection;
    out.rows.push_back(std::move(row));
  }
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  static const truat::parse::Lexicon lexicon =
      truat::parse::Lexicon::parse([](std::string_view name) {
        return truat::support::read_source_file("models/lexicon/" + std::string(name));
      });
  Bytes bytes(data, size);
  core::Document document;
  int tables = 0;
  while (bytes.left() && document.blocks.size() < 40) {
    if (bytes.next() & 1) {
      document.blocks.emplace_back(table(bytes, ++tables));
    } else {
      document.blocks.emplace_back(paragraph(bytes));
    }
  }
  const core::Report report = truat::parse::interpret(document, lexicon);
  for (const core::Score& score : report.scores) {
    check(std::isfinite(score.value));
    check(!score.value_raw.text.empty());
    check(!score.value_raw.sources.empty());
    for (const core::Source& source : score.value_raw.sources) check(source.page.value() <= kPages);
  }
  for (const core::Measure& measure : report.measures) {
    check(measure.table_no >= 1 && measure.table_no <= tables);
    check(measure.row_no >= 1);
    if (measure.period_start && measure.period_end)
      check(*measure.period_start <= *measure.period_end);
  }
  return 0;
}
