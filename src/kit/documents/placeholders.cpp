#include "kit/documents/placeholders.hpp"

#include <array>
#include <charconv>
#include <cmath>

#include "kit/base/text.hpp"
#include "kit/base/time.hpp"

namespace zhiben::documents {
namespace {

constexpr std::size_t longest_tag = 300;

std::string number_text(const Json& value) {
    if (value.is_integer()) return std::to_string(value.integer());
    std::array<char, 40> out;
    const auto end = std::to_chars(out.data(), out.data() + out.size(), value.number());
    return {out.data(), end.ptr};
}

std::optional<double> number_of(const std::string& text) {
    double value = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), value);
    if (end.ec != std::errc() || end.ptr != text.data() + text.size() || !std::isfinite(value)) return {};
    return value;
}

std::string grouped(const std::string& digits) {
    const std::size_t sign = digits.starts_with('-') ? 1 : 0;
    std::size_t end = std::min(digits.find('.'), digits.size());
    std::string out = digits;
    while (end > sign + 3) out.insert(end -= 3, 1, ',');
    return out;
}

std::optional<std::string> filtered(const std::string& text, std::string_view filter) {
    if (text.empty()) return text;
    if (filter == "日期") {
        const auto day = Day::parse(std::string_view(text).substr(0, 10));
        return day ? std::optional(day->chinese()) : std::nullopt;
    }
    const auto number = number_of(text);
    if (!number) return {};
    if (filter == "千分位") return grouped(text);
    if (filter == "金额") {
        const long long cents = std::llround(*number * 100);
        std::string out = grouped(std::to_string(cents / 100));
        if (const long long rest = std::abs(cents % 100); rest != 0) {
            out += '.';
            out += static_cast<char>('0' + rest / 10);
            out += static_cast<char>('0' + rest % 10);
        }
        return out;
    }
    if (*number < 0 || *number >= 1e12) return {};
    return amount_in_words(std::llround(*number * 100));
}

}  // namespace

std::vector<Tag> tags_of(std::string_view text) {
    std::vector<Tag> list;
    for (std::size_t at = text.find("{{"); at != std::string_view::npos; at = text.find("{{", at)) {
        const std::size_t end = text.substr(0, at + longest_tag).find("}}", at + 2);
        if (end == std::string_view::npos) {
            at += 2;
            continue;
        }
        std::string inner = trimmed(text.substr(at + 2, end - at - 2));
        Tag tag{.from = at, .to = end + 2};
        if (inner.starts_with('#')) tag.kind = Tag::Kind::open;
        if (inner.starts_with('^')) tag.kind = Tag::Kind::inverted;
        if (inner.starts_with('/')) tag.kind = Tag::Kind::close;
        if (tag.kind != Tag::Kind::value) inner.erase(0, 1);
        const std::size_t bar = inner.find('|');
        tag.name = trimmed(std::string_view(inner).substr(0, bar));
        if (bar != std::string::npos) tag.filter = trimmed(std::string_view(inner).substr(bar + 1));
        list.push_back(std::move(tag));
        at = end + 2;
    }
    return list;
}

std::string written(const Tag& tag) {
    static constexpr std::array<const char*, 4> marks{"", "#", "^", "/"};
    return std::string("{{") + marks[static_cast<std::size_t>(tag.kind)] + tag.name +
           (tag.filter.empty() ? "" : "|" + tag.filter) + "}}";
}

Scope Scope::inside(const Json& item, std::size_t index) const {
    Scope made = *this;
    made.levels_.push_back({&item, index});
    return made;
}

std::optional<Json> Scope::find(std::string_view name) const {
    if (name == ".") return *levels_.back().item;
    const auto steps = split(name, '.');
    if (steps.empty()) return {};
    const Json* found = nullptr;
    for (std::size_t level = levels_.size(); level-- > 0 && !found;) found = levels_[level].item->find(steps.front());
    if (!found && name == "序号" && levels_.size() > 1) return Json(levels_.back().index + 1);
    for (std::size_t n = 1; found && n < steps.size(); ++n) found = found->find(steps[n]);
    if (!found) return {};
    return *found;
}

std::vector<std::string> Scope::names() const {
    std::vector<std::string> list;
    const auto add = [&](const Json& item) {
        if (!item.is_object()) return;
        for (const auto& [name, value] : item.members())
            if (list.size() < 30) list.push_back(name);
    };
    if (levels_.size() > 1) add(*levels_.back().item);
    add(*levels_.front().item);
    return list;
}

