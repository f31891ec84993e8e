#pragma once
// The heavy standard headers, once.
#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <variant>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"
