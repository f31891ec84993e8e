#include "kit/records/columns.hpp"

#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/work/history.hpp"

namespace zhiben::records {
namespace {

std::vector<Column> read(ReadTx& tx, const db::Query& query) {
    std::vector<Column> out;
    tx.sql().each(query, [&](const db::Row& row) {
        Column column{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                      std::string(row.text(3)), std::string(row.text(4)), {},
                      row.integer(6) == 1,      row.integer(7) == 1,      row.integer(8)};
        const Json choices = Json::parse(row.text(5));
        for (const Json& choice : choices.items()) column.choices.push_back(choice.string());
        out.push_back(std::move(column));
    });
    return out;
}

std::string json_of(const Column& column) {
    Json choices = Json::array();
    for (const std::string& choice : column.choices) choices.push(choice);
    return Json::object()
        .set("label", column.label)
        .set("type", column.type)
        .set("choices", std::move(choices))
        .set("must", std::int64_t{column.must})
        .set("listed", std::int64_t{column.listed})
        .dump();
}

Field field_of(const Column& column) {
    Field field{.name = "x_" + column.name,
                .label = column.label,
                .type = type_named(column.type).value_or(Type::text),
                .must = column.must,
                .listed = column.listed,
                .max = 500,
                .scale = column.type == "decimal" ? 2 : 0,
                .section = "自定栏目"};
    for (const std::string& choice : column.choices) field.choices.push_back({choice, choice});
    return field;
}

Issues check(const Kind& kind, const Column& column) {
    Issues issues;
    const auto wrong = [&](const char* field, const char* label, std::string text) {
        issues.push_back({field, "invalid", std::move(text), label});
    };
    if (column.name.empty() || column.name.size() > 30 ||
        column.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") != std::string::npos)
        wrong("name", "栏目代号", "只能用小写字母、数字和下划线，最多30个");
    if (trimmed(column.label).empty() || characters(column.label) > 30) wrong("label", "栏目名称", "必填，最多30个字");
    for (const Field& field : kind.fields)
        if (folded(field.label) == folded(column.label) && field.name != "x_" + column.name)
            wrong("label", "栏目名称", "台账中已有同名栏目");
    const auto type = type_named(column.type);
    if (!type || *type == Type::reference || *type == Type::instant)
        wrong("type", "类型", "应为文字、长文字、整数、小数、日期、单选、多选或是否");
    const bool choosing = type == Type::choice || type == Type::choices;
    if (choosing && column.choices.empty()) wrong("choices", "选项", "单选、多选须给出选项");
    for (const std::string& choice : column.choices)
        if (choice.empty() || choice.find('|') != std::string::npos)
            wrong("choices", "选项", "选项不能为空，也不能含“|”");
    return issues;
}

}  // namespace

std::vector<Column> columns(ReadTx& tx, std::string_view kind) {
    return read(
        tx,
        db::Query(
            "select id, kind, name, label, type, choices, must, listed, position from extra_columns where kind = $1 "
            "order by position, id",
            {std::string(kind)}));
}

void load_columns(ReadTx& tx, Kinds& kinds) {
    for (const KindPtr& kind : kinds.all()) {
        std::vector<Field> fields;
        for (const Column& column : columns(tx, kind->name)) fields.push_back(field_of(column));
        kinds.set_extra(kind->name, std::move(fields));
    }
}

void put_column(WriteTx& tx, const Kind& kind, Column column) {
    if (!valid_id(column.id)) throw Problem(Stop::malformed, "bad_id", "编号应为小写的 UUID（36 个字符）");
    tx.lock("columns/" + kind.name);
    std::optional<Column> before;
    for (Column& one : columns(tx, kind.name)) {
        if (one.id == column.id)
            before = one;
        else if (one.name == column.name)
            throw Problem(Issues{{"name", "taken", "已有相同代号的栏目", "栏目代号"}});
    }
    if (before && (before->name != column.name || before->type != column.type))
        throw Problem(Issues{{"type", "fixed", "代号和类型不能再改；如有需要，请新增一栏", "类型"}});
    raise_if_any(check(kind, column));
    Json choices = Json::array();
    for (const std::string& choice : column.choices) choices.push(choice);
    tx.sql().run(db::Query(
        "insert into extra_columns (id, kind, name, label, type, choices, must, listed, position) "
        "values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict (id) do update set label = excluded.label, "
        "choices = excluded.choices, must = excluded.must, listed = excluded.listed, position = excluded.position",
        {column.id, kind.name, column.name, column.label, column.type, choices.dump(), std::int64_t{column.must},
         std::int64_t{column.listed}, column.position}));
    write_history(tx, "columns.put", "columns", column.id, before ? json_of(*before) : std::string(), json_of(column));
}

void remove_column(WriteTx& tx, const Kind& kind, std::string_view id) {
    for (const Column& column : columns(tx, kind.name)) {
        if (column.id != id) continue;
        tx.sql().run(db::Query("delete from extra_columns where id = $1", {column.id}));
        write_history(tx, "columns.remove", "columns", column.id, json_of(column), "");
        return;
    }
    throw Problem(Stop::not_found, "not_found", "没有这个自定栏目");
}

}  // namespace zhiben::records
