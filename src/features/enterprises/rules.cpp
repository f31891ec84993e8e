#include <algorithm>
#include <array>

#include "features/enterprises/enterprise.hpp"
#include "kit/base/text.hpp"

namespace zhiben::enterprises {

CreditCode judge_credit_code(std::string_view code) {
    static constexpr std::string_view alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    static constexpr std::array<int, 17> weights{1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    if (code.size() != 18) return CreditCode::wrong_length;
    int sum = 0;
    for (std::size_t i = 0; i < 18; ++i) {
        const std::size_t value = alphabet.find(code[i]);
        if (value == std::string_view::npos) return CreditCode::wrong_character;
        if (i < 17) sum += static_cast<int>(value) * weights[i];
    }
    const int check = (31 - sum % 31) % 31;  // the second remainder: a sum divisible by 31 gives 0, not 31
    return alphabet[static_cast<std::size_t>(check)] == code[17] ? CreditCode::good : CreditCode::wrong_check;
}

std::string credit_code_problem(std::string_view code) {
    switch (judge_credit_code(code)) {
        case CreditCode::good: return {};
        case CreditCode::wrong_length:
            return "应为18位，现有" + std::to_string(characters(code)) + "位，请核对营业执照";
        case CreditCode::wrong_character: return "只能由数字和大写字母组成（不含 I、O、S、V、Z），请核对营业执照";
        case CreditCode::wrong_check: return "校验位不符，可能有一位录错；如营业执照确是如此，请选“信用代码已核实”";
    }
    return {};
}

std::string name_core(std::string_view name) {
    static const std::vector<std::string> forms{"股份有限公司", "有限责任公司", "有限公司",   "股份公司", "公司",
                                                "普通合伙",     "有限合伙",     "个体工商户", "个人独资"};
    std::string core = folded(name);
    std::erase_if(core, [](char c) { return c == '(' || c == ')' || c == '-' || c == '.' || c == ','; });
    for (bool cut = true; cut;) {
        cut = false;
        for (const std::string& form : forms)
            if (core.size() > form.size() && core.ends_with(form) && !core.ends_with("分公司") &&
                !core.ends_with("子公司")) {
                core.resize(core.size() - form.size());
                cut = true;
                break;
            }
    }
    return core;
}

bool valid_phone(std::string_view text) {
    const auto digits = std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    const bool clean = std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || c == '-' || c == '(' || c == ')' || c == ' ' || c == '+';
    });
    return clean && digits >= 7 && digits <= 16;
}

}  // namespace zhiben::enterprises
