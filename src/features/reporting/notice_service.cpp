#include "features/reporting/notice_service.hpp"

#include "features/people/service.hpp"
#include "features/reporting/board.hpp"
#include "features/reporting/submission_store.hpp"
#include "features/sending/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {
namespace {

std::vector<NoticeDraft> due_now(ReadTx& tx) {
    std::vector<NoticeDraft> out;
    for (const ReportingLine& line : board(tx))
        for (const Expected& one : line.departments) {
            const Notice notice = notice_due(one.standing, tx.today());
            if (notice == Notice::none) continue;
            std::string occasion = (line.day.summary ? "summary/" : "report/") + line.day.nominal.iso() + "/" +
                                   one.department + "/" + code_of(notice);
            std::string text =
                "报送日" + line.day.nominal.chinese() + "，" + line.day.last_day.chinese() + "前（含当日）报送。";
            if (line.day.remind_on < line.day.last_day)
                text += "当日为休息日，宜在" + line.day.remind_on.chinese() + "前报送。";
            if (one.standing.state == State::returned) text += "期报已退回，请修改后重新报送。";
            out.push_back({std::move(occasion), one.department,
                           one.name + (line.day.summary ? "工作总结" : "第" + std::to_string(line.day.number) + "期") +
                               "报送：" + words_of(notice),
                           std::move(text), audience_of(notice), line.day.nominal});
        }
    return out;
}

}  // namespace

const char* words_of(Notice notice) {
    switch (notice) {
        case Notice::three_days: return "还有不到三天";
        case Notice::one_day: return "明天截止";
        case Notice::today: return "今天截止";
        case Notice::overdue: return "已经逾期";
        case Notice::escalated: return "逾期五日，报领导组";
        case Notice::none: break;
    }
    return "";
}

const char* audience_of(Notice notice) {
    if (notice < Notice::overdue) return "department";
    return notice == Notice::escalated ? "leaders" : "general";
}

bool noticed(ReadTx& tx, const std::string& occasion) {
    return tx.sql().exists(db::Query("select 1 from notices where occasion = $1", {occasion}));
}

void give_notice(WriteTx& tx, const NoticeDraft& draft) {
    const records::KindPtr kind = tx.kinds().get("notices");
    records::Record record = kind->fresh(tx.new_id());
    kind->set(record, "title", draft.title);
    kind->set(record, "text", draft.text);
    kind->set(record, "audience", draft.audience);
    kind->set(record, "sent_on", tx.today().iso());
    kind->set(record, "due", draft.due.iso());
    kind->set(record, "occasion", draft.occasion);
    if (!draft.area.empty()) kind->set(record, "area", draft.area);
    if (!draft.department.empty()) {
        kind->set(record, "department", draft.department);
        if (const auto area =
                tx.sql().value(db::Query("select area from departments where id = $1", {draft.department})))
            kind->set(record, "area", *area);
    }
    const records::Record kept = records::create_by_verb(tx, *kind, std::move(record), "notices.remind");
    sending::tell(tx, {.topic = draft.topic,
                       .subject = draft.title,
                       .body = draft.text,
                       .area = kept.place.area,
                       .department = draft.department,
                       .occasion = draft.occasion});
}

int give_due(const Work& work, std::vector<NoticeDraft> (*due)(ReadTx&)) {
    const Actor actor = people::system_actor("job");
    const auto missing = [due](ReadTx& tx) {
        std::vector<NoticeDraft> out = due(tx);
        std::erase_if(out, [&](const NoticeDraft& one) { return noticed(tx, one.occasion); });
        return out;
    };
    std::vector<NoticeDraft> found;
    work.read(actor, [&](ReadTx& tx) { found = missing(tx); });
    if (found.empty()) return 0;
    work.write(actor, [&](WriteTx& tx) {
        tx.lock("notices");
        found = missing(tx);  // another process may have been faster
        for (const NoticeDraft& one : found) give_notice(tx, one);
    });
    return static_cast<int>(found.size());
}

int remind(const Work& work) { return give_due(work, due_now); }

void tell_submission(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                     const records::Record& after) {
    const std::string state = kind.text(after, "state");
    if (!before || state == kind.text(*before, "state")) return;
    std::string title, text;
    if (state == code_of(State::submitted)) {
        title = "已报送";
        text = "回执号" + kind.text(after, "receipt") + "，报送人" + kind.text(after, "submitted_by") + "。";
    } else if (state == code_of(State::accepted)) {
        title = "已接收";
        text = "综合组已接收。";
    } else if (state == code_of(State::returned)) {
        title = "退回";
        text = "退回原因：" + kind.text(after, "return_reason") + "。请修改后重新报送。";
    } else {
        return;
    }
    sending::tell(tx, {.topic = "report",
                       .subject = kind.text(after, "name") + "：" + title,
                       .body = text,
                       .area = after.place.area,
                       .department = kind.text(after, "department")});
}

}  // namespace zhiben::reporting
