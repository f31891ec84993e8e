// The tasks of the plan with what proves them, and the stages with their gates.

#include <algorithm>

#include "features/campaign/plan_reading.hpp"
#include "kit/base/text.hpp"

namespace zhiben::campaign {
namespace {

// What the task is proved by.
void read_proof(TomlReader& in, const toml::table& table, const std::string& path, const std::set<std::string>& figures,
                Task& task) {
    task.duty = in.text(table, path, "duty", false);
    task.figure = in.text(table, path, "figure", false);
    task.tasks = in.texts(table, path, "tasks");
    task.summary = in.yes(table, path, "summary", false);
    task.least = in.integer(table, path, "least", false, 1).value_or(1);
    task.departments = in.texts(table, path, "departments");
    if (!task.figure.empty() && !figures.empty() && !figures.contains(task.figure))
        in.wrong(table.get("figure"), path + "figure", "unknown_figure",
                 "没有指标“" + task.figure + "”，可用：" + join({figures.begin(), figures.end()}, "、"));
}

// One way only; and what it rests on is there.
void check_proof(TomlReader& in, const toml::table& table, const std::string& path, const Plan& plan,
                 const Task& task) {
    if (!task.duty.empty() && !plan.duty(task.duty))
        in.wrong(table.get("duty"), path + "duty", "unknown_duty", "没有代码为“" + task.duty + "”的应办事项");
    std::string last;
    int ways = 0;
    for (const auto& [key, given] : {std::pair("duty", !task.duty.empty()), std::pair("figure", !task.figure.empty()),
                                     std::pair("tasks", !task.tasks.empty()), std::pair("summary", task.summary)})
        if (given) {
            last = key;
            ++ways;
        }
    if (ways > 1)
        in.wrong(table.get(last), path + last, "two_proofs",
                 "任务“" + task.label +
                     "”只能有一种证明：duty（应办事项）、figure（指标）、tasks（别的任务）或 "
                     "summary（工作总结），请删去多余的");
    if (table.get("least") && task.figure.empty())
        in.wrong(table.get("least"), path + "least", "no_figure", "least 是指标应达到的数，须同时写 figure");
    if (!task.departments.empty() && ways > 0)
        in.wrong(table.get("departments"), path + "departments", "two_proofs",
                 "departments 是须各自登记办结的部门，不能与 duty、figure、tasks、summary 同时写");
}

}  // namespace

void read_tasks(TomlReader& in, const toml::table& root, Plan& plan, const std::set<std::string>& figures) {
    std::set<std::string> codes;
    in.each(root, "tasks", false, [&](const toml::table& table, const std::string& path) {
        in.only(table, path,
                {"code", "label", "line", "due", "who", "clause", "text", "duty", "figure", "least", "tasks", "summary",
                 "departments"});
        Task task;
        task.code = in.code(table, path, codes);
        task.label = in.text(table, path, "label");
        task.line = in.text(table, path, "line", false);
        task.who = in.text(table, path, "who", false);
        task.clause = in.text(table, path, "clause");
        task.text = in.text(table, path, "text", false);
        if (const auto due = in.day(table, path, "due")) task.due = *due;
        read_proof(in, table, path, figures, task);
        check_proof(in, table, path, plan, task);
        const auto known = [&](const Line& line) { return line.code == task.line; };
        if (!task.line.empty() && std::none_of(plan.lines.begin(), plan.lines.end(), known))
            in.wrong(table.get("line"), path + "line", "unknown_line", "没有代码为“" + task.line + "”的工作线");
        plan.tasks.push_back(std::move(task));
    });
    in.each(root, "tasks", false, [&](const toml::table& table, const std::string& path) {
        for (const std::string& code : in.texts(table, path, "tasks"))
            if (const Task* part = plan.task(code); !part || part->code != code)
                in.wrong(table.get("tasks"), path + "tasks", "unknown_task", "没有代码为“" + code + "”的任务");
            else if (!part->tasks.empty())
                in.wrong(table.get("tasks"), path + "tasks", "nested_task",
                         "任务“" + part->label + "”本身由别的任务组成，不能再作组成部分");
    });
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

}  // namespace zhiben::campaign
