#include "features/reporting/annex.hpp"

#include "features/reporting/departments.hpp"
#include "kit/base/text.hpp"

namespace zhiben::reporting {
namespace {

Json value_json(const Value& value) {
    return std::visit(
        [](const auto& held) -> Json {
            if constexpr (std::is_same_v<std::decay_t<decltype(held)>, std::monostate>)
                return {};
            else
                return held;
        },
        value);
}

Json text_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json to_json(const Row& row) {
    Json cells = Json::array();
    for (const Cell& cell : row.cells)
        cells.push(Json::object().set("value", value_json(cell.value)).set("open", text_or_null(cell.open)));
    return Json::object()
        .set("label", row.label)
        .set("department", text_or_null(row.department))
        .set("sector", text_or_null(row.sector))
        .set("cells", std::move(cells))
        .set("open", text_or_null(row.open));
}

// Who fills in the table: the department asked for or acted for, the enterprise itself, or the zone.
std::string unit_of(ReadTx& tx, const Asked& asked) {
    const Scope& scope = tx.actor().scope;
    std::string name;
    if (!scope.owner.empty()) {
        tx.sql().each(db::Query("select name from enterprises where id = $1", {scope.owner}),
                      [&](const db::Row& row) { name = row.text(0); });
        return name;
    }
    const std::string& department = asked.department.empty() ? scope.department : asked.department;
    return department.empty() ? zone_of(tx).name : full_name_of(tx, department);
}

}  // namespace

Header header_of(ReadTx& tx, const Asked& asked, std::string units) {
    std::string period = "截至" + asked.until.chinese();
    if (asked.as_of) period += "（按 " + asked.as_of->local() + " 时的记录）";
    return {.unit = unit_of(tx, asked),
            .period = period,
            .number = {},
            .filled_by = tx.actor().name,
            .checked_by = {},
            .phone = {},
            .filled_on = tx.today().chinese(),
            .units = std::move(units)};
}

Json to_json(const Table& table) {
    Json columns = Json::array();
    for (const Column& column : table.columns)
        columns.push(Json::object()
                         .set("name", column.name)
                         .set("label", column.label)
                         .set("unit", text_or_null(column.unit))
                         .set("group", text_or_null(column.group)));
    Json rows = Json::array();
    for (const Row& row : table.rows) rows.push(to_json(row));
    return Json::object()
        .set("title", table.title)
        .set("columns", std::move(columns))
        .set("rows", std::move(rows))
        .set("total", table.total ? to_json(*table.total) : Json())
        .set("next", text_or_null(table.next));
}

Json to_json(const Check& check) {
    Json records = Json::array();
    for (const Check::Offender& one : check.records)
        records.push(Json::object().set("kind", one.kind).set("id", one.id).set("label", one.label));
    return Json::object()
        .set("code", check.code)
        .set("label", check.label)
        .set("severity", check.hard ? "hard" : "soft")
        .set("passed", check.passed)
        .set("text", check.text)
        .set("records", std::move(records))
        .set("records_total", check.records_total);
}

Json to_json(const Annex& annex) {
    const Header& header = annex.header;
    Json out = to_json(annex.table);
    out.set("number", annex.number);
    out.set("header", Json::object()
                          .set("unit", header.unit)
                          .set("period", header.period)
                          .set("number", text_or_null(header.number))
                          .set("filled_by", header.filled_by)
                          .set("checked_by", text_or_null(header.checked_by))
                          .set("phone", text_or_null(header.phone))
                          .set("filled_on", header.filled_on)
                          .set("units", header.units));
    Json pivots = Json::array(), checks = Json::array();
    for (const Table& pivot : annex.pivots) pivots.push(to_json(pivot));
    for (const Check& check : annex.checks) checks.push(to_json(check));
    return out.set("pivots", std::move(pivots)).set("checks", std::move(checks));
}

}  // namespace zhiben::reporting
