#include "features/reporting/reports.hpp"

#include <iostream>

#include "app/commands/commands.hpp"
#include "features/reporting/commands.hpp"
#include "features/reporting/groups.hpp"

namespace zhiben::app {
namespace {

struct AnnexOptions {
    int number = 0;
    std::string file, since, until, department, by, as_of;
};

int annex(const At& at, const AnnexOptions& options) {
    need_folder_of(options.file);
    const auto product = at.open();
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

int report(const At& at, const reporting::ReportOrder& order, const std::string& file) {
    need_folder_of(file);
    const auto product = at.open();
    const std::string name =
        reporting::write_report(product->work(), product->system("command"), product->figures(), order, file);
    std::cout << name << " 已写入 " << file << '\n';
    return 0;
}

int fill(const At& at, const reporting::ReportOrder& order, const std::string& form, const std::string& file) {
    need_folder_of(file);
    const auto product = at.open();
    const std::string name =
        reporting::fill_form(product->work(), product->system("command"), product->figures(), order, form, file);
    std::cout << name << " 已填入 " << file << '\n';
    return 0;
}

void add_order(CLI::App& command, reporting::ReportOrder& order) {
    auto* period = command.add_option("--period", order.period, "报送日，如 2023-11-19");
    period->excludes(command.add_flag("--summary", order.summary, "不是一期的，是整个行动的工作总结"));
    command.add_option("--department", order.department, "部门名称；不给则为全区");
}

}  // namespace

void add_report_commands(CommandLine& line) {
    const auto asked = std::make_shared<AnnexOptions>();
    CLI::App& annexed =
        line.command("annex", "把附件 1 至 5 写成 xlsx", [asked](const At& at) { return annex(at, *asked); });
    annexed.add_option("number", asked->number, "附件的编号，如 3")->required();
    annexed.add_option("file", asked->file, "xlsx 文件")->required();
    annexed.add_option("--since", asked->since, "附件 3 至 5：统计区间的第一日；不给则为截止日所在的报送期");
    annexed.add_option("--until", asked->until, "截止日，如 2023-11-19；不给则为今天");
    annexed.add_option("--department", asked->department, "监管部门名称；不给则为全区");
    annexed.add_option("--by", asked->by, "附件 2 至 5 的分行：部门（不给就是它）、行业、区域");
    annexed.add_option("--as-of", asked->as_of, "当时所知（毫秒时刻）");

    struct Options {
        reporting::ReportOrder order;
        std::string form, file;
    };
    const auto given = std::make_shared<Options>();
    CLI::App& reported = line.command("report", "把期报或工作总结写成 docx、PDF；还没有报送的是草稿",
                                      [given](const At& at) { return report(at, given->order, given->file); });
    reported.add_option("file", given->file, "docx 或 pdf 文件")->required();
    add_order(reported, given->order);
    CLI::App& filled = line.command("fill", "填上级的表：xlsx，格子里写 {{附件2.有限空间总数}}",
                                    [given](const At& at) { return fill(at, given->order, given->form, given->file); });
    filled.add_option("form", given->form, "上级的表，xlsx")->required()->check(CLI::ExistingFile);
    filled.add_option("file", given->file, "填好的写到这里")->required();
    add_order(filled, given->order);
}

}  // namespace zhiben::app
