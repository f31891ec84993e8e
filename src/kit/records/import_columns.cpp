#include "kit/records/import_columns.hpp"

#include <algorithm>
#include <charconv>

namespace zhiben::records {
namespace {

std::int64_t scaled(const std::string& digits, int scale) {
    std::string whole = digits, fraction;
    if (const std::size_t dot = digits.find('.'); dot != std::string::npos) {
        whole = digits.substr(0, dot);
        fraction = digits.substr(dot + 1);
    }
    fraction.resize(static_cast<std::size_t>(scale), '0');
    std::int64_t out = 0;
    const std::string all = whole + fraction;
    std::from_chars(all.data(), all.data() + all.size(), out);
    return out;
}

template <class T>
bool usable(Draft& draft, const sheets::Cell& cell, const Field& field, const sheets::Cleaned<T>& cleaned) {
    if (cleaned.wrong())
        draft.problems.push_back(
            {cell.column, sheets::Severity::error, field.name, field.label, cell.text, cleaned.reason});
    return cleaned.ok();
}

}  // namespace

ImportColumns::ImportColumns(const Kinds& kinds, const Kind& kind) : kind_(kind) {
    for (std::size_t i = 0; i < kind_.fields.size(); ++i) {
        const Field& field = kind_.fields[i];
        std::vector<sheets::Option> choices;
        for (const Choice& choice : field.choices) choices.push_back({choice.code, choice.label, choice.synonyms});
        options_of_.push_back(std::move(choices));
        if (field.fixed) continue;
        want(field, i, "", in_key(field) && field.type != Type::reference);
        if (field.type != Type::reference) continue;
        const KindPtr referred = kinds.get(field.refers);
        for (const std::string& key : referred->key)
            if (key != referred->title && referred->field(key).type != Type::reference)
                want(referred->field(key), i, key, false);
    }
}

void ImportColumns::want(const Field& field, std::size_t index, std::string by, bool must) {
    sheets::Wanted wanted{by.empty() ? field.name : kind_.fields[index].name + '.' + by, field.label, field.synonyms,
                          must};
    wanted_.push_back(std::move(wanted));
    targets_.push_back({index, std::move(by)});
}

bool ImportColumns::in_key(const Field& field) const {
    return std::find(kind_.key.begin(), kind_.key.end(), field.name) != kind_.key.end();
}

void ImportColumns::stand_under(const sheets::Header& header) {
    columns_.clear();
    column_of_field_.assign(kind_.fields.size(), sheets::Marks::whole_row);
    for (const sheets::HeaderColumn& column : header.columns) {
        if (!column.wanted || header.column_of(*column.wanted) != column.column) continue;
        const std::size_t target = static_cast<std::size_t>(*column.wanted);
        columns_[column.column] = target;
        int& place = column_of_field_[targets_[target].field];
        if (place == sheets::Marks::whole_row || targets_[target].by.empty()) place = column.column;
    }
}

void ImportColumns::take(Draft& draft, const sheets::Cell& cell) const {
    const auto column = columns_.find(cell.column);
    if (column == columns_.end()) return;
    const std::size_t target = column->second, index = targets_[target].field;
    const Field& field = kind_.fields[index];
    const auto put = [&](db::Value value) { draft.values.emplace_back(index, std::move(value)); };
    switch (field.type) {
        case Type::integer:
            if (const auto v = sheets::clean_integer(cell); usable(draft, cell, field, v)) put(v.value);
            return;
        case Type::decimal:
            if (const auto v = sheets::clean_decimal(cell, field.scale); usable(draft, cell, field, v))
                put(scaled(v.value, field.scale));
            return;
        case Type::day:
            if (const auto v = sheets::clean_day(cell); usable(draft, cell, field, v)) put(v.value.iso());
            return;
        case Type::yes_no:
            if (const auto v = sheets::clean_yes_no(cell); usable(draft, cell, field, v)) put(std::int64_t{v.value});
            return;
        case Type::choice:
            if (const auto v = sheets::clean_choice(cell, options_of_[index]); usable(draft, cell, field, v))
                put(v.value);
            return;
        case Type::choices:
            if (const auto v = sheets::clean_choices(cell, options_of_[index]); usable(draft, cell, field, v))
                put(v.value.empty() ? db::Value() : db::Value(stored_choices(v.value)));
            return;
        case Type::reference: {
            const bool code = !targets_[target].by.empty();
            const auto v = code ? sheets::clean_code(cell) : sheets::clean_text(cell);
            if (usable(draft, cell, field, v)) draft.references.emplace_back(target, v.value);
            return;
        }
        default: {
            const bool code = field.unique || field.secret || in_key(field);
            const auto v = code ? sheets::clean_code(cell) : sheets::clean_text(cell);
            if (usable(draft, cell, field, v)) put(v.value);
        }
    }
}

}  // namespace zhiben::records
