#include "kit/records/filter.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "kit/base/text.hpp"
#include "kit/records/search.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::records {
namespace {

[[noreturn]] void malformed(const std::string& text) { throw Problem(Stop::malformed, "bad_filter", text); }

// Names that every kind can be filtered by beside its fields: what the record is and where it belongs.
struct Column {
    const char* name;
    const char* column;
    bool number;
};
constexpr Column columns[] = {{"id", "id", false},
                              {"created_at", "created_at", true},
                              {"changed_at", "changed_at", true},
                              {"department", "scope_department", false},
                              {"sector", "scope_sector", false},
                              {"owner", "scope_owner", false},
                              {"area_path", "scope_area", false}};

const Column* find_column(std::string_view name) {
    const auto found =
        std::find_if(std::begin(columns), std::end(columns), [&](const Column& one) { return one.name == name; });
    return found == std::end(columns) ? nullptr : found;
}

constexpr std::pair<const char*, Test> tests[] = {
    {"ne", Test::not_equal},        {"lt", Test::less},  {"le", Test::less_or_equal}, {"gt", Test::greater},
    {"ge", Test::greater_or_equal}, {"in", Test::among}, {"null", Test::blank},       {"not_null", Test::not_blank},
    {"open_on", Test::open_on}};

Condition parse_condition(const Kind& kind, const std::string& key, const std::string& text) {
    Condition condition;
    const std::size_t bracket = key.find('[');
    condition.field = key.substr(0, bracket);
    if (bracket != std::string::npos) {
        const std::string word = key.substr(bracket + 1, key.size() - bracket - 2);
        const auto found =
            std::find_if(std::begin(tests), std::end(tests), [&](const auto& one) { return one.first == word; });
        if (found == std::end(tests) || key.back() != ']') malformed("筛选条件“" + key + "”不认识");
        condition.test = found->second;
    }
    if (const std::size_t dot = condition.field.find('.'); dot != std::string::npos) {
        if (kind.owner.empty() || condition.field.substr(0, dot) != kind.owner)
            malformed("“" + kind.label + "”不能按“" + condition.field + "”筛选");
        if (condition.test != Test::equal && condition.test != Test::blank)
            malformed("“" + condition.field + "”只能按相等或为空筛选");
        if (condition.test == Test::equal) condition.values.push_back(text);
        return condition;  // the owner's field is looked up when the query is made
    }
    const int at = kind.find(condition.field);
    const Column* column = at < 0 ? find_column(condition.field) : nullptr;
    if (at < 0 && !column) malformed("“" + kind.label + "”没有名为“" + condition.field + "”的栏目，不能按它筛选");
    const Field plain{.name = condition.field,
                      .label = condition.field,
                      .type = column && column->number ? Type::instant : Type::text};
    const Field& field = at < 0 ? plain : kind.fields[static_cast<std::size_t>(at)];
    if (field.extra || field.secret) malformed("不能按“" + field.label + "”筛选");
    if (condition.test == Test::blank || condition.test == Test::not_blank) return condition;
    if (field.type == Type::choices && condition.test == Test::equal) condition.test = Test::holds;
    if (condition.test == Test::among) {
        for (const std::string& part : split(text, ',')) condition.values.push_back(value_from_text(field, part));
        if (condition.values.empty() || condition.values.size() > 500)
            malformed("“" + field.label + "”的取值应为 1 至 500 个");
    } else {
        condition.values.push_back(value_from_text(field, text));
    }
    return condition;
}

// "enterprise.street": the owner's own word, for figures that are split by it.
void add_owner_condition(db::Query& query, const ReadTx& tx, const Kind& kind, const Condition& condition) {
    const KindPtr owner = tx.kinds().get(kind.field(kind.owner).refers);
    const std::string name = condition.field.substr(kind.owner.size() + 1);
    const int at = owner->find(name);
    const Field* field = at < 0 ? nullptr : &owner->fields[static_cast<std::size_t>(at)];
    if (!field || field->secret || field->extra ||
        (field->type != Type::text && field->type != Type::choice && field->type != Type::reference))
        malformed("“" + owner->label + "”没有可按它筛选的栏目“" + name + "”");
    query.add(" and ").name(kind.owner).add(" in (select id from ").name(owner->table).add(" where ").name(name);
    if (condition.test == Test::blank)
        query.add(" is null)");
    else
        query.add(" = ").bind(condition.values.front()).add(")");
}

void add_condition(db::Query& query, const ReadTx& tx, const Kind& kind, const Condition& condition) {
    if (condition.field.find('.') != std::string::npos) return add_owner_condition(query, tx, kind, condition);
    const Column* common = kind.find(condition.field) >= 0 ? nullptr : find_column(condition.field);
    const std::string column = common ? common->column : condition.field;
    const bool nullable = !common || common->number;
    if (condition.field == "area_path" && condition.test == Test::equal) {
        const std::string path = std::get<std::string>(condition.values.front());
        query.add(" and scope_area >= ").bind(path).add(" and scope_area < ").bind(path + "~");
        return;
    }
    add_test(query, column, nullable, condition);
}

std::int64_t whole(const Field& field, const std::string& text) {
    std::int64_t out = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), out);
    if (text.empty() || end.ec != std::errc() || end.ptr != text.data() + text.size())
        malformed("“" + field.label + "”应为整数，给出的是“" + text + "”");
    return out;
}

}  // namespace

