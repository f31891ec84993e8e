#pragma once
// Fields that the kinds of this feature have in common.

#include "features/enforcement/store.hpp"

namespace zhiben::enforcement::fields {

inline std::vector<records::Choice> states_of(const Flow& flow) {
    std::vector<records::Choice> out;
    for (const auto& [code, label] : flow.states) out.push_back({code, label});
    return out;
}
inline records::Field state_of(const Flow& flow) {
    return {.name = "state",
            .label = "状态",
            .type = records::Type::choice,
            .listed = true,
            .fixed = true,
            .choices = states_of(flow),
            .preset = flow.states.front().first};
}
inline records::Field enterprise() {
    return {.name = "enterprise",
            .label = "企业名称",
            .type = records::Type::reference,
            .must = true,
            .listed = true,
            .refers = "enterprises"};
}
inline records::Field remark() {
    return {.name = "remark", .label = "备注", .type = records::Type::long_text, .max = 2000};
}
// What verbs fill in.
inline records::Field date(const char* name, const char* label, bool listed = false) {
    return {.name = name, .label = label, .type = records::Type::day, .listed = listed, .fixed = true};
}
inline records::Field later(const char* name, const char* label, std::size_t max = 500) {
    return {.name = name, .label = label, .type = records::Type::long_text, .fixed = true, .max = max};
}
// What verbs ask for.
inline records::Field on(const char* name, const char* label) {
    return {.name = name, .label = label, .type = records::Type::day, .must = true};
}
inline records::Field words(const char* name, const char* label, std::size_t max = 500, bool must = true,
                            const char* help = "") {
    return {.name = name, .label = label, .type = records::Type::long_text, .must = must, .max = max, .help = help};
}
inline records::Field name(const char* field, const char* label) {
    return {.name = field, .label = label, .must = true, .max = 120};
}
inline records::Field proof(const char* label = "证明材料") {
    return {.name = "evidence", .label = label, .type = records::Type::choices};
}

}  // namespace zhiben::enforcement::fields
