#pragma once
// A flow set on pages: what is drawn where. No drawing yet, so that page breaks can be tested and 第 M 页 共 N 页 be
// known.

#include <variant>
#include <vector>

#include "kit/documents/flow.hpp"
#include "kit/documents/lines.hpp"

namespace zhiben::documents {

// Places in points from the page's upper left corner.
struct TextMark {
    const Ink::Shaped* shaped;
    double x, baseline;
    bool red;
};
struct RuleMark {
    double x1, y1, x2, y2, width;
    bool red;
};
struct PictureMark {
    const Picture* picture;
    double x, y;
};
using Mark = std::variant<TextMark, RuleMark, PictureMark>;

struct SetPage {
    Page page;
    std::vector<Mark> marks;
};

// At least one page. The marks point into `flow` and `ink`.
std::vector<SetPage> set_pages(Ink& ink, const Flow& flow);

}  // namespace zhiben::documents
