#pragma once
#include <filesystem>
#include <string>

#include "kit/base/json.hpp"

// The folder of test workbooks, made by make.py at the first call and removed at the end of the run.
const std::filesystem::path& workbooks_folder();

// What openpyxl sees in an xlsx (look.py).
zhiben::Json look(const std::string& path);
