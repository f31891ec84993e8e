#include "features/campaign/register_reports.hpp"

#include "kit/base/shape.hpp"
#include "kit/records/filter.hpp"
#include "kit/records/store.hpp"

namespace zhiben::campaign {
namespace {

struct Question {
    const char *code, *label, *kind, *query, *help;
    std::vector<records::Condition> conditions;
};

const std::vector<Question>& questions() {
    using records::Test;
    const auto is = [](const char* field, Test test, const char* value) {
        return records::Condition{field, test, {std::string(value)}};
    };
    const records::Condition in_business = is("operating", Test::not_equal, "closed");
    static const std::vector<Question> all{
        {"registered", "在册企业", "enterprises", "operating[ne]=closed", "统计的分母：除注销外都在内", {in_business}},
        {"unclaimed",
         "没有行业监管部门",
         "enterprises",
         "operating[ne]=closed&department[null]=1",
         "三管三必须：每家企业须有一个部门，请认领或由综合组指定",
         {in_business, {"department", Test::blank, {}}}},
        {"unsurveyed",
         "还没有摸排",
         "enterprises",
         "operating[ne]=closed&involvement=unknown",
         "没有辨识，也没有声明不涉及",
         {in_business, is("involvement", Test::equal, "unknown")}},
        {"idle",
         "停产企业",
         "enterprises",
         "operating=idle",
         "停产不等于没有有限空间，同样纳入管控",
         {is("operating", Test::equal, "idle")}},
        {"sole_traders",
         "个体工商户",
         "enterprises",
         "operating[ne]=closed&category=sole_trader",
         "个体户同样纳入管控",
         {in_business, is("category", Test::equal, "sole_trader")}},
        {"closed",
         "注销，不再计入",
         "enterprises",
         "operating=closed",
         "已不在分母中，须有依据",
         {is("operating", Test::equal, "closed")}},
        {"spaces_excluded",
         "排除的有限空间",
         "spaces",
         "exclusion_reason[not_null]=1",
         "不纳入的须有理由和批准人",
         {{"exclusion_reason", Test::not_blank, {}}}}};
    return all;
}

// Verified: a finished inspection on site since, and no space in the ledger. Contradicted: there are spaces after all.
void add_declarations(ReadTx& tx, Json& out, const Plan* plan) {
    db::Query query(
        "select id, name, declared_on, declared_by, inspected_on, coalesce(spaces_total, 0), involvement from "
        "enterprises");
    records::add_where(query, tx, *tx.kinds().get("enterprises"),
                       {.conditions = {{"declared_on", records::Test::not_blank, {}},
                                       {"operating", records::Test::not_equal, {std::string("closed")}}}});
    std::int64_t declared = 0, verified = 0, contradicted = 0;
    Json lines = Json::array();
    tx.sql().each(query.add(" order by declared_on, n"), [&](const db::Row& row) {
        const bool against = row.integer(5) > 0 || row.text(6) == "yes";
        const bool seen = !against && !row.null(4) && row.text(4) >= row.text(2);
        ++declared;
        verified += seen;
        contradicted += against;
        if (declared > 500) return;  // the shares count them all
        lines.push(Json::object()
                       .set("enterprise", row.text(0))
                       .set("enterprise_name", row.text(1))
                       .set("declared_on", row.text(2))
                       .set("declared_by", row.text(3))
                       .set("inspected_on", row.null(4) ? Json() : Json(row.text(4)))
                       .set("state", against ? "contradicted"
                                     : seen  ? "verified"
                                             : "unverified"));
    });
    const std::int64_t percent = plan ? plan->verify_percent : 0;
    out.set("declared", declared)
        .set("verified", verified)
        .set("contradicted", contradicted)
        .set("percent", percent)
        .set("demanded", (declared * percent + 99) / 100)
        .set("declarations", std::move(lines));
}

}  // namespace

Json register_json(ReadTx& tx, const Plan* plan) {
    Json items = Json::array();
    for (const Question& one : questions())
        items.push(Json::object()
                       .set("code", one.code)
                       .set("label", one.label)
                       .set("count", records::count(tx, *tx.kinds().get(one.kind), {.conditions = one.conditions}))
                       .set("open", std::string("/") + one.kind + "?" + one.query)
                       .set("help", one.help));
    Json out = Json::object().set("items", std::move(items));
    add_declarations(tx, out, plan);
    return out;
}

Json register_shape() {
    const Json item = shape::object({{"code", shape::text()},
                                     {"label", shape::text()},
                                     {"count", shape::whole()},
                                     {"open", shape::text()},
                                     {"help", shape::text()}});
    const Json line = shape::object({{"enterprise", shape::uuid()},
                                     {"enterprise_name", shape::text()},
                                     {"declared_on", shape::day()},
                                     {"declared_by", shape::text()},
                                     {"inspected_on", shape::maybe(shape::day())},
                                     {"state", shape::one_of({"verified", "unverified", "contradicted"})}});
    return shape::named("RegisterQuality", shape::object({{"items", shape::list(item)},
                                                          {"declared", shape::whole()},
                                                          {"verified", shape::whole()},
                                                          {"contradicted", shape::whole()},
                                                          {"percent", shape::whole()},
                                                          {"demanded", shape::whole()},
                                                          {"declarations", shape::list(line)}}));
}

}  // namespace zhiben::campaign
