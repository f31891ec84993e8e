#include "app/demo/inspections.hpp"

#include <algorithm>

#include "features/inspections/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::app::demo {
namespace {

struct Failure {
    std::string item, description;  // code of the rulebook's checklist
    bool immediate = false;
};
// Of one inspection; often none.
std::vector<Failure> failures_of(Dice& dice) {
    static const std::vector<Failure> all{{"signs", "污水池入口警示标志褪色，没有告知牌", true},
                                          {"training", "年度有限空间专题培训没有考核记录", false},
                                          {"attendant", "监护人员名单没有更新，现场监护人没有任命", false},
                                          {"equipment", "四合一气体检测仪只有一台，没有备用", false},
                                          {"maintenance", "正压式空气呼吸器压力不足，没有定期检查记录", true},
                                          {"drills", "现场处置方案没有演练和评估记录", false},
                                          {"ledger", "新增的集水井没有列入台账", false}};
    std::vector<Failure> out;
    if (dice.chance(45)) return out;
    const std::size_t first = static_cast<std::size_t>(dice.between(0, 6));
    out.push_back(all[first]);
    if (dice.chance(40)) out.push_back(all[(first + 3) % all.size()]);
    return out;
}

}  // namespace

// A visit by two officers with a signed checklist; what failed is ordered the same day, and mostly mended.
void Inspections::of(const Enterprise& enterprise, Day day) {
    const bool supervision = dice_.chance(12), unannounced = supervision && dice_.chance(60);
    const std::string who = supervision ? "zonghe" : enterprise.officer(), id = dice_.id(day);
    const bool emergency = enterprise.department == "emergency";
    const std::vector<std::string> officers =
        emergency ? std::vector<std::string>{"贺安澜", "段守诚"} : std::vector<std::string>{"苗文博", "靳思远"};
    Json form = Json::object()
                    .set("enterprise", enterprise.id)
                    .set("inspected_on", day.iso())
                    .set("representative", enterprise.form.text("principal"))
                    .set("purpose", "有限空间作业治本攻坚执法检查")
                    .set("spaces_count", dice_.between(1, 6));
    form.set("type", supervision        ? "supervision"
                     : dice_.chance(30) ? "special"
                                        : "routine")
        .set("unannounced", unannounced)
        .set("officers", officers[0] + "、" + officers[1])
        .set("certificates", emergency ? "14090201、14090202" : "14090301、14090302");
    if (const int fate = enterprise.number % 20; fate == 13 || fate == 14)  // it has declared to have no space
        form.set("spaces_count", enterprise.number == 33 ? 1 : 0)
            .set("declaration_result", enterprise.number == 33 ? "refuted" : "confirmed");
    const std::vector<Failure> failures = failures_of(dice_);
    std::vector<std::string> own;  // of the signatures, their images and the end
    for (int i = 0; i < 7; ++i) own.push_back(dice_.id(day));
    const files::Kept& image = dice_.of(pictures_);
    days_.plan(day, who, [=](WriteTx& tx) {
        create(tx, "inspections", id, form);
        const records::KindPtr kind = tx.kinds().get("inspections");
        std::vector<inspections::Answer> answers;
        for (const auto& line : inspections::checklist(tx, *kind, records::get(tx, *kind, id)).lines) {
            inspections::Answer answer{.item = line.on.item->code, .result = inspections::Result::pass};
            if (line.on.item->only_explosive) answer.result = inspections::Result::not_applicable;
            for (const Failure& failure : failures)
                if (answer.item == failure.item) {
                    answer.result = inspections::Result::fail;
                    answer.description = failure.description;
                    answer.method = failure.immediate ? "immediate" : "deadline";
                }
            answers.push_back(std::move(answer));
        }
        inspections::answer(tx, id, 0, answers);
        const std::vector<std::pair<std::string, std::string>> signers{
            {"officer", officers[0]}, {"officer", officers[1]}, {"representative", form.text("representative")}};
        for (std::size_t i = 0; i < signers.size(); ++i) {
            create(tx, "signatures", own[2 * i],
                   Json::object().set("inspection", id).set("role", signers[i].first).set("name", signers[i].second));
            files::attach(tx, own[2 * i + 1], "signatures", own[2 * i], image, "签名.png", "signature");
        }
        inspections::take(tx, id, {.id = own[6]}, inspections::Finish{.handling = failures.empty() ? "" : "责令整改"});
    });
    ++count_;
    const auto later =
        std::find_if(failures.begin(), failures.end(), [](const Failure& one) { return !one.immediate; });
    const bool papers = day < last_day && later != failures.end() && enforcement_.free();
    if (papers) enforcement_.follow(enterprise, id, failures.front().description, day);
    for (const Failure& failure : failures) {
        const std::string hazard = inspections::hazard_id(id, failure.item);
        if (!papers || failure.immediate)
            hazards_.order(enterprise.officer(), hazard, false, dice_.person(), day,
                           day.plus(failure.immediate ? 2 : 12));
        if (dice_.chance(25)) continue;  // still being mended
        const Day done = day.plus(dice_.between(1, failure.immediate ? 2 : 9));
        hazards_.rectify(enterprise.officer(), hazard, done);
        hazards_.recheck(enterprise.officer(), hazard, done.plus(dice_.between(1, 3)), true, {});
    }
}

// 双随机 of the emergency department, drawn and put into its plans.
void Inspections::draw_lots(const Ids& ids, Day day) {
    const std::string id = dice_.id(day);
    Json form = Json::object()
                    .set("name", "2023年11月有限空间双随机抽查")
                    .set("area", ids.at(zone_code))
                    .set("department", ids.at("emergency"))
                    .set("type", "special")
                    .set("planned_on", day.plus(6).iso())
                    .set("purpose", "有限空间作业审批、监护、通风检测和应急救援装备")
                    .set("officers", "贺安澜、段守诚、苗文博、靳思远")
                    .set("enterprises_wanted", 10)
                    .set("officers_wanted", 2);
    days_.plan(day, "yingji", [id, form, drawn = dice_.id(day), planned = dice_.id(day)](WriteTx& tx) {
        create(tx, "inspection_draws", id, form);
        inspections::take_draw(tx, id, {.id = drawn});
        inspections::plans_of_draw(tx, id, {.id = planned}, {});
    });
}

}  // namespace zhiben::app::demo
