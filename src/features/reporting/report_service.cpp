#include "features/reporting/report_service.hpp"

#include <algorithm>

#include "features/campaign/service.hpp"
#include "features/enforcement/print_service.hpp"
#include "features/reporting/departments.hpp"
#include "features/reporting/periods.hpp"
#include "features/reporting/submission_store.hpp"
#include "features/reporting/zone_report.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {

using records::Kind;
using records::KindPtr;
using records::Record;

namespace {

documents::OwnTemplate in_use(ReadTx& tx, const std::string& name) {
    return documents::template_in_use(enforcement::template_folder(tx.context()), name, template_text(name));
}

Asked asked_of(const Kind& kind, const Record& record) {
    return {.until = *kind.day(record, "until"),
            .since = kind.day(record, "since"),
            .department = kind.text(record, "department")};
}

ReportFacts facts_of(ReadTx& tx, const Kind& kind, const Record& record) {
    const auto plan = campaign::active_plan(tx);
    const auto group = plan ? std::find_if(plan->groups.begin(), plan->groups.end(),
                                           [](const campaign::Group& one) { return one.code == "general"; })
                            : std::vector<campaign::Group>::const_iterator();
    const bool zone = kind.yes(record, "zone");
    return {
        .department =
            zone ? area_named(tx, kind.text(record, "area")).name : full_name_of(tx, kind.text(record, "department")),
        .campaign = plan ? plan->name : "有限空间作业治本攻坚",
        .addressee = zone                                                          ? "领导组"
                     : plan && group != plan->groups.end() && !group->head.empty() ? group->head
                                                                                   : "综合组",
        .number = kind.integer(record, "number"),
        .correction = kind.integer(record, "correction"),
        .since = *kind.day(record, "since"),
        .until = *kind.day(record, "until"),
        .date = kind.blank(record, "submitted_at") ? tx.today() : Instant{kind.integer(record, "submitted_at")}.day(),
        .zero = kind.yes(record, "zero"),
        .summary = kind.yes(record, "summary")};
}

// Of what would be frozen now.
void fill_draft(ReadTx& tx, const Figures& figures, const Kind& kind, Wanted wanted, View& out) {
    out.facts = facts_of(tx, kind, out.record);
    out.facts.draft = true;
    out.facts.frame = frame_in_use(tx, out.facts.summary);
    out.content = content_of(tx, figures, kind, out.record, wanted);
    out.text = kind.text(out.record, "text");
    out.missing = missing_in(tx, out.text, out.content, out.facts.summary);
    out.name = kind.title_of(out.record) + "（草稿）";
}

const ReportingLine& line_of(const std::vector<ReportingLine>& lines, const campaign::ReportingDay& day) {
    if (const ReportingLine* line = find_line(lines, day.nominal, day.summary)) return *line;
    throw Problem(Stop::not_found, "no_reporting_day", "方案里没有这个报送日");
}

// A zone's report counts the zone whoever looks at it.
template <class Read> void within_zone(ReadTx& tx, const Kind& kind, const Record& record, const Read& read) {
    Actor actor = tx.actor();
    actor.scope.area = area_named(tx, kind.text(record, "area")).path;
    ReadTx zone(tx.context(), tx.sql(), std::move(actor));
    read(zone);
}
template <class Read> void with_line(ReadTx& tx, const Kind& kind, const Record& record, const Read& read) {
    within_zone(tx, kind, record, [&](ReadTx& zone) {
        const auto lines = board(zone);
        if (const ReportingLine* line = find_line(lines, *kind.day(record, "due"), kind.yes(record, "summary")))
            read(zone, *line);
    });
}

// What nobody has begun yet.
View not_begun(ReadTx& tx, const Figures& figures, const campaign::ReportingDay& day, const std::string& department,
               Wanted wanted) {
    const KindPtr kind = tx.kinds().get("submissions");
    View out{.record = kind->fresh({})};
    if (department.empty())
        kind->set(out.record, "zone", std::int64_t{1});
    else
        kind->set(out.record, "department", department);
    settle(tx, *kind, out.record, day);
    fill_draft(tx, figures, *kind, wanted, out);
    if (department.empty()) out.facts.department = header_of(tx, {.until = day.until}, {}).unit;
    return out;
}

std::string template_of(ReadTx& tx, bool summary) {
    return in_use(tx, summary ? "summary_report.txt" : "period_report.txt").text;
}

}  // namespace

documents::OwnTemplate frame_in_use(ReadTx& tx, bool summary) {
    return in_use(tx, summary ? "summary_report_frame.txt" : "period_report_frame.txt");
}

void settle(ReadTx& tx, const Kind& kind, Record& record, const campaign::ReportingDay& day) {
    kind.set(record, "due", day.nominal.iso());
    kind.set(record, "summary", std::int64_t{day.summary});
    kind.set(record, "number", std::int64_t{day.number});
    kind.set(record, "since", day.since.plus(1).iso());
    kind.set(record, "until", day.until.iso());
    kind.set(record, "last_day", day.last_day.iso());
    std::string name;
    const bool zone = kind.yes(record, "zone");
    if (zone) {
        const Zone own = zone_of(tx);
        if (kind.blank(record, "area") && !own.id.empty()) kind.set(record, "area", own.id);
        name = area_named(tx, kind.text(record, "area")).name + " 全区";
    }
    tx.sql().each(db::Query("select name, area from departments where id = $1", {kind.get(record, "department")}),
                  [&](const db::Row& row) {
                      name = std::string(row.text(0)) + " ";
                      if (!row.null(1)) kind.set(record, "area", std::string(row.text(1)));
                  });
    if (day.summary)
        name += "工作总结";
    else
        name += (zone ? "报告第" : "第") + std::to_string(day.number) + "期";
    if (const std::int64_t correction = kind.integer(record, "correction"))
        name += " 更正" + std::to_string(correction);
    kind.set(record, "name", name);
    if (!kind.blank(record, "text")) return;
    kind.set(record, "text", template_of(tx, day.summary));
    if (zone) kind.set(record, "text", collected(tx, kind, record));
}

