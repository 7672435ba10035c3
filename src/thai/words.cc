#include "thai/words.h"

#include <unicode/bytestrie.h>
#include <unicode/ubrk.h>
#include <unicode/udata.h>

#include <algorithm>
#include <cstdint>
#include <vector>

#include "core/thai_characters.h"

namespace truat::thai {
namespace {

// Layout of ICU's dictionary data (icu4c source, common/dictionarydata.h): eight int32 indexes,
// then the trie. The transform says how a code point becomes a byte: subtract the offset in its low
// bits.
constexpr int kTrieOffset = 0, kTrieType = 4, kTransform = 5;
constexpr int kTypeMask = 7, kTypeBytes = 0;
constexpr int32_t kTransformTypeMask = 0x7F000000, kTransformOffset = 0x1000000;
constexpr int32_t kOffsetMask = 0x1FFFFF;
// The longest word that is looked for; ICU's longest has 30 letters.
constexpr size_t kLongestWord = 32;

UBool is_dictionary(void*, const char*, const char*, const UDataInfo* info) {
  return info->isBigEndian == U_IS_BIG_ENDIAN && info->dataFormat[0] == 'D' &&
         info->dataFormat[1] == 'i' && info->dataFormat[2] == 'c' && info->dataFormat[3] == 't' &&
         info->formatVersion[0] == 1;
}

bool is_word_letter(char32_t c) {
  return core::is_thai_letter(c) && c != 0x0E3F && c != 0x0E46 && c < 0x0E4F;
}

}  // namespace

struct Words::Dictionary {
  UDataMemory* data = nullptr;
  const char* trie = nullptr;
  int32_t offset = 0;
  ~Dictionary() {
    if (data) udata_close(data);
  }
};

Words::Words() : dictionary_(std::make_unique<Dictionary>()) {
  UErrorCode status = U_ZERO_ERROR;
  // Break iterators keep their data in a sub-package of ICU's data.
  dictionary_->data = udata_openChoice(U_ICUDATA_NAME "-brkitr", "dict", "thaidict", is_dictionary,
                                       nullptr, &status);
  if (U_FAILURE(status)) return;
  const auto* indexes = static_cast<const int32_t*>(udata_getMemory(dictionary_->data));
  const bool known = (indexes[kTrieType] & kTypeMask) == kTypeBytes &&
                     (indexes[kTransform] & kTransformTypeMask) == kTransformOffset;
  if (!known) return;
  dictionary_->trie = reinterpret_cast<const char*>(indexes) + indexes[kTrieOffset];
  dictionary_->offset = indexes[kTransform] & kOffsetMask;
}

Words::~Words() = default;

const Words& Words::instance() {
  static const Words words;
  return words;
}

bool Words::available() const { return dictionary_->trie != nullptr; }

int Words::covered(std::u32string_view text) const {
  if (!available()) return 0;
  // best[i]: most characters covered in text[0, i).
  std::vector<int> best(text.size() + 1, 0);
  for (size_t start = 0; start < text.size(); ++start) {
    best[start + 1] = std::max(best[start + 1], best[start]);
    if (!is_word_letter(text[start])) continue;
    icu::BytesTrie trie(dictionary_->trie);
    const size_t end = std::min(text.size(), start + kLongestWord);
    for (size_t i = start; i < end; ++i) {
      const int32_t byte = static_cast<int32_t>(text[i]) - dictionary_->offset;
      if (byte < 0 || byte > 0xFD) break;
      const UStringTrieResult result = trie.next(byte);
      const size_t length = i + 1 - start;
      if (USTRINGTRIE_HAS_VALUE(result) && length >= 2) {
        best[i + 1] = std::max(best[i + 1], best[start] + static_cast<int>(length));
      }
      if (!USTRINGTRIE_HAS_NEXT(result)) break;
    }
  }
  return best.back();
}

}  // namespace truat::thai
