#include "features/enforcement/field_store.hpp"
#include "features/people/roles.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

using enum records::Type;
using namespace fields;

namespace {

// A suspension is a penalty: it rests on a case whose decision says so, after the notice of the right to a hearing.
void complete_suspension(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                         records::Record& after) {
    if (before) return;
    const records::KindPtr cases = tx.kinds().get("cases");
    const auto of = records::find(tx, *cases, kind.text(after, "case_file"));
    if (!of) return;
    const auto refuse = [](const char* code, const std::string& text) {
        throw Problem(Issues{{"case_file", code, text, "案件"}});
    };
    if (cases->text(*of, "enterprise") != kind.text(after, "enterprise"))
        refuse("other_enterprise", "这个案件是另一家企业的，请重新选择");
    if (cases->blank(*of, "notified_on") || !cases->yes(*of, "hearing_due"))
        refuse("no_hearing_notice", "停产停业整顿是行政处罚，须先告知听证权利；现场紧急的请用“责令暂时停止作业”");
    if (!tx.sql().exists(
            db::Query("select 1 from decisions where case_file = $1 and archived = 0 and state = 'decided' "
                      "and suspension = 1",
                      {of->id})))
        refuse("no_decision", "这个案件没有作出停产停业整顿的处罚决定，请先在案件中作出决定");
}

}  // namespace

const Measure& stop_works() {
    static const Measure measure{
        .stepped = {"stop_works", "stop_work_steps", "stop_work"},
        .label = "责令暂时停止作业",
        .flow = {"次停止作业",
                 {{"stopped", "停止作业中"}, {"applied", "申请恢复"}, {"resumed", "已同意恢复"}, {"lifted", "已撤销"}},
                 {{"apply", {"stopped"}, "applied"},
                  {"approve", {"applied"}, "resumed"},
                  {"refuse", {"applied"}, "stopped"},
                  {"lift", {"stopped", "applied"}, "lifted"}}},
        .verbs = {{"apply",
                   "apply",
                   "申请恢复作业",
                   people::office | people::enterprise,
                   {on("applied_on", "申请日期"), words("measures", "整改情况", 2000), proof()}},
                  {"approve",
                   "approve",
                   "审查同意恢复",
                   people::office,
                   {on("reviewed_on", "审查日期"), name("reviewed_by", "审查人"), words("opinion", "审查意见")}},
                  {"refuse",
                   "refuse",
                   "审查不同意",
                   people::office,
                   {on("reviewed_on", "审查日期"), name("reviewed_by", "审查人"), words("opinion", "审查意见")}},
                  {"lift",
                   "lift",
                   "撤销措施",
                   people::office,
                   {on("lifted_on", "撤销日期"), words("lifted_reason", "撤销原因")}}},
        .days = {"ordered_on", "applied_on", "reviewed_on", "lifted_on"},
        .particular = [](WriteTx&, const records::Kind& kind, const std::string& verb, records::Record& after) {
            if (verb == "apply" || verb == "lift") kind.set(after, "reviewed_on", {});  // of the time before
            if (verb == "approve") kind.set(after, "resumed_on", kind.get(after, "reviewed_on"));
        }};
    return measure;
}

records::Kind stop_work_kind() {
    return {.name = "stop_works",
            .table = "stop_works",
            .label = "责令暂时停止作业",
            .fields = {enterprise(),
                       {.name = "space", .label = "有限空间", .type = reference, .refers = "spaces"},
                       {.name = "inspection", .label = "检查", .type = reference, .refers = "inspections"},
                       {.name = "hazard", .label = "隐患", .type = reference, .refers = "hazards"},
                       {.name = "ordered_on", .label = "责令日期", .type = day, .must = true, .listed = true},
                       {.name = "area_stopped", .label = "停止的作业、区域", .must = true, .listed = true, .max = 300},
                       {.name = "reason",
                        .label = "危险情形",
                        .type = long_text,
                        .must = true,
                        .searched = true,
                        .max = 2000,
                        .help = "重大事故隐患排除前或者排除过程中无法保证安全的情形"},
                       {.name = "basis", .label = "依据", .max = 300},
                       {.name = "officers", .label = "执法人员", .must = true, .max = 200},
                       state_of(stop_works().flow),
                       date("applied_on", "申请恢复日期"),
                       later("measures", "整改情况", 2000),
                       date("reviewed_on", "审查日期"),
                       {.name = "reviewed_by", .label = "审查人", .fixed = true, .max = 120},
                       later("opinion", "审查意见"),
                       date("resumed_on", "恢复日期", true),
                       date("lifted_on", "撤销日期"),
                       later("lifted_reason", "撤销原因"),
                       remark()},
            .title = "area_stopped",
            .group = "严格执法",
            .steps = stop_works().stepped.steps,
            .readers = people::all,
            .creators = people::office,
            .writers = people::office,
            .archivers = people::admin | people::general,
            .owner = "enterprise",
            .sort = "-ordered_on",
            .imports = false,
            .check = [](const records::Kind& kind, const records::Record*, const records::Record& after, Day today) {
                return in_order(dated(kind, after, stop_works().days), today);
            }};
}

