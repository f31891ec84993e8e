// The figures of annex 4 (domain.md §2.4). Enterprises are reached by a visit or a delivery, workshops and posts by a
// delivery to themselves; who is in the register no more is taken off again: evidence_service.cpp.

#include "features/publicity/store.hpp"

namespace zhiben::publicity {

using records::Condition;
using records::Test;

static Condition is(const char* field, const char* code) { return {field, Test::equal, {std::string(code)}}; }

std::vector<figures::Figure> figures() {
    const auto from = [](const char* kind, const char* day) {
        return [=](const char* name, const char* label, const char* unit, std::vector<Condition> when = {},
                   const char* amount = "") {
            return figures::Figure{.name = name,
                                   .label = label,
                                   .unit = unit,
                                   .kind = kind,
                                   .when = std::move(when),
                                   .from = day,
                                   .amount = amount};
        };
    };
    const auto reaching = [](figures::Figure figure, figures::Once whom) {
        figure.once = {std::move(whom)};
        return figure;
    };
    const auto visit = from("publicity_visits", "visited_on"), delivery = from("deliveries", "delivered_on"),
               seen = from("signage_checks", "checked_on"), slogan = from("slogans", "posted_on"),
               drill = from("drills", "held_on"), article = from("articles", "published_on");
    // Only what was put up in a confirmed check is work done: what was there already would count at each visit.
    const auto set = [](const char* field) {
        return std::vector<Condition>{{"state", Test::not_equal, {std::string("draft")}}, is(field, "set")};
    };
    const auto wechat = [](const char* category) {
        return std::vector<Condition>{is("channel", "wechat"), is("category", category)};
    };
    const auto posted = [](const char* place) {
        return std::vector<Condition>{is("form", "slogan"), is("place_kind", place)};
    };
    return {
        reaching(visit("visits", "进企宣传", "次"), {"enterprises_reached"}),
        visit("visit_staff", "出动人员", "人次", {}, "staff"),
        visit("lectures", "现场宣讲", "场", {{"lecture", Test::equal, {std::int64_t{1}}}}),
        visit("people_reached", "受教育人数", "人次", {}, "reached"),
        reaching(delivery("deliveries", "资料发放", "次"), {"enterprises_reached"}),
        reaching(delivery("deliveries_workshops", "资料发放到车间", "次", {is("level", "workshop")}),
                 {"workshops_reached", "workshop"}),
        reaching(delivery("deliveries_posts", "资料发放到岗位", "次", {is("level", "post")}),
                 {"posts_reached", "post"}),
        delivery("handbooks", "发放宣传手册", "份", {is("item", "handbook")}, "copies"),
        delivery("warning_cases", "发放警示案例", "份", {is("item", "case")}, "copies"),
        seen("procedures_posted", "张贴操作规程", "处", set("procedure")),
        seen("signs_set", "设置警示标识、告知牌", "块", {{"state", Test::not_equal, {std::string("draft")}}},
             "pieces_set"),
        seen("isolations_set", "设置隔离防护设施", "处", set("isolation")),
        slogan("slogans_posts", "张贴标语：车间岗位", "条", posted("post"), "quantity"),
        slogan("slogans_dormitory", "张贴标语：宿舍食堂", "条", posted("dormitory"), "quantity"),
        slogan("slogans_roads", "张贴标语：道路通道", "条", posted("road"), "quantity"),
        slogan("banners", "悬挂横幅", "条", {is("form", "banner")}, "quantity"),
        slogan("boards", "展板", "块", {is("form", "board")}, "quantity"),
        drill("drills", "应急演练", "场"),
        drill("drill_people", "参演人数", "人次", {}, "people"),
        article("articles_web", "网站发布", "条", {is("channel", "web")}),
        article("articles_wechat_case", "公众号：典型案例", "条", wechat("case")),
        article("articles_wechat_practice", "公众号：经验做法", "条", wechat("practice")),
        article("articles_wechat_knowledge", "公众号：安全常识", "条", wechat("knowledge")),
        article("screens", "电子屏", "块", {is("channel", "screen")}, "quantity"),
        article("videos", "短视频", "条", {is("channel", "video")}),
        article("group_messages", "微信群推送", "条", {is("channel", "group")}),
        article("media_reports", "媒体报道", "篇", {is("channel", "media")}),
        from("article_readings", "read_on")("article_reads", "阅读量", "次", {}, "gained"),
        visit("evidence_visits", "佐证材料：进企宣传", "份", {}, "files"),
        delivery("evidence_deliveries", "佐证材料：资料发放", "份", {}, "files"),
        seen("evidence_signage", "佐证材料：标识检查", "份", {}, "files"),
        slogan("evidence_slogans", "佐证材料：标语", "份", {}, "files"),
        drill("evidence_drills", "佐证材料：应急演练", "份", {}, "files"),
        article("evidence_articles", "佐证材料：稿件", "份", {}, "files"),
    };
}

}  // namespace zhiben::publicity
