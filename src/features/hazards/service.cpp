#include "features/hazards/service.hpp"

#include "features/hazards/defects.hpp"
#include "features/hazards/store.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::hazards {
namespace {

std::string shown(const std::optional<Day>& day) { return day ? day->iso() : std::string(); }

// What a step's line shows: labels and texts, blanks left out.
class Details {
  public:
    Details& add(const char* label, const std::string& text) {
        if (!text.empty()) out_.set(label, text);
        return *this;
    }
    Json take() { return std::move(out_); }

  private:
    Json out_ = Json::object();
};

Json details(const Order& step) {
    return Details()
        .add("整改责任人", step.responsible)
        .add("责任人电话", Secrets::mask(step.responsible_phone))
        .add("整改时限", shown(step.deadline))
        .add("整改措施", step.measure)
        .add("整改资金", step.fund)
        .add("应急预案", step.emergency_plan)
        .take();
}
Json details(const Rectification& step) {
    return Details().add("整改完成日期", shown(step.done_on)).add("整改情况", step.measures).take();
}
Json details(const Recheck& step) {
    return Details()
        .add("复查日期", shown(step.on))
        .add("复查人", join(step.by, "、"))
        .add("复查结论", step.pass ? "合格，予以销号" : "不合格，退回整改")
        .add("复查意见", step.opinion)
        .add("文书号", step.document)
        .add("新的整改时限", shown(step.new_deadline))
        .take();
}
Json details(const Extension& step) {
    return Details().add("申请的新时限", shown(step.deadline)).add("延期理由", step.reason).take();
}
Json details(const Decision& step) {
    return Details().add("批复", step.approve ? "同意延期" : "不同意延期").add("意见", step.reason).take();
}
Json details(const Supervision& step) {
    return Details()
        .add("督办级别", step.level)
        .add("督办文号", step.document)
        .add("挂牌日期", shown(step.from))
        .add("督办期限", shown(step.until))
        .take();
}
Json details(const Removal& step) {
    return Details().add("摘牌日期", shown(step.on)).add("摘牌文号", step.document).take();
}
Json details(const Grading& step) {
    return Details().add("隐患等级", step.grade == Grade::major ? "重大" : "一般").add("判定依据", step.basis).take();
}

template <class Step> records::Record take_step(WriteTx& tx, const std::string& id, const StepInfo& info,
                                                const Step& step, const char* verb) {
    return records::take_step(tx, stepped, id, info, verb, details(step),
                              [&](const records::Kind& kind, records::Record& record) {
                                  const Hazard hazard = typed().load(kind, record);
                                  raise_if_any(check(hazard, step, tx.today()));
                                  typed().store(after(hazard, step, tx.today()), kind, record);
                              });
}

}  // namespace

records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Order& step) {
    Order sealed = step;
    if (!sealed.responsible_phone.empty()) sealed.responsible_phone = tx.secrets().seal(sealed.responsible_phone);
    return take_step(tx, id, info, sealed, "order");
}
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, Rectification step) {
    step.evidence = info.evidence.size();
    return take_step(tx, id, info, step, "rectification");
}
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Recheck& step) {
    return take_step(tx, id, info, step, "recheck");
}
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Extension& step) {
    return take_step(tx, id, info, step, "extension");
}
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Decision& step) {
    return take_step(tx, id, info, step, "decision");
}
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Supervision& step) {
    return take_step(tx, id, info, step, "supervision");
}
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Removal& step) {
    return take_step(tx, id, info, step, "removal");
}
records::Record take(WriteTx& tx, const std::string& id, const StepInfo& info, const Grading& step) {
    return take_step(tx, id, info, step, "grade");
}

