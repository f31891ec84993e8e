#include "features/registry/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::registry {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

// Whose the enterprise is now; the followers settle what others claimed.
void give_to(WriteTx& tx, const std::string& enterprise, const std::string& department) {
    tx.lock(enterprise);
    const KindPtr kind = tx.kinds().get("enterprises");
    const auto before = records::find_by(tx, *kind, {{"id", enterprise}});
    if (!before) throw Problem(Stop::conflict, "archived", "这家企业已从名册删除，认领无从生效");
    Record after = *before;
    kind->set(after, "department", department);
    records::save_beyond_scope(tx, *kind, *before, std::move(after), "enterprises.claimed");
}

void save_claim(WriteTx& tx, const Kind& kind, const Record& before, const Claim& claim, const char* action) {
    Record after = before;
    typed_claim().store(claim, kind, after);
    if (after.values != before.values) records::save_beyond_scope(tx, kind, before, std::move(after), action);
}

}  // namespace

Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Decision& step) {
    const bool again = taken(tx, claim_stepped, info);
    const Record decided = records::take_step(tx, claim_stepped, id, info, step.grant ? "grant" : "reject",
                                              Json::object().set("裁定人", step.by).set("裁定理由", step.reason),
                                              [&](const Kind& kind, Record& record) {
                                                  const Claim claim = typed_claim().load(kind, record);
                                                  raise_if_any(check(claim, step));
                                                  typed_claim().store(after(claim, step, tx.today()), kind, record);
                                              });
    if (again) return decided;
    tell_decision(tx, decided);
    if (!step.grant) return decided;
    const KindPtr kind = tx.kinds().get(claim_stepped.kind);
    const std::string enterprise = kind->text(decided, "enterprise");
    for (const Record& other : open_claims(tx, enterprise)) {
        const Claim claim = typed_claim().load(*kind, other);
        if (other.id != id && claim.state == Claim::State::disputed)
            save_claim(tx, *kind, other, after(claim, {false, step.by, "已裁定归其他部门：" + step.reason}, tx.today()),
                       "claims.reject");
    }
    give_to(tx, enterprise, kind->text(decided, "department"));
    return decided;
}

Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const ClaimWithdrawal& step) {
    return records::take_step(tx, claim_stepped, id, info, "withdraw", Json::object().set("撤回理由", step.reason),
                              [&](const Kind& kind, Record& record) {
                                  const Claim claim = typed_claim().load(kind, record);
                                  raise_if_any(check(claim, step));
                                  typed_claim().store(after(claim, step, tx.today()), kind, record);
                              });
}

void claim_saved(WriteTx& tx, const Kind& kind, const Record* before, const Record& after) {
    if (!before && kind.text(after, "state") == "standing")
        give_to(tx, kind.text(after, "enterprise"), kind.text(after, "department"));
}

void enterprise_saved(WriteTx& tx, const Kind& kind, const Record* before, const Record& after) {
    if (!before) return;
    const auto gone = [&](const Record& one) { return one.archived || !kind.blank(one, "excluded_on"); };
    if (after.archived && !gone(*before) && kind.blank(after, "merged_into"))
        throw Problem(Stop::conflict, "not_excluded",
                      "企业不能直接从名册删除：不应纳入的请办理“名册排除”（理由和批准人），重复录入的请合并");
    if (!after.archived && gone(after) && kind.integer(after, "spaces_total") > 0)
        tx.before_commit("register/" + after.id, [id = after.id](WriteTx& later) { restore(later, id); });
    if (before->place.department == after.place.department && gone(*before) == gone(after)) return;
    const KindPtr claims = tx.kinds().get(claim_stepped.kind);
    for (const Record& one : open_claims(tx, after.id))
        save_claim(tx, *claims, one,
                   after_move(typed_claim().load(*claims, one), after.place.department, gone(after), tx.today()),
                   "claims.settled");
}

std::vector<Unclaimed> unclaimed(ReadTx& tx) {
    const std::string& area = tx.actor().scope.area;
    db::Query query(
        "select id, name, credit_code, sector, address from enterprises where archived = 0 and scope_department = '' "
        "and excluded_on is null");
    if (!area.empty()) query.add(" and scope_area >= ").bind(area).add(" and scope_area < ").bind(area + "~");
    std::vector<Unclaimed> out;
    tx.sql().each(query.add(" order by n limit 500"), [&](const db::Row& row) {
        out.push_back({std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                       std::string(row.text(3)), std::string(row.text(4))});
    });
    return out;
}

}  // namespace zhiben::registry
