// Thai words: how much of a text is made of words of the dictionary that ICU segments Thai with.
// A measure of "is this Thai at all", not a spelling checker: names and rare words aren't in it.
#pragma once

#include <memory>
#include <string_view>

namespace truat::thai {

class Words {
 public:
  // The dictionary inside the ICU library; `available()` is false when the library has none.
  static const Words& instance();
  ~Words();
  Words(const Words&) = delete;
  Words& operator=(const Words&) = delete;

  bool available() const;

  // How many characters of `text` are covered at best by words of two letters and more that lie
  // side by side. Anything but Thai letters separates words and isn't counted.
  //   "การประเมิน" -> 10      "กรปาเมนิระ" -> less
  int covered(std::u32string_view text) const;

 private:
  Words();
  struct Dictionary;
  std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace truat::thai
