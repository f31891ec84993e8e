#include "features/rulebook/overrides.hpp"

#include <charconv>
#include <cmath>

#include "kit/base/digest.hpp"
#include "kit/base/text.hpp"

namespace zhiben::rulebook {
namespace {

std::optional<double> number_of(const std::string& typed) {
    const std::string text = half_width(trimmed(typed));
    double out = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || end.ec != std::errc() || end.ptr != text.data() + text.size() || !std::isfinite(out)) return {};
    return out;
}
std::optional<std::int64_t> whole_of(const std::string& typed) {
    const auto number = number_of(typed);
    if (!number || std::fabs(*number) > 1e12 || *number != std::floor(*number)) return {};
    return static_cast<std::int64_t>(*number);
}
bool ordered(const std::optional<Range>& range) {
    return !range || (range->least >= 0 && range->most > 0 && range->least <= range->most);
}

}  // namespace

std::vector<Label> attributes(std::string_view topic) {
    if (topic == "values") return {{"number", "数值", ""}};
    if (topic == "limits") return {{"length", "期限长度", ""}};
    if (topic == "gases") return {{"least", "下限", ""}, {"most", "上限", ""}};
    if (topic == "documents") return {{"word", "代字", ""}};
    if (topic == "penalties")
        return {{"unit_least", "单位罚款下限（元）", ""},
                {"unit_most", "单位罚款上限（元）", ""},
                {"person_least", "个人罚款下限（元）", ""},
                {"person_most", "个人罚款上限（元）", ""},
                {"unit_overdue_least", "逾期后单位罚款下限（元）", ""},
                {"unit_overdue_most", "逾期后单位罚款上限（元）", ""},
                {"person_overdue_least", "逾期后个人罚款下限（元）", ""},
                {"person_overdue_most", "逾期后个人罚款上限（元）", ""}};
    return {};
}

std::int64_t* amount(Penalty& rule, std::string_view attribute) {
    const std::pair<const char*, std::optional<Range>*> ranges[] = {{"unit_", &rule.unit},
                                                                    {"person_", &rule.person},
                                                                    {"unit_overdue_", &rule.unit_overdue},
                                                                    {"person_overdue_", &rule.person_overdue}};
    for (const auto& [name, range] : ranges) {
        if (!*range) continue;
        if (attribute == std::string(name) + "least") return &(*range)->least;
        if (attribute == std::string(name) + "most") return &(*range)->most;
    }
    return nullptr;
}

bool set(Penalty& rule, std::string_view attribute, const std::string& value) {
    std::int64_t* const place = amount(rule, attribute);
    const auto number = whole_of(value);
    if (!place || !number) return false;
    *place = *number;
    return ordered(rule.unit) && ordered(rule.person) && ordered(rule.unit_overdue) && ordered(rule.person_overdue);
}
bool set(TimeLimit& rule, std::string_view attribute, const std::string& value) {
    const auto number = whole_of(value);
    if (attribute != "length" || !number || *number < 1 || *number > 3660) return false;
    rule.length = static_cast<int>(*number);
    return true;
}
bool set(GasLimit& rule, std::string_view attribute, const std::string& value) {
    const auto number = number_of(value);
    if (!number || *number < 0 || (attribute != "least" && attribute != "most")) return false;
    (attribute == "least" ? rule.least : rule.most) = *number;
    return !rule.least || !rule.most || *rule.least < *rule.most;
}
bool set(Value& rule, std::string_view attribute, const std::string& value) {
    const auto number = number_of(value);
    if (attribute != "number" || !number || *number < rule.least || *number > rule.most) return false;
    rule.number = *number;
    return true;
}
bool set(DocumentKind& rule, std::string_view attribute, const std::string& value) {
    if (attribute != "word" || trimmed(value).empty() || characters(value) > 6) return false;
    rule.word = trimmed(value);
    return true;
}

