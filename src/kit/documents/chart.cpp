// Bars and lines over named series, plain enough for a copier: shades of grey and different marks, no colours needed.

#include <cairo.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "kit/documents/pictures.hpp"

namespace zhiben::documents {
namespace {

constexpr double text_size = 9;
constexpr Face face{Font::songti, text_size, false};
constexpr std::array<std::array<double, 3>, 5> shades{
    {{0.16, 0.34, 0.55}, {0.80, 0.45, 0.15}, {0.45, 0.60, 0.35}, {0.55, 0.55, 0.55}, {0.60, 0.30, 0.55}}};

// The step between lines across: 1, 2 or 5 times a power of ten, so that about five lines stand.
double nice_step(double range) {
    const double rough = range / 5;
    const double power = std::pow(10, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0})
        if (factor * power >= rough) return factor * power;
    return 10 * power;
}

std::string number_text(double value) {
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.10g", value);
    return text.data();
}

class Drawing {
  public:
    Drawing(cairo_t* to, Ink& ink, const Chart& chart, double width, double height)
        : to_(to), ink_(ink), chart_(chart), width_(width), height_(height) {}

    void run() {
        scale();
        if (!chart_.title.empty()) {
            text(chart_.title, {Font::heiti, 11, false}, width_ / 2, 14, 0.5);
            top_ = 24;
        }
        legend();
        const double labels = 24;
        bottom_ = height_ - labels;
        left_ = 8 + std::max(ink_.shape(number_text(high_), face).width, ink_.shape(number_text(low_), face).width);
        grid();
        for (std::size_t n = 0; n < chart_.labels.size(); ++n)
            text(chart_.labels[n], face, left_ + slot() * (static_cast<double>(n) + 0.5), height_ - 12, 0.5);
        for (std::size_t s = 0; s < chart_.series.size(); ++s) chart_.shape == Chart::Shape::bars ? bars(s) : points(s);
    }

  private:
    void scale() {
        for (const auto& series : chart_.series)
            for (const auto& value : series.values)
                if (value && std::isfinite(*value)) {
                    high_ = std::max(high_, *value);
                    low_ = std::min(low_, *value);
                }
        if (high_ == low_) high_ = low_ + 1;
        step_ = nice_step(high_ - low_);
        high_ = std::ceil(high_ / step_ - 1e-9) * step_;
        low_ = std::floor(low_ / step_ + 1e-9) * step_;
    }
    double y_of(double value) const { return bottom_ - (value - low_) / (high_ - low_) * (bottom_ - top_); }
    double slot() const {
        return (width_ - left_) / static_cast<double>(std::max<std::size_t>(chart_.labels.size(), 1));
    }
    void shade(std::size_t series) {
        const auto& c = shades[series % shades.size()];
        cairo_set_source_rgb(to_, c[0], c[1], c[2]);
    }
    void text(const std::string& words, const Face& of, double x, double baseline, double anchor) {
        const auto& shaped = ink_.shape(words, of);
        cairo_set_source_rgb(to_, 0, 0, 0);
        Ink::draw(to_, shaped, x - shaped.width * anchor, baseline);
    }
    void legend() {
        if (!chart_.unit.empty()) text("单位：" + chart_.unit, face, 0, top_ + 8, 0);
        double x = width_;
        for (std::size_t s = chart_.series.size(); s-- > 0;) {
            x -= ink_.shape(chart_.series[s].name, face).width;
            text(chart_.series[s].name, face, x, top_ + 8, 0);
            shade(s);
            cairo_rectangle(to_, x - 12, top_ + 1, 8, 8);
            cairo_fill(to_);
            x -= 24;
        }
        top_ += 20;
    }
    void grid() {
        cairo_set_line_width(to_, 0.4);
        for (int n = 0; low_ + n * step_ <= high_ + step_ / 2 && n < 50; ++n) {
            const double value = low_ + n * step_, y = y_of(value);
            cairo_set_source_rgb(to_, 0.75, 0.75, 0.75);
            if (std::abs(value) < step_ / 2) cairo_set_source_rgb(to_, 0, 0, 0);
            cairo_move_to(to_, left_, y);
            cairo_line_to(to_, width_, y);
            cairo_stroke(to_);
            text(number_text(std::abs(value) < step_ / 1e6 ? 0 : value), face, left_ - 4, y + 3, 1);
        }
    }
    void value_above(double value, double x, double y) {
        text(number_text(value), {Font::songti, 8, false}, x, y - 3, 0.5);
    }

    void bars(std::size_t s) {
        const auto& values = chart_.series[s].values;
        const double bar = std::min(slot() * 0.7 / static_cast<double>(chart_.series.size()), 40.0);
        const double first = -bar * static_cast<double>(chart_.series.size()) / 2;
        for (std::size_t n = 0; n < std::min(values.size(), chart_.labels.size()); ++n) {
            if (!values[n] || !std::isfinite(*values[n])) continue;
            const double x = left_ + slot() * (static_cast<double>(n) + 0.5) + first + bar * static_cast<double>(s);
            shade(s);
            cairo_rectangle(to_, x + bar * 0.05, y_of(*values[n]), bar * 0.9, y_of(0) - y_of(*values[n]));
            cairo_fill(to_);
            if (bar > 12) value_above(*values[n], x + bar / 2, std::min(y_of(*values[n]), y_of(0)));
        }
    }
    void points(std::size_t s) {
        const auto& values = chart_.series[s].values;
        bool drawing = false;
        cairo_new_path(to_);
        shade(s);
        cairo_set_line_width(to_, 1.5);
        const auto x_of = [&](std::size_t n) { return left_ + slot() * (static_cast<double>(n) + 0.5); };
        const std::size_t count = std::min(values.size(), chart_.labels.size());
        for (std::size_t n = 0; n < count; ++n) {  // a missing value leaves a gap
            const bool there = values[n] && std::isfinite(*values[n]);
            if (there)
                drawing ? cairo_line_to(to_, x_of(n), y_of(*values[n])) : cairo_move_to(to_, x_of(n), y_of(*values[n]));
            drawing = there;
        }
        cairo_stroke(to_);
        for (std::size_t n = 0; n < count; ++n) {
            if (!values[n] || !std::isfinite(*values[n])) continue;
            shade(s);
            cairo_arc(to_, x_of(n), y_of(*values[n]), 2.2, 0, 6.2832);
            cairo_fill(to_);
            if (slot() > 24 && chart_.series.size() == 1) value_above(*values[n], x_of(n), y_of(*values[n]) - 2);
        }
    }

    cairo_t* to_;
    Ink& ink_;
    const Chart& chart_;
    double width_, height_;
    double low_ = 0, high_ = 0, step_ = 1;
    double left_ = 0, top_ = 4, bottom_ = 0;
};

}  // namespace

void draw_chart(cairo_t* to, Ink& ink, const Chart& chart, double width, double height) {
    Drawing(to, ink, chart, width, height).run();
}

}  // namespace zhiben::documents
