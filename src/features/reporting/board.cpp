#include "features/reporting/board.hpp"

#include <map>
#include <tuple>

#include "features/campaign/service.hpp"
#include "features/reporting/departments.hpp"
#include "features/reporting/submission_store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {
namespace {

using Key = std::tuple<std::string, bool, std::string>;  // due, the summary, department

void read_one(const records::Kind& kind, const records::Record& record, std::map<Key, Expected>& all) {
    Expected& one = all[{kind.text(record, "due"), kind.yes(record, "summary"), kind.text(record, "department")}];
    const std::int64_t correction = kind.integer(record, "correction");
    one.returns += kind.integer(record, "returns");
    // Time is kept by the first report; how it stands now, by the newest one that was sent.
    if (correction == 0) one.standing.first_on = kind.day(record, "first_on");
    const State state = state_of(kind, record);
    if (correction > 0 && state != State::submitted && state != State::accepted) return;
    if (!one.submission.empty() && correction < one.correction) return;
    one.submission = record.id;
    one.correction = correction;
    one.receipt = kind.text(record, "receipt");
    one.zero = kind.yes(record, "zero");
    one.standing.state = state;
}

void count(ReportingLine& line, Day today) {
    for (const Expected& one : line.departments) {
        ++line.counts.expected;
        line.counts.received += one.standing.received();
        line.counts.on_time += one.standing.on_time();
        line.counts.late += one.standing.late();
        line.counts.zero += one.standing.received() && one.zero;
        line.counts.returned += one.standing.state == State::returned;
        line.counts.missing += one.standing.missing(today);
    }
}

}  // namespace

std::vector<ReportingLine> board(ReadTx& tx) {
    std::vector<ReportingLine> out;
    const auto plan = campaign::active_plan(tx);
    if (!plan) return out;
    const records::KindPtr kind = tx.kinds().get("submissions");
    std::map<Key, Expected> known;
    records::each(tx, *kind, {}, [&](const records::Record& record) { read_one(*kind, record, known); });
    const std::vector<Department> departments = departments_in_order(tx);
    for (const campaign::ReportingDay& day : campaign::with_summary(*plan, *campaign::active_calendar(tx))) {
        ReportingLine line{.day = day};
        for (const Department& department : departments) {
            if (!department.reports) continue;
            Expected one = known[{day.nominal.iso(), day.summary, department.id}];
            one.department = department.id;
            one.name = department.name;
            one.standing.last_day = day.last_day;
            line.departments.push_back(std::move(one));
        }
        count(line, tx.today());
        out.push_back(std::move(line));
    }
    return out;
}

Consolidated consolidated(ReadTx& tx, const figures::Figures& figures, Day due) {
    const records::KindPtr kind = tx.kinds().get("submissions");
    for (ReportingLine& line : board(tx)) {
        if (line.day.nominal != due && line.day.due != due) continue;
        Consolidated out{.line = std::move(line)};
        std::vector<Gathered> parts;
        for (const Expected& one : out.line.departments) {
            if (one.standing.received())
                parts.push_back(frozen(tx, one.submission,
                                       kind->integer(records::get(tx, *kind, one.submission), "round"), Ledger::none));
            else
                out.absent.push_back(one.name);
        }
        out.sum = added_up(parts);
        const Gathered live =
            gather(tx, figures, {.until = out.line.day.until, .since = out.line.day.since.plus(1)}, {});
        for (Difference& one : differences(out.sum, live))
            if (one.row.starts_with("合计")) out.differences.push_back(std::move(one));
        return out;
    }
    throw Problem(Stop::not_found, "no_reporting_day", due.iso() + " 不是方案的报送日");
}

}  // namespace zhiben::reporting
