#include "kit/records/as_of.hpp"

#include <algorithm>

#include "kit/records/form.hpp"
#include "kit/records/rows.hpp"
#include "kit/records/store.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::records {
namespace {

struct Column {
    std::string name;
    bool number;
};

bool is_number(Type type) {
    return type == Type::integer || type == Type::decimal || type == Type::yes_no || type == Type::instant;
}
bool is_kept(const Field& field) {
    return !field.derived && !field.extra && !field.secret && field.type != Type::text && field.type != Type::long_text;
}

// In the order in which row_of has the values.
std::vector<Column> columns_of(const Kind& kind) {
    std::vector<Column> out{{"id", false},
                            {"n", true},
                            {"created_at", true},
                            {"changed_at", true},
                            {"archived", true},
                            {"scope_area", false},
                            {"scope_owner", false},
                            {"scope_sector", false},
                            {"scope_department", false}};
    for (const Field& field : kind.fields) {
        if (is_kept(field)) out.push_back({field.name, is_number(field.type)});
        if (field.digested) out.push_back({digest_column(field), false});
    }
    return out;
}

Json value_json(const db::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return *number;
    if (const auto* text = std::get_if<std::string>(&value)) return *text;
    return {};
}

Json row_of(const ReadTx& tx, const Kind& kind, const Record& record) {
    Json out = Json::array();
    out.push(record.id).push(record.n).push(record.created.ms).push(record.changed.ms);
    out.push(std::int64_t{record.archived}).push(record.place.area).push(record.place.owner);
    out.push(record.place.sector).push(record.place.department);
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field& field = kind.fields[i];
        if (is_kept(field)) out.push(value_json(record.values[i]));
        if (!field.digested) continue;
        const auto* sealed = std::get_if<std::string>(&record.values[i]);
        out.push(sealed ? Json(digest_of(tx, field, tx.secrets().open(*sealed))) : Json());
    }
    return out;
}

// How a record stood: its fields as the history kept them, and whether it was in use.
struct Line {
    std::string fields;
    bool archived = false;
};

// Puts the fields as they were into the record; what is derived is no part of the history.
void take_back(const Kind& kind, const Line& line, Record& record) {
    const Json fields = Json::parse(line.fields);
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        if (kind.fields[i].derived || kind.fields[i].extra) continue;
        record.values[i] = stored_value(fields[kind.fields[i].name]);
    }
    record.archived = line.archived;
}

// " where …": those changed since the moment that were there before it, by their own word or the history's (a server's
// clock may have been put back).
void add_changed(db::Query& query, const Kind& kind, Instant moment) {
    query.add(" where changed_at > ").bind(moment.ms).add(" and (created_at <= ").bind(moment.ms);
    query.add(" or exists (select 1 from history h where h.record = ").name(kind.table).add(".id and h.kind = ");
    query.bind(kind.name).add(" and h.at <= ").bind(moment.ms).add("))");
}

// Of those: none where the history does not reach back. Lines of what hangs on a record, and of who looked at it, say
// nothing of the record itself.
std::map<std::string, std::optional<Line>> lines_of(ReadTx& tx, const Kind& kind, Instant moment) {
    std::map<std::string, std::optional<Line>> out;
    db::Query query("select id, (select h.before from history h where h.record = ");
    query.name(kind.table).add(".id and h.kind = ").bind(kind.name).add(" and h.at > ").bind(moment.ms);
    query.add(" and h.before <> '' and h.before not like '{\"attachment\":%' order by h.seq limit 1), ");
    query.add("(select case when h.after = '' then 1 else 0 end from history h where h.record = ");
    query.name(kind.table).add(".id and h.kind = ").bind(kind.name).add(" and h.at <= ").bind(moment.ms);
    query.add(
        " and (h.before <> '' or h.after <> '') and h.before not like '{\"attachment\":%' and h.after not like "
        "'{\"attachment\":%' order by h.seq desc limit 1) from ");
    add_changed(query.name(kind.table), kind, moment);
    tx.sql().each(query, [&](const db::Row& row) {
        std::optional<Line>& line = out[std::string(row.text(0))];
        if (!row.null(1) && !row.null(2)) line = Line{std::string(row.text(1)), row.integer(2) == 1};
    });
    return out;
}

// "select … from": the rows of a JSON text, one array each, under the names of the columns.
void add_rows(db::Query& query, db::Engine engine, const std::vector<Column>& columns, const std::string& rows) {
    const bool sqlite = engine == db::Engine::sqlite;
    query.add("select");
    for (std::size_t i = 0; i < columns.size(); ++i) {
        query.add(i ? db::Sql(", ") : db::Sql(" "));
        const auto at = static_cast<std::int64_t>(i);
        if (sqlite)
            query.add("json_extract(value, '$[").number(at).add("]')");
        else if (columns[i].number)
            query.add("cast(value ->> ").number(at).add(" as bigint)");
        else
            query.add("value ->> ").number(at);
        query.add(" as ").name(columns[i].name);
    }
    if (sqlite)
        query.add(" from json_each(").bind(rows).add(")");
    else
        query.add(" from jsonb_array_elements(cast(").bind(rows).add(" as jsonb))");
}

}  // namespace