std::optional<Rechecked> last_recheck(ReadTx& tx, const std::string& id) {
    std::optional<Rechecked> out;
    tx.sql().each(db::Query("select id, details from hazard_steps where hazard = $1 and verb = 'recheck' "
                            "order by n desc limit 1",
                            {id}),
                  [&](const db::Row& row) {
                      const Json told = Json::parse(row.text(1));
                      const auto text = [&](const char* label) { return told.find(label) ? told.text(label) : ""; };
                      const auto on = Day::parse(text("复查日期"));
                      if (!on) return;
                      out = {std::string(row.text(0)),
                             text("复查人"),
                             text("复查结论"),
                             text("复查意见"),
                             text("文书号"),
                             text("新的整改时限"),
                             *on};
                  });
    return out;
}

namespace {

void fill(const records::Kind& kind, records::Record& record, const Finding& finding) {
    const auto put = [&](const char* field, const std::string& text) {
        kind.set(record, field, text.empty() ? db::Value() : db::Value(first_characters(text, kind.field(field).max)));
    };
    put("enterprise", finding.enterprise);
    put("space", finding.space);
    put("description", finding.description);
    put("source", finding.source);
    put("found_on", shown(finding.found_on));
    put("found_by", finding.found_by);
    put("category", finding.category);
    put("problem", finding.problem);
    if (is_defect(finding.defect)) put("defect", finding.defect);  // a zone's own item may be none
    put("clause", finding.clause);
    put("method", finding.method);
    put("inspection", finding.inspection);
    put("inspection_item", finding.inspection_item);
    put("rules_version", finding.rules_version);
}

// The hazard, while it is still as it was found.
records::Record fresh_one(WriteTx& tx, const records::Kind& kind, const std::string& id) {
    tx.lock(records::lock_key(kind, records::get(tx, kind, id)));
    records::Record record = records::get(tx, kind, id);
    if (typed().load(kind, record).state != State::found)
        throw Problem(Stop::conflict, "moved_on",
                      "隐患 " + kind.title_of(record) + " 已下达整改，不能随检查单改动，请在隐患中办理");
    return record;
}

}  // namespace

std::string finding_id(const std::string& inspection_item, std::int64_t before) {
    return derived_id(inspection_item + '/' + std::to_string(before));
}

std::string open(WriteTx& tx, const Finding& finding) {
    const records::KindPtr kind = tx.kinds().get("hazards");
    // The item's first hazard, or the next one after those that were withdrawn. Asked by the inspection, whose index
    // knows the withdrawn ones as well; the item's own knows those in use only.
    const std::int64_t before =
        tx.sql().integer(db::Query("select count(*) from hazards where inspection = $1 and inspection_item = $2",
                                   {finding.inspection, finding.inspection_item}));
    records::Record record = kind->fresh(finding_id(finding.inspection_item, before));
    fill(*kind, record, finding);
    return records::create_by_verb(tx, *kind, std::move(record), "hazards.inspected").id;
}

void amend(WriteTx& tx, const std::string& id, const Finding& finding) {
    const records::KindPtr kind = tx.kinds().get("hazards");
    const records::Record before = fresh_one(tx, *kind, id);
    records::Record after = before;
    fill(*kind, after, finding);
    records::save(tx, *kind, before, std::move(after), "hazards.amend");
}

void withdraw(WriteTx& tx, const std::string& id, const std::string& reason) {
    const records::KindPtr kind = tx.kinds().get("hazards");
    const records::Record before = fresh_one(tx, *kind, id);
    const records::KindPtr steps = tx.kinds().get(stepped.steps);
    records::Record line = steps->fresh(derived_id(id + "/withdrawal"));
    steps->set(line, stepped.parent, id);
    steps->set(line, "verb", std::string("withdrawal"));
    steps->set(line, "by_name", tx.actor().name);
    steps->set(line, "details", Details().add("撤回理由", reason).take().dump());
    records::create_by_verb(tx, *steps, std::move(line), "hazard_steps.withdrawal");  // before its hazard is gone
    records::Record after = before;
    after.archived = true;
    records::save(tx, *kind, before, std::move(after), "hazards.withdrawal");
}

}  // namespace zhiben::hazards
