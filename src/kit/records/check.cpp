// What can be wrong with a record's own values.

#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::records {
namespace {

std::int64_t power_of_ten(int scale) {
    std::int64_t out = 1;
    for (int i = 0; i < scale; ++i) out *= 10;
    return out;
}

std::string bounds(const Field& field) {
    if (field.least && field.most)
        return "应在 " + std::to_string(*field.least) + " 至 " + std::to_string(*field.most) + " 之间";
    if (field.least) return "不应小于 " + std::to_string(*field.least);
    return "不应大于 " + std::to_string(*field.most);
}

void check_value(const Field& field, const db::Value& value, Issues& issues) {
    const auto wrong = [&](const char* code, const std::string& text) {
        issues.push_back({field.name, code, text, field.label});
    };
    if (db::is_null(value)) {
        if (field.must) wrong("required", "必填，请填写" + (field.unit.empty() ? "" : "（单位：" + field.unit + "）"));
        return;
    }
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (!field.secret && characters(*text) > field.max && field.type != Type::choices)
            wrong("too_long",
                  "最多 " + std::to_string(field.max) + " 个字，现有 " + std::to_string(characters(*text)) + " 个");
        if (!valid_utf8(*text)) wrong("not_text", "含有无法识别的字符，请重新输入");
        if (field.type == Type::day && !Day::parse(*text)) wrong("not_a_day", "应为日期，如 2023-11-09");
        if (field.type == Type::choice && !find_choice(field, *text)) wrong("not_a_choice", "不在可选范围内");
        if (field.type == Type::choices)
            for (const std::string& code : choices_of(*text))
                if (!find_choice(field, code)) wrong("not_a_choice", "“" + code + "”不在可选范围内");
    }
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        const std::int64_t unit = field.type == Type::decimal ? power_of_ten(field.scale) : 1;
        if ((field.least && *number < *field.least * unit) || (field.most && *number > *field.most * unit))
            wrong("out_of_bounds", bounds(field));
    }
}

}  // namespace

bool shares_owner(ReadTx& tx, const Kind& kind, const Field& field) {
    if (field.type != Type::reference || kind.owner.empty() || field.name == kind.owner) return false;
    const KindPtr referred = tx.kinds().get(field.refers);
    return !referred->owner.empty() && referred->field(referred->owner).refers == kind.field(kind.owner).refers;
}

Issues check(ReadTx& tx, const Kind& kind, const Record* before, const Record& after) {
    Issues issues;
    const bool moved = before && !kind.owner.empty() && kind.get(*before, kind.owner) != kind.get(after, kind.owner);
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field& field = kind.fields[i];
        check_value(field, after.values[i], issues);
        const bool changed = before == nullptr || before->values[i] != after.values[i];
        if (field.type != Type::reference || db::is_null(after.values[i]) || !(changed || moved)) continue;
        // The foreign key is the last line of defence; this is the message, and what is out of scope cannot be named.
        const KindPtr referred = tx.kinds().get(field.refers);
        Filter filter;
        filter.conditions.push_back({"id", Test::equal, {after.values[i]}});
        db::Query query("select 1 from ");
        query.name(referred->table);
        add_where(query, tx, *referred, filter);
        if (!tx.sql().exists(query)) {
            if (changed)
                issues.push_back({field.name, "no_such_record",
                                  "所选的“" + referred->label + "”不存在、已删除或不在您的管理范围内", field.label});
            continue;
        }
        if (!shares_owner(tx, kind, field) || kind.blank(after, kind.owner)) continue;
        query.add(" and ").name(referred->owner).add(" = ").bind(kind.get(after, kind.owner));
        if (!tx.sql().exists(query))
            issues.push_back(
                {field.name, "of_another",
                 "所选的“" + referred->label + "”不属于所填的“" + kind.field(kind.owner).label + "”，请重新选择",
                 field.label});
    }
    if (kind.check)
        for (Issue& issue : kind.check(kind, before, after, tx.today())) {
            if (issue.label.empty() && kind.find(issue.field) >= 0) issue.label = kind.field(issue.field).label;
            issues.push_back(std::move(issue));
        }
    return issues;
}

}  // namespace zhiben::records
