#include "features/campaign/service.hpp"
#include "features/enforcement/field_store.hpp"
#include "features/people/roles.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

using enum records::Type;
using namespace fields;

namespace {

const records::Field case_file{.name = "case_file", .label = "案件", .type = reference, .refers = "cases"};
// What is drafted is still written; after the first step its content stands.
Issues settled(const records::Kind& kind, const records::Record* before, const records::Record& after, const Flow& flow,
               Issues issues) {
    if (!before || kind.text(*before, "state") == flow.states.front().first) return issues;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const records::Field& field = kind.fields[i];
        if (!field.fixed && !field.extra && field.name != "remark" && before->values[i] != after.values[i])
            issues.push_back({field.name, "settled", "已经往下办理，原内容不能再改；补充说明请写在备注"});
    }
    return issues;
}

// Those whom the case fines, and the enterprise's own people: their names do not go out.
std::vector<std::string> names_to_hide(ReadTx& tx, const records::Kind& kind, const records::Record& exposure) {
    std::vector<std::string> out;
    const auto add = [&](const db::Row& row) {
        for (const std::string& one : names_in(row.text(0))) out.push_back(one);
    };
    tx.sql().each(db::Query("select coalesce(person, '') from decisions where case_file = $1 and archived = 0",
                            {kind.text(exposure, "case_file")}),
                  add);
    tx.sql().each(
        db::Query("select coalesce(principal, '') from enterprises where id = $1", {kind.text(exposure, "enterprise")}),
        add);
    return out;
}

void expose(WriteTx& tx, const records::Kind& kind, const std::string& verb, records::Record& after) {
    if (verb == "approve") {
        const auto found = personal_data_in(kind.text(after, "text"), names_to_hide(tx, kind, after));
        if (!found.empty())
            throw Problem(
                Issues{{"text", "personal_data",
                        "公示稿里还有自然人信息：" + join(found, "、") + "，请先脱敏（如“王某”）再报批", "公示稿"}});
        kind.set(after, "approved_by", tx.actor().name);
    }
    const auto ends = kind.day(after, "ends_on"), from = kind.day(after, "published_on");
    if (verb == "publish" && ends && from && *ends < *from)
        throw Problem(Issues{{"ends_on", "too_early", "不能早于曝光开始日期，请核对", "曝光截止日期"}});
}

Day limit_from(WriteTx& tx, const char* code, Day event) {
    const auto limit = rulebook::in_force(tx)->on(event).limit(code);
    if (!limit)
        throw Problem(Issues{{"decided_on", "no_rule", event.chinese() + "的规则库没有这一期限，请先在规则库补上"}});
    return rulebook::deadline(*limit, event, *campaign::active_calendar(tx)).last;
}

void sanction(WriteTx& tx, const records::Kind& kind, const std::string& verb, records::Record& after) {
    const auto decided = kind.day(after, "decided_on"), removed = kind.day(after, "removed_on");
    if (verb == "decide") {
        kind.set(after, "ends_on", limit_from(tx, "dishonesty_period", *decided).iso());
        kind.set(after, "early_from", limit_from(tx, "dishonesty_early_removal", *decided).iso());
    }
    if (verb != "remove") return;
    const std::string why = kind.text(after, "removal");
    const auto ends = kind.day(after, "ends_on"), early = kind.day(after, "early_from");
    if (why == "expired" && *removed < *ends)
        throw Problem(Issues{
            {"removed_on", "too_early", "管理期到" + ends->chinese() + "届满，未到期的请选提前移出", "移出日期"}});
    if (why == "early" && *removed < *early)
        throw Problem(Issues{
            {"removed_on", "too_early", "列入满 12 个月（" + early->chinese() + "）后才能申请提前移出", "移出日期"}});
}

}  // namespace

