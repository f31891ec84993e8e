#pragma once
// What stands for the demonstration's photographs.

#include <string>
#include <vector>

#include "kit/files/attachments.hpp"

namespace zhiben::app::demo {

// Kept in the folder, each different from every other: those of the numbers from `first` on.
std::vector<files::Kept> keep_pictures(const std::string& folder, int first, int count);

}  // namespace zhiben::app::demo
