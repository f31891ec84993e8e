#include "kit/records/sheet_export.hpp"

#include "kit/base/text.hpp"
#include "kit/records/form.hpp"
#include "kit/sheets/table_writer.hpp"

namespace zhiben::records {
namespace {

constexpr std::size_t page_rows = 1000;

sheets::ColumnType column_type(const Field& field) {
    switch (field.type) {
        case Type::long_text: return sheets::ColumnType::long_text;
        case Type::integer: return sheets::ColumnType::integer;
        case Type::decimal: return sheets::ColumnType::decimal;
        case Type::day: return sheets::ColumnType::day;
        case Type::instant: return sheets::ColumnType::moment;
        case Type::yes_no: return sheets::ColumnType::yes_no;
        case Type::text:
        case Type::choice:
        case Type::choices:
        case Type::reference: return sheets::ColumnType::text;
    }
    return sheets::ColumnType::text;
}

sheets::CellValue cell(const Field& field, const db::Value& value, const Labels& labels) {
    if (db::is_null(value)) return {};
    switch (field.type) {
        case Type::integer: return std::get<std::int64_t>(value);
        case Type::decimal: return value_json(field, value).number();
        case Type::yes_no: return std::get<std::int64_t>(value) == 1;
        case Type::instant: return Instant{std::get<std::int64_t>(value)};
        case Type::day:
            if (const auto day = Day::parse(std::get<std::string>(value))) return *day;
            return std::get<std::string>(value);
        default: {
            const auto titles = labels.find(field.refers);
            return value_text(field, value, titles == labels.end() ? nullptr : &titles->second);
        }
    }
}

sheets::Column column(const Field& field) {
    return {.label = field.label, .type = column_type(field), .unit = field.unit, .scale = field.scale};
}

sheets::CellValue example(const Field& field) {
    switch (field.type) {
        case Type::integer: return std::max<std::int64_t>(1, field.least.value_or(1));
        case Type::decimal: return 1.5;
        case Type::yes_no: return true;
        case Type::day: return Day::of(2023, 11, 9);
        case Type::instant: return {};
        case Type::choice: return field.choices.empty() ? std::string() : field.choices.front().label;
        case Type::choices: {
            std::vector<std::string> words;
            for (const Choice& choice : field.choices)
                if (words.size() < 2) words.push_back(choice.label);
            return join(words, "、");
        }
        case Type::reference: return "（台账中已有的" + field.label + "）";
        case Type::text:
        case Type::long_text: return field.secret ? std::string("13800000000") : "（" + field.label + "）";
    }
    return {};
}

}  // namespace

std::int64_t export_workbook(ReadTx& tx, const Kind& kind, Filter filter, const std::string& path) {
    sheets::TableSpec spec{.sheet = kind.label, .ruled = false};
    for (const Field& field : kind.fields) spec.columns.push_back(column(field));
    sheets::TableWriter writer(path, std::move(spec));
    filter.limit = page_rows;
    filter.after.clear();
    std::vector<sheets::CellValue> cells(kind.fields.size());
    do {
        const Page page = list(tx, kind, filter);
        const Labels titles = labels(tx, kind, page.items);
        for (const Record& record : page.items) {
            for (std::size_t i = 0; i < cells.size(); ++i) cells[i] = cell(kind.fields[i], record.values[i], titles);
            writer.row(cells);
        }
        filter.after = page.next;
    } while (!filter.after.empty());
    const auto rows = static_cast<std::int64_t>(writer.rows());
    writer.finish();
    return rows;
}

void write_template(const Kind& kind, const std::string& path) {
    sheets::TableSpec spec{.sheet = kind.label,
                           .title = {kind.label + "（导入模板）",
                                     "带 * 的栏目必须填写；栏目顺序可以调整，不需要的栏目可以删去；“示例”表不会被导入"},
                           .is_template = true};
    sheets::TableSpec sample{.sheet = "示例", .count_line = false, .filter = false};
    std::vector<sheets::CellValue> values;
    for (const Field& field : kind.fields) {
        if (field.fixed || field.derived) continue;
        sheets::Column one = column(field);
        sample.columns.push_back(one);
        one.must = field.must;
        one.help = field.help;
        for (const Choice& choice : field.choices) one.choices.push_back(choice.label);
        one.many = field.type == Type::choices;
        spec.columns.push_back(std::move(one));
        values.push_back(example(field));
    }
    sheets::TableWriter writer(path, std::move(spec));
    writer.next_sheet(std::move(sample));
    writer.row(values);
    writer.finish();
}

}  // namespace zhiben::records
