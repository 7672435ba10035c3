// Signatures: sets of bits that search looks at before it looks at texts. Every three letters in a
// row of a text set one bit. A text that lacks a bit of a term lacks the term; a text that has all
// of them is looked into. (A signature file, in another word a Bloom filter with one hash
// function.) Thai, written without spaces, has no words to make an index of.
//
// A signature has four to eight bits for each that is set, half a kilobyte for most pages: of the
// texts without a term of three letters one in four to eight is looked into, of those without one
// of five letters one in a hundred to five hundred.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.h"
#include "store/document_record.h"

namespace truat::store {

// Appends the signature of one text, which is found in any of its fields.
void append_signature(const std::vector<std::string>& fields, std::string& signatures);

// What the signatures of texts with certain terms have.
class SignatureQuery {
 public:
  // Terms are folded (FoldedText::letters).
  explicit SignatureQuery(const std::vector<std::u32string>& terms);

  // False: the terms are too short, any text may have them.
  bool narrows() const { return !trigrams_.empty(); }

  // For each text of which `signatures` has one, whether it may have all terms.
  std::vector<bool> may_have(std::string_view signatures) const;

 private:
  std::vector<size_t> trigrams_;  // their hashes
};

// Of all texts of a document: its pages and then its measures.
std::string signatures_of(const DocumentRecord& record);

void store_signatures(Database& database, const std::string& document_id,
                      const std::string& signatures);

// Signs the documents whose texts another program has changed or an older truat has loaded.
void sign_unsigned_documents(Database& database);

}  // namespace truat::store
