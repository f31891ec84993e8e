#pragma once
// 生产经营单位. Pure: what an enterprise's data must satisfy.

#include <string>
#include <string_view>

namespace zhiben::enterprises {

// Unified social credit code, GB 32100-2015: 18 characters of the 31 allowed ones, the last a check character:
// C18 = (31 − Σ Cᵢ·3^(i−1) mod 31) mod 31.
enum class CreditCode { good, wrong_length, wrong_character, wrong_check };
CreditCode judge_credit_code(std::string_view code);
// "": good; else what is wrong with it, in Chinese.
std::string credit_code_problem(std::string_view code);

// The name without blanks, brackets of two widths and the legal form at its very end: two enterprises whose cores are
// alike are likely the same. «…有限公司太原分公司» keeps its branch: only the end is cut (peers-and-pitfalls.md 35).
std::string name_core(std::string_view name);

// A phone number: mobile, or a local number with or without area code and extension (domain.md §10.3).
bool valid_phone(std::string_view text);

}  // namespace zhiben::enterprises