bool stands(const Json& value) {
    if (value.is_null()) return false;
    if (value.is_bool()) return value.boolean();
    if (value.is_number()) return value.number() != 0;
    if (value.is_string()) return !value.string().empty();
    if (value.is_array()) return !value.items().empty();
    return true;
}

Issue unknown_name(const Scope& scope, const Tag& tag, const std::string& place) {
    const auto names = scope.names();
    return {place, "unknown_placeholder",
            place + "：没有“" + written(tag) + "”这项内容，请检查名称。" +
                (names.empty() ? "" : "可用的有：" + join(names, "、") + "。")};
}

Issue unclosed(const Tag& tag, const std::string& place) {
    const bool close = tag.kind == Tag::Kind::close;
    return {place, "unbalanced_block",
            place + "：“" + written(tag) + "”" +
                (close ? "前面没有对应的开始 {{#" + tag.name + "}}" : "后面没有对应的结束 {{/" + tag.name + "}}") +
                "，请成对书写。"};
}

Written write_value(const Scope& scope, const Tag& tag, const std::string& place, Issues& issues) {
    auto value = scope.find(tag.name);
    if (!value) {
        issues.push_back(unknown_name(scope, tag, place));
        return {};
    }
    Written made;
    if (value->is_object() && value->find("text")) {
        made.bound = value->text("bound");
        value = Json((*value)["text"]);
    }
    if (value->is_array() || value->is_object()) {
        issues.push_back({place, "not_a_value",
                          place + "：“" + written(tag) + "”是一组内容，不能直接写出。请用 {{#" + tag.name + "}} … {{/" +
                              tag.name + "}} 逐条列出。"});
        return made;
    }
    if (value->is_string()) made.text = value->string();
    if (value->is_bool()) made.text = value->boolean() ? "是" : "否";
    if (value->is_number()) {
        made.text = number_text(*value);
        made.number = value->number();
    }
    if (tag.filter.empty()) return made;
    made.number.reset();
    if (tag.filter != "日期" && tag.filter != "大写" && tag.filter != "千分位" && tag.filter != "金额") {
        issues.push_back(
            {place, "unknown_filter",
             place + "：“" + written(tag) + "”中的“" + tag.filter + "”不认识，可用的有：日期、大写、千分位、金额。"});
        return made;
    }
    if (const auto text = filtered(made.text, tag.filter))
        made.text = *text;
    else
        issues.push_back({place, "filter_does_not_fit",
                          place + "：“" + written(tag) + "”的内容“" + first_characters(made.text, 30) + "”不能写成“" +
                              tag.filter + "”。"});
    return made;
}

// 《会计基础工作规范》: groups of four digits, one 零 for zeros between, 整 when there are no cents.
std::string amount_in_words(std::int64_t cents) {
    static constexpr std::array<const char*, 10> digits{"零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"};
    static constexpr std::array<const char*, 4> places{"", "拾", "佰", "仟"};
    static constexpr std::array<const char*, 3> groups{"", "万", "亿"};
    const std::int64_t yuan = cents / 100;
    std::string out;
    bool zero = false;
    for (int group = 2; group >= 0; --group) {
        std::int64_t size = 1;
        for (int n = 0; n < group; ++n) size *= 10'000;
        const std::int64_t part = yuan / size % 10'000;
        if (part == 0) {
            zero = zero || !out.empty();
            continue;
        }
        for (int place = 3, unit = 1000; place >= 0; --place, unit /= 10) {
            const auto digit = static_cast<std::size_t>(part / unit % 10);
            if (digit == 0) {
                zero = zero || !out.empty();
                continue;
            }
            if (zero) out += digits[0];
            zero = false;
            out += std::string(digits[digit]) + places[static_cast<std::size_t>(place)];
        }
        out += groups[static_cast<std::size_t>(group)];
    }
    const auto jiao = static_cast<std::size_t>(cents / 10 % 10), fen = static_cast<std::size_t>(cents % 10);
    if (out.empty() && jiao + fen == 0) return "零元整";
    if (!out.empty()) out += "元";
    if (jiao + fen == 0) return out + "整";
    if (jiao > 0)
        out += std::string(digits[jiao]) + "角";
    else if (!out.empty())
        out += digits[0];
    return fen > 0 ? out + digits[fen] + "分" : out + "整";
}

}  // namespace zhiben::documents
