#include "features/training/table_reports.hpp"

#include "kit/base/text.hpp"

namespace zhiben::training {

using documents::Align;
using documents::Cell;

documents::Table facts(const std::vector<std::pair<std::string, std::string>>& all) {
    documents::Table table{
        .columns = {{1.1, Align::center}, {2.4, Align::left}, {1.1, Align::center}, {2.4, Align::left}},
        .header_rows = 0,
        .rows = {}};
    for (const auto& [label, text] : all) {
        if (table.rows.empty() || table.rows.back().size() == 4) table.rows.emplace_back();
        table.rows.back().push_back({.runs = {{.text = label, .font = documents::Font::heiti}}});
        table.rows.back().push_back({.runs = {{text}}});
    }
    if (!table.rows.empty() && table.rows.back().size() == 2) table.rows.back().back().columns = 3;
    return table;
}

documents::Table lines(const Line& headings, const std::vector<double>& widths, const std::vector<Line>& all) {
    documents::Table table{.columns = {{0.7, Align::center}}, .rows = {{{.runs = {{"序号"}}}}}};
    for (std::size_t i = 0; i < headings.size(); ++i) {
        table.columns.push_back({widths[i], Align::center});
        table.rows.front().push_back({.runs = {{headings[i]}}});
    }
    for (Cell& cell : table.rows.front()) cell.runs.front().font = documents::Font::heiti;
    for (std::size_t i = 0; i < all.size(); ++i) {
        table.rows.push_back({{.runs = {{std::to_string(i + 1)}}}});
        for (const std::string& text : all[i]) table.rows.back().push_back({.runs = {{text}}});
    }
    return table;
}

documents::Paragraph note(std::string text) {
    return {.runs = {{std::move(text)}}, .align = Align::left, .indented = false};
}
documents::Heading heading(std::string text) { return {.level = 1, .runs = {{std::move(text)}}}; }

std::string shown_day(const records::Kind& kind, const records::Record& record, const char* field) {
    const auto day = kind.day(record, field);
    return day ? day->iso() : std::string();
}

std::string shown_choices(const records::Kind& kind, const records::Record& record, const char* field) {
    std::vector<std::string> out;
    for (const std::string& code : records::choices_of(kind.text(record, field)))
        out.push_back(records::choice_label(kind.field(field), code));
    return join(out, "、");
}

std::string tenths(std::int64_t amount) {
    return std::to_string(amount / 10) + (amount % 10 == 0 ? std::string() : "." + std::to_string(amount % 10));
}

std::string shown_tenths(const records::Kind& kind, const records::Record& record, const char* field) {
    return kind.blank(record, field) ? std::string() : tenths(kind.integer(record, field));
}

std::vector<records::Record> all_of(ReadTx& tx, const records::Kind& kind, const char* field, const std::string& id) {
    std::vector<records::Record> out;
    records::each(tx, kind, {.conditions = {{field, records::Test::equal, {id}}}},
                  [&](const records::Record& one) { out.push_back(one); });
    return out;
}

}  // namespace zhiben::training
