#include "kit/documents/pictures.hpp"

#include <cairo.h>

#include <cmath>
#include <cstring>
#include <memory>

#include "kit/base/problem.hpp"
#include "kit/documents/images.hpp"
#include "kit/documents/qr.hpp"

namespace zhiben::documents {
namespace {

struct FreeSurface {
    void operator()(cairo_surface_t* it) const { cairo_surface_destroy(it); }
};
struct FreeCairo {
    void operator()(cairo_t* it) const { cairo_destroy(it); }
};
using Surface = std::unique_ptr<cairo_surface_t, FreeSurface>;
using Context = std::unique_ptr<cairo_t, FreeCairo>;

[[noreturn]] void unreadable() {
    throw Problem(Stop::unsupported, "image_unreadable", "图片已损坏，读不出来。请重新上传这张图片。");
}

Surface png(std::string_view bytes) {
    Surface made(cairo_image_surface_create_from_png_stream(
        [](void* rest, unsigned char* out, unsigned count) {
            auto& left = *static_cast<std::string_view*>(rest);
            if (left.size() < count) return CAIRO_STATUS_READ_ERROR;
            std::memcpy(out, left.data(), count);
            left.remove_prefix(count);
            return CAIRO_STATUS_SUCCESS;
        },
        &bytes));
    if (cairo_surface_status(made.get()) != CAIRO_STATUS_SUCCESS) unreadable();
    return made;
}

// A jpeg goes into the PDF as it is; the surface only says how large it is.
Surface jpeg(const std::string& bytes) {
    const ImageSize size = image_size(bytes);
    Surface made(
        cairo_image_surface_create(CAIRO_FORMAT_A1, static_cast<int>(size.width), static_cast<int>(size.height)));
    auto* copy = new std::string(bytes);  // freed by Cairo, by the function given
    const auto status = cairo_surface_set_mime_data(
        made.get(), CAIRO_MIME_TYPE_JPEG, reinterpret_cast<const unsigned char*>(copy->data()), copy->size(),
        [](void* it) { delete static_cast<std::string*>(it); }, copy);
    if (status != CAIRO_STATUS_SUCCESS) {
        delete copy;
        unreadable();
    }
    return made;
}

void draw_qr(cairo_t* to, const std::string& text, double x, double y, double side) {
    const QrModules code = qr(text);
    const double module = side / (code.size + 2 * quiet_zone);
    cairo_set_source_rgb(to, 0, 0, 0);
    for (int row = 0; row < code.size; ++row)
        for (int column = 0; column < code.size; ++column)
            if (code.at(column, row))
                cairo_rectangle(to, x + (column + quiet_zone) * module, y + (row + quiet_zone) * module, module,
                                module);
    cairo_fill(to);
}

void draw_image(cairo_t* to, const Surface& image, const Picture& picture, double x, double y) {
    cairo_save(to);
    cairo_translate(to, x, y);
    cairo_scale(to, picture.width / cairo_image_surface_get_width(image.get()),
                picture.height / cairo_image_surface_get_height(image.get()));
    cairo_set_source_surface(to, image.get(), 0, 0);
    cairo_paint(to);
    cairo_restore(to);
}

std::string png_bytes(cairo_surface_t* surface) {
    std::string out;
    cairo_surface_write_to_png_stream(
        surface,
        [](void* to, const unsigned char* bytes, unsigned count) {
            static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
            return CAIRO_STATUS_SUCCESS;
        },
        &out);
    return out;
}

std::pair<Surface, Context> canvas(double width, double height) {
    Surface surface(cairo_image_surface_create(CAIRO_FORMAT_RGB24, static_cast<int>(std::lround(width)),
                                               static_cast<int>(std::lround(height))));
    Context to(cairo_create(surface.get()));
    cairo_set_source_rgb(to.get(), 1, 1, 1);
    cairo_paint(to.get());
    return {std::move(surface), std::move(to)};
}

}  // namespace

void draw_picture(cairo_t* to, Ink& ink, const Picture& picture, double x, double y) {
    switch (picture.kind) {
        case Picture::Kind::png: return draw_image(to, png(picture.bytes), picture, x, y);
        case Picture::Kind::jpeg: return draw_image(to, jpeg(picture.bytes), picture, x, y);
        case Picture::Kind::qr: return draw_qr(to, picture.bytes, x, y, picture.width);
        case Picture::Kind::chart:
            cairo_save(to);
            cairo_translate(to, x, y);
            draw_chart(to, ink, *picture.chart, picture.width, picture.height);
            cairo_restore(to);
    }
}

std::string picture_png(Ink& ink, const Picture& picture) {
    constexpr double dots = 200.0 / 72;
    const auto [surface, to] = canvas(picture.width * dots, picture.height * dots);
    cairo_scale(to.get(), dots, dots);
    draw_picture(to.get(), ink, picture, 0, 0);
    return png_bytes(surface.get());
}

std::string qr_png(std::string_view text, int module_pixels) {
    const double side = (qr(text).size + 2.0 * quiet_zone) * module_pixels;
    const auto [surface, to] = canvas(side, side);
    draw_qr(to.get(), std::string(text), 0, 0, side);
    return png_bytes(surface.get());
}

}  // namespace zhiben::documents
