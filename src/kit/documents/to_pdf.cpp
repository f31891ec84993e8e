#include <cairo-pdf.h>
#include <cairo.h>

#include <memory>

#include "kit/base/problem.hpp"
#include "kit/documents/pages.hpp"
#include "kit/documents/pictures.hpp"

namespace zhiben::documents {
namespace {

class Pdf {
  public:
    explicit Pdf(const Flow& flow, Ink& ink) : ink_(ink) {
        surface_.reset(cairo_pdf_surface_create_for_stream(append, &bytes_, points(210), points(297)));
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_TITLE, flow.title.c_str());
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATOR, "zhiben");
        // The same document is the same file: no moment of making in it.
        cairo_pdf_surface_set_metadata(surface_.get(), CAIRO_PDF_METADATA_CREATE_DATE, "");
    }

    void page(const SetPage& page) {
        cairo_pdf_surface_set_size(surface_.get(), page.page.width, page.page.height);
        const std::unique_ptr<cairo_t, decltype(&cairo_destroy)> to(cairo_create(surface_.get()), cairo_destroy);
        for (const Mark& mark : page.marks) std::visit([&](const auto& it) { draw(to.get(), it); }, mark);
        cairo_show_page(to.get());
    }

    std::string bytes() {
        cairo_surface_finish(surface_.get());
        if (cairo_surface_status(surface_.get()) != CAIRO_STATUS_SUCCESS)
            throw Problem(Stop::internal, "pdf_not_made", "PDF 没有生成成功，请稍后再试；仍不成功时请联系管理员。");
        return std::move(bytes_);
    }

  private:
    static cairo_status_t append(void* to, const unsigned char* bytes, unsigned count) {
        static_cast<std::string*>(to)->append(reinterpret_cast<const char*>(bytes), count);
        return CAIRO_STATUS_SUCCESS;
    }
    static void colour(cairo_t* to, bool red) {
        red ? cairo_set_source_rgb(to, 0.85, 0, 0) : cairo_set_source_rgb(to, 0, 0, 0);
    }

    void draw(cairo_t* to, const TextMark& it) {
        colour(to, it.red);
        Ink::draw(to, *it.shaped, it.x, it.baseline);
    }
    void draw(cairo_t* to, const RuleMark& it) {
        colour(to, it.red);
        cairo_set_line_width(to, it.width);
        cairo_set_line_cap(to, CAIRO_LINE_CAP_SQUARE);
        cairo_move_to(to, it.x1, it.y1);
        cairo_line_to(to, it.x2, it.y2);
        cairo_stroke(to);
    }
    void draw(cairo_t* to, const PictureMark& it) { draw_picture(to, ink_, *it.picture, it.x, it.y); }

    Ink& ink_;
    std::string bytes_;
    std::unique_ptr<cairo_surface_t, decltype(&cairo_surface_destroy)> surface_{nullptr, cairo_surface_destroy};
};

}  // namespace

std::string to_pdf(const Document& document) {
    Ink ink;
    const Flow flow = flow_of(document);
    Pdf pdf(flow, ink);
    for (const SetPage& page : set_pages(ink, flow)) pdf.page(page);
    return pdf.bytes();
}

}  // namespace zhiben::documents
