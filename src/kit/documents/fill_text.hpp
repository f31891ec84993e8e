#pragma once
// Placeholders in XML whose text is cut into pieces (<w:t>, <t>): what docx and xlsx have in common.

#include <string>
#include <string_view>
#include <vector>

#include "kit/documents/placeholders.hpp"
#include "kit/sheets/read.hpp"

namespace zhiben::documents {

inline constexpr std::size_t most_part_bytes = 64U << 20;     // of one part of a template
inline constexpr std::size_t most_filled_bytes = 256U << 20;  // of one part when filled
sheets::Limits fill_limits();

// Bytes `from`…`to` of the XML become `text`.
struct Edit {
    std::size_t from, to;
    std::string text;
};
std::string with_edits(std::string_view xml, std::size_t begin, std::size_t end, std::vector<Edit> edits);

// One text element: <w:t xml:space="preserve">words</w:t>
struct TextNode {
    std::size_t begin = 0;    // of the start tag
    std::size_t content = 0;  // behind the start tag
    std::size_t end = 0;      // of the content
    std::string text;         // decoded; a tab or line break between two is a node of "\t" with begin == end
};

// The text of neighbouring nodes as one, and the tags in it.
struct SplitText {
    std::vector<TextNode> nodes;
    std::string text;
    std::vector<Tag> tags;
    void join();  // fills text and tags
};

// A piece of `text` (bytes) that is to be replaced.
struct Replacement {
    std::size_t from, to;
    std::string text;
};
// The edits that put the replacements (ascending, apart) into the nodes. A new text goes where the old began.
// `line_break` is what a '\n' becomes between two text elements; empty where the element may hold line breaks itself.
std::vector<Edit> edits_of(std::string_view xml, const SplitText& split, const std::vector<Replacement>& replacements,
                           std::string_view line_break);

// The replacements for all values of a text; sections inside it ({{#x}}words{{/x}}) stay or go. A list inside one text
// is an issue. Tags of sections that reach beyond it (`outer`, by index) become nothing.
std::vector<Replacement> replacements_of(const SplitText& split, const Scope& scope, const std::vector<bool>& outer,
                                         const std::string& place, Issues& issues);

// For each tag: is it of a section that does not open and close within this text?
std::vector<bool> outer_tags(const SplitText& split);

}  // namespace zhiben::documents
