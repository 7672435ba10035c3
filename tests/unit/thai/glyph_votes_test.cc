// Fonts that decode themselves from what was read at the places of their glyphs.
#include "thai/glyph_votes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "core/utf8.h"
#include "tests/support/thai_page.h"
#include "tests/support/thai_reader.h"
#include "thai/text_layer_reader.h"

namespace truat::thai {
namespace {

using support::joined;
using support::TestGlyph;
using support::ThaiPage;
using testing::HasSubstr;
using testing::Not;

// Newly written; stacked marks, ำ with and without tone, both kinds of digits.
const std::vector<std::string> kLines = {
    "หน่วยงานจัดทำแผนปรับปรุงให้ดียิ่งขึ้น",     "น้ำใสสะอาด ผู้รับบริการเชื่อถือได้",
    "ต่ำกว่าเกณฑ์ เพิ่มช่องทางแจ้งเบาะแส",    "กู้คืนข้อมูลภายในสัปดาห์ ชี้แจงวิธีใช้",
    "คะแนน ๘๗.๕๖ และ ๙๕.๓๘ ของปี ๒๕๖๗", "เป็นลำดับที่ ๕ ๘ ๕ ๘ ของจังหวัดนั้น"};

const TextLayerReader& reader() {
  static const TextLayerReader instance = support::source_text_layer_reader();
  return instance;
}

// The same lines twice over: once drawn with a font that says nothing, numbered in the order of
// first use, and once as they were read from the picture.
class Witnessed {
 public:
  // `blank_space`: the outlines tell which glyph is the space.
  explicit Witnessed(const std::vector<std::string>& lines, int times = 2, bool blank_space = false)
      : blank_space_(blank_space) {
    page_.page().fonts[0].name = "Unknown";
    double y = 100;
    for (int t = 0; t < times; ++t) {
      for (const std::string& line : lines) {
        page_.move_to(72, y);
        healthy_.move_to(72, y);
        for (const char32_t c : core::decode_utf8(line)) write(c);
        y += 30;
      }
    }
    picture_ = reader().read(healthy_.page());
    std::vector<core::Cluster> read;
    for (core::Cluster& cluster : picture_.clusters) {
      cluster.method = core::Method::kOcr;
      cluster.confidence = 0.97;
      if (cluster.text == "ำ") {  // OCR gives it as one with its letter
        read.back().text += cluster.text;
        read.back().box.x1 = cluster.box.x1;
      } else {
        read.push_back(cluster);
      }
    }
    picture_.clusters = std::move(read);
  }

  // Changes readings: gets the text of a cluster and how many such came before it.
  void misread(const std::function<void(std::string& text, int nth)>& change) {
    std::map<std::string, int> seen;
    for (core::Cluster& cluster : picture_.clusters) {
      const std::string was = cluster.text;
      change(cluster.text, seen[was]++);
    }
    std::erase_if(picture_.clusters, [](const core::Cluster& c) { return c.text.empty(); });
  }

  // The page read with what the votes say.
  core::PageText read() const {
    FontEvidence evidence;
    evidence.observe(page_.page());
    const DocumentFonts fonts = reader().decide(std::move(evidence));
    std::vector<bool> wanted(fonts.evidence.fonts().size());
    for (const int font : reader().unreadable_fonts(page_.page(), fonts)) wanted[font] = true;
    EXPECT_THAT(wanted, testing::ElementsAre(true)) << "the votes are for fonts that need them";
    const auto lines = witness_lines(page_.page(), fonts.evidence, wanted, picture_);
    return reader().read(page_.page(), reader().with_votes(fonts, wanted, lines));
  }

  // What the page says.
  std::string truth() const { return joined(reader().read(healthy_.page())); }

 private:
  void write(char32_t c) {
    if (c == core::kSaraAm) {
      write(core::kNikhahit);
      write(core::kSaraAa);
      return;
    }
    TestGlyph drawn = ThaiPage::glyph_of(c);
    healthy_.draw(drawn);
    drawn.index =
        index_.try_emplace(c, 7919 * static_cast<int32_t>(index_.size() + 1) % 1000).first->second;
    if (c != U' ' || !blank_space_) drawn.claim.clear();
    page_.draw(drawn);
  }

  mutable ThaiPage page_, healthy_;
  std::map<char32_t, int32_t> index_;
  bool blank_space_ = false;
  core::PageText picture_;
};

TEST(GlyphVotes, DecodeAFontThatClaimsNothing) {
  const Witnessed page(kLines);
  const core::PageText text = page.read();
  EXPECT_EQ(joined(text), page.truth());
  EXPECT_EQ(text.method, core::PageMethod::kRepaired);
  EXPECT_GT(text.repairs.at("voted"), 200);
  EXPECT_FALSE(text.unreadable);
}

TEST(GlyphVotes, OverruleMisreadingsAndFillInWhatWasOverlooked) {
  Witnessed page(kLines, 4);
  page.misread([](std::string& text, int nth) {
    if (text == "ด" && nth % 5 == 2) text = "ต";
    if (text == "งู" || text == "ผู้") text = nth % 2 == 0 ? "ผ้" : text;
    if (text == "." && nth % 3 == 1) text = "";
    if (text == "๗" && nth % 5 == 4) text = "๓";
  });
  const core::PageText text = page.read();
  EXPECT_EQ(joined(text), page.truth());
}

// Every ๘ read as ๕: two glyphs for one digit can't be, and none of them is taken.
TEST(GlyphVotes, LeaveLinesUnreadWhoseDigitsAreTakenForAnother) {
  Witnessed page(kLines);
  page.misread([](std::string& text, int) {
    if (text == "๘") text = "๕";
  });
  const core::PageText text = page.read();
  EXPECT_TRUE(text.unreadable);
  EXPECT_EQ(text.unread_areas.size(), 4u);
  EXPECT_THAT(joined(text), Not(HasSubstr("๕")));
  EXPECT_THAT(joined(text), HasSubstr("น้ำใสสะอาด"));
}

TEST(GlyphVotes, LeaveASpaceThatItsOutlineShows) {
  Witnessed page(kLines, 2, true);
  page.misread([](std::string& text, int nth) {
    if (text == " " && nth % 2 == 0) text = "-";
  });
  EXPECT_EQ(joined(page.read()), page.truth());
}

TEST(GlyphVotes, KnowARareLetterThatIsMostlyTakenForACommonOne) {
  std::vector<std::string> lines = kLines;
  lines.push_back("ฟ้าฝนและไฟฟ้าในพื้นที่ พัฒนาเพิ่มพูน");
  Witnessed page(lines, 4);
  page.misread([](std::string& text, int nth) {
    if (text.starts_with("ฟ") && nth % 3 != 0) text.replace(0, std::string("ฟ").size(), "พ");
  });
  EXPECT_EQ(joined(page.read()), page.truth());
}

TEST(GlyphVotes, LeaveAFontWhoseReadingsContradictOneAnother) {
  Witnessed page(kLines, 3);
  page.misread([](std::string& text, int nth) {
    if (nth % 3 != 0 && text != " ") text = nth % 2 == 0 ? "ก" : "บ";
  });
  const core::PageText text = page.read();
  EXPECT_TRUE(text.unreadable);
  EXPECT_EQ(joined(text), "");
}

TEST(GlyphVotes, NeedMoreThanAFewLetters) {
  const Witnessed page({"ผลการประเมิน"}, 1);
  EXPECT_TRUE(page.read().unreadable);
}

}  // namespace
}  // namespace truat::thai
