// Which annexes there are, and each of them whole.

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

Annex annex_table(ReadTx& tx, const figures::Figures& figures, int number, const Asked& asked) {
    if (const PeriodAnnex* annex = find_period_annex(number)) return period_annex(tx, figures, *annex, asked);
    return number == 1 ? annex1(tx, figures, asked) : annex2(tx, figures, asked);
}

std::vector<Check> checks_of(ReadTx& tx, const figures::Figures& figures, const Annex& annex, const Asked& asked) {
    std::vector<Check> checks;
    if (const PeriodAnnex* description = find_period_annex(annex.number)) {
        if (auto total = running_total(tx, figures, *description, annex, asked)) checks.push_back(std::move(*total));
        for (Check& check : description->checks(tx, annex, asked)) checks.push_back(std::move(check));
        return checks;
    }
    if (annex.number == 2) checks = check_table(figures, annex);
    if (!asked.as_of)
        for (Check& check : check_records(tx, figures, asked)) checks.push_back(std::move(check));
    return checks;
}

}  // namespace zhiben::reporting
