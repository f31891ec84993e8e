#pragma once
#include <filesystem>

// The folder of test workbooks, made by make.py at the first call and removed at the end of the run.
const std::filesystem::path& workbooks_folder();
