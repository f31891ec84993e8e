#include "fuzz/sheet_fuzz.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    return zhiben::sheets::fuzz::one(data, size);
}
