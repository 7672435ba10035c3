#include "store/full_text.h"

#include <algorithm>

#include "core/thai_characters.h"
#include "core/utf8.h"

namespace truat::store {
namespace {

constexpr size_t kTrigram = 3;        // letters of a token of the index
constexpr size_t kMostTrigrams = 64;  // of a term; the index only narrows, the text decides
constexpr size_t kContext = 40;       // letters shown on each side of a match

bool is_space(char32_t c) {
  return c == U' ' || (c >= U'\t' && c <= U'\r') || c == 0xA0 || c == 0x200B;
}

char32_t fold(char32_t c) {
  if (core::is_thai_digit(c)) return c - 0x0E50 + U'0';
  return c >= U'A' && c <= U'Z' ? c - U'A' + U'a' : c;
}

// A text as it is compared, and where each of its letters stands in the original.
struct Folded {
  std::u32string original, letters;
  std::vector<size_t> origin;

  explicit Folded(std::string_view text) : original(core::decode_utf8(text)) {
    for (size_t i = 0; i < original.size(); ++i) {
      if (is_space(original[i])) continue;
      letters += fold(original[i]);
      origin.push_back(i);
    }
  }
};

// Tokens that a text with this term has, as a query of FTS5; "" for terms too short for the index.
std::string index_query(const std::u32string& term) {
  std::string out;
  for (size_t i = 0; i + kTrigram <= term.size() && i < kMostTrigrams; ++i) {
    std::string token;
    for (const char c : core::encode_utf8(term.substr(i, kTrigram))) {
      token += c == '"' ? std::string("\"\"") : std::string(1, c);
    }
    out += (out.empty() ? "\"" : " AND \"") + token + '"';
  }
  return out;
}

std::string index_query(const std::vector<std::u32string>& terms) {
  std::string out;
  for (const std::u32string& term : terms) {
    const std::string part = index_query(term);
    if (!part.empty()) out += (out.empty() ? "" : " AND ") + part;
  }
  return out;
}

std::string one_line(const std::u32string& text, size_t from, size_t to) {
  std::string out;
  for (size_t i = from; i < to; ++i) core::append_utf8(out, is_space(text[i]) ? U' ' : text[i]);
  return out;
}

// Marks stay with their letter.
size_t back_to_letter(const std::u32string& text, size_t at) {
  while (at > 0 && at < text.size() && core::is_thai_mark(text[at])) --at;
  return at;
}

void quote_place(const Folded& text, size_t at, size_t length, SearchHit& hit) {
  const size_t start = text.origin[at], end = text.origin[at + length - 1] + 1;
  const size_t from = back_to_letter(text.original, start > kContext ? start - kContext : 0);
  const size_t to = back_to_letter(text.original, std::min(text.original.size(), end + kContext));
  hit.before = one_line(text.original, from, start);
  hit.match = one_line(text.original, start, end);
  hit.after = one_line(text.original, end, std::max(end, to));
}

// Whether the text has all terms; then `hit` gets the first place of the first one.
bool matches(const std::string& raw, const std::vector<std::u32string>& terms, SearchHit& hit) {
  const Folded text(raw);
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

// Texts in which the index says that a query may stand.
Statement candidates(Database& database, const std::string& tokens) {
  std::string sql =
      "SELECT s.document_id, d.file_name, s.page, coalesce(s.measure_id, ''), m.first_page"
      " FROM searchable s JOIN document d USING (document_id)"
      " LEFT JOIN measure m ON m.measure_id = s.measure_id";
  if (!tokens.empty()) {
    sql +=
        " WHERE s.search_id IN (SELECT rowid FROM full_text WHERE full_text MATCH ?"
        " UNION SELECT search_id FROM waiting_text)";
  }
  sql +=
      " ORDER BY d.file_name, s.document_id, s.page IS NULL, s.page, length(s.measure_id),"
      " s.measure_id";
  Statement select = database.prepare(sql);
  if (!tokens.empty()) select.bind_all(tokens);
  return select;
}

// The texts behind a candidate, one after the other.
class Texts {
 public:
  explicit Texts(Database& database)
      : page_(database.prepare("SELECT text FROM page WHERE document_id = ? AND page = ?")),
        measure_(database.prepare(
            "SELECT measure, issue, topic, requirement, steps, responsible, result, outcome,"
            " remark FROM measure WHERE measure_id = ?")) {}

  // Fills `hit` with the first field that has all terms; false: none has.
  bool find(const std::vector<std::u32string>& terms, SearchHit& hit) {
    Statement& select = hit.measure_id.empty() ? page_ : measure_;
    if (hit.measure_id.empty()) {
      page_.bind_all(hit.document_id, hit.page);
    } else {
      measure_.bind_all(hit.measure_id);
    }
    bool found = false;
    if (select.step()) {
      for (int i = 0; i < select.columns() && !found; ++i) {
        hit.field = select.column_name(i);
        found = matches(select.text(i), terms, hit);
      }
    }
    select.reset();
    return found;
  }

 private:
  Statement page_, measure_;
};

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
    } else if (is_space(c)) {
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
  Statement select = candidates(database, index_query(terms));
  Texts texts(database);
  while (select.step()) {
    SearchHit hit;
    hit.document_id = select.text(0);
    hit.file_name = select.text(1);
    hit.measure_id = select.text(3);
    const bool of_page = hit.measure_id.empty();
    const int page_column = of_page ? 2 : 4;
    if (!select.is_null(page_column)) hit.page = static_cast<int>(select.integer(page_column));
    if (!(of_page ? query.pages : query.measures)) continue;
    if (texts.find(terms, hit) && !visit(hit)) return;
  }
}

}  // namespace truat::store
