#pragma once
#include <vector>

#include "features/supervision/matter.hpp"
#include "kit/records/typed.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::supervision {

// What an instruction and a finding differ in: their names, and what is asked at their beginning.
struct Sort {
    records::Stepped stepped;
    const char* label;        // 领导批示
    const char* parent;       // of the lines of its steps: 批示
    const char* prefix;       // of its numbers
    const char* given_label;  // 批示日期
    const char* department_label;
    const char* answer_label;   // of the verb: 答复
    const char* confirm_label;  // 确认办结
    const char* return_label;   // 退回
};
extern const Sort instructions, findings;
const std::vector<const Sort*>& sorts();

records::Kind kind_of(const Sort& sort);
records::Kind step_kind_of(const Sort& sort);
std::vector<records::Verb> verbs_of(const Sort& sort);
const records::Typed<Matter>& typed();

}  // namespace zhiben::supervision
