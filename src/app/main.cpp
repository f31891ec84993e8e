// The command line. Each command opens the product, does one thing and says what it did: exit 0 done, 1 problem, 2
// usage.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "app/archive.hpp"
#include "app/backup.hpp"
#include "app/demo/demo.hpp"
#include "app/product.hpp"
#include "app/progress_line.hpp"
#include "app/serve.hpp"
#include "app/usage.hpp"
#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/people/commands.hpp"
#include "features/reporting/commands.hpp"
#include "features/reporting/groups.hpp"
#include "features/reporting/reports.hpp"
#include "features/training/question_file.hpp"
#include "features/training/question_store.hpp"
#include "kit/base/id.hpp"
#include "kit/base/problem.hpp"
#include "kit/http/openapi.hpp"
#include "kit/records/sheet_export.hpp"
#include "kit/records/sheet_import.hpp"
#include "kit/work/history.hpp"

namespace {

using namespace zhiben;

struct Options {
    app::Place place;
    std::string today, listen = "127.0.0.1:8080", file, kind, marked, plan, since, until, department, as_of, period, by;
    int number = 0;
    bool summary = false, json = false, all_or_nothing = false, dry_run = false, confirm = false;
    people::NewUser user;
    std::string password;
};

std::optional<Day> today_of(const Options& options) {
    if (options.today.empty()) return {};
    const auto day = Day::parse(options.today);
    if (!day) throw Problem(Stop::malformed, "today", "--today 应写作 2023-11-19，给出的是 " + options.today);
    return day;
}

std::unique_ptr<app::Product> open(const Options& options, bool create = false) {
    return app::open_product(options.place, today_of(options), create);
}

// The plan in force: the given file, or the one that came with the program when there is none yet.
void install_plan(app::Product& product, const std::string& file) {
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
training::QuestionsKept keep_questions(app::Product& product) {
    const auto questions = training::embedded_questions();
    training::QuestionsKept kept;
    product.work().write(product.system("command"),
                         [&](WriteTx& tx) { kept = training::keep_questions(tx, questions); });
    return kept;
}

int questions(const Options& options) {
    const training::QuestionsKept kept = keep_questions(*open(options));
    std::cout << "题库：新增 " << kept.added << " 题，更新 " << kept.changed << " 题；本地自加的题和停用的题没有改动\n";
    return 0;
}

int init(const Options& options) {
    const auto product = open(options, true);
    install_plan(*product, options.plan);
    keep_questions(*product);
    std::cout << "数据文件夹 " << options.place.data << " 已就绪（" << product->database().describe() << "）。\n";
    if (people::list_users(product->work()).empty()) {
        const std::string password = people::add_user(product->work(), product->sessions(),
                                                      {.login = "admin", .name = "系统管理员", .role = "admin"});
        std::cout << "管理员登录名 admin，临时密码 " << password << " （首次登录须修改）\n";
    }
    return 0;
}

int import_file(const Options& options) {
    const auto product = open(options);
    Progress progress;
    std::optional<app::ProgressLine> line(std::in_place, "导入", progress);
    const Json result = records::import_workbook(product->work(), product->system("import"),
                                                 {.kind = options.kind,
                                                  .path = options.file,
                                                  .marked_path = options.marked,
                                                  .all_or_nothing = options.all_or_nothing,
                                                  .dry_run = options.dry_run,
                                                  .confirm = options.confirm},
                                                 progress);
    line.reset();
    const auto number = [&](const char* name) { return result[name].integer(); };
    if (options.json) {
        std::cout << result.dump() << '\n';
    } else {
        std::cout << "读取 " << number("rows") << " 行：新增 " << number("created") << "，更新 " << number("updated")
                  << "，未变 " << number("unchanged") << "，待确认 " << number("warned") << "，有误 "
                  << number("failed") << (result["kept"].boolean() ? "" : "（没有保存任何一行）") << '\n';
        for (const Json& one : result["problems"].items())
            std::cerr << one.text("sheet") << " 第" << one["row"].integer() << "行 " << one.text("column") << " "
                      << one.text("label") << "：" << one.text("text") << '\n';
        if (result["workbook"].boolean()) std::cout << "问题已标注在 " << options.marked << '\n';
    }
    return number("failed") + number("warned") == 0 ? 0 : 1;
}

int demo(const Options& options) {
    const auto product = open(options, true);
    install_plan(*product, options.plan);
    const app::demo::Result made = app::demo::make_demo(product->work(), product->figures());
    std::cout << "演示数据：企业 " << made.enterprises << " 家，有限空间 " << made.spaces << " 处（行），隐患 "
              << made.hazards << " 条，全部虚构。\n"
              << "登录名（密码都是 " << made.password << "）：\n";
    for (const app::demo::Login& login : made.logins) std::cout << "  " << login.login << "\t" << login.who << '\n';
    return 0;
}

// Told before the work is done, and by its name.
void need_folder_of(const std::string& file) {
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder))
        throw Problem(Stop::not_found, "no_folder", "没有文件夹 " + folder.string() + "，请先建立");
}

