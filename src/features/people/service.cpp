#include "features/people/service.hpp"

#include "features/people/roles.hpp"
#include "features/people/store.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/id.hpp"
#include "kit/records/store.hpp"
#include "kit/work/history.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::people {
namespace {

using records::Kind;
using records::Record;

// The user himself, where the record of him is changed by what he did and not by what his role may change.
Actor himself(const Actor& actor) {
    Actor out = actor;
    out.role = system;
    out.scope = {};
    return out;
}

// Fits no password: so that a login that does not exist takes as long as one that does.
const std::string& hash_of_nobody() {
    static const std::string hash = hash_password(random_hex(32));
    return hash;
}

[[noreturn]] void throw_locked(Instant until) {
    throw Problem(Stop::locked, "locked",
                  "密码连续输错，账号已锁定至 " + until.local().substr(11, 5) + "，请届时再试，或请系统管理员重设密码");
}
[[noreturn]] void throw_wrong() { throw Problem(Stop::unauthenticated, "wrong_password", "登录名或密码不正确"); }

// After the change: an installation without an administrator could not be mended from its screens.
void need_an_admin(WriteTx& tx, const Kind&, const Record* before, const Record& after) {
    if (!before) return;
    tx.lock("users/administrators");
    if (tx.sql().integer(
            db::Query("select count(*) from users where role = 'admin' and disabled = 0 and archived = 0")) == 0)
        throw Problem(Stop::conflict, "last_admin", "至少要保留一位可用的系统管理员，请先指定另一位");
    (void)after;
}

void end_what_ended(WriteTx& tx, const Kind& kind, const Record* before, const Record& after) {
    if (!before) return;
    if (after.archived || kind.yes(after, "disabled") || kind.text(*before, "role") != kind.text(after, "role"))
        end_sessions(tx, after.id);
}

// Sets the mark in the user's record; a history line is written in any case.
void note_password(WriteTx& tx, const std::string& user_id, bool must_change, std::string_view action) {
    const records::KindPtr kind = tx.kinds().get("users");
    const Record before = records::get(tx, *kind, user_id);
    Record after = before;
    kind->set(after, "must_change_password", std::int64_t{must_change});
    if (after.values == before.values)
        write_history(tx, action, kind->name, user_id, "", "");
    else
        records::save(tx, *kind, before, std::move(after), action);
}

}  // namespace

std::string token_digest(std::string_view token) { return sha256_hex(token); }

void add_people(records::Kinds& kinds) {
    kinds.add(users());
    kinds.follow("users", end_what_ended);
    kinds.follow("users", need_an_admin);
}

Actor load_actor(ReadTx& tx, std::string_view user_id) {
    const auto found = account(tx, user_id);
    if (!found || !found->open) throw Problem(Stop::forbidden, "disabled", "提交人的账号已停用，不能继续执行");
    return found->actor;
}

Actor system_actor(std::string_view door) {
    return {.id = "system", .name = "系统", .role = system, .scope = {}, .door = std::string(door)};
}

bool RateLimit::allow(const std::string& key, Instant now) {
    const std::lock_guard lock(mutex_);
    const std::int64_t minute = now.ms / 60000;
    if (windows_.size() > 10000) std::erase_if(windows_, [&](const auto& one) { return one.second.minute != minute; });
    Window& window = windows_[key];
    if (window.minute != minute) window = {minute, 0};
    return ++window.count <= a_minute_;
}

Sessions::Sessions(Settings settings) : settings_(settings), limit_(settings.attempts_a_minute) {}

// Holds a password against its hash outside any transaction (it takes a tenth of a second) and keeps the count of the
// failures. Throws when it does not fit.
void Sessions::prove(const Work& work, std::string_view login, const std::string& user_id, const std::string& hash,
                     std::string_view password) const {
    const Actor clerk = system_actor("web");
    work.read(clerk, [&](ReadTx& tx) {
        const Failures failures = failures_of(tx, login);
        if (failures.locked(tx.now())) throw_locked(*failures.locked_until);
    });
    const bool fits = password_fits(password, hash.empty() ? hash_of_nobody() : hash);
    std::optional<Instant> locked;
    work.write(clerk, [&](WriteTx& tx) {
        locked.reset();
        tx.lock("login/" + std::string(login));
        const Failures before = failures_of(tx, login);
        if (before.locked(tx.now())) {  // another attempt locked it while this one was being reckoned
            locked = before.locked_until;
            return;
        }
        if (fits) {
            if (before.count > 0) keep_failures(tx, login, {});
            return;
        }
        const Failures after = one_more(before, tx.now(), settings_);
        keep_failures(tx, login, after);
        if (!after.locked_until) return;
        locked = after.locked_until;
        if (!user_id.empty()) write_history(tx, "users.lock", "users", user_id, "", "");
    });
    if (locked) throw_locked(*locked);
    if (!fits) throw_wrong();
}

