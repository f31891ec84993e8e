#include "features/reporting/notice_service.hpp"

#include "features/supervision/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::supervision {
namespace {

using reporting::Notice;
using reporting::NoticeDraft;

NoticeDraft draft(const records::Kind& kind, const records::Record& record, const std::string& title,
                  std::string text) {
    return {.department = kind.text(record, "department"),
            .title = kind.label + kind.text(record, "number") + "：" + title,
            .text = std::move(text),
            .audience = "department",
            .due = *kind.day(record, "deadline"),
            .topic = "task"};
}
std::string occasion(const records::Kind& kind, const records::Record& record, const std::string& what) {
    return kind.name + "/" + record.id + "/" + what;
}

std::vector<NoticeDraft> due_now(ReadTx& tx) {
    std::vector<NoticeDraft> out;
    for (const Sort* sort : sorts()) {
        const records::KindPtr kind = tx.kinds().get(sort->stepped.kind);
        records::each(tx, *kind,
                      {.conditions = {{"waiting", records::Test::equal, {std::int64_t{1}}},
                                      {"deadline", records::Test::less_or_equal, {tx.today().plus(3).iso()}}}},
                      [&](const records::Record& record) {
                          const Day deadline = *kind->day(record, "deadline");
                          const Notice notice = reporting::notice_due(deadline, tx.today());
                          NoticeDraft one = draft(*kind, record, reporting::words_of(notice),
                                                  "办理期限" + deadline.chinese() + "：" + kind->text(record, "text"));
                          // A return with another deadline begins anew.
                          one.occasion = occasion(*kind, record, deadline.iso() + "/" + reporting::code_of(notice));
                          one.audience = reporting::audience_of(notice);
                          out.push_back(std::move(one));
                      });
    }
    return out;
}

}  // namespace

void matter_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before, const records::Record& after) {
    if (after.archived) return;
    const std::string state = kind.text(after, "state"), department = kind.text(after, "department");
    const bool handed = before && kind.text(*before, "department") != department;
    if (before && !handed && kind.text(*before, "state") == state) return;
    NoticeDraft one;
    if (!before || handed)
        one = draft(kind, after, "请在" + kind.day(after, "deadline")->chinese() + "前答复", kind.text(after, "text"));
    else if (state == "answered") {
        one = draft(kind, after, "部门已答复，请综合组确认", kind.text(after, "answer"));
        one.audience = "general";
    } else if (state == "returned")
        one = draft(kind, after, "退回重办", "退回原因：" + kind.text(after, "opinion"));
    else if (state == "closed")
        one = draft(kind, after, "已办结", "综合组已确认。");
    else
        one = draft(kind, after, "已撤销", "撤销理由：" + kind.text(after, "withdrawn_because"));
    one.occasion = occasion(kind, after, "v" + std::to_string(after.version));
    reporting::give_notice(tx, one);
}

int remind(const Work& work) { return reporting::give_due(work, due_now); }

}  // namespace zhiben::supervision
