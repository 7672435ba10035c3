// Messages over a socket: four bytes of length (little-endian), then the message.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace truat::pipeline {

// A longer message is nonsense from a confused or malicious sender.
inline constexpr size_t kLongestMessage = 1UL << 30;

// Writes all of it, waiting as long as the other side takes. False: the other side is gone.
bool send_message(int socket, std::string_view message);

// Collects what comes in and cuts it into messages.
class MessageReader {
 public:
  explicit MessageReader(int socket) : socket_(socket) {}

  enum class State { kOpen, kClosed };
  // Takes what is there, waiting for the first byte. kClosed: nothing more will come, or it is
  // nonsense.
  State receive();
  // The next whole message, if one is there.
  std::optional<std::string> next();

 private:
  int socket_;
  std::string buffer_;
  size_t start_ = 0;  // of what next() has not taken yet
};

}  // namespace truat::pipeline
