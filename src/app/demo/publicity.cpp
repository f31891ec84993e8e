#include "app/demo/publicity.hpp"

#include <algorithm>

#include "features/publicity/service.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::app::demo {
namespace {

// An own seed: the ledgers and hazards stay what they are whatever is added here.
constexpr std::uint64_t seed = 20231120;

void photograph(WriteTx& tx, const char* kind, const std::string& record, const std::string& id,
                const files::Kept& photo) {
    files::attach(tx, id, kind, record, photo, "现场照片.png", "现场");
}

class Publicity {
  public:
    Publicity(const std::vector<files::Kept>& photos, Days& days) : photos_(photos), days_(days) {}

    void at(const Enterprise& site) {
        const Day begin = std::max(site.since.plus(1), campaign_);
        if (begin > last_day) return;
        const bool diligent = dice_.chance(72);
        if (diligent || dice_.chance(30)) visit(site, day_from(begin));
        deliver(site, begin, diligent, "", "");
        if (site.spaces.empty()) return;
        places(site, begin, diligent);
        if (diligent) slogans(site, day_from(begin));
        if (photo_ + 2 < photos_.size() && dice_.chance(45)) signage(site, begin);
        if (photo_ + 2 < photos_.size() && dice_.chance(45)) drill(site, begin);
    }
    void articles(const std::string& department);

  private:
    const std::vector<files::Kept>& photos_;
    Days& days_;
    const Day campaign_ = Day::of(2023, 10, 16);
    Dice dice_{seed};
    std::size_t photo_ = 0;
    int drills_ = 0;

    Day day_from(Day begin) { return dice_.day(begin, last_day); }
    Json about(const Enterprise& site) { return Json::object().set("enterprise", site.id); }
    void record(const Enterprise& site, Day day, const char* kind, Json form) {
        days_.plan(day, site.officer(),
                   [kind, id = dice_.id(day), form = std::move(form)](WriteTx& tx) { create(tx, kind, id, form); });
    }

    void visit(const Enterprise& site, Day day) {
        record(site, day, "publicity_visits",
               about(site)
                   .set("visited_on", day.iso())
                   .set("staff", dice_.between(2, 4))
                   .set("lecture", dice_.chance(60))
                   .set("reached", dice_.between(8, 60))
                   .set("done", "发放手册和警示案例，讲解先通风、再检测、后作业"));
    }

    void deliver(const Enterprise& site, Day begin, bool diligent, const std::string& workshop,
                 const std::string& post) {
        const Day day = day_from(begin);
        const std::string by = dice_.person();
        for (const char* item : {"handbook", "case"}) {
            if (!dice_.chance(diligent ? 98 : 15)) continue;
            Json form = about(site)
                            .set("item", item)
                            .set("copies", dice_.between(1, post.empty() ? 20 : 3))
                            .set("delivered_on", day.iso())
                            .set("signed_by", by);
            if (!workshop.empty()) form.set("workshop", workshop);
            if (!post.empty()) form.set("post", post);
            record(site, day, "deliveries", std::move(form));
        }
    }

    void places(const Enterprise& site, Day begin, bool diligent) {
        static const std::vector<std::string> workshops{"生产车间", "动力车间", "污水处理站"},
            posts{"作业岗", "监护岗", "检修岗"};
        for (int w = 0; w < dice_.between(1, 2); ++w) {
            const std::string workshop = dice_.id(begin);
            days_.plan(begin, site.officer(),
                       [workshop, form = about(site)
                                             .set("name", workshops[static_cast<std::size_t>(w)])
                                             .set("people", dice_.between(6, 60))](WriteTx& tx) {
                           create(tx, "workshops", workshop, form);
                       });
            deliver(site, begin, diligent, workshop, "");
            for (int p = 0; p < dice_.between(1, 2); ++p) {
                const std::string post = dice_.id(begin);
                days_.plan(begin, site.officer(),
                           [post, form = about(site)
                                             .set("workshop", workshop)
                                             .set("name", posts[static_cast<std::size_t>(p)])
                                             .set("people", dice_.between(1, 12))](WriteTx& tx) {
                               create(tx, "posts", post, form);
                           });
                deliver(site, begin, diligent, workshop, post);
            }
        }
    }

    void slogans(const Enterprise& site, Day day) {
        const std::pair<const char*, const char*> words[] = {{"post", "先通风、再检测、后作业，次序错一步，命就悬一线"},
                                                             {"dormitory", "家里等的是人，不是赔偿款"},
                                                             {"road", "看见有人倒在井里：不下去，快报警，快通风"}};
        for (const auto& [place, text] : words)
            if (dice_.chance(85))
                record(site, day, "slogans",
                       about(site)
                           .set("place_kind", place)
                           .set("text", text)
                           .set("quantity", dice_.between(1, 6))
                           .set("posted_on", day.iso()));
        if (dice_.chance(30))
            record(site, day, "slogans",
                   about(site)
                       .set("form", dice_.chance(60) ? "banner" : "board")
                       .set("place_kind", "road")
                       .set("text", "有限空间治本攻坚，人人都是安全员")
                       .set("quantity", dice_.between(1, 2))
                       .set("posted_on", day.iso()));
    }