int export_kind(const Options& options) {
    need_folder_of(options.file);
    const auto product = open(options);
    std::int64_t rows = 0;
    product->work().read(product->system("command"), [&](ReadTx& tx) {
        rows = records::export_workbook(tx, *tx.kinds().get(options.kind), {}, options.file);
    });
    std::cout << "已导出 " << rows << " 行到 " << options.file << '\n';
    return 0;
}

int annex(const Options& options) {
    need_folder_of(options.file);
    const auto product = open(options);
    reporting::Asked asked;
    if (!options.since.empty()) {
        asked.since = Day::parse(options.since);
        if (!asked.since)
            throw Problem(Stop::malformed, "since", "--since 应写作 2023-11-10，给出的是 " + options.since);
    }
    if (!options.until.empty()) {
        const auto until = Day::parse(options.until);
        if (!until) throw Problem(Stop::malformed, "until", "--until 应写作 2023-11-19，给出的是 " + options.until);
        asked.until = *until;
    } else {
        asked.until = product->clock().today();
    }
    asked.by = reporting::by_named(options.by);
    if (!options.as_of.empty()) {
        char* end = nullptr;
        asked.as_of = Instant{std::strtoll(options.as_of.c_str(), &end, 10)};
        if (*end != '\0') throw Problem(Stop::malformed, "as_of", "--as-of 应为毫秒时刻，如 1700346480626");
    }
    product->work().read(product->system("command"), [&](ReadTx& tx) {
        asked.department = reporting::department_named(tx, options.department);
        reporting::write_annex(tx, product->figures(), options.number, options.file, asked);
    });
    std::cout << "已写入 " << options.file << '\n';
    return 0;
}

int report(const Options& options) {
    need_folder_of(options.file);
    const auto product = open(options);
    const std::string name =
        reporting::write_report(product->work(), product->system("command"), product->figures(),
                                {options.period, options.summary, options.department}, options.file);
    std::cout << name << " 已写入 " << options.file << '\n';
    return 0;
}

int fill(const Options& options) {
    need_folder_of(options.marked);
    const auto product = open(options);
    const std::string name =
        reporting::fill_form(product->work(), product->system("command"), product->figures(),
                             {options.period, options.summary, options.department}, options.file, options.marked);
    std::cout << name << " 已填入 " << options.marked << '\n';
    return 0;
}

int recount(const Options& options) {
    const auto product = open(options);
    std::vector<figures::Difference> differences;
    product->work().read(product->system("command"),
                         [&](ReadTx& tx) { differences = figures::recount(tx, product->figures()); });
    if (options.json) {
        Json lines = Json::array();
        for (const figures::Difference& one : differences)
            lines.push(Json::object()
                           .set("figure", one.figure)
                           .set("where", one.where)
                           .set("day", one.day)
                           .set("kept", one.kept)
                           .set("counted", one.counted));
        std::cout << Json::object().set("differences", std::move(lines)).dump() << '\n';
        return differences.empty() ? 0 : 1;
    }
    for (const figures::Difference& one : differences)
        std::cout << one.figure << " [" << one.where << "] " << one.day << "：账面 " << one.kept << "，重算 "
                  << one.counted << '\n';
    std::cout << (differences.empty() ? "重算一致：所有指标与记录逐条相符\n"
                                      : "重算不一致，共 " + std::to_string(differences.size()) + " 处\n");
    return differences.empty() ? 0 : 1;
}

