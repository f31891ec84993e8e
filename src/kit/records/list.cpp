// Lists: a page of a ledger, its count, all of it, and the names that its references stand for.

#include <algorithm>
#include <charconv>

#include "kit/records/rows.hpp"
#include "kit/records/store.hpp"

namespace zhiben::records {
namespace {

struct Order {
    std::string column = "n";
    const Field* field = nullptr;  // none: the order of entry
    bool descending = false;
};

Order order_of(const Kind& kind, const Filter& filter) {
    Order out;
    std::string sort = filter.sort.empty() ? kind.sort : filter.sort;
    out.descending = sort.starts_with('-');
    if (out.descending) sort.erase(0, 1);
    if (sort == "created_at" || sort == "n") return out;
    const int at = kind.find(sort);
    if (at < 0) throw Problem(Stop::malformed, "bad_sort", "不能按“" + sort + "”排序");
    out.field = &kind.fields[static_cast<std::size_t>(at)];
    if (out.field->extra || out.field->secret || out.field->type == Type::long_text || out.field->type == Type::choices)
        throw Problem(Stop::malformed, "bad_sort", "不能按“" + out.field->label + "”排序");
    out.column = std::move(sort);
    return out;
}

struct Cursor {
    db::Value value;
    std::int64_t n = 0;
};

Cursor parse_cursor(const Field* field, const std::string& text) {
    Cursor cursor;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), cursor.n);
    const std::size_t used = static_cast<std::size_t>(end.ptr - text.data());
    if (end.ec != std::errc() || (used != text.size() && text[used] != ':'))
        throw Problem(Stop::malformed, "bad_cursor", "翻页标记无效，请从第一页重新查看");
    if (used != text.size() && field) {
        const std::string value = text.substr(used + 1);
        if (field->type == Type::text || field->type == Type::choice || field->type == Type::reference ||
            field->type == Type::day)
            cursor.value = value;
        else
            cursor.value = static_cast<std::int64_t>(std::strtoll(value.c_str(), nullptr, 10));
    }
    return cursor;
}

// Blanks come first going up and last going down, on both engines.
void add_after(db::Query& query, const Order& order, const std::string& after) {
    const Cursor cursor = parse_cursor(order.field, after);
    if (!order.field) {
        query.add(order.descending ? db::Sql(" and n < ") : db::Sql(" and n > ")).bind(cursor.n);
    } else if (db::is_null(cursor.value)) {
        if (order.descending)
            query.add(" and ").name(order.column).add(" is null and n < ").bind(cursor.n);
        else
            query.add(" and (").name(order.column).add(" is not null or n > ").bind(cursor.n).add(")");
    } else {
        query.add(" and ((")
            .name(order.column)
            .add(order.descending ? db::Sql(", n) < (") : db::Sql(", n) > ("))
            .bind(cursor.value)
            .add(", ")
            .bind(cursor.n)
            .add(")");
        if (order.descending && !order.field->must) query.add(" or ").name(order.column).add(" is null");
        query.add(")");
    }
}

void add_order(db::Query& query, const Order& order, db::Engine engine) {
    query.add(" order by ");
    if (order.field) {
        query.name(order.column).add(order.descending ? db::Sql(" desc") : db::Sql(" asc"));
        if (engine == db::Engine::postgres && !order.field->must)
            query.add(order.descending ? db::Sql(" nulls last") : db::Sql(" nulls first"));
        query.add(", ");
    }
    query.add(order.descending ? db::Sql("n desc") : db::Sql("n asc"));
}

std::string cursor_of(const Kind& kind, const Order& order, const Record& last) {
    std::string out = std::to_string(last.n);
    if (!order.field) return out;
    const db::Value& value = kind.get(last, order.column);
    if (const auto* number = std::get_if<std::int64_t>(&value)) out += ':' + std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value)) out += ':' + *text;
    return out;
}

}  // namespace

std::string each_of_page(ReadTx& tx, const Kind& kind, const Filter& filter,
                         const std::function<void(const Record&)>& use) {
    need_role(tx, kind, kind.readers, "查看");
    const Order order = order_of(kind, filter);
    db::Query query;
    select_columns(query, kind);
    add_where(query, tx, kind, filter);
    if (!filter.after.empty()) add_after(query, order, filter.after);
    add_order(query, order, tx.sql().engine());
    query.add(" limit ").bind(static_cast<std::int64_t>(filter.limit + 1));

    std::string next;
    std::size_t count = 0;
    Record record;
    tx.sql().each(query, [&](const db::Row& row) {
        if (++count > filter.limit) {
            next = cursor_of(kind, order, record);  // of the one before
            return;
        }
        read_row(kind, row, record);
        use(record);
    });
    return next;
}

Page list(ReadTx& tx, const Kind& kind, const Filter& filter) {
    Page page;
    page.next = each_of_page(tx, kind, filter, [&](const Record& record) { page.items.push_back(record); });
    return page;
}

std::int64_t count(ReadTx& tx, const Kind& kind, const Filter& filter) {
    need_role(tx, kind, kind.readers, "查看");
    db::Query query("select count(*) from ");
    query.name(kind.table);
    add_where(query, tx, kind, filter);
    return tx.sql().integer(query);
}

void each(ReadTx& tx, const Kind& kind, const Filter& filter, const std::function<void(const Record&)>& use) {
    need_role(tx, kind, kind.readers, "查看");
    db::Query query;
    select_columns(query, kind);
    add_where(query, tx, kind, filter);
    query.add(" order by n");
    Record record;
    tx.sql().stream(query, [&](const db::Row& row) {
        read_row(kind, row, record);
        use(record);
    });
}

Labels labels(ReadTx& tx, const Kind& kind, const std::vector<Record>& records) {
    References wanted;
    for (const Record& record : records)
        for (const auto& [field, id] : references_of(kind, record)) wanted[field->refers].insert(id);
    return labels(tx, wanted);
}

Held references_of(const Kind& kind, const Record& record) {
    Held out;
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (kind.fields[i].type == Type::reference)
            if (const auto* id = std::get_if<std::string>(&record.values[i])) out.emplace_back(&kind.fields[i], *id);
    return out;
}

Labels labels(ReadTx& tx, const References& wanted) {
    Labels out;
    for (const auto& [name, ids] : wanted) {
        const KindPtr referred = tx.kinds().get(name);
        std::map<std::string, std::string>& titles = out[name];
        for (auto id = ids.begin(); id != ids.end();) {
            db::Query query("select id, ");
            query.name(referred->title).add(" from ").name(referred->table).add(" where id in (");
            for (int count = 0; count < 100 && id != ids.end(); ++count, ++id) {
                if (count) query.add(", ");
                query.bind(*id);
            }
            tx.sql().each(query.add(")"), [&](const db::Row& row) { titles[std::string(row.text(0))] = row.text(1); });
        }
    }
    return out;
}

}  // namespace zhiben::records
