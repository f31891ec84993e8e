// The plan file and the calendar file. Everything wrong is found in one pass, each with its line.

#include <algorithm>
#include <set>

#include "features/campaign/plan.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::campaign {
namespace {

template <class Rule> std::string names(const std::vector<Rule>& rules) {
    std::string out;
    for (const Rule& rule : rules) out += (out.empty() ? "" : "、") + std::string(rule.name);
    return out;
}

void read_period(TomlReader& in, const toml::table& table, const std::string& path, Day& since, Day& until) {
    const auto from = in.day(table, path, "since"), to = in.day(table, path, "until");
    if (from) since = *from;
    if (to) until = *to;
    if (from && to && *to < *from)
        in.wrong(table.get("until"), path + "until", "before_since",
                 "until（" + to->iso() + "）早于 since（" + from->iso() + "）");
}

void read_stages(TomlReader& in, const toml::table& root, Plan& plan) {
    std::set<std::string> codes, tasks;
    for (const Task& task : plan.tasks) tasks.insert(task.code);
    in.each(root, "stages", true, [&](const toml::table& table, const std::string& path) {
        in.only(table, path, {"code", "label", "since", "until", "text", "clause", "gates"});
        Stage stage;
        stage.code = in.code(table, path, codes);
        stage.label = in.text(table, path, "label");
        stage.text = in.text(table, path, "text", false);
        stage.clause = in.text(table, path, "clause", false);
        stage.gates = in.texts(table, path, "gates");
        read_period(in, table, path, stage.since, stage.until);
        if (!plan.stages.empty() && stage.since <= plan.stages.back().until)
            in.wrong(table.get("since"), path + "since", "stage_order",
                     "阶段“" + stage.label + "”应在上一阶段“" + plan.stages.back().label + "”（至 " +
                         plan.stages.back().until.iso() + "）之后开始");
        for (const std::string& gate : stage.gates)
            if (!tasks.contains(gate))
                in.wrong(table.get("gates"), path + "gates", "unknown_task", "没有代码为“" + gate + "”的任务");
        plan.stages.push_back(std::move(stage));
    });
}

// The one way in which the task is proved.
void read_proof(TomlReader& in, const toml::table& table, const std::string& path, const Plan& plan,
                const std::set<std::string>& figures, Task& task) {
    task.duty = in.text(table, path, "duty", false);
    task.figure = in.text(table, path, "figure", false);
    task.least = in.integer(table, path, "least", false, 1).value_or(1);
    task.departments = in.texts(table, path, "departments");
    if (!task.duty.empty() && !plan.duty(task.duty))
        in.wrong(table.get("duty"), path + "duty", "unknown_duty", "没有代码为“" + task.duty + "”的应办事项");
    if (!task.figure.empty() && !figures.empty() && !figures.contains(task.figure))
        in.wrong(table.get("figure"), path + "figure", "unknown_figure",
                 "没有指标“" + task.figure + "”，可用：" + join({figures.begin(), figures.end()}, "、"));
    if (!task.duty.empty() && !task.figure.empty())
        in.wrong(table.get("figure"), path + "figure", "two_proofs",
                 "任务“" + task.label + "”只能有一种证明：duty（应办事项）或 figure（指标），请删去一个");
    if (table.get("least") && task.figure.empty())
        in.wrong(table.get("least"), path + "least", "no_figure", "least 是指标应达到的数，须同时写 figure");
    if (!task.departments.empty() && !(task.duty.empty() && task.figure.empty()))
        in.wrong(table.get("departments"), path + "departments", "two_proofs",
                 "departments 是须各自登记办结的部门，不能与 duty、figure 同时写");
}

void read_tasks(TomlReader& in, const toml::table& root, Plan& plan, const std::set<std::string>& figures) {
    std::set<std::string> codes;
    in.each(root, "tasks", false, [&](const toml::table& table, const std::string& path) {
        in.only(table, path,
                {"code", "label", "line", "due", "who", "clause", "text", "duty", "figure", "least", "departments"});
        Task task;
        task.code = in.code(table, path, codes);
        task.label = in.text(table, path, "label");
        task.line = in.text(table, path, "line", false);
        task.who = in.text(table, path, "who", false);
        task.clause = in.text(table, path, "clause");
        task.text = in.text(table, path, "text", false);
        if (const auto due = in.day(table, path, "due")) task.due = *due;
        read_proof(in, table, path, plan, figures, task);
        const auto known = [&](const Line& line) { return line.code == task.line; };
        if (!task.line.empty() && std::none_of(plan.lines.begin(), plan.lines.end(), known))
            in.wrong(table.get("line"), path + "line", "unknown_line", "没有代码为“" + task.line + "”的工作线");
        plan.tasks.push_back(std::move(task));
    });
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

void read_days(TomlReader& in, const toml::table& table, const std::string& path, const char* key, std::set<Day>& out) {
    for (const std::string& text : in.texts(table, path, key)) {
        const std::size_t dots = text.find("..");
        const auto from = Day::parse(text.substr(0, dots));
        const auto to = dots == std::string::npos ? from : Day::parse(text.substr(dots + 2));
        if (!from || !to || *to < *from || from->days_until(*to) > 31) {
            in.wrong(table.get(key), path + key, "not_a_day",
                     "“" + text + "”应为 2024-01-01 或 2024-02-10..2024-02-17");
            continue;
        }
        for (Day day = *from; day <= *to; day = day.plus(1)) out.insert(day);
    }
}

}  // namespace

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
    in.done();
    return plan;
}

Calendar load_calendar(std::string_view text) {
    const toml::table root = parse_toml(text, "方案文件");
    TomlReader in;
    std::map<int, CalendarYear> years;
    for (const auto& [key, node] : root) {
        const std::string name(key.str());
        if (name.size() != 4 || !Day::parse(name + "-01-01") || !node.is_table()) {
            in.wrong(&node, name, "not_a_year", "应写作 [2024]，一年一节");
            continue;
        }
        const toml::table& table = *node.as_table();
        in.only(table, name + ".", {"source", "off", "work"});
        CalendarYear& year = years[std::stoi(name)];
        year.source = in.text(table, name + ".", "source");
        std::set<Day> off;
        read_days(in, table, name + ".", "off", off);
        read_days(in, table, name + ".", "work", year.workdays);
        for (const Day day : year.workdays)
            if (day.weekday() <= 5 || off.contains(day))
                in.wrong(table.get("work"), name + ".work", "not_a_weekend", day.iso() + " 不是调休上班的周末");
        year.holidays = std::move(off);
    }
    // A holiday may begin in the year before its announcement's: it counts in the year it lies in.
    std::map<int, std::set<Day>> strays;
    for (auto& [number, year] : years)
        for (const Day day : year.holidays)
            if (day.year() != number) strays[day.year()].insert(day);
    for (auto& [number, days] : strays)
        if (const auto year = years.find(number); year != years.end())
            year->second.holidays.insert(days.begin(), days.end());
    in.done();
    return Calendar(std::move(years));
}

}  // namespace zhiben::campaign
