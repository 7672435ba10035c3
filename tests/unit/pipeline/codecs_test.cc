// Pages and records come out of a message as they went in; what is no message is refused.
#include <gmock/gmock.h>
#include <google/protobuf/stubs/logging.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <random>

#include "pipeline/workers/page_codec.h"
#include "pipeline/workers/records_codec.h"

namespace truat::pipeline {
namespace {

core::PageText full_page() {
  core::PageText page;
  page.number = core::PageNumber(7);
  page.width = 595.276;
  page.height = 841.89;
  page.frame = {841.89, 595.276, 270, -1.234, 2.185, 12.5, 420.5};
  page.clusters.push_back(
      {"ก้", {10.5, -3.25, 20, 18}, 15.125, 16, 2, true, core::Method::kRepaired, 0.9876});
  page.clusters.push_back({" ", {5, 100, 6, 118}, 115, 16, -1, false, core::Method::kOcr, 0});
  page.clusters.push_back({"ำ", {0, 0, 0, 0}, 0, 0, 0, false, core::Method::kTextLayer, 1});
  page.rulings.push_back({{1, 2, 300, 2.5}, true, 0.48});
  page.images.push_back({{0, 0, 595, 842}, 2480, 3508});
  page.method = core::PageMethod::kMixed;
  page.reason = "ครึ่งหนึ่งเป็นภาพ";
  page.quality = 0.25;
  page.unreadable = true;
  page.unread_areas.push_back({1, 2, 3, 4});
  page.repairs = {{"glyph_table", 3}, {"order", 1}};
  return page;
}

void expect_same(const core::PageText& a, const core::PageText& b) {
  EXPECT_EQ(a.number, b.number);
  EXPECT_EQ(a.width, b.width);
  EXPECT_EQ(a.height, b.height);
  EXPECT_EQ(a.frame.displayed_width, b.frame.displayed_width);
  EXPECT_EQ(a.frame.displayed_height, b.frame.displayed_height);
  EXPECT_EQ(a.frame.turn, b.frame.turn);
  EXPECT_EQ(a.frame.skew, b.frame.skew);
  EXPECT_EQ(a.frame.scale, b.frame.scale);
  EXPECT_EQ(a.frame.left, b.frame.left);
  EXPECT_EQ(a.frame.top, b.frame.top);
  ASSERT_EQ(a.clusters.size(), b.clusters.size());
  for (size_t i = 0; i < a.clusters.size(); ++i) {
    const core::Cluster &x = a.clusters[i], &y = b.clusters[i];
    EXPECT_EQ(x.text, y.text);
    EXPECT_EQ(x.box, y.box);
    EXPECT_EQ(std::tie(x.baseline, x.font_size, x.font, x.bold, x.method, x.confidence),
              std::tie(y.baseline, y.font_size, y.font, y.bold, y.method, y.confidence));
  }
  ASSERT_EQ(a.rulings.size(), b.rulings.size());
  for (size_t i = 0; i < a.rulings.size(); ++i) {
    EXPECT_EQ(a.rulings[i].box, b.rulings[i].box);
    EXPECT_EQ(a.rulings[i].horizontal, b.rulings[i].horizontal);
    EXPECT_EQ(a.rulings[i].thickness, b.rulings[i].thickness);
  }
  ASSERT_EQ(a.images.size(), b.images.size());
  for (size_t i = 0; i < a.images.size(); ++i) {
    EXPECT_EQ(a.images[i].box, b.images[i].box);
    EXPECT_EQ(a.images[i].pixel_width, b.images[i].pixel_width);
    EXPECT_EQ(a.images[i].pixel_height, b.images[i].pixel_height);
  }
  EXPECT_EQ(a.method, b.method);
  EXPECT_EQ(a.reason, b.reason);
  EXPECT_EQ(a.quality, b.quality);
  EXPECT_EQ(a.unreadable, b.unreadable);
  EXPECT_EQ(a.unread_areas, b.unread_areas);
  EXPECT_EQ(a.repairs, b.repairs);
  ASSERT_EQ(a.leaves.size(), b.leaves.size());
  for (size_t i = 0; i < a.leaves.size(); ++i) expect_same(a.leaves[i], b.leaves[i]);
}

TEST(PageCodec, APageComesBackWithAllItHas) {
  expect_same(decode_page(encode_page(full_page())), full_page());
  expect_same(decode_page(encode_page({})), {});
}

TEST(PageCodec, ASheetKeepsItsLeavesAndALeafHasNone) {
  core::PageText sheet;
  sheet.leaves = {full_page(), full_page()};
  expect_same(decode_page(encode_page(sheet)), sheet);
  sheet.leaves[1].leaves.push_back(full_page());
  EXPECT_THROW(decode_page(encode_page(sheet)), CodecError);
}

TEST(PageCodec, WhatIsRoundedOnceIsNotRoundedAgain) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> length(-100, 1000);
  core::PageText page;
  for (int i = 0; i < 500; ++i) {
    const core::Box box{length(random), length(random), length(random), length(random)};
    page.clusters.push_back({"x", box, length(random), length(random), 1, false, core::Method::kOcr,
                             length(random) / 1000});
  }
  const core::PageText once = decode_page(encode_page(page));
  expect_same(decode_page(encode_page(once)), once);
  EXPECT_NEAR(once.clusters[9].box.x0, page.clusters[9].box.x0, 0.00051);
}

TEST(PageCodec, ImpossibleLengthsBecomePossibleOnes) {
  core::PageText page;
  page.width = std::numeric_limits<double>::infinity();
  page.height = std::nan("");
  page.clusters.push_back({"x", {-1e300, 1e300, std::nan(""), 0}, 0, -5});
  EXPECT_NO_THROW(decode_page(encode_page(page)));
}

TEST(PageCodec, AReasonThatIsNotUtf8IsStillAReason) {
  core::PageText page;
  page.reason = "font \xFF\xFE";
  EXPECT_EQ(decode_page(encode_page(page)).reason, "font \uFFFD\uFFFD");
}

TEST(PageCodec, DamagedBytesAreRefusedOrStillAPage) {
  const google::protobuf::LogSilencer quiet;
  const std::string good = encode_page(full_page());
  EXPECT_THROW(decode_page(""), CodecError);
  EXPECT_THROW(decode_page("nonsense"), CodecError);
  for (size_t size = 0; size < good.size(); ++size) {
    EXPECT_THROW(decode_page(good.substr(0, size)), CodecError) << size;
  }
  std::mt19937 random(2);
  for (int i = 0; i < 2000; ++i) {
    std::string bad = good;
    bad[random() % bad.size()] = static_cast<char>(random());
    try {
      decode_page(bad);
    } catch (const CodecError&) {
      // Refused; a crash or another exception would end the test.
    }
  }
}

core::Field field(const std::string& text, int page = 2) {
  return {text,
          {{core::PageNumber(page), {1, 2, 3.5, 4}, core::Method::kOcr, 0.5, text + " raw"},
           {core::PageNumber(page + 1), {0, 0, 9, 9}, core::Method::kTextLayer, 1, ""}}};
}

store::DocumentRecord full_record() {
  store::DocumentRecord record;
  record.status = store::DocumentStatus::kPartial;
  record.error_code = "unread_pages";
  record.error = "one page";
  record.agency = {"5960501", "เทศบาลตำบลตันหยงมัส", "นราธิวาส"};
  core::Report& report = record.report;
  report.agency_printed = field("ทต.ตันหยงมัส");
  report.province = field("นราธิวาส");
  report.fiscal_year = core::FiscalYear(core::BuddhistYear(2568));
  report.fiscal_year_source = field("๒๕๖๘");
  core::Score score;
  score.level = core::ScoreLevel::kSurveyShare;
  score.code = "I11";
  score.code_inferred = true;
  score.indicator_no = "3";
  score.subject = field("ข้อ");
  score.fiscal_year = core::FiscalYear(core::BuddhistYear(2567));
  score.value = 93.96;
  score.value_raw = field("๙๓.๙๖");
  score.grade = field("A");
  score.rank = 12;
  score.source = core::ScoreSource::kText;
  report.scores = {score, {}};
  core::Measure measure;
  measure.table_no = 1;
  measure.row_no = 2;
  for (auto* part : {&measure.seq, &measure.topic, &measure.issue, &measure.measure,
                     &measure.requirement, &measure.steps, &measure.responsible,
                     &measure.period_raw, &measure.result, &measure.outcome, &measure.remark}) {
    *part = field("part " + std::to_string(reinterpret_cast<char*>(part) -
                                           reinterpret_cast<char*>(&measure)));
  }
  measure.item_code = "O14";
  measure.indicator_no = "9";
  measure.period_start = "2024-10-01";
  measure.period_end = "2025-09-30";
  measure.period_read_as = "ต.ค. 67 - ก.ย. 68";
  measure.code_inferred = true;
  measure.status = core::MeasureStatus::kInProgress;
  measure.status_sources = field("x").sources;
  measure.units = {"สำนักปลัด", "กองคลัง"};
  report.measures = {measure, {}};
  core::Finding finding;
  finding.severity = core::Severity::kInfo;
  finding.rule = "year_far";
  finding.message = "message";
  finding.page = core::PageNumber(1);
  finding.box = core::Box{1, 2, 3, 4};
  finding.record_kind = core::RecordKind::kMeasure;
  finding.record_index = 1;
  report.findings = {finding, {}};
  record.page_records = {{core::PageNumber(1), core::PageMethod::kOcr, "why", 0.5, 0.75, "text"},
                         {core::PageNumber(2), core::PageMethod::kBlank, "", 1, {}, ""}};
  record.pages = 2;
  record.signatures = std::string("\0\x80", 2);
  return record;
}

TEST(RecordsCodec, RecordsComeBackWithAllTheyHave) {
  const messages::Records there = to_message(full_record());
  const store::DocumentRecord back = from_message(there);
  // What is compared is the message made of what came back, and some of its fields by hand, so that
  // a field that neither direction knows is missed by no one.
  EXPECT_EQ(to_message(back).DebugString(), there.DebugString());
  EXPECT_EQ(back.pages, 2);
  EXPECT_EQ(back.report.scores[0].value_raw.sources,
            full_record().report.scores[0].value_raw.sources);
  EXPECT_EQ(back.report.scores[0].rank, 12);
  EXPECT_TRUE(back.report.scores[0].code_inferred);
  EXPECT_EQ(back.report.measures[0].remark->text, full_record().report.measures[0].remark->text);
  EXPECT_EQ(back.report.measures[0].seq->text, full_record().report.measures[0].seq->text);
  EXPECT_EQ(back.report.measures[0].units, full_record().report.measures[0].units);
  EXPECT_EQ(back.report.measures[0].period_read_as, "ต.ค. 67 - ก.ย. 68");
  EXPECT_TRUE(back.report.measures[0].code_inferred);
  EXPECT_EQ(back.report.measures[0].status, core::MeasureStatus::kInProgress);
  EXPECT_FALSE(back.report.measures[1].measure);
  EXPECT_EQ(back.report.findings[0].box, full_record().report.findings[0].box);
  EXPECT_EQ(back.report.findings[1].record_index, -1);
  EXPECT_EQ(back.page_records[0].confidence, 0.75);
  EXPECT_FALSE(back.page_records[1].confidence);
  EXPECT_EQ(back.agency.province, "นราธิวาส");
  EXPECT_EQ(back.signatures, full_record().signatures);
}

TEST(RecordsCodec, WhatCantBeStoredIsRefused) {
  const messages::Records good = to_message(full_record());
  const auto expect_refused = [&](const std::function<void(messages::Records&)>& spoil) {
    messages::Records bad = good;
    spoil(bad);
    EXPECT_THROW(from_message(bad), CodecError) << bad.ShortDebugString().substr(0, 200);
  };
  expect_refused([](auto& bad) { bad.set_status(4); });
  expect_refused([](auto& bad) { bad.mutable_scores(0)->set_level(5); });
  expect_refused([](auto& bad) { bad.mutable_scores(0)->set_source(2); });
  expect_refused([](auto& bad) { bad.mutable_scores(0)->set_value(std::nan("")); });
  expect_refused([](auto& bad) { bad.mutable_measures(0)->set_status(3); });
  expect_refused([](auto& bad) { bad.mutable_findings(0)->set_severity(3); });
  expect_refused([](auto& bad) { bad.mutable_findings(0)->set_page(0); });
  expect_refused([](auto& bad) { bad.mutable_pages(0)->set_page(2); });
  expect_refused([](auto& bad) { bad.mutable_pages(1)->set_method(9); });
  expect_refused([](auto& bad) {
    bad.mutable_scores(0)->mutable_value_raw()->mutable_sources(0)->set_page(0);
  });
}

}  // namespace
}  // namespace truat::pipeline