// What was changed since, and what was not but belongs to something that was moved since.
std::vector<Record> AsOf::suspects(const Kind& kind) {
    std::vector<Record> out;
    const auto read = [&](const db::Query& query) {
        tx_.sql().each(query, [&](const db::Row& row) { read_row(kind, row, out.emplace_back()); });
    };
    db::Query changed;
    select_columns(changed, kind);
    add_changed(changed, kind, *moment_);
    read(changed);
    if (kind.owner.empty()) return out;
    const std::vector<std::string>& moved = rewound(*tx_.kinds().get(kind.field(kind.owner).refers)).moved;
    constexpr std::size_t at_once = 500;
    for (std::size_t from = 0; from < moved.size(); from += at_once) {
        db::Query query;
        select_columns(query, kind);
        query.add(" where changed_at <= ").bind(moment_->ms).add(" and ").name(kind.owner).add(" in (");
        for (std::size_t at = from; at < std::min(from + at_once, moved.size()); ++at)
            query.add(at == from ? db::Sql("") : db::Sql(", ")).bind(moved[at]);
        read(query.add(")"));
    }
    return out;
}

Place AsOf::place_then(const Kind& kind, const Record& now, const Record& then) {
    if (!kind.owner.empty() && !kind.blank(then, kind.owner)) {
        const Rewound& owners = rewound(*tx_.kinds().get(kind.field(kind.owner).refers));
        const auto owner = owners.places.find(kind.text(then, kind.owner));
        if (owner != owners.places.end()) return place_of(tx_, kind, then, Owner{owner->second, {}});
    }
    for (const std::string* field :
         {&kind.owner, &kind.area_field, &kind.department_field, &kind.sector_field, &kind.own_area, &kind.concealed})
        if (!field->empty() && kind.get(now, *field) != kind.get(then, *field))
            return place_of(tx_, kind, then, owner_of(tx_, kind, then));
    return now.place;
}

const AsOf::Rewound& AsOf::rewound(const Kind& kind) {
    const auto [at, first] = rewound_.try_emplace(kind.name);
    Rewound& out = at->second;
    if (!first) return out;
    const auto lines = lines_of(tx_, kind, *moment_);
    const auto add = [](std::string& list, const Json& one) {
        list.push_back(list.empty() ? '[' : ',');
        one.dump_to(list);
    };
    for (const Record& now : suspects(kind)) {
        Record then = now;
        if (const auto line = lines.find(now.id); line != lines.end()) {
            known_ = known_ && line->second.has_value();
            if (!line->second) continue;
            take_back(kind, *line->second, then);
        }
        then.place = place_then(kind, now, then);
        if (!(then.place == now.place)) out.moved.push_back(now.id);
        add(out.ids, now.id);
        add(out.rows, row_of(tx_, kind, then));
        out.places.emplace(now.id, then.place);
    }
    if (out.rows.empty()) return out;
    out.ids.push_back(']');
    out.rows.push_back(']');
    return out;
}

// "x as (…)": within it the name x is still the table's. SQLite takes it for itself unless it is told whose table it
// is.
void AsOf::add_table(db::Query& query, const Kind& kind) {
    const std::vector<Column> columns = columns_of(kind);
    const Rewound& otherwise = rewound(kind);
    const bool sqlite = tx_.sql().engine() == db::Engine::sqlite;
    query.name(kind.table).add(" as (select");
    for (std::size_t i = 0; i < columns.size(); ++i) query.add(i ? db::Sql(", ") : db::Sql(" ")).name(columns[i].name);
    query.add(sqlite ? db::Sql(" from main.") : db::Sql(" from "));
    query.name(kind.table).add(" where changed_at <= ").bind(moment_->ms);
    if (!otherwise.rows.empty()) {
        query.add(sqlite ? db::Sql(" and id not in (select value from json_each(")
                         : db::Sql(" and id not in (select jsonb_array_elements_text(cast("));
        query.bind(otherwise.ids).add(sqlite ? db::Sql(")) union all ") : db::Sql(" as jsonb))) union all "));
        add_rows(query, tx_.sql().engine(), columns, otherwise.rows);
    }
    query.add(")");
}

db::Query AsOf::query(const std::set<std::string>& kinds) {
    db::Query out;
    if (!moment_) return out;
    bool first = true;
    for (const std::string& name : kinds) {
        out.add(first ? db::Sql("with ") : db::Sql(", "));
        add_table(out, *tx_.kinds().get(name));
        first = false;
    }
    return out.add(" ");
}

}  // namespace zhiben::records
