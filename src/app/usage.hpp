#pragma once
// The command line speaks Chinese: headings of the help, and what is wrong with a call.

#include <CLI/CLI.hpp>

namespace zhiben::app {

// For the whole program; call it when all commands are there.
void speak_chinese(CLI::App& cli);

}  // namespace zhiben::app
