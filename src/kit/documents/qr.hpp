#pragma once
// QR codes (GB/T 18284-2000), error correction M: for a sign on a door, a document, a phone.

#include <string>
#include <string_view>
#include <vector>

namespace zhiben::documents {

struct QrModules {
    int size = 0;            // modules along a side, without the quiet zone
    std::vector<bool> dark;  // by row
    bool at(int x, int y) const {
        return dark[static_cast<std::size_t>(y) * static_cast<std::size_t>(size) + static_cast<std::size_t>(x)];
    }
};
inline constexpr int quiet_zone = 4;  // light modules around it that the standard wants

QrModules qr(std::string_view text);        // throws Problem(invalid) when empty or longer than 2,331 bytes
std::string qr_svg(std::string_view text);  // scales to any size; with its quiet zone
std::string qr_png(std::string_view text, int module_pixels = 8);  // likewise

}  // namespace zhiben::documents
