#include "store/full_text.h"

#include <algorithm>
#include <tuple>

#include "core/thai_characters.h"
#include "core/utf8.h"
#include "store/folded_text.h"
#include "store/text_signature.h"

namespace truat::store {
namespace {

constexpr size_t kContext = 40;  // letters shown on each side of a match

std::string one_line(const std::u32string& text, size_t from, size_t to) {
  std::string out;
  for (size_t i = from; i < to; ++i)
    core::append_utf8(out, is_passed_over(text[i]) ? U' ' : text[i]);
  return out;
}

// Marks stay with their letter.
size_t back_to_letter(const std::u32string& text, size_t at) {
  while (at > 0 && at < text.size() && core::is_thai_mark(text[at])) --at;
  return at;
}

void quote_place(const FoldedText& text, size_t at, size_t length, SearchHit& hit) {
  const size_t start = text.origin[at], end = text.origin[at + length - 1] + 1;
  const size_t from = back_to_letter(text.original, start > kContext ? start - kContext : 0);
  const size_t to = back_to_letter(text.original, std::min(text.original.size(), end + kContext));
  hit.before = one_line(text.original, from, start);
  hit.match = one_line(text.original, start, end);
  hit.after = one_line(text.original, end, std::max(end, to));
}

// Whether the text has all terms; then `hit` gets the first place of the first one.
bool matches(const std::string& raw, const std::vector<std::u32string>& terms, SearchHit& hit) {
  const FoldedText text(raw);
  for (const std::u32string& term : terms) {
    if (text.letters.find(term) == std::u32string::npos) return false;
  }
  const std::u32string& first = terms.front();
  hit.times = 0;
  for (size_t at = text.letters.find(first); at != std::u32string::npos;
       at = text.letters.find(first, at + first.size())) {
    if (hit.times++ == 0) quote_place(text, at, first.size(), hit);
  }
  return true;
}

// A document that may have all terms in one of its texts.
struct Candidate {
  std::string file_name, document_id;
  // For each page and then each measure whether it may have them; those beyond the end may.
  std::vector<bool> texts;

  bool may_have(size_t text) const { return text >= texts.size() || texts[text]; }
};

// In order of their names. Documents without signatures are among them.
std::vector<Candidate> candidates(Database& database, const SignatureQuery& wanted) {
  std::vector<Candidate> out;
  Statement select = database.prepare(
      wanted.narrows() ? "SELECT d.file_name, d.document_id, s.signatures FROM document d LEFT JOIN"
                         " text_signature s USING (document_id)"
                       : "SELECT file_name, document_id FROM document");
  while (select.step()) {
    Candidate document{select.text(0), select.text(1), {}};
    if (wanted.narrows() && !select.is_null(2)) {
      document.texts = wanted.may_have(select.text(2));
      if (std::find(document.texts.begin(), document.texts.end(), true) == document.texts.end()) {
        continue;
      }
    }
    out.push_back(std::move(document));
  }
  std::sort(out.begin(), out.end(), [](const Candidate& a, const Candidate& b) {
    return std::tie(a.file_name, a.document_id) < std::tie(b.file_name, b.document_id);
  });
  return out;
}

// Fills `hit` with the first field, from column `first` on, that has all terms; false: none has.
bool find_field(const Statement& text, int first, const std::vector<std::u32string>& terms,
                SearchHit& hit) {
  for (int i = first; i < text.columns(); ++i) {
    hit.field = text.column_name(i);
    if (matches(text.text(i), terms, hit)) return true;
  }
  return false;
}

SearchHit hit_in(const Candidate& document, const Statement& text, int page_column) {
  SearchHit hit;
  hit.document_id = document.document_id;
  hit.file_name = document.file_name;
  if (!text.is_null(page_column)) hit.page = static_cast<int>(text.integer(page_column));
  return hit;
}

// Visits the texts of a document that have all terms; false: no more are wanted.
bool search_document(Database& database, const Candidate& document, const SearchQuery& query,
                     const std::vector<std::u32string>& terms,
                     const std::function<bool(const SearchHit&)>& visit) {
  size_t number = 0;  // of the text
  Statement page =
      database.prepare("SELECT page, text FROM page WHERE document_id = ? ORDER BY page");
  page.bind_all(document.document_id);
  for (; page.step(); ++number) {
    if (!query.pages || !document.may_have(number)) continue;
    SearchHit hit = hit_in(document, page, 0);
    if (find_field(page, 1, terms, hit) && !visit(hit)) return false;
  }
  if (!query.measures) return true;
  Statement measure = database.prepare(
      "SELECT measure_id, first_page, measure, issue, topic, requirement, steps, responsible,"
      " result, outcome, remark FROM measure WHERE document_id = ?"
      " ORDER BY length(measure_id), measure_id");
  measure.bind_all(document.document_id);
  for (; measure.step(); ++number) {
    if (!document.may_have(number)) continue;
    SearchHit hit = hit_in(document, measure, 1);
    hit.measure_id = measure.text(0);
    if (find_field(measure, 2, terms, hit) && !visit(hit)) return false;
  }
  return true;
}

}  // namespace

std::vector<std::u32string> search_terms(std::string_view query) {
  std::vector<std::u32string> terms;
  std::u32string term;
  bool quoted = false;
  const auto end_term = [&] {
    if (!term.empty()) terms.push_back(term);
    term.clear();
  };
  for (const char32_t c : core::decode_utf8(query)) {
    if (c == U'"') {
      end_term();
      quoted = !quoted;
    } else if (is_passed_over(c)) {
      if (!quoted) end_term();
    } else {
      term += fold(c);
    }
  }
  end_term();
  return terms;
}

void search(Database& database, const SearchQuery& query,
            const std::function<bool(const SearchHit&)>& visit) {
  const std::vector<std::u32string> terms = search_terms(query.text);
  if (terms.empty()) return;
  for (const Candidate& document : candidates(database, SignatureQuery(terms))) {
    if (!search_document(database, document, query, terms, visit)) return;
  }
}

}  // namespace truat::store
