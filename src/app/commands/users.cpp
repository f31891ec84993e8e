#include <iostream>

#include "app/commands/commands.hpp"
#include "features/people/commands.hpp"

namespace zhiben::app {
namespace {

int list_users(const At& at, bool json) {
    const auto product = at.open();
    Json out = Json::array();
    for (const people::UserLine& user : people::list_users(product->work())) {
        if (json)
            out.push(Json::object()
                         .set("login", user.login)
                         .set("name", user.name)
                         .set("role", user.role)
                         .set("department", user.department)
                         .set("area", user.area)
                         .set("enterprise", user.enterprise)
                         .set("disabled", user.disabled));
        else
            std::cout << user.login << '\t' << user.name << '\t' << user.role << '\t' << user.department
                      << user.enterprise << (user.disabled ? "\t已停用" : "") << '\n';
    }
    if (json) std::cout << out.dump() << '\n';
    return 0;
}

}  // namespace

void add_user_commands(CommandLine& line) {
    struct Options {
        people::NewUser user;
        std::string password;
        bool json = false;
    };
    const auto given = std::make_shared<Options>();
    CLI::App& user = *line.cli.add_subcommand("user", "用户");
    user.require_subcommand(1);
    CLI::App& add = line.command(user, "add", "新增用户，显示临时密码", [given](const At& at) {
        const auto product = at.open();
        std::cout << given->user.login << " 的临时密码："
                  << people::add_user(product->work(), product->sessions(), given->user) << '\n';
        return 0;
    });
    add.add_option("login", given->user.login, "登录名")->required();
    add.add_option("--name", given->user.name, "姓名或岗位")->required();
    add.add_option("--role", given->user.role, "admin、general、officer、leader、enterprise")->required();
    add.add_option("--department", given->user.department, "部门名称");
    add.add_option("--area", given->user.area, "区域代码或名称");
    add.add_option("--enterprise", given->user.enterprise, "企业名称");
    CLI::App& passwd = line.command(user, "passwd", "重置密码，显示临时密码", [given](const At& at) {
        const auto product = at.open();
        std::cout << given->user.login << " 的临时密码："
                  << people::renew_password(product->work(), product->sessions(), given->user.login, given->password)
                  << '\n';
        return 0;
    });
    passwd.add_option("login", given->user.login, "登录名")->required();
    passwd.add_option("--password", given->password, "指定临时密码；不给则自动生成");
    line.command(user, "list", "列出用户", [given](const At& at) { return list_users(at, given->json); })
        .add_flag("--json", given->json, "结果以 JSON 输出");
}

}  // namespace zhiben::app
