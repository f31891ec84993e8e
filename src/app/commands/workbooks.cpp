#include <iostream>

#include "app/commands/commands.hpp"
#include "app/progress_line.hpp"
#include "kit/records/sheet_export.hpp"
#include "kit/records/sheet_import.hpp"

namespace zhiben::app {
namespace {

int import_file(const At& at, const records::ImportOptions& order, bool json) {
    const auto product = at.open();
    Progress progress;
    std::optional<ProgressLine> line(std::in_place, "导入", progress);
    const Json result = records::import_workbook(product->work(), product->system("import"), order, progress);
    line.reset();
    const auto number = [&](const char* name) { return result[name].integer(); };
    if (json) {
        std::cout << result.dump() << '\n';
    } else {
        std::cout << "读取 " << number("rows") << " 行：新增 " << number("created") << "，更新 " << number("updated")
                  << "，未变 " << number("unchanged") << "，待确认 " << number("warned") << "，有误 "
                  << number("failed") << (result["kept"].boolean() ? "" : "（没有保存任何一行）") << '\n';
        for (const Json& one : result["problems"].items())
            std::cerr << one.text("sheet") << " 第" << one["row"].integer() << "行 " << one.text("column") << " "
                      << one.text("label") << "：" << one.text("text") << '\n';
        if (result["workbook"].boolean()) std::cout << "问题已标注在 " << order.marked_path << '\n';
    }
    return number("failed") + number("warned") == 0 ? 0 : 1;
}

int export_kind(const At& at, const std::string& kind, const std::string& file) {
    need_folder_of(file);
    const auto product = at.open();
    std::int64_t rows = 0;
    product->work().read(product->system("command"),
                         [&](ReadTx& tx) { rows = records::export_workbook(tx, *tx.kinds().get(kind), {}, file); });
    std::cout << "已导出 " << rows << " 行到 " << file << '\n';
    return 0;
}

}  // namespace

void add_workbook_commands(CommandLine& line) {
    struct Options {
        records::ImportOptions order;
        bool json = false;
    };
    const auto given = std::make_shared<Options>();
    CLI::App& import = line.command("import", "导入工作簿（xlsx、ods、csv）",
                                    [given](const At& at) { return import_file(at, given->order, given->json); });
    import.add_option("kind", given->order.kind, "enterprises、spaces、hazards")->required();
    import.add_option("file", given->order.path, "文件")->required()->check(CLI::ExistingFile);
    import.add_option("--errors", given->order.marked_path, "把标出问题的工作簿写到这里");
    import.add_flag("--all-or-nothing", given->order.all_or_nothing, "全部正确才保存");
    import.add_flag("--dry-run", given->order.dry_run, "只检查，不保存");
    import.add_flag("--confirm", given->order.confirm, "确认可以确认的警告（信用代码校验位）");
    import.add_flag("--json", given->json, "结果以 JSON 输出");
    CLI::App& exported = line.command("export", "把台账导出为 xlsx", [given](const At& at) {
        return export_kind(at, given->order.kind, given->order.path);
    });
    exported.add_option("kind", given->order.kind, "enterprises、spaces、hazards")->required();
    exported.add_option("file", given->order.path, "xlsx 文件")->required();
}

}  // namespace zhiben::app
