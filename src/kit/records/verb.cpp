#include "kit/records/verb.hpp"

#include <algorithm>

#include "kit/base/text.hpp"
#include "kit/records/form.hpp"

namespace zhiben::records {
namespace {

constexpr const char* evidence_field = "evidence";

bool needs_an_answer(Type type) { return type == Type::choice || type == Type::yes_no; }

Issue blank_issue(const Field& field) { return {field.name, "required", "必填，请填写", field.label}; }

// A list of names where the form has one text for them.
Json as_text(const Field* field, const Json& member) {
    if (!field || !member.is_array() || (field->type != Type::text && field->type != Type::long_text)) return member;
    std::vector<std::string> parts;
    for (const Json& part : member.items())
        if (part.is_string()) parts.push_back(part.string());
    return join(parts, "、");
}

// Evidence named by a step must hang on this very record.
void need_evidence(WriteTx& tx, const Kind& kind, const std::string& record, const StepInfo& info) {
    for (const std::string& id : info.evidence)
        if (!tx.sql().exists(db::Query(
                "select 1 from attachments where id = $1 and kind = $2 and record = $3 and removed_at is null",
                {id, kind.name, record})))
            throw Problem(Issues{{evidence_field, "no_such_attachment",
                                  "所附材料不存在或不属于这条" + kind.label + "，请重新上传", "证明材料"}});
}

}  // namespace

Form::Form(ReadTx& tx, const Verb& verb, const Json& body)
    : kind_{.name = verb.name, .table = "", .label = verb.label, .fields = verb.fields} {
    std::erase_if(kind_.fields, [](const Field& field) { return field.name == evidence_field; });
    record_ = kind_.fresh("");
    Json members = Json::object();
    if (body.is_object())
        for (const auto& [name, member] : body.members()) {
            if (name == evidence_field) continue;
            const int at = kind_.find(name);
            members.set(name, as_text(at < 0 ? nullptr : &kind_.fields[static_cast<std::size_t>(at)], member));
        }
    Issues issues = apply(tx, kind_, members, record_);
    for (Issue& issue : check(tx, kind_, nullptr, record_)) {
        const bool told =
            std::any_of(issues.begin(), issues.end(), [&](const Issue& other) { return other.field == issue.field; });
        if (!told && (issue.code != "required" || needs_an_answer(kind_.field(issue.field).type)))
            issues.push_back(std::move(issue));
    }
    raise_if_any(std::move(issues));
}

void Form::require_filled() const {
    Issues issues;
    for (const Field& field : kind_.fields)
        if (field.must && kind_.blank(record_, field.name)) issues.push_back(blank_issue(field));
    raise_if_any(std::move(issues));
}

std::vector<std::string> Form::choices(std::string_view field) const { return choices_of(text(field)); }
std::vector<std::string> Form::names(std::string_view field) const { return names_in(text(field)); }

Json Form::details(ReadTx& tx) const {
    const Labels titles = labels(tx, kind_, {record_});
    Json out = Json::object();
    for (std::size_t i = 0; i < kind_.fields.size(); ++i) {
        const Field& field = kind_.fields[i];
        if (db::is_null(record_.values[i])) continue;
        const auto referred = titles.find(field.refers);
        out.set(field.label,
                value_text(field, record_.values[i], referred == titles.end() ? nullptr : &referred->second));
    }
    return out;
}

Kind steps_kind(const Stepped& stepped, const std::string& label, const std::string& parent_label, Roles readers,
                const std::vector<Verb>& verbs) {
    std::vector<Choice> choices;
    for (const Verb& verb : verbs) choices.push_back({verb.name, verb.label});
    return {.name = stepped.steps,
            .table = stepped.steps,
            .label = label,
            .fields = {{.name = stepped.parent,
                        .label = parent_label,
                        .type = Type::reference,
                        .must = true,
                        .listed = true,
                        .refers = stepped.kind},
                       {.name = "verb",
                        .label = "操作",
                        .type = Type::choice,
                        .must = true,
                        .listed = true,
                        .choices = std::move(choices)},
                       {.name = "by_name", .label = "操作人", .must = true, .listed = true},
                       {.name = "details", .label = "内容", .type = Type::long_text, .max = 20000},
                       {.name = "evidence", .label = "证据", .max = 4000}},
            .title = "verb",
            .part = true,
            .readers = readers,
            .owner = stepped.parent,
            .sort = "n",
            .imports = false};
}

Record take_step(WriteTx& tx, const Stepped& stepped, const std::string& id, const StepInfo& info,
                 const std::string& verb, const Json& details,
                 const std::function<void(const Kind&, Record&)>& change) {
    const KindPtr kind = tx.kinds().get(stepped.kind);
    const KindPtr steps = tx.kinds().get(stepped.steps);
    tx.lock(lock_key(*kind, get(tx, *kind, id)));
    const Record before = get(tx, *kind, id);
    if (before.archived) throw Problem(Stop::not_found, "archived", "这条" + kind->label + "已删除");
    if (const auto done = find(tx, *steps, info.id)) {
        if (steps->text(*done, stepped.parent) == id && steps->text(*done, "verb") == verb) return before;
        throw Problem(Stop::conflict, "id_taken", "这个操作编号已用过，请刷新后重试");
    }
    if (info.version != 0 && info.version != before.version)
        throw Problem(Stop::stale, "stale", "这条" + kind->label + "已有新的进展，请刷新后再操作");
    Record changed = before;
    change(*kind, changed);
    need_evidence(tx, *kind, id, info);
    changed = save(tx, *kind, before, std::move(changed), kind->name + "." + verb);

    Record line = steps->fresh(info.id);
    steps->set(line, stepped.parent, id);
    steps->set(line, "verb", verb);
    steps->set(line, "by_name", tx.actor().name);
    steps->set(line, "details", details.dump());
    if (!info.evidence.empty()) steps->set(line, "evidence", join(info.evidence, ","));
    create_by_verb(tx, *steps, std::move(line), steps->name + "." + verb);
    return changed;
}

}  // namespace zhiben::records
