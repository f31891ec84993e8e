#pragma once
// Text with real fonts: shaped by Pango, drawn by Cairo. One Ink serves one document, on one thread.

#include <map>
#include <memory>
#include <string>
#include <utility>

#include "kit/documents/document.hpp"

typedef struct _cairo cairo_t;
typedef struct _PangoLayout PangoLayout;
typedef struct _PangoContext PangoContext;
typedef struct _PangoFontMap PangoFontMap;

namespace zhiben::documents {

struct Face {
    Font font = Font::fangsong;
    double size = 16;  // points
    bool bold = false;
    auto operator<=>(const Face&) const = default;
};

class Ink {
  public:
    Ink();

    // A piece of text on one line, without '\n'.
    struct Shaped {
        double width = 0;     // points
        double baseline = 0;  // from the layout's top
        std::shared_ptr<PangoLayout> layout;
    };
    const Shaped& shape(const std::string& text, const Face& face);  // stays valid as long as the Ink
    static void draw(cairo_t* to, const Shaped& piece, double x, double baseline);

  private:
    std::shared_ptr<PangoFontMap> fonts_;
    std::shared_ptr<PangoContext> context_;
    std::map<std::pair<Face, std::string>, Shaped> shaped_;
};

}  // namespace zhiben::documents
