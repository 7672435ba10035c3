// Words that Thai ITA reports use, as data from models/lexicon: printed column headers -> fields,
// names of indicators, instruments, months, status words, grades, marks, forms of agencies.
// Look-ups only; what a word means in its surroundings is decided by the grammars.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/report.h"

namespace truat::parse {

// What a column of a table holds, as its header says.
enum class Column {
  kNone,  // not a known header
  kSeq,
  kCode,         // number of an item or question
  kIndicatorNo,  // "ตัวชี้วัดที่"
  kIndicator,
  kTopic,
  kIssue,
  kQuestion,
  kItemName,
  kMeasure,
  kSteps,
  kRequirement,
  kResponsible,
  kPeriod,
  kPeriodTick,  // one quarter or month, ticked
  kStatus,
  kStatusTick,  // one status, ticked
  kResult,
  kOutcome,
  kTarget,
  kRemark,
  kScore,
  kWeight,  // weights, full scores, thresholds: numbers that are no scores
  kDifference,
  kRank,
  kGrade,
  kComparison,  // scores of others (province, country)
  kInstrument,
  kAnswer,
  kShare,
  kCount,
  kUrl,
  kBudget,
  kOther,
};

struct IndicatorName {
  int no = 0;
  std::string instrument;  // "IIT", "EIT", "OIT"
  std::string name;
  std::u32string key;
};

// A text form of an instrument. `part` 1 or 2 when the text itself names the part of EIT.
struct InstrumentWord {
  std::u32string key;
  std::string instrument;
  int part = 0;
};

enum class Mark { kNone, kEmptyBox, kTickedBox, kTick };

struct StatusWord {
  std::u32string key;
  core::MeasureStatus status;
};

struct AgencyForm {
  std::string form, type;
  bool whole = false;  // a name by itself (เมืองพัทยา)
};

class Lexicon {
 public:
  // Reads models through `read`, which gets a file name ("headers.tsv") and returns its text.
  // Throws core::ModelError (file, line, what was expected).
  using Reader = std::function<std::string(std::string_view file_name)>;
  static Lexicon parse(const Reader& read);

  // Whether the text is the name of a column; spaces, line breaks and marks of punctuation don't
  // count. Used by layout to tell header rows.
  bool is_header(std::string_view text) const;

  // Whether it is one exactly, without misread letters or other words: quick to tell.
  bool is_listed_header(std::string_view text) const;

  // The field that a printed header names by itself, kNone when unknown.
  Column column(std::string_view text) const;

  // The indicator whose name the text is ("การใช้อำนาจ"); a few wrong letters are tolerated when
  // the name stays the only one that is near.
  std::optional<int> indicator_named(std::string_view text) const;
  const std::vector<IndicatorName>& indicators() const { return indicators_; }
  // The instrument of an indicator 1 … 10.
  std::string instrument_of(int indicator) const;
  // The indicator of item `number` of series 'I', 'E' or 'O', where a source says so.
  std::optional<int> indicator_of_item(int fiscal_year_be, char series, int number) const;

  // Longest first.
  const std::vector<InstrumentWord>& instruments() const { return instruments_; }
  const std::vector<StatusWord>& statuses() const { return statuses_; }
  std::optional<core::MeasureStatus> status(std::string_view text) const;  // the whole text
  // The same with a few letters wrong; for places where nothing but a status is to be expected.
  std::optional<core::MeasureStatus> misread_status(std::string_view text) const;

  std::optional<int> month(std::string_view name) const;                        // 1 … 12
  const std::vector<std::string>& month_names() const { return month_names_; }  // longest first
  const std::vector<std::string>& grades() const { return grades_; }            // longest first
  const std::vector<std::string>& unit_words() const { return unit_words_; }
  const std::vector<std::string>& provinces() const { return provinces_; }
  const std::vector<AgencyForm>& agency_forms() const { return agency_forms_; }
  const std::vector<std::u32string>& name_ends() const { return name_ends_; }
  Mark mark(char32_t c) const;
  // An item code with letters and digits that a picture hardly tells apart made one: "l0" -> "IO".
  std::u32string code_by_shape(std::u32string code) const;

 private:
  struct HeaderPart {
    std::u32string key;
    Column column;
  };
  bool made_of_header_words(std::u32string_view key) const;
  bool names_instrument(std::u32string_view key) const;
  Column misread_column(const std::u32string& key) const;
  Column column_of_misread_part(std::u32string_view key) const;
  void read_headers(const Reader& read);
  void read_indicators(const Reader& read);
  void read_words(const Reader& read);
  void read_statuses(const Reader& read);
  void read_agencies(const Reader& read);
  void read_code_letters(const Reader& read);

  std::map<std::u32string, Column> whole_;
  std::vector<HeaderPart> parts_;
  std::set<std::u32string> fillers_;
  size_t longest_filler_ = 0;
  std::vector<IndicatorName> indicators_;
  struct ItemRange {
    int year, first, last, indicator;
    char series;
  };
  std::vector<ItemRange> items_;
  std::vector<InstrumentWord> instruments_;
  std::vector<StatusWord> statuses_;
  std::map<std::u32string, int> months_;
  std::vector<std::string> month_names_, grades_, unit_words_, provinces_;
  std::vector<AgencyForm> agency_forms_;
  std::vector<std::u32string> name_ends_;
  std::map<char32_t, Mark> marks_;
  std::map<char32_t, char32_t> code_letters_;
};

}  // namespace truat::parse