Sessions::Opened Sessions::log_in(const Work& work, std::string_view given, std::string_view password,
                                  const std::string& peer) {
    if (!limit_.allow(peer, work.context().clock->now()))
        throw Problem(Stop::too_many, "too_many", "登录尝试过于频繁，请一分钟后再试");
    const std::string login = normal_login(given);
    if (login.empty() || login.size() > 250 || password.size() > 1000) throw_wrong();
    std::optional<Account> known;
    std::string hash;
    work.read(system_actor("web"), [&](ReadTx& tx) {
        known = account_by_login(tx, login);
        if (known && known->open) hash = password_hash(tx, known->actor.id);
    });
    prove(work, login, known ? known->actor.id : "", hash, password);

    const std::string token = random_hex(32);
    work.write(himself(known->actor), [&](WriteTx& tx) {
        known = account(tx, known->actor.id);
        if (!known || !known->open || password_hash(tx, known->actor.id) != hash) throw_wrong();  // changed meanwhile
        forget_old(tx, settings_);
        open_session(tx, token_digest(token), known->actor.id, peer);
        write_history(tx, "users.login", "users", known->actor.id, "", "");
    });
    return {token, known->actor};
}

void Sessions::log_out(const Work& work, const Actor& actor, std::string_view token) const {
    work.write(himself(actor), [&](WriteTx& tx) { end_session(tx, token_digest(token)); });
}

void Sessions::change_password(const Work& work, const Actor& actor, std::string_view token, std::string_view old_one,
                               std::string_view new_one) const {
    std::string login, hash;
    work.read(himself(actor), [&](ReadTx& tx) {
        const records::KindPtr kind = tx.kinds().get("users");
        login = kind->text(records::get(tx, *kind, actor.id), "login");
        hash = password_hash(tx, actor.id);
    });
    try {
        prove(work, login, actor.id, hash, old_one);
    } catch (const Problem& problem) {
        // He is logged in: a 401 would throw him out for a typing error.
        if (problem.stop != Stop::unauthenticated) throw;
        throw Problem(Issues{{"old", "wrong_password", "原密码不正确", "原密码"}});
    }
    Issues issues = check_password("new", new_one, login);
    if (old_one == new_one) issues.push_back({"new", "same", "不能与原密码相同", "新密码"});
    raise_if_any(std::move(issues));
    const std::string made = hash_password(new_one);
    work.write(himself(actor), [&](WriteTx& tx) {
        tx.lock("login/" + login);
        if (password_hash(tx, actor.id) != hash)
            throw Problem(Stop::conflict, "changed_meanwhile", "密码刚刚已被修改，请重新登录");
        keep_password_hash(tx, actor.id, made);
        end_sessions(tx, actor.id, token_digest(token));
        note_password(tx, actor.id, false, "users.password");
    });
}

void Sessions::set_password(const Work& work, const Actor& actor, std::string_view user_id,
                            std::string_view password) const {
    if (actor.id == user_id) throw Problem(Stop::forbidden, "own", "自己的密码请用“修改密码”更改，须先输入原密码");
    std::string login;
    work.read(actor, [&](ReadTx& tx) {
        const records::KindPtr kind = tx.kinds().get("users");
        login = kind->text(records::get(tx, *kind, user_id), "login");
    });
    raise_if_any(check_password("password", password, login));
    const std::string made = hash_password(password);
    work.write(actor, [&](WriteTx& tx) {
        tx.lock("login/" + login);
        keep_password_hash(tx, user_id, made);
        keep_failures(tx, login, {});
        end_sessions(tx, user_id);
        note_password(tx, std::string(user_id), true, "users.reset_password");
    });
}

}  // namespace zhiben::people
