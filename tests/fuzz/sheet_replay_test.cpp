// The seeds and everything the fuzzer ever found, replayed in the normal tests.

#include <doctest/doctest.h>

#include <filesystem>
#include <sstream>

#include "fuzz/sheet_fuzz.hpp"

TEST_CASE("what the fuzzer found stays mended") {
    const auto folder = std::filesystem::path(__FILE__).parent_path() / "seeds/sheets";
    int replayed = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        CAPTURE(entry.path().string());
        std::ifstream file(entry.path(), std::ios::binary);
        std::stringstream bytes;
        bytes << file.rdbuf();
        const std::string text = bytes.str();
        CHECK(zhiben::sheets::fuzz::one(reinterpret_cast<const std::uint8_t*>(text.data()), text.size()) == 0);
        ++replayed;
    }
    CHECK(replayed > 5);
}
