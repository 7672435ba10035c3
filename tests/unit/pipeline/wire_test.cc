// Messages over a socket, and what else may come through it.
#include "pipeline/workers/wire.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sys/socket.h>
#include <unistd.h>

#include <thread>

namespace truat::pipeline {
namespace {

using State = MessageReader::State;

class Wire : public testing::Test {
 protected:
  Wire() { EXPECT_EQ(socketpair(AF_UNIX, SOCK_STREAM, 0, pair_), 0); }
  ~Wire() override {
    close(pair_[0]);
    hang_up();
  }
  void hang_up() {
    if (pair_[1] >= 0) close(pair_[1]);
    pair_[1] = -1;
  }
  void send_bytes(const std::string& bytes) const {
    ASSERT_EQ(send(pair_[1], bytes.data(), bytes.size(), 0), static_cast<ssize_t>(bytes.size()));
  }
  // All messages up to the end of the stream.
  std::vector<std::string> all() {
    std::vector<std::string> out;
    MessageReader reader(pair_[0]);
    while (reader.receive() == State::kOpen) {
      while (auto message = reader.next()) out.push_back(*message);
    }
    return out;
  }

  int pair_[2] = {-1, -1};
};

TEST_F(Wire, MessagesArriveAsTheyWereSent) {
  std::vector<std::string> sent = {"", "a", std::string(3, '\0'), std::string(5'000'000, 'x')};
  for (size_t size = 16'370; size < 16'400; ++size) sent.emplace_back(size, 'y');
  std::thread sender([&] {
    MessageWriter writer(pair_[1]);
    for (const std::string& message : sent) EXPECT_TRUE(writer.send(message));
    hang_up();
  });
  EXPECT_EQ(all(), sent);
  sender.join();
}

TEST_F(Wire, WhatIsHeldComesWithTheNextMessageAndNotBefore) {
  MessageWriter writer(pair_[1]);
  EXPECT_TRUE(writer.hold("a"));
  EXPECT_TRUE(writer.hold(std::string(100'000, 'b')));
  char byte = 0;
  EXPECT_EQ(recv(pair_[0], &byte, 1, MSG_DONTWAIT), -1);
  EXPECT_TRUE(writer.send("c"));
  EXPECT_TRUE(writer.send("d"));
  hang_up();
  EXPECT_THAT(all(), testing::ElementsAre("a", std::string(100'000, 'b'), "c", "d"));
}

TEST_F(Wire, AMessageInManyPiecesIsOneMessage) {
  const std::string bytes =
      std::string("\x03\0\0\0", 4) + "abc" + std::string("\x01\0\0\0", 4) + "d";
  MessageReader reader(pair_[0]);
  std::vector<std::string> got;
  for (const char byte : bytes) {
    send_bytes(std::string(1, byte));
    ASSERT_EQ(reader.receive(), State::kOpen);
    while (auto message = reader.next()) got.push_back(*message);
  }
  EXPECT_THAT(got, testing::ElementsAre("abc", "d"));
}

TEST_F(Wire, ATruncatedMessageIsNone) {
  send_bytes(std::string("\x05\0\0\0", 4) + "abc");
  hang_up();
  EXPECT_THAT(all(), testing::IsEmpty());
}

TEST_F(Wire, AMessageLongerThanAnyEndsTheConversation) {
  send_bytes(std::string("\x01\0\0\0", 4) + "a" + "\xFF\xFF\xFF\x7F");
  MessageReader reader(pair_[0]);
  EXPECT_EQ(reader.receive(), State::kOpen);
  EXPECT_EQ(reader.next(), "a");
  EXPECT_EQ(reader.next(), std::nullopt);
  send_bytes("more");
  EXPECT_EQ(reader.receive(), State::kClosed);
  EXPECT_EQ(reader.next(), std::nullopt);
}

TEST_F(Wire, WhoIsGoneCantBeSentTo) {
  close(pair_[0]);
  EXPECT_FALSE(MessageWriter(pair_[1]).send("anyone?"));
  EXPECT_EQ(MessageReader(-1).receive(), State::kClosed);
}

}  // namespace
}  // namespace truat::pipeline
