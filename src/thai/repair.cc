#include "thai/repair.h"

#include <cassert>

namespace truat::thai {

std::string_view repair_name(Repair repair) {
  switch (repair) {
    case Repair::kNikhahit:
      return "nikhahit";
    case Repair::kSaraAm:
      return "sara_am";
    case Repair::kPrivateUse:
      return "private_use";
    case Repair::kTis620:
      return "tis_620";
    case Repair::kGlyphTable:
      return "glyph_table";
    case Repair::kGlyphOrder:
      return "glyph_order";
    case Repair::kGlyphShape:
      return "glyph_shape";
    case Repair::kVoted:
      return "voted";
    case Repair::kActualText:
      return "actual_text";
    case Repair::kMarkSwap:
      return "mark_swap";
    case Repair::kStrayMark:
      return "stray_mark";
    case Repair::kMarkOrder:
      return "mark_order";
    case Repair::kMarkPlace:
      return "mark_place";
    case Repair::kUnread:
      return "unread";
    case Repair::kDoubledMark:
      return "doubled_mark";
    case Repair::kFalseSpace:
      return "false_space";
    case Repair::kCount:
      break;
  }
  assert(false);
  return "";
}

}  // namespace truat::thai
