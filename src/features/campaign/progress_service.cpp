#include "features/campaign/progress_service.hpp"

#include <algorithm>

#include "features/campaign/service.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/work/history.hpp"

namespace zhiben::campaign {
namespace {

void add_area(db::Query& query, const Scope& scope) {
    if (!scope.area.empty())
        query.add(" and scope_area >= ").bind(scope.area).add(" and scope_area < ").bind(scope.area + "~");
}

// Excused ones need not: the duty is done when all the others have it.
Standing of_duty(ReadTx& tx, const Task& task, const std::vector<SummaryLine>& lines) {
    Standing out;
    for (const SummaryLine& line : lines)
        if (line.duty == task.duty) {
            out.done += line.fulfilled;
            out.of += line.fulfilled + line.due + line.overdue;
        }
    if (!out.holds()) return out;
    const Scope& scope = tx.actor().scope;
    db::Query query("select max(fulfilled_on) from duties where state = 'fulfilled' and code = ");
    query.bind(task.duty);
    add_area(query, scope);
    if (!scope.department.empty()) query.add(" and scope_department = ").bind(scope.department);
    if (!scope.owner.empty()) query.add(" and enterprise = ").bind(scope.owner);
    tx.sql().each(query, [&](const db::Row& row) { out.on = Day::parse(row.text(0)); });
    return out;
}

Standing of_figure(ReadTx& tx, const figures::Figures& figures, const Plan& plan, const Task& task) {
    const auto reached = [&](Day until) {
        return figures::total(
            figures::sums(tx, figures, {.figures = {task.figure}, .since = plan.since, .until = until}))[task.figure];
    };
    Standing out{.done = reached(tx.today()), .of = task.least};
    if (!out.holds()) return out;
    // The first day that had it: figures of the campaign only grow, but for what is taken back.
    Day low = plan.since, high = std::max(plan.since, tx.today());
    while (low < high) {
        const Day middle = low.plus(low.days_until(high) / 2);
        if (reached(middle) >= task.least)
            high = middle;
        else
            low = middle.plus(1);
    }
    out.on = high;
    return out;
}

std::map<std::string, std::vector<Record>> recorded(ReadTx& tx, const Plan& plan) {
    std::map<std::string, std::vector<Record>> out;
    db::Query query(
        "select code, (select name from departments d where d.id = task_proofs.department), done_on from "
        "task_proofs where archived = 0 and plan = ");
    query.bind(plan.name);
    add_area(query, tx.actor().scope);
    tx.sql().each(query, [&](const db::Row& row) {
        if (const auto on = Day::parse(row.text(2)))
            out[std::string(row.text(0))].push_back({std::string(row.text(1)), *on});
    });
    return out;
}

// Of the departments that report, whose final summary was accepted; what corrects one is of the same day.
Standing of_summary(ReadTx& tx, const Plan& plan) {
    std::map<std::string, Day> accepted;  // by the department's name
    db::Query query(
        "select (select name from departments d where d.id = submissions.department), min(decided_on) from submissions "
        "where archived = 0 and summary = 1 and state = 'accepted' and due >= ");
    query.bind(plan.since.iso());
    add_area(query, tx.actor().scope);
    tx.sql().each(query.add(" group by 1"), [&](const db::Row& row) {
        if (const auto on = Day::parse(row.text(1))) accepted.emplace(row.text(0), *on);
    });
    std::vector<Record> records;
    for (const auto& [department, on] : accepted) records.push_back({department, on});
    Task each;
    each.departments = plan.reporting.departments;
    return judge(each, records);
}

}  // namespace

std::map<std::string, Standing> standings(ReadTx& tx, const figures::Figures& figures, const Plan& plan,
                                          const std::vector<SummaryLine>& lines) {
    std::map<std::string, Standing> out;
    auto records = recorded(tx, plan);
    for (const Task& task : plan.tasks) switch (proof_of(task)) {
            case Proof::duty: out[task.code] = of_duty(tx, task, lines); break;
            case Proof::figure: out[task.code] = of_figure(tx, figures, plan, task); break;
            case Proof::summary: out[task.code] = of_summary(tx, plan); break;
            case Proof::evidence: out[task.code] = judge(task, records[task.code]); break;
            case Proof::tasks: break;
        }
    for (const Task& task : plan.tasks)
        if (proof_of(task) == Proof::tasks) out[task.code] = made_up_of(plan, task, out);
    return out;
}

std::vector<Closing> closings(ReadTx& tx, const Plan& plan) {
    std::vector<Closing> out;
    const std::string& own = tx.actor().scope.area;
    tx.sql().each(db::Query("select stage, signed_by, reason, by_name, closed_on, area from stage_closings where plan "
                            "= $1 order by closed_on",
                            {plan.name}),
                  [&](const db::Row& row) {
                      const std::string_view area = row.text(5);
                      if (!area.starts_with(own) && !own.starts_with(area)) return;
                      out.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                                     std::string(row.text(3)), Day::parse(row.text(4)).value()});
                  });
    return out;
}

void close_stage(WriteTx& tx, const figures::Figures& figures, const std::string& code, const std::string& id,
                 const std::string& signed_by, const std::string& reason) {
    const auto plan = active_plan(tx);
    const auto stage = plan ? std::find_if(plan->stages.begin(), plan->stages.end(),
                                           [&](const Stage& one) { return one.code == code; })
                            : std::vector<Stage>::const_iterator();
    if (!plan || stage == plan->stages.end())
        throw Problem(Stop::not_found, "no_such_stage", "现行工作方案中没有代码为“" + code + "”的阶段");
    if (!valid_id(id)) throw Problem(Issues{{"id", "bad_id", "应为小写的 UUID（36 个字符）", "编号"}});
    tx.lock("stage_closings");
    if (tx.sql().exists(db::Query("select 1 from stage_closings where id = $1 and stage = $2", {id, code}))) return;

    std::set<std::string> closed;
    for (const Closing& one : closings(tx, *plan)) closed.insert(one.stage);
    if (const std::string why = refusal(*plan, code, closed, tx.today()); !why.empty())
        throw Problem(Stop::conflict, "not_now", why);
    const auto all = standings(tx, figures, *plan, summary(tx, *plan));
    std::vector<std::string> open;
    for (const std::string& gate : stage->gates) {
        const Task& task = *plan->task(gate);
        if (!all.at(gate).holds()) open.push_back(words_of(task, all.at(gate), tx.today()));
    }
    const Closing closing{code, trimmed(signed_by), trimmed(reason), tx.actor().name, tx.today()};
    raise_if_any(check(closing, open));
    tx.sql().run(
        db::Query("insert into stage_closings (id, plan, stage, area, closed_on, signed_by, reason, open_tasks, "
                  "by_id, by_name, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
                  {id, plan->name, code, tx.actor().scope.area, tx.today().iso(), closing.signed_by, closing.reason,
                   join(open, "；"), tx.actor().id, tx.actor().name, tx.now().ms}));
    write_history(tx, "stages.close", "stages", id, "",
                  Json::object()
                      .set("stage", code)
                      .set("label", stage->label)
                      .set("signed_by", closing.signed_by)
                      .set("reason", closing.reason)
                      .set("open_tasks", join(open, "；"))
                      .dump());
}

}  // namespace zhiben::campaign
