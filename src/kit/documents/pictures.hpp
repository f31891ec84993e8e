#pragma once
// Pictures on a Cairo surface: images, QR codes, charts.

#include <string>

#include "kit/documents/flow.hpp"
#include "kit/documents/ink.hpp"

namespace zhiben::documents {

void draw_picture(cairo_t* to, Ink& ink, const Picture& picture, double x, double y);
void draw_chart(cairo_t* to, Ink& ink, const Chart& chart, double width, double height);
std::string picture_png(Ink& ink, const Picture& picture);  // for a docx, 200 dots an inch

}  // namespace zhiben::documents
