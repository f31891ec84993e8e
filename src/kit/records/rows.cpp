#include "kit/records/rows.hpp"

#include "kit/base/json.hpp"
#include "kit/base/problem.hpp"
#include "kit/records/form.hpp"

namespace zhiben::records {
namespace {

constexpr int first_field = 11;  // columns before the fields in every select

}  // namespace

void select_columns(db::Query& query, const Kind& kind) {
    query.add(
        "select n, id, version, created_at, changed_at, archived, scope_area, scope_department, scope_owner, "
        "scope_sector, extra");
    for (const Field& field : kind.fields)
        if (!field.extra) query.add(", ").name(field.name);
    query.add(" from ").name(kind.table);
}

void read_row(const Kind& kind, const db::Row& row, Record& record) {
    record.n = row.integer(0);
    record.id = row.text(1);
    record.version = row.integer(2);
    record.created = {row.integer(3)};
    record.changed = {row.integer(4)};
    record.archived = row.integer(5) == 1;
    record.place.area = row.text(6);
    record.place.department = row.text(7);
    record.place.owner = row.text(8);
    record.place.sector = row.text(9);
    record.values.resize(kind.fields.size());
    int column = first_field;
    bool extra = false;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        extra |= kind.fields[i].extra;
        if (!kind.fields[i].extra) row.read(column++, record.values[i]);
    }
    if (!extra) return;
    const Json added = row.text(10).empty() ? Json::object() : Json::parse(row.text(10));
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (kind.fields[i].extra) record.values[i] = stored_value(added[kind.fields[i].name]);
}

std::string digest_column(const Field& field) { return field.name + "_digest"; }

void need_role(const ReadTx& tx, const Kind& kind, Roles roles, const char* verb) {
    if (!tx.actor().is_any(roles))
        throw Problem(Stop::forbidden, "role", std::string("您的角色不能") + verb + "“" + kind.label + "”");
}

std::optional<Owner> owner_of(ReadTx& tx, const Kind& kind, const Record& record) {
    if (kind.owner.empty() || kind.blank(record, kind.owner)) return {};
    const KindPtr owner = tx.kinds().get(kind.field(kind.owner).refers);
    db::Query query("select scope_area, scope_department, scope_sector, ");
    query.name(owner->title)
        .add(", scope_owner from ")
        .name(owner->table)
        .add(" where id = ")
        .bind(kind.get(record, kind.owner));
    std::optional<Owner> out;
    tx.sql().each(query, [&](const db::Row& row) {
        out = Owner{
            {std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(4)), std::string(row.text(2))},
            std::string(row.text(3))};
    });
    return out;
}

bool is_concealed(const Kind& kind, const Record& record) {
    return !kind.concealed.empty() && kind.yes(record, kind.concealed);
}

Place place_of(ReadTx& tx, const Kind& kind, const Record& record, const std::optional<Owner>& owner) {
    if (owner && is_concealed(kind, record))
        return {owner->place.area, kind.text(record, kind.department_field), "", owner->place.sector};
    if (owner) return owner->place;
    Place place;
    if (!kind.own_area.empty()) place.area = kind.text(record, kind.own_area);
    if (!kind.area_field.empty() && !kind.blank(record, kind.area_field)) {
        const KindPtr areas = tx.kinds().get(kind.field(kind.area_field).refers);
        db::Query query("select ");
        query.name(areas->own_area)
            .add(" from ")
            .name(areas->table)
            .add(" where id = ")
            .bind(kind.get(record, kind.area_field));
        tx.sql().each(query, [&](const db::Row& row) { place.area = row.text(0); });
    }
    if (!kind.department_field.empty()) place.department = kind.text(record, kind.department_field);
    if (!kind.sector_field.empty()) place.sector = kind.text(record, kind.sector_field);
    if (kind.owns) place.owner = record.id;
    return place;
}

}  // namespace zhiben::records
