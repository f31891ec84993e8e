#include "kit/documents/sheet_survey.hpp"

#include <algorithm>
#include <cstdlib>

#include "kit/sheets/refusal.hpp"

namespace zhiben::documents {
namespace {

// Reads the text elements inside `xml` that are not phonetic.
class Pieces : public sheets::XmlHandler {
  public:
    SplitText split;
    explicit Pieces(std::string_view xml) {
        const std::string whole = "<si>" + std::string(xml) + "</si>";
        sheets::XmlReader reader(*this, fill_limits());
        reader_ = &reader;
        reader.feed(whole);
        reader.finish();
        split.join();
    }
    void start(std::string_view name, const sheets::Attributes&) override {
        if (name == "rPh") ++phonetic_;
        if (name != "t" || phonetic_ > 0) return;
        const std::size_t at = static_cast<std::size_t>(reader_->offset()) - shift_;
        split.nodes.push_back(
            {.begin = at, .content = at + static_cast<std::size_t>(reader_->length()), .end = at, .text = {}});
        in_text_ = true;
    }
    void text(std::string_view text) override {
        if (in_text_) split.nodes.back().text += text;
    }
    void end(std::string_view name) override {
        if (name == "rPh") --phonetic_;
        if (name != "t" || !in_text_) return;
        TextNode& node = split.nodes.back();
        node.end = reader_->length() == 0 ? node.begin : static_cast<std::size_t>(reader_->offset()) - shift_;
        in_text_ = false;
    }

  private:
    sheets::XmlReader* reader_ = nullptr;
    static constexpr std::size_t shift_ = 4;  // <si>
    int phonetic_ = 0;
    bool in_text_ = false;
};

class StringsReader : public sheets::XmlHandler {
  public:
    SharedStrings made;

    void read(std::string_view xml) {
        sheets::XmlReader reader(*this, fill_limits());
        reader_ = &reader;
        xml_ = xml;
        reader.feed(xml);
        reader.finish();
    }
    void start(std::string_view name, const sheets::Attributes&) override {
        const std::string_view raw =
            xml_.substr(static_cast<std::size_t>(reader_->offset()), static_cast<std::size_t>(reader_->length()));
        if (name == "sst") made.prefix = std::string(raw.substr(1, raw.find("sst") - 1));
        if (name != "si") return;
        begin_ = static_cast<std::size_t>(reader_->offset() + reader_->length());
        text_.clear();
    }
    void text(std::string_view text) override { text_ += text; }
    void end(std::string_view name) override {
        if (name != "si") return;
        if (text_.find("{{") != std::string::npos) {
            std::string inner(xml_.substr(begin_, static_cast<std::size_t>(reader_->offset()) - begin_));
            found_.emplace_back(count_, std::move(inner));
        }
        ++count_;
    }
    // Expat is not re-entered from its own callbacks.
    void finish() {
        for (auto& [index, inner] : found_) {
            SharedString one{.xml = std::move(inner), .split = {}};
            one.split = Pieces(one.xml).split;
            if (!one.split.tags.empty()) made.with_tags.emplace(index, std::move(one));
        }
    }

  private:
    sheets::XmlReader* reader_ = nullptr;
    std::string_view xml_;
    std::size_t begin_ = 0, count_ = 0;
    std::string text_;
    std::vector<std::pair<std::size_t, std::string>> found_;
};

class SheetReader : public sheets::XmlHandler {
  public:
    SheetSurvey made;

    explicit SheetReader(std::string_view xml) : xml_(xml) {
        sheets::XmlReader reader(*this, fill_limits());
        reader_ = &reader;
        reader.feed(xml);
        reader.finish();
        if (!reader.utf8())
            throw sheets::unsupported("工作簿的文字编码不是 UTF-8",
                                      "请用 Excel 或 WPS 打开后另存为 .xlsx，再重新上传。");
    }

