#include "features/hazards/service.hpp"

#include "features/hazards/store.hpp"
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

// Evidence named by a step must hang on this very hazard.
void need_evidence(WriteTx& tx, const std::string& hazard, const std::vector<std::string>& evidence) {
    for (const std::string& id : evidence)
        if (!tx.sql().exists(db::Query(
                "select 1 from attachments where id = $1 and kind = 'hazards' and record = $2 and removed_at is null",
                {id, hazard})))
            throw Problem(
                Issues{{"evidence", "no_such_attachment", "所附材料不存在或不属于这条隐患，请重新上传", "整改证据"}});
}

template <class Step> records::Record take_step(WriteTx& tx, const std::string& id, const StepInfo& info,
                                                const Step& step, const char* verb) {
    const records::KindPtr kind = tx.kinds().get("hazards");
    const records::KindPtr steps = tx.kinds().get("hazard_steps");
    tx.lock(kind->text(records::get(tx, *kind, id), "enterprise"));
    const records::Record before = records::get(tx, *kind, id);
    if (before.archived) throw Problem(Stop::not_found, "archived", "这条隐患已删除");
    if (const auto done = records::find(tx, *steps, info.id)) {
        if (steps->text(*done, "hazard") == id && steps->text(*done, "verb") == verb) return before;
        throw Problem(Stop::conflict, "id_taken", "这个操作编号已用过，请刷新后重试");
    }
    if (info.version != 0 && info.version != before.version)
        throw Problem(Stop::stale, "stale", "这条隐患已有新的进展，请刷新后再操作");
    const Hazard hazard = typed().load(*kind, before);
    raise_if_any(check(hazard, step, tx.today()));
    need_evidence(tx, id, info.evidence);

    records::Record changed = before;
    typed().store(after(hazard, step, tx.today()), *kind, changed);
    changed = records::save(tx, *kind, before, std::move(changed), std::string("hazards.") + verb);

    records::Record line = steps->fresh(info.id);
    steps->set(line, "hazard", id);
    steps->set(line, "enterprise", kind->get(before, "enterprise"));
    steps->set(line, "verb", verb);
    steps->set(line, "by_name", tx.actor().name);
    steps->set(line, "details", details(step).dump());
    if (!info.evidence.empty()) steps->set(line, "evidence", join(info.evidence, ","));
    records::create_by_verb(tx, *steps, std::move(line), std::string("hazard_steps.") + verb);
    return changed;
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

}  // namespace zhiben::hazards
