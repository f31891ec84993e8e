#pragma once
// A paragraph set in lines of a given width.

#include <vector>

#include "kit/documents/flow.hpp"
#include "kit/documents/ink.hpp"

namespace zhiben::documents {

struct Piece {
    const Ink::Shaped* shaped = nullptr;
    double x = 0, width = 0;
    double size = 0;
    bool underline = false;
};
struct Line {
    std::vector<Piece> pieces;  // x from the left edge of the room
    double size = 0;            // of its largest character
};

// At least one line, empty for an empty paragraph.
std::vector<Line> set_lines(Ink& ink, const Para& para, double room, double squeeze);

}  // namespace zhiben::documents