const Measure& exposures() {
    static const Measure measure{
        .stepped = {"exposures", "exposure_steps", "exposure"},
        .label = "公开曝光",
        .flow = {"次曝光",
                 {{"draft", "拟稿"},
                  {"approved", "已审批"},
                  {"published", "曝光中"},
                  {"ended", "已到期"},
                  {"withdrawn", "已撤下"}},
                 {{"approve", {"draft"}, "approved"},
                  {"publish", {"approved"}, "published"},
                  {"finish", {"published"}, "ended"},
                  {"withdraw", {"approved", "published", "ended"}, "withdrawn"}}},
        .verbs = {{"approve",
                   "approve",
                   "审批",
                   people::office,
                   {on("approved_on", "审批日期"), words("approval", "审批意见")}},
                  {"publish",
                   "publish",
                   "发布",
                   people::office,
                   {on("published_on", "曝光开始日期"),
                    {.name = "ends_on", .label = "曝光截止日期", .type = day, .must = true},
                    name("channel", "渠道")}},
                  {"finish", "finish", "到期撤下", people::office, {on("ended_on", "实际撤下日期")}},
                  {"withdraw",
                   "withdraw",
                   "撤下",
                   people::office,
                   {on("withdrawn_on", "撤下日期"), words("withdrawn_reason", "撤下原因")}}},
        .days = {"approved_on", "published_on", "ended_on", "withdrawn_on"},
        .particular = expose};
    return measure;
}

records::Kind exposure_kind() {
    return {
        .name = "exposures",
        .table = "exposures",
        .label = "公开曝光",
        .fields = {enterprise(),
                   case_file,
                   {.name = "title", .label = "标题", .must = true, .listed = true, .searched = true, .max = 200},
                   {.name = "text",
                    .label = "公示稿",
                    .type = long_text,
                    .must = true,
                    .max = 5000,
                    .help = "先隐去自然人的姓名、电话、身份证号"},
                   state_of(exposures().flow),
                   date("approved_on", "审批日期"),
                   {.name = "approved_by", .label = "审批登记人", .fixed = true, .max = 60},
                   later("approval", "审批意见"),
                   date("published_on", "曝光开始日期", true),
                   date("ends_on", "曝光截止日期", true),
                   {.name = "channel", .label = "渠道", .listed = true, .fixed = true, .max = 120},
                   date("ended_on", "实际撤下日期"),
                   date("withdrawal_limit", "应撤下期限"),
                   date("withdrawn_on", "撤下日期"),
                   later("withdrawn_reason", "撤下原因"),
                   remark()},
        .title = "title",
        .group = "严格执法",
        .steps = exposures().stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owner = "enterprise",
        .imports = false,
        .check = [](const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
            return settled(kind, before, after, exposures().flow,
                           in_order(dated(kind, after, exposures().days), today));
        }};
}

const Measure& sanctions() {
    static const Measure measure{
        .stepped = {"sanctions", "sanction_steps", "sanction"},
        .label = "联合惩戒",
        .flow = {"项惩戒",
                 {{"proposed", "已提出"},
                  {"notified", "已告知"},
                  {"decided", "已列入"},
                  {"published", "已公布"},
                  {"removed", "已移出"},
                  {"dropped", "不予列入"}},
                 {{"notify", {"proposed"}, "notified"},
                  {"decide", {"notified"}, "decided"},
                  {"drop", {"proposed", "notified"}, "dropped"},
                  {"publish", {"decided"}, "published"},
                  {"remove", {"decided", "published"}, "removed"}}},
        .verbs = {{"notify",
                   "notify",
                   "列入告知",
                   people::office,
                   {on("notified_on", "告知日期"), words("statement", "陈述申辩情况")}},
                  {"decide",
                   "decide",
                   "决定列入",
                   people::office,
                   {on("decided_on", "决定日期"), name("document", "决定文号")}},
                  {"drop",
                   "drop",
                   "不予列入",
                   people::office,
                   {on("dropped_on", "决定日期"), words("dropped_reason", "理由")}},
                  {"publish",
                   "publish",
                   "公布",
                   people::office,
                   {on("published_on", "公布日期"), name("channel", "公布渠道")}},
                  {"remove",
                   "remove",
                   "移出",
                   people::office,
                   {on("removed_on", "移出日期"),
                    {.name = "removal",
                     .label = "移出情形",
                     .type = choice,
                     .must = true,
                     .choices = {{"expired", "管理期满"}, {"early", "提前移出"}, {"revoked", "决定被撤销"}}},
                    words("removed_reason", "移出理由")}}},
        .days = {"proposed_on", "notified_on", "dropped_on", "decided_on", "published_on", "removed_on"},
        .particular = sanction};
    return measure;
}

