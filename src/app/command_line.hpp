#pragma once
// The command line: what all commands share. The commands themselves lie in commands/, by subject.

#include <CLI/CLI.hpp>
#include <functional>
#include <memory>
#include <string>

#include "app/product.hpp"

namespace zhiben::app {

// Where a command works, and on which day, as it was told.
struct At {
    Place place = {};
    std::string today = {};
    // Throws Problem(malformed) for a day that is none.
    std::unique_ptr<Product> open(bool create = false) const;
};

struct CommandLine {
    CLI::App cli{"治本：有限空间作业治本攻坚管理系统", "zhiben"};
    At at;
    int code = 0;  // 0 done, 1 something is wrong with what is kept or was given

    // A command on what is kept somewhere, with the options that say where; what else it takes is added to it. `run`
    // does one thing, says what it did and gives the code.
    CLI::App& command(CLI::App& parent, const char* name, const char* help, std::function<int(const At&)> run);
    CLI::App& command(const char* name, const char* help, std::function<int(const At&)> run) {
        return command(cli, name, help, std::move(run));
    }
};

// Told before the work is done, and by its name: throws Problem(not_found) for a file in a folder that is not there.
void need_folder_of(const std::string& file);

}  // namespace zhiben::app
