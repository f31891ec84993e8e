#pragma once
// What the stories of the duties ask again and again.

#include <set>
#include <string>

#include "world.hpp"

namespace zhiben::test::duties {

inline Json space(const char* enterprise, const char* number) {
    return test::space(enterprise, number).set("approver", "张三");
}
inline std::string path(const char* kind, const char* name) { return std::string("/") + kind + "/" + test::id(name); }

inline Json cell(World& world, const char* enterprise, const char* duty, const char* person = "general") {
    const auto answer = world.get(person, "/duties?enterprise=" + test::id(enterprise));
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    REQUIRE(answer["items"].items().size() == 1);
    return answer["items"].items()[0]["cells"][duty];
}
inline std::string state(World& world, const char* enterprise, const char* duty) {
    return cell(world, enterprise, duty).text("state");
}
inline std::set<std::string> names(World& world, const char* person, const std::string& query = "") {
    std::set<std::string> out;
    const auto answer = world.get(person, "/duties?limit=500" + query);
    REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    for (const Json& line : answer["items"].items()) out.insert(line.text("enterprise_name"));
    return out;
}

}  // namespace zhiben::test::duties
