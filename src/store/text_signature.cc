#include "store/text_signature.h"

#include <algorithm>
#include <bit>
#include <bitset>

#include "store/folded_text.h"

namespace truat::store {
namespace {

constexpr size_t kTrigram = 3;         // letters
constexpr size_t kMostTrigrams = 64;   // trigrams of a term; signatures only narrow
constexpr size_t kMostBytesLog2 = 11;  // of a signature
constexpr size_t kLeastBytesLog2 = 3;
constexpr size_t kBits = 8UL << kMostBytesLog2;
constexpr size_t kBitsForEach = 4;  // that is set

// Fibonacci hashing; the highest bits are the good ones.
size_t hash_of(std::u32string_view letters, size_t at) {
  const uint64_t three = static_cast<uint64_t>(letters[at]) << 42 |
                         static_cast<uint64_t>(letters[at + 1]) << 21 | letters[at + 2];
  return (three * 0x9E3779B97F4A7C15) >> 50;
}
static_assert(kBits == 1UL << (64 - 50));

// As signatures_of, of the texts that are in the database now.
void sign_stored_document(Database& database, const std::string& document_id) {
  std::string signatures;
  for (const char* texts :
       {"SELECT text FROM page WHERE document_id = ? ORDER BY page",
        "SELECT topic, issue, measure, requirement, steps, responsible, result, outcome, remark"
        " FROM measure WHERE document_id = ? ORDER BY length(measure_id), measure_id"}) {
    Statement select = database.prepare(texts);
    select.bind_all(document_id);
    while (select.step()) {
      std::vector<std::string> fields;
      for (int i = 0; i < select.columns(); ++i) fields.push_back(select.text(i));
      append_signature(fields, signatures);
    }
  }
  store_signatures(database, document_id, signatures);
}

}  // namespace

void append_signature(const std::vector<std::string>& fields, std::string& signatures) {
  std::bitset<kBits> bits;
  for (const std::string& field : fields) {
    const std::u32string letters = FoldedText(field).letters;
    for (size_t i = 0; i + kTrigram <= letters.size(); ++i) bits.set(hash_of(letters, i));
  }
  // A smaller signature is a larger one folded: its bit n stands for all whose rest is n.
  const size_t wanted = std::bit_ceil(bits.count() * kBitsForEach);
  const size_t size = std::clamp(wanted, 8UL << kLeastBytesLog2, kBits);
  const size_t start = signatures.size();
  signatures += static_cast<char>(std::countr_zero(size / 8));
  signatures.resize(start + 1 + size / 8);
  for (size_t i = bits._Find_first(); i < kBits; i = bits._Find_next(i)) {
    const size_t bit = i % size;
    signatures[start + 1 + bit / 8] =
        static_cast<char>(signatures[start + 1 + bit / 8] | 1 << bit % 8);
  }
}

SignatureQuery::SignatureQuery(const std::vector<std::u32string>& terms) {
  for (const std::u32string& term : terms) {
    for (size_t i = 0; i + kTrigram <= term.size() && i < kMostTrigrams; ++i) {
      trigrams_.push_back(hash_of(term, i));
    }
  }
}

std::vector<bool> SignatureQuery::may_have(std::string_view signatures) const {
  std::vector<bool> out;
  while (!signatures.empty()) {
    const auto log2 = static_cast<unsigned char>(signatures.front());
    if (log2 > kMostBytesLog2 || signatures.size() < 1 + (1UL << log2)) break;  // none of ours
    const std::string_view bytes = signatures.substr(1, 1UL << log2);
    out.push_back(std::all_of(trigrams_.begin(), trigrams_.end(), [bytes](size_t trigram) {
      const size_t bit = trigram % (bytes.size() * 8);
      return (bytes[bit / 8] >> bit % 8 & 1) != 0;
    }));
    signatures.remove_prefix(1 + bytes.size());
  }
  return out;
}

std::string signatures_of(const DocumentRecord& record) {
  std::string out;
  for (const PageRecord& page : record.page_records) append_signature({page.text}, out);
  for (const core::Measure& measure : record.report.measures) {
    std::vector<std::string> fields;
    for (const auto& field :
         {&measure.topic, &measure.issue, &measure.measure, &measure.requirement, &measure.steps,
          &measure.responsible, &measure.result, &measure.outcome, &measure.remark}) {
      if (*field) fields.push_back((*field)->text);
    }
    append_signature(fields, out);
  }
  return out;
}

void store_signatures(Database& database, const std::string& document_id,
                      const std::string& signatures) {
  database.prepare("INSERT OR REPLACE INTO text_signature (document_id, signatures) VALUES (?, ?)")
      .run(document_id, Blob{signatures});
}

void sign_unsigned_documents(Database& database) {
  std::vector<std::string> ids;
  {
    Statement select = database.prepare(
        "SELECT document_id FROM document WHERE document_id NOT IN (SELECT document_id FROM"
        " text_signature)");
    while (select.step()) ids.push_back(select.text(0));
  }
  if (ids.empty()) return;
  Transaction transaction(database);
  for (const std::string& id : ids) sign_stored_document(database, id);
  transaction.commit();
}

}  // namespace truat::store
