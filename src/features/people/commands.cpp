#include "features/people/commands.hpp"

#include "features/people/store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::people {
namespace {

// The record that somebody means by a name (or, for areas, a code).
db::Value meant(ReadTx& tx, std::string_view kind_name, const std::string& name) {
    if (name.empty()) return {};
    const records::KindPtr kind = tx.kinds().get(kind_name);
    for (const char* field : {"name", "full_name", "code"}) {
        if (kind->find(field) < 0) continue;
        if (const auto found = records::find_by(tx, *kind, {{field, name}})) return found->id;
    }
    throw Problem(Stop::not_found, "not_found", "没有名为“" + name + "”的" + kind->label);
}

}  // namespace

std::string add_user(const Work& work, const Sessions& sessions, const NewUser& user) {
    std::string id;
    work.write(system_actor("command"), [&](WriteTx& tx) {
        const records::KindPtr kind = tx.kinds().get("users");
        id = tx.new_id();
        records::Record draft = kind->fresh(id);
        kind->set(draft, "login", user.login.empty() ? db::Value() : db::Value(user.login));
        kind->set(draft, "name", user.name.empty() ? db::Value() : db::Value(user.name));
        std::string role = user.role;
        for (const records::Choice& choice : kind->field("role").choices)
            if (choice.label == role) role = choice.code;
        kind->set(draft, "role", role);
        kind->set(draft, "department", meant(tx, "departments", user.department));
        kind->set(draft, "area", meant(tx, "areas", user.area));
        kind->set(draft, "enterprise", meant(tx, "enterprises", user.enterprise));
        records::create(tx, *kind, std::move(draft));
    });
    return renew_password(work, sessions, user.login);
}

std::string renew_password(const Work& work, const Sessions& sessions, std::string_view login, std::string password) {
    if (password.empty()) password = temporary_password();
    std::string id;
    const Actor actor = system_actor("command");
    work.read(actor, [&](ReadTx& tx) {
        const auto found = account_by_login(tx, normal_login(login));
        if (!found) throw Problem(Stop::not_found, "not_found", "没有登录名为“" + std::string(login) + "”的用户");
        id = found->actor.id;
    });
    sessions.set_password(work, actor, id, password);
    return password;
}

std::vector<UserLine> list_users(const Work& work) {
    std::vector<UserLine> out;
    work.read(system_actor("command"), [&](ReadTx& tx) {
        const records::KindPtr kind = tx.kinds().get("users");
        std::vector<records::Record> all;
        records::each(tx, *kind, {}, [&](const records::Record& user) { all.push_back(user); });
        const records::Labels labels = records::labels(tx, *kind, all);
        for (const records::Record& user : all) {
            const auto title = [&](const char* name) {
                const std::string id = kind->text(user, name);
                return id.empty() ? id : labels.at(kind->field(name).refers).at(id);
            };
            out.push_back({kind->text(user, "login"), kind->text(user, "name"),
                           records::choice_label(kind->field("role"), kind->text(user, "role")), title("department"),
                           title("area"), title("enterprise"), kind->yes(user, "disabled")});
        }
    });
    return out;
}

}  // namespace zhiben::people
