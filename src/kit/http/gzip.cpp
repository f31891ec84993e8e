#include "kit/http/gzip.hpp"

#include <zlib.h>

#include <stdexcept>

#include "kit/base/text.hpp"

namespace zhiben::http {

static constexpr int gzip_window = 15 + 16;  // zlib's way to ask for the gzip frame

std::string gzip(std::string_view plain, int level) {
    z_stream stream{};
    if (deflateInit2(&stream, level, Z_DEFLATED, gzip_window, 8, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("zlib: deflateInit2");
    std::string out(deflateBound(&stream, plain.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(plain.data()));  // zlib only reads it
    stream.avail_in = static_cast<uInt>(plain.size());
    stream.next_out = reinterpret_cast<Bytef*>(out.data());
    stream.avail_out = static_cast<uInt>(out.size());
    const int result = deflate(&stream, Z_FINISH);
    out.resize(stream.total_out);
    deflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("zlib: deflate");
    return out;
}

std::string gunzip(std::string_view packed) {
    z_stream stream{};
    if (inflateInit2(&stream, gzip_window) != Z_OK) throw std::runtime_error("zlib: inflateInit2");
    stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
    stream.avail_in = static_cast<uInt>(packed.size());
    std::string out;
    int result = Z_OK;
    while (result == Z_OK) {
        char piece[16384];
        stream.next_out = reinterpret_cast<Bytef*>(piece);
        stream.avail_out = sizeof piece;
        result = inflate(&stream, Z_NO_FLUSH);
        out.append(piece, sizeof piece - stream.avail_out);
    }
    inflateEnd(&stream);
    if (result != Z_STREAM_END) throw std::runtime_error("zlib: not a whole gzip stream");
    return out;
}

bool accepts_gzip(std::string_view accept_encoding) {
    bool any = false;
    for (const std::string& part : split(lower_ascii(accept_encoding), ',')) {
        const auto pieces = split(part, ';');
        if (pieces.empty()) continue;
        const std::string name = trimmed(pieces[0]);
        if (name != "gzip" && name != "*") continue;
        const std::string weight = pieces.size() > 1 ? trimmed(pieces[1]) : "q=1";
        const bool allowed = weight.find_first_of("123456789") != std::string::npos;
        if (name == "gzip") return allowed;
        any = allowed;
    }
    return any;
}

}  // namespace zhiben::http
