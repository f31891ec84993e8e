#include "features/campaign/service.hpp"

#include <algorithm>

#include "features/campaign/store.hpp"
#include "kit/base/id.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"
#include "kit/work/history.hpp"

namespace zhiben::campaign {
namespace {

const Duty& need_duty(const std::shared_ptr<const Plan>& plan, const std::string& code) {
    const Duty* duty = plan ? plan->duty(code) : nullptr;
    if (!duty) throw Problem(Stop::not_found, "no_such_duty", "现行工作方案中没有代码为“" + code + "”的应办事项");
    return *duty;
}

void need_enterprise(WriteTx& tx, const std::string& enterprise) {
    const records::Record record = records::get(tx, *tx.kinds().get("enterprises"), enterprise);
    if (record.archived) throw Problem(Stop::not_found, "archived", "这家企业已归档，没有应办事项");
    tx.lock(enterprise);
}

std::string line_of(const Duty& duty, const Excuse& excuse) {
    return Json::object()
        .set("duty", duty.code)
        .set("label", duty.label)
        .set("reason", excuse.reason)
        .set("approved_by", excuse.by_name)
        .dump();
}

}  // namespace

void excuse(WriteTx& tx, const std::string& enterprise, const std::string& code, const std::string& id,
            const std::string& reason) {
    const auto plan = active_plan(tx);
    const Duty& duty = need_duty(plan, code);
    need_enterprise(tx, enterprise);
    Issues issues;
    if (!valid_id(id)) issues.push_back({"id", "bad_id", "应为小写的 UUID（36 个字符）", "编号"});
    const std::string why = trimmed(reason);
    if (why.empty()) issues.push_back({"reason", "required", "必填：请写明不必办理的理由", "理由"});
    if (characters(why) > 500) issues.push_back({"reason", "too_long", "最多 500 个字", "理由"});
    raise_if_any(std::move(issues));

    for (const Excuse& one : excuses_of(tx, enterprise))
        if (one.code == code) {
            if (one.id == id) return;  // the same request again
            throw Problem(Stop::conflict, "excused",
                          "“" + duty.label + "”已经豁免（" + one.by_name + "：" + one.reason + "）");
        }
    recompute_duties(tx, enterprise);
    const auto state =
        tx.sql().value(db::Query("select state from duties where enterprise = $1 and code = $2", {enterprise, code}));
    if (!state) throw Problem(Stop::conflict, "not_applicable", "“" + duty.label + "”不适用于这家企业，不用豁免");
    if (std::get<std::string>(*state) == "fulfilled")
        throw Problem(Stop::conflict, "fulfilled", "“" + duty.label + "”已经完成，不用豁免");

    const Excuse given{code, id, why, tx.actor().name, tx.now()};
    keep_excuse(tx, enterprise, given);
    write_history(tx, "duties.excuse", "duties", enterprise, "", line_of(duty, given));
    recompute_duties(tx, enterprise);
}

void end_excuse(WriteTx& tx, const std::string& enterprise, const std::string& code) {
    const auto plan = active_plan(tx);
    const Duty& duty = need_duty(plan, code);
    need_enterprise(tx, enterprise);
    for (const Excuse& one : excuses_of(tx, enterprise)) {
        if (one.code != code) continue;
        drop_excuse(tx, enterprise, code);
        write_history(tx, "duties.end_excuse", "duties", enterprise, line_of(duty, one), "");
        recompute_duties(tx, enterprise);
        return;
    }
    throw Problem(Stop::not_found, "not_excused", "“" + duty.label + "”没有豁免");
}

}  // namespace zhiben::campaign