    void start(std::string_view name, const sheets::Attributes& attributes) override {
        const auto at = static_cast<std::size_t>(reader_->offset()),
                   behind = at + static_cast<std::size_t>(reader_->length());
        if (name == "worksheet") {
            made.prefix = std::string(xml_.substr(at + 1, xml_.find("worksheet", at) - at - 1));
        } else if (name == "sheetData") {
            made.data_begin = behind;
            in_data_ = true;
        } else if (name == "row" && in_data_) {
            const std::string number(attributes["r"]);
            const int next = made.rows.empty() ? 1 : made.rows.back().number + 1;
            made.rows.push_back({.begin = at,
                                 .tag_end = behind,
                                 .number = number.empty() ? next : std::clamp(std::atoi(number.c_str()), 1, most_rows),
                                 .cells = {}});
        } else if (name == "c" && in_data_ && !made.rows.empty()) {
            SheetCell cell{.begin = at,
                           .tag_end = behind,
                           .name = {},
                           .type = std::string(attributes["t"]),
                           .value = {},
                           .own = {},
                           .outer = {}};
            for (const char c : attributes["r"])
                if (c >= 'A' && c <= 'Z') cell.name += c;
            if (cell.name.empty()) cell.name = sheets::column_name(static_cast<int>(made.rows.back().cells.size()));
            made.rows.back().cells.push_back(std::move(cell));
            cell_ = &made.rows.back().cells.back();
        } else if (cell_ && name == "f") {
            cell_->formula_begin = at;
            cell_->formula_content = behind;
            cell_->shared_formula = attributes["t"] == "shared" || attributes["t"] == "array";
        } else if (cell_ && name == "t") {
            cell_->own.nodes.push_back({.begin = at, .content = behind, .end = at, .text = {}});
            text_ = &cell_->own.nodes.back().text;
        } else if (cell_ && name == "v") {
            text_ = &cell_->value;
        } else if (!in_data_) {
            mention(name, at, behind);
        }
    }
    void text(std::string_view text) override {
        if (text_) *text_ += text;
    }
    void end(std::string_view name) override {
        const auto at = static_cast<std::size_t>(reader_->offset()),
                   behind = at + static_cast<std::size_t>(reader_->length());
        if (name == "sheetData") {
            in_data_ = false;
            made.data_end = at;
        } else if (name == "row" && in_data_) {
            made.rows.back().end = std::max(behind, made.rows.back().tag_end);
        } else if (name == "c" && cell_) {
            cell_->end = std::max(behind, cell_->tag_end);
            cell_->own.join();
            cell_ = nullptr;
        } else if (cell_ && name == "f") {
            cell_->formula_content_end = std::max(at, cell_->formula_content);
            cell_->formula_end = std::max(behind, cell_->formula_content);
        } else if (cell_ && name == "t") {
            TextNode& node = cell_->own.nodes.back();
            node.end = reader_->length() == 0 ? node.begin : at;
            text_ = nullptr;
        } else if (name == "v") {
            text_ = nullptr;
        } else if (formula_begin_ > 0 && (name == "formula" || name == "formula1" || name == "formula2")) {
            made.formulas.emplace_back(formula_begin_, at);
            formula_begin_ = 0;
        }
    }

  private:
    void mention(std::string_view name, std::size_t at, std::size_t behind) {
        static constexpr std::pair<std::string_view, std::string_view> all[] = {
            {"dimension", "ref"},        {"mergeCell", "ref"},   {"hyperlink", "ref"},
            {"autoFilter", "ref"},       {"sortState", "ref"},   {"conditionalFormatting", "sqref"},
            {"dataValidation", "sqref"}, {"selection", "sqref"}, {"protectedRange", "sqref"},
            {"ignoredError", "sqref"}};
        for (const auto& [element, attribute] : all)
            if (name == element) made.mentions.push_back({at, behind, attribute});
        if (name == "rowBreaks") in_breaks_ = true;
        if (name == "colBreaks") in_breaks_ = false;
        if (name == "brk" && in_breaks_) made.mentions.push_back({at, behind, "id"});
        if ((name == "formula" || name == "formula1" || name == "formula2") && behind > at) formula_begin_ = behind;
    }

    std::string_view xml_;
    sheets::XmlReader* reader_ = nullptr;
    SheetCell* cell_ = nullptr;
    std::string* text_ = nullptr;
    std::size_t formula_begin_ = 0;
    bool in_data_ = false, in_breaks_ = false;
};

}  // namespace

std::string attribute(std::string_view tag, std::string_view name) {
    const std::string wanted = " " + std::string(name) + "=";
    const std::size_t at = tag.find(wanted);
    if (at == std::string_view::npos || at + wanted.size() >= tag.size()) return {};
    const std::size_t from = at + wanted.size() + 1, end = tag.find(tag[from - 1], from);
    return std::string(tag.substr(from, end - from));
}
std::string with_attribute(std::string tag, std::string_view name, const std::string& value) {
    const std::string wanted = " " + std::string(name) + "=";
    const std::size_t at = tag.find(wanted);
    if (at == std::string::npos) return tag;
    const std::size_t from = at + wanted.size() + 1, end = tag.find(tag[from - 1], from);
    return tag.replace(from, end - from, value);
}
void drop_attribute(std::string& tag, std::string_view name) {
    const std::size_t at = tag.find(" " + std::string(name) + "=");
    if (at == std::string::npos) return;
    const std::size_t quote = tag.find('=', at) + 1;
    tag.erase(at, tag.find(tag[quote], quote + 1) + 1 - at);
}

SharedStrings shared_strings(std::string_view xml) {
    StringsReader reader;
    reader.read(xml);
    reader.finish();
    return std::move(reader.made);
}

SheetSurvey survey_sheet(std::string_view xml, const SharedStrings& strings) {
    SheetReader reader(xml);
    SheetSurvey survey = std::move(reader.made);
    for (SheetRow& row : survey.rows)
        for (SheetCell& cell : row.cells) {
            if (cell.type == "s") {
                const auto index = static_cast<std::size_t>(std::max(std::atol(cell.value.c_str()), 0L));
                if (const auto found = strings.with_tags.find(index); found != strings.with_tags.end())
                    cell.shared = &found->second;
            }
            if (cell.split()) cell.outer = outer_tags(*cell.split());
        }
    return survey;
}

}  // namespace zhiben::documents
