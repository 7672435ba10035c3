#include "pipeline/workers/wire.h"

#include <sys/socket.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>

namespace truat::pipeline {
namespace {

constexpr size_t kHead = 4;  // bytes of length

bool send_all(int socket, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t sent = send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    if (sent < 0 && errno == EINTR) continue;
    if (sent <= 0) return false;
    bytes.remove_prefix(static_cast<size_t>(sent));
  }
  return true;
}

void append_head(size_t length, std::string& to) {
  for (size_t i = 0; i < kHead; ++i) to += static_cast<char>(length >> (8 * i) & 0xFF);
}

}  // namespace

bool MessageWriter::hold(std::string_view message) {
  if (message.size() > kLongestMessage) return false;
  append_head(message.size(), held_);
  held_ += message;
  return true;
}

bool MessageWriter::send(std::string_view message) {
  if (message.size() > kLongestMessage) return false;
  append_head(message.size(), held_);
  // Most messages are small and go in one call; large ones are not copied.
  constexpr size_t kTogether = 1 << 14;
  held_ += message.substr(0, kTogether);
  const bool sent = send_all(socket_, held_) &&
                    send_all(socket_, message.substr(std::min(kTogether, message.size())));
  held_.clear();
  return sent;
}

std::optional<size_t> MessageReader::next_length() const {
  if (buffer_.size() - start_ < kHead) return std::nullopt;
  size_t length = 0;
  for (size_t i = 0; i < kHead; ++i) {
    length |= static_cast<size_t>(static_cast<unsigned char>(buffer_[start_ + i])) << (8 * i);
  }
  return length;
}

MessageReader::State MessageReader::receive() {
  // What was taken goes before more comes, so that the buffer holds no more than a message and what
  // one call brings.
  buffer_.erase(0, start_);
  start_ = 0;
  std::array<char, 1 << 16> chunk;
  ssize_t got = 0;
  do {
    got = recv(socket_, chunk.data(), chunk.size(), 0);
  } while (got < 0 && errno == EINTR);
  if (got <= 0) return State::kClosed;
  buffer_.append(chunk.data(), static_cast<size_t>(got));
  return next_length().value_or(0) > kLongestMessage ? State::kClosed : State::kOpen;
}

std::optional<std::string> MessageReader::next() {
  const auto length = next_length();
  if (!length || *length > kLongestMessage || buffer_.size() - start_ - kHead < *length) {
    return std::nullopt;
  }
  std::string message = buffer_.substr(start_ + kHead, *length);
  start_ += kHead + *length;
  return message;
}

}  // namespace truat::pipeline
