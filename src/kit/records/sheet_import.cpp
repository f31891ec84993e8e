#include "kit/records/sheet_import.hpp"

#include <algorithm>
#include <charconv>
#include <future>
#include <unordered_map>

#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/records/store.hpp"
#include "kit/sheets/annotate.hpp"
#include "kit/sheets/clean.hpp"
#include "kit/sheets/header.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::records {
namespace {

constexpr std::size_t rows_a_transaction = 500;  // the office's own writes wait no longer than these take
constexpr std::size_t problems_shown = 500;

// A column that may be read: a field, or the key of the record that a reference field points to (an enterprise's credit
// code instead of its name).
struct Target {
    std::size_t field = 0;
    std::string by;  // for references: the field of the referred kind it is looked up by
};

struct RowProblem {
    int column = sheets::Marks::whole_row;
    sheets::Severity severity = sheets::Severity::error;
    std::string field, label, value, text;
};

// One row of the workbook, cleaned.
struct Draft {
    int sheet = 0, row = 0;
    std::vector<std::pair<std::size_t, db::Value>> values;        // by field
    std::vector<std::pair<std::size_t, std::string>> references;  // target, text as written
    std::vector<RowProblem> problems;
    std::size_t read_problems = 0;  // of them, those of the cells themselves
};

struct Counts {
    std::int64_t created = 0, updated = 0, unchanged = 0, warned = 0, failed = 0;
};

struct RolledBack {};  // a dry run's way out of its transaction
struct Apart {};       // some rows' way out: again, each in a savepoint of its own

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

class Import : public sheets::TableSink {
  public:
    Import(const Work& work, const Actor& actor, const ImportOptions& options, Progress& progress)
        : work_(work),
          actor_(actor),
          options_(options),
          progress_(progress),
          kind_(work.context().kinds->get(options.kind)) {
        if (!kind_->imports) throw Problem(Stop::unsupported, "no_import", "“" + kind_->label + "”不能从工作簿导入");
        if (!actor_.is_any(kind_->creators))
            throw Problem(Stop::forbidden, "role", "您的角色不能导入“" + kind_->label + "”");
        for (std::size_t i = 0; i < kind_->fields.size(); ++i) {
            const Field& field = kind_->fields[i];
            std::vector<sheets::Option> choices;
            for (const Choice& choice : field.choices) choices.push_back({choice.code, choice.label, choice.synonyms});
            options_of_.push_back(std::move(choices));
            if (field.fixed) continue;
            const bool in_key = std::find(kind_->key.begin(), kind_->key.end(), field.name) != kind_->key.end();
            want(field, i, "", in_key && field.type != Type::reference);
            if (field.type != Type::reference) continue;
            const KindPtr referred = work_.context().kinds->get(field.refers);
            for (const std::string& key : referred->key)
                if (key != referred->title && referred->field(key).type != Type::reference)
                    want(referred->field(key), i, key, false);
        }
    }

    // With `tx` everything happens in that one transaction, otherwise in one for each few hundred rows.
    void run(WriteTx* tx, bool keep) {
        one_transaction_ = tx;
        keep_ = keep;
        rows_ = 0;
        counts_ = {};
        marks_ = sheets::Marks();
        shown_ = Json::array();
        seen_.clear();
        known_references_.clear();
        progress_.done = 0;
        csv_ = sheets::format_of(options_.path) == sheets::Format::csv;
        reports_ = sheets::read_tables(options_.path, {}, wanted_, *this);
        flush();
        wait();
        if (std::none_of(reports_.begin(), reports_.end(), [](const auto& one) { return one.taken; }))
            throw Problem(Stop::unsupported, "no_table", sheets::why_no_table(reports_, wanted_));
    }
    bool all_good() const { return counts_.failed == 0 && counts_.warned == 0; }

