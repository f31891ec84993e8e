#include "kit/figures/cells.hpp"

#include <algorithm>

namespace zhiben::figures {
namespace {

// The cells that the transaction has asked for.
struct Known {
    std::map<std::tuple<std::string, std::string, std::string>, std::int64_t> cells;  // area, department, sector
};

}  // namespace

std::int64_t cell_of(WriteTx& tx, const Place& place) {
    auto& known = tx.collected<Known>().cells;
    const auto key = std::tuple(place.area, place.department, place.sector);
    if (const auto found = known.find(key); found != known.end()) return found->second;
    const std::vector<db::Value> values{place.area, place.department, place.sector};
    const db::Query select("select id from cells where area = $1 and department = $2 and sector = $3", values);
    std::int64_t id = tx.sql().integer(select);
    if (id == 0) {
        tx.sql().run(db::Query(
            "insert into cells (area, department, sector) values ($1, $2, $3) on conflict do nothing", values));
        id = tx.sql().integer(select);
    }
    known.emplace(key, id);
    return id;
}

bool asked(const Question& question, std::string_view figure) {
    return question.figures.empty() ||
           std::find(question.figures.begin(), question.figures.end(), figure) != question.figures.end();
}

void add_cells_within(db::Query& query, ReadTx& tx, const Question& question) {
    const std::string& scope_area = tx.actor().scope.area;
    const std::string area = question.area.starts_with(scope_area) ? question.area : scope_area;
    query.add(" area >= ").bind(area).add(" and area < ").bind(area + "~");
    if (!tx.actor().scope.department.empty()) query.add(" and department = ").bind(tx.actor().scope.department);
    if (!question.department.empty())
        query.add(" and department = ").bind(question.department == "none" ? std::string() : question.department);
}

Collector::Collector(ReadTx& tx, const Question& question) {
    db::Query query("select id, area, department, sector from cells where");
    add_cells_within(query, tx, question);
    tx.sql().each(query, [&](const db::Row& row) {
        cells_[row.integer(0)] = {std::string(row.text(1)), std::string(row.text(2)), std::string(row.text(3)), {}};
    });
}

void Collector::add(std::int64_t cell, std::string_view figure, std::int64_t amount) {
    if (figure != figure_) {
        settle();
        figure_ = figure;
    }
    running_[cell] += amount;
}

void Collector::settle() {
    for (const auto& [cell, amount] : running_)
        if (const auto found = cells_.find(cell); found != cells_.end()) found->second.amounts[figure_] += amount;
    running_.clear();
}

std::vector<Sum> Collector::take() {
    settle();
    std::vector<Sum> out;
    for (auto& [id, sum] : cells_) {
        std::erase_if(sum.amounts, [](const auto& one) { return one.second == 0; });
        if (!sum.amounts.empty()) out.push_back(std::move(sum));
    }
    return out;
}

}  // namespace zhiben::figures
