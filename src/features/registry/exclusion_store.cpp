#include "features/people/roles.hpp"
#include "features/registry/store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::registry {

using enum records::Type;

namespace {

constexpr Roles judges = people::admin | people::general;

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (before || kind.blank(after, "enterprise")) return;
    const std::string enterprise = kind.text(after, "enterprise");
    tx.lock(enterprise);
    // Of an enterprise out of scope nothing is told; the check of the reference says that there is none.
    if (!records::find(tx, *tx.kinds().get("enterprises"), enterprise)) return;
    raise_if_any(check(candidate(tx, enterprise, after.id), kind.text(after, "reason")));
    kind.set(after, "asked_on", tx.today().iso());
}

Issues check_record(const records::Kind& kind, const records::Record* before, const records::Record& after, Day) {
    Issues issues;
    if (!before || kind.text(*before, "state") == "asked") return issues;
    for (const char* field : {"enterprise", "reason", "text"})
        if (kind.get(*before, field) != kind.get(after, field))
            issues.push_back({field, "settled", "综合组已经审批或申请已经撤回，不能再改；补充说明请写在备注"});
    return issues;
}

}  // namespace

Candidate candidate(ReadTx& tx, const std::string& enterprise, const std::string& but) {
    Candidate out;
    tx.sql().each(db::Query("select operating, excluded_on from enterprises where id = $1", {enterprise}),
                  [&](const db::Row& row) {
                      out.operating = row.text(0);
                      out.excluded = !row.null(1);
                  });
    out.spaces = tx.sql().integer(db::Query(
        "select coalesce(sum(quantity), 0) from spaces where enterprise = $1 and archived = 0 and counts_from "
        "is not null and retired_on is null",
        {enterprise}));
    out.open_hazards = tx.sql().integer(db::Query(
        "select count(*) from hazards where enterprise = $1 and archived = 0 and closed_on is null", {enterprise}));
    out.asked = tx.sql().exists(
        db::Query("select 1 from exclusions where enterprise = $1 and archived = 0 and state = 'asked' and id <> $2",
                  {enterprise, but}));
    return out;
}

records::Kind exclusion_kind() {
    return {.name = "exclusions",
            .table = "exclusions",
            .label = "名册排除",
            .fields = {{.name = "enterprise",
                        .label = "企业名称",
                        .type = reference,
                        .must = true,
                        .listed = true,
                        .refers = "enterprises"},
                       {.name = "reason",
                        .label = "排除理由",
                        .type = choice,
                        .must = true,
                        .listed = true,
                        .choices = {{"closed", "关闭注销"},
                                    {"elsewhere", "非本区"},
                                    {"no_premises", "无生产经营场所"},
                                    {"other", "其他"}},
                        .help = "停产、个体工商户不是理由，同样纳入管控"},
                       {.name = "text",
                        .label = "说明和依据",
                        .type = long_text,
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 1000,
                        .help = "注销通知书文号、现场核查情况等；材料请上传为附件"},
                       {.name = "asked_on", .label = "申请日期", .type = day, .listed = true, .fixed = true},
                       {.name = "state",
                        .label = "状态",
                        .type = choice,
                        .listed = true,
                        .fixed = true,
                        .choices = {{"asked", "待审批"},
                                    {"approved", "已排除"},
                                    {"refused", "不予排除"},
                                    {"withdrawn", "已撤回"},
                                    {"ended", "已恢复"}},
                        .preset = "asked"},
                       {.name = "decided_on", .label = "审批日期", .type = day, .listed = true, .fixed = true},
                       {.name = "decided_by", .label = "批准人", .listed = true, .fixed = true, .max = 60},
                       {.name = "opinion", .label = "意见", .fixed = true, .max = 500},
                       {.name = "ended_on", .label = "撤回、恢复日期", .type = day, .fixed = true},
                       {.name = "ended_because", .label = "恢复理由", .fixed = true, .max = 500},
                       {.name = "remark", .label = "备注", .type = long_text, .max = 1000}},
            .title = "asked_on",
            .group = "台账",
            .steps = exclusion_stepped.steps,
            .readers = people::all,
            .creators = people::office,
            .writers = people::office,
            .archivers = people::admin,
            .owner = "enterprise",
            .sort = "-asked_on",
            .imports = false,
            .check = check_record,
            .complete = complete};
}

records::Kind exclusion_step_kind() {
    return records::steps_kind(exclusion_stepped, "名册排除办理记录", "名册排除", people::all, exclusion_verbs());
}

std::vector<records::Verb> exclusion_verbs() {
    const records::Field by{.name = "by", .label = "批准人", .must = true, .max = 60, .help = "综合组的批准人"},
        evidence{.name = "evidence", .label = "证明材料", .type = choices};
    return {{"approve",
             "approve",
             "批准排除",
             judges,
             {by, {.name = "opinion", .label = "意见", .type = long_text, .max = 500}, evidence}},
            {"refuse",
             "refuse",
             "不予排除",
             judges,
             {by, {.name = "opinion", .label = "意见", .type = long_text, .must = true, .max = 500}}},
            {"withdraw", "withdraw", "撤回申请", people::office, {}},
            {"restore",
             "restore",
             "恢复纳入",
             judges,
             {{.name = "ended_because", .label = "恢复理由", .type = long_text, .must = true, .max = 500}, evidence}}};
}

const records::Typed<Exclusion>& typed_exclusion() {
    using State = Exclusion::State;
    static const records::Typed<Exclusion> all = records::Typed<Exclusion>()
                                                     .choice(&Exclusion::state, "state",
                                                             {{State::asked, "asked"},
                                                              {State::approved, "approved"},
                                                              {State::refused, "refused"},
                                                              {State::withdrawn, "withdrawn"},
                                                              {State::ended, "ended"}})
                                                     .text(&Exclusion::reason, "reason")
                                                     .day(&Exclusion::asked_on, "asked_on")
                                                     .day(&Exclusion::decided_on, "decided_on")
                                                     .day(&Exclusion::ended_on, "ended_on")
                                                     .text(&Exclusion::decided_by, "decided_by")
                                                     .text(&Exclusion::opinion, "opinion")
                                                     .text(&Exclusion::ended_because, "ended_because");
    return all;
}

}  // namespace zhiben::registry
