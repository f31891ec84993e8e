#include "features/interviews/service.hpp"

#include "features/interviews/store.hpp"

namespace zhiben::interviews {
namespace {

std::string shown(const std::optional<Day>& day) { return day ? day->iso() : std::string(); }

// Labels and texts as the step's line shows them, blanks left out.
Json line(std::initializer_list<std::pair<const char*, std::string>> all) {
    Json out = Json::object();
    for (const auto& [label, text] : all)
        if (!text.empty()) out.set(label, text);
    return out;
}
Json details(const Notice& step) {
    return line({{"约谈日期", shown(step.meeting_on)}, {"地点", step.place}, {"通知内容", step.text}});
}
Json details(const Meeting& step) {
    return line({{"约谈日期", shown(step.on)},
                 {"约谈人", step.by},
                 {"约谈纪要", step.minutes},
                 {"整改承诺", step.promise},
                 {"反馈期限", shown(step.feedback_due)}});
}
Json details(const Closing& step) { return line({{"反馈日期", shown(step.on)}, {"反馈情况", step.feedback}}); }
Json details(const Waiver& step) { return line({{"免除理由", step.reason}}); }

template <class Step>
records::Record take_step(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Step& step,
                          const char* verb, const std::function<void(const records::Kind&, records::Record&)>& more) {
    return records::take_step(tx, stepped, id, info, verb, details(step),
                              [&](const records::Kind& kind, records::Record& record) {
                                  const Interview interview = typed().load(kind, record);
                                  raise_if_any(check(interview, step, tx.today()));
                                  typed().store(after(interview, step, tx.today()), kind, record);
                                  if (more) more(kind, record);
                              });
}

}  // namespace

records::Record propose(WriteTx& tx, const Proposal& proposal) {
    const records::KindPtr kind = tx.kinds().get("interviews");
    tx.lock("interviews/" + proposal.matter + proposal.person);
    std::vector<std::pair<std::string, db::Value>> key{{"reason", proposal.reason},
                                                       {"enterprise", proposal.enterprise},
                                                       {"matter", proposal.matter},
                                                       {"subject", proposal.person.empty() ? "enterprise" : "person"}};
    if (!proposal.person.empty()) key.emplace_back("person", proposal.person);
    if (auto known = records::find_by(tx, *kind, key)) return *known;
    records::Record draft = kind->fresh(tx.new_id());
    for (const auto& [field, value] : key) kind->set(draft, field, value);
    if (!proposal.person_name.empty()) kind->set(draft, "person_name", proposal.person_name);
    if (!proposal.source.empty()) kind->set(draft, "source", proposal.source);
    if (proposal.due) kind->set(draft, "due", proposal.due->iso());
    return records::create_by_verb(tx, *kind, std::move(draft), "interviews.propose");
}

records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Notice& step) {
    return take_step(tx, id, info, step, "notify", {});
}
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Meeting& step) {
    return take_step(tx, id, info, step, "hold", [&](const records::Kind& kind, records::Record& record) {
        const bool another =
            !kind.blank(record, "matter") &&
            tx.sql().exists(db::Query(
                "select 1 from interviews where enterprise = $1 and matter = $2 and first_of_matter = 1 and id <> $3",
                {kind.get(record, "enterprise"), kind.get(record, "matter"), record.id}));
        kind.set(record, "first_of_matter", std::int64_t{!another});
    });
}
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Closing& step) {
    return take_step(tx, id, info, step, "close", {});
}
records::Record take(WriteTx& tx, const std::string& id, const records::StepInfo& info, const Waiver& step) {
    return take_step(tx, id, info, step, "waive", {});
}

}  // namespace zhiben::interviews
