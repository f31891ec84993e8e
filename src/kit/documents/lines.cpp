#include "kit/documents/lines.hpp"

#include <algorithm>

#include "kit/base/text.hpp"
#include "kit/documents/line_breaks.hpp"

namespace zhiben::documents {
namespace {

constexpr double tolerance = 0.1;  // points: rounding must not push a character over the edge

// A token in its shapes.
struct Set {
    std::vector<Piece> pieces;
    double width = 0;
    bool blank = false, break_before = false;
};

class Setter {
  public:
    Setter(Ink& ink, const Para& para, double room, double squeeze)
        : ink_(ink), para_(para), room_(room), squeeze_(para.grid ? squeeze : 0) {}

    std::vector<Line> run() {
        std::u32string text;
        std::vector<const Text*> style;  // of each code point
        for (const Text& part : para_.texts) {
            for (const char32_t c : code_points(part.text)) {
                if (c == U'\n') {
                    part_of(text, style);
                    text.clear();
                    style.clear();
                } else if (c >= 0x20 || c == U'\t') {
                    text += c == U'\t' ? U' ' : c;
                    style.push_back(&part);
                }
            }
        }
        part_of(text, style);
        return std::move(lines_);
    }

  private:
    double left() const { return para_.left + (lines_.empty() ? para_.indent : para_.hang); }
    double width() const { return std::max(room_ - left() - para_.right, 1.0); }

    Set shape(std::u32string_view text, std::size_t from, const std::vector<const Text*>& style, const Token& token) {
        Set made{.pieces = {}, .blank = token.blank, .break_before = token.break_before};
        for (std::size_t at = 0; at < text.size();) {
            const Text& look = *style[from + at];
            std::size_t end = at + 1;
            // Narrowed text goes character by character: Pango's letter spacing leaves out the ends of what it shapes.
            while (squeeze_ == 0 && end < text.size() && style[from + end] == &look) ++end;
            const auto& shaped = ink_.shape(utf8(text.substr(at, end - at)), {look.font, look.size, look.bold});
            const double taken = shaped.width + squeeze_;
            made.pieces.push_back({.shaped = &shaped, .width = taken, .size = look.size, .underline = look.underline});
            made.width += taken;
            at = end;
        }
        return made;
    }

    void part_of(const std::u32string& text, const std::vector<const Text*>& style) {
        std::vector<Set> sets;
        for (const Token& token : tokens(text)) {
            Set made = shape(token.text, token.from, style, token);
            if (made.width <= width() || token.text.size() == 1) {
                sets.push_back(std::move(made));
                continue;
            }
            for (std::size_t n = 0; n < token.text.size(); ++n) {  // longer than a line: broken anywhere
                Set single = shape(std::u32string_view(token.text).substr(n, 1), token.from + n, style, token);
                single.break_before = n > 0 || token.break_before;
                sets.push_back(std::move(single));
            }
        }
        std::size_t begin = 0;
        do {
            const std::size_t end = end_of_line(sets, begin);
            put(sets, begin, end, end == sets.size());
            begin = end;
        } while (begin < sets.size());
    }

    std::size_t end_of_line(const std::vector<Set>& sets, std::size_t begin) const {
        double used = 0;
        std::size_t last_break = begin;
        for (std::size_t at = begin; at < sets.size(); ++at) {
            if (at > begin && sets[at].break_before) last_break = at;
            used += sets[at].width;
            if (used > width() + tolerance && !sets[at].blank && at > begin)
                return last_break > begin ? last_break : at;
        }
        return sets.size();
    }

    void put(const std::vector<Set>& sets, std::size_t begin, std::size_t end, bool last) {
        Line line;
        std::size_t visible = end;
        while (!last && visible > begin && sets[visible - 1].blank) --visible;
        double used = 0;
        std::size_t gaps = 0;
        for (std::size_t at = begin; at < visible; ++at) {
            used += sets[at].width;
            if (at > begin) ++gaps;
        }
        const double spare = width() - used;
        double x = left(), stretch = 0;
        if (para_.align == Align::center) x += spare / 2;
        if (para_.align == Align::right) x += spare;
        if (para_.align == Align::both && !last && gaps > 0) stretch = std::max(spare, 0.0) / static_cast<double>(gaps);
        for (std::size_t at = begin; at < visible; ++at) {
            for (Piece piece : sets[at].pieces) {
                piece.x = x;
                x += piece.width;
                line.size = std::max(line.size, piece.size);
                line.pieces.push_back(piece);
            }
            x += stretch;
            if (at + 1 < visible) line.pieces.back().width += stretch;  // a line under the text has no gaps
        }
        lines_.push_back(std::move(line));
    }

    Ink& ink_;
    const Para& para_;
    double room_, squeeze_;
    std::vector<Line> lines_;
};

}  // namespace

std::vector<Line> set_lines(Ink& ink, const Para& para, double room, double squeeze) {
    return Setter(ink, para, room, squeeze).run();
}

}  // namespace zhiben::documents
