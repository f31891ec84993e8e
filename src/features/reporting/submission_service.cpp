#include "features/reporting/submission_service.hpp"

#include <algorithm>
#include <functional>

#include "features/campaign/service.hpp"
#include "features/people/roles.hpp"
#include "features/reporting/notice_service.hpp"
#include "features/reporting/submission_store.hpp"
#include "features/reporting/zone_report.hpp"
#include "kit/base/id.hpp"
#include "kit/base/step_rules.hpp"
#include "kit/records/store.hpp"
#include "kit/work/history.hpp"

namespace zhiben::reporting {

using records::Kind;
using records::KindPtr;
using records::Record;

namespace {

// Names the records: what a person has to mend before it can be sent.
void refuse_broken(const Gathered& content) {
    Issues issues;
    for (const Check& check : content.checks) {
        if (!check.hard || check.passed) continue;
        std::string text = check.label + "：" + check.text;
        for (std::size_t i = 0; i < check.records.size() && i < 5; ++i)
            text += (i ? "、" : "；") + check.records[i].label;
        issues.push_back({"checks", check.code, std::move(text), "勾稽关系"});
    }
    raise_if_any(std::move(issues));
}

template <class Change> Record step(WriteTx& tx, const std::string& id, const records::StepInfo& info, const char* verb,
                                    Json details, const Change& change) {
    return records::take_step(tx, submission_stepped, id, info, verb, details, [&](const Kind& kind, Record& record) {
        if (!concerns(kind.yes(record, "zone"), verb))
            throw Problem(Issues{{"state", "not_of_this",
                                  kind.yes(record, "zone") ? "全区报告由综合组定稿封存，不经报送、接收"
                                                           : "部门的期报用“报送”，不用“定稿”",
                                  "状态"}});
        raise_if_any(refused(refusal(state_of(kind, record), verb)));
        change(kind, record);
    });
}

// Freezes it as of now and gives it its number, unless `check` or anything else finds what must be mended first.
void keep(WriteTx& tx, const Figures& figures, const Kind& kind, Record& record, State state,
          const std::function<Issues(const Gathered&)>& check) {
    Gathered content = content_of(tx, figures, kind, record, {.ledger = Ledger::whole, .checks = true});
    Issues issues = check(content);
    const std::string text = kind.text(record, "text");
    const bool summary = kind.yes(record, "summary"), zone = kind.yes(record, "zone");
    for (Issue& one : missing_in(tx, text, content, summary)) issues.push_back(std::move(one));
    raise_if_any(std::move(issues));
    refuse_broken(content);
    content.parts.push_back({"text", 0, text});
    content.parts.push_back({"frame", 0, frame_in_use(tx, summary).text});

    const std::int64_t round = kind.integer(record, "round") + 1;
    freeze(tx, record.id, round, content);
    if (kind.blank(record, "first_on")) kind.set(record, "first_on", tx.today().iso());
    kind.set(record, "state", std::string(code_of(state)));
    kind.set(record, "zero", std::int64_t{content.nothing_done});
    kind.set(record, "round", round);
    kind.set(record, "submitted_at", tx.now().ms);
    kind.set(record, "submitted_by", tx.actor().name);
    kind.set(record, "digest", digest_of(content));
    if (const std::string seal = newest_seal(tx.sql()); !seal.empty()) kind.set(record, "seal", seal);
    kind.set(record, "receipt", records::day_number(tx, zone ? "QB" : "HZ", *kind.day(record, "due")));
}

void decide(WriteTx& tx, const Kind& kind, Record& record, State state) {
    kind.set(record, "state", std::string(code_of(state)));
    kind.set(record, "decided_on", tx.today().iso());
    kind.set(record, "decided_by", tx.actor().name);
}

}  // namespace

void begin_submission(WriteTx& tx, const Kind& kind, const Record* before, Record& after) {
    if (before) {
        for (const char* settled : {"department", "zone", "due", "summary"})
            if (kind.get(*before, settled) != kind.get(after, settled))
                throw Problem(Issues{{settled, "settled", "期报建立后不能改部门和报送日", kind.field(settled).label}});
        return;
    }
    const auto due = kind.day(after, "due");
    const bool zone = kind.yes(after, "zone"), of_department = !kind.blank(after, "department");
    if (zone && !tx.actor().is_any(people::admin | people::general | people::system))
        throw Problem(Stop::forbidden, "zone_report", "全区报告由综合组起草，您的角色不能起草");
    if (zone && of_department)
        throw Problem(Issues{{"department", "zone_or_department", "全区报告不填报送部门", "报送部门"}});
    if (!zone && !of_department)
        throw Problem(Issues{{"department", "required", "请选报送部门；汇总各部门的选“全区报告”", "报送部门"}});
    if (!due) return;  // the checks say so
    const bool summary = kind.yes(after, "summary");
    const auto days = report_days(tx);
    const auto day = std::find_if(days.begin(), days.end(), [&](const campaign::ReportingDay& one) {
        return (one.nominal == *due || one.due == *due) && (one.summary || !summary);
    });
    if (day == days.end())
        throw Problem(Issues{{"due", "no_reporting_day",
                              due->iso() + (summary ? " 不是方案上报工作总结的日期" : " 不是方案的报送日"), "报送日"}});
    settle(tx, kind, after, *day);
    const std::string of = kind.text(after, zone ? "area" : "department");
    tx.lock("submissions/" + of + day->nominal.iso());
    if (tx.sql().exists(db::Query(
            "select 1 from submissions where case when zone = 1 then area else department end = $1 and due = "
            "$2 and correction = $3 and coalesce(summary, 0) = $4 and archived = 0 and id <> $5",
            {of, day->nominal.iso(), kind.integer(after, "correction"), std::int64_t{day->summary}, after.id})))
        throw Problem(Stop::conflict, "has_submission",
                      zone ? "这一期已经有全区报告，请在其中办理" : "这个部门这一期已经有期报，请在其中办理");
}

void frozen_stays(WriteTx&, const Kind& kind, const Record* before, const Record& after) {
    if (!before || !is_frozen(state_of(kind, *before))) return;
    if (after.archived == before->archived && kind.get(after, "remark") == kind.get(*before, "remark")) return;
    throw Problem(Stop::conflict, "frozen", "已经报送、定稿的期报不能修改或归档；有变化请退回重报或提出更正");
}

Record write_text(WriteTx& tx, const Figures& figures, const std::string& id, const records::StepInfo& info,
                  const std::string& text) {
    return step(tx, id, info, "write", Json::object(), [&](const Kind& kind, Record& record) {
        raise_if_any(check_edit(kind.text(record, "text"), text));
        if (marks_of(text) != marks_of(kind.text(record, "text")))
            raise_if_any(unknown_marks(text, content_of(tx, figures, kind, record, {})));
        kind.set(record, "text", text);
    });
}

Record submit(WriteTx& tx, const Figures& figures, const std::string& id, const records::StepInfo& info, bool zero) {
    return step(tx, id, info, "submit", Json::object().set("零报告", zero ? "是" : "否"),
                [&](const Kind& kind, Record& record) {
                    keep(tx, figures, kind, record, State::submitted,
                         [&](const Gathered& content) { return check_zero(zero, content.nothing_done); });
                    kind.set(record, "late",
                             std::int64_t{*kind.day(record, "first_on") > *kind.day(record, "last_day")});
                });
}

Record issue(WriteTx& tx, const Figures& figures, const std::string& id, const records::StepInfo& info,
             bool incomplete) {
    Record out = step(tx, id, info, "issue", Json::object().set("仍有部门未报", incomplete ? "是" : "否"),
                      [&](const Kind& kind, Record& record) {
                          keep(tx, figures, kind, record, State::issued,
                               [&](const Gathered& content) { return check_absent(incomplete, absent_from(content)); });
                      });
    const KindPtr kind = tx.kinds().get("submissions");
    const std::string occasion = "zone/" + id;
    if (noticed(tx, occasion)) return out;
    give_notice(tx, {.occasion = occasion,
                     .department = {},
                     .title = kind->text(out, "name") + "：已定稿",
                     .text = "编号" + kind->text(out, "receipt") + "，定稿人" + kind->text(out, "submitted_by") +
                             "。在“报送台账”这一期里打开全区报告阅读、下载。",
                     .audience = "leaders",
                     .due = *kind->day(out, "due"),
                     .area = kind->text(out, "area")});
    return out;
}

Record collect(WriteTx& tx, const std::string& id, const records::StepInfo& info) {
    return step(tx, id, info, "collect", Json::object(), [&](const Kind& kind, Record& record) {
        std::string text = collected(tx, kind, record);
        if (text == kind.text(record, "text"))
            throw Problem(Issues{{"text", "nothing_new", "各部门报来的都已汇入，没有新的内容", "正文"}});
        kind.set(record, "text", std::move(text));
    });
}

Record accept(WriteTx& tx, const std::string& id, const records::StepInfo& info) {
    return step(tx, id, info, "accept", Json::object(),
                [&](const Kind& kind, Record& record) { decide(tx, kind, record, State::accepted); });
}

Record send_back(WriteTx& tx, const std::string& id, const records::StepInfo& info, const std::string& reason) {
    return step(tx, id, info, "return", Json::object().set("退回原因", reason), [&](const Kind& kind, Record& record) {
        decide(tx, kind, record, State::returned);
        kind.set(record, "return_reason", reason);
        kind.set(record, "returns", kind.integer(record, "returns") + 1);
    });
}

Record correct(WriteTx& tx, const std::string& id, const records::StepInfo& info, const std::string& reason) {
    return step(tx, id, info, "correct", Json::object().set("更正原因", reason), [&](const Kind& kind, Record& record) {
        Record draft = kind.fresh(info.id);
        for (const char* same : {"department", "zone", "area", "due", "summary", "text"})
            kind.set(draft, same, kind.get(record, same));
        kind.set(draft, "correction", kind.integer(record, "correction") + 1);
        kind.set(draft, "corrects", id);
        kind.set(draft, "correct_reason", reason);
        records::create_by_verb(tx, kind, std::move(draft), "submissions.correct");
    });
}

std::vector<Difference> changes(ReadTx& tx, const std::string& id) {
    const KindPtr kind = tx.kinds().get("submissions");
    const Record record = records::get(tx, *kind, id);
    const std::int64_t round = kind->integer(record, "round");
    if (round == 0) return {};
    const Gathered now = frozen(tx, id, round, Ledger::whole);
    if (round > 1) return differences(frozen(tx, id, round - 1, Ledger::whole), now);
    if (kind->blank(record, "corrects")) return {};
    const std::string corrected = kind->text(record, "corrects");
    return differences(frozen(tx, corrected, kind->integer(records::get(tx, *kind, corrected), "round"), Ledger::whole),
                       now);
}

std::vector<Difference> unlike_then(ReadTx& tx, const Figures& figures, const std::string& id) {
    const KindPtr kind = tx.kinds().get("submissions");
    const Record record = records::get(tx, *kind, id);
    const std::int64_t round = kind->integer(record, "round");
    if (round == 0) throw Problem(Stop::conflict, "not_submitted", "还没有报送，没有可核对的内容");
    const Gathered kept = frozen(tx, id, round, Ledger::whole);
    std::vector<Difference> out =
        differences(kept, content_of(tx, figures, *kind, record, {}, Instant{kind->integer(record, "submitted_at")}));
    for (Difference& one : departments_unlike(tx, kept)) out.push_back(std::move(one));
    if (digest_of(kept) != kind->text(record, "digest"))
        out.insert(out.begin(),
                   Difference{"封存内容", "", "内容摘要", "", kind->text(record, "digest"), digest_of(kept)});
    return out;
}

}  // namespace zhiben::reporting
