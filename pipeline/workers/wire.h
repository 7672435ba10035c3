// Messages over a socket: four bytes of length (little-endian), then the message.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace truat::pipeline {

// A longer message is nonsense from a confused or malicious sender.
inline constexpr size_t kLongestMessage = 1UL << 30;

// Sends messages, some of them together, so that the other side wakes up once for them.
class MessageWriter {
 public:
  explicit MessageWriter(int socket) : socket_(socket) {}

  // Goes with the message that is sent next. False: it is too long.
  bool hold(std::string_view message);
  // Writes all of it, waiting as long as the other side takes, or as its send timeout (SO_SNDTIMEO)
  // allows. False: the other side is gone or doesn't listen, or the message is too long.
  bool send(std::string_view message);

 private:
  int socket_;
  std::string held_;
};

// Collects what comes in and cuts it into messages.
class MessageReader {
 public:
  explicit MessageReader(int socket) : socket_(socket) {}

  enum class State { kOpen, kClosed };
  // Takes what is there, waiting for the first byte. kClosed: nothing more will come, or what comes
  // says that it is longer than any message.
  State receive();
  // The next whole message, if one is there.
  std::optional<std::string> next();

 private:
  std::optional<size_t> next_length() const;  // as its head says, when that is there

  int socket_;
  std::string buffer_;
  size_t start_ = 0;  // of what next() has not taken yet
};

}  // namespace truat::pipeline