    Json result(bool kept) {
        bool marked = false;
        if (!marks_.empty() && !options_.marked_path.empty()) {
            sheets::AnnotateOptions places;
            for (const sheets::SheetReport& report : reports_)
                if (report.taken) places.tables.push_back({report.sheet.index, report.header, report.columns});
            sheets::annotate(options_.path, options_.marked_path, marks_, places);
            marked = true;
        }
        Json sheets_json = Json::array(), columns = Json::array();
        std::int64_t blank = 0, hidden = 0;
        for (const sheets::SheetReport& report : reports_) {
            sheets_json.push(Json::object()
                                 .set("name", report.sheet.name)
                                 .set("taken", report.taken)
                                 .set("header_row", report.header.last_row + 1)
                                 .set("rows", report.rows));
            if (!report.taken) continue;
            blank += report.blank_rows;
            hidden += report.hidden_rows;
            for (const sheets::HeaderColumn& column : report.header.columns)
                columns.push(Json::object()
                                 .set("sheet", report.sheet.name)
                                 .set("column", sheets::column_name(column.column))
                                 .set("header", column.header)
                                 .set("field", column.wanted
                                                   ? Json(wanted_[static_cast<std::size_t>(*column.wanted)].name)
                                                   : Json()));
        }
        const bool rows_kept = kept && !options_.dry_run;
        return Json::object()
            .set("kept", rows_kept)
            .set("dry_run", options_.dry_run)
            .set("sheets", std::move(sheets_json))
            .set("columns", std::move(columns))
            .set("rows", rows_)
            .set("created", counts_.created)
            .set("updated", counts_.updated)
            .set("unchanged", counts_.unchanged)
            .set("warned", counts_.warned)
            .set("failed", counts_.failed)
            .set("blank", blank)
            .set("hidden", hidden)
            .set("problems", shown_)
            .set("problems_total", marks_.size())
            .set("workbook", marked);
    }

    void begin_table(const sheets::SheetInfo& sheet, const sheets::Header& header) override {
        flush();
        wait();  // where the fields stand and what the sheet is called belongs to the rows before
        sheet_ = sheet.index;
        sheet_name_ = csv_ && !options_.name.empty() ? options_.name : sheet.name;
        columns_.clear();
        column_of_field_.assign(kind_->fields.size(), sheets::Marks::whole_row);
        for (const sheets::HeaderColumn& column : header.columns) {
            if (!column.wanted || header.column_of(*column.wanted) != column.column) continue;
            const std::size_t target = static_cast<std::size_t>(*column.wanted);
            columns_[column.column] = target;
            int& place = column_of_field_[targets_[target].field];
            if (place == sheets::Marks::whole_row || targets_[target].by.empty()) place = column.column;
        }
    }

    void data_row(const sheets::Row& row) override {
        Draft draft;
        draft.sheet = sheet_;
        draft.row = row.number;
        for (const sheets::Cell& cell : row.cells)
            if (const auto found = columns_.find(cell.column); found != columns_.end())
                take(draft, cell, found->second);
        draft.read_problems = draft.problems.size();
        waiting_.push_back(std::move(draft));
        progress_.total = ++rows_;
        if (waiting_.size() >= rows_a_transaction) flush();
    }

  private:
    const Work& work_;
    Actor actor_;
    ImportOptions options_;
    Progress& progress_;
    KindPtr kind_;
    std::vector<std::vector<sheets::Option>> options_of_;  // by field
    std::vector<sheets::Wanted> wanted_;
    std::vector<Target> targets_;  // beside wanted_
    WriteTx* one_transaction_ = nullptr;
    bool keep_ = true;
    bool apart_ = false;  // each row in a savepoint of its own

    int sheet_ = 0;
    bool csv_ = false;
    std::string sheet_name_;
    std::map<int, std::size_t> columns_;  // column -> target
    std::vector<int> column_of_field_;
    std::int64_t rows_ = 0;
    std::vector<Draft> waiting_;
    // The saving's own while it runs:
    Counts counts_;
    sheets::Marks marks_;
    Json shown_ = Json::array();
    std::unordered_map<std::string, int> seen_;  // keys of this workbook -> row
    struct Found {
        std::string id;
        std::string problem;
    };
    std::unordered_map<std::string, Found> known_references_;
    std::vector<sheets::SheetReport> reports_;
    std::future<void> saving_;  // last: what it uses must outlive it

    void want(const Field& field, std::size_t index, std::string by, bool must) {
        sheets::Wanted wanted{by.empty() ? field.name : kind_->fields[index].name + '.' + by, field.label,
                              field.synonyms, must};
        wanted_.push_back(std::move(wanted));
        targets_.push_back({index, std::move(by)});
    }

    static void problem(Draft& draft, int column, const Field& field, std::string value, std::string text,
                        sheets::Severity severity = sheets::Severity::error) {
        draft.problems.push_back({column, severity, field.name, field.label, std::move(value), std::move(text)});
    }

    template <class T>
    static bool usable(Draft& draft, const sheets::Cell& cell, const Field& field, const sheets::Cleaned<T>& cleaned) {
        if (cleaned.wrong()) problem(draft, cell.column, field, cell.text, cleaned.reason);
        return cleaned.ok();
    }

