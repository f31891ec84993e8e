#include "kit/records/import_rows.hpp"

#include <algorithm>

#include "kit/base/id.hpp"
#include "kit/records/search.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::records {
namespace {

bool names(const std::vector<RowProblem>& problems, const std::string& field) {
    return std::any_of(problems.begin(), problems.end(), [&](const RowProblem& one) { return one.field == field; });
}

RowProblem error(int column, const Field& field, std::string value, std::string text) {
    return {column, sheets::Severity::error, field.name, field.label, std::move(value), std::move(text)};
}
RowProblem error_of_row(std::string text) { return {.text = std::move(text)}; }

db::Value sealed_value(WriteTx& tx, const Field& field, const db::Value& value, const db::Value& old) {
    if (!field.secret || db::is_null(value)) return value;
    const std::string& plain = std::get<std::string>(value);
    if (!db::is_null(old)) {
        const std::string& sealed = std::get<std::string>(old);
        if (plain == Secrets::mask(sealed) || plain == tx.secrets().open(sealed)) return old;
    }
    return tx.secrets().seal(plain);
}

}  // namespace

void ImportRows::save(WriteTx& tx, Draft& row) {
    Values values;
    for (const auto& [field, value] : row.values) values[field] = value;
    Problems found_now;
    take_references(tx, row, true, "", values, found_now);
    const std::string owner = owner_in(values);
    take_references(tx, row, false, owner, values, found_now);  // another enterprise's workshop may have the same name
    const Key key = key_in(row, values, found_now);
    // The rest is checked even when something is wrong already: all problems of a row in one go.
    const bool right = found_now.empty() && row.problems.empty();
    settle(tx, row, values, key, right, found_now);
    for (RowProblem& one : found_now) row.problems.push_back(std::move(one));
    if (std::any_of(row.problems.begin(), row.problems.end(),
                    [](const RowProblem& one) { return one.severity == sheets::Severity::error; }))
        ++counts.failed;
    else if (!row.problems.empty())
        ++counts.warned;
}

int ImportRows::place_of(const std::string& field) const {
    return columns_.column_of(static_cast<std::size_t>(kind_->index(field)));
}

// The key decides over the name where both are given.
void ImportRows::take_references(WriteTx& tx, const Draft& row, bool of_owner, const std::string& owner, Values& values,
                                 Problems& problems) {
    const auto has_key = [&](std::size_t field) {
        return std::any_of(row.references.begin(), row.references.end(), [&](const auto& one) {
            const ImportColumns::Target& target = columns_.target(one.first);
            return target.field == field && !target.by.empty();
        });
    };
    for (const bool by_key : {false, true})
        for (const auto& [at, text] : row.references) {
            const ImportColumns::Target& target = columns_.target(at);
            const Field& field = kind_->fields[target.field];
            if (target.by.empty() == by_key || (field.name == kind_->owner) != of_owner) continue;
            const ImportReferences::Found& found =
                references_.find(tx, field, target.by, text, shares_owner(tx, *kind_, field) ? owner : std::string());
            if (found.problem.empty())
                values[target.field] = found.id;
            else if (by_key || !has_key(target.field))
                problems.push_back(error(columns_.column_of(target.field), field, text, found.problem));
        }
}

// Whose record it is; an owner's own workbook need not say so.
std::string ImportRows::owner_in(Values& values) const {
    if (kind_->owner.empty()) return {};
    const std::size_t at = static_cast<std::size_t>(kind_->index(kind_->owner));
    if (!owner_.empty()) values.emplace(at, owner_);
    const auto found = values.find(at);
    return found == values.end() ? std::string() : std::get<std::string>(found->second);
}

// Empty when a part of it lacks, which is told unless something else was wrong before.
ImportRows::Key ImportRows::key_in(const Draft& row, const Values& values, Problems& problems) {
    Key key;
    std::string text;
    for (const std::string& name : kind_->key) {
        const auto value = values.find(static_cast<std::size_t>(kind_->index(name)));
        if (value == values.end() || db::is_null(value->second)) {
            if (row.problems.empty() && problems.empty())
                problems.push_back(error(place_of(name), kind_->field(name), "", "必填，请填写"));
            return {};
        }
        key.emplace_back(name, value->second);
        text += std::get<std::string>(value->second) + '\n';
    }
    const auto [known, fresh] = seen_.emplace(text, row.row);
    if (!fresh && known->second != row.row) {
        const std::string& last = kind_->key.back();
        text.pop_back();
        problems.push_back(error(place_of(last), kind_->field(last), text,
                                 "与第 " + std::to_string(known->second + 1) + " 行重复，同一个工作簿中只能出现一次"));
    }
    return key;
}

