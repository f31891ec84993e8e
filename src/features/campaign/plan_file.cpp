// The plan file. Everything wrong is found in one pass, each with its line.

#include "features/campaign/plan_reading.hpp"

namespace zhiben::campaign {
namespace {

template <class Rule> std::string names(const std::vector<Rule>& rules) {
    std::string out;
    for (const Rule& rule : rules) out += (out.empty() ? "" : "、") + std::string(rule.name);
    return out;
}

void read_duties(TomlReader& in, const toml::table& root, Plan& plan) {
    std::set<std::string> codes;
    in.each(root, "duties", false, [&](const toml::table& table, const std::string& path) {
        in.only(table, path, {"code", "label", "subject", "clause", "due", "applies", "evidence", "help"});
        Duty duty;
        duty.code = in.code(table, path, codes);
        duty.label = in.text(table, path, "label");
        duty.clause = in.text(table, path, "clause");
        duty.help = in.text(table, path, "help", false);
        duty.due = in.day(table, path, "due", false);
        if (const std::string subject = in.text(table, path, "subject"); !subject.empty() && subject != "enterprise")
            in.wrong(table.get("subject"), path + "subject", "unknown_subject",
                     "subject 现在只能是 enterprise（生产经营单位）");
        const std::string applies = in.text(table, path, "applies");
        duty.applies = find_applies_rule(applies);
        if (!applies.empty() && !duty.applies)
            in.wrong(table.get("applies"), path + "applies", "unknown_rule",
                     "不认识适用规则“" + applies + "”，可用：" + names(applies_rules()));
        const std::string evidence = in.text(table, path, "evidence");
        duty.evidence = find_evidence_rule(evidence);
        if (!evidence.empty() && !duty.evidence)
            in.wrong(table.get("evidence"), path + "evidence", "unknown_rule",
                     "不认识证据规则“" + evidence + "”，可用：" + names(evidence_rules()));
        plan.duties.push_back(std::move(duty));
    });
}

void read_reporting(TomlReader& in, const toml::table& root, Plan& plan) {
    const toml::table* table = in.table(root, "reporting", false);
    if (!table) return;
    const std::string path = "reporting.";
    in.only(*table, path,
            {"days", "since", "until", "day_itself_counts", "rest_days", "departments", "sections", "clause"});
    Reporting& out = plan.reporting;
    read_period(in, *table, path, out.since, out.until);
    out.day_itself_counts = in.yes(*table, path, "day_itself_counts", true);
    out.departments = in.texts(*table, path, "departments");
    out.sections = in.texts(*table, path, "sections");
    out.clause = in.text(*table, path, "clause", false);
    const toml::array* days = table->get_as<toml::array>("days");
    if (!days || days->empty())
        in.wrong(table->get("days") ? table->get("days") : table, path + "days", "required",
                 "days 应为每月的日子，如 [9, 19, 29]");
    for (std::size_t i = 0; days && i < days->size(); ++i) {
        const auto day = days->get(i)->value_exact<std::int64_t>();
        if (!day || *day < 1 || *day > 31 || (!out.days.empty() && *day <= out.days.back()))
            in.wrong(days->get(i), path + "days", "bad_day", "days 应为 1 至 31 之间由小到大的整数");
        else
            out.days.push_back(static_cast<int>(*day));
    }
    const std::string rest = in.text(*table, path, "rest_days", false);
    if (rest == "same")
        out.rest_days = RestDays::same;
    else if (rest == "later")
        out.rest_days = RestDays::later;
    else if (!rest.empty() && rest != "early")
        in.wrong(table->get("rest_days"), path + "rest_days", "not_a_choice", "rest_days 应为 early、same 或 later");
}

void read_people(TomlReader& in, const toml::table& root, Plan& plan) {
    in.each(root, "leading_group", false, [&](const toml::table& table, const std::string& path) {
        in.only(table, path, {"role", "who"});
        plan.leading_group.push_back({in.text(table, path, "role"), in.text(table, path, "who")});
    });
    std::set<std::string> groups, lines;
    in.each(root, "groups", false, [&](const toml::table& table, const std::string& path) {
        in.only(table, path, {"code", "label", "head", "duty", "clause"});
        plan.groups.push_back({in.code(table, path, groups), in.text(table, path, "label"),
                               in.text(table, path, "head", false), in.text(table, path, "duty", false),
                               in.text(table, path, "clause", false)});
    });
    in.each(root, "lines", false, [&](const toml::table& table, const std::string& path) {
        in.only(table, path, {"code", "label", "text", "clause"});
        plan.lines.push_back({in.code(table, path, lines), in.text(table, path, "label"),
                              in.text(table, path, "text", false), in.text(table, path, "clause", false)});
    });
}

}  // namespace

void read_period(TomlReader& in, const toml::table& table, const std::string& path, Day& since, Day& until) {
    const auto from = in.day(table, path, "since"), to = in.day(table, path, "until");
    if (from) since = *from;
    if (to) until = *to;
    if (from && to && *to < *from)
        in.wrong(table.get("until"), path + "until", "before_since",
                 "until（" + to->iso() + "）早于 since（" + from->iso() + "）");
}

Plan load_plan(std::string_view text, const std::set<std::string>& figures) {
    const toml::table root = parse_toml(text, "方案文件");
    TomlReader in;
    Plan plan;
    in.only(root, "",
            {"name", "document", "issuer", "issued", "since", "until", "leading_group", "groups", "lines", "stages",
             "tasks", "reporting", "register", "summary", "duties"});
    plan.name = in.text(root, "", "name");
    plan.document = in.text(root, "", "document", false);
    plan.issuer = in.text(root, "", "issuer", false);
    read_period(in, root, "", plan.since, plan.until);
    plan.issued = in.day(root, "", "issued", false).value_or(plan.since);
    read_people(in, root, plan);
    read_duties(in, root, plan);
    read_tasks(in, root, plan, figures);
    read_stages(in, root, plan);
    read_reporting(in, root, plan);
    if (const toml::table* summary = in.table(root, "summary", false)) {
        in.only(*summary, "summary.", {"due", "clause"});
        plan.summary_due = in.day(*summary, "summary.", "due");
        plan.summary_clause = in.text(*summary, "summary.", "clause", false);
    }
    if (const toml::table* table = in.table(root, "register", false)) {
        in.only(*table, "register.", {"verify_percent", "clause"});
        plan.verify_percent = in.integer(*table, "register.", "verify_percent", true, 0, 100).value_or(0);
    }
    in.each(root, "tasks", false, [&](const toml::table& table, const std::string& path) {
        if (in.yes(table, path, "summary", false) && (!plan.summary_due || plan.reporting.departments.empty()))
            in.wrong(table.get("summary"), path + "summary", "no_summary",
                     "以工作总结证明的任务，方案须有 [summary] 的 due 和 [reporting] 的 departments");
    });
    in.done();
    return plan;
}

}  // namespace zhiben::campaign
