#pragma once
// What is known of a picture before drawing it. Pictures come from users: nothing is decoded here.

#include <cstdint>
#include <string_view>

namespace zhiben::documents {

struct ImageSize {
    std::uint32_t width = 0, height = 0;  // pixels
    bool jpeg = false;                    // else png
};
// Throws Problem(unsupported) for anything but a png or jpeg of at most 60 million pixels.
ImageSize image_size(std::string_view bytes);

}  // namespace zhiben::documents
