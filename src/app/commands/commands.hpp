#pragma once
// The commands, by subject.

#include "app/command_line.hpp"

namespace zhiben::app {

void add_setup_commands(CommandLine& line);     // init, demo, questions, serve
void add_user_commands(CommandLine& line);      // user add, passwd, list
void add_workbook_commands(CommandLine& line);  // import, export
void add_report_commands(CommandLine& line);    // annex, report, fill
void add_audit_commands(CommandLine& line);     // recount, verify
void add_copy_commands(CommandLine& line);      // archive, backup, restore
void add_openapi_command(CommandLine& line);    // openapi

}  // namespace zhiben::app
