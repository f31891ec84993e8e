#include "features/enterprises/service.hpp"

#include "kit/base/id.hpp"
#include "kit/base/step_rules.hpp"
#include "kit/base/text.hpp"

namespace zhiben::enterprises {
namespace {

Issues judge(const Declaration& declaration, Day today) {
    Issues issues;
    const std::string by = trimmed(declaration.signed_by);
    if (!valid_id(declaration.id)) issues.push_back({"id", "bad_id", "应为小写的 UUID（36 个字符）", "编号"});
    required(issues, "signed_by", "签字人", by, "必填：请填写签字人（主要负责人）");
    if (characters(by) > 40) issues.push_back({"signed_by", "too_long", "最多 40 个字", "签字人"});
    required(issues, "signed_on", "签字日期", declaration.signed_on, "必填：请填写签字日期，如 2023-11-09");
    not_in_future(issues, "signed_on", "签字日期", declaration.signed_on, today);
    if (characters(declaration.text) > 1000) issues.push_back({"text", "too_long", "最多 1000 个字", "声明内容"});
    return issues;
}

}  // namespace

records::Record declare_none(WriteTx& tx, const std::string& enterprise, const Declaration& declaration) {
    const records::KindPtr kind = tx.kinds().get("enterprises");
    records::get(tx, *kind, enterprise);
    tx.lock(enterprise);
    const records::Record before = records::get(tx, *kind, enterprise);
    if (before.archived) throw Problem(Stop::not_found, "archived", "这家企业已归档，不能再声明");
    raise_if_any(judge(declaration, tx.today()));
    const auto known = tx.sql().value(db::Query("select enterprise from declarations where id = $1", {declaration.id}));
    if (known) {
        if (std::get<std::string>(*known) == enterprise) return before;
        throw Problem(Stop::conflict, "id_taken", "这个声明编号已用于另一家企业，请刷新后重试");
    }
    const std::int64_t spaces = tx.sql().integer(
        db::Query("select sum(quantity) from spaces where enterprise = $1 and archived = 0 and counts_from is not null "
                  "and retired_on is null",
                  {enterprise}));
    if (spaces > 0)
        throw Problem(Stop::conflict, "has_spaces",
                      "台账中还有这家企业的有限空间 " + std::to_string(spaces) +
                          " 处，不能声明不涉及；确已拆除或不应纳入的，请先在台账中逐处注明");

    records::Record after = before;
    kind->set(after, "involvement", std::string("none"));
    kind->set(after, "declared_on", declaration.signed_on->iso());
    kind->set(after, "declared_by", trimmed(declaration.signed_by));
    kind->set(after, "declaration", std::string("signed"));
    if (kind->blank(after, "surveyed_on")) kind->set(after, "surveyed_on", declaration.signed_on->iso());
    tx.sql().run(
        db::Query("insert into declarations (id, enterprise, signed_by, signed_on, text, by_name, at) values "
                  "($1, $2, $3, $4, $5, $6, $7)",
                  {declaration.id, enterprise, trimmed(declaration.signed_by), declaration.signed_on->iso(),
                   declaration.text, tx.actor().name, tx.now().ms}));
    return records::save(tx, *kind, before, std::move(after), "enterprises.declaration");
}

}  // namespace zhiben::enterprises
