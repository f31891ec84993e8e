#include "features/reporting/rules_draft.hpp"

#include <algorithm>

#include "kit/base/text.hpp"

namespace zhiben::reporting {
namespace {

// Longer ones first: 家次 before 家.
constexpr std::string_view units[] = {"家次", "人次", "家", "处", "条", "人", "场",   "份", "块", "件",  "项",
                                      "次",   "个",   "篇", "台", "套", "元", "万元", "%",  "％", "学时"};
constexpr std::string_view wide[] = {"０", "１", "２", "３", "４", "５", "６", "７", "８", "９"};
constexpr std::string_view numerals[] = {"一", "二", "三", "四", "五", "六", "七", "八",
                                         "九", "十", "百", "千", "万", "零", "两", "〇"};
constexpr std::string_view hint = "〔请填写";
constexpr std::string_view of_department = "·";

template <class Words> std::size_t starts_with_one(std::string_view text, const Words& words) {
    for (const std::string_view word : words)
        if (text.starts_with(word)) return word.size();
    return 0;
}

// How many bytes of a number the text begins with; `spelled` counts its Chinese numerals.
std::size_t number_at(std::string_view text, int& spelled) {
    std::size_t at = 0;
    spelled = 0;
    while (at < text.size()) {
        if (text[at] >= '0' && text[at] <= '9') {
            spelled = 99;
            ++at;
        } else if (at > 0 && (text[at] == '.' || text[at] == ',')) {
            ++at;
        } else if (const std::size_t digit = starts_with_one(text.substr(at), wide)) {
            spelled = 99;
            at += digit;
        } else if (const std::size_t numeral = starts_with_one(text.substr(at), numerals)) {
            ++spelled;
            at += numeral;
        } else {
            break;
        }
    }
    return at;
}

std::size_t character_at(std::string_view text) {
    const auto byte = static_cast<unsigned char>(text.front());
    return std::min<std::size_t>(text.size(), byte < 0x80 ? 1 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4);
}

void look_at_line(std::string_view line, std::size_t number, std::vector<TypedNumber>& out) {
    std::string_view before;
    while (!line.empty()) {
        if (line.starts_with("{{")) {
            const std::size_t end = line.find("}}");
            if (end == std::string_view::npos) return;
            line.remove_prefix(end + 2);
            before = {};
            continue;
        }
        int spelled = 0;
        const std::size_t length = number_at(line, spelled);
        if (length == 0) {
            const std::size_t one = character_at(line);
            before = line.substr(0, one);
            line.remove_prefix(one);
            continue;
        }
        std::string_view rest = line.substr(length);
        while (rest.starts_with(' ')) rest.remove_prefix(1);
        rest = rest.starts_with("余") || rest.starts_with("多") ? rest.substr(3) : rest;
        // One numeral alone is a word («一项制度»), and so is what follows 第.
        const std::size_t unit = starts_with_one(rest, units);
        if (unit && spelled > 1 && before != "第")
            out.push_back({number, std::string(line.substr(0, length)) + std::string(rest.substr(0, unit))});
        before = {};
        line.remove_prefix(length);
    }
}

std::string heading_of(const std::string& line) {
    return trimmed(line.substr(std::min(line.find_first_not_of('#'), line.size())));
}

// The lines under a heading, up to the next one of any level.
std::vector<std::string> lines_under(const std::vector<std::string>& lines, std::string_view heading) {
    std::vector<std::string> out;
    bool inside = false;
    for (const std::string& raw : lines) {
        std::string line = trimmed(raw);
        if (line.starts_with('#')) {
            if (inside) break;
            inside = heading_of(line) == heading;
        } else if (inside && !line.empty() && !line.starts_with("//")) {
            out.push_back(std::move(line));
        }
    }
    return out;
}

std::string with_marks_of(const std::string& department, const std::string& line) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t open = line.find("{{"); open != std::string::npos; open = line.find("{{", at)) {
        const std::size_t close = line.find("}}", open);
        if (close == std::string::npos) break;
        out += line.substr(at, open - at) + "{{" +
               mark_of(department, trimmed(line.substr(open + 2, close - open - 2))) + "}}";
        at = close + 2;
    }
    return out + line.substr(at);
}

}  // namespace

std::vector<std::string> marks_of(std::string_view text) {
    std::vector<std::string> out;
    for (std::size_t open = text.find("{{"); open != std::string_view::npos; open = text.find("{{", open)) {
        const std::size_t close = text.find("}}", open);
        if (close == std::string_view::npos) break;
        const std::string name = trimmed(text.substr(open + 2, close - open - 2));
        if (std::find(out.begin(), out.end(), name) == out.end()) out.push_back(name);
        open = close + 2;
    }
    return out;
}

