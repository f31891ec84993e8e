#include "app/demo/pictures.hpp"

#include <zlib.h>

#include <filesystem>
#include <fstream>

namespace zhiben::app::demo {
namespace {

std::string png(int number) {
    constexpr unsigned width = 240, height = 160;
    std::string rows;
    for (unsigned y = 0; y < height; ++y) {
        rows.push_back(0);  // no filter
        for (unsigned x = 0; x < width; ++x)
            rows.push_back(static_cast<char>(
                (x / 8 + y / 8 + static_cast<unsigned>(number) * 5) % 24 < 12 ? 150 + y / 4 : 200 - x / 6));
    }
    uLongf size = compressBound(static_cast<uLong>(rows.size()));
    std::string packed(size, '\0');
    compress(reinterpret_cast<Bytef*>(packed.data()), &size, reinterpret_cast<const Bytef*>(rows.data()),
             static_cast<uLong>(rows.size()));
    packed.resize(size);
    const auto big_endian = [](std::uint64_t value) {
        std::string out;
        for (int shift = 24; shift >= 0; shift -= 8) out.push_back(static_cast<char>(value >> shift & 0xff));
        return out;
    };
    std::string out("\x89PNG\r\n\x1a\n", 8);
    const auto chunk = [&](const std::string& name, const std::string& body) {
        const std::string all = name + body;
        out += big_endian(body.size()) + all +
               big_endian(crc32(0, reinterpret_cast<const Bytef*>(all.data()), static_cast<uInt>(all.size())));
    };
    chunk("IHDR", big_endian(width) + big_endian(height) + std::string("\x08\x00\x00\x00\x00", 5));  // 8 bit grey
    chunk("tEXt", std::string("Title\0", 6) + std::to_string(number));  // the pattern comes round again at 24
    chunk("IDAT", packed);
    chunk("IEND", "");
    return out;
}

}  // namespace

std::vector<files::Kept> keep_pictures(const std::string& folder, int first, int count) {
    const std::string file = folder + "/demo-picture.png";
    std::vector<files::Kept> out;
    for (int number = first; number < first + count; ++number) {
        std::ofstream(file, std::ios::binary) << png(number);
        out.push_back(files::keep(folder, file));
    }
    std::filesystem::remove(file);
    return out;
}

}  // namespace zhiben::app::demo
