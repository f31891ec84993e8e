#include "kit/documents/ink.hpp"

#include <pango/pangocairo.h>

#include "kit/documents/fonts.hpp"

namespace zhiben::documents {
namespace {

template <typename T> std::shared_ptr<T> owned(T* object) {
    return {object, [](T* it) { g_object_unref(it); }};
}

}  // namespace

Ink::Ink() : fonts_(owned(pango_cairo_font_map_new())), context_(owned(pango_font_map_create_context(fonts_.get()))) {
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(fonts_.get()), 72);  // one unit is one point
    pango_context_set_language(context_.get(), pango_language_from_string("zh-cn"));
    pango_context_set_round_glyph_positions(context_.get(), FALSE);
    cairo_font_options_t* options = cairo_font_options_create();
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(context_.get(), options);
    cairo_font_options_destroy(options);
}

const Ink::Shaped& Ink::shape(const std::string& text, const Face& face) {
    Shaped& made = shaped_[{face, text}];
    if (made.layout) return made;
    made.layout = owned(pango_layout_new(context_.get()));
    PangoLayout* layout = made.layout.get();

    const Families families = pdf_families(face.font);
    PangoFontDescription* font = pango_font_description_new();
    pango_font_description_set_family_static(font, families.names);
    pango_font_description_set_absolute_size(font, face.size * PANGO_SCALE);
    pango_font_description_set_weight(font, families.bold || face.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    pango_layout_set_text(layout, text.data(), static_cast<int>(text.size()));

    PangoRectangle logical;
    pango_layout_get_extents(layout, nullptr, &logical);
    made.width = static_cast<double>(logical.width) / PANGO_SCALE;
    made.baseline = static_cast<double>(pango_layout_get_baseline(layout)) / PANGO_SCALE;
    return made;
}

void Ink::draw(cairo_t* to, const Shaped& piece, double x, double baseline) {
    cairo_move_to(to, x, baseline - piece.baseline);
    pango_cairo_show_layout(to, piece.layout.get());
}

}  // namespace zhiben::documents
