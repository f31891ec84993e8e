// The program: its commands, and what stops one. Exit 0 done, 1 problem, 2 usage.

#include <iostream>

#include "app/commands/commands.hpp"
#include "app/usage.hpp"

int main(int argc, char** argv) {
    using namespace zhiben;
    app::CommandLine line;
    line.cli.require_subcommand(1);
    line.cli.set_version_flag("--version", ZHIBEN_VERSION, "显示版本");
    app::add_setup_commands(line);
    app::add_user_commands(line);
    app::add_workbook_commands(line);
    app::add_report_commands(line);
    app::add_audit_commands(line);
    app::add_openapi_command(line);
    app::add_copy_commands(line);
    app::speak_chinese(line.cli);
    try {
        line.cli.parse(argc, argv);
        return line.code;
    } catch (const CLI::ParseError& error) {
        return line.cli.exit(error) == 0 ? 0 : 2;
    } catch (const Problem& problem) {
        std::cerr << "zhiben：" << problem.detail << '\n';
    } catch (const std::exception& error) {
        std::cerr << "zhiben：" << error.what() << '\n';
    }
    return 1;
}
