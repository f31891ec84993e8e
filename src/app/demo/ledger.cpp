#include "app/demo/ledger.hpp"

#include <algorithm>

#include "app/demo/spaces.hpp"
#include "features/enterprises/service.hpp"

namespace zhiben::app::demo {

void Ledger::spaces(Enterprise& of, Day day, int count) {
    for (int number = 1; number <= count; ++number) {
        const std::string id = dice_.id(day);
        const Day on = number > 3 && dice_.chance(10) ? dice_.day(day, last_day.plus(-2)) : day;
        days_.plan(on, of.officer(),
                   [id, form = space_form(dice_, of, number, on)](WriteTx& tx) { create(tx, "spaces", id, form); });
        of.spaces.emplace_back(id, on);
        ++spaces_;
    }
    hazards_.of(of, day, count * 4 / 3 + dice_.between(0, 1));
}

void Ledger::one_enterprise(int number) {
    const bool early = number <= 210;
    const Day day = early ? dice_.day(first_day.plus(1), first_day.plus(25)) : dice_.day(plan_day, last_day.plus(-6));
    Enterprise one = enterprise(dice_, number, day);
    if (number % 37 == 0) one.department.clear();  // nobody has claimed it
    one.form.set("area", ids_.at(zone_code));
    if (!one.department.empty()) one.form.set("department", ids_.at(one.department));
    const int fate = number % 20;  // 13 of 20 have spaces, 2 declare none, 4 were not surveyed, 1 has yet to list them
    if (fate == 15) one.form.set("involvement", "yes").set("surveyed_on", day.iso());
    days_.plan(day, "zonghe", [id = one.id, form = one.form](WriteTx& tx) { create(tx, "enterprises", id, form); });
    const Day surveyed = dice_.day(day.plus(1), early && dice_.chance(70) ? Day::of(2023, 9, 20) : last_day.plus(-3));
    if (fate < 13) {
        const int most = dice_.chance(8) ? 30 : 12;
        spaces(one, surveyed, number == 1 ? 12 : dice_.between(2, most));
    } else if (fate < 15) {
        days_.plan(
            surveyed, one.officer(),
            [id = one.id, by = one.form.text("principal"), surveyed, own = dice_.id(surveyed)](WriteTx& tx) {
                enterprises::declare_none(
                    tx, id,
                    {.id = own, .signed_by = by, .text = "经全面辨识，本单位无有限空间。", .signed_on = surveyed});
            });
    }
    if (!one.department.empty() && number % 2 == 1)
        inspections_.of(one, dice_.day(std::max(surveyed.plus(1), plan_day), last_day.plus(-1)));
    all_.push_back(one);
    if (number % 60 == 7) twin(one, dice_.day(plan_day, last_day.plus(-4)));
}

// The same enterprise entered again by somebody who did not look, with another code and spaces of its own.
void Ledger::twin(Enterprise other, Day day) {
    other.id = dice_.id(day);
    other.number += 9000;
    other.since = day;
    other.spaces.clear();
    std::string name = other.form.text("name");
    if (name.ends_with("有限公司"))
        name.insert(name.size() - std::string("有限公司").size(), " ");
    else
        name = "忻州 " + name.substr(std::string("忻州").size());
    other.form.set("name", name)
        .set("credit_code", credit_code(other.number))
        .set("short_code", "XZ" + std::to_string(other.number));
    days_.plan(day, "zonghe", [id = other.id, form = other.form](WriteTx& tx) { create(tx, "enterprises", id, form); });
    spaces(other, day.plus(1), 2);
    all_.push_back(std::move(other));
}

void Ledger::enter() {
    for (int number = 1; number <= 295; ++number) one_enterprise(number);
}

}  // namespace zhiben::app::demo
