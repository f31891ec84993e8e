#pragma once
// Random changes of whatever is counted once by enterprise (kit/figures/once.hpp): records of seven kinds entered,
// edited, removed and given to another enterprise, and enterprises that change hands.

#include <random>

#include "kit/records/store.hpp"
#include "world.hpp"

namespace zhiben::test {

class OnceChance {
  public:
    explicit OnceChance(unsigned seed) : random_(seed) {}
    int below(int n) { return std::uniform_int_distribution<int>(0, n - 1)(random_); }
    template <class T> const T& of(const std::vector<T>& list) {
        return list[static_cast<std::size_t>(below(static_cast<int>(list.size())))];
    }
    Day day() { return Day::of(2023, 10, 25).plus(below(26)); }

    // Several changes of several records in one transaction, as an import or a merge makes them.
    void change(World& world) {
        if (below(8) == 0) return move(world);
        world.write([&](WriteTx& tx) {
            for (int i = 1 + below(4); i > 0; --i) {
                if (below(2) || made_.empty())
                    create(tx);
                else
                    edit(tx);
            }
        });
    }

  private:
    std::mt19937 random_;
    std::vector<std::string> firms_{"foundry", "dairy", "drains", "unclaimed", "far mill"};
    std::vector<std::pair<std::string, std::string>> made_;  // kind, id

    void dress(const records::Kind& kind, records::Record& record) {
        if (kind.name == "inspections") {
            kind.set(record, "state", std::string(below(4) ? "done" : "under_way"));
            kind.set(record, "type", std::string(below(6) ? "routine" : "self"));
            kind.set(record, "inspected_on", below(9) ? db::Value(day().iso()) : db::Value());
        } else if (kind.name == "papers") {
            kind.set(record, "sort", std::string(below(4) ? "rectification_order" : "inspection_record"));
            kind.set(record, "state", std::string(below(4) ? "issued" : "withdrawn"));
            kind.set(record, "issued_on", below(9) ? db::Value(day().iso()) : db::Value());
        } else if (kind.name != "interviews") {
            struct Measure {
                const char *kind, *day, *counts, *counts_not;
            };
            for (const Measure& one : {Measure{"stop_works", "ordered_on", "applied", "lifted"},
                                       Measure{"suspensions", "ordered_on", "planned", "revoked"},
                                       Measure{"exposures", "published_on", "published", "withdrawn"},
                                       Measure{"sanctions", "decided_on", "decided", "dropped"}}) {
                if (kind.name != one.kind) continue;
                kind.set(record, "state", std::string(below(4) ? one.counts : one.counts_not));
                kind.set(record, one.day, day().iso());  // never blank: some issue a paper of that day
            }
            if (kind.name == "sanctions") kind.set(record, "sort", std::string(below(2) ? "joint" : "serious"));
        } else {
            kind.set(record, "subject", std::string(below(4) ? "enterprise" : "person"));
            kind.set(record, "held_on", below(3) ? db::Value(day().iso()) : db::Value());
        }
    }
    void create(WriteTx& tx) {
        static const std::vector<std::string> kinds{"inspections", "papers",    "interviews", "stop_works",
                                                    "suspensions", "exposures", "sanctions"};
        const records::KindPtr kind = tx.kinds().get(of(kinds));
        records::Record draft = kind->fresh(tx.new_id());
        kind->set(draft, "enterprise", id(of(firms_)));
        for (const records::Field& field : kind->fields)
            if (field.must && (field.type == records::Type::text || field.type == records::Type::long_text))
                kind->set(draft, field.name, std::string("执法员甲、执法员乙"));
        if (kind->find("number") >= 0) kind->set(draft, "number", kind->name + std::to_string(made_.size()));
        dress(*kind, draft);
        put(tx, *kind, std::move(draft));
    }
    void put(WriteTx& tx, const records::Kind& kind, records::Record draft) {
        // What is obligatory of each kind is not this test's matter: the row is written as an import of old data is.
        records::Kind plain = kind;
        plain.check = {};
        plain.complete = {};
        for (records::Field& field : plain.fields) field.must = false;
        made_.emplace_back(kind.name, records::create_by_verb(tx, plain, std::move(draft), "test").id);
    }
    void edit(WriteTx& tx) {
        const auto& [name, id] = of(made_);
        const records::KindPtr kind = tx.kinds().get(name);
        const records::Record before = records::get(tx, *kind, id);
        if (before.archived) return;
        records::Record after = before;
        const bool kept = kind->find("state") >= 0 && kind->name != "inspections";  // what was issued is not removed
        switch (below(4)) {
            case 0:
                if (kept)
                    dress(*kind, after);
                else
                    after.archived = true;
                break;
            case 1: kind->set(after, "enterprise", test::id(of(firms_))); break;
            default: dress(*kind, after);
        }
        records::carry_over(tx, *kind, before, std::move(after), "test");
    }
    // All that belongs to an enterprise follows it into another department or line of business.
    void move(World& world) {
        static const std::vector<Json> departments{id("emergency"), id("construction"), Json()};
        static const std::vector<std::string> sectors{"machinery", "light", "municipal"};
        const std::string path = "/enterprises/" + id(of(firms_));
        const auto now = world.get("admin", path);
        const auto answer = world.patch("admin", path, now["version"].integer(),
                                        Json::object().set("department", of(departments)).set("sector", of(sectors)));
        REQUIRE_MESSAGE(answer.status == 200, answer.response.body);
    }
};

}  // namespace zhiben::test
