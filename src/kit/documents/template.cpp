#include "kit/documents/template.hpp"

#include <array>
#include <charconv>

#include "kit/base/text.hpp"
#include "kit/documents/expansion.hpp"

namespace zhiben::documents {
namespace {

using Text = std::u32string;
using View = std::u32string_view;

View trim(View text) {
    const auto blank = [](char32_t c) { return c == U' ' || c == U'\t' || c == U'\u3000'; };
    while (!text.empty() && blank(text.front())) text.remove_prefix(1);
    while (!text.empty() && blank(text.back())) text.remove_suffix(1);
    return text;
}

std::vector<View> split_at(View text, char32_t mark) {
    std::vector<View> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(mark, at);
        parts.push_back(text.substr(at, end - at));
        if (end == View::npos) return parts;
        at = end + 1;
    }
}

std::string chinese_number(int n) {
    static constexpr std::array<const char*, 10> digits{"", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
    const auto tens = static_cast<std::size_t>(n / 10 % 10), ones = static_cast<std::size_t>(n % 10);
    return std::string(tens > 1 ? digits[tens] : "") + (tens > 0 ? "十" : "") + digits[ones];
}

// Has the author numbered this heading himself?
bool numbered(const std::string& text) {
    const Text points = code_points(text);
    std::size_t at = !points.empty() && (points[0] == U'（' || points[0] == U'(') ? 1 : 0;
    const std::size_t first = at;
    while (at < points.size() && View(U"0123456789一二三四五六七八九十百").find(points[at]) != View::npos) ++at;
    return at > first && at < points.size() && View(U"、.．）)").find(points[at]) != View::npos;
}

class Reader {
  public:
    Reader(Expanded expanded, const Pictures& pictures) : expanded_(std::move(expanded)), pictures_(pictures) {}

    Document run() {
        for (const auto& line : expanded_.lines) {
            line_ = line.number;
            const View text = trim(line.text);
            if (text.starts_with(U"|") && text.size() > 1) {
                table_line(text);
                continue;
            }
            end_table();
            if (text.empty() || text.starts_with(U"//")) continue;
            if (text.starts_with(U"@"))
                directive(text.substr(1));
            else if (text.starts_with(U"#"))
                heading(text);
            else
                paragraphs(text, {});
        }
        end_table();
        if (!attachments_.empty()) put_attachments();
        raise_if_any(std::move(expanded_.issues));
        return std::move(made_);
    }

  private:
    void wrong(const char* code, const std::string& text) {
        if (expanded_.issues.size() >= 50) return;
        const std::string place = "第" + std::to_string(line_) + "行";
        expanded_.issues.push_back({place, code, place + "：" + text});
    }

    std::vector<Block>& blocks() { return made_.annexes.empty() ? made_.blocks : made_.annexes.back().blocks; }
    void put(Block block) {
        if (!attachments_.empty() && !std::holds_alternative<AttachmentsNote>(block)) put_attachments();
        blocks().push_back(std::move(block));
    }
    void put_attachments() {
        AttachmentsNote note{std::move(attachments_)};
        attachments_.clear();
        blocks().emplace_back(std::move(note));
    }

    const Written* value_of(char32_t c) const {
        if (c < first_value || c - first_value >= expanded_.values.size()) return nullptr;
        return &expanded_.values[c - first_value];
    }
    std::string plain(View text) const {
        std::string out;
        for (const char32_t c : text) {
            if (const Written* value = value_of(c))
                out += value->text;
            else
                out += utf8(View(&c, 1));
        }
        return trimmed(out);
    }

    // ** and __ switch; {黑体: … } holds until its bracket closes; \ takes the next character as it is.
    Runs runs(View text) const {
        Runs list;
        Run now;
        const auto end_run = [&] {
            if (!now.text.empty()) list.push_back(now);
            now.text.clear();
        };
        for (std::size_t at = 0; at < text.size(); ++at) {
            const View rest = text.substr(at);
            if (const Written* value = value_of(text[at])) {
                if (value->bound.empty()) {
                    now.text += value->text;
                    continue;
                }
                end_run();
                Run bound = now;
                bound.text = value->text;
                bound.bound = value->bound;
                list.push_back(std::move(bound));
            } else if (rest.starts_with(U"\\") && rest.size() > 1) {
                now.text += utf8(text.substr(++at, 1));
            } else if (rest.starts_with(U"**")) {
                end_run();
                now.bold = !now.bold;
                ++at;
            } else if (rest.starts_with(U"___")) {  // a blank, two to a square
                std::size_t count = rest.find_first_not_of(U'_');
                if (count == View::npos) count = rest.size();
                end_run();
                Run blank{.text = {}, .underline = true};
                for (std::size_t n = 0; n < (count + 1) / 2; ++n) blank.text += "\u3000";
                list.push_back(std::move(blank));
                at += count - 1;
            } else if (rest.starts_with(U"__")) {
                end_run();
                now.underline = !now.underline;
                ++at;
            } else if (const auto font = font_at(rest)) {
                end_run();
                now.font = font;
                at += 3;
            } else if (text[at] == U'}' && now.font) {
                end_run();
                now.font.reset();
            } else {
                now.text += utf8(text.substr(at, 1));
            }
        }
        end_run();
        return list;
    }
    static std::optional<Font> font_at(View text) {
        const std::pair<View, Font> fonts[] = {
            {U"黑体", Font::heiti}, {U"楷体", Font::kaiti}, {U"仿宋", Font::fangsong}, {U"宋体", Font::songti}};
        if (!text.starts_with(U"{") || text.size() < 4 || (text[3] != U':' && text[3] != U'：')) return {};
        for (const auto& [name, font] : fonts)
            if (text.substr(1, 2) == name) return font;
        return {};
    }

    // A value of several lines makes as many paragraphs.
    void paragraphs(View text, std::optional<Align> align, bool indented = true) {
        Paragraph now{.align = align.value_or(Align::both), .indented = indented};
        const auto end = [&] {
            if (!now.runs.empty()) put(now);
            now.runs.clear();
        };
        for (Run& run : runs(text)) {
            const auto lines = split(run.text, '\n');
            for (std::size_t n = 0; n < lines.size(); ++n) {
                if (n > 0) end();
                Run part = run;
                part.text = n > 0 ? trimmed(lines[n]) : lines[n];
                if (part.text.ends_with('\r')) part.text.pop_back();
                if (!part.text.empty()) now.runs.push_back(std::move(part));
            }
        }
        end();
    }

    void heading(View text) {
        int level = 0;
        while (!text.empty() && text.front() == U'#') {
            ++level;
            text.remove_prefix(1);
        }
        if (level > 4) return wrong("heading_too_deep", "标题最多四级（####）。");
        for (std::size_t deeper = static_cast<std::size_t>(level); deeper < numbers_.size(); ++deeper)
            numbers_[deeper] = 0;
        Heading made{.level = level, .runs = runs(trim(text))};
        const int number = ++numbers_[static_cast<std::size_t>(level - 1)];
        if (!numbered(plain(trim(text)))) {
            static constexpr std::array<std::pair<const char*, const char*>, 4> around{
                {{"", "、"}, {"（", "）"}, {"", ". "}, {"（", "）"}}};
            const auto& [before, after] = around[static_cast<std::size_t>(level - 1)];
            made.runs.insert(
                made.runs.begin(),
                Run{.text = before + (level <= 2 ? chinese_number(number) : std::to_string(number)) + after});
        }
        put(std::move(made));
    }

    std::optional<Day> day(View text) {
        const std::string value = plain(text);
        if (value.empty()) return {};
        if (const auto made = Day::parse(value)) return made;
        wrong("not_a_date", "日期应写成 2023-11-09 的样子，现在是“" + first_characters(value, 30) + "”。");
        return {};
    }
    double millimetres(View text, double otherwise) {
        const std::string value = plain(text);
        if (value.empty()) return otherwise;
        double made = 0;
        const auto end = std::from_chars(value.data(), value.data() + value.size(), made);
        if (end.ec == std::errc() && end.ptr == value.data() + value.size() && made >= 5 && made <= 250) return made;
        wrong("not_a_size", "宽度应为 5 至 250 之间的毫米数，现在是“" + first_characters(value, 30) + "”。");
        return otherwise;
    }

    void directive(View text) {
        const std::size_t colon = text.find_first_of(U"：:");
        const std::string key = plain(text.substr(0, colon));
        const View rest = colon == View::npos ? View() : trim(text.substr(colon + 1));
        const auto parts = split_at(rest, U'|');
        const auto part = [&](std::size_t n) { return n < parts.size() ? trim(parts[n]) : View(); };
        if (key == "样式") return style(plain(rest));
        if (key == "发文机关" || key == "机关名称") return made_.issuers.push_back(plain(rest));
        if (key == "发文字号" || key == "文书编号") return void(made_.number = plain(rest));
        if (key == "签发人") return void(made_.signer = plain(rest));
        if (key == "标题") return void(made_.title = plain(rest));
        if (key == "主送") return void(made_.addressee = plain(rest));
        if (key == "抄送") return void(made_.colophon.copies = plain(rest));
        if (key == "印发机关") return void(made_.colophon.printer = plain(rest));
        if (key == "印发日期") return void(made_.colophon.printed = day(rest));
        if (key == "附件") return attachment(plain(rest));
        if (key == "分页") return put(PageBreak{});
        if (key == "居中") return paragraphs(rest, Align::center, false);
        if (key == "右对齐") return paragraphs(rest, Align::right, false);
        if (key == "顶格") return paragraphs(rest, Align::both, false);
        if (key == "表题") return void(caption_ = runs(rest));
        if (key == "填写") return fields(parts);
        if (key == "落款") return signature(part(0), part(1), plain(part(2)));
        if (key == "二维码")
            return put(QrCode{.text = plain(part(0)), .size_mm = millimetres(part(1), 25), .caption = plain(part(2))});
        if (key == "图片") return image(plain(part(0)), millimetres(part(1), 60), plain(part(2)));
        if (key == "附件页" || key == "附件页横") {
            if (!attachments_.empty()) put_attachments();
            made_.annexes.push_back(
                {.label = plain(part(0)), .title = plain(part(1)), .blocks = {}, .landscape = key == "附件页横"});
            numbers_ = {};
            return;
        }
        wrong("unknown_word",
              "“@" + first_characters(key, 20) +
                  "”不认识。以 @ "
                  "开头的行只能是：样式、发文机关、发文字号、签发人、标题、主送、附件、落款、分页、附件页、附件页横、居"
                  "中、右对齐、顶格、表题、填写、二维码、图片、抄送、印发机关、印发日期。");
    }

    void style(const std::string& name) {
        if (name == "公文") return void(made_.style = Style::official);
        if (name == "表单") return void(made_.style = Style::form);
        wrong("unknown_style", "样式只能是“公文”或“表单”，现在是“" + first_characters(name, 20) + "”。");
    }

    void attachment(const std::string& name) {
        if (!name.empty()) attachments_.push_back(name);
    }

    void signature(View issuers, View date, const std::string& seal) {
        Signature made{
            .issuers = {}, .date = day(date), .seal = made_.style == Style::form ? Seal::words : Seal::place};
        for (const View issuer : split_at(issuers, U'；'))
            for (const View one : split_at(issuer, U';'))
                if (const std::string name = plain(one); !name.empty()) made.issuers.push_back(name);
        if (seal == "留空")
            made.seal = Seal::place;
        else if (seal == "无")
            made.seal = Seal::none;
        else if (seal == "盖章字样")
            made.seal = Seal::words;
        else if (!seal.empty())
            wrong("unknown_seal", "落款的第三项只能是：留空、无、盖章字样。");
        put(std::move(made));
    }

    void fields(const std::vector<View>& parts) {
        Fields made;
        for (const View one : parts) {
            const std::size_t equals = one.find(U'=');
            Field field{.label = plain(one.substr(0, equals)), .value = {}};
            if (!field.label.ends_with("：")) field.label += "：";
            if (equals != View::npos) field.value = runs(trim(one.substr(equals + 1)));
            made.fields.push_back(std::move(field));
        }
        put(std::move(made));
    }

    void image(const std::string& name, double width, const std::string& caption) {
        const auto found = pictures_.find(name);
        if (found == pictures_.end())
            return wrong("no_such_picture", "没有名为“" + first_characters(name, 30) + "”的图片。");
        put(Image{.bytes = found->second, .width_mm = width, .caption = caption});
    }

    // ---- tables
    struct TableLine {
        std::vector<View> cells;
        int number;
    };

    void table_line(View text) {
        text.remove_prefix(1);
        if (text.ends_with(U"|") && !text.ends_with(U"\\|")) text.remove_suffix(1);
        std::vector<View> cells;
        for (std::size_t from = 0, at = 0;; ++at) {
            if (at < text.size() && text[at] == U'\\') {
                ++at;
            } else if (at >= text.size() || text[at] == U'|') {
                cells.push_back(trim(text.substr(from, at - from)));
                if (at >= text.size()) break;
                from = at + 1;
            }
        }
        table_.push_back({std::move(cells), line_});
    }

    static bool separates(const TableLine& line) {
        for (const View cell : line.cells)
            if (cell.find_first_not_of(U"-:") != View::npos || cell.find(U'-') == View::npos) return false;
        return !line.cells.empty();
    }
    static Column column(View dashes) {
        const bool left = dashes.starts_with(U":"), right = dashes.ends_with(U":");
        return {.width = static_cast<double>(std::count(dashes.begin(), dashes.end(), U'-')),
                .align = left && !right   ? Align::left
                         : right && !left ? Align::right
                                          : Align::center};
    }

    void end_table() {
        if (table_.empty()) return;
        const int line = line_;
        Table made{.columns = {}, .header_rows = 0, .rows = {}, .caption = std::move(caption_)};
        caption_.clear();
        std::vector<TableLine> rows;
        for (TableLine& row : table_) {
            if (made.columns.empty() && separates(row)) {
                made.header_rows = static_cast<int>(rows.size());
                for (const View cell : row.cells) made.columns.push_back(column(cell));
            } else {
                rows.push_back(std::move(row));
            }
        }
        table_.clear();
        if (made.columns.empty())
            for (std::size_t n = 0; n < rows.front().cells.size(); ++n) made.columns.push_back({});
        for (const TableLine& row : rows) {
            line_ = row.number;
            if (row.cells.size() != made.columns.size())
                wrong("table_row", "表格这一行有 " + std::to_string(row.cells.size()) + " 格，应有 " +
                                       std::to_string(made.columns.size()) + " 格（与其他行相同）。");
        }
        if (expanded_.issues.empty()) {
            for (std::size_t y = 0; y < rows.size(); ++y) made.rows.push_back(cells_of(rows, y));
            put(std::move(made));
        }
        line_ = line;
    }

    std::vector<Cell> cells_of(const std::vector<TableLine>& rows, std::size_t y) const {
        const auto is = [&](std::size_t row, std::size_t column, View mark) { return rows[row].cells[column] == mark; };
        std::vector<Cell> cells;
        const std::size_t width = rows[y].cells.size();
        for (std::size_t x = 0; x < width; ++x) {
            if ((x > 0 && is(y, x, U"<")) || (y > 0 && is(y, x, U"^"))) continue;
            Cell cell{.runs = runs(rows[y].cells[x])};
            while (x + static_cast<std::size_t>(cell.columns) < width &&
                   is(y, x + static_cast<std::size_t>(cell.columns), U"<"))
                ++cell.columns;
            while (y + static_cast<std::size_t>(cell.rows) < rows.size() &&
                   is(y + static_cast<std::size_t>(cell.rows), x, U"^"))
                ++cell.rows;
            cells.push_back(std::move(cell));
        }
        return cells;
    }

    Expanded expanded_;
    const Pictures& pictures_;
    Document made_;
    std::vector<TableLine> table_;
    Runs caption_;
    std::vector<std::string> attachments_;
    std::array<int, 4> numbers_{};
    int line_ = 0;
};

}  // namespace

Document render_template(std::string_view text, const Json& context, const Pictures& pictures) {
    if (text.size() > 1'000'000) throw Problem(Stop::too_large, "template_too_large", "模板超过 1 MB，请精简后再用。");
    if (!valid_utf8(text))
        throw Problem(Stop::malformed, "template_not_utf8",
                      "模板的文字编码不是 UTF-8。请在记事本里“另存为”，编码选 UTF-8。");
    Expanded expanded = expand(text, context);
    raise_if_any(std::move(expanded.issues));
    expanded.issues.clear();
    return Reader(std::move(expanded), pictures).run();
}

}  // namespace zhiben::documents
