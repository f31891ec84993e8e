// What reporting and duties ask: enterprises are counted once however often they were visited.

#include "features/inspections/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::inspections {

using records::Test;

std::map<std::string, Coverage> coverage(ReadTx& tx, Day since, Day until) {
    std::map<std::string, Coverage> out;
    const records::Filter registered_now{.conditions = {{"excluded_on", Test::blank, {}}}};
    const records::KindPtr enterprises = tx.kinds().get("enterprises"), inspections = tx.kinds().get("inspections");
    db::Query registered(
        "select scope_department, count(*), sum(case when inspected_on is null then 1 else 0 end) from enterprises");
    records::add_where(registered, tx, *enterprises, registered_now);
    tx.sql().each(registered.add(" group by scope_department"), [&](const db::Row& row) {
        Coverage& one = out[std::string(row.text(0))];
        one.registered = row.integer(1);
        one.never = row.integer(2);
    });
    // Those left out since are no part of the register, so no part of its share either.
    db::Query visited("select scope_department, count(distinct enterprise), count(*) from inspections");
    records::add_where(visited, tx, *inspections,
                       {.conditions = {{"state", Test::equal, {std::string("done")}},
                                       {"type", Test::not_equal, {std::string("self")}},
                                       {"inspected_on", Test::greater_or_equal, {since.iso()}},
                                       {"inspected_on", Test::less_or_equal, {until.iso()}}}});
    visited.add(" and enterprise in (select id from enterprises where archived = 0 and excluded_on is null)");
    tx.sql().each(visited.add(" group by scope_department"), [&](const db::Row& row) {
        Coverage& one = out[std::string(row.text(0))];
        one.inspected = row.integer(1);
        one.visits = row.integer(2);
    });
    return out;
}

std::optional<Day> first_inspected_on(ReadTx& tx, const std::string& enterprise) {
    const auto first =
        tx.sql().value(db::Query("select min(inspected_on) from inspections where enterprise = $1 and archived = 0 and "
                                 "state = 'done' and type <> 'self'",
                                 {enterprise}));
    const auto* text = first ? std::get_if<std::string>(&*first) : nullptr;
    return text ? Day::parse(*text) : std::nullopt;
}

}  // namespace zhiben::inspections
