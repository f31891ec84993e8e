#include "kit/figures/figure.hpp"

#include <algorithm>

#include "kit/base/text.hpp"

namespace zhiben::figures {
namespace {

using records::Condition;
using records::Test;

bool holds(const Condition& condition, const db::Value& value) {
    const auto equal = [&](const db::Value& wanted) { return value == wanted; };
    switch (condition.test) {
        case Test::equal: return equal(condition.values.front());
        case Test::not_equal: return !equal(condition.values.front());
        case Test::among: return std::any_of(condition.values.begin(), condition.values.end(), equal);
        case Test::blank: return db::is_null(value);
        case Test::not_blank: return !db::is_null(value);
        case Test::greater: return !db::is_null(value) && value > condition.values.front();
        case Test::less: return !db::is_null(value) && value < condition.values.front();
        case Test::greater_or_equal: return !db::is_null(value) && value >= condition.values.front();
        case Test::less_or_equal: return !db::is_null(value) && value <= condition.values.front();
        case Test::holds: {
            const auto* all = std::get_if<std::string>(&value);
            return all && all->find('|' + std::get<std::string>(condition.values.front()) + '|') != std::string::npos;
        }
        case Test::open_on: return false;  // for lists only
    }
    return false;
}

std::string word(const db::Value& value) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    return std::get<std::string>(value);
}

}  // namespace

std::vector<Contribution> contributions(const std::vector<Figure>& figures, const records::Kind& kind,
                                        const records::Record& record) {
    std::vector<Contribution> out;
    if (record.archived) return out;
    for (const Figure& figure : figures) {
        if (figure.kind != kind.name) continue;
        const auto from = kind.day(record, figure.from);
        if (!from) continue;
        const bool all = std::all_of(figure.when.begin(), figure.when.end(), [&](const Condition& condition) {
            return holds(condition, kind.get(record, condition.field));
        });
        const std::int64_t amount = figure.amount.empty() ? 1 : kind.integer(record, figure.amount);
        if (!all || amount == 0) continue;
        const Day begin = from->plus(static_cast<int>(figure.offset));
        const auto until = figure.until.empty() ? std::optional<Day>() : kind.day(record, figure.until);
        if (until && *until <= begin) continue;  // it never came to count
        out.push_back({&figure, begin, amount});
        if (until) out.push_back({&figure, *until, -amount});
    }
    return out;
}

std::string records_query(const Figure& figure, std::optional<Day> since, Day until) {
    std::string out;
    const auto add = [&](const std::string& name, const std::string& value) {
        if (!out.empty()) out += '&';
        out += name + '=' + value;
    };
    for (const Condition& condition : figure.when) {
        std::vector<std::string> words;
        for (const db::Value& value : condition.values) words.push_back(word(value));
        switch (condition.test) {
            // ?sort= is the list's order: a field of that name is asked for as one of one.
            case Test::equal: add(condition.field == "sort" ? "sort[in]" : condition.field, words.front()); break;
            case Test::not_equal: add(condition.field + "[ne]", words.front()); break;
            case Test::among: add(condition.field + "[in]", join(words, ",")); break;
            case Test::blank: add(condition.field + "[null]", "1"); break;
            case Test::not_blank: add(condition.field + "[not_null]", "1"); break;
            case Test::greater: add(condition.field + "[gt]", words.front()); break;
            case Test::less: add(condition.field + "[lt]", words.front()); break;
            case Test::greater_or_equal: add(condition.field + "[ge]", words.front()); break;
            case Test::less_or_equal: add(condition.field + "[le]", words.front()); break;
            case Test::holds: add(condition.field, words.front()); break;
            case Test::open_on: break;
        }
    }
    const int offset = static_cast<int>(figure.offset);
    if (since) add(figure.from + "[ge]", since->plus(-offset).iso());
    add(figure.from + "[le]", until.plus(-offset).iso());
    if (!figure.until.empty() && !since) add(figure.until + "[open_on]", until.iso());
    return out;
}

}  // namespace zhiben::figures
