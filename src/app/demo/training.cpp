#include "app/demo/training.hpp"

#include <algorithm>
#include <cstdio>
#include <iterator>

#include "features/training/service.hpp"
#include "features/training/training.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::app::demo {
namespace {

using records::KindPtr;
using records::Record;
using training::Sort;

// 990000: no such region; the check digit fits.
std::string demo_identity(Dice& dice, int number) {
    char body[24];
    std::snprintf(body, sizeof body, "990000%04d%02d%02d%03d", dice.between(1964, 2001), dice.between(1, 12),
                  dice.between(1, 28), number % 1000);
    for (const char check : std::string_view("0123456789X"))
        if (const std::string number_of = std::string(body) + check; training::judge_identity(number_of).empty())
            return number_of;
    return {};
}

struct Post {
    const char* audience;
    const char* post;
};
const std::vector<Post> posts{{"principal", "总经理"},     {"safety_manager", "安全科长"}, {"approver", "生产副总"},
                              {"work_leader", "车间主任"}, {"attendant", "监护员"},        {"attendant", "班组长"},
                              {"entrant", "清理工"},       {"entrant", "维修工"},          {"rescuer", "应急队员"},
                              {"temporary", "临时清淤工"}, {"contractor", "外包检修工"}};

struct Session {
    Day day;
    const char *who, *topic, *category, *teacher;
    std::vector<std::string> audiences;
    std::string enterprise;  // of a firm's own training
};

Json list(const std::vector<std::string>& all) {
    Json out = Json::array();
    for (const std::string& one : all) out.push(one);
    return out;
}

// Some know nearly everything, some guess: so that there are those who pass, who fail, and who pass at the second try.
std::string demo_sheet(Dice& dice, const training::Paper& paper, int knows) {
    std::string out;
    for (const training::Item& item : paper.items)
        out += (dice.chance(knows) ? item.answer : item.answer == "B" ? "A" : "B") + " ";
    return out;
}

// Whether some did not come to the exam.
bool sit(WriteTx& tx, Dice& dice, const std::string& session, bool score_only) {
    const KindPtr exams = tx.kinds().get("exams"), papers = tx.kinds().get("exam_papers");
    std::vector<Record> all;
    records::each(tx, *exams,
                  {.conditions = {{"session", records::Test::equal, {session}},
                                  {"state", records::Test::equal, {std::string("ready")}}}},
                  [&](const Record& one) { all.push_back(one); });
    bool missing = false;
    for (const Record& one : all) {
        if (dice.chance(2)) {
            missing = true;
            continue;
        }
        const int knows = exams->integer(one, "attempt") > 1 ? (dice.chance(70) ? 97 : 60) : dice.chance(85) ? 95 : 66;
        if (score_only) {
            training::enter_score(tx, one.id, std::min(1000, knows * 10 + dice.between(0, 30)), {});
            continue;
        }
        const Record paper = records::get(tx, *papers, exams->text(one, "paper"));
        const training::Paper drawn = training::paper_from(Json::parse(papers->text(paper, "questions")));
        training::enter_sheet(tx, one.id, demo_sheet(dice, drawn, knows), {});
    }
    return missing;
}

// One day of a session: all signed in by the list, the exam on paper.
void hold(WriteTx& tx, const std::string& id, std::uint64_t seed, bool score_only) {
    Dice dice(seed);
    const auto info = [&] { return training::StepInfo{.id = dice.id(tx.today())}; };
    const KindPtr attendances = tx.kinds().get("attendances");
    std::vector<std::string> present;
    records::each(tx, *attendances, {.conditions = {{"session", records::Test::equal, {id}}}}, [&](const Record& one) {
        if (dice.chance(93)) present.push_back(one.id);
    });
    training::sign_in_by_list(tx, id, present);
    training::take(tx, id, info(), training::Holding{"到课情况良好，讲解结合辖区企业实际，学员反映有用。"});
    if (!score_only)
        training::take(tx, id, info(),
                       training::PaperRequest{
                           .portions = {{Sort::single, 20, 2}, {Sort::multiple, 10, 3}, {Sort::truefalse, 15, 2}},
                           .unverified = true,
                           .seed = seed});
    training::take(tx, id, info(), training::ExamOpening{.score_only = score_only});
    sit(tx, dice, id, score_only);
    training::take(tx, id, info(), training::Collection{});
}

void finish(WriteTx& tx, const std::string& id, std::uint64_t seed, bool score_only) {
    Dice dice(seed);
    const auto info = [&] { return training::StepInfo{.id = dice.id(tx.today())}; };
    const KindPtr kind = tx.kinds().get("attendances");
    const auto left = records::count(tx, *kind,
                                     {.conditions = {{"session", records::Test::equal, {id}},
                                                     {"attended_on", records::Test::not_blank, {}},
                                                     {"passed_on", records::Test::blank, {}}}});
    if (left > 0) {
        training::take(tx, id, info(), training::Resit{});
        if (sit(tx, dice, id, score_only)) training::take(tx, id, info(), training::Collection{});
    }
    training::take(tx, id, info(), training::Closing{});
}

}  // namespace

