// The one exception that ends work on a document: this file can't go on, and why. It is caught in
// one place per document and stored with it. Our own bugs are asserts, imperfect data is a Finding.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>

#include "core/page_number.h"

namespace truat::core {

class DocumentError : public std::runtime_error {
 public:
  // `code`: stable word for column documents.error_code, e.g. "not_a_pdf", "empty_file",
  // "encrypted", "damaged", "no_pages", "unreadable_file", "too_large", "timeout".
  // `cause`: one sentence for people: what is wrong and what to do next, without the file's name.
  DocumentError(std::string code, std::string cause, std::optional<PageNumber> page = {})
      : std::runtime_error(cause), code_(std::move(code)), page_(page) {}
  const std::string& code() const { return code_; }
  std::optional<PageNumber> page() const { return page_; }

 private:
  std::string code_;
  std::optional<PageNumber> page_;
};

}  // namespace truat::core
