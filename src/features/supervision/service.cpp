#include "features/supervision/service.hpp"

namespace zhiben::supervision {
namespace {

std::string shown(const std::optional<Day>& day) { return day ? day->iso() : std::string(); }

// Labels and texts as the step's line shows them, blanks left out.
Json line(std::initializer_list<std::pair<const char*, std::string>> all) {
    Json out = Json::object();
    for (const auto& [label, text] : all)
        if (!text.empty()) out.set(label, text);
    return out;
}
Json details(const Answer& step) { return line({{"答复日期", shown(step.on)}, {"办理情况", step.text}}); }
Json details(const Decision& step) {
    return line({{"日期", shown(step.on)},
                 {"经办人", step.by},
                 {step.pass ? "意见" : "退回原因", step.opinion},
                 {"新的期限", shown(step.new_deadline)}});
}
Json details(const Withdrawal& step) { return line({{"撤销理由", step.reason}}); }

template <class Step> records::Record take_step(WriteTx& tx, const Sort& sort, const std::string& id,
                                                const records::StepInfo& info, const Step& step, const char* verb) {
    return records::take_step(tx, sort.stepped, id, info, verb, details(step),
                              [&](const records::Kind& kind, records::Record& record) {
                                  const Matter matter = typed().load(kind, record);
                                  raise_if_any(check(matter, step, tx.today()));
                                  typed().store(after(matter, step), kind, record);
                              });
}

}  // namespace

records::Record take(WriteTx& tx, const Sort& sort, const std::string& id, const records::StepInfo& info,
                     const Answer& step) {
    return take_step(tx, sort, id, info, step, "answer");
}
records::Record take(WriteTx& tx, const Sort& sort, const std::string& id, const records::StepInfo& info,
                     const Decision& step) {
    return take_step(tx, sort, id, info, step, step.pass ? "confirm" : "return");
}
records::Record take(WriteTx& tx, const Sort& sort, const std::string& id, const records::StepInfo& info,
                     const Withdrawal& step) {
    return take_step(tx, sort, id, info, step, "withdraw");
}

std::vector<Standing> standings(ReadTx& tx) {
    std::vector<Standing> out;
    const auto count = [&](const Sort& sort, db::Query query) {
        query.bind(tx.today().iso())
            .add(
                " then 1 else 0 end), sum(case when state = 'answered' then 1 else 0 end), sum(case when state = "
                "'closed' then 1 else 0 end), sum(case when late_days > 0 then 1 else 0 end) from ")
            .add(&sort == &instructions ? db::Sql("instructions m") : db::Sql("supervision_findings m"))
            .add(" join departments d on d.id = m.scope_department where m.id in (select id from ")
            .add(&sort == &instructions ? db::Sql("instructions") : db::Sql("supervision_findings"));
        records::add_where(query, tx, *tx.kinds().get(sort.stepped.kind),
                           {.conditions = {{"state", records::Test::not_equal, {std::string("withdrawn")}}}});
        query.add(") group by m.scope_department, d.name, d.position, d.n order by coalesce(d.position, 1000), d.n");
        tx.sql().each(query, [&](const db::Row& row) {
            out.push_back({&sort, std::string(row.text(0)), std::string(row.text(1)), row.integer(2), row.integer(3),
                           row.integer(4), row.integer(5), row.integer(6), row.integer(7)});
        });
    };
    for (const Sort* sort : sorts())
        count(*sort, db::Query("select m.scope_department, d.name, count(*), sum(waiting), "
                               "sum(case when waiting = 1 and deadline < "));
    return out;
}

}  // namespace zhiben::supervision
