#include <algorithm>

#include "features/inspections/service.hpp"
#include "features/inspections/store.hpp"
#include "kit/base/digest.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"

namespace zhiben::inspections {
namespace {

using records::Condition;
using records::Kind;
using records::KindPtr;
using records::Record;
using records::Test;

std::vector<Candidate> candidates_for(WriteTx& tx, const Kind& kind, const Record& draft) {
    const KindPtr enterprises = tx.kinds().get("enterprises");
    records::Filter filter;
    filter.conditions.push_back({"excluded_on", Test::blank, {}});
    if (!draft.place.area.empty()) filter.conditions.push_back({"area_path", Test::equal, {draft.place.area}});
    if (!kind.blank(draft, "department"))
        filter.conditions.push_back({"department", Test::equal, {kind.get(draft, "department")}});
    if (!kind.blank(draft, "sector")) filter.conditions.push_back({"sector", Test::equal, {kind.get(draft, "sector")}});
    if (kind.yes(draft, "only_declared"))
        filter.conditions.push_back({"declaration", Test::equal, {std::string("signed")}});
    if (kind.yes(draft, "only_involved"))
        filter.conditions.push_back({"involvement", Test::equal, {std::string("yes")}});
    db::Query query("select id, name from enterprises");
    records::add_where(query, tx, *enterprises, filter);
    if (!kind.blank(draft, "not_since"))
        query.add(" and (inspected_on is null or inspected_on < ").bind(kind.get(draft, "not_since")).add(")");
    query.add(" order by id");
    std::vector<Candidate> out;
    tx.sql().stream(query, [&](const db::Row& row) {
        out.push_back({std::string(row.text(0)), std::string(row.text(1)), {}, {}});
    });
    return out;
}

std::vector<std::string> ids_of(const std::vector<Candidate>& all) {
    std::vector<std::string> out;
    for (const Candidate& one : all) out.push_back(one.id);
    return out;
}

std::vector<Pick> picks_of(const Kind& kind, const DrawView& view, const std::string& seed) {
    return draw(seed, view.enterprises.size(), view.officers.size(),
                static_cast<std::size_t>(kind.integer(view.record, "enterprises_wanted")),
                static_cast<std::size_t>(kind.integer(view.record, "officers_wanted")));
}

std::vector<std::string> team_of(const DrawView& view, const Pick& pick) {
    std::vector<std::string> out;
    for (const std::size_t place : pick.officers) out.push_back(view.officers[place]);
    return out;
}

void need_state(const Kind& kind, const Record& record, const char* wanted, const std::string& why) {
    if (kind.text(record, "state") != wanted)
        throw Problem(Issues{
            {"state", "wrong_state",
             "这次抽查现在是“" + records::choice_label(kind.field("state"), kind.text(record, "state")) + "”，" + why,
             "状态"}});
}

}  // namespace

void prepare_draw(WriteTx& tx, const Kind& kind, Record& draft) {
    if (kind.blank(draft, "department") && !tx.actor().scope.department.empty())
        kind.set(draft, "department", tx.actor().scope.department);
    if (kind.yes(draft, "only_declared")) kind.set(draft, "only_involved", std::int64_t{0});
    const std::vector<std::string> officers = names_in(kind.text(draft, "officers"));
    const std::vector<Candidate> found = candidates_for(tx, kind, draft);
    // Blanks and bounds are told by the form's own checks.
    if (kind.blank(draft, "officers") || kind.integer(draft, "enterprises_wanted") < 1 ||
        kind.integer(draft, "officers_wanted") < 1)
        return;
    raise_if_any(check_order(found.size(), officers, kind.integer(draft, "enterprises_wanted"),
                             kind.integer(draft, "officers_wanted")));
    const std::string seed = random_hex(16);
    kind.set(draft, "candidates", static_cast<std::int64_t>(found.size()));
    kind.set(draft, "algorithm", std::string(algorithm));
    kind.set(draft, "list_hash", sha256_hex(list_text(ids_of(found), officers)));
    kind.set(draft, "commitment", commitment(seed));
    tx.sql().run(db::Query("insert into inspection_seeds (draw, seed) values ($1, $2)", {draft.id, seed}));
    for (std::size_t i = 0; i < found.size(); ++i)
        tx.sql().run(
            db::Query("insert into inspection_candidates (draw, position, enterprise, name) values ($1, $2, $3, $4)",
                      {draft.id, static_cast<std::int64_t>(i), found[i].id, found[i].name}));
}

DrawView draw_view(ReadTx& tx, const std::string& id) {
    const KindPtr kind = tx.kinds().get(draw_stepped.kind);
    DrawView out{.record = records::get(tx, *kind, id)};
    out.officers = names_in(kind->text(out.record, "officers"));
    tx.sql().each(
        db::Query("select enterprise, name, pick, team from inspection_candidates where draw = $1 order by position",
                  {id}),
        [&](const db::Row& row) {
            Candidate one{std::string(row.text(0)), std::string(row.text(1)), {}, names_in(row.text(3))};
            if (!row.null(2)) one.pick = row.integer(2);
            out.enterprises.push_back(std::move(one));
        });
    return out;
}

Repeat repeat(const Kind& kind, const DrawView& view) {
    Repeat out;
    const std::string seed = kind.text(view.record, "seed");
    out.list = sha256_hex(list_text(ids_of(view.enterprises), view.officers)) == kind.text(view.record, "list_hash");
    out.seed = !seed.empty() && commitment(seed) == kind.text(view.record, "commitment");
    if (seed.empty()) return out;
    const std::vector<Pick> picks = picks_of(kind, view, seed);
    const auto kept = static_cast<std::size_t>(
        std::count_if(view.enterprises.begin(), view.enterprises.end(), [](const auto& one) { return one.pick; }));
    out.result = kept == picks.size();
    for (std::size_t i = 0; i < picks.size(); ++i) {
        const Candidate& one = view.enterprises[picks[i].enterprise];
        out.result = out.result && one.pick == static_cast<std::int64_t>(i + 1) && one.team == team_of(view, picks[i]);
    }
    return out;
}

Record take_draw(WriteTx& tx, const std::string& id, const StepInfo& info) {
    const DrawView view = draw_view(tx, id);
    const auto found = tx.sql().value(db::Query("select seed from inspection_seeds where draw = $1", {id}));
    const std::string seed = found ? std::get<std::string>(*found) : std::string();
    Record after = records::take_step(
        tx, draw_stepped, id, info, "draw", Json::object().set("种子", seed), [&](const Kind& kind, Record& record) {
            need_state(kind, record, "prepared", "每次抽查只抽一次，重抽请另建一次");
            kind.set(record, "seed", seed);
            kind.set(record, "state", std::string("drawn"));
            kind.set(record, "drawn_on", tx.today().iso());
            const std::vector<Pick> picks = picks_of(kind, view, seed);
            for (std::size_t i = 0; i < picks.size(); ++i)
                tx.sql().run(
                    db::Query("update inspection_candidates set pick = $3, team = $4 where draw = $1 and position = $2",
                              {id, static_cast<std::int64_t>(picks[i].enterprise), static_cast<std::int64_t>(i + 1),
                               join(team_of(view, picks[i]), "、")}));
            tx.sql().run(db::Query("delete from inspection_seeds where draw = $1", {id}));
        });
    return after;
}

Record plans_of_draw(WriteTx& tx, const std::string& id, const StepInfo& info, std::optional<Day> on) {
    const KindPtr plans = tx.kinds().get(plan_stepped.kind);
    const DrawView view = draw_view(tx, id);
    return records::take_step(
        tx, draw_stepped, id, info, "plans", Json::object().set("计划日期", on ? on->iso() : std::string("同抽查")),
        [&](const Kind& kind, Record& record) {
            need_state(kind, record, "drawn",
                       kind.text(record, "state") == "prepared" ? "请先抽取" : "检查计划已经列入，不能重复");
            kind.set(record, "state", std::string("planned"));
            for (const Candidate& one : view.enterprises) {
                if (!one.pick) continue;
                Record plan = plans->fresh(derived_id(id + '/' + one.id));
                plans->set(plan, "enterprise", one.id);
                for (const auto& [to, from] : {std::pair("organiser", "department"), std::pair("type", "type"),
                                               std::pair("unannounced", "unannounced"), std::pair("purpose", "purpose"),
                                               std::pair("planned_on", "planned_on")})
                    plans->set(plan, to, kind.get(record, from));
                if (on) plans->set(plan, "planned_on", on->iso());
                plans->set(plan, "officers", join(one.team, "、"));
                if (plans->text(plan, "type") == "joint") plans->set(plan, "joint_with", std::string("见抽查事项"));
                plans->set(plan, "draw", id);
                records::create_by_verb(tx, *plans, std::move(plan), "inspection_plans.drawn");
            }
        });
}

}  // namespace zhiben::inspections
