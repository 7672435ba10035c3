// Every rule of models/ita/rules.tsv with one report on which it fires and one, as like it as can
// be, on which it doesn't. A rule without both fails the test. What else a rule must and must not
// do stands in the tests of its kind.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <map>

#include "examined.h"

namespace truat::check {
namespace {

using Build = std::function<void(ReportBuilder&)>;

struct RuleCase {
  Build fires, silent;
  int year = 2568;
  // What the register says, for the rules on it.
  std::optional<core::AgencyResolution> agency_fires = {}, agency_silent = {};
  std::string phrase = {};  // for what is no finding by itself: words that the message then holds
};

const core::AgencyCandidate kOurs{"5960501", "เทศบาลตำบลตันหยงมัส", "ระแงะ", "นราธิวาส", 0.9};
constexpr const char* kLong = "ติดประกาศรายชื่อผู้ได้รับเงินช่วยเหลือไว้ที่ศาลากลางบ้านครบทั้งแปดหมู่บ้านแล้ว";

Build oit_mean(double printed) {
  return [=](ReportBuilder& b) {
    b.instrument("OIT", 2568, printed);
    b.indicator(9, 2568, 82.98);
    b.indicator(10, 2568, 78.15);
  };
}

constexpr core::UnreadKind kScores = core::UnreadKind::kScores;
constexpr core::UnreadKind kNumbers = core::UnreadKind::kNumbers;
constexpr core::UnreadKind kMeasures = core::UnreadKind::kMeasures;

Build unread_row(core::UnreadKind kind) {
  return [=](ReportBuilder& b) { b.unread_row(kind, kind == kMeasures ? "จัดทำคู่มือ" : "๙๓.๙๖"); };
}

Build page_without_content(bool any) {
  return [=](ReportBuilder& b) {
    if (any) b.report.blank_pages.push_back(core::PageNumber(2));
  };
}

// The own numbers of pages 1, 2, ….
Build with_page_numbers(std::vector<int> numbers, std::optional<int> of = {}) {
  return [=](ReportBuilder& b) {
    for (size_t i = 0; i < numbers.size(); ++i) {
      core::NumberedPage page{{numbers[i], of}, field("หน้า " + std::to_string(numbers[i]))};
      page.text.sources[0].page = core::PageNumber(static_cast<int>(i) + 1);
      b.report.numbered_pages.push_back(page);
    }
  };
}

// Rows of measures; `named`: whether the last of them has its text.
Build with_last_row(bool named) {
  return [=](ReportBuilder& b) {
    b.measure("จัดทำคู่มือ");
    b.measure("จัดอบรม");
    core::Measure& last = b.measure("ทบทวนแผน");
    last.steps = field("ประชุมกอง");
    if (!named) last.measure.reset();
  };
}

// Two rows, whose steps begin so.
Build steps(std::string first, std::string second) {
  return [=](ReportBuilder& b) {
    core::Measure& above = b.measure("จัดทำคู่มือ");
    above.steps = field(first);
    above.responsible = field("กองช่าง");
    b.measure("จัดอบรม").steps = field(second);
  };
}

// Two tables of two rows each; the second repeats the first but for this result.
Build second_table(std::string result) {
  return [=](ReportBuilder& b) {
    for (int table = 1; table <= 2; ++table) {
      for (const char* text : {"จัดทำคู่มือการให้บริการประชาชน", "ทบทวนแผนการใช้จ่ายงบประมาณ"}) {
        b.measure(text, table).result = field(table == 1 ? "ทำแล้ว" : result);
      }
    }
  };
}

Build scores_and(std::string printed) {
  return [=](ReportBuilder& b) {
    for (int no = 1; no <= 6; ++no) b.indicator(no, 2568, 90.25);
    b.score(core::ScoreLevel::kIndicator, "7", 2568, 97.1, printed);
  };
}

Build only_a_title(std::string title) {
  return [=](ReportBuilder& b) { b.free_text(title); };
}

Build free_text_of(std::string kind) {
  return [=](ReportBuilder& b) { b.report.free_texts.push_back({kind, field("ความเป็นไป")}); };
}

Build with_status_columns(bool any_ticked) {
  return [=](ReportBuilder& b) {
    for (int i = 0; i < 2; ++i) b.measure("ก").expects_status = true;
    if (any_ticked) b.report.measures[0].status = core::MeasureStatus::kDone;
  };
}

Build half_period(bool half) {
  return
      [=](ReportBuilder& b) { b.period("ต.ค. 67 - ก,ย. 68", "2024-10-01", "").period_half = half; };
}

Build weighted(double overall) {
  return [=](ReportBuilder& b) {
    b.overall(2568, overall);
    b.instrument("IIT", 2568, 96.60);
    b.instrument("EIT", 2568, 94.30);
    b.instrument("OIT", 2568, 96.50);
  };
}

Build eit(double whole) {
  return [=](ReportBuilder& b) {
    b.instrument("EIT", 2568, whole);
    b.instrument("EIT1", 2568, 93.40);
    b.instrument("EIT2", 2568, 95.20);
  };
}

Build change(double printed) {
  return [=](ReportBuilder& b) {
    b.overall(2567, 99.76);
    b.overall(2568, 93.96);
    b.difference(core::ScoreLevel::kOverall, "ITA", 2567, 2568, printed, "");
  };
}

Build shares(std::vector<double> values) {
  return [=](ReportBuilder& b) {
    for (double value : values) b.share(value);
  };
}

Build twice(double first, double second, bool second_in_text = false) {
  return [=](ReportBuilder& b) {
    b.indicator(8, 2568, first);
    core::Score& other = b.indicator(8, 2568, second);
    if (second_in_text) other.source = core::ScoreSource::kText;
  };
}

Build grade(const char* name) {
  return [=](ReportBuilder& b) { b.overall(2565, 82.74).grade = field(name); };
}

Build named(int number, const char* name) {
  return [=](ReportBuilder& b) { b.indicator(number, 2568, 90).subject = field(name); };
}

Build measure_with_code(const char* text, const char* code) {
  return [=](ReportBuilder& b) { b.measure(text).item_code = code; };
}

// Items of the 2566 list, each with the name of the one before.
Build shifted_items(size_t count) {
  return [=](ReportBuilder& b) {
    const YearFacts* facts = framework().year(fy(2566));
    for (size_t i = 0; i < count; ++i) {
      const std::string code = "O" + std::to_string(12 + i), before = "O" + std::to_string(11 + i);
      b.measure(facts->items.at(before).name).item_code = code;
    }
  };
}

Build items(std::vector<int> numbers) {
  return [=](ReportBuilder& b) {
    for (int n : numbers) {
      b.measure("ข้อมูล " + std::to_string(n)).item_code = "O" + std::to_string(n);
    }
  };
}

Build rows(std::vector<const char*> numbers) {
  return [=](ReportBuilder& b) {
    for (const char* number : numbers) b.measure("ก").seq = field(number, b.next_line());
  };
}

Build text(const char* words) {
  return [=](ReportBuilder& b) { b.free_text(words); };
}

Build period(const char* printed, const char* start, const char* end) {
  return [=](ReportBuilder& b) {
    b.period("ต.ค. 67 - มี.ค. 68", "2024-10-01", "2025-03-31");
    b.period("ต.ค. 67 - ก.ย. 68", "2024-10-01", "2025-09-30");
    b.period(printed, start, end);
  };
}

Build month_read_as(std::optional<std::string> read_as) {
  return [=](ReportBuilder& b) {
    b.period("ตลาคม ๒๕๖๗", "2024-10-01", "2024-10-31").period_read_as = read_as;
  };
}

Build copied(std::optional<core::Field> core::Measure::*member, const char* second) {
  return [=](ReportBuilder& b) {
    b.measure("เปิดเผยรายชื่อ").*member = field(kLong, 500);
    b.measure("เปิดบ้าน").*member = field(second, 600);
  };
}

Build ticked(int boxes) {
  return [=](ReportBuilder& b) {
    for (int i = 0; i < 3; ++i) b.measure("ก").status = core::MeasureStatus::kDone;
    core::Measure& last = b.measure("ข");
    for (int i = 0; i < boxes; ++i) last.status_sources.push_back(field("✓", 20 * i).sources[0]);
    if (boxes == 1) last.status = core::MeasureStatus::kDone;
  };
}

Build agencies(std::vector<const char*> names) {
  return [=](ReportBuilder& b) {
    b.report.agency_printed = field(names[0]);
    for (const char* name : names) b.report.agency_mentions.push_back(field(name));
  };
}

Build printed_score(const char* printed) {
  return
      [=](ReportBuilder& b) { b.score(core::ScoreLevel::kOverall, "ITA", 2568, 93.96, printed); };
}

Build item_named(const char* name) {
  return [=](ReportBuilder& b) { b.item("O14", 2568, 100).subject = field(name); };
}

Build read(core::Method method, double confidence) {
  return [=](ReportBuilder& b) {
    core::Source& source = b.overall(2568, 93.96).value_raw.sources[0];
    source.method = method;
    source.confidence = confidence;
  };
}

Build instrument_left_over(bool inferred) {
  return [=](ReportBuilder& b) {
    core::Score& score = b.instrument("EIT", 2568, 90);
    score.subject = field("๒IT");
    score.code_inferred = inferred;
  };
}

Build read_twice(const char* other) {
  return [=](ReportBuilder& b) {
    core::Sources& sources = b.overall(2568, 93.96).value_raw.sources;
    sources.push_back(sources[0]);
    sources[1].method = core::Method::kOcr;
    sources[1].raw = other;
  };
}

Build items_of_10(double printed) {
  return [=](ReportBuilder& b) {
    b.indicator(10, 2568, printed);
    for (int n = 21; n <= 28; ++n) b.item("O" + std::to_string(n), 2568, n == 23 ? 0 : 100);
  };
}

Build questions_of_4(double third) {
  return [=](ReportBuilder& b) {
    b.indicator(4, 2568, 99.45);
    b.item("I10", 2568, 100);
    b.item("I11", 2568, 98.36);
    b.item("I12", 2568, third);
  };
}

Build indicators_without(int left_out) {
  return [=](ReportBuilder& b) {
    for (int n = 1; n <= 10; ++n) {
      if (n != left_out) b.indicator(n, 2568, 90);
    }
  };
}

Build with_cut_page(bool cut) {
  return [=](ReportBuilder& b) {
    if (cut) b.report.cut_pages.push_back(core::PageNumber(2));
  };
}

// Two rows with periods and units, but for one field of the second.
Build without_second(const std::string& left_out) {
  return [=](ReportBuilder& b) {
    for (int row = 0; row < 2; ++row) {
      core::Measure& measure = b.measure(row == 0 ? "ประชุม" : "อบรม");
      if (row == 0 || left_out != "period_raw") measure.period_raw = field("ทั้งปี");
      if (row == 0 || left_out != "responsible") measure.responsible = field("กองช่าง");
    }
  };
}

Build doubtful_sum(double confidence) {
  return [=](ReportBuilder& b) {
    oit_mean(82.15)(b);
    core::Source& source = b.report.scores[2].value_raw.sources[0];
    source.method = core::Method::kOcr;
    source.confidence = confidence;
  };
}

const std::map<std::string, RuleCase>& cases() {
  const core::AgencyResolution ours{kOurs, {kOurs}}, open{{}, {kOurs}}, unknown{};
  const auto result = &core::Measure::result, outcome = &core::Measure::outcome;
  const Build misprinted = agencies({"เทศบาลตำบลต้นหยงมัส"}), right = agencies({"ทต. ตันหยงมัส"});
  static const std::map<std::string, RuleCase> all = {
      {"overall_weighted", {weighted(95.90), weighted(95.87)}},
      {"instrument_mean", {oit_mean(82.15), oit_mean(80.57)}},
      {"eit_parts", {eit(94.80), eit(94.30)}},
      {"printed_difference", {change(-5.60), change(-5.80)}},
      {"survey_sum", {shares({48.36, 0, 0, 1.64}), shares({98.36, 0, 0, 1.64})}},
      {"score_conflict", {twice(93.80, 93.30), twice(93.80, 93.80)}},
      {"score_rounding", {twice(99.96, 99.95), twice(99.96, 99.96)}},
      {"text_table", {twice(93.96, 93.69, true), twice(93.96, 93.96, true)}},
      {"score_range", {shares({139.25, 0}), shares({100, 0})}},
      {"grade_threshold", {grade("AA"), grade("B"), 2565}},
      {"indicator_name", {named(7, "คุณภาพการดำเนินงาน"), named(6, "คุณภาพการดำเนินงาน")}},
      {"indicator_name_text",
       {[](ReportBuilder& b) { b.measure("ตัวชี้วัดที่ ๓ การใช้ทรัพย์สินของราชการ"); },
        [](ReportBuilder& b) { b.measure("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ"); }}},
      {"item_name",
       {measure_with_code("รายงานผลการดำเนินงานประจำปี", "O18"),
        measure_with_code("รายงานผลการดำเนินงานประจำปี", "O13"), 2566}},
      {"item_list_other", {shifted_items(3), shifted_items(2), 2566}},
      {"item_unknown",
       {measure_with_code("ช่องทาง", "O52"), measure_with_code("ช่องทาง", "O43"), 2566}},
      {"item_repeated", {items({1, 2, 3, 3, 5, 6}), items({1, 2, 3, 4, 5, 6}), 2566}},
      {"item_missing", {items({1, 2, 3, 5, 6}), items({1, 2, 3, 4, 5, 6}), 2566}},
      {"indicator_missing", {indicators_without(4), indicators_without(0)}},
      {"numbering_gap", {rows({"๑", "๒", "๔"}), rows({"๑", "๒", "๓"})}},
      {"numbering_repeated", {rows({"1", "2", "2", "3"}), rows({"1", "2", "3", "4"})}},
      {"year_impossible", {text("ITA ปี๒๖๖๘ ได้คะแนน 98"), text("ITA ปี๒๕๖๘ จ่าย 2668 บาท")}},
      {"year_far",
       {[](ReportBuilder& b) { b.overall(2558, 90); },
        [](ReportBuilder& b) { b.overall(2564, 90); }}},
      {"period_reversed",
       {period("มิ.ย. 68 - ก.พ. 68", "2025-06-01", "2025-02-28"),
        period("ก.พ. 68 - มิ.ย. 68", "2025-02-01", "2025-06-30")}},
      {"period_outside",
       {period("ตุลาคม ๒๕๖๘", "2025-10-01", "2025-10-31"),
        period("ตุลาคม ๒๕๖๗", "2024-10-01", "2024-10-31")}},
      {"month_misread", {month_read_as("ตุลาคม 2567"), month_read_as({})}},
      {"result_copied", {copied(result, kLong), copied(result, "จัดอบรมให้แก่บุคลากรครบทุกกองแล้ว")}},
      {"outcome_copied", {copied(outcome, kLong), copied(outcome, "จัดอบรมให้แก่บุคลากรครบทุกกองแล้ว")}},
      {"status_conflict", {ticked(2), ticked(1)}},
      {"status_missing", {ticked(0), ticked(1)}},
      {"agency_variants",
       {agencies({"เทศบาลตำบลต้นหยงมัส", "เทศบาลตำบลต้นยางมีส"}),
        agencies({"เทศบาลตำบลต้นหยงมัส", "เทศบาลตำบล ต้นหยงมัส"})}},
      {"agency_misprinted", {misprinted, right, 2568, ours, ours}},
      {"agency_unresolved", {misprinted, misprinted, 2568, open, ours}},
      {"agency_unknown", {misprinted, misprinted, 2568, unknown, ours}},
      {"digits_mixed", {printed_score("9๓.๙๖"), printed_score("๙๓.๙๖")}},
      {"code_mixed", {text("ข้อ 1๑๑ บุคลากรบางราย"), text("ข้อ i๑๑ บุคลากรบางราย")}},
      {"code_zero", {item_named("๐๑๔ แผนการบริหาร"), item_named("O๑๔ แผนการบริหาร")}},
      {"number_low_confidence", {read(core::Method::kOcr, 0.6), read(core::Method::kOcr, 0.95)}},
      {"code_inferred", {instrument_left_over(true), instrument_left_over(false)}},
      {"number_repaired", {read(core::Method::kRepaired, 1), read(core::Method::kTextLayer, 1)}},
      {"reading_conflict", {read_twice("93.06"), read_twice("๙๓.๙๖")}},
      {"scores_unread", {unread_row(kScores), unread_row(kMeasures)}},
      {"number_unread", {unread_row(kNumbers), unread_row(kScores)}},
      {"measures_unread", {unread_row(kMeasures), unread_row(kScores)}},
      {"measure_nameless", {with_last_row(false), with_last_row(true)}},
      {"rows_torn", {steps("1. ร่าง\n2. แจ้ง", "3. ติดตาม"), steps("1. ร่าง", "2. แจ้ง")}},
      {"rows_repeated", {second_table("ทำแล้ว"), second_table("กำลังทำ")}},
      {"number_form", {scores_and("97.1"), scores_and("97.10")}},
      {"nothing_read",
       {only_a_title("ผลการประเมินคุณธรรมและความโปร่งใส ปี ๒๕๖๗"), only_a_title("แผนพัฒนาท้องถิ่น")}},
      {"year_unlikely",
       {[](ReportBuilder& b) { b.report.fiscal_year = fy(2586); },
        [](ReportBuilder& b) { b.report.fiscal_year = fy(2570); }}},
      {"column_unknown", {free_text_of("unknown_column"), free_text_of("table_header")}},
      {"period_missing", {without_second("period_raw"), without_second("")}},
      {"responsible_missing", {without_second("responsible"), without_second("")}},
      {"statuses_unread", {with_status_columns(false), with_status_columns(true)}},
      {"period_half", {half_period(true), half_period(false)}},
      {"page_blank", {page_without_content(true), page_without_content(false)}},
      {"page_cut", {with_cut_page(true), with_cut_page(false)}},
      {"page_number_gap", {with_page_numbers({1, 2, 4, 5}), with_page_numbers({2, 3, 4, 5})}},
      {"page_number_last", {with_page_numbers({1, 2}, 3), with_page_numbers({1, 2, 3}, 3)}},
      {"indicator_not_reproducible", {items_of_10(80), items_of_10(87.50)}},
      {"item_mean", {questions_of_4(90), questions_of_4(100)}},
      {"correction",
       {shares({48.36, 0, 0, 1.64}), shares({48.36, 0, 0, 3.00}), 2568, {}, {}, "proposal: 98.36"}},
      {"unsure_reading", {doubtful_sum(0.5), doubtful_sum(0.95), 2568, {}, {}, "perhaps misread"}},
  };
  return all;
}

bool is_said(const std::string& rule, const RuleCase& c, const Build& build,
             const std::optional<core::AgencyResolution>& agency) {
  ReportBuilder b(c.year);
  build(b);
  const auto found = examine(b, agency ? &*agency : nullptr);
  return std::any_of(found.begin(), found.end(), [&](const core::Finding& finding) {
    return c.phrase.empty() ? finding.rule == rule
                            : finding.message.find(c.phrase) != std::string::npos;
  });
}

TEST(EveryRule, HasAReportOnWhichItFiresAndOneOnWhichItDoesNot) {
  for (const std::string& rule : rules().ids()) {
    const auto found = cases().find(rule);
    ASSERT_NE(found, cases().end()) << rule << " has no case here";
    const RuleCase& c = found->second;
    EXPECT_TRUE(is_said(rule, c, c.fires, c.agency_fires)) << rule;
    EXPECT_FALSE(is_said(rule, c, c.silent, c.agency_silent)) << rule;
  }
  EXPECT_EQ(cases().size(), rules().ids().size());
}

}  // namespace
}  // namespace truat::check
