#include "store/content_hash.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <memory>
#include <new>
#include <vector>

#include "core/document_error.h"

namespace truat::store {
namespace {

class Hasher {
 public:
  Hasher() : context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {
    if (!context_ || EVP_DigestInit_ex(context_.get(), EVP_sha256(), nullptr) != 1) {
      throw std::bad_alloc();
    }
  }
  void add(const char* bytes, size_t size) { EVP_DigestUpdate(context_.get(), bytes, size); }
  std::string hex() {
    static constexpr char kDigits[] = "0123456789abcdef";
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int size = 0;
    EVP_DigestFinal_ex(context_.get(), digest, &size);
    std::string out;
    for (unsigned int i = 0; i < size; ++i) {
      out += kDigits[digest[i] >> 4];
      out += kDigits[digest[i] & 15];
    }
    return out;
  }

 private:
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

class OpenFile {
 public:
  explicit OpenFile(const std::string& path)
      // O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
      : descriptor_(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {
    if (descriptor_ < 0) fail();
    struct stat status;
    if (fstat(descriptor_, &status) != 0) fail();
    if (!S_ISREG(status.st_mode)) {
      close(descriptor_);
      throw core::DocumentError("not_a_file", "is not a regular file; name a PDF file");
    }
  }
  ~OpenFile() { close(descriptor_); }
  OpenFile(const OpenFile&) = delete;
  OpenFile& operator=(const OpenFile&) = delete;

  // 0 at the end.
  size_t read_some(std::vector<char>& buffer) {
    ssize_t got = 0;
    do {
      got = read(descriptor_, buffer.data(), buffer.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
      throw core::DocumentError("unreadable_file", unreadable(errno));
    }
    return static_cast<size_t>(got);
  }

 private:
  static std::string unreadable(int error) {
    if (error == ENOENT) return "does not exist; check the name";
    return std::string("can't be read (") + strerror(error) + "); check its permissions";
  }
  [[noreturn]] void fail() const {
    const int error = errno;
    if (descriptor_ >= 0) close(descriptor_);
    throw core::DocumentError(error == ENOENT ? "no_such_file" : "unreadable_file",
                              unreadable(error));
  }

  int descriptor_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
  Hasher hasher;
  hasher.add(bytes.data(), bytes.size());
  return hasher.hex();
}

std::string sha256_of_file(const std::string& path) {
  OpenFile file(path);
  Hasher hasher;
  std::vector<char> buffer(1 << 18);
  while (const size_t got = file.read_some(buffer)) hasher.add(buffer.data(), got);
  return hasher.hex();
}

}  // namespace truat::store
