#include "features/people/store.hpp"

#include "features/people/roles.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"

namespace zhiben::people {
namespace {

using enum records::Type;

Roles role_named(std::string_view code) {
    if (code == "admin") return admin;
    if (code == "general") return general;
    if (code == "officer") return officer;
    if (code == "leader") return leader;
    if (code == "enterprise") return enterprise;
    return 0;
}

Issues check_user(const records::Kind& kind, const records::Record*, const records::Record& after, Day) {
    Issues issues;
    const std::string role = kind.text(after, "role");
    const std::string login = kind.text(after, "login");
    if (!login.empty() && (characters(login) < 2 || login.find_first_of(" \t") != std::string::npos))
        issues.push_back({"login", "bad_login", "至少 2 个字符，中间不能有空格"});
    if (role == "officer" && kind.blank(after, "department"))
        issues.push_back({"department", "required", "部门执法员必须选择所在部门，否则什么也看不到"});
    if (role == "enterprise" && kind.blank(after, "enterprise"))
        issues.push_back({"enterprise", "required", "企业用户必须选择所属企业"});
    if (role != "enterprise" && !kind.blank(after, "enterprise"))
        issues.push_back({"enterprise", "not_applicable", "只有企业用户才选择企业，请清空"});
    return issues;
}

void complete_user(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (!kind.blank(after, "login")) kind.set(after, "login", normal_login(kind.text(after, "login")));
    if (!before || after.id != tx.actor().id || tx.actor().is_any(system)) return;
    if (kind.text(*before, "role") != kind.text(after, "role"))
        throw Problem(Issues{{"role", "own", "不能修改自己的角色，请由另一位系统管理员操作", "角色"}});
    if (kind.yes(after, "disabled"))
        throw Problem(Issues{{"disabled", "own", "不能停用自己，请由另一位系统管理员操作", "停用"}});
}

Account account_from(const db::Row& row, int at) {
    Account out;
    out.actor.id = row.text(at);
    out.actor.name = row.text(at + 1);
    out.actor.role = role_named(row.text(at + 2));
    out.open = row.integer(at + 3) == 0 && row.integer(at + 4) == 0;
    out.must_change_password = row.integer(at + 5) == 1;
    Scope& scope = out.actor.scope;
    if (out.actor.is_any(enterprise)) {
        scope.owner = row.text(at + 8);
    } else {
        scope.area = row.text(at + 6);
        if (out.actor.is_any(officer)) scope.department = row.text(at + 7);
    }
    // A rule of the form forbids it; should such a user come about in another way, he sees nothing.
    if ((out.actor.is_any(enterprise) && scope.owner.empty()) ||
        (out.actor.is_any(officer) && scope.department.empty()))
        out.open = false;
    return out;
}

constexpr db::Sql account_columns =
    "u.id, u.name, u.role, u.disabled, u.archived, u.must_change_password, u.scope_area, u.department, u.enterprise";

}  // namespace

records::Kind users() {
    return {
        .name = "users",
        .table = "users",
        .label = "用户",
        .fields = {{.name = "login",
                    .label = "登录名",
                    .must = true,
                    .listed = true,
                    .searched = true,
                    .unique = true,
                    .max = 60,
                    .help = "不分大小写；如姓名拼音或手机号"},
                   {.name = "name", .label = "姓名", .must = true, .listed = true, .searched = true, .max = 40},
                   {.name = "role",
                    .label = "角色",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = {{"admin", "系统管理员", {"管理员"}},
                                {"general", "综合组"},
                                {"officer", "部门执法员", {"执法员", "部门"}},
                                {"leader", "领导组", {"领导"}},
                                {"enterprise", "企业用户", {"企业"}}}},
                   {.name = "department",
                    .label = "所在部门",
                    .type = reference,
                    .listed = true,
                    .refers = "departments",
                    .help = "部门执法员只能看到本部门负责的企业"},
                   {.name = "area",
                    .label = "管理区域",
                    .type = reference,
                    .listed = true,
                    .refers = "areas",
                    .help = "空白表示全部区域"},
                   {.name = "enterprise",
                    .label = "所属企业",
                    .type = reference,
                    .listed = true,
                    .refers = "enterprises",
                    .help = "企业用户只能看到本企业"},
                   {.name = "phone", .label = "手机号", .listed = true, .secret = true, .max = 20},
                   {.name = "disabled", .label = "停用", .type = yes_no, .must = true, .listed = true, .preset = "0"},
                   {.name = "must_change_password", .label = "须改密码", .type = yes_no, .fixed = true, .preset = "0"}},
        .group = "系统管理",
        .readers = admin | system,
        .creators = admin | system,
        .writers = admin | system,
        .archivers = admin | system,
        .owner = "enterprise",
        .area_field = "area",
        .department_field = "department",
        .key = {"login"},
        .sort = "login",
        .check = check_user,
        .complete = complete_user};
}

std::optional<Account> account(ReadTx& tx, std::string_view user_id) {
    std::optional<Account> out;
    db::Query query("select ");
    query.add(account_columns).add(" from users u where u.id = ").bind(std::string(user_id));
    tx.sql().each(query, [&](const db::Row& row) { out = account_from(row, 0); });
    return out;
}

std::optional<Account> account_by_login(ReadTx& tx, std::string_view login) {
    std::optional<Account> out;
    db::Query query("select ");
    query.add(account_columns).add(" from users u where u.login = ").bind(std::string(login));
    tx.sql().each(query, [&](const db::Row& row) { out = account_from(row, 0); });
    return out;
}

std::string password_hash(ReadTx& tx, std::string_view user_id) {
    const auto found =
        tx.sql().value(db::Query("select hash from passwords where user_id = $1", {std::string(user_id)}));
    return found ? std::get<std::string>(*found) : std::string();
}

void keep_password_hash(WriteTx& tx, std::string_view user_id, const std::string& hash) {
    tx.sql().run(
        db::Query("insert into passwords (user_id, hash, changed_at) values ($1, $2, $3) on conflict (user_id) "
                  "do update set hash = excluded.hash, changed_at = excluded.changed_at",
                  {std::string(user_id), hash, tx.now().ms}));
}

Failures failures_of(ReadTx& tx, std::string_view login) {
    Failures out;
    tx.sql().each(
        db::Query("select count, last_at, locked_until from login_failures where login = $1", {std::string(login)}),
        [&](const db::Row& row) {
            out.count = static_cast<int>(row.integer(0));
            out.last = {row.integer(1)};
            if (!row.null(2)) out.locked_until = Instant{row.integer(2)};
        });
    return out;
}

void keep_failures(WriteTx& tx, std::string_view login, const Failures& failures) {
    if (failures.count == 0) {
        tx.sql().run(db::Query("delete from login_failures where login = $1", {std::string(login)}));
        return;
    }
    const db::Value until = failures.locked_until ? db::Value(failures.locked_until->ms) : db::Value();
    tx.sql().run(
        db::Query("insert into login_failures (login, count, last_at, locked_until) values ($1, $2, $3, $4) "
                  "on conflict (login) do update set count = excluded.count, last_at = excluded.last_at, "
                  "locked_until = excluded.locked_until",
                  {std::string(login), std::int64_t{failures.count}, failures.last.ms, until}));
}

std::optional<Session> session(ReadTx& tx, std::string_view digest) {
    std::optional<Session> out;
    db::Query query("select s.created_at, s.seen_at, ");
    query.add(account_columns)
        .add(" from sessions s join users u on u.id = s.user_id where s.digest = ")
        .bind(std::string(digest));
    tx.sql().each(query, [&](const db::Row& row) {
        out = Session{account_from(row, 2), {row.integer(0)}, {row.integer(1)}};
    });
    return out;
}

void open_session(WriteTx& tx, std::string_view digest, std::string_view user_id, std::string_view peer) {
    tx.sql().run(
        db::Query("insert into sessions (digest, user_id, created_at, seen_at, peer) values ($1, $2, $3, $3, $4)",
                  {std::string(digest), std::string(user_id), tx.now().ms, std::string(peer)}));
}
void touch_session(WriteTx& tx, std::string_view digest) {
    tx.sql().run(db::Query("update sessions set seen_at = $1 where digest = $2", {tx.now().ms, std::string(digest)}));
}
void end_session(WriteTx& tx, std::string_view digest) {
    tx.sql().run(db::Query("delete from sessions where digest = $1", {std::string(digest)}));
}
void end_sessions(WriteTx& tx, std::string_view user_id, std::string_view except_digest) {
    tx.sql().run(db::Query("delete from sessions where user_id = $1 and digest <> $2",
                           {std::string(user_id), std::string(except_digest)}));
}

void forget_old(WriteTx& tx, const Settings& settings) {
    const std::int64_t now = tx.now().ms;
    tx.sql().run(db::Query("delete from sessions where created_at <= $1 or seen_at <= $2",
                           {now - settings.session_ms, now - settings.idle_ms}));
    tx.sql().run(db::Query("delete from login_failures where last_at < $1", {now - 24LL * 3600 * 1000}));
}

}  // namespace zhiben::people
