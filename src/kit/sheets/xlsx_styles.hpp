#pragma once
// Adds coloured twins to the cell styles of an xlsx, everything else of styles.xml kept byte by byte.

#include <array>
#include <map>
#include <string>
#include <vector>

#include "kit/sheets/annotate.hpp"
#include "kit/sheets/package.hpp"

namespace zhiben::sheets {

class CellStyles {
  public:
    CellStyles(Package& package, const std::string& path, const Limits& limits);

    // The style like `style`, with the colour of `severity`; colours of an earlier round are not built upon.
    std::size_t marked(std::size_t style, Severity severity);
    // The style as it was before an earlier round coloured it; itself if it never was.
    std::size_t original(std::size_t style) const { return style < plain_.size() ? plain_[style] : style; }
    std::size_t problem_text();    // of the problem column: plain text
    std::size_t problem_header();  // and its header
    bool changed() const { return !added_.empty(); }
    std::string xml() const;  // the new styles.xml

  private:
    struct Handler;
    std::size_t add(std::string style);
    std::string with_fill(const std::string& style, std::size_t fill) const;
    std::string tag(std::string_view name) const { return prefix_ + std::string(name); }

    std::string bytes_, prefix_;
    std::vector<std::string> styles_;         // the xf elements as they stand in the file
    std::vector<std::size_t> plain_;          // by style
    std::vector<std::size_t> fill_of_style_;  // by style
    std::size_t fills_ = 0;
    std::array<std::size_t, 2> our_fill_{};  // by severity
    bool fills_added_ = false;
    std::int64_t fills_tag_ = 0, fills_tag_end_ = 0, fills_end_ = 0, styles_tag_ = 0, styles_tag_end_ = 0,
                 styles_end_ = 0;
    std::vector<std::string> added_;
    std::map<std::pair<std::size_t, int>, std::size_t> twins_;
};

// Sets or replaces an attribute in the text of a start tag.
void set_attribute(std::string& tag, std::string_view name, std::string_view value);
void remove_attribute(std::string& tag, std::string_view name);

}  // namespace zhiben::sheets