void plan_training(const std::vector<Enterprise>& enterprises, Days& days) {
    std::vector<Enterprise> firms;  // whose people are on the lists
    std::copy_if(enterprises.begin(), enterprises.end(), std::back_inserter(firms), [](const Enterprise& one) {
        return one.number <= 48 && !one.department.empty() && !one.spaces.empty();
    });
    Dice dice(20231025);
    int number = 0;
    const Day roster = Day::of(2023, 10, 20);
    for (const Enterprise& firm : firms)
        for (const Post& post : posts) {
            ++number;
            const bool principal = std::string_view(post.audience) == "principal";
            if (!principal && dice.chance(20)) continue;
            days.plan(
                roster, firm.officer(),
                [id = dice.id(roster), form = Json::object()
                                                  .set("name", principal ? firm.form.text("principal") : dice.person())
                                                  .set("enterprise", firm.id)
                                                  .set("sex", dice.chance(80) ? "male" : "female")
                                                  .set("identity_number", demo_identity(dice, number))
                                                  .set("phone", dice.phone())
                                                  .set("post", post.post)
                                                  .set("audiences", list({post.audience}))](WriteTx& tx) {
                    create(tx, "persons", id, form);
                });
        }
    std::vector<std::string> six;
    for (const training::Audience& one : training::audiences)
        if (one.six) six.emplace_back(one.code);
    const std::vector<std::string> principals{"principal"}, managers{"approver", "safety_manager"};
    std::vector<Session> sessions{
        {Day::of(2023, 10, 25),
         "yingji",
         "有限空间安全专题培训（主要负责人）",
         "principal",
         "应急管理专家",
         principals,
         {}},
        {Day::of(2023, 10, 27),
         "jianhuan",
         "有限空间安全专题培训（主要负责人）",
         "principal",
         "市政行业专家",
         principals,
         {}},
        {Day::of(2023, 11, 8),
         "yingji",
         "有限空间作业六类人员专项培训（第一期）",
         "six_groups",
         "应急救援教官",
         six,
         {}},
        {Day::of(2023, 11, 10), "jianhuan", "有限空间作业六类人员专项培训", "six_groups", "应急救援教官", six, {}},
        {Day::of(2023, 11, 13), "yingji", "作业审批和现场管理", "other", "应急管理专家", managers, {}},
        {Day::of(2023, 11, 24),
         "yingji",
         "有限空间作业六类人员专项培训（第二期）",
         "six_groups",
         "应急救援教官",
         six,
         {}}};
    if (!firms.empty())
        sessions.push_back({Day::of(2023, 11, 14),
                            firms.front().officer(),
                            "本厂有限空间作业年度专题培训",
                            "own",
                            "本厂安全科",
                            {"work_leader", "attendant", "entrant", "rescuer"},
                            firms.front().id});
    for (const Session& one : sessions) {
        const Day known = one.day.plus(-5);
        const std::string id = dice.id(known), step = dice.id(known);
        const bool own = !one.enterprise.empty();
        Json form = Json::object()
                        .set("topic", one.topic)
                        .set("category", one.category)
                        .set("day", one.day.iso())
                        .set("place", own ? "本厂会议室" : "开发区会议中心")
                        .set("hours", own ? 4.0 : 6.5)
                        .set("teacher", one.teacher)
                        .set("audiences", list(one.audiences))
                        .set("notice", "请按时参加，携带身份证；未参加的将约谈。")
                        .set("notice_sent_on", known.iso());
        if (own) form.set("enterprise", one.enterprise);
        days.plan(known, one.who, [id, step, form](WriteTx& tx) {
            create(tx, "training_sessions", id, form);
            training::take(tx, id, {.id = step}, training::Invitation{});
        });
        if (one.day > last_day) continue;
        const std::uint64_t seed = dice.next(), again = dice.next();
        days.plan(one.day, one.who, [id, seed, own](WriteTx& tx) { hold(tx, id, seed, own); });
        days.plan(one.day.plus(3), one.who, [id, again, own](WriteTx& tx) { finish(tx, id, again, own); });
    }
}

}  // namespace zhiben::app::demo
