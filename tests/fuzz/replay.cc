// Runs a fuzz target without libFuzzer: on the files that are named, or on streams made from a
// seed.
//   <target>_replay [FILE…]
//   <target>_replay --seed N COUNT
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>
#include <random>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size);

int main(int argc, char** argv) {
  if (argc == 4 && std::strcmp(argv[1], "--seed") == 0) {
    std::mt19937 random(static_cast<unsigned>(std::atoi(argv[2])));
    for (int i = std::atoi(argv[3]); i > 0; --i) {
      std::vector<uint8_t> bytes(random() % 6000);
      // Half of the streams use few different glyphs, as pages do.
      const unsigned range = i % 2 ? 256 : 24;
      for (uint8_t& byte : bytes) byte = static_cast<uint8_t>(random() % range * (256 / range));
      LLVMFuzzerTestOneInput(bytes.data(), bytes.size());
    }
    return 0;
  }
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(in), {}};
    LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t*>(bytes.data()), bytes.size());
  }
  return 0;
}