const Measure& suspensions() {
    static const Measure measure{
        .stepped = {"suspensions", "suspension_steps", "suspension"},
        .label = "停产停业整顿",
        .flow = {"次停产停业整顿",
                 {{"ordered", "已责令"},
                  {"planned", "整顿中"},
                  {"applied", "申请验收"},
                  {"accepted", "验收合格"},
                  {"resumed", "已恢复"},
                  {"revoked", "已撤销"}},
                 {{"plan", {"ordered"}, "planned"},
                  {"apply", {"planned"}, "applied"},
                  {"accept", {"applied"}, "accepted"},
                  {"reject", {"applied"}, "planned"},
                  {"resume", {"accepted"}, "resumed"},
                  {"revoke", {"ordered", "planned", "applied", "accepted"}, "revoked"}}},
        .verbs = {{"plan",
                   "plan",
                   "登记整顿方案",
                   people::office | people::enterprise,
                   {on("planned_on", "方案日期"), words("plan", "整顿方案", 2000), proof()}},
                  {"apply",
                   "apply",
                   "申请验收",
                   people::office | people::enterprise,
                   {on("applied_on", "申请日期"), words("measures", "整顿情况", 2000), proof()}},
                  {"accept",
                   "accept",
                   "验收合格",
                   people::office,
                   {on("accepted_on", "验收日期"), name("accepted_by", "验收人"), words("opinion", "验收意见")}},
                  {"reject",
                   "reject",
                   "验收不合格",
                   people::office,
                   {on("accepted_on", "验收日期"), name("accepted_by", "验收人"), words("opinion", "验收意见")}},
                  {"resume",
                   "resume",
                   "决定恢复",
                   people::office,
                   {on("resumed_on", "恢复日期"), name("resumption_document", "恢复决定文号")}},
                  {"revoke",
                   "revoke",
                   "撤销",
                   people::office,
                   {on("revoked_on", "撤销日期"), words("revoked_reason", "撤销原因")}}},
        .days = {"ordered_on", "planned_on", "applied_on", "accepted_on", "resumed_on", "revoked_on"},
        .particular = [](WriteTx&, const records::Kind& kind, const std::string& verb, records::Record& after) {
            if (verb == "apply") kind.set(after, "accepted_on", {});  // of the time before
        }};
    return measure;
}

records::Kind suspension_kind() {
    return {.name = "suspensions",
            .table = "suspensions",
            .label = "停产停业整顿",
            .fields = {enterprise(),
                       {.name = "case_file",
                        .label = "案件",
                        .type = reference,
                        .must = true,
                        .listed = true,
                        .refers = "cases",
                        .help = "已告知听证权利、已作出停产停业整顿决定的案件"},
                       {.name = "ordered_on", .label = "责令日期", .type = day, .must = true, .listed = true},
                       {.name = "scope", .label = "停产停业范围", .must = true, .listed = true, .max = 300},
                       state_of(suspensions().flow),
                       date("planned_on", "方案日期"),
                       later("plan", "整顿方案", 2000),
                       date("applied_on", "申请验收日期"),
                       later("measures", "整顿情况", 2000),
                       date("accepted_on", "验收日期"),
                       {.name = "accepted_by", .label = "验收人", .fixed = true, .max = 120},
                       later("opinion", "验收意见"),
                       date("resumed_on", "恢复日期", true),
                       {.name = "resumption_document", .label = "恢复决定文号", .fixed = true, .max = 120},
                       date("revoked_on", "撤销日期"),
                       later("revoked_reason", "撤销原因"),
                       remark()},
            .title = "scope",
            .group = "严格执法",
            .steps = suspensions().stepped.steps,
            .readers = people::all,
            .creators = people::office,
            .writers = people::office,
            .archivers = people::admin | people::general,
            .owner = "enterprise",
            .sort = "-ordered_on",
            .imports = false,
            .check = [](const records::Kind& kind, const records::Record*, const records::Record& after,
                        Day today) { return in_order(dated(kind, after, suspensions().days), today); },
            .complete = complete_suspension};
}

records::Kind step_kind_of(const Measure& measure) {
    const bool for_staff = &measure != &stop_works() && &measure != &suspensions();
    return records::steps_kind(measure.stepped, std::string(measure.label) + "办理记录", measure.label,
                               for_staff ? people::staff : people::all, measure.verbs);
}

const std::vector<const Measure*>& measures() {
    static const std::vector<const Measure*> all{&stop_works(), &suspensions(), &exposures(), &sanctions(), &tips()};
    return all;
}

}  // namespace zhiben::enforcement
