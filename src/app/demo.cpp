#include "app/demo.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "app/demo_data.hpp"
#include "app/demo_publicity.hpp"
#include "app/demo_register.hpp"
#include "app/demo_reports.hpp"
#include "app/demo_training.hpp"
#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "features/enterprises/service.hpp"
#include "features/hazards/service.hpp"
#include "features/inspections/service.hpp"
#include "features/people/service.hpp"
#include "features/people/store.hpp"
#include "features/training/question_file.hpp"
#include "features/training/question_store.hpp"
#include "kit/files/attachments.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::app {
namespace {

const Day first_day = Day::of(2023, 7, 3), last_day = Day::of(2023, 11, 19), plan_day = Day::of(2023, 10, 13);

// Something that somebody does on a day. All is decided beforehand, for a transaction may run twice.
struct Event {
    Day day;
    std::string who;  // a login, or "" for the system
    std::function<void(WriteTx&)> act;
};

class Demo {
  public:
    Demo(const Work& work, const figures::Figures& figures) : real_(work), figures_(figures) {}
    DemoResult run();

  private:
    const Work& real_;
    const figures::Figures& figures_;
    FixedClock clock_{first_day};
    Context context_;
    Dice dice_{20231013};
    DemoResult result_;
    std::map<std::string, std::string> ids_;  // areas, departments, users
    std::vector<Event> events_;
    std::vector<DemoFirm> trained_;  // whose people were on the lists of the trainings
    std::vector<files::Kept> pictures_;
    int ordered_ = 0;  // inspections whose papers were issued
    std::vector<DemoSite> sites_;
    std::vector<DemoEntered> entered_;

    void plan(Day day, const std::string& who, std::function<void(WriteTx&)> act) {
        if (day <= last_day) events_.push_back({day, who, std::move(act)});
    }
    Day within(Day since, Day until) { return since.plus(dice_.between(0, std::max(0, since.days_until(until)))); }
    // A day from summer on, more of them the closer to the end: the campaign gathers speed.
    Day busy_day(Day since) {
        const Day a = within(since, last_day.plus(-1)), b = within(since, last_day.plus(-1));
        return dice_.chance(60) ? std::max(a, b) : a;
    }
    std::string officer_of(const DemoEnterprise& one) {
        return one.department == "emergency" ? "yingji" : one.department.empty() ? "zonghe" : "jianhuan";
    }

