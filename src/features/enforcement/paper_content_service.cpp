#include "features/enforcement/paper_content_service.hpp"

#include "features/rulebook/service.hpp"
#include "kit/records/form.hpp"

namespace zhiben::enforcement {

using records::Kind;
using records::KindPtr;
using records::Record;

namespace {

Json value_of(const Kind& kind, const Record& record, const char* name) {
    const records::Field& field = kind.field(name);
    if (field.type == records::Type::yes_no) return Json(kind.yes(record, name));
    if (field.type == records::Type::decimal) return records::value_json(field, kind.get(record, name));
    return kind.blank(record, name) ? Json() : Json(records::value_text(field, kind.get(record, name)));
}

// The department that issues: its full name, and where its papers can be looked up.
void add_department(ReadTx& tx, const Record& paper, Json& out) {
    const KindPtr kind = tx.kinds().get("departments");
    const auto found = records::find_by(tx, *kind, {{"id", paper.place.department}});
    out.set("部门", found ? Json(kind->text(*found, "full_name")) : Json());
    out.set("查验地址", found ? value_of(*kind, *found, "public_address") : Json());
}

// «5个工作日», by the name that templates call the limit.
Json limits_on(ReadTx& tx, Day on) {
    struct Named {
        const char *name, *code;
    };
    const auto book = rulebook::in_force(tx);
    const rulebook::RulesOn rules = book->on(on);
    Json out = Json::object();
    for (const auto& [name, code] :
         {Named{"送达", "delivery"}, Named{"听证", "hearing_request"}, Named{"缴款", "payment"},
          Named{"复议", "reconsideration"}, Named{"诉讼", "lawsuit"}, Named{"保存", "sealed_evidence"}}) {
        const auto limit = rules.limit(code);
        out.set(name, limit ? Json(limit->text()) : Json());
    }
    const auto surcharge = rules.value("surcharge");
    out.set("加处", surcharge ? Json(surcharge->number) : Json());
    return out;
}

}  // namespace

Json as_read(const Kind& kind, const Record& record, const std::vector<const char*>& names) {
    Json out = Json::object();
    for (const char* name : names) out.set(kind.field(name).label, value_of(kind, record, name));
    return out;
}

Json linked(ReadTx& tx, const char* kind_name, const std::string& id, const std::vector<const char*>& names) {
    if (id.empty()) return {};
    const KindPtr kind = tx.kinds().get(kind_name);
    const auto record = records::find(tx, *kind, id);
    return record ? as_read(*kind, *record, names) : Json();
}

Json content_of(ReadTx& tx, const Kind& kind, const Record& paper) {
    const KindPtr enterprises = tx.kinds().get("enterprises");
    const std::vector<const char*> of_enterprise{"name", "credit_code", "address", "principal"};
    const auto enterprise = records::find(tx, *enterprises, kind.text(paper, "enterprise"));
    Json out = as_read(*enterprises, enterprise ? *enterprise : enterprises->fresh(""), of_enterprise);
    add_department(tx, paper, out);
    for (const char* name : {"number", "sort", "issued_on", "officers", "certificates", "basis", "deadline", "signer",
                             "refused", "refusal_reason", "witness"})
        out.set(kind.field(name).label, value_of(kind, paper, name));
    out.set("事实", value_of(kind, paper, "facts")).set("要求", value_of(kind, paper, "demand"));
    out.set("期限", limits_on(tx, kind.day(paper, "issued_on").value_or(tx.today())));
    out.set("检查", linked(tx, "inspections", kind.text(paper, "inspection"),
                           {"number", "inspected_on", "purpose", "representative", "situation", "handling"}));
    out.set("隐患", linked(tx, "hazards", kind.text(paper, "hazard"),
                           {"number", "description", "clause", "responsible", "deadline"}));
    out.set("案件", linked(tx, "cases", kind.text(paper, "case_file"),
                           {"number", "cause", "source", "conduct_on", "filed_on", "approver", "facts", "findings",
                            "review", "discussion", "statement", "published_on", "channel", "closed_on"}));
    // Filled by the step that issues: what was found and ordered, what is to be punished and how, the other of a pair.
    out.set("问题", Json::array()).set("隐患清单", Json::array());
    out.set("拟处罚", Json::array()).set("处罚", Json()).set("另一份文号", Json());
    return out;
}

}  // namespace zhiben::enforcement
