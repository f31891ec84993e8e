#include "kit/documents/expansion.hpp"

#include <algorithm>

#include "kit/base/text.hpp"

namespace zhiben::documents {
namespace {

constexpr std::size_t most_characters = 5'000'000;
constexpr std::size_t most_issues = 50;
constexpr int deepest = 20;

// A piece of the template: text up to a tag, then the tag; `end` of an opening tag is its closing one.
struct Piece {
    std::u32string text;
    Tag tag;
    int line = 1;  // of the tag
    std::size_t end = 0;
    bool has_tag = false;
};

class Expander {
  public:
    explicit Expander(std::string_view text) {
        parse(text);
        match();
    }

    Expanded run(const Json& context) {
        if (out_.issues.empty()) {
            out_.lines.push_back({{}, 1});
            block(0, pieces_.size(), Scope(context), 0);
        }
        return std::move(out_);
    }

  private:
    // Characters that stand for values, or for nothing on paper, do not come from a template.
    static std::u32string plain(std::string_view text) {
        std::u32string out;
        for (const char32_t c : code_points(text))
            if (c == U'\n' || c == U'\t' || (c >= 0x20 && c < first_value && c != 0xFEFF)) out += c;
        return out;
    }

    void parse(std::string_view text) {
        int line = 1;
        std::size_t at = 0;
        const auto advance = [&](std::size_t to) {
            std::string_view part = text.substr(at, to - at);
            line += static_cast<int>(std::count(part.begin(), part.end(), '\n'));
            at = to;
            return part;
        };
        for (const Tag& tag : tags_of(text)) {
            std::size_t from = tag.from, to = tag.to;
            if (tag.kind != Tag::Kind::value) {  // alone on its line: the line goes with it
                while (from > at && (text[from - 1] == ' ' || text[from - 1] == '\t')) --from;
                std::size_t end = to;
                while (end < text.size() && (text[end] == ' ' || text[end] == '\t' || text[end] == '\r')) ++end;
                const bool begins = from == 0 || text[from - 1] == '\n', ends = end == text.size() || text[end] == '\n';
                if (begins && ends)
                    to = std::min(end + 1, text.size());
                else
                    from = tag.from;
            }
            Piece piece{.text = plain(advance(from)), .tag = tag, .line = line, .has_tag = true};
            advance(to);
            pieces_.push_back(std::move(piece));
        }
        pieces_.push_back({.text = plain(advance(text.size())), .tag = {}, .line = line});
    }

    void match() {
        std::vector<std::size_t> open;
        for (std::size_t n = 0; n < pieces_.size(); ++n) {
            const Tag& tag = pieces_[n].tag;
            if (!pieces_[n].has_tag || tag.kind == Tag::Kind::value) continue;
            if (tag.kind != Tag::Kind::close) {
                open.push_back(n);
            } else if (open.empty() || pieces_[open.back()].tag.name != tag.name) {
                out_.issues.push_back(unclosed(tag, place(n)));
                return;
            } else {
                pieces_[open.back()].end = n;
                open.pop_back();
            }
        }
        for (const std::size_t n : open) out_.issues.push_back(unclosed(pieces_[n].tag, place(n)));
    }

    std::string place(std::size_t piece) const { return "第" + std::to_string(pieces_[piece].line) + "行"; }

    // The text before tag `from`, the tag, and so on up to the text before tag `end`, which belongs to this block.
    void block(std::size_t from, std::size_t end, const Scope& scope, int depth) {
        for (std::size_t n = from; n < end; ++n) {
            const Piece& piece = pieces_[n];
            text(piece);
            if (!piece.has_tag || piece.tag.kind == Tag::Kind::close || out_.issues.size() >= most_issues) continue;
            if (piece.tag.kind == Tag::Kind::value) {
                value(n, scope);
                continue;
            }
            section(n, scope, depth + 1);
            n = piece.end;  // the closing tag's text was written as the end of the section
        }
    }

    void section(std::size_t open, const Scope& scope, int depth) {
        const Piece& piece = pieces_[open];
        const auto value = scope.find(piece.tag.name);
        if (!value) {
            out_.issues.push_back(unknown_name(scope, piece.tag, place(open)));
            return;
        }
        if (depth > deepest)
            throw Problem(Stop::invalid, "template_too_deep", place(open) + "：{{#…}} 套得太深（最多20层）。");
        const auto once = [&](const Scope& inner) {
            block(open + 1, piece.end, inner, depth);
            text(pieces_[piece.end]);
        };
        if (piece.tag.kind == Tag::Kind::inverted) {
            if (!stands(*value)) once(scope);
        } else if (value->is_array()) {
            for (std::size_t n = 0; n < value->items().size(); ++n) once(scope.inside(value->items()[n], n));
        } else if (stands(*value)) {
            value->is_object() ? once(scope.inside(*value, 0)) : once(scope);
        }
    }

    void value(std::size_t n, const Scope& scope) {
        Written written = write_value(scope, pieces_[n].tag, place(n), out_.issues);
        if (out_.values.size() >= most_values) too_long();
        grow(written.text.size());
        out_.lines.back().text += static_cast<char32_t>(first_value + out_.values.size());
        out_.lines.back().number = pieces_[n].line;
        out_.values.push_back(std::move(written));
    }

    void text(const Piece& piece) {
        grow(piece.text.size());
        int line = piece.line - static_cast<int>(std::count(piece.text.begin(), piece.text.end(), U'\n'));
        for (const char32_t c : piece.text) {
            auto& last = out_.lines.back();
            if (c == U'\n') {
                out_.lines.push_back({{}, ++line});
            } else {
                if (last.text.empty()) last.number = line;
                last.text += c;
            }
        }
    }

    void grow(std::size_t by) {
        size_ += by;
        if (size_ > most_characters) too_long();
    }
    [[noreturn]] static void too_long() {
        throw Problem(Stop::too_large, "document_too_long", "生成的文档太长。请缩小统计范围，或者分成几份。");
    }

    std::vector<Piece> pieces_;
    Expanded out_;
    std::size_t size_ = 0;
};

}  // namespace

Expanded expand(std::string_view text, const Json& context) { return Expander(text).run(context); }

}  // namespace zhiben::documents
