// Which annexes there are.

#include "features/reporting/period.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::reporting {

const PeriodAnnex* find_period_annex(int number) {
    for (const PeriodAnnex* annex : {&annex3(), &annex4(), &annex5()})
        if (annex->number == number) return annex;
    return nullptr;
}

int annex_number(std::string_view text) {
    const int number = text.size() == 1 && text[0] >= '1' && text[0] <= '9' ? text[0] - '0' : 0;
    if (number == 1 || number == 2 || find_period_annex(number)) return number;
    std::string offered = "附件1、附件2";
    for (int one = 3; one < 10; ++one)
        if (find_period_annex(one)) offered += "、附件" + std::to_string(one);
    throw Problem(Stop::not_found, "no_such_annex", "没有附件“" + std::string(text) + "”；目前可用的是" + offered);
}

}  // namespace zhiben::reporting
