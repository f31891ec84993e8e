#include "kit/base/log.hpp"

#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

namespace zhiben::log {

static spdlog::logger& logger() {
    static const auto made = [] {
        auto one = spdlog::stderr_logger_mt("zhiben");
        one->set_pattern("%Y-%m-%dT%H:%M:%S.%e%z %l %v");
        return one;
    }();
    return *made;
}

void info(std::string_view text) { logger().info("{}", text); }
void warn(std::string_view text) { logger().warn("{}", text); }
void error(std::string_view text) { logger().error("{}", text); }
void quiet(bool only_errors) { logger().set_level(only_errors ? spdlog::level::err : spdlog::level::info); }

}  // namespace zhiben::log