std::vector<TypedNumber> typed_numbers(std::string_view text) {
    std::vector<TypedNumber> out;
    std::size_t number = 0;
    for (const std::string& line : split(text, '\n')) {
        ++number;
        if (!line.starts_with("//")) look_at_line(line, number, out);
    }
    return out;
}

Issues check_edit(std::string_view before, std::string_view after) {
    Issues out;
    const std::vector<std::string> kept = marks_of(after);
    for (const std::string& mark : marks_of(before))
        if (std::find(kept.begin(), kept.end(), mark) == kept.end() && mark.find(of_department) == std::string::npos)
            out.push_back(
                {"text", "mark_lost", "数字 {{" + mark + "}} 不能删除或改成手写的数；请恢复这个标记", "正文"});
    for (const std::string& mark : kept)
        if (mark.empty() || mark.starts_with('#') || mark.starts_with('^') || mark.starts_with('/'))
            out.push_back({"text", "bad_mark", "正文里的标记只能是指标，如 {{附件3.found}}", "正文"});
    for (const TypedNumber& one : typed_numbers(after))
        out.push_back({"text", "typed_number",
                       "第" + std::to_string(one.line) + "行“" + one.words +
                           "”是手写的统计数；数字只能来自记录，请改用右侧的指标标记，或去掉这个数",
                       "正文"});
    for (const std::string& line : split(after, '\n'))
        if (line.starts_with('@'))
            out.push_back({"text", "frame", "正文里不能有以 @ 开头的行；标题、落款由系统排版", "正文"});
    return out;
}

std::string mark_of(const std::string& department, const std::string& mark) {
    return department + std::string(of_department) + mark;
}

std::string put_together(std::string_view text, const std::vector<DepartmentText>& departments,
                         std::string_view as_begun) {
    const std::vector<std::string> begun = split(as_begun, '\n');
    const auto is_hint = [](const std::string& line) { return line.find(hint) != std::string::npos; };
    // What `departments` add under a heading that has these lines.
    const auto added = [&](const std::string& heading, const std::vector<std::string>& lines) {
        std::vector<std::string> out;
        for (const DepartmentText& one : departments) {
            std::string begin = one.department + "：";
            if (std::any_of(lines.begin(), lines.end(),
                            [&](const std::string& line) { return line.starts_with(begin); }))
                continue;
            for (const std::string& written : lines_under(split(one.text, '\n'), heading)) {
                out.push_back(begin + with_marks_of(one.department, written));
                begin.clear();
            }
        }
        return out;
    };
    std::vector<std::string> out, section;
    std::string heading;
    const auto close = [&] {
        const std::vector<std::string> open = lines_under(begun, heading);
        if (std::any_of(open.begin(), open.end(), is_hint)) {
            const std::vector<std::string> more = added(heading, section);
            auto at = std::find_if(section.begin(), section.end(), is_hint);
            if (at != section.end() && !more.empty()) at = section.erase(at);
            while (at == section.end() && at != section.begin() && trimmed(*(at - 1)).empty()) --at;
            section.insert(at, more.begin(), more.end());
        }
        out.insert(out.end(), section.begin(), section.end());
        section.clear();
    };
    for (const std::string& line : split(text, '\n')) {
        if (line.starts_with('#')) {
            close();
            heading = heading_of(line);
            out.push_back(line);
        } else {
            section.push_back(line);
        }
    }
    close();
    return join(out, "\n");
}

Issues check_complete(std::string_view text, const std::vector<std::string>& sections) {
    Issues out;
    const std::vector<std::string> lines = split(text, '\n');
    std::vector<std::string> wanted = sections;
    wanted.insert(wanted.end(), {"存在问题", "下一步打算"});
    for (const std::string& section : wanted)
        if (lines_under(lines, section).empty())
            out.push_back(
                {"text", "section_missing", "“" + section + "”一节没有内容，四个板块和问题、打算缺一不可", "正文"});
    std::size_t number = 0;
    for (const std::string& line : lines) {
        ++number;
        if (line.find(hint) != std::string::npos)
            out.push_back({"text", "hint_left", "第" + std::to_string(number) + "行还是提示语，请写上内容", "正文"});
    }
    return out;
}

}  // namespace zhiben::reporting
