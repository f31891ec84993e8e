#include "features/reporting/report_service.hpp"

#include <algorithm>

#include "features/campaign/service.hpp"
#include "features/enforcement/print_service.hpp"
#include "features/reporting/board.hpp"
#include "features/reporting/periods.hpp"
#include "features/reporting/rules_draft.hpp"
#include "features/reporting/submission_store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {

using records::Kind;
using records::KindPtr;
using records::Record;

namespace {

std::string text_of(ReadTx& tx, const db::Query& query) {
    const auto found = tx.sql().value(query);
    return found && std::holds_alternative<std::string>(*found) ? std::get<std::string>(*found) : std::string();
}

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
    return {
        .department =
            text_of(tx, db::Query("select full_name from departments where id = $1", {kind.get(record, "department")})),
        .campaign = plan ? plan->name : "有限空间作业治本攻坚",
        .addressee = plan && group != plan->groups.end() && !group->head.empty() ? group->head : "综合组",
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
    const auto found = std::find_if(lines.begin(), lines.end(), [&](const ReportingLine& one) {
        return one.day.nominal == day.nominal && one.day.summary == day.summary;
    });
    if (found == lines.end()) throw Problem(Stop::not_found, "no_reporting_day", "方案里没有这个报送日");
    return *found;
}

View zone_report(ReadTx& tx, const Figures& figures, const ReportingLine& line, Wanted wanted) {
    const KindPtr kind = tx.kinds().get("submissions");
    View out{.record = kind->fresh({})};
    settle(tx, *kind, out.record, line.day);
    fill_draft(tx, figures, *kind, wanted, out);
    out.facts.department = header_of(tx, {.until = line.day.until}, {}).unit;
    out.facts.addressee = "领导组";
    out.name = out.facts.department + " " + kind->title_of(out.record) + "（草稿）";
    std::vector<DepartmentText> texts;
    Json marks = out.content.part("marks");
    for (const Expected& one : line.departments) {
        if (!one.standing.received()) continue;
        const View sent = view(tx, figures, one.submission);
        texts.push_back({one.name, sent.text});
        for (const Json& known : sent.content.part("marks").items()) {
            Json mark = known;
            marks.push(mark.set("mark", mark_of(one.name, known.text("mark"))));
        }
    }
    for (Part& part : out.content.parts)
        if (part.name == "marks") part.body = marks;
    out.text = put_together(out.text, texts);
    out.missing = missing_in(tx, out.text, out.content, out.facts.summary);
    return out;
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
    tx.sql().each(db::Query("select name, area from departments where id = $1", {kind.get(record, "department")}),
                  [&](const db::Row& row) {
                      name = std::string(row.text(0)) + " ";
                      if (!row.null(1)) kind.set(record, "area", std::string(row.text(1)));
                  });
    name += day.summary ? "工作总结" : "第" + std::to_string(day.number) + "期";
    if (const std::int64_t correction = kind.integer(record, "correction"))
        name += " 更正" + std::to_string(correction);
    kind.set(record, "name", name);
    if (kind.blank(record, "text"))
        kind.set(record, "text", in_use(tx, day.summary ? "summary_report.txt" : "period_report.txt").text);
}

Gathered content_of(ReadTx& tx, const Figures& figures, const Kind& kind, const Record& record, Wanted wanted,
                    std::optional<Instant> as_of) {
    Asked asked = asked_of(kind, record);
    asked.as_of = as_of;
    Gathered out = gather(tx, figures, asked, wanted);
    if (kind.yes(record, "summary")) out.parts.push_back(periods(tx, figures, asked));
    return out;
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
    const State state = state_of(*kind, out.record);
    out.frozen = state == State::submitted || state == State::accepted;
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
    if (department.empty()) return zone_report(tx, figures, line, wanted);
    const auto one = std::find_if(line.departments.begin(), line.departments.end(),
                                  [&](const Expected& it) { return it.department == department; });
    if (one == line.departments.end())
        throw Problem(Stop::not_found, "reports_not", "按方案，这个部门不用报送；要报的部门在“监管部门”里勾选");
    if (!one->submission.empty()) return view(tx, figures, one->submission, wanted);
    const KindPtr kind = tx.kinds().get("submissions");
    View out{.record = kind->fresh({})};
    kind->set(out.record, "department", department);
    settle(tx, *kind, out.record, day);
    fill_draft(tx, figures, *kind, wanted, out);
    return out;
}

std::vector<campaign::ReportingDay> report_days(ReadTx& tx) {
    const auto plan = campaign::active_plan(tx);
    if (!plan) throw Problem(Stop::conflict, "no_plan", "还没有装入工作方案，没有报送日");
    return campaign::with_summary(*plan, *campaign::active_calendar(tx));
}

campaign::ReportingDay report_day(ReadTx& tx, std::optional<Day> day) {
    const auto days = report_days(tx);
    const auto first = [&](const auto& fits) { return std::find_if(days.begin(), days.end(), fits); };
    auto found = days.end();
    if (!day) {
        found = first([](const auto& one) { return one.summary; });
    } else {
        found = first([&](const auto& one) { return one.nominal == *day || one.due == *day; });
        if (found == days.end())
            found = first([&](const auto& one) { return !one.summary && one.since < *day && *day <= one.until; });
    }
    if (found != days.end()) return *found;
    std::string offered;
    for (const auto& one : days) offered += (offered.empty() ? "" : "、") + one.nominal.iso();
    throw Problem(Stop::not_found, "no_reporting_day",
                  (day ? day->iso() + " 不是方案的报送日" : std::string("方案没有写工作总结的日期")) +
                      "；方案的报送日是 " + offered);
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
