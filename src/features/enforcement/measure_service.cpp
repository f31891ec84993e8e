#include "features/enforcement/measure_service.hpp"

#include <set>

#include "features/enforcement/verb_service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

void fill_in(const records::Verb& verb, const records::Form& form, const records::Kind& kind, records::Record& record) {
    using enum records::Type;
    for (const records::Field& field : verb.fields) {
        if (field.name == "evidence" || kind.find(field.name) < 0) continue;
        if (form.blank(field.name))
            kind.set(record, field.name, {});
        else if (field.type == day)
            kind.set(record, field.name, form.day(field.name)->iso());
        else if (field.type == integer || field.type == decimal || field.type == yes_no)
            kind.set(record, field.name, form.integer(field.name));
        else
            kind.set(record, field.name, form.text(field.name));
    }
}

Issues days_not_ahead(const records::Verb& verb, const records::Form& form, Day today) {
    static const std::set<std::string> ends{"ends_on", "decision_limit"};
    std::vector<Dated> days;
    for (const records::Field& field : verb.fields)
        if (field.type == records::Type::day && !ends.contains(field.name))
            days.push_back({field.name, field.label, form.day(field.name)});
    Issues issues;
    for (const Dated& one : days)
        for (Issue& issue : in_order({one}, today)) issues.push_back(std::move(issue));
    return issues;
}

records::Record take_measure(WriteTx& tx, const Measure& measure, const std::string& id, const StepInfo& info,
                             const records::Verb& verb, const records::Form& form) {
    form.require_filled();
    return records::take_step(tx, measure.stepped, id, info, verb.name, form.details(tx),
                              [&](const records::Kind& kind, records::Record& record) {
                                  raise_if_any(check(measure.flow, kind.text(record, "state"), verb.name));
                                  raise_if_any(days_not_ahead(verb, form, tx.today()));
                                  fill_in(verb, form, kind, record);
                                  if (measure.particular) measure.particular(tx, kind, verb.name, record);
                                  if (const std::string& to = measure.flow.move(verb.name).to; !to.empty())
                                      kind.set(record, "state", to);
                              });
}

}  // namespace zhiben::enforcement
