#include "app/command_line.hpp"

#include <filesystem>

namespace zhiben::app {

std::unique_ptr<Product> At::open(bool create) const {
    std::optional<Day> day;
    if (!today.empty() && !(day = Day::parse(today)))
        throw Problem(Stop::malformed, "today", "--today 应写作 2023-11-19，给出的是 " + today);
    return open_product(place, day, create);
}

CLI::App& CommandLine::command(CLI::App& parent, const char* name, const char* help,
                               std::function<int(const At&)> run) {
    CLI::App& made = *parent.add_subcommand(name, help);
    auto* data = made.add_option("--data", at.place.data, "数据文件夹");
    made.add_option("--database", at.place.database, "用 PostgreSQL：postgresql://…，附件放在 --files");
    made.add_option("--files", at.place.data, "用 PostgreSQL 时附件和密钥的文件夹")->excludes(data);
    made.add_option("--today", at.today, "把今天当作这一天（演示、测试用）");
    made.callback([this, run = std::move(run)] {
        if (at.place.data.empty()) throw CLI::RequiredError("--data");
        code = run(at);
    });
    return made;
}

void need_folder_of(const std::string& file) {
    const std::filesystem::path folder = std::filesystem::path(file).parent_path();
    if (!folder.empty() && !std::filesystem::is_directory(folder))
        throw Problem(Stop::not_found, "no_folder", "没有文件夹 " + folder.string() + "，请先建立");
}

}  // namespace zhiben::app
