#include <iostream>

#include "app/archive.hpp"
#include "app/backup.hpp"
#include "app/commands/commands.hpp"

namespace zhiben::app {

void add_copy_commands(CommandLine& line) {
    const auto file = std::make_shared<std::string>();
    line.command("archive", "把整个行动存成一份不依赖程序的档案",
                 [file](const At& at) {
                     need_folder_of(*file);
                     archive(*at.open(), *file);
                     std::cout << "档案已写入 " << *file << '\n';
                     return 0;
                 })
        .add_option("file", *file, "档案文件（zip）")
        ->required();
    line.command("backup", "备份到一个文件",
                 [file](const At& at) {
                     need_folder_of(*file);
                     backup(*at.open(), at.place.data, *file);
                     std::cout << "已备份到 " << *file << '\n';
                     return 0;
                 })
        .add_option("file", *file, "备份文件（zip）")
        ->required();
    line.command("restore", "从备份恢复到一个新文件夹",
                 [file](const At& at) {
                     restore(at.place.data, *file);
                     std::cout << "已恢复到 " << at.place.data << '\n';
                     return 0;
                 })
        .add_option("file", *file, "备份文件（zip）")
        ->required();
}

}  // namespace zhiben::app
