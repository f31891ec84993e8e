#include <algorithm>

#include "kit/base/text.hpp"
#include "kit/documents/fill.hpp"
#include "kit/documents/fill_text.hpp"
#include "kit/documents/zip_bytes.hpp"
#include "kit/sheets/package.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::documents {
namespace {

constexpr std::size_t nowhere = static_cast<std::size_t>(-1);

struct DocxParagraph {
    std::size_t begin = 0, end = 0;
    std::size_t row = nowhere;  // the innermost row of a table it stands in
    std::size_t parent = 0;     // of which element it is a child
    int number = 0;
    SplitText split;
    std::vector<bool> outer;
};
struct Range {
    std::size_t begin = 0, end = 0;
};

// Where the paragraphs, rows and texts of a part stand.
class Survey : public sheets::XmlHandler {
  public:
    std::vector<DocxParagraph> paragraphs;  // by their beginning
    std::vector<Range> rows;

    Survey(std::string_view xml, const sheets::Limits& limits) {
        sheets::XmlReader reader(*this, limits);
        reader_ = &reader;
        reader.feed(xml);
        reader.finish();
        if (!reader.utf8())
            throw sheets::unsupported("文档的文字编码不是 UTF-8", "请用 Word 或 WPS 打开后另存为 .docx，再重新上传。");
    }

    void start(std::string_view name, const sheets::Attributes&) override {
        const auto at = static_cast<std::size_t>(reader_->offset()),
                   length = static_cast<std::size_t>(reader_->length());
        parents_.push_back(++elements_);
        if (name == "p") {
            paragraphs.push_back({.begin = at,
                                  .row = open_rows_.empty() ? nowhere : open_rows_.back(),
                                  .parent = parents_.size() > 1 ? parents_[parents_.size() - 2] : 0,
                                  .number = ++count_,
                                  .split = {},
                                  .outer = {}});
            open_.push_back(paragraphs.size() - 1);
        } else if (name == "tr") {
            open_rows_.push_back(rows.size());
            rows.push_back({.begin = at});
        } else if (open_.empty()) {
            return;
        } else if (name == "t") {
            paragraphs[open_.back()].split.nodes.push_back(
                {.begin = at, .content = at + length, .end = at, .text = {}});
            in_text_ = true;
        } else if (name == "tab" || name == "br" || name == "cr") {
            paragraphs[open_.back()].split.nodes.push_back({.begin = at, .content = at, .end = at, .text = "\t"});
        }
    }
    void text(std::string_view text) override {
        if (in_text_) paragraphs[open_.back()].split.nodes.back().text += text;
    }
    void end(std::string_view name) override {
        const auto at = static_cast<std::size_t>(reader_->offset()),
                   length = static_cast<std::size_t>(reader_->length());
        parents_.pop_back();
        if (name == "p") {
            DocxParagraph& one = paragraphs[open_.back()];
            one.end = at + length;
            one.split.join();
            one.outer = outer_tags(one.split);
            open_.pop_back();
        } else if (name == "tr") {
            rows[open_rows_.back()].end = at + length;
            open_rows_.pop_back();
        } else if (name == "t" && in_text_) {
            TextNode& node = paragraphs[open_.back()].split.nodes.back();
            node.end = std::max(at, node.begin);
            if (length == 0) node.content = node.end = node.begin;  // <w:t/>
            in_text_ = false;
        }
    }

  private:
    sheets::XmlReader* reader_ = nullptr;
    std::vector<std::size_t> open_, open_rows_, parents_;
    std::size_t elements_ = 0;
    int count_ = 0;
    bool in_text_ = false;
};

// What is repeated: bytes `repeated`, standing for bytes `whole` (with the paragraphs of the tags themselves).
struct Repeated {
    Tag tag;
    std::string place;
    Range whole, repeated;
};

class Filler {
  public:
    Filler(std::string_view xml, std::string where, Issues& issues)
        : xml_(xml), where_(std::move(where)), issues_(issues), survey_(xml, fill_limits()) {
        const std::size_t t = xml.find(":p>") == std::string_view::npos ? xml.find(":p ") : xml.find(":p>");
        if (t != std::string_view::npos) {
            const std::size_t open = xml.rfind('<', t);
            prefix_ = std::string(xml.substr(open + 1, t - open));
            if (prefix_.starts_with('/')) prefix_.erase(0, 1);
        }
        find_blocks();
    }

    bool any() const {
        return std::any_of(survey_.paragraphs.begin(), survey_.paragraphs.end(),
                           [](const DocxParagraph& one) { return !one.split.tags.empty(); });
    }
    std::string fill(const Json& context) { return range({0, xml_.size()}, nullptr, Scope(context)); }

  private:
    std::string place(const DocxParagraph& one) const { return where_ + "第" + std::to_string(one.number) + "段"; }

    void find_blocks() {
        struct Open {
            std::size_t paragraph, tag;
        };
        std::vector<Open> open;
        for (std::size_t p = 0; p < survey_.paragraphs.size(); ++p) {
            const DocxParagraph& one = survey_.paragraphs[p];
            for (std::size_t n = 0; n < one.split.tags.size(); ++n) {
                const Tag& tag = one.split.tags[n];
                if (!one.outer[n]) continue;
                if (tag.kind != Tag::Kind::close) {
                    open.push_back({p, n});
                } else if (open.empty() ||
                           survey_.paragraphs[open.back().paragraph].split.tags[open.back().tag].name != tag.name) {
                    issues_.push_back(unclosed(tag, place(one)));
                } else {
                    const DocxParagraph& first = survey_.paragraphs[open.back().paragraph];
                    block(first, first.split.tags[open.back().tag], one);
                    open.pop_back();
                }
            }
        }
        for (const Open& one : open)
            issues_.push_back(unclosed(survey_.paragraphs[one.paragraph].split.tags[one.tag],
                                       place(survey_.paragraphs[one.paragraph])));
        std::sort(blocks_.begin(), blocks_.end(), [](const Repeated& a, const Repeated& b) {
            return a.whole.begin != b.whole.begin ? a.whole.begin < b.whole.begin : a.whole.end > b.whole.end;
        });
    }