records::Kind sanction_kind() {
    return {
        .name = "sanctions",
        .table = "sanctions",
        .label = "联合惩戒",
        .fields = {enterprise(),
                   case_file,
                   {.name = "sort",
                    .label = "种类",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = {{"joint", "联合惩戒"}, {"serious", "列入严重失信名单"}},
                    .preset = "joint"},
                   {.name = "proposed_on", .label = "提出日期", .type = day, .must = true, .listed = true},
                   {.name = "ground",
                    .label = "列入事由",
                    .type = long_text,
                    .must = true,
                    .listed = true,
                    .searched = true,
                    .max = 2000},
                   {.name = "steps_taken", .label = "拟采取的惩戒措施", .type = long_text, .max = 2000},
                   state_of(sanctions().flow),
                   date("notified_on", "告知日期"),
                   later("statement", "陈述申辩情况"),
                   date("decided_on", "决定日期", true),
                   {.name = "document", .label = "决定文号", .listed = true, .fixed = true, .max = 120},
                   date("dropped_on", "不予列入日期"),
                   later("dropped_reason", "不予列入理由"),
                   date("published_on", "公布日期"),
                   {.name = "channel", .label = "公布渠道", .fixed = true, .max = 120},
                   date("ends_on", "管理期届满", true),
                   date("early_from", "可申请提前移出"),
                   date("removed_on", "移出日期"),
                   {.name = "removal",
                    .label = "移出情形",
                    .type = choice,
                    .fixed = true,
                    .choices = {{"expired", "管理期满"}, {"early", "提前移出"}, {"revoked", "决定被撤销"}}},
                   later("removed_reason", "移出理由"),
                   remark()},
        .title = "ground",
        .group = "严格执法",
        .steps = sanctions().stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owner = "enterprise",
        .imports = false,
        .check = [](const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
            return settled(kind, before, after, sanctions().flow,
                           in_order(dated(kind, after, sanctions().days), today));
        }};
}

const Measure& tips() {
    static const Measure measure{
        .stepped = {"tips", "tip_steps", "tip"},
        .label = "举报",
        .flow = {"件举报",
                 {{"received", "已受理"}, {"verified", "已查实"}, {"unfounded", "查无此事"}, {"rewarded", "已奖励"}},
                 {{"verify", {"received"}, "verified"},
                  {"dismiss", {"received"}, "unfounded"},
                  {"reward", {"verified"}, "rewarded"}}},
        .verbs = {{"verify",
                   "verify",
                   "查实",
                   people::office,
                   {on("verified_on", "核查日期"), words("findings", "核查情况", 2000)}},
                  {"dismiss",
                   "dismiss",
                   "查无此事",
                   people::office,
                   {on("verified_on", "核查日期"), words("findings", "核查情况", 2000)}},
                  {"reward",
                   "reward",
                   "发放奖励",
                   people::office,
                   {on("rewarded_on", "发放日期"),
                    {.name = "reward",
                     .label = "奖励金额",
                     .type = decimal,
                     .must = true,
                     .least = 0,
                     .scale = 2,
                     .unit = "元"}}}},
        .days = {"received_on", "verified_on", "rewarded_on"}};
    return measure;
}

// Who told stays with the zone's staff; numbers are sealed (安全生产法 73).
records::Kind tip_kind() {
    return {
        .name = "tips",
        .table = "tips",
        .label = "举报",
        .fields = {enterprise(),
                   {.name = "received_on", .label = "受理日期", .type = day, .must = true, .listed = true},
                   {.name = "channel",
                    .label = "举报渠道",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = {{"phone", "电话"}, {"web", "网络"}, {"letter", "来信来访"}, {"other", "其他"}},
                    .preset = "phone"},
                   {.name = "content",
                    .label = "举报内容",
                    .type = long_text,
                    .must = true,
                    .listed = true,
                    .searched = true,
                    .max = 3000},
                   {.name = "informant", .label = "举报人", .max = 40, .help = "匿名的留空"},
                   {.name = "informant_phone", .label = "举报人电话", .secret = true, .max = 30},
                   state_of(tips().flow),
                   date("verified_on", "核查日期"),
                   later("findings", "核查情况", 2000),
                   date("rewarded_on", "发放日期"),
                   {.name = "reward", .label = "奖励金额", .type = decimal, .fixed = true, .scale = 2, .unit = "元"},
                   remark()},
        .title = "content",
        .group = "严格执法",
        .steps = tips().stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owner = "enterprise",
        .imports = false,
        .check = [](const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
            return settled(kind, before, after, tips().flow, in_order(dated(kind, after, tips().days), today));
        }};
}

}  // namespace zhiben::enforcement
