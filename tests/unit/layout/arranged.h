// What arrange() makes of pages, as tests look at it. The names of columns that they use.
#pragma once

#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "layout/arrange.h"
#include "layout/conservation.h"
#include "unit/layout/page_builder.h"

namespace truat::layout {

inline bool is_header(std::string_view text) {
  static const std::set<std::string> names{"ที่",  "มาตรการ", "ผู้รับผิดชอบ", "ผลการดำเนินการ", "แล้ว",
                                           "ยัง", "ตัวชี้วัด",   "คะแนน",    "หมายเหตุ",       "สถานะ"};
  std::string key;
  for (const char c : text) {
    if (c != ' ' && c != '\n') key += c;
  }
  return names.contains(key);
}

// Checks that no letter is lost.
inline core::Document arranged(const std::vector<core::PageText>& pages) {
  core::Document document = arrange(pages, is_header);
  const LetterCount count = count_letters(pages, document);
  EXPECT_TRUE(count.balanced()) << count.lost << " lost, " << count.invented << " invented";
  return document;
}

inline std::vector<core::Table> tables(const core::Document& document) {
  std::vector<core::Table> out;
  for (const core::Block& block : document.blocks) {
    if (const auto* table = std::get_if<core::Table>(&block)) out.push_back(*table);
  }
  return out;
}

inline std::vector<std::string> texts(const core::Document& document) {
  std::vector<std::string> out;
  for (const core::Block& block : document.blocks) {
    if (const auto* p = std::get_if<core::Paragraph>(&block)) out.push_back(p->text());
  }
  return out;
}

// Texts of a column in the rows of a kind.
inline std::vector<std::string> column(const core::Table& table, int c,
                                       core::RowKind kind = core::RowKind::kBody) {
  std::vector<std::string> out;
  for (const core::Row& row : table.rows) {
    if (row.kind == kind) out.push_back(row.at(c) ? row.at(c)->text() : "-");
  }
  return out;
}

}  // namespace truat::layout