int verify(const Options& options) {
    const auto product = open(options);
    while (seal_history(product->database(), product->clock().now()) > 0) {
    }
    Verdict verdict;
    std::string seal;
    product->work().read(product->system("command"), [&](ReadTx& tx) {
        verdict = verify_history(tx.sql());
        seal = newest_seal(tx.sql());
    });
    if (options.json)
        std::cout << Json::object()
                         .set("whole", verdict.why.empty())
                         .set("why", verdict.why)
                         .set("lines", verdict.lines)
                         .set("blocks", verdict.blocks)
                         .set("seal", seal)
                         .dump()
                  << '\n';
    else if (verdict.why.empty())
        std::cout << "历史完整：" << verdict.lines << " 条，" << verdict.blocks << " 块，最新封存值 " << seal << '\n';
    else
        std::cout << "历史不完整：" << verdict.why << '\n';
    return verdict.why.empty() ? 0 : 1;
}

int list_users(const Options& options) {
    const auto product = open(options);
    Json out = Json::array();
    for (const people::UserLine& user : people::list_users(product->work())) {
        if (options.json)
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
    if (options.json) std::cout << out.dump() << '\n';
    return 0;
}

// The API document of this very program, from a product with nothing in it.
int print_openapi() {
    namespace fs = std::filesystem;
    const fs::path folder = fs::temp_directory_path() / ("zhiben-openapi-" + random_hex(8));
    {
        const auto product = app::open_product({.data = folder.string(), .database = {}}, {}, true);
        std::cout << http::openapi(product->kinds(), product->router().routes()).dump() << '\n';
    }
    fs::remove_all(folder);
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    Options options;
    int code = 0;
    CLI::App cli{"治本：有限空间作业治本攻坚管理系统", "zhiben"};
    cli.require_subcommand(1);
    cli.set_version_flag("--version", ZHIBEN_VERSION, "显示版本");
    const auto command = [&](CLI::App& parent, const char* name, const char* help, int (*run)(const Options&)) {
        CLI::App* made = parent.add_subcommand(name, help);
        auto* data = made->add_option("--data", options.place.data, "数据文件夹");
        made->add_option("--database", options.place.database, "用 PostgreSQL：postgresql://…，附件放在 --files");
        made->add_option("--files", options.place.data, "用 PostgreSQL 时附件和密钥的文件夹")->excludes(data);
        made->add_option("--today", options.today, "把今天当作这一天（演示、测试用）");
        if (run)
            made->callback([&, run] {
                if (options.place.data.empty()) throw CLI::RequiredError("--data");
                code = run(options);
            });
        return made;
    };
    command(cli, "init", "建立数据文件夹、方案和管理员", init)
        ->add_option("--plan", options.plan, "方案文件（TOML），不给则用随程序的忻州方案");
    command(cli, "demo", "写入虚构的演示数据，显示登录名和密码", demo);
    auto* serve = command(cli, "serve", "启动服务", [](const Options& given) {
        app::serve(*open(given), given.listen);
        return 0;
    });
    serve->add_option("--listen", options.listen, "地址:端口")->capture_default_str();

    CLI::App* user = cli.add_subcommand("user", "用户");
    user->require_subcommand(1);
    auto* add = command(*user, "add", "新增用户，显示临时密码", [](const Options& given) {
        const auto product = open(given);
        std::cout << given.user.login << " 的临时密码："
                  << people::add_user(product->work(), product->sessions(), given.user) << '\n';
        return 0;
    });
    add->add_option("login", options.user.login, "登录名")->required();
    add->add_option("--name", options.user.name, "姓名或岗位")->required();
    add->add_option("--role", options.user.role, "admin、general、officer、leader、enterprise")->required();
    add->add_option("--department", options.user.department, "部门名称");
    add->add_option("--area", options.user.area, "区域代码或名称");
    add->add_option("--enterprise", options.user.enterprise, "企业名称");
    auto* passwd = command(*user, "passwd", "重置密码，显示临时密码", [](const Options& given) {
        const auto product = open(given);
        std::cout << given.user.login << " 的临时密码："
                  << people::renew_password(product->work(), product->sessions(), given.user.login, given.password)
                  << '\n';
        return 0;
    });
    passwd->add_option("login", options.user.login, "登录名")->required();
    passwd->add_option("--password", options.password, "指定临时密码；不给则自动生成");
    command(*user, "list", "列出用户", list_users)->add_flag("--json", options.json, "结果以 JSON 输出");

    auto* import = command(cli, "import", "导入工作簿（xlsx、ods、csv）", import_file);
    import->add_option("kind", options.kind, "enterprises、spaces、hazards")->required();
    import->add_option("file", options.file, "文件")->required()->check(CLI::ExistingFile);
    import->add_option("--errors", options.marked, "把标出问题的工作簿写到这里");
    import->add_flag("--all-or-nothing", options.all_or_nothing, "全部正确才保存");
    import->add_flag("--dry-run", options.dry_run, "只检查，不保存");
    import->add_flag("--confirm", options.confirm, "确认可以确认的警告（信用代码校验位）");
    import->add_flag("--json", options.json, "结果以 JSON 输出");

    auto* exported = command(cli, "export", "把台账导出为 xlsx", export_kind);
    exported->add_option("kind", options.kind, "enterprises、spaces、hazards")->required();
    exported->add_option("file", options.file, "xlsx 文件")->required();
    auto* annexed = command(cli, "annex", "把附件 1 至 5 写成 xlsx", annex);
    annexed->add_option("number", options.number, "附件的编号，如 3")->required();
    annexed->add_option("file", options.file, "xlsx 文件")->required();
    annexed->add_option("--since", options.since, "附件 3 至 5：统计区间的第一日；不给则为截止日所在的报送期");
    annexed->add_option("--until", options.until, "截止日，如 2023-11-19；不给则为今天");
    annexed->add_option("--department", options.department, "监管部门名称；不给则为全区");
    annexed->add_option("--by", options.by, "附件 2 至 5 的分行：部门（不给就是它）、行业、区域");
    annexed->add_option("--as-of", options.as_of, "当时所知（毫秒时刻）");
    const auto add_order = [&](CLI::App* to) {
        auto* period = to->add_option("--period", options.period, "报送日，如 2023-11-19");
        period->excludes(to->add_flag("--summary", options.summary, "不是一期的，是整个行动的工作总结"));
        to->add_option("--department", options.department, "部门名称；不给则为全区");
    };
    auto* reported = command(cli, "report", "把期报或工作总结写成 docx、PDF；还没有报送的是草稿", report);
    reported->add_option("file", options.file, "docx 或 pdf 文件")->required();
    add_order(reported);
    auto* filled = command(cli, "fill", "填上级的表：xlsx，格子里写 {{附件2.有限空间总数}}", fill);
    filled->add_option("form", options.file, "上级的表，xlsx")->required()->check(CLI::ExistingFile);
    filled->add_option("file", options.marked, "填好的写到这里")->required();
    add_order(filled);
    command(cli, "questions", "把随程序附带的考试题载入题库（升级后运行一次）", questions);
    command(cli, "recount", "从记录重算全部指标并核对", recount)->add_flag("--json", options.json, "结果以 JSON 输出");
    command(cli, "verify", "核对历史的封存链", verify)->add_flag("--json", options.json, "结果以 JSON 输出");
    cli.add_subcommand("openapi", "输出接口说明（OpenAPI 3.1，JSON）")->callback([&] { code = print_openapi(); });
    command(cli, "archive", "把整个行动存成一份不依赖程序的档案",
            [](const Options& given) {
                need_folder_of(given.file);
                app::archive(*open(given), given.file);
                std::cout << "档案已写入 " << given.file << '\n';
                return 0;
            })
        ->add_option("file", options.file, "档案文件（zip）")
        ->required();
    command(cli, "backup", "备份到一个文件",
            [](const Options& given) {
                need_folder_of(given.file);
                app::backup(*open(given), given.place.data, given.file);
                std::cout << "已备份到 " << given.file << '\n';
                return 0;
            })
        ->add_option("file", options.file, "备份文件（zip）")
        ->required();
    command(cli, "restore", "从备份恢复到一个新文件夹",
            [](const Options& given) {
                app::restore(given.place.data, given.file);
                std::cout << "已恢复到 " << given.place.data << '\n';
                return 0;
            })
        ->add_option("file", options.file, "备份文件（zip）")
        ->required();

    app::speak_chinese(cli);
    try {
        cli.parse(argc, argv);
        return code;
    } catch (const CLI::ParseError& error) {
        return cli.exit(error) == 0 ? 0 : 2;
    } catch (const Problem& problem) {
        std::cerr << "zhiben：" << problem.detail << '\n';
    } catch (const std::exception& error) {
        std::cerr << "zhiben：" << error.what() << '\n';
    }
    return 1;
}
