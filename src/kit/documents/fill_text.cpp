#include "kit/documents/fill_text.hpp"

#include <algorithm>

#include "kit/base/text.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::documents {

sheets::Limits fill_limits() {
    sheets::Limits limits;
    limits.file_bytes = 64ULL << 20;
    limits.unpacked_bytes = 256ULL << 20;
    limits.depth = 256;  // text boxes in tables in text boxes
    return limits;
}

std::string with_edits(std::string_view xml, std::size_t begin, std::size_t end, std::vector<Edit> edits) {
    std::stable_sort(edits.begin(), edits.end(), [](const Edit& a, const Edit& b) { return a.from < b.from; });
    std::string out;
    std::size_t at = begin;
    for (const Edit& edit : edits) {
        out.append(xml, at, edit.from - at);
        out += edit.text;
        at = edit.to;
    }
    return out.append(xml, at, end - at);
}

void SplitText::join() {
    text.clear();
    for (const TextNode& node : nodes) text += node.text;
    tags = tags_of(text);
}

std::vector<Edit> edits_of(std::string_view xml, const SplitText& split, const std::vector<Replacement>& replacements,
                           std::string_view line_break) {
    std::vector<Edit> edits;
    std::size_t start = 0;  // of the node's text in split.text
    std::size_t next = 0;   // the first replacement that may touch this node
    for (const TextNode& node : split.nodes) {
        const std::size_t end = start + node.text.size();
        std::string made;
        bool changed = false;
        std::size_t at = start;
        for (std::size_t n = next; n < replacements.size() && replacements[n].from < end; ++n) {
            const Replacement& one = replacements[n];
            if (one.to <= start) {
                next = n + 1;
                continue;
            }
            changed = true;
            if (one.from >= start) {
                made.append(split.text, at, one.from - at);
                made += one.text;
            }
            at = std::min(one.to, end);
        }
        if (changed && node.begin != node.end) {
            made.append(split.text, at, end - at);
            std::string escaped = sheets::xml_text(made);
            std::string tag(xml.substr(node.begin, node.content - node.begin));
            if (tag.find("xml:space") == std::string::npos) tag.insert(tag.size() - 1, " xml:space=\"preserve\"");
            if (!line_break.empty()) {
                const std::string name = tag.substr(1, tag.find_first_of(" \t\r\n>") - 1);
                const std::string between = "</" + name + ">" + std::string(line_break) + tag;
                for (std::size_t n = escaped.find('\n'); n != std::string::npos;
                     n = escaped.find('\n', n + between.size()))
                    escaped.replace(n, 1, between);
            }
            edits.push_back({node.begin, node.end, tag + escaped});
        }
        start = end;
    }
    return edits;
}

std::vector<bool> outer_tags(const SplitText& split) {
    std::vector<bool> outer(split.tags.size(), false);
    std::vector<std::size_t> open;
    for (std::size_t n = 0; n < split.tags.size(); ++n) {
        const Tag& tag = split.tags[n];
        if (tag.kind == Tag::Kind::value) continue;
        outer[n] = true;
        if (tag.kind != Tag::Kind::close) {
            open.push_back(n);
        } else if (!open.empty() && split.tags[open.back()].name == tag.name) {
            outer[n] = outer[open.back()] = false;
            open.pop_back();
        }
    }
    return outer;
}

std::vector<Replacement> replacements_of(const SplitText& split, const Scope& scope, const std::vector<bool>& outer,
                                         const std::string& place, Issues& issues) {
    std::vector<Replacement> made;
    int depth = 0, gone_at = 0;  // inside how many sections; the one that is left out, if any
    std::size_t gone_from = 0;
    for (std::size_t n = 0; n < split.tags.size(); ++n) {
        const Tag& tag = split.tags[n];
        if (tag.kind == Tag::Kind::value || outer[n]) {
            if (gone_at > 0) continue;
            made.push_back(
                {tag.from, tag.to, tag.kind == Tag::Kind::value ? write_value(scope, tag, place, issues).text : ""});
            continue;
        }
        if (tag.kind == Tag::Kind::close) {
            if (gone_at == depth) {
                made.push_back({gone_from, tag.to, ""});
                gone_at = 0;
            } else if (gone_at == 0) {
                made.push_back({tag.from, tag.to, ""});
            }
            --depth;
            continue;
        }
        ++depth;
        if (gone_at > 0) continue;
        const auto value = scope.find(tag.name);
        if (!value) {
            issues.push_back(unknown_name(scope, tag, place));
        } else if (value->is_array() && tag.kind == Tag::Kind::open && !value->items().empty()) {
            issues.push_back({place, "list_in_words",
                              place + "：“" + written(tag) +
                                  "”是多条内容，开始和结束不能写在同一段话里。请把它们放在表格的一行里，或各占一段。"});
        }
        const bool list = value && value->is_array() && tag.kind == Tag::Kind::open;
        if (list || (value && stands(*value) != (tag.kind == Tag::Kind::open))) {
            gone_at = depth;
            gone_from = tag.from;
        } else {
            made.push_back({tag.from, tag.to, ""});
        }
    }
    return made;
}

}  // namespace zhiben::documents