// Makes or changes the record; with problems already known it only looks for more.
void ImportRows::settle(WriteTx& tx, const Draft& row, const Values& values, const Key& key, bool right,
                        Problems& problems) {
    std::optional<Record> existing;
    if (!key.empty()) existing = find_by(tx, *kind_, key);
    Record record = existing ? *existing : kind_->fresh(new_id(tx.now()));
    for (const auto& [field, value] : values) {
        judge(kind_->fields[field], value, record.values[field], problems, right);
        record.values[field] = sealed_value(tx, kind_->fields[field], value, record.values[field]);
    }
    try {
        if (!right) {
            // Completed and checked as a save would do it, but nothing is written.
            Issues issues = check(tx, *kind_, existing ? &*existing : nullptr, record);
            add_issues(issues, row, values, problems);
            return;
        }
        save(tx, existing, record);
    } catch (Problem& stop) {
        if (stop.issues.empty()) {
            problems.push_back(error_of_row(stop.detail));
            return;
        }
        if (confirm_ && confirm(stop.issues, record)) {
            try {
                save(tx, existing, record);
                return;
            } catch (Problem& again) {
                stop = again;
            }
        }
        add_issues(stop.issues, row, values, problems);
    } catch (const db::Violation& violation) {
        problems.push_back(error_of_row(std::string("与现有数据冲突，没有保存：") + violation.what()));
    }
}

// A row that is refused must leave nothing behind. Nearly all are refused before anything is written, so that the
// rows are saved without a savepoint each, until one is refused too late.
void ImportRows::save(WriteTx& tx, const std::optional<Record>& existing, const Record& record) {
    if (apart) return tx.sql().savepoint([&] { put(tx, existing, record); });
    const std::int64_t before = tx.sql().changes();
    try {
        put(tx, existing, record);
    } catch (const db::Retry&) {
        throw;
    } catch (const std::exception&) {
        if (tx.sql().changes() == before) throw;
        apart = true;
        throw Apart{};
    }
}

void ImportRows::put(WriteTx& tx, const std::optional<Record>& existing, const Record& record) {
    if (!existing) {
        create(tx, *kind_, record);
        ++counts.created;
        return;
    }
    const Record after = update(tx, *kind_, record, 0);
    ++(after.version == existing->version ? counts.unchanged : counts.updated);
}

// Says yes to what may be confirmed; false when something else is wrong as well.
bool ImportRows::confirm(const Issues& issues, Record& record) const {
    for (const Issue& issue : issues) {
        const auto found = std::find_if(kind_->confirmable.begin(), kind_->confirmable.end(),
                                        [&](const auto& one) { return one.first == issue.code; });
        if (found == kind_->confirmable.end()) return false;
        kind_->set(record, found->second, std::int64_t{1});
    }
    return true;
}

void ImportRows::add_issues(const Issues& issues, const Draft& row, const Values& values, Problems& problems) const {
    for (const Issue& issue : issues) {
        const int field = kind_->find(issue.field);
        if (names(row.problems, issue.field) || names(problems, issue.field)) continue;
        const bool warning = std::any_of(kind_->confirmable.begin(), kind_->confirmable.end(),
                                         [&](const auto& one) { return one.first == issue.code; });
        const int column = field < 0 ? sheets::Marks::whole_row : columns_.column_of(static_cast<std::size_t>(field));
        const auto value = field < 0 ? values.end() : values.find(static_cast<std::size_t>(field));
        const auto* text = value == values.end() ? nullptr : std::get_if<std::string>(&value->second);
        problems.push_back({column, warning ? sheets::Severity::warning : sheets::Severity::error, issue.field,
                            issue.label, text ? *text : "", issue.text});
    }
}

// A secret's own rule; the mask of the number that is there already stands for it.
void ImportRows::judge(const Field& field, const db::Value& value, const db::Value& old, Problems& problems,
                       bool& right) const {
    const auto* plain = std::get_if<std::string>(&value);
    const auto* sealed = std::get_if<std::string>(&old);
    if (!field.judge || !plain || (sealed && *plain == Secrets::mask(*sealed))) return;
    const std::string wrong = field.judge(*plain);
    if (wrong.empty()) return;
    problems.push_back(error(place_of(field.name), field, *plain, wrong));
    right = false;
}

}  // namespace zhiben::records
