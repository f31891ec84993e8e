#include "kit/documents/qr.hpp"

#include <qrencode.h>

#include <memory>

#include "kit/base/problem.hpp"

namespace zhiben::documents {
namespace {

struct Free {
    void operator()(QRcode* code) const { QRcode_free(code); }
};

}  // namespace

QrModules qr(std::string_view text) {
    const std::unique_ptr<QRcode, Free> code(
        text.empty() ? nullptr
                     : QRcode_encodeData(static_cast<int>(text.size()),
                                         reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M));
    if (!code)
        throw Problem(Stop::invalid, "qr_text",
                      text.empty() ? "二维码的内容是空的，请填写内容。"
                                   : "二维码的内容太长（最多约 2300 字节），请改用较短的网址。");
    QrModules made{.size = code->width, .dark = {}};
    const auto count = static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width);
    made.dark.reserve(count);
    for (std::size_t n = 0; n < count; ++n) made.dark.push_back((code->data[n] & 1U) != 0);
    return made;
}

std::string qr_svg(std::string_view text) {
    const QrModules code = qr(text);
    const std::string side = std::to_string(code.size + 2 * quiet_zone);
    std::string path;
    for (int y = 0; y < code.size; ++y)
        for (int x = 0; x < code.size; ++x) {
            if (!code.at(x, y)) continue;
            int end = x;
            while (end < code.size && code.at(end, y)) ++end;
            path += "M" + std::to_string(x + quiet_zone) + " " + std::to_string(y + quiet_zone) + "h" +
                    std::to_string(end - x) + "v1h-" + std::to_string(end - x) + "z";
            x = end;
        }
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
           "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "h-" + side +
           "z\"/><path d=\"" + path + "\"/></svg>";
}

}  // namespace zhiben::documents