Gathered content_of(ReadTx& tx, const Figures& figures, const Kind& kind, const Record& record, Wanted wanted,
                    std::optional<Instant> as_of) {
    Asked asked = asked_of(kind, record);
    asked.as_of = as_of;
    Gathered out;
    const auto count = [&](ReadTx& in) {
        out = gather(in, figures, asked, wanted);
        if (kind.yes(record, "summary")) out.parts.push_back(periods(in, figures, asked));
    };
    if (!kind.yes(record, "zone")) {
        count(tx);
        return out;
    }
    within_zone(tx, kind, record, count);
    // How the departments stood at an earlier moment, only what was frozen then can tell.
    if (!as_of)
        with_line(tx, kind, record, [&](ReadTx& zone, const ReportingLine& line) { add_departments(zone, line, out); });
    return out;
}

std::string collected(ReadTx& tx, const Kind& kind, const Record& record) {
    std::string text = kind.text(record, "text");
    with_line(tx, kind, record, [&](ReadTx& zone, const ReportingLine& line) {
        text = put_together(text, texts_of(zone, line), template_of(zone, kind.yes(record, "summary")));
    });
    return text;
}

Issues unknown_marks(const std::string& text, const Gathered& content) {
    Issues out;
    const auto& marks = content.part("marks").items();
    for (const std::string& mark : marks_of(text))
        if (std::none_of(marks.begin(), marks.end(), [&](const Json& one) { return one.text("mark") == mark; }))
            out.push_back({"text", "unknown_mark", "没有指标 {{" + mark + "}}；请从右侧的指标中选", "正文"});
    return out;
}

Issues missing_in(ReadTx& tx, const std::string& text, const Gathered& content, bool summary) {
    const auto plan = campaign::active_plan(tx);
    std::vector<std::string> sections = plan ? plan->reporting.sections : std::vector<std::string>();
    if (summary) sections.insert(sections.end(), {"工作成效", "经验做法"});
    Issues out = check_complete(text, sections);
    for (Issue& one : unknown_marks(text, content)) out.push_back(std::move(one));
    for (const TypedNumber& one : typed_numbers(text))
        out.push_back(
            {"text", "typed_number", "第" + std::to_string(one.line) + "行“" + one.words + "”是手写的统计数", "正文"});
    return out;
}

View view(ReadTx& tx, const Figures& figures, const std::string& id, Wanted wanted) {
    const KindPtr kind = tx.kinds().get("submissions");
    View out{.record = records::get(tx, *kind, id)};
    out.frozen = is_frozen(state_of(*kind, out.record));
    if (!out.frozen) {
        fill_draft(tx, figures, *kind, wanted, out);
        return out;
    }
    out.facts = facts_of(tx, *kind, out.record);
    out.content = frozen(tx, id, kind->integer(out.record, "round"), wanted.ledger);
    out.text = out.content.part("text").string();
    const Json& frame = out.content.part("frame");  // what was sent before frames were frozen has the one in use
    out.facts.frame = frame.is_null() ? frame_in_use(tx, out.facts.summary) : documents::OwnTemplate{frame.string()};
    out.name = kind->title_of(out.record);
    return out;
}

View report_of(ReadTx& tx, const Figures& figures, const campaign::ReportingDay& day, const std::string& department,
               Wanted wanted) {
    const std::vector<ReportingLine> lines = board(tx);
    const ReportingLine& line = line_of(lines, day);
    // An officer's zone is his department's part of it, and no document.
    if (department.empty())
        return line.zone.submission.empty() ? not_begun(tx, figures, day, department, wanted)
                                            : view(tx, figures, line.zone.submission, wanted);
    const auto one = std::find_if(line.departments.begin(), line.departments.end(),
                                  [&](const Expected& it) { return it.department == department; });
    if (one == line.departments.end())
        throw Problem(Stop::not_found, "reports_not", "按方案，这个部门不用报送；要报的部门在“监管部门”里勾选");
    if (!one->submission.empty()) return view(tx, figures, one->submission, wanted);
    return not_begun(tx, figures, day, department, wanted);
}

void try_template(ReadTx& tx, const Figures& figures, const std::string& code, const documents::OwnTemplate& own) {
    const bool summary = code.starts_with("summary"), frame = code.ends_with("_frame");
    const campaign::ReportingDay day = summary ? report_day(tx, {}) : report_days(tx).front();
    View report = report_of(tx, figures, day, "", {});
    if (frame) {
        report.facts.frame = own;
    } else {
        raise_if_any(unknown_marks(own.text, report.content));
        report.facts.frame = {"@正文", own.file};  // its lines are counted from its own first
        report.text = own.text;
    }
    report_document(report.facts, report.text, report.content, false);
}

}  // namespace zhiben::reporting
