#include "kit/documents/images.hpp"

#include "kit/base/problem.hpp"

namespace zhiben::documents {
namespace {

constexpr std::uint64_t most_pixels = 60'000'000;

std::uint32_t big_endian(std::string_view bytes, std::size_t at, std::size_t count) {
    std::uint32_t value = 0;
    for (std::size_t n = 0; n < count; ++n) value = value << 8U | static_cast<unsigned char>(bytes[at + n]);
    return value;
}

// The frame header (SOF0…SOF15, but for tables and restarts among them) holds height and width (ITU-T T.81 B.2.2).
ImageSize jpeg_size(std::string_view bytes) {
    for (std::size_t at = 2; at + 9 < bytes.size();) {
        if (static_cast<unsigned char>(bytes[at]) != 0xFF) break;
        const auto marker = static_cast<unsigned char>(bytes[at + 1]);
        if (marker == 0xFF) {
            ++at;
            continue;
        }
        if (marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC)
            return {.width = big_endian(bytes, at + 7, 2), .height = big_endian(bytes, at + 5, 2), .jpeg = true};
        at += 2 + big_endian(bytes, at + 2, 2);
    }
    return {};
}

}  // namespace

ImageSize image_size(std::string_view bytes) {
    ImageSize size;
    if (bytes.starts_with("\x89PNG\r\n\x1a\n") && bytes.size() > 24)
        size = {.width = big_endian(bytes, 16, 4), .height = big_endian(bytes, 20, 4)};
    else if (bytes.starts_with("\xFF\xD8"))
        size = jpeg_size(bytes);
    if (size.width == 0 || size.height == 0)
        throw Problem(Stop::unsupported, "image_unreadable",
                      "图片读不出来：文书里只能放 png 或 jpg 图片。请另存为其中一种后再试。");
    if (std::uint64_t{size.width} * size.height > most_pixels)
        throw Problem(Stop::too_large, "image_too_large", "图片太大（超过 6000 万像素）。请缩小后再放进文书。");
    return size;
}

}  // namespace zhiben::documents