    void signage(const Enterprise& site, Day begin) {
        const auto& [space, known] = dice_.of(site.spaces);
        const Day day = std::max(day_from(begin), known);
        const std::string id = dice_.id(day);
        const bool whole = dice_.chance(75);
        const Json form = about(site)
                              .set("space", space)
                              .set("checked_on", day.iso())
                              .set("checked_by", dice_.person())
                              .set("procedure", dice_.chance(50) ? "set" : "present")
                              .set("sign", whole ? "set" : "missing")
                              .set("sign_count", whole ? Json(dice_.between(1, 3)) : Json())
                              .set("board", "present")
                              .set("isolation", "present")
                              .set("means", Json::array().push("cover"));
        const files::Kept& photo = photos_[photo_++];
        days_.plan(day, site.officer(), [=, attachment = dice_.id(day), step = dice_.id(day)](WriteTx& tx) {
            create(tx, "signage_checks", id, form);
            photograph(tx, "signage_checks", id, attachment, photo);
            publicity::confirm_signage(tx, id, {.id = step, .evidence = {attachment}}, "");
        });
    }

    void drill(const Enterprise& site, Day begin) {
        const Day day = day_from(begin);
        const std::string id = dice_.id(day);
        const Json form =
            about(site)
                .set("name", "有限空间救援演练")
                .set("space", site.spaces.front().second <= day ? Json(site.spaces.front().first) : Json())
                .set("planned_on", day.iso())
                .set("scenario", "作业人员在池内晕倒，监护人拦住他人、报警、持续送风，用三脚架提升");
        const publicity::Holding held{.on = day,
                                      .people = dice_.between(6, 30),
                                      .attendant = true,
                                      .rescue_equipment = dice_.chance(80),
                                      .contact = true,
                                      .course = "按科目演练一遍，用时" + std::to_string(dice_.between(6, 20)) + "分钟"};
        // One picture was handed in twice.
        const files::Kept& photo = ++drills_ % 20 == 10 ? photos_.back() : photos_[photo_++];
        days_.plan(day, site.officer(), [=, attachment = dice_.id(day), step = dice_.id(day)](WriteTx& tx) {
            create(tx, "drills", id, form);
            photograph(tx, "drills", id, attachment, photo);
            publicity::take(tx, id, {.id = step, .evidence = {attachment}}, held);
        });
        if (!dice_.chance(85)) return;
        const Day later = day.plus(dice_.between(0, 3));
        days_.plan(later, site.officer(), [=, by = dice_.person(), step = dice_.id(later)](WriteTx& tx) {
            publicity::take(tx, id, {.id = step},
                            publicity::Evaluation{later, by, "处置程序正确，没有盲目施救",
                                                  held.rescue_equipment ? "" : "购置三脚架和正压空气呼吸器"});
        });
    }
};

void Publicity::articles(const std::string& department) {
    struct Planned {
        const char *piece, *channel;
        int day;  // of the campaign
    };
    constexpr Planned all[] = {{"CASE-01", "wechat", 3},  {"KNOW-01", "wechat", 6},  {"KNOW-03", "wechat", 12},
                               {"CASE-13", "wechat", 17}, {"KNOW-04", "web", 20},    {"KNOW-07", "web", 9},
                               {"CASE-12", "web", 14},    {"KNOW-10", "wechat", 26}, {"slogans-road", "screen", 10},
                               {"KNOW-08", "group", 22},  {"KNOW-09", "video", 24},  {"CASE-15", "web", 30}};
    for (const Planned& one : all) {
        const Day day = campaign_.plus(one.day);
        const std::string id = dice_.id(day);
        days_.plan(day, "zonghe", [=, step = dice_.id(day)](WriteTx& tx) {
            publicity::draft_article(tx, id, one.piece, one.channel, department);
            publicity::take(tx, id, {.id = step}, publicity::Publication{day, "https://example.org/" + id});
        });
    }
}

}  // namespace

void plan_publicity(const std::vector<Enterprise>& enterprises, const std::string& data_department,
                    const std::vector<files::Kept>& photos, Days& days) {
    Publicity publicity(photos, days);
    for (const Enterprise& site : enterprises) publicity.at(site);
    publicity.articles(data_department);
}

}  // namespace zhiben::app::demo
