#include "features/reporting/board.hpp"

#include <map>
#include <tuple>

#include "features/campaign/service.hpp"
#include "features/reporting/departments.hpp"
#include "features/reporting/submission_store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {
namespace {

using Key = std::tuple<std::string, bool, std::string>;  // due, the summary, department; "" the zone itself

void read_one(const records::Kind& kind, const records::Record& record, std::map<Key, Expected>& all) {
    Expected& one = all[{kind.text(record, "due"), kind.yes(record, "summary"), kind.text(record, "department")}];
    const std::int64_t correction = kind.integer(record, "correction");
    one.returns += kind.integer(record, "returns");
    // Time is kept by the first report; how it stands now, by the newest one that was sent.
    if (correction == 0) one.standing.first_on = kind.day(record, "first_on");
    const State state = state_of(kind, record);
    if (correction > 0 && !is_frozen(state)) return;
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
    const std::string zone = zone_of(tx).id;
    records::each(tx, *kind, {}, [&](const records::Record& record) {
        if (!kind->yes(record, "zone") || kind->text(record, "area") == zone) read_one(*kind, record, known);
    });
    const std::vector<Department> departments = departments_in_order(tx);
    for (const campaign::ReportingDay& day : campaign::with_summary(*plan, *campaign::active_calendar(tx))) {
        ReportingLine line{.day = day, .zone = known[{day.nominal.iso(), day.summary, ""}]};
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

const ReportingLine* find_line(const std::vector<ReportingLine>& lines, const Day& nominal, bool summary) {
    for (const ReportingLine& line : lines)
        if (line.day.nominal == nominal && line.day.summary == summary) return &line;
    return nullptr;
}

}  // namespace zhiben::reporting
