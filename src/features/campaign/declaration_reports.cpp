// «本单位无有限空间»: who declared it, who of them was seen on site, and what became of each sample that was drawn.

#include <algorithm>

#include "features/campaign/register_reports.hpp"
#include "kit/records/filter.hpp"
#include "kit/records/store.hpp"

namespace zhiben::campaign {
namespace {

Json text_or_null(std::string_view text) { return text.empty() ? Json() : Json(text); }

const char* shown(std::string_view declaration) {
    return declaration == "confirmed" ? "verified" : declaration == "fallen" ? "contradicted" : "unverified";
}

// The picks of one draw, with the newest inspection since that says what became of the declaration.
Json sample(ReadTx& tx, const records::Kind& kind, const records::Record& draw) {
    std::int64_t confirmed = 0, refuted = 0;
    Json items = Json::array();
    tx.sql().each(
        db::Query("select x.enterprise, x.name, i.id, i.inspected_on, i.declaration_result from (select c.enterprise, "
                  "c.name, c.pick, (select s.id from inspections s where s.enterprise = c.enterprise and s.archived = "
                  "0 and s.state = 'done' and s.declaration_result is not null and s.inspected_on >= $2 order by "
                  "s.inspected_on desc, s.n desc limit 1) as seen from inspection_candidates c where c.draw = $1 and "
                  "c.pick is not null) x left join inspections i on i.id = x.seen order by x.pick",
                  {draw.id, kind.get(draw, "drawn_on")}),
        [&](const db::Row& row) {
            confirmed += row.text(4) == "confirmed";
            refuted += row.text(4) == "refuted";
            items.push(Json::object()
                           .set("enterprise", row.text(0))
                           .set("enterprise_name", row.text(1))
                           .set("inspection", text_or_null(row.text(2)))
                           .set("inspected_on", text_or_null(row.text(3)))
                           .set("result", text_or_null(row.text(4))));
        });
    const auto picked = static_cast<std::int64_t>(items.items().size());
    return Json::object()
        .set("draw", draw.id)
        .set("name", kind.text(draw, "name"))
        .set("drawn_on", kind.text(draw, "drawn_on"))
        .set("candidates", kind.integer(draw, "candidates"))
        .set("picked", picked)
        .set("confirmed", confirmed)
        .set("refuted", refuted)
        .set("waiting", picked - confirmed - refuted)
        .set("items", std::move(items));
}

Json samples(ReadTx& tx) {
    const records::KindPtr kind = tx.kinds().get("inspection_draws");
    const records::Filter drawn{.conditions = {{"only_declared", records::Test::equal, {std::int64_t{1}}},
                                               {"drawn_on", records::Test::not_blank, {}}},
                                .sort = "-n",
                                .limit = 20};
    Json out = Json::array();
    for (const records::Record& draw : records::list(tx, *kind, drawn).items) out.push(sample(tx, *kind, draw));
    return out;
}

}  // namespace

void add_declarations(ReadTx& tx, Json& out, const Plan* plan) {
    db::Query query("select id, name, declared_on, declared_by, inspected_on, declaration from enterprises");
    records::add_where(
        query, tx, *tx.kinds().get("enterprises"),
        {.conditions = {{"declaration", records::Test::not_blank, {}}, {"excluded_on", records::Test::blank, {}}}});
    std::int64_t declared = 0, verified = 0, contradicted = 0;
    Json lines = Json::array();
    tx.sql().each(query.add(" order by declared_on, n"), [&](const db::Row& row) {
        ++declared;
        verified += row.text(5) == "confirmed";
        contradicted += row.text(5) == "fallen";
        if (declared > 500) return;  // the shares count them all
        lines.push(Json::object()
                       .set("enterprise", row.text(0))
                       .set("enterprise_name", row.text(1))
                       .set("declared_on", row.text(2))
                       .set("declared_by", row.text(3))
                       .set("inspected_on", text_or_null(row.text(4)))
                       .set("state", shown(row.text(5))));
    });
    // Whose declaration fell was looked at as well: the demand is that somebody looks.
    const std::int64_t percent = plan ? plan->verify_percent : 0, seen = verified + contradicted;
    const std::int64_t demanded = (declared * percent + 99) / 100;
    out.set("declared", declared)
        .set("verified", verified)
        .set("contradicted", contradicted)
        .set("percent", percent)
        .set("demanded", demanded)
        .set("missing", std::max<std::int64_t>(0, demanded - seen))
        .set("declarations", std::move(lines))
        .set("samples", samples(tx));
}

std::vector<shape::Member> declarations_shape() {
    const Json line = shape::object({{"enterprise", shape::uuid()},
                                     {"enterprise_name", shape::text()},
                                     {"declared_on", shape::day()},
                                     {"declared_by", shape::text()},
                                     {"inspected_on", shape::maybe(shape::day())},
                                     {"state", shape::one_of({"verified", "unverified", "contradicted"})}});
    const Json pick = shape::object({{"enterprise", shape::uuid()},
                                     {"enterprise_name", shape::text()},
                                     {"inspection", shape::maybe(shape::uuid())},
                                     {"inspected_on", shape::maybe(shape::day())},
                                     {"result", shape::maybe(shape::one_of({"confirmed", "refuted"}))}});
    const Json drawn = shape::named("DeclarationSample", shape::object({{"draw", shape::uuid()},
                                                                        {"name", shape::text()},
                                                                        {"drawn_on", shape::day()},
                                                                        {"candidates", shape::whole()},
                                                                        {"picked", shape::whole()},
                                                                        {"confirmed", shape::whole()},
                                                                        {"refuted", shape::whole()},
                                                                        {"waiting", shape::whole()},
                                                                        {"items", shape::list(pick)}}));
    return {{"declared", shape::whole()},        {"verified", shape::whole()},   {"contradicted", shape::whole()},
            {"percent", shape::whole()},         {"demanded", shape::whole()},   {"missing", shape::whole()},
            {"declarations", shape::list(line)}, {"samples", shape::list(drawn)}};
}

}  // namespace zhiben::campaign
