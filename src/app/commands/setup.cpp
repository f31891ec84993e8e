#include <fstream>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/demo/demo.hpp"
#include "app/serve.hpp"
#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/people/commands.hpp"
#include "features/training/question_file.hpp"
#include "features/training/question_store.hpp"

namespace zhiben::app {
namespace {

// The plan in force: the given file, or the one that came with the program when there is none yet.
void install_plan(Product& product, const std::string& file) {
    std::string text(campaign::embedded_text("xinzhou-2023-34.toml"));
    if (!file.empty()) {
        std::ifstream in(file, std::ios::binary);
        if (!in) throw Problem(Stop::not_found, "plan", "读不到方案文件 " + file);
        text.assign(std::istreambuf_iterator<char>(in), {});
    }
    std::set<std::string> figures;
    for (const figures::Figure& one : product.figures().all()) figures.insert(one.name);
    product.work().write(product.system("command"), [&](WriteTx& tx) {
        if (!file.empty() || !campaign::active_plan(tx)) campaign::install_plan(tx, text, figures);
        campaign::install_calendar(tx, campaign::embedded_text("calendar.toml"));
    });
}

// The bank of questions that came with the program, where it is new or has changed.
training::QuestionsKept keep_questions(Product& product) {
    const auto questions = training::embedded_questions();
    training::QuestionsKept kept;
    product.work().write(product.system("command"),
                         [&](WriteTx& tx) { kept = training::keep_questions(tx, questions); });
    return kept;
}

int questions(const At& at) {
    const training::QuestionsKept kept = keep_questions(*at.open());
    std::cout << "题库：新增 " << kept.added << " 题，更新 " << kept.changed << " 题；本地自加的题和停用的题没有改动\n";
    return 0;
}

int init(const At& at, const std::string& plan) {
    const auto product = at.open(true);
    install_plan(*product, plan);
    keep_questions(*product);
    std::cout << "数据文件夹 " << at.place.data << " 已就绪（" << product->database().describe() << "）。\n";
    if (people::list_users(product->work()).empty()) {
        const std::string password = people::add_user(product->work(), product->sessions(),
                                                      {.login = "admin", .name = "系统管理员", .role = "admin"});
        std::cout << "管理员登录名 admin，临时密码 " << password << " （首次登录须修改）\n";
    }
    return 0;
}

int write_demo(const At& at) {
    const auto product = at.open(true);
    install_plan(*product, {});
    const demo::Result made = demo::make_demo(product->work(), product->figures());
    std::cout << "演示数据：企业 " << made.enterprises << " 家，有限空间 " << made.spaces << " 处（行），隐患 "
              << made.hazards << " 条，全部虚构。\n"
              << "登录名（密码都是 " << made.password << "）：\n";
    for (const demo::Login& login : made.logins) std::cout << "  " << login.login << "\t" << login.who << '\n';
    return 0;
}

}  // namespace

void add_setup_commands(CommandLine& line) {
    const auto plan = std::make_shared<std::string>(), listen = std::make_shared<std::string>("127.0.0.1:8080");
    line.command("init", "建立数据文件夹、方案和管理员", [plan](const At& at) { return init(at, *plan); })
        .add_option("--plan", *plan, "方案文件（TOML），不给则用随程序的忻州方案");
    line.command("demo", "写入虚构的演示数据，显示登录名和密码", write_demo);
    line.command("questions", "把随程序附带的考试题载入题库（升级后运行一次）", questions);
    line.command("serve", "启动服务",
                 [listen](const At& at) {
                     serve(*at.open(), *listen);
                     return 0;
                 })
        .add_option("--listen", *listen, "地址:端口")
        ->capture_default_str();
}

}  // namespace zhiben::app
