#include "app/demo/people.hpp"

#include "app/demo/days.hpp"
#include "features/people/service.hpp"
#include "features/people/store.hpp"
#include "features/training/question_file.hpp"
#include "features/training/question_store.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::app::demo {
namespace {

struct Area {
    const char *name, *code, *level, *parent;
};
constexpr Area areas[] = {{"山西省", "14", "province", ""},
                          {"忻州市", "1409", "city", "14"},
                          {"忻府区", "140902", "county", "1409"},
                          {"忻州经济开发区", "140902-kfq", "zone", "140902"},
                          {"云中路片区", "kfq-yzl", "street", "140902-kfq"},
                          {"播明片区", "kfq-bm", "street", "140902-kfq"},
                          {"匡村片区", "kfq-kc", "street", "140902-kfq"},
                          {"新建路片区", "kfq-xjl", "street", "140902-kfq"}};

struct Department {
    const char *key, *name, *full_name;
    bool reports;
};
constexpr Department departments[] = {{"emergency", "应急管理部", "开发区应急管理部（综合行政执法局）", true},
                                      {"construction", "建设环保管理部", "开发区建设环保管理部", true},
                                      {"data", "综合数据信息中心", "开发区综合数据信息中心", false},
                                      {"office", "综合办公室", "开发区综合办公室", false}};

struct User {
    const char *login, *name, *role, *department;
};
constexpr User users[] = {{"admin", "系统管理员", "admin", ""},
                          {"zonghe", "综合组", "general", ""},
                          {"yingji", "应急管理部执法员", "officer", "emergency"},
                          {"jianhuan", "建设环保管理部执法员", "officer", "construction"},
                          {"lingdao", "领导组", "leader", ""}};
constexpr User of_enterprise{"qiye", "企业用户", "enterprise", ""};

void enter(WriteTx& tx, const Area& one, Ids& ids, Dice& dice) {
    const std::string& id = ids[one.code] = dice.id(first_day);
    create(tx, "areas", id,
           Json::object()
               .set("name", one.name)
               .set("code", one.code)
               .set("level", one.level)
               .set("parent", *one.parent ? Json(ids.at(one.parent)) : Json()));
}
void enter(WriteTx& tx, const Department& one, Ids& ids, Dice& dice) {
    const std::string& id = ids[one.key] = dice.id(first_day);
    create(tx, "departments", id,
           Json::object()
               .set("name", one.name)
               .set("full_name", one.full_name)
               .set("area", ids.at(zone_code))
               .set("reports", one.reports)
               .set("position", static_cast<std::int64_t>(ids.size())));
}
// The administrator is there before anything else.
void enter(WriteTx& tx, const User& one, Ids& ids, Dice& dice, const std::string& hash) {
    const auto known = people::account_by_login(tx, one.login);
    const std::string& id = ids[one.login] = known ? known->actor.id : dice.id(first_day);
    if (!known) {
        Json form = Json::object().set("login", one.login).set("name", one.name).set("role", one.role);
        if (std::string_view(one.role) != "admin") form.set("area", ids.at(zone_code));
        if (*one.department) form.set("department", ids.at(one.department));
        create(tx, "users", id, form);
    }
    people::keep_password_hash(tx, id, hash);
    tx.sql().run(db::Query("update users set must_change_password = 0 where id = $1", {id}));
}

}  // namespace

std::vector<Login> logins() {
    std::vector<Login> out;
    for (const User& one : users) out.push_back({one.login, one.name});
    out.push_back({of_enterprise.login, of_enterprise.name});
    return out;
}

Ids settle(const Work& work, Dice& dice, const std::string& password) {
    const std::string hash = hash_password(password);
    Ids ids;
    work.write(people::system_actor("command"), [&](WriteTx& tx) {
        ids.clear();
        training::keep_questions(tx, training::embedded_questions());
        for (const Area& one : areas) enter(tx, one, ids, dice);
        for (const Department& one : departments) enter(tx, one, ids, dice);
        for (const User& one : users) enter(tx, one, ids, dice, hash);
    });
    return ids;
}

void add_enterprise_user(const Work& work, Dice& dice, const Ids& ids, const std::string& enterprise) {
    work.write(people::system_actor("command"), [&](WriteTx& tx) {
        create(tx, "users", dice.id(last_day),
               Json::object()
                   .set("login", of_enterprise.login)
                   .set("name", of_enterprise.name)
                   .set("role", of_enterprise.role)
                   .set("enterprise", enterprise));
        const auto made = people::account_by_login(tx, of_enterprise.login);
        people::keep_password_hash(tx, made->actor.id, people::password_hash(tx, ids.at("zonghe")));
    });
}

}  // namespace zhiben::app::demo