    void settle(const Work& work);
    std::vector<files::Kept> keep_pictures(int first, int count);
    void enterprises();
    void one_enterprise(int number);
    void twin(int number, const DemoEnterprise& of, Day day);
    void spaces(const DemoEnterprise& enterprise, Day day, int count);
    void hazards(const DemoEnterprise& enterprise, const std::vector<std::pair<std::string, Day>>& spaces, Day since,
                 int count);
    void one_hazard(const DemoEnterprise& enterprise, const std::string& space, Day found);
    void order(const std::string& who, const std::string& hazard, bool major, const std::string& responsible, Day on,
               Day deadline);
    void rectify(const std::string& who, const std::string& hazard, Day on);
    void recheck(const std::string& who, const std::string& hazard, Day on, bool pass, Day again);
    void inspect(const DemoEnterprise& enterprise, Day day);
    void punish(const DemoEnterprise& enterprise, const std::string& inspection, const std::string& what, Day day);
    void measures(const DemoEnterprise& enterprise, const std::string& inspection, Day day);
    void draw_lots(Day day);
    void live(const Work& work);
};

void Demo::settle(const Work& work) {
    const auto area = [&](WriteTx& tx, const char* name, const char* code, const char* level, const char* parent) {
        ids_[code] = dice_.id(first_day);
        create(tx, "areas", ids_[code],
               Json::object()
                   .set("name", name)
                   .set("code", code)
                   .set("level", level)
                   .set("parent", *parent ? Json(ids_.at(parent)) : Json()));
    };
    const auto department = [&](WriteTx& tx, const char* key, const char* name, const char* full, bool reports) {
        ids_[key] = dice_.id(first_day);
        create(tx, "departments", ids_[key],
               Json::object()
                   .set("name", name)
                   .set("full_name", full)
                   .set("area", ids_.at("140902-kfq"))
                   .set("reports", reports)
                   .set("position", static_cast<std::int64_t>(ids_.size())));
    };
    const std::string hash = hash_password(result_.password);
    const auto user = [&](WriteTx& tx, const char* login, const char* name, const char* role, const char* of) {
        result_.logins.push_back({login, name});
        const auto known = people::account_by_login(tx, login);
        ids_[login] = known ? known->actor.id : dice_.id(first_day);
        if (!known) {
            Json form = Json::object().set("login", login).set("name", name).set("role", role);
            if (std::string_view(role) != "admin") form.set("area", ids_.at("140902-kfq"));
            if (*of) form.set("department", ids_.at(of));
            create(tx, "users", ids_[login], form);
        }
        people::keep_password_hash(tx, ids_[login], hash);
        tx.sql().run(db::Query("update users set must_change_password = 0 where id = $1", {ids_[login]}));
    };
    work.write(people::system_actor("command"), [&](WriteTx& tx) {
        ids_.clear();
        result_.logins.clear();
        training::keep_questions(tx, training::embedded_questions());
        area(tx, "山西省", "14", "province", "");
        area(tx, "忻州市", "1409", "city", "14");
        area(tx, "忻府区", "140902", "county", "1409");
        area(tx, "忻州经济开发区", "140902-kfq", "zone", "140902");
        area(tx, "云中路片区", "kfq-yzl", "street", "140902-kfq");
        area(tx, "播明片区", "kfq-bm", "street", "140902-kfq");
        area(tx, "匡村片区", "kfq-kc", "street", "140902-kfq");
        area(tx, "新建路片区", "kfq-xjl", "street", "140902-kfq");
        department(tx, "emergency", "应急管理部", "开发区应急管理部（综合行政执法局）", true);
        department(tx, "construction", "建设环保管理部", "开发区建设环保管理部", true);
        department(tx, "data", "综合数据信息中心", "开发区综合数据信息中心", false);
        department(tx, "office", "综合办公室", "开发区综合办公室", false);
        user(tx, "admin", "系统管理员", "admin", "");
        user(tx, "zonghe", "综合组", "general", "");
        user(tx, "yingji", "应急管理部执法员", "officer", "emergency");
        user(tx, "jianhuan", "建设环保管理部执法员", "officer", "construction");
        user(tx, "lingdao", "领导组", "leader", "");
    });
}

std::vector<files::Kept> Demo::keep_pictures(int first, int count) {
    const std::string file = context_.files + "/demo-picture.png";
    std::vector<files::Kept> out;
    for (int number = first; number < first + count; ++number) {
        std::ofstream(file, std::ios::binary) << demo_picture(number);
        out.push_back(files::keep(context_.files, file));
    }
    std::filesystem::remove(file);
    return out;
}

void Demo::spaces(const DemoEnterprise& enterprise, Day day, int count) {
    std::vector<std::pair<std::string, Day>> made;
    for (int number = 1; number <= count; ++number) {
        const std::string id = dice_.id(day);
        const Day on = number > 3 && dice_.chance(10) ? within(day, last_day.plus(-2)) : day;
        plan(on, officer_of(enterprise),
             [id, form = demo_space(dice_, enterprise, number, on)](WriteTx& tx) { create(tx, "spaces", id, form); });
        made.emplace_back(id, on);
        ++result_.spaces;
    }
    sites_.back().spaces = made;
    if (count > 0) hazards(enterprise, made, day, count * 4 / 3 + dice_.between(0, 1));
}

void Demo::hazards(const DemoEnterprise& enterprise, const std::vector<std::pair<std::string, Day>>& spaces, Day since,
                   int count) {
    for (int i = 0; i < count; ++i) {
        const auto& [space, known] = dice_.of(spaces);
        const Day found = busy_day(since.plus(1));
        if (found >= last_day) continue;
        one_hazard(enterprise, dice_.chance(75) && known <= found ? space : "", found);
    }
}

hazards::StepInfo step(const std::string& id) { return {.id = id}; }

void Demo::order(const std::string& who, const std::string& hazard, bool major, const std::string& responsible, Day on,
                 Day deadline) {
    hazards::Order given{.responsible = responsible, .responsible_phone = dice_.phone(), .measure = "按标准整改到位"};
    given.deadline = deadline;
    if (major) {
        given.measure = "停止有限空间作业，补建审批制度，明确监护人员并培训";
        given.fund = std::to_string(dice_.between(1, 9)) + "万元";
        given.emergency_plan = "整改期间封闭入口，专人值守，备齐正压式空气呼吸器";
    }
    plan(on, who, [hazard, given, id = dice_.id(on)](WriteTx& tx) { hazards::take(tx, hazard, step(id), given); });
}

void Demo::rectify(const std::string& who, const std::string& hazard, Day on) {
    const hazards::Rectification given{.done_on = on, .measures = demo_measure(dice_)};
    const files::Kept& picture = dice_.of(pictures_);
    plan(on, who, [hazard, given, picture, id = dice_.id(on), photo = dice_.id(on)](WriteTx& tx) {
        files::attach(tx, photo, "hazards", hazard, picture, "整改后照片.png", "整改证据");
        hazards::take(tx, hazard, {.id = id, .evidence = {photo}}, given);
    });
}

void Demo::recheck(const std::string& who, const std::string& hazard, Day on, bool pass, Day again) {
    // Names that no responsible person has: nobody re-checks his own work.
    static const std::vector<std::string> officers{"贺安澜", "段守诚", "苗文博", "靳思远"};
    const auto first = static_cast<std::size_t>(dice_.between(0, 3));
    hazards::Recheck given{.by = {officers[first], officers[(first + 1) % 4]}, .pass = pass};
    given.on = on;
    given.opinion = pass ? "经现场复查，已整改到位" : "整改不彻底，责令继续整改";
    given.document = "（忻开）应急复查〔2023〕" + std::to_string(dice_.between(1, 999));
    if (!pass) given.new_deadline = again;
    plan(on, who, [hazard, given, id = dice_.id(on)](WriteTx& tx) { hazards::take(tx, hazard, step(id), given); });
}

void Demo::one_hazard(const DemoEnterprise& enterprise, const std::string& space, Day found) {
    const std::string id = dice_.id(found), who = officer_of(enterprise);
    const Json form = demo_hazard(dice_, enterprise.id, space, found);
    const bool major = form.text("grade") == "major";
    plan(found, who, [id, form](WriteTx& tx) { create(tx, "hazards", id, form); });
    ++result_.hazards;
    if (found >= last_day.plus(-3) && dice_.chance(35)) return;  // the order is still to be given

    const Day deadline = form.text("method") == "immediate" ? found.plus(dice_.between(1, 3))
                         : major                            ? found.plus(dice_.between(15, 30))
                                                            : found.plus(dice_.between(7, 20));
    order(who, id, major, dice_.person(), found, deadline);
    if (major && dice_.chance(60))
        plan(found.plus(1), who, [id, found, until = deadline.plus(30), step_id = dice_.id(found)](WriteTx& tx) {
            hazards::take(tx, id, step(step_id),
                          hazards::Supervision{"开发区", "忻开安委办〔2023〕挂牌", found.plus(1), until});
        });
    const bool recent = deadline >= last_day.plus(-12);
    if (dice_.chance(recent ? 9 : 1)) {  // asks for more time; some wait for the answer
        const Day asked = std::max(found.plus(1), deadline.plus(-2)), wanted = std::max(deadline, asked).plus(10);
        plan(asked, who, [id, wanted, step_id = dice_.id(asked)](WriteTx& tx) {
            hazards::take(tx, id, step(step_id), hazards::Extension{wanted, "所需器材采购到货延迟"});
        });
        if (asked.plus(3) <= last_day && dice_.chance(70))
            plan(asked.plus(3), who, [id, step_id = dice_.id(asked)](WriteTx& tx) {
                hazards::take(tx, id, step(step_id), hazards::Decision{true, "同意延期"});
            });
        return;
    }
    if (dice_.chance(recent ? 5 : 1)) return;  // nothing has been done yet: overdue sooner or later
    const Day done = within(found.plus(1), dice_.chance(96) ? deadline : deadline.plus(4));
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

// A visit by two officers with a signed checklist; what failed is ordered the same day, and mostly mended.
void Demo::inspect(const DemoEnterprise& enterprise, Day day) {
    const bool supervision = dice_.chance(12), unannounced = supervision && dice_.chance(60);
    const std::string who = supervision ? "zonghe" : officer_of(enterprise), id = dice_.id(day);
    const bool emergency = enterprise.department == "emergency";
    const std::vector<std::string> officers =
        emergency ? std::vector<std::string>{"贺安澜", "段守诚"} : std::vector<std::string>{"苗文博", "靳思远"};
    Json form = demo_inspection(dice_, enterprise, day);
    form.set("type", supervision        ? "supervision"
                     : dice_.chance(30) ? "special"
                                        : "routine")
        .set("unannounced", unannounced)
        .set("officers", officers[0] + "、" + officers[1])
        .set("certificates", emergency ? "14090201、14090202" : "14090301、14090302");
    if (const int fate = enterprise.number % 20; fate == 13 || fate == 14)  // it has declared to have no space
        form.set("spaces_count", enterprise.number == 33 ? 1 : 0)
            .set("declaration_result", enterprise.number == 33 ? "refuted" : "confirmed");
    const std::vector<DemoFailure> failures = demo_failures(dice_);
    std::vector<std::string> own;  // of the signatures, their images and the end
    for (int i = 0; i < 7; ++i) own.push_back(dice_.id(day));
    const files::Kept& image = dice_.of(pictures_);
    plan(day, who, [=](WriteTx& tx) {
        create(tx, "inspections", id, form);
        const records::KindPtr kind = tx.kinds().get("inspections");
        std::vector<inspections::Answer> answers;
        for (const auto& line : inspections::checklist(tx, *kind, records::get(tx, *kind, id)).lines) {
            inspections::Answer answer{.item = line.on.item->code, .result = inspections::Result::pass};
            if (line.on.item->only_explosive) answer.result = inspections::Result::not_applicable;
            for (const DemoFailure& failure : failures)
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
        inspections::take(tx, id, step(own[6]), inspections::Finish{.handling = failures.empty() ? "" : "责令整改"});
    });
    ++result_.inspections;
    const bool papers = ordered_ < 12 && day < last_day &&
                        std::any_of(failures.begin(), failures.end(), [](const auto& one) { return !one.immediate; });
    if (papers) {  // the record and the order, as the law wants them
        enforcement::RectificationOrder given{.responsible = dice_.person(), .responsible_phone = dice_.phone()};
        given.measure = "按标准整改到位";
        given.deadline = day.plus(12);
        plan(day, officer_of(enterprise),
             [id, given](WriteTx& tx) { enforcement::papers_of_inspection(tx, id, given); });
        if (++ordered_ <= 8)
            punish(enterprise, id, failures.front().description, day);
        else
            measures(enterprise, id, day);
    }
    for (const DemoFailure& failure : failures) {
        const std::string hazard = inspections::hazard_id(id, failure.item);
        if (!papers || failure.immediate)
            order(officer_of(enterprise), hazard, false, dice_.person(), day, day.plus(failure.immediate ? 2 : 12));
        if (dice_.chance(25)) continue;  // still being mended
        const Day done = day.plus(dice_.between(1, failure.immediate ? 2 : 9));
        rectify(officer_of(enterprise), hazard, done);
        recheck(officer_of(enterprise), hazard, done.plus(dice_.between(1, 3)), true, {});
    }
}

void take_case_step(WriteTx& tx, const std::string& of, const std::string& id, const std::string& verb,
                    const Json& form) {
    for (const records::Verb& one : enforcement::case_verbs())
        if (one.name == verb) enforcement::take_case(tx, of, step(id), one, records::Form(tx, one, form));
}

// A case of what was found; every further one has gone one step further, the fourth and eighth punish both.
void Demo::punish(const DemoEnterprise& enterprise, const std::string& inspection, const std::string& what, Day day) {
    const std::string id = dice_.id(day), who = officer_of(enterprise);
    const bool dual = ordered_ % 4 == 0;
    plan(day.plus(1), who,
         [=,
          form = Json::object()
                     .set("enterprise", enterprise.id)
                     .set("inspection", inspection)
                     .set("cause", "涉嫌" + what)
                     .set("conduct_on", day.iso())
                     .set("filed_on", day.plus(1).iso())
                     .set("officers", "贺安澜、段守诚")
                     .set("approver", "部门负责人")
                     .set("facts", what)
                     .set("clause", "order59_30")
                     .set("dual", dual),
          unit = dice_.id(day), person = dice_.id(day), name = dice_.person()](WriteTx& tx) {
             create(tx, "cases", id, form);
             Json fine = Json::object()
                             .set("case_file", id)
                             .set("clause", "order59_30")
                             .set("amount", 20000)
                             .set("reason", "初次违法，主动配合调查");
             create(tx, "decisions", unit, fine);
             if (dual)
                 create(tx, "decisions", person,
                        fine.set("subject", "person").set("person", name).set("title", "厂长").set("amount", 5000));
         });
    const auto at = [&](int days, const char* field) { return Json::object().set(field, day.plus(days).iso()); };
    const std::vector<std::pair<std::string, Json>> steps{
        {"investigate", at(2, "investigated_on").set("findings", "违法事实属实")},
        {"notify", at(3, "notified_on")},
        {"decide", at(4, "decided_on").set("outcome", "penalty").set("decision_reason", "事实清楚，证据充分")},
        {"deliver", at(5, "delivered_on").set("receiver", "企业负责人")},
        {"publish", at(6, "published_on").set("channel", "开发区网站")},
        {"execute", at(7, "paid_on").set("paid", dual ? 25000 : 20000)},
        {"close", at(8, "closed_on")}};
    for (int i = 0; i < ordered_ - 1; ++i) {
        const Day on = day.plus(2 + i);
        plan(on, who, [id, given = steps[static_cast<std::size_t>(i)], own = dice_.id(on)](WriteTx& tx) {
            take_case_step(tx, id, own, given.first, given.second);
        });
    }
}

// What was stopped on the spot, and what somebody told.
void Demo::measures(const DemoEnterprise& enterprise, const std::string& inspection, Day day) {
    plan(day, officer_of(enterprise),
         [id = dice_.id(day), tip = dice_.id(day), firm = enterprise.id, inspection, day](WriteTx& tx) {
             create(tx, "stop_works", id,
                    Json::object()
                        .set("enterprise", firm)
                        .set("inspection", inspection)
                        .set("ordered_on", day.iso())
                        .set("area_stopped", "污水池清淤作业")
                        .set("reason", "未检测、未通风，没有监护人员")
                        .set("officers", "贺安澜、段守诚"));
             create(tx, "tips", tip,
                    Json::object()
                        .set("enterprise", firm)
                        .set("received_on", day.iso())
                        .set("channel", "phone")
                        .set("content", "反映夜间清池无人监护"));
         });
}

// 双随机 of the emergency department, drawn and put into its plans.
void Demo::draw_lots(Day day) {
    const std::string id = dice_.id(day);
    Json form = Json::object()
                    .set("name", "2023年11月有限空间双随机抽查")
                    .set("area", ids_.at("140902-kfq"))
                    .set("department", ids_.at("emergency"))
                    .set("type", "special")
                    .set("planned_on", day.plus(6).iso())
                    .set("purpose", "有限空间作业审批、监护、通风检测和应急救援装备")
                    .set("officers", "贺安澜、段守诚、苗文博、靳思远")
                    .set("enterprises_wanted", 10)
                    .set("officers_wanted", 2);
    plan(day, "yingji", [id, form, drawn = dice_.id(day), planned = dice_.id(day)](WriteTx& tx) {
        create(tx, "inspection_draws", id, form);
        inspections::take_draw(tx, id, step(drawn));
        inspections::plans_of_draw(tx, id, step(planned), {});
    });
}

void Demo::one_enterprise(int number) {
    const bool early = number <= 210;
    const Day day = early ? within(first_day.plus(1), first_day.plus(25)) : within(plan_day, last_day.plus(-6));
    DemoEnterprise one = demo_enterprise(dice_, number, day);
    if (number % 37 == 0) one.department.clear();  // nobody has claimed it
    one.form.set("area", ids_.at("140902-kfq"));
    if (!one.department.empty()) one.form.set("department", ids_.at(one.department));
    ++result_.enterprises;
    const int fate = number % 20;  // 13 of 20 have spaces, 2 declare none, 4 were not surveyed, 1 has yet to list them
    if (fate == 15) one.form.set("involvement", "yes").set("surveyed_on", day.iso());
    plan(day, "zonghe", [id = one.id, form = one.form](WriteTx& tx) { create(tx, "enterprises", id, form); });
    if (number == 1) ids_["qiye-enterprise"] = one.id;
    entered_.push_back(
        {one.id, one.form.text("name"), one.form.text("credit_code"), one.department, officer_of(one), number});
    sites_.push_back({one.id, officer_of(one), day, {}});
    const Day surveyed = within(day.plus(1), early && dice_.chance(70) ? Day::of(2023, 9, 20) : last_day.plus(-3));
    if (fate < 13 && early && !one.department.empty() && number <= 48)
        trained_.push_back({one.id, officer_of(one), day, one.form.text("principal")});
    if (fate < 13) {
        const int most = dice_.chance(8) ? 30 : 12;
        spaces(one, surveyed, number == 1 ? 12 : dice_.between(2, most));
    } else if (fate < 15) {
        plan(surveyed, officer_of(one),
             [id = one.id, by = one.form.text("principal"), surveyed, own = dice_.id(surveyed)](WriteTx& tx) {
                 enterprises::declare_none(
                     tx, id,
                     {.id = own, .signed_by = by, .text = "经全面辨识，本单位无有限空间。", .signed_on = surveyed});
             });
    }
    if (!one.department.empty() && number % 2 == 1)
        inspect(one, within(std::max(surveyed.plus(1), plan_day), last_day.plus(-1)));
    if (number % 60 == 7) twin(number, one, within(plan_day, last_day.plus(-4)));
}

// The same enterprise entered again by somebody who did not look, with another code and a sewage pool of its own.
void Demo::twin(int number, const DemoEnterprise& of, Day day) {
    DemoEnterprise other = of;
    other.id = dice_.id(day);
    std::string name = of.form.text("name");
    if (name.ends_with("有限公司"))
        name.insert(name.size() - std::string("有限公司").size(), " ");
    else
        name = "忻州 " + name.substr(std::string("忻州").size());
    other.form.set("name", name)
        .set("credit_code", demo_credit_code(9000 + number))
        .set("short_code", "XZ" + std::to_string(9000 + number));
    ++result_.enterprises;
    plan(day, "zonghe", [id = other.id, form = other.form](WriteTx& tx) { create(tx, "enterprises", id, form); });
    sites_.push_back({other.id, officer_of(other), day, {}});
    spaces(other, day.plus(1), 2);
}

void Demo::enterprises() {
    draw_lots(Day::of(2023, 11, 14));
    for (int number = 1; number <= 295; ++number) one_enterprise(number);
}

// Walks through the days; what one person does on one day is one transaction.
void Demo::live(const Work& work) {
    std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
        return std::pair(a.day, a.who != "zonghe") < std::pair(b.day, b.who != "zonghe");
    });
    std::map<std::string, Actor> actors;
    work.read(people::system_actor("command"), [&](ReadTx& tx) {
        for (const char* login : {"zonghe", "yingji", "jianhuan"})
            actors[login] = people::load_actor(tx, ids_.at(login));
    });
    bool planned = false;
    for (std::size_t from = 0; from < events_.size();) {
        std::size_t to = from;
        while (to < events_.size() && events_[to].day == events_[from].day) ++to;
        clock_.set(events_[from].day);
        if (events_[from].day >= plan_day && !std::exchange(planned, true))
            work.write(people::system_actor("command"), [](WriteTx& tx) {
                if (!campaign::active_plan(tx))
                    campaign::install_plan(tx, campaign::embedded_text("xinzhou-2023-34.toml"));
            });
        for (const char* login :
             {"zonghe", "yingji", "jianhuan", "yingji evening", "jianhuan evening", "zonghe evening"}) {
            const auto mine = [&](const Event& one) { return one.who == login; };
            if (std::none_of(events_.begin() + static_cast<std::ptrdiff_t>(from),
                             events_.begin() + static_cast<std::ptrdiff_t>(to), mine))
                continue;
            work.write(actors.at(std::string(login).substr(0, std::string_view(login).find(' '))), [&](WriteTx& tx) {
                for (std::size_t at = from; at < to; ++at)
                    if (mine(events_[at])) events_[at].act(tx);
            });
            clock_.advance_ms(37 * 60 * 1000);
        }
        from = to;
    }
}

DemoResult Demo::run() {
    context_ = real_.context();
    context_.clock = &clock_;
    const Work work(context_);
    work.read(people::system_actor("command"), [](ReadTx& tx) {
        if (tx.sql().exists(db::Query("select 1 from enterprises")) ||
            tx.sql().exists(db::Query("select 1 from areas")))
            throw Problem(Stop::conflict, "not_empty",
                          "数据文件夹中已有区域或企业，演示数据只能写入新建的数据文件夹，请换一个 --data");
    });
    result_.password = people::temporary_password();
    settle(work);
    pictures_ = keep_pictures(0, 8);
    enterprises();
    const auto later = [this](Day day, const std::string& who, std::function<void(WriteTx&)> act) {
        plan(day, who, std::move(act));
    };
    plan_publicity(sites_, ids_.at("data"), keep_pictures(8, 90), last_day, later);
    plan_training(trained_, later);
    plan_register(entered_, ids_, later);
    plan_reports(figures_, ids_, later);
    live(work);
    clock_.set(last_day);
    work.write(people::system_actor("command"), [&](WriteTx& tx) {
        create(tx, "users", dice_.id(last_day),
               Json::object()
                   .set("login", "qiye")
                   .set("name", "企业用户")
                   .set("role", "enterprise")
                   .set("enterprise", ids_.at("qiye-enterprise")));
        const auto made = people::account_by_login(tx, "qiye");
        people::keep_password_hash(tx, made->actor.id, people::password_hash(tx, ids_.at("zonghe")));
    });
    result_.logins.push_back({"qiye", "企业用户"});
    return result_;
}

}  // namespace

DemoResult make_demo(const Work& work, const figures::Figures& figures) { return Demo(work, figures).run(); }

}  // namespace zhiben::app
