#include "layout/list_marker.h"

#include <gtest/gtest.h>

namespace truat::layout {
namespace {

using Kind = ListMarker::Kind;

void expect(const char* text, Kind kind, int value = 0) {
  const ListMarker marker = list_marker(text);
  EXPECT_EQ(marker.kind, kind) << text;
  EXPECT_EQ(marker.value, value) << text;
}

TEST(ListMarker, NumbersInBothKindsOfDigits) {
  expect("1. จัดทำ", Kind::kNumber, 1);
  expect("๑๒. จัดทำ", Kind::kNumber, 12);
  expect("2) จัดทำ", Kind::kNumber, 2);
  expect("(๓) จัดทำ", Kind::kNumber, 3);
  expect("1.2 จัดทำ", Kind::kNumber, 2);
  expect("๔.เผยแพร่", Kind::kNumber, 4);
}

TEST(ListMarker, FiguresAreNone) {
  expect("96.77 คะแนน", Kind::kNone);
  expect("๒๕๖๗", Kind::kNone);
  expect("-5.71", Kind::kNone);
  expect("30 กันยายน", Kind::kNone);
}

TEST(ListMarker, LettersButNotAbbreviations) {
  expect("ก. จัดทำ", Kind::kLetter, 1);
  expect("ข) จัดทำ", Kind::kLetter, 2);
  expect("(ค) จัดทำ", Kind::kLetter, 3);
  expect("ก.ย. 68", Kind::kNone);
  expect("ต.ค. 67", Kind::kNone);
}

TEST(ListMarker, BulletsAndBoxes) {
  expect("- จัดทำ", Kind::kBullet);
  expect("• จัดทำ", Kind::kBullet);
  expect("☑ ดำเนินการแล้ว", Kind::kBox);
  expect("จัดทำ - เผยแพร่", Kind::kNone);
  expect("", Kind::kNone);
}

}  // namespace
}  // namespace truat::layout