namespace {

std::string expected(const Value& rule) {
    char text[96];
    std::snprintf(text, sizeof text, "应为 %g 至 %g 之间的数", rule.least, rule.most);
    return std::string(text) + "（" + rule.unit + "）";
}
std::string expected(const Penalty&) { return "应为整数元，不小于 0，且下限不大于上限；本条没有的幅度不能增加"; }
std::string expected(const TimeLimit&) { return "应为 1 至 3660 之间的整数"; }
std::string expected(const GasLimit& rule) { return "应为不小于 0 的数（" + rule.unit + "），且下限小于上限"; }
std::string expected(const DocumentKind&) { return "应为 1 至 6 个字的代字"; }
std::string expected(const Rule&) { return "这类规则只能确认，不能改数"; }

// The version of the rule that the change is about, with what is wrong about the days and the value.
template <class T> void check_rule(const std::vector<T>& rules, const Override& change, Issues& issues) {
    const T* version = nullptr;
    bool named = false;
    for (const T& rule : rules) {
        if (rule.code != change.rule || rule.system != change.system) continue;
        named = true;
        if (rule.holds(change.since)) version = &rule;
    }
    if (!named) {
        issues.push_back({"rule", "unknown_rule",
                          "没有代码为“" + change.rule + "”" +
                              (change.system.empty() ? "" : "、适用体系为“" + change.system + "”") +
                              "的规则，请从规则库页面点“修改”进入"});
        return;
    }
    if (!version) {
        issues.push_back({"since", "outside_rule", "该规则在 " + change.since.chinese() + " 无效，请改开始日期"});
        return;
    }
    if (version->until && (!change.until || *change.until > *version->until))
        issues.push_back(
            {"until", "outside_rule", "该规则到 " + version->until->chinese() + " 为止，请把结束日期定在当日或之前"});
    T tried = *version;
    if (!change.attribute.empty() && !set(tried, change.attribute, change.value))
        issues.push_back({"value", "bad_value", expected(*version)});
}

}  // namespace

Issues check(const Rulebook& book, const Override& change) {
    Issues issues;
    const std::vector<Label> known = attributes(change.topic);
    if (!change.attribute.empty() &&
        std::none_of(known.begin(), known.end(), [&](const Label& one) { return one.code == change.attribute; })) {
        std::vector<std::string> names;
        for (const Label& one : known) names.push_back(one.code + "（" + one.label + "）");
        issues.push_back({"attribute", "unknown_attribute",
                          names.empty() ? "这类规则只能确认，不能改数，请留空" : "应为：" + join(names, "、")});
        return issues;
    }
    if (change.attribute.empty() && !trimmed(change.value).empty())
        issues.push_back({"attribute", "required", "写了新值，请选择改的是哪一项"});
    if (change.attribute.empty() && !change.verified)
        issues.push_back({"verified", "required", "没有改数的，应是确认：请选“是”，或者填写要改的项和新值"});
    if (change.until && *change.until < change.since)
        issues.push_back({"until", "before_since", "结束日期不能早于开始日期"});
    if (change.topic == "values")
        check_rule(book.values, change, issues);
    else if (change.topic == "limits")
        check_rule(book.limits, change, issues);
    else if (change.topic == "gases")
        check_rule(book.gases, change, issues);
    else if (change.topic == "penalties")
        check_rule(book.penalties, change, issues);
    else if (change.topic == "documents")
        check_rule(book.documents, change, issues);
    else if (change.topic == "criteria")
        check_rule(book.criteria, change, issues);
    else
        check_rule(book.packs, change, issues);
    for (const Override& other : book.overrides())
        if (other.id != change.id && other.topic == change.topic && other.rule == change.rule &&
            other.system == change.system && other.attribute == change.attribute &&
            (!other.until || change.since <= *other.until) && (!change.until || other.since <= *change.until))
            issues.push_back({"since", "overlap",
                              "与另一条改动（" + other.since.chinese() + "起，" + other.reason +
                                  "）的日期重叠，请先改它的结束日期或者归档它"});
    return issues;
}

Rulebook Rulebook::with(std::vector<Override> overrides, std::vector<LocalRule> locals) const {
    Rulebook out = *this;
    out.overrides_ = std::move(overrides);
    out.locals_ = std::move(locals);
    std::string all = data_checksum_;
    for (const Override& one : out.overrides_) all += one.id + "/" + std::to_string(one.version) + ";";
    for (const LocalRule& one : out.locals_) all += one.id + "/" + std::to_string(one.version) + ";";
    out.checksum_ = out.overrides_.empty() && out.locals_.empty() ? data_checksum_ : sha256_hex(all).substr(0, 12);
    return out;
}

}  // namespace zhiben::rulebook
