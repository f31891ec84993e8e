#include "features/campaign/progress.hpp"

#include <algorithm>

#include "kit/base/text.hpp"

namespace zhiben::campaign {

Proof proof_of(const Task& task) {
    if (!task.duty.empty()) return Proof::duty;
    if (!task.figure.empty()) return Proof::figure;
    if (!task.tasks.empty()) return Proof::tasks;
    return task.summary ? Proof::summary : Proof::evidence;
}
const char* name_of(Proof proof) {
    switch (proof) {
        case Proof::duty: return "duty";
        case Proof::figure: return "figure";
        case Proof::tasks: return "tasks";
        case Proof::summary: return "summary";
        case Proof::evidence: return "evidence";
    }
    return "";
}

const char* state_on(const Standing& standing, Day due, Day today) {
    return standing.holds() ? "done" : due < today ? "overdue" : "due";
}
int days_late(const Standing& standing, Day due, Day today) {
    if (standing.holds() && !standing.on) return 0;  // nobody knows since when
    return std::max(0, due.days_until(standing.holds() ? *standing.on : today));
}

std::string words_of(const Task& task, const Standing& standing, Day today) {
    std::string out = task.label + "（期限 " + task.due.iso();
    switch (proof_of(task)) {
        case Proof::duty:
            out += "，" + std::to_string(standing.done) + "/" + std::to_string(standing.of) + " 家完成";
            break;
        case Proof::figure:
            out += "，应达到 " + std::to_string(standing.of) + "，现为 " + std::to_string(standing.done);
            break;
        case Proof::tasks: out += "，还有" + join(standing.missing, "、") + "没有完成"; break;
        case Proof::summary: out += "，" + join(standing.missing, "、") + "的工作总结还没有报送并接收"; break;
        case Proof::evidence:
            out += standing.missing.empty() ? "，尚未登记办结" : "，" + join(standing.missing, "、") + "尚未登记办结";
    }
    if (const int late = days_late(standing, task.due, today)) out += "，已逾期 " + std::to_string(late) + " 天";
    return out + "）";
}

Standing judge(const Task& task, const std::vector<Record>& records) {
    Standing out;
    const auto earliest = [&](const std::string* department) {
        std::optional<Day> on;
        for (const Record& one : records)
            if ((!department || one.department == *department) && (!on || one.on < *on)) on = one.on;
        return on;
    };
    if (task.departments.empty()) {
        out.of = 1;
        out.on = earliest(nullptr);
        out.done = out.on.has_value();
        return out;
    }
    // Done when the last of them has done it.
    out.of = static_cast<std::int64_t>(task.departments.size());
    for (const std::string& department : task.departments) {
        const auto on = earliest(&department);
        if (!on) {
            out.missing.push_back(department);
            continue;
        }
        ++out.done;
        if (!out.on || *out.on < *on) out.on = on;
    }
    if (!out.holds()) out.on.reset();
    return out;
}

Standing made_up_of(const Plan& plan, const Task& task, const std::map<std::string, Standing>& standings) {
    Standing out{.of = static_cast<std::int64_t>(task.tasks.size())};
    for (const std::string& code : task.tasks) {
        const Standing& part = standings.at(code);
        if (!part.holds()) {
            out.missing.push_back("“" + plan.task(code)->label + "”");
            continue;
        }
        ++out.done;
        if (part.on) out.on = std::max(out.on, part.on);
    }
    if (!out.holds()) out.on.reset();
    return out;
}

std::string refusal(const Plan& plan, std::string_view stage, const std::set<std::string>& closed, Day today) {
    for (const Stage& one : plan.stages) {
        if (one.code != stage) {
            if (!closed.contains(one.code)) return "上一阶段“" + one.label + "”还没有结束，请先办理";
            continue;
        }
        if (closed.contains(one.code)) return "“" + one.label + "”已经结束";
        if (today < one.since) return "“" + one.label + "”从 " + one.since.iso() + " 起，还没有开始";
        return "";
    }
    return "现行工作方案中没有这个阶段";
}

Issues check(const Closing& closing, const std::vector<std::string>& open_tasks) {
    Issues issues;
    if (!open_tasks.empty() && closing.reason.empty())
        issues.push_back({"reason", "gate_open",
                          "还有任务没有完成：" + join(open_tasks, "；") + "。确需结束的，请写明理由和签批人", "理由"});
    if (!closing.reason.empty() && closing.signed_by.empty())
        issues.push_back({"signed_by", "required", "必填：请写明签批人的职务", "签批人"});
    if (characters(closing.reason) > 500) issues.push_back({"reason", "too_long", "最多 500 个字", "理由"});
    if (characters(closing.signed_by) > 60) issues.push_back({"signed_by", "too_long", "最多 60 个字", "签批人"});
    return issues;
}

}  // namespace zhiben::campaign