    static bool alone(const DocxParagraph& one) {
        return one.split.tags.size() == 1 &&
               trimmed(one.split.text) == trimmed(one.split.text.substr(one.split.tags[0].from,
                                                                        one.split.tags[0].to - one.split.tags[0].from));
    }

    void block(const DocxParagraph& first, const Tag& tag, const DocxParagraph& last) {
        if (first.row != nowhere && first.row == last.row) {
            const Range row = survey_.rows[first.row];
            blocks_.push_back({tag, place(first), row, row});
        } else if (first.parent == last.parent && alone(first) && alone(last)) {
            blocks_.push_back({tag, place(first), {first.begin, last.end}, {first.end, last.begin}});
        } else {
            issues_.push_back({place(first), "block_across",
                               place(first) + "：“" + written(tag) +
                                   "”的开始和结束应在表格的同一行里，或者各占一段（段里没有别的字）。"});
        }
    }

    // Bytes of `range` filled; blocks inside it are repeated, `self` is the block whose inside this is.
    std::string range(Range bytes, const Repeated* self, const Scope& scope) {
        std::vector<Edit> edits;
        std::size_t covered = bytes.begin;
        std::vector<Range> done;
        for (const Repeated& one : blocks_) {
            if (&one == self || one.whole.begin < bytes.begin || one.whole.end > bytes.end || one.whole.begin < covered)
                continue;
            if (self && one.whole.begin == self->whole.begin && one.whole.end == self->whole.end && &one < self)
                continue;
            std::string made = repeated(one, scope);
            grow(made.size());
            edits.push_back({one.whole.begin, one.whole.end, std::move(made)});
            done.push_back(one.whole);
            covered = one.whole.end;
        }
        for (const DocxParagraph& one : survey_.paragraphs) {
            if (one.begin < bytes.begin || one.end > bytes.end || one.split.tags.empty()) continue;
            if (std::any_of(done.begin(), done.end(),
                            [&](const Range& it) { return it.begin <= one.begin && one.end <= it.end; }))
                continue;
            if (issues_.size() > 50) break;
            const auto replacements = replacements_of(one.split, scope, one.outer, place(one), issues_);
            for (Edit& edit : edits_of(xml_, one.split, replacements, "<" + prefix_ + "br/>"))
                edits.push_back(std::move(edit));
        }
        return with_edits(xml_, bytes.begin, bytes.end, std::move(edits));
    }

    std::string repeated(const Repeated& block, const Scope& scope) {
        const auto value = scope.find(block.tag.name);
        if (!value) {
            issues_.push_back(unknown_name(scope, block.tag, block.place));
            return {};
        }
        if (block.tag.kind == Tag::Kind::inverted) return stands(*value) ? "" : range(block.repeated, &block, scope);
        if (!value->is_array())
            return stands(*value) ? range(block.repeated, &block, value->is_object() ? scope.inside(*value, 0) : scope)
                                  : "";
        std::string out;
        for (std::size_t n = 0; n < value->items().size() && issues_.size() <= 50; ++n) {
            out += range(block.repeated, &block, scope.inside(value->items()[n], n));
            if (out.size() > most_filled_bytes) grow(out.size());
        }
        return out;
    }

    void grow(std::size_t by) {
        size_ += by;
        if (size_ > most_filled_bytes)
            throw Problem(Stop::too_large, "document_too_long", "生成的文档太长。请缩小统计范围，或者分成几份。");
    }

    std::string_view xml_;
    std::string where_;
    Issues& issues_;
    Survey survey_;
    std::string prefix_;
    std::vector<Repeated> blocks_;
    std::size_t size_ = 0;
};

// "正文", "页眉" …; empty for a part without words.
std::string words_of(std::string_view part) {
    if (!part.starts_with("word/") || !part.ends_with(".xml")) return {};
    const std::string_view name = part.substr(5);
    if (name == "document.xml") return "正文";
    if (name.starts_with("header")) return "页眉";
    if (name.starts_with("footer")) return "页脚";
    if (name == "footnotes.xml" || name == "endnotes.xml") return "注";
    return {};
}

}  // namespace

std::string fill_docx(std::string_view bytes, const Json& context) {
    sheets::Package package(sheets::InMemory{bytes}, fill_limits());
    if (!package.has("word/document.xml"))
        throw sheets::unsupported("这不是 Word 文档（.docx）", "旧的 .doc 文件请用 Word 或 WPS 另存为 .docx。");
    ZipBytes zip(bytes);
    Issues issues;
    for (const std::string& part : package.names()) {
        const std::string where = words_of(part);
        if (where.empty()) continue;
        const std::string xml = package.whole(part, most_part_bytes);
        Filler filler(xml, where, issues);
        if (filler.any()) zip.put(part, filler.fill(context));
    }
    raise_if_any(std::move(issues));
    return zip.finish();
}

}  // namespace zhiben::documents
