#include "app/demo/hazards.hpp"

#include <algorithm>

#include "features/hazards/service.hpp"

namespace zhiben::app::demo {
namespace {

struct Finding {
    const char *text, *category, *clause, *defect;
};
const std::vector<Finding>& findings() {
    static const std::vector<Finding> all{
        {"入口处未设置安全警示标志", "site", "总局令第59号第十九条（2023年12月31日前适用）", "signs"},
        {"安全操作规程未张贴在入口醒目位置", "site", "方案三（一）1", "publicity"},
        {"井口盖板破损，未采取隔离措施", "site", "方案三（一）1", "isolation"},
        {"未按规定配备泵吸式气体检测报警仪", "site", "总局令第59号，条款待核实", "equipment"},
        {"正压式空气呼吸器气瓶压力不足", "site", "总局令第59号，条款待核实", "maintenance"},
        {"应急救援三脚架锈蚀，不能正常使用", "site", "总局令第59号，条款待核实", "maintenance"},
        {"有限空间管理台账未及时更新", "management", "总局令第59号第七条（待核实）", "ledger"},
        {"作业审批单缺少审批人签字", "management", "总局令第59号第八条（待核实）", "approval"},
        {"未与承包单位签订安全生产管理协议", "management", "安全生产法第四十九条", "contracting"},
        {"监护人员未经专项培训", "management", "总局令第59号第六条（待核实）", "training"},
        {"未制定有限空间作业应急预案", "management", "安全生产法第八十一条", "drills"},
        {"未按规定组织有限空间作业应急演练", "management", "安全生产法第八十一条", "drills"},
        {"通风机电源线绝缘层破损", "site", "安全生产法第三十六条", "maintenance"},
        {"作业现场照明电压高于36伏", "site", "待核实", "equipment"},
        {"检测记录未注明检测时间和位置", "management", "总局令第59号第十二条（待核实）", "ventilation"}};
    return all;
}

Json hazard_form(Dice& dice, const std::string& enterprise, const std::string& space, Day day) {
    const Finding& finding = dice.of(findings());
    const int roll = dice.between(1, 100);
    const bool major = dice.chance(3);
    Json form = Json::object()
                    .set("enterprise", enterprise)
                    .set("description", finding.text)
                    .set("source", roll <= 65   ? "department"
                                   : roll <= 85 ? "self"
                                   : roll <= 93 ? "supervision"
                                   : roll <= 97 ? "report"
                                                : "superior")
                    .set("found_on", day.iso())
                    .set("found_by", dice.person() + "、" + dice.person())
                    .set("category", finding.category)
                    .set("grade", major ? "major" : "general")
                    .set("clause", finding.clause)
                    .set("defect", finding.defect)
                    .set("method", !major && dice.chance(36) ? "immediate" : "deadline");
    if (!space.empty()) form.set("space", space);
    if (major)
        form.set("description", "未落实作业审批，作业现场未设监护人员")
            .set("category", "site")
            .set("defect", "approval")
            .set("basis", "部令第10号第十三条第二项");
    return form;
}

std::string measure_taken(Dice& dice) {
    return dice.of(std::vector<std::string>{"已按要求补设并张贴到位", "已更换合格器材并登记台账",
                                            "已重新培训并考核合格", "已补签协议，明确双方职责", "已修复盖板并加锁",
                                            "已完善制度并组织学习"});
}

// From summer on, more of them the closer to the end: the campaign gathers speed.
Day busy_day(Dice& dice, Day since) {
    const Day a = dice.day(since, last_day.plus(-1)), b = dice.day(since, last_day.plus(-1));
    return dice.chance(60) ? std::max(a, b) : a;
}

}  // namespace

void Hazards::of(const Enterprise& enterprise, Day since, int count) {
    for (int i = 0; i < count; ++i) {
        const auto& [space, known] = dice_.of(enterprise.spaces);
        const Day found = busy_day(dice_, since.plus(1));
        if (found >= last_day) continue;
        one(enterprise, dice_.chance(75) && known <= found ? space : "", found);
    }
}

void Hazards::order(const std::string& who, const std::string& hazard, bool major, const std::string& responsible,
                    Day on, Day deadline) {
    hazards::Order given{.responsible = responsible, .responsible_phone = dice_.phone(), .measure = "按标准整改到位"};
    given.deadline = deadline;
    if (major) {
        given.measure = "停止有限空间作业，补建审批制度，明确监护人员并培训";
        given.fund = std::to_string(dice_.between(1, 9)) + "万元";
        given.emergency_plan = "整改期间封闭入口，专人值守，备齐正压式空气呼吸器";
    }
    days_.plan(on, who,
               [hazard, given, id = dice_.id(on)](WriteTx& tx) { hazards::take(tx, hazard, {.id = id}, given); });
}

void Hazards::rectify(const std::string& who, const std::string& hazard, Day on) {
    const hazards::Rectification given{.done_on = on, .measures = measure_taken(dice_)};
    const files::Kept& picture = dice_.of(pictures_);
    days_.plan(on, who, [hazard, given, picture, id = dice_.id(on), photo = dice_.id(on)](WriteTx& tx) {
        files::attach(tx, photo, "hazards", hazard, picture, "整改后照片.png", "整改证据");
        hazards::take(tx, hazard, {.id = id, .evidence = {photo}}, given);
    });
}

void Hazards::recheck(const std::string& who, const std::string& hazard, Day on, bool pass, Day again) {
    // Names that no responsible person has: nobody re-checks his own work.
    static const std::vector<std::string> officers{"贺安澜", "段守诚", "苗文博", "靳思远"};
    const auto first = static_cast<std::size_t>(dice_.between(0, 3));
    hazards::Recheck given{.by = {officers[first], officers[(first + 1) % 4]}, .pass = pass};
    given.on = on;
    given.opinion = pass ? "经现场复查，已整改到位" : "整改不彻底，责令继续整改";
    given.document = "（忻开）应急复查〔2023〕" + std::to_string(dice_.between(1, 999));
    if (!pass) given.new_deadline = again;
    days_.plan(on, who,
               [hazard, given, id = dice_.id(on)](WriteTx& tx) { hazards::take(tx, hazard, {.id = id}, given); });
}

void Hazards::one(const Enterprise& enterprise, const std::string& space, Day found) {
    const std::string id = dice_.id(found), who = enterprise.officer();
    const Json form = hazard_form(dice_, enterprise.id, space, found);
    const bool major = form.text("grade") == "major";
    days_.plan(found, who, [id, form](WriteTx& tx) { create(tx, "hazards", id, form); });
    ++count_;
    if (found >= last_day.plus(-3) && dice_.chance(35)) return;  // the order is still to be given

    const Day deadline = form.text("method") == "immediate" ? found.plus(dice_.between(1, 3))
                         : major                            ? found.plus(dice_.between(15, 30))
                                                            : found.plus(dice_.between(7, 20));
    order(who, id, major, dice_.person(), found, deadline);
    if (major && dice_.chance(60))
        days_.plan(found.plus(1), who, [id, found, until = deadline.plus(30), step_id = dice_.id(found)](WriteTx& tx) {
            hazards::take(tx, id, {.id = step_id},
                          hazards::Supervision{"开发区", "忻开安委办〔2023〕挂牌", found.plus(1), until});
        });
    const bool recent = deadline >= last_day.plus(-12);
    if (dice_.chance(recent ? 9 : 1)) {  // asks for more time; some wait for the answer
        const Day asked = std::max(found.plus(1), deadline.plus(-2)), wanted = std::max(deadline, asked).plus(10);
        days_.plan(asked, who, [id, wanted, step_id = dice_.id(asked)](WriteTx& tx) {
            hazards::take(tx, id, {.id = step_id}, hazards::Extension{wanted, "所需器材采购到货延迟"});
        });
        if (asked.plus(3) <= last_day && dice_.chance(70))
            days_.plan(asked.plus(3), who, [id, step_id = dice_.id(asked)](WriteTx& tx) {
                hazards::take(tx, id, {.id = step_id}, hazards::Decision{true, "同意延期"});
            });
        return;
    }
    if (dice_.chance(recent ? 5 : 1)) return;  // nothing has been done yet: overdue sooner or later
    const Day done = dice_.day(found.plus(1), dice_.chance(96) ? deadline : deadline.plus(4));
    rectify(who, id, done);
    Day checked = done.plus(dice_.between(1, 4));
    if (dice_.chance(93)) {
        recheck(who, id, checked, true, {});
        return;
    }
    recheck(who, id, checked, false, checked.plus(7));
    const Day again = checked.plus(dice_.between(1, 6));
    rectify(who, id, again);
    recheck(who, id, again.plus(dice_.between(1, 3)), true, {});
}

}  // namespace zhiben::app::demo
