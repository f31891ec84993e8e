#include "features/inspections/checklist_service.hpp"

#include <algorithm>
#include <set>

#include "features/hazards/service.hpp"
#include "features/inspections/store.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/id.hpp"
#include "kit/base/text.hpp"

namespace zhiben::inspections {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

// The same item of the same inspection has the same id wherever it is made, with or without a network.
std::string item_id(const std::string& inspection, const std::string& item) {
    return derived_id(inspection + '/' + item);
}

Answer answer_of(const Kind& kind, const Record& item) {
    Answer out{.item = kind.text(item, "item"), .id = item.id};
    out.result = result_named(kind.text(item, "result")).value_or(Result::blank);
    out.description = kind.text(item, "description");
    out.space = kind.text(item, "space");
    if (!kind.blank(item, "method")) out.method = kind.text(item, "method");
    return out;
}

// Where the item's hazard has come to; a withdrawn one is none.
Found hazard_of(ReadTx& tx, const Kind& items, const Record& item) {
    if (items.blank(item, "hazard")) return Found::none;
    const KindPtr hazards = tx.kinds().get("hazards");
    const auto hazard = records::find_by(tx, *hazards, {{"id", items.get(item, "hazard")}});
    if (!hazard) return Found::none;
    return hazards->text(*hazard, "state") == "found" ? Found::fresh : Found::moved_on;
}

hazards::Finding finding(ReadTx& tx, const Record& inspection, const Kind& items, const Record& item) {
    const KindPtr kind = tx.kinds().get(stepped.kind);
    const std::string type = kind->text(inspection, "type");
    return {.enterprise = kind->text(inspection, "enterprise"),
            .space = items.text(item, "space"),
            .description = items.text(item, "description"),
            .source = type == "self"          ? "self"
                      : type == "supervision" ? "supervision"
                                              : "department",
            .found_by = kind->text(inspection, "officers"),
            .category = items.text(item, "category"),
            .problem = items.text(item, "problem"),
            .defect = items.text(item, "item"),
            .clause = items.text(item, "basis"),
            .method = items.text(item, "method"),
            .inspection = inspection.id,
            .inspection_item = item.id,
            .rules_version = items.text(item, "rules_version"),
            .found_on = kind->day(inspection, "inspected_on")};
}

void put(const Kind& kind, Record& record, const char* field, const std::string& text) {
    kind.set(record, field, text.empty() ? db::Value() : db::Value(text));
}

// Puts the answer and what the law says of it into the item's record.
void fill(const Kind& kind, Record& item, const Answer& answer, const rulebook::ItemOn& on,
          const std::string& version) {
    put(kind, item, "item", answer.item);
    kind.set(item, "number", std::int64_t{on.item->number});
    put(kind, item, "text", first_characters(on.item->text, kind.field("text").max));
    put(kind, item, "result", code(answer.result));
    put(kind, item, "description", answer.description);
    put(kind, item, "space", answer.space);
    put(kind, item, "method", answer.result == Result::fail ? answer.method : "");
    put(kind, item, "basis", first_characters(on.clauses.empty() ? on.none : on.basis(), kind.field("basis").max));
    kind.set(item, "basis_verified", std::int64_t{on.verified});
    put(kind, item, "problem", on.item->problem);
    put(kind, item, "category", on.item->category);
    put(kind, item, "rules_version", version);
}

bool concealed_now(const Kind& kind, const Record& inspection) { return kind.yes(inspection, "concealed"); }

Issues check_space(ReadTx& tx, const Kind& kind, const Record& inspection, const Answer& answer,
                   const std::string& name) {
    if (answer.space.empty()) return {};
    if (tx.sql().exists(db::Query("select 1 from spaces where id = $1 and enterprise = $2 and archived = 0",
                                  {answer.space, kind.get(inspection, "enterprise")})))
        return {};
    return {{"items." + answer.item + ".space", "no_such_record", "所选的有限空间不属于这家企业，请重新选择", name}};
}

std::optional<bool> toxic_risk(ReadTx& tx, const std::string& enterprise) {
    std::optional<bool> out;
    tx.sql().each(db::Query("select count(*), sum(toxic) from spaces where enterprise = $1 and archived = 0 and "
                            "retired_on is null",
                            {enterprise}),
                  [&](const db::Row& row) {
                      if (row.integer(0) > 0) out = row.integer(1) > 0;
                  });
    return out;
}

// What an officer said of a suspicion, the last word counts.
void add_decisions(ReadTx& tx, const std::string& inspection, std::vector<SuspicionOf>& suspicions) {
    if (suspicions.empty()) return;
    tx.sql().each(db::Query("select verb, by_name, details from inspection_steps where inspection = $1 and "
                            "verb in ('confirm', 'reject') order by n",
                            {inspection}),
                  [&](const db::Row& row) {
                      const Json details = Json::parse(row.text(2));
                      for (SuspicionOf& one : suspicions) {
                          if (details.text("判定标准代码") != one.suspicion.criterion.code) continue;
                          one.decision = row.text(0);
                          one.by_name = row.text(1);
                          one.reason = details.text(one.decision == "confirm" ? "说明" : "理由");
                      }
                  });
}

void count(WriteTx& tx, const Kind& kind, Record& inspection) {
    const KindPtr items = tx.kinds().get("inspection_items");
    std::int64_t answered = 0, failed = 0, open = 0;
    const Checklist list = checklist(tx, kind, inspection);
    for (const Line& line : list.lines) {
        if (!line.item) continue;
        const std::string result = items->text(*line.item, "result");
        answered += !result.empty();
        failed += result == "fail";
    }
    if (kind.text(inspection, "type") != "self")
        for (const SuspicionOf& one : list.suspicions) open += one.decision.empty();
    kind.set(inspection, "items_total", static_cast<std::int64_t>(list.lines.size()));
    kind.set(inspection, "items_answered", answered);
    kind.set(inspection, "items_failed", failed);
    kind.set(inspection, "suspicions_open", open);
}

}  // namespace

