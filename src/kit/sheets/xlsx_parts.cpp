#include "kit/sheets/xlsx_parts.hpp"

#include <charconv>
#include <map>

#include "kit/base/text.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::sheets {
namespace {

template <typename T> T number_or(std::string_view text, T otherwise) {
    T value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

struct RelationshipHandler : XmlHandler {
    std::string part;
    std::vector<Relationship> found;
    unsigned most = 0;

    void start(std::string_view name, const Attributes& attributes) override {
        if (name != "Relationship" || attributes["TargetMode"] == "External") return;
        if (found.size() >= most) throw too_large("部件之间的关系过多");
        const auto type = attributes["Type"];
        found.push_back({std::string(attributes["Id"]), std::string(type.substr(type.rfind('/') + 1)),
                         resolve_target(part, attributes["Target"])});
    }
};

struct WorkbookHandler : XmlHandler {
    XlsxWorkbook& book;
    const std::vector<Relationship>& links;
    unsigned most;

    WorkbookHandler(XlsxWorkbook& the_book, const std::vector<Relationship>& the_links, unsigned the_most)
        : book(the_book), links(the_links), most(the_most) {}

    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "workbookPr") {
            book.since_1904 = attributes.truth("date1904");
        } else if (name == "sheet") {
            if (book.sheets.size() >= most) throw too_large("工作表过多");
            const auto state = attributes["state"];
            XlsxSheet sheet{std::string(attributes["name"]),
                            {},
                            number_or<std::uint32_t>(attributes["sheetId"], 0),
                            state == "hidden" || state == "veryHidden"};
            for (const auto& link : links)
                if (link.id == attributes["id"] && link.type == "worksheet") sheet.path = link.target;
            book.sheets.push_back(std::move(sheet));
        }
    }
};

struct StylesHandler : XmlHandler {
    std::map<int, NumberFormat> custom;
    std::vector<NumberFormat> formats;
    bool in_cell_formats = false;

    void start(std::string_view name, const Attributes& attributes) override {
        if (name == "numFmt") {
            custom[number_or(attributes["numFmtId"], -1)] = number_format(attributes["formatCode"]);
        } else if (name == "cellXfs") {
            in_cell_formats = true;
        } else if (name == "xf" && in_cell_formats) {
            if (formats.size() > 200'000) throw too_large("单元格样式过多");
            const int id = number_or(attributes["numFmtId"], 0);
            const auto found = custom.find(id);
            formats.push_back(found == custom.end() ? builtin_number_format(id) : found->second);
        }
    }
    void end(std::string_view name) override {
        if (name == "cellXfs") enough = true;
    }
};

}  // namespace

std::string relationships_path(std::string_view part) {
    const auto slash = part.rfind('/');
    const auto folder = slash == std::string_view::npos ? std::string_view() : part.substr(0, slash + 1);
    const auto file = slash == std::string_view::npos ? part : part.substr(slash + 1);
    return std::string(folder) + "_rels/" + std::string(file) + ".rels";
}

std::vector<Relationship> relationships(Package& package, std::string_view part, const Limits& limits) {
    RelationshipHandler handler;
    handler.part = part;
    handler.most = limits.entries;
    const auto path = relationships_path(part);
    if (package.has(path)) read_part(package, path, handler, limits);
    return std::move(handler.found);
}

XlsxWorkbook xlsx_workbook(Package& package, const Limits& limits) {
    XlsxWorkbook book;
    book.path = "xl/workbook.xml";
    for (const auto& link : relationships(package, "", limits))
        if (link.type == "officeDocument") book.path = link.target;
    const auto links = relationships(package, book.path, limits);
    WorkbookHandler handler(book, links, limits.sheets);
    read_part(package, book.path, handler, limits);
    for (const auto& link : links) {
        if (link.type == "styles" && package.has(link.target)) book.styles = link.target;
        if (link.type == "sharedStrings" && package.has(link.target)) book.strings = link.target;
    }
    if (book.sheets.empty()) throw damaged("里面没有工作表");
    return book;
}

std::vector<NumberFormat> xlsx_number_formats(Package& package, const std::string& path, const Limits& limits) {
    StylesHandler handler;
    if (!path.empty()) read_part(package, path, handler, limits);
    return std::move(handler.formats);
}

struct StringPoolHandler : XmlHandler {
    StringPool& pool;
    const Limits& limits;
    std::size_t start_of = 0;
    bool in_text = false, in_phonetic = false;

    StringPoolHandler(StringPool& the_pool, const Limits& the_limits) : pool(the_pool), limits(the_limits) {}

    void start(std::string_view name, const Attributes&) override {
        if (name == "t") {
            in_text = !in_phonetic;
        } else if (name == "si") {
            start_of = pool.bytes_.size();
        } else if (name == "rPh") {
            in_phonetic = true;
        }
    }
    void end(std::string_view name) override {
        if (name == "t") {
            in_text = false;
        } else if (name == "rPh") {
            in_phonetic = false;
        } else if (name == "si") {
            if (pool.bytes_.find("_x", start_of) != std::string::npos) {
                std::string one = pool.bytes_.substr(start_of);
                unescape_controls(one);
                pool.bytes_.replace(start_of, std::string::npos, one);
            }
            pool.ends_.push_back(static_cast<std::uint32_t>(pool.bytes_.size()));
            if (pool.ends_.size() * sizeof(std::uint32_t) > limits.string_pool_bytes) throw too_large("文字过多");
        }
    }
    void text(std::string_view piece) override {
        if (!in_text) return;
        pool.bytes_ += piece;
        if (pool.bytes_.size() > limits.string_pool_bytes) throw too_large("文字过多");
        if (pool.bytes_.size() - start_of > limits.cell_bytes) throw too_large("有的单元格文字过长");
    }
};

void StringPool::read(Package& package, const std::string& path, const Limits& limits) {
    StringPoolHandler handler(*this, limits);
    if (!path.empty()) read_part(package, path, handler, limits);
}

std::string_view StringPool::at(std::size_t index) const {
    if (index >= ends_.size()) throw damaged("单元格指向不存在的文字");
    const std::size_t first = index == 0 ? 0 : ends_[index - 1];
    return std::string_view(bytes_).substr(first, ends_[index] - first);
}

void unescape_controls(std::string& text) {
    for (std::size_t at = text.find("_x"); at != std::string::npos && at + 7 <= text.size();
         at = text.find("_x", at + 1)) {
        unsigned code = 0;
        const char* first = text.data() + at + 2;
        const auto [end, error] = std::from_chars(first, first + 4, code, 16);
        if (error != std::errc() || end != first + 4 || text[at + 6] != '_') continue;
        if (code >= 0xD800 && code < 0xE000) continue;
        text.replace(at, 7, utf8(std::u32string(1, static_cast<char32_t>(code))));
    }
}

}  // namespace zhiben::sheets