    // One cell, cleaned as its field wants it. A blank leaves the field as it is.
    void take(Draft& draft, const sheets::Cell& cell, std::size_t target) {
        const std::size_t index = targets_[target].field;
        const Field& field = kind_->fields[index];
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
                if (const auto v = sheets::clean_yes_no(cell); usable(draft, cell, field, v))
                    put(std::int64_t{v.value});
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
                const bool code = field.unique || field.secret ||
                                  std::find(kind_->key.begin(), kind_->key.end(), field.name) != kind_->key.end();
                const auto v = code ? sheets::clean_code(cell) : sheets::clean_text(cell);
                if (usable(draft, cell, field, v)) put(v.value);
            }
        }
    }

    // Hands the rows on to be saved while the next ones are read.
    void flush() {
        wait();
        if (waiting_.empty()) return;
        std::vector<Draft> rows;
        rows.swap(waiting_);
        if (one_transaction_) return save_rows(rows);
        saving_ = std::async(std::launch::async, [this, rows = std::move(rows)]() mutable { save_rows(rows); });
    }
    void wait() {
        if (saving_.valid()) saving_.get();
    }

    void save_rows(std::vector<Draft>& rows) {
        const Counts before = counts_;
        apart_ = one_transaction_ != nullptr;
        const auto body = [&](WriteTx& tx) {
            counts_ = before;  // the body may run again
            for (Draft& row : rows) {
                row.problems.resize(row.read_problems);
                save_row(tx, row);
            }
        };
        Actor actor = actor_;
        actor.door = "import";
        const auto write = [&] {
            try {
                work_.write(actor, [&](WriteTx& tx) {
                    body(tx);
                    if (!keep_) {
                        tx.finish();
                        throw RolledBack{};
                    }
                });
            } catch (const RolledBack&) {
            }
        };
        if (one_transaction_) {
            body(*one_transaction_);
        } else {
            try {
                write();
            } catch (const Apart&) {
                write();
            }
        }
        for (const Draft& row : rows) report(row);
        progress_.done += static_cast<std::int64_t>(rows.size());
    }

    void report(const Draft& row) {
        for (const RowProblem& one : row.problems) {
            // Where a cell is marked, its column is named beside it anyway.
            const bool named = one.label.empty() || one.column >= 0;
            const std::string text = named ? one.text : one.label + "：" + one.text;
            marks_.add(row.sheet, row.row, one.column, one.severity, text);
            if (shown_.items().size() >= problems_shown) continue;
            shown_.push(Json::object()
                            .set("sheet", sheet_name_)
                            .set("row", row.row + 1)
                            .set("column", one.column < 0 ? Json() : Json(sheets::column_name(one.column)))
                            .set("field", one.field)
                            .set("label", one.label)
                            .set("value", one.value)
                            .set("text", one.text)
                            .set("severity", one.severity == sheets::Severity::error ? "error" : "warning"));
        }
    }

    // The record a reference names, by its title or by its key, among those of `owner` where it is not ""; looked for
    // once a text.
    const Found& resolve(WriteTx& tx, const Field& field, const std::string& by, const std::string& text,
                         const std::string& owner) {
        const std::string key = field.name + '\n' + by + '\n' + owner + '\n' + text;
        if (const auto known = known_references_.find(key); known != known_references_.end()) return known->second;
        const KindPtr referred = tx.kinds().get(field.refers);
        Found found;
        std::int64_t count = 0;
        Filter filter{.conditions = {{by.empty() ? referred->title : by, Test::equal, {text}}}};
        if (!owner.empty()) filter.conditions.push_back({referred->owner, Test::equal, {owner}});
        db::Query query("select id from ");
        query.name(referred->table);
        add_where(query, tx, *referred, filter);
        tx.sql().each(query.add(" limit 2"), [&](const db::Row& row) {
            found.id = row.text(0);
            ++count;
        });
        if (count == 0) {
            // As people write it: blanks and brackets of another width do not matter.
            Filter loose{.q = text};
            if (!owner.empty()) loose.conditions.push_back({referred->owner, Test::equal, {owner}});
            db::Query again("select id, ");
            again.name(by.empty() ? referred->title : by).add(" from ").name(referred->table);
            add_where(again, tx, *referred, loose);
            tx.sql().each(again.add(" limit 20"), [&](const db::Row& row) {
                if (folded(row.text(1)) != folded(text)) return;
                found.id = row.text(0);
                ++count;
            });
        }
        if (count == 0)
            found.problem =
                "“" + referred->label + "”台账中没有“" + text + "”，或不在您的管理范围内；请核对名称，或先登记";
        if (count > 1)
            found.problem = "有多个“" + text + "”，请另加一列填写" +
                            (referred->key.empty() ? std::string("编号")
                                                   : "“" + referred->field(referred->key.front()).label + "”");
        return known_references_.emplace(key, std::move(found)).first->second;
    }

    void save_row(WriteTx& tx, Draft& row) {
        std::map<std::size_t, db::Value> values;
        for (const auto& [field, value] : row.values) values[field] = value;
        const std::size_t reading_problems = row.problems.size();
        std::vector<RowProblem> found_now;
        const auto add = [&](int column, const Field& field, const std::string& value, const std::string& text) {
            found_now.push_back({column, sheets::Severity::error, field.name, field.label, value, text});
        };
        const int owner_at = kind_->owner.empty() ? -1 : kind_->index(kind_->owner);
        std::string owner;
        // The key decides over the name where both are given.
        const auto take_references = [&](bool of_owner) {
            for (int round = 0; round < 2; ++round)
                for (const auto& [target, text] : row.references) {
                    const Target& one = targets_[target];
                    if (one.by.empty() != (round == 0) || (static_cast<int>(one.field) == owner_at) != of_owner)
                        continue;
                    const Field& field = kind_->fields[one.field];
                    const Found& found =
                        resolve(tx, field, one.by, text, shares_owner(tx, *kind_, field) ? owner : std::string());
                    if (found.problem.empty())
                        values[one.field] = found.id;
                    else if (round == 1 || !has_key_reference(row, one.field))
                        add(column_of_field_[one.field], field, text, found.problem);
                }
        };
        take_references(true);
        if (owner_at >= 0) {
            const std::size_t at = static_cast<std::size_t>(owner_at);
            if (!actor_.scope.owner.empty()) values.emplace(at, actor_.scope.owner);
            if (const auto found = values.find(at); found != values.end()) owner = std::get<std::string>(found->second);
        }
        take_references(false);  // another enterprise's workshop may have the same name

        std::vector<std::pair<std::string, db::Value>> key;
        std::string key_text;
        for (const std::string& name : kind_->key) {
            const auto value = values.find(static_cast<std::size_t>(kind_->index(name)));
            if (value == values.end() || db::is_null(value->second)) {
                if (reading_problems == 0 && found_now.empty())
                    add(column_of_field_[static_cast<std::size_t>(kind_->index(name))], kind_->field(name), "",
                        "必填，请填写");
                break;
            }
            key.emplace_back(name, value->second);
            key_text += std::get<std::string>(value->second) + '\n';
        }
        const bool key_known = key.size() == kind_->key.size();
        if (key_known)
            if (const auto [known, fresh] = seen_.emplace(key_text, row.row); !fresh && known->second != row.row)
                add(column_of_field_[static_cast<std::size_t>(kind_->index(kind_->key.back()))],
                    kind_->field(kind_->key.back()), key_text.substr(0, key_text.size() - 1),
                    "与第 " + std::to_string(known->second + 1) + " 行重复，同一个工作簿中只能出现一次");
        // The rest is checked even when something is wrong already: all problems of a row in one go.
        const bool right = found_now.empty() && reading_problems == 0;
        settle(tx, row, values, key_known ? key : decltype(key){}, right, found_now);
        for (RowProblem& one : found_now) row.problems.push_back(std::move(one));
        const bool error = std::any_of(row.problems.begin(), row.problems.end(),
                                       [](const RowProblem& one) { return one.severity == sheets::Severity::error; });
        if (error)
            ++counts_.failed;
        else if (!row.problems.empty())
            ++counts_.warned;
    }

    bool has_key_reference(const Draft& row, std::size_t field) const {
        return std::any_of(row.references.begin(), row.references.end(), [&](const auto& one) {
            return targets_[one.first].field == field && !targets_[one.first].by.empty();
        });
    }

    // Makes or changes the record; with problems already known it only looks for more.
    void settle(WriteTx& tx, const Draft& row, const std::map<std::size_t, db::Value>& values,
                const std::vector<std::pair<std::string, db::Value>>& key, bool right,
                std::vector<RowProblem>& problems) {
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
                problems.push_back({sheets::Marks::whole_row, sheets::Severity::error, "", "", "", stop.detail});
                return;
            }
            if (options_.confirm && confirm(stop.issues, record)) {
                try {
                    save(tx, existing, record);
                    return;
                } catch (Problem& again) {
                    stop = again;
                }
            }
            add_issues(stop.issues, row, values, problems);
        } catch (const db::Violation& violation) {
            problems.push_back({sheets::Marks::whole_row, sheets::Severity::error, "", "", "",
                                std::string("与现有数据冲突，没有保存：") + violation.what()});
        }
    }

    // A row that is refused must leave nothing behind. Nearly all are refused before anything is written, so that the
    // rows are saved without a savepoint each, until one is refused too late.
    void save(WriteTx& tx, const std::optional<Record>& existing, const Record& record) {
        if (apart_) return tx.sql().savepoint([&] { put(tx, existing, record); });
        const std::int64_t before = tx.sql().changes();
        try {
            put(tx, existing, record);
        } catch (const db::Retry&) {
            throw;
        } catch (const std::exception&) {
            if (tx.sql().changes() == before) throw;
            apart_ = true;
            throw Apart{};
        }
    }

    void put(WriteTx& tx, const std::optional<Record>& existing, const Record& record) {
        if (!existing) {
            create(tx, *kind_, record);
            ++counts_.created;
            return;
        }
        const Record after = update(tx, *kind_, record, 0);
        ++(after.version == existing->version ? counts_.unchanged : counts_.updated);
    }

    // Says yes to what may be confirmed; false when something else is wrong as well.
    bool confirm(const Issues& issues, Record& record) const {
        for (const Issue& issue : issues) {
            const auto found = std::find_if(kind_->confirmable.begin(), kind_->confirmable.end(),
                                            [&](const auto& one) { return one.first == issue.code; });
            if (found == kind_->confirmable.end()) return false;
            kind_->set(record, found->second, std::int64_t{1});
        }
        return true;
    }

    void add_issues(const Issues& issues, const Draft& row, const std::map<std::size_t, db::Value>& values,
                    std::vector<RowProblem>& problems) {
        for (const Issue& issue : issues) {
            const int field = kind_->find(issue.field);
            const bool known = std::any_of(row.problems.begin(), row.problems.end(),
                                           [&](const RowProblem& one) { return one.field == issue.field; }) ||
                               std::any_of(problems.begin(), problems.end(),
                                           [&](const RowProblem& one) { return one.field == issue.field; });
            if (known) continue;
            const bool warning = std::any_of(kind_->confirmable.begin(), kind_->confirmable.end(),
                                             [&](const auto& one) { return one.first == issue.code; });
            const int column = field < 0 ? sheets::Marks::whole_row : column_of_field_[static_cast<std::size_t>(field)];
            const auto value = field < 0 ? values.end() : values.find(static_cast<std::size_t>(field));
            const auto* text = value == values.end() ? nullptr : std::get_if<std::string>(&value->second);
            problems.push_back({column, warning ? sheets::Severity::warning : sheets::Severity::error, issue.field,
                                issue.label, text ? *text : "", issue.text});
        }
    }

    // A secret's own rule; the mask of the number that is there already stands for it.
    void judge(const Field& field, const db::Value& value, const db::Value& old, std::vector<RowProblem>& problems,
               bool& right) const {
        const auto* plain = std::get_if<std::string>(&value);
        const auto* sealed = std::get_if<std::string>(&old);
        if (!field.judge || !plain || (sealed && *plain == Secrets::mask(*sealed))) return;
        const std::string wrong = field.judge(*plain);
        if (wrong.empty()) return;
        problems.push_back({column_of_field_[static_cast<std::size_t>(kind_->index(field.name))],
                            sheets::Severity::error, field.name, field.label, *plain, wrong});
        right = false;
    }

    static db::Value sealed_value(WriteTx& tx, const Field& field, const db::Value& value, const db::Value& old) {
        if (!field.secret || db::is_null(value)) return value;
        const std::string& plain = std::get<std::string>(value);
        if (!db::is_null(old)) {
            const std::string& sealed = std::get<std::string>(old);
            if (plain == Secrets::mask(sealed) || plain == tx.secrets().open(sealed)) return old;
        }
        return tx.secrets().seal(plain);
    }
};

}  // namespace

Json import_workbook(const Work& work, const Actor& actor, const ImportOptions& options, Progress& progress) {
    Import import(work, actor, options, progress);
    if (!options.all_or_nothing || options.dry_run) {
        import.run(nullptr, !options.dry_run);
        return import.result(true);
    }
    // First without keeping anything, a few rows at a time; only a workbook without a problem gets the one transaction
    // that holds all other writers until it is through.
    import.run(nullptr, false);
    if (!import.all_good()) return import.result(false);
    Actor importer = actor;
    importer.door = "import";
    bool kept = true;
    try {
        work.write(importer, [&](WriteTx& tx) {
            import.run(&tx, true);
            if (!import.all_good()) throw RolledBack{};
        });
    } catch (const RolledBack&) {
        kept = false;
    }
    return import.result(kept);
}

}  // namespace zhiben::records