std::string hazard_id(const std::string& inspection, const std::string& item) {
    return hazards::finding_id(item_id(inspection, item));
}

Checklist checklist(ReadTx& tx, const Kind& kind, const Record& inspection) {
    Checklist out{.book = rulebook::in_force(tx)};
    const rulebook::RulesOn rules = out.book->on(kind.day(inspection, "inspected_on").value_or(tx.today()));
    for (rulebook::ItemOn& on : rules.checklist(inspection.place.sector, inspection.place.area))
        out.lines.push_back({std::move(on), {}});
    const KindPtr items = tx.kinds().get("inspection_items");
    std::set<std::string> failed;
    for (Record& item : records::belongings(tx, *items, inspection.id))
        for (Line& line : out.lines) {
            if (line.on.item->code != items->text(item, "item")) continue;
            if (items->text(item, "result") == "fail") failed.insert(line.on.item->code);
            line.item = item;
        }
    for (rulebook::Suspicion& one : rulebook::suspected_major(
             rules, failed,
             {.toxic_risk = toxic_risk(tx, kind.text(inspection, "enterprise")), .sector = inspection.place.sector}))
        out.suspicions.push_back({std::move(one), "", "", ""});
    add_decisions(tx, inspection.id, out.suspicions);
    return out;
}

Record answer(WriteTx& tx, const std::string& id, std::int64_t version, const std::vector<Answer>& answers) {
    const KindPtr kind = tx.kinds().get(stepped.kind), items = tx.kinds().get("inspection_items");
    tx.lock(records::lock_key(*kind, records::get(tx, *kind, id)));
    const Record before = records::get(tx, *kind, id);
    if (before.archived) throw Problem(Stop::not_found, "archived", "这次检查已删除");
    if (version != 0 && version != before.version)
        throw Problem(Stop::stale, "stale", "这次检查已被他人修改，请刷新后再保存检查单");
    const Inspection inspection = typed().load(*kind, before);
    const bool later = concealed_now(*kind, before);
    const Checklist list = checklist(tx, *kind, before);
    const std::string rules_version =
        list.book->on(inspection.inspected_on.value_or(tx.today())).version(before.place.sector);

    struct Change {
        const Line* line;
        const Answer* answer;
        Deed deed;
    };
    std::vector<Change> changes;
    Issues issues;
    std::set<std::string> named;
    for (const Answer& one : answers) {
        const auto line = std::find_if(list.lines.begin(), list.lines.end(),
                                       [&](const Line& other) { return other.on.item->code == one.item; });
        if (line == list.lines.end() || !named.insert(one.item).second) {
            issues.push_back({"items", line == list.lines.end() ? "unknown_item" : "twice",
                              line == list.lines.end()
                                  ? "检查单（" + inspection.inspected_on.value_or(tx.today()).chinese() +
                                        "）没有代码为“" + one.item + "”的项，请刷新检查单"
                                  : "“" + one.item + "”出现了两次，每项只能有一个结果",
                              "检查单"});
            continue;
        }
        const std::string name = std::to_string(line->on.item->number) + " " + line->on.item->text;
        const Answer so_far = line->item ? answer_of(*items, *line->item) : Answer{.item = one.item};
        Judgement judged =
            judge(inspection, so_far, one, line->item ? hazard_of(tx, *items, *line->item) : Found::none, later, name);
        for (Issue& issue : check_space(tx, *kind, before, one, name)) judged.issues.push_back(std::move(issue));
        for (Issue& issue : judged.issues) issues.push_back(std::move(issue));
        changes.push_back({&*line, &one, judged.deed});
    }
    raise_if_any(std::move(issues));

    for (const Change& change : changes) {
        const std::optional<Record>& known = change.line->item;
        Record item =
            known ? *known
                  : items->fresh(change.answer->id.empty() ? item_id(id, change.answer->item) : change.answer->id);
        items->set(item, "inspection", id);
        fill(*items, item, *change.answer, change.line->on, rules_version);
        if (change.deed == Deed::open) items->set(item, "hazard", hazards::open(tx, finding(tx, before, *items, item)));
        if (change.deed == Deed::amend)
            hazards::amend(tx, items->text(item, "hazard"), finding(tx, before, *items, item));
        if (change.deed == Deed::withdraw) {
            hazards::withdraw(tx, items->text(item, "hazard"), change.answer->withdrawal);
            items->set(item, "hazard", {});
            put(*items, item, "withdrawn_because",
                first_characters(change.answer->withdrawal, items->field("withdrawn_because").max));
        }
        if (known)
            records::save(tx, *items, *known, std::move(item), "inspection_items.answer");
        else if (change.answer->result != Result::blank || !change.answer->description.empty())
            records::create_by_verb(tx, *items, std::move(item), "inspection_items.answer");
    }
    Record after = before;
    count(tx, *kind, after);
    return records::save(tx, *kind, before, std::move(after), "inspections.checklist");
}

