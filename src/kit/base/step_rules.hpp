#pragma once
// What the rules of most steps look for, found and said in one way. `field` and `label` are the issue's.

#include <optional>
#include <string>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben {

// The step is not for this state: `why`, in Chinese; nothing is wrong when it is "". Some features' programs know it by
// another code.
Issues refused(const std::string& why, const char* code = "not_now");

void required(Issues& issues, const char* field, const char* label, const std::string& text,
              const char* why = "必填，请填写");
void required(Issues& issues, const char* field, const char* label, const std::optional<Day>& day,
              const char* why = "必填，请选择日期");

// A day that is missing is neither late nor early. `what` is the earlier day's name: 发现日期.
void not_in_future(Issues& issues, const char* field, const char* label, const std::optional<Day>& day, Day today);
void not_before(Issues& issues, const char* field, const char* label, const std::optional<Day>& day,
                const std::optional<Day>& earlier, const std::string& what);

}  // namespace zhiben
