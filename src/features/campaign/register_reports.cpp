#include "features/campaign/register_reports.hpp"

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
    const records::Condition counted{"excluded_on", Test::blank, {}};
    static const std::vector<Question> all{{"registered",
                                            "在册企业",
                                            "enterprises",
                                            "excluded_on[null]=1",
                                            "统计的分母：停产、个体、注销都在内，经批准排除的除外",
                                            {counted}},
                                           {"unclaimed",
                                            "没有行业监管部门",
                                            "enterprises",
                                            "excluded_on[null]=1&department[null]=1",
                                            "三管三必须：每家企业须有一个部门，请认领或由综合组指定",
                                            {counted, {"department", Test::blank, {}}}},
                                           {"disputed",
                                            "有争议的认领",
                                            "claims",
                                            "state=disputed",
                                            "已有监管部门、又有部门认领的，由综合组写明理由裁定",
                                            {is("state", Test::equal, "disputed")}},
                                           {"unsurveyed",
                                            "还没有摸排",
                                            "enterprises",
                                            "excluded_on[null]=1&involvement=unknown",
                                            "没有辨识，也没有声明不涉及",
                                            {counted, is("involvement", Test::equal, "unknown")}},
                                           {"idle",
                                            "停产企业",
                                            "enterprises",
                                            "excluded_on[null]=1&operating=idle",
                                            "停产不等于没有有限空间，同样纳入管控",
                                            {counted, is("operating", Test::equal, "idle")}},
                                           {"sole_traders",
                                            "个体工商户",
                                            "enterprises",
                                            "excluded_on[null]=1&category=sole_trader",
                                            "个体户同样纳入管控",
                                            {counted, is("category", Test::equal, "sole_trader")}},
                                           {"closed",
                                            "已注销、还没有办理排除",
                                            "enterprises",
                                            "excluded_on[null]=1&operating=closed",
                                            "还计在分母里；核实后请申请排除，附注销依据",
                                            {counted, is("operating", Test::equal, "closed")}},
                                           {"exclusions_asked",
                                            "排除申请，待审批",
                                            "exclusions",
                                            "state=asked",
                                            "由综合组审批；批准之前仍计入",
                                            {is("state", Test::equal, "asked")}},
                                           {"excluded",
                                            "已排除，不再计入",
                                            "enterprises",
                                            "excluded_on[not_null]=1",
                                            "每一家都有理由和批准人，登记了有限空间的自动恢复",
                                            {{"excluded_on", Test::not_blank, {}}}},
                                           {"spaces_excluded",
                                            "排除的有限空间",
                                            "spaces",
                                            "exclusion_reason[not_null]=1",
                                            "不纳入的须有理由和批准人",
                                            {{"exclusion_reason", Test::not_blank, {}}}}};
    return all;
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
    std::vector<shape::Member> members{{"items", shape::list(item)}};
    for (shape::Member& one : declarations_shape()) members.push_back(std::move(one));
    return shape::named("RegisterQuality", shape::object(std::move(members)));
}

}  // namespace zhiben::campaign