void open_hazards(WriteTx& tx, const Record& inspection) {
    const KindPtr kind = tx.kinds().get(stepped.kind), items = tx.kinds().get("inspection_items");
    if (concealed_now(*kind, inspection)) return;
    for (const Record& before : records::belongings(tx, *items, inspection.id)) {
        if (items->text(before, "result") != "fail" || hazard_of(tx, *items, before) != Found::none) continue;
        Record item = before;
        items->set(item, "hazard", hazards::open(tx, finding(tx, inspection, *items, item)));
        records::save(tx, *items, before, std::move(item), "inspection_items.hazard");
    }
}

void withdraw_hazards(WriteTx& tx, const Record& inspection, const std::string& reason) {
    const KindPtr items = tx.kinds().get("inspection_items");
    for (const Record& before : records::belongings(tx, *items, inspection.id)) {
        if (hazard_of(tx, *items, before) == Found::none) continue;
        hazards::withdraw(tx, items->text(before, "hazard"), reason);
        Record item = before;
        items->set(item, "hazard", {});
        put(*items, item, "withdrawn_because", first_characters(reason, items->field("withdrawn_because").max));
        records::save(tx, *items, before, std::move(item), "inspection_items.withdrawal");
    }
}

void grade_major(WriteTx& tx, const Checklist& list, const SuspicionOf& suspicion, const std::string& step) {
    const KindPtr items = tx.kinds().get("inspection_items"), hazards = tx.kinds().get("hazards");
    const rulebook::Criterion& criterion = suspicion.suspicion.criterion;
    bool any = false;
    for (const Line& line : list.lines) {
        const auto& because = suspicion.suspicion.because;
        if (!line.item || items->blank(*line.item, "hazard") ||
            std::find(because.begin(), because.end(), line.on.item->code) == because.end())
            continue;
        const auto hazard = records::find(tx, *hazards, items->text(*line.item, "hazard"));
        if (!hazard || hazard->archived || hazards->text(*hazard, "state") == "closed") continue;
        any = true;
        if (hazards->text(*hazard, "grade") == "major") continue;
        hazards::take(tx, hazard->id, {.id = derived_id(step + hazard->id)},
                      hazards::Grading{hazards::Grade::major, first_characters(criterion.basis + "：" + criterion.label,
                                                                               hazards->field("basis").max)});
    }
    if (!any) throw Problem(Stop::conflict, "no_hazard", "这一项所依据的隐患都已销号或撤回，不用再判定");
}

}  // namespace zhiben::inspections