void add_test(db::Query& query, const std::string& column, bool nullable, const Condition& condition) {
    if (condition.test == Test::open_on) {
        query.add(" and (")
            .name(column)
            .add(" is null or ")
            .name(column)
            .add(" > ")
            .bind(condition.values.front())
            .add(")");
        return;
    }
    query.add(" and ").name(column);
    switch (condition.test) {
        case Test::equal: query.add(" = ").bind(condition.values.front()); return;
        case Test::less: query.add(" < ").bind(condition.values.front()); return;
        case Test::less_or_equal: query.add(" <= ").bind(condition.values.front()); return;
        case Test::greater: query.add(" > ").bind(condition.values.front()); return;
        case Test::greater_or_equal: query.add(" >= ").bind(condition.values.front()); return;
        case Test::not_equal:  // a blank is not equal to anything, as people mean it
            query.add(" is distinct from ").bind(condition.values.front());
            return;
        // Where a record belongs is never null in the database: nobody's is ''.
        case Test::blank: query.add(nullable ? db::Sql(" is null") : db::Sql(" = ''")); return;
        case Test::not_blank: query.add(nullable ? db::Sql(" is not null") : db::Sql(" <> ''")); return;
        case Test::open_on: return;  // above
        case Test::holds:
            query.add(" like ").bind("%|" + std::get<std::string>(condition.values.front()) + "|%");
            return;
        case Test::among:
            query.add(" in (");
            for (std::size_t i = 0; i < condition.values.size(); ++i) {
                if (i) query.add(", ");
                query.bind(condition.values[i]);
            }
            query.add(")");
            return;
    }
}

db::Value value_from_text(const Field& field, const std::string& text) {
    switch (field.type) {
        case Type::integer:
        case Type::instant: return whole(field, text);
        case Type::decimal: {
            double number = 0;
            const auto end = std::from_chars(text.data(), text.data() + text.size(), number);
            if (text.empty() || end.ptr != text.data() + text.size()) malformed("“" + field.label + "”应为数字");
            return static_cast<std::int64_t>(std::llround(number * std::pow(10.0, field.scale)));
        }
        case Type::yes_no:
            if (text == "true" || text == "1") return std::int64_t{1};
            if (text == "false" || text == "0") return std::int64_t{0};
            malformed("“" + field.label + "”应为 true 或 false");
        case Type::day:
            if (!Day::parse(text)) malformed("“" + field.label + "”应为日期，如 2023-11-09，给出的是“" + text + "”");
            return text;
        default: return text;
    }
}

Filter parse_filter(const Kind& kind, const std::vector<std::pair<std::string, std::string>>& query,
                    const std::vector<std::string>& others) {
    Filter filter;
    for (const auto& [key, value] : query) {
        if (std::find(others.begin(), others.end(), key) != others.end()) continue;
        if (!valid_utf8(value) || value.find('\0') != std::string::npos) malformed("“" + key + "”含有无法识别的字符");
        if (key == "q") {
            filter.q = trimmed(value);
        } else if (key == "sort") {
            filter.sort = value;
        } else if (key == "after") {
            filter.after = value;
        } else if (key == "archived") {
            filter.archived = value == "1" || value == "true";
        } else if (key == "limit") {
            const std::int64_t limit = whole({.name = "limit", .label = "limit"}, value);
            if (limit < 1 || limit > 1000) malformed("limit 应在 1 至 1000 之间");
            filter.limit = static_cast<std::size_t>(limit);
        } else {
            filter.conditions.push_back(parse_condition(kind, key, value));
        }
    }
    return filter;
}

std::vector<Condition> of_department(const std::string& department) {
    if (department.empty()) return {};
    if (department == "none") return {{"department", Test::blank, {}}};
    return {{"department", Test::equal, {department}}};
}

void add_where(db::Query& query, ReadTx& tx, const Kind& kind, const Filter& filter) {
    query.add(filter.archived ? db::Sql(" where archived = 1") : db::Sql(" where archived = 0"));
    const Scope& scope = tx.actor().scope;
    // SQLite knows no better than to take an index of a department or an area, which holds half of the ledger, and to
    // sort all of that for a page. Behind a plus it may not, and walks along what is sorted by or was found instead.
    const bool sqlite = tx.sql().engine() == db::Engine::sqlite;
    const std::string& sort = filter.sort.empty() ? kind.sort : filter.sort;
    const bool entered = sort.ends_with("n") && sort.size() <= 2;  // in the order of entry, as the index is
    if (!kind.everywhere) {
        if (!scope.owner.empty()) query.add(" and scope_owner = ").bind(scope.owner);
        if (!scope.department.empty())
            query
                .add(sqlite && (!entered || !filter.q.empty()) ? db::Sql(" and +scope_department = ")
                                                               : db::Sql(" and scope_department = "))
                .bind(scope.department);
        // All that begins with the path lies between the path and the path with a character above every code's behind
        // it.
        if (!scope.area.empty())
            query.add(sqlite ? db::Sql(" and +scope_area >= ") : db::Sql(" and scope_area >= "))
                .bind(scope.area)
                .add(sqlite ? db::Sql(" and +scope_area < ") : db::Sql(" and scope_area < "))
                .bind(scope.area + "~");
    }
    for (const Condition& condition : filter.conditions) add_condition(query, tx, kind, condition);
    if (!filter.q.empty()) search::add_condition(query, tx.sql().engine(), kind.table, filter.q);
}

}  // namespace zhiben::records
