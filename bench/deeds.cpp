#include "deeds.hpp"

#include <cstdio>
#include <fstream>
#include <random>

#include "kit/files/attachments.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::bench {
namespace {

std::mt19937 dice{20231119};

files::Kept a_photo(const Work& work) {
    const std::string path = work.context().files + ".photo.pdf";
    std::ofstream(path, std::ios::binary) << "%PDF-1.4 bench";
    const files::Kept kept = files::keep(work.context().files, path);
    std::remove(path.c_str());
    return kept;
}

void make_publicity(WriteTx& tx, const files::Kept& photo, const std::string& enterprise) {
    const Json of = Json::object().set("enterprise", enterprise);
    const auto kind = [&](const char* name) { return tx.kinds().get(name); };
    const auto deliver = [&](const char* to, const std::string& place) {
        Json members = Json(of)
                           .set("item", below(2) ? "handbook" : "case")
                           .set("copies", 1 + below(30))
                           .set("delivered_on", day(35, 35))
                           .set("signed_by", "李四");
        make(tx, *kind("deliveries"), place.empty() ? members : members.set(to, place));
    };
    const int first = below(10);
    for (int visit = 0; visit < 3; ++visit) {
        const std::string made = make(tx, *kind("publicity_visits"),
                                      Json(of)
                                          .set("visited_on", day(34 - visit * 10 - first, 1))
                                          .set("staff", 2 + below(3))
                                          .set("lecture", below(3) == 0)
                                          .set("reached", below(60))
                                          .set("done", "发放手册，讲解先通风、再检测、后作业"));
        if (below(2)) files::attach(tx, tx.new_id(), "publicity_visits", made, photo, "现场.pdf", "");
    }
    deliver("", {});
    for (const char* name : {"一车间", "二车间"}) {
        const std::string workshop = make(tx, *kind("workshops"), Json(of).set("name", name).set("people", 20));
        deliver("workshop", workshop);
        deliver("post",
                make(tx, *kind("posts"), Json(of).set("name", "监护岗").set("workshop", workshop).set("people", 2)));
    }
}

struct Session {
    std::string id, on;
};
Session make_session(WriteTx& tx, const std::string& enterprise) {
    const std::string on = day(34, 34);
    return {make(tx, *tx.kinds().get("training_sessions"),
                 Json::object()
                     .set("topic", "有限空间作业安全培训")
                     .set("category", "own")
                     .set("day", on)
                     .set("place", "培训室")
                     .set("hours", 4)
                     .set("teacher", "王五")
                     .set("audiences", Json::array().push("entrant").push("attendant"))
                     .set("enterprise", enterprise)
                     .set("held_on", on)),
            on};
}

// What became of him: one in ten did not come, one in ten failed.
Json attendance(const Session& session, const std::string& person, bool exam) {
    Json members = Json::object().set("session", session.id).set("person", person);
    if (below(10) == 0) return members.set("absent_on", session.on);
    members.set("attended_on", session.on).set("way", "list");
    if (!exam) return members;
    const int points = below(10) ? 60 + below(41) : below(60);
    return members.set("examined_on", session.on)
        .set("score", points)
        .set(points < 60 ? "failed_on" : "passed_on", session.on);
}

Session make_training(WriteTx& tx, int i, const std::string& enterprise, const Session& other) {
    const Session session = make_session(tx, enterprise);
    const records::KindPtr persons = tx.kinds().get("persons"), attendances = tx.kinds().get("attendances");
    for (int one = 0; one < 3; ++one) {
        const int number = i * 3 + one, of = number % 100 == 50 ? number - 3 : number;
        const std::string person = make(tx, *persons,
                                        Json::object()
                                            .set("enterprise", enterprise)
                                            .set("name", "人员" + std::to_string(number))
                                            .set("identity_number", "E" + std::to_string(10'000'000 + of))
                                            .set("post", "操作工")
                                            .set("audiences", Json::array().push("entrant")));
        make(tx, *attendances, attendance(session, person, true));
        if (!other.id.empty()) make(tx, *attendances, attendance(other, person, false));
    }
    return session;
}

}  // namespace

int below(int n) { return static_cast<int>(dice() % static_cast<unsigned>(n)); }
std::string day(int earliest, int span) { return Day::of(2023, 11, 19).plus(-earliest + below(span)).iso(); }

std::string make(WriteTx& tx, const records::Kind& kind, const Json& members) {
    records::Record draft = kind.fresh(tx.new_id());
    raise_if_any(records::apply(tx, kind, members, draft, false));
    return records::create_by_verb(tx, kind, std::move(draft), kind.name + ".create").id;
}

void make_in_steps(const Work& work, const Actor& actor, int count, int step,
                   const std::function<void(WriteTx&, int)>& body) {
    for (int from = 0; from < count; from += step)
        work.write(actor, [&](WriteTx& tx) {
            for (int i = from; i < std::min(from + step, count); ++i) body(tx, i);
        });
}

int make_deeds(const Work& work, const Actor& actor, const std::vector<std::string>& enterprises) {
    const files::Kept photo = a_photo(work);
    const int count = static_cast<int>(enterprises.size());
    Session session;  // of the enterprise before, which the next one's people come to as well
    make_in_steps(work, actor, count, 500, [&](WriteTx& tx, int i) {
        const std::string& enterprise = enterprises[static_cast<std::size_t>(i)];
        make_publicity(tx, photo, enterprise);
        session = make_training(tx, i, enterprise, session);
    });
    return count * 22;
}

}  // namespace zhiben::bench
