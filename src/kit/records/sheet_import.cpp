#include "kit/records/sheet_import.hpp"

#include <algorithm>
#include <future>
#include <optional>

#include "kit/records/import_rows.hpp"
#include "kit/sheets/annotate.hpp"

namespace zhiben::records {
namespace {

constexpr std::size_t rows_a_transaction = 500;  // the office's own writes wait no longer than these take
constexpr std::size_t problems_shown = 500;

struct RolledBack {};  // a dry run's way out of its transaction

KindPtr importable(const Work& work, const Actor& actor, const std::string& name) {
    const KindPtr kind = work.context().kinds->get(name);
    if (!kind->imports) throw Problem(Stop::unsupported, "no_import", "“" + kind->label + "”不能从工作簿导入");
    if (!actor.is_any(kind->creators)) throw Problem(Stop::forbidden, "role", "您的角色不能导入“" + kind->label + "”");
    return kind;
}

class Import : public sheets::TableSink {
  public:
    Import(const Work& work, const Actor& actor, const ImportOptions& options, Progress& progress)
        : work_(work),
          actor_(actor),
          options_(options),
          progress_(progress),
          kind_(importable(work, actor, options.kind)),
          columns_(*work.context().kinds, *kind_) {}

    // With `tx` everything happens in that one transaction, otherwise in one for each few hundred rows.
    void run(WriteTx* tx, bool keep) {
        one_transaction_ = tx;
        keep_ = keep;
        rows_ = 0;
        saver_.emplace(kind_, columns_, actor_.scope.owner, options_.confirm);
        marks_ = sheets::Marks();
        shown_ = Json::array();
        progress_.done = 0;
        csv_ = sheets::format_of(options_.path) == sheets::Format::csv;
        reports_ = sheets::read_tables(options_.path, {}, columns_.wanted(), *this);
        flush();
        wait();
        if (std::none_of(reports_.begin(), reports_.end(), [](const auto& one) { return one.taken; }))
            throw Problem(Stop::unsupported, "no_table", sheets::why_no_table(reports_, columns_.wanted()));
    }
    bool all_good() const { return saver_->counts.failed == 0 && saver_->counts.warned == 0; }

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
                columns.push(
                    Json::object()
                        .set("sheet", report.sheet.name)
                        .set("column", sheets::column_name(column.column))
                        .set("header", column.header)
                        .set("field", column.wanted
                                          ? Json(columns_.wanted()[static_cast<std::size_t>(*column.wanted)].name)
                                          : Json()));
        }
        const ImportRows::Counts& counts = saver_->counts;
        const bool rows_kept = kept && !options_.dry_run;
        return Json::object()
            .set("kept", rows_kept)
            .set("dry_run", options_.dry_run)
            .set("sheets", std::move(sheets_json))
            .set("columns", std::move(columns))
            .set("rows", rows_)
            .set("created", counts.created)
            .set("updated", counts.updated)
            .set("unchanged", counts.unchanged)
            .set("warned", counts.warned)
            .set("failed", counts.failed)
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
        columns_.stand_under(header);
    }

    void data_row(const sheets::Row& row) override {
        Draft draft;
        draft.sheet = sheet_;
        draft.row = row.number;
        for (const sheets::Cell& cell : row.cells) columns_.take(draft, cell);
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
    ImportColumns columns_;
    WriteTx* one_transaction_ = nullptr;
    bool keep_ = true;

    int sheet_ = 0;
    bool csv_ = false;
    std::string sheet_name_;
    std::int64_t rows_ = 0;
    std::vector<Draft> waiting_;
    // The saving's own while it runs:
    std::optional<ImportRows> saver_;  // a new one each run
    sheets::Marks marks_;
    Json shown_ = Json::array();
    std::vector<sheets::SheetReport> reports_;
    std::future<void> saving_;  // last: what it uses must outlive it

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
        const ImportRows::Counts before = saver_->counts;
        saver_->apart = one_transaction_ != nullptr;
        const auto body = [&](WriteTx& tx) {
            saver_->counts = before;  // the body may run again
            for (Draft& row : rows) {
                row.problems.resize(row.read_problems);
                saver_->save(tx, row);
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
            } catch (const ImportRows::Apart&) {
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
