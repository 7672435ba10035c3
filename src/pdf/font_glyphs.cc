#include "pdf/font_glyphs.h"

#include <poppler/GfxFont.h>
#include <poppler/fofi/FoFiTrueType.h>
#include <poppler/fofi/FoFiType1C.h>
#include <poppler/goo/GooString.h>
#include <poppler/goo/gmem.h>

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>
#include <unordered_map>

#include "core/utf8.h"
#include "pdf/outline_claims.h"

namespace truat::pdf {

namespace {

const char* type_name(GfxFontType type) {
  switch (type) {
    case fontType1:
      return "Type1";
    case fontType1C:
      return "Type1C";
    case fontType1COT:
      return "Type1C(OT)";
    case fontType3:
      return "Type3";
    case fontTrueType:
      return "TrueType";
    case fontTrueTypeOT:
      return "TrueType(OT)";
    case fontCIDType0:
      return "CIDFontType0";
    case fontCIDType0C:
      return "CIDFontType0C";
    case fontCIDType0COT:
      return "CIDFontType0C(OT)";
    case fontCIDType2:
      return "CIDFontType2";
    case fontCIDType2OT:
      return "CIDFontType2(OT)";
    case fontUnknownType:
      break;
  }
  return "unknown";
}

// The symbolic flag of the font descriptor says nothing: every Thai TrueType subset carries it.
bool names_symbols(std::string name) {
  std::erase_if(name, [](char c) { return c == ' ' || c == '-' || c == '_'; });
  std::transform(name.begin(), name.end(), name.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  for (const char* part : {"wingding", "webding", "dingbat", "opensymbol", "symbolmt", "starsymbol",
                           "fontawesome", "uisymbol", "symbola", "marlett"}) {
    if (name.find(part) != std::string::npos) return true;
  }
  return name.starts_with("symbol") || name.ends_with("symbols2");
}

// Names are UTF-8 in most files; older Thai producers write TIS-620 ("TH SarabunIT๙").
std::string readable_name(const std::string& name) {
  if (core::encode_utf8(core::decode_utf8(name)) == name) return name;
  std::u32string decoded;
  for (const unsigned char byte : name) {
    decoded += byte >= 0xA1 && byte <= 0xFB ? char32_t{0x0E00} + byte - 0xA0 : char32_t{byte};
  }
  return core::encode_utf8(decoded);
}

bool has_subset_tag(const std::string& name) {
  return name.size() > 7 && name[6] == '+' &&
         std::all_of(name.begin(), name.begin() + 6,
                     [](unsigned char c) { return std::isupper(c) != 0; });
}

CodeToGlyph identity() { return {CodeToGlyph::Kind::kIdentity, {}}; }

// Takes over a table that Poppler allocated.
CodeToGlyph take_table(int* table, int length) {
  CodeToGlyph result{CodeToGlyph::Kind::kTable, {}};
  if (length > 0) result.table.assign(table, table + length);
  gfree(table);
  return result;
}

CodeToGlyph from_cff_names(Gfx8BitFont& font, const FoFiType1C& cff) {
  std::unordered_map<std::string, int32_t> by_name;
  for (int glyph = 0; glyph < 65536; ++glyph) {
    const std::unique_ptr<GooString> name(cff.getGlyphName(glyph));
    if (!name) break;
    by_name.emplace(name->toStr(), glyph);
  }
  CodeToGlyph result{CodeToGlyph::Kind::kTable, std::vector<int32_t>(256, -1)};
  for (int code = 0; code < 256; ++code) {
    const char* name = font.getCharName(code);
    const auto found = name ? by_name.find(name) : by_name.end();
    if (found != by_name.end()) result.table[static_cast<size_t>(code)] = found->second;
  }
  return result;
}

using Bytes = std::vector<unsigned char>;

std::unique_ptr<FoFiTrueType> true_type(const Bytes& program) {
  return FoFiTrueType::make(program.data(), static_cast<int>(program.size()));
}

CodeToGlyph from_cff(GfxFont& font, const unsigned char* data, int length) {
  const std::unique_ptr<FoFiType1C> cff(FoFiType1C::make(data, length));
  if (!cff) return {};
  if (!font.isCIDFont()) return from_cff_names(static_cast<Gfx8BitFont&>(font), *cff);
  int length_of_map = 0;
  if (int* map = cff->getCIDToGIDMap(&length_of_map)) return take_table(map, length_of_map);
  return identity();  // a CFF font without CIDs: the code is the index
}

CodeToGlyph from_open_type(GfxFont& font, const Bytes& program) {
  const auto ot = true_type(program);
  if (!ot || !ot->isOpenTypeCFF()) return {};
  char* start = nullptr;
  int length = 0;
  if (!ot->getCFFBlock(&start, &length)) return {};
  return from_cff(font, reinterpret_cast<unsigned char*>(start), length);
}

CodeToGlyph from_cid_true_type(const GfxCIDFont& font) {
  const int* map = font.getCIDToGID();
  if (!map) return identity();
  return {CodeToGlyph::Kind::kTable, std::vector<int32_t>(map, map + font.getCIDToGIDLen())};
}

// Unpacks the font program into `program` where it is needed.
CodeToGlyph read_program(GfxFont& font, XRef* xref, std::optional<Bytes>& program) {
  const GfxFontType type = font.getType();
  // Fonts that aren't embedded are named by the indices of the font that the producer had.
  if (type == fontCIDType2 || type == fontCIDType2OT) {
    return from_cid_true_type(static_cast<const GfxCIDFont&>(font));
  }
  Ref embedded;
  if (type == fontType3 || type == fontType1 || type == fontCIDType0 ||
      !font.getEmbeddedFontID(&embedded)) {
    return {};
  }
  program = font.readEmbFontFile(xref);
  if (!program || program->empty()) return {};
  if (type == fontType1C || type == fontCIDType0C) {
    return from_cff(font, program->data(), static_cast<int>(program->size()));
  }
  if (type == fontType1COT || type == fontCIDType0COT) return from_open_type(font, *program);
  const auto tt = true_type(*program);
  if (!tt) return {};
  return take_table(static_cast<Gfx8BitFont&>(font).getCodeToGIDMap(tt.get()), 256);
}

}  // namespace

core::Font describe_font(const GfxFont& font) {
  core::Font result;
  if (font.getName()) result.name = readable_name(*font.getName());
  if (has_subset_tag(result.name)) {
    result.subset_tag = result.name.substr(0, 6);
    result.name.erase(0, 7);
  }
  result.type = type_name(font.getType());
  Ref embedded;
  result.embedded = font.getType() == fontType3 || font.getEmbeddedFontID(&embedded);
  result.has_to_unicode = font.hasToUnicodeCMap();
  result.symbolic = names_symbols(result.name);
  // Poppler gives fonts without an object of their own a made-up generation >= 100000.
  const Ref& id = *font.getID();
  result.object_id = id.gen < 100000 ? id.num : (static_cast<int64_t>(id.gen) << 32) + id.num;
  return result;
}

FontProgram::FontProgram(GfxFont& font, XRef* xref) : glyphs_(read_program(font, xref, program_)) {}

void FontProgram::open(GfxFont& font, XRef* xref) {
  if (opened_) return;
  opened_ = true;
  Ref embedded;
  if (font.getType() == fontType3 || !font.getEmbeddedFontID(&embedded)) return;
  if (!program_) program_ = font.readEmbFontFile(xref);
  if (program_ && !program_->empty()) outlines_ = FontOutlines::open(std::move(*program_));
  program_.reset();
}

const std::optional<core::GlyphShape>& FontProgram::shape(int32_t glyph_index, GfxFont& font,
                                                          XRef* xref) {
  open(font, xref);
  const auto [at, is_new] = shapes_.try_emplace(glyph_index);
  if (is_new && outlines_) at->second = outlines_->shape(glyph_index);
  return at->second;
}

std::optional<char32_t> FontProgram::shown(int32_t glyph_index, GfxFont& font, XRef* xref) {
  const auto& looks = shape(glyph_index, font, xref);
  if (looks) return checkbox_in(*looks);
  if (outlines_ && outlines_->is_blank(glyph_index)) return U' ';
  return std::nullopt;
}

std::shared_ptr<FontProgram> FontGlyphs::find(GfxFont& font, XRef* xref) {
  const std::pair key(font.getID()->num, font.getID()->gen);
  const auto found = programs_.find(key);
  if (found != programs_.end()) return found->second;
  if (programs_.size() >= kMaxFonts) programs_.clear();
  auto program = std::make_shared<FontProgram>(font, xref);
  programs_.emplace(key, program);
  return program;
}

}  // namespace truat::pdf
