#include "features/people/roles.hpp"
#include "features/publicity/store.hpp"
#include "kit/files/attachments.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using enum records::Type;
using records::Kind;
using records::Record;

records::Field count_field(const char* name, const char* label, const char* unit, std::int64_t least) {
    return {.name = name,
            .label = label,
            .type = integer,
            .must = true,
            .listed = true,
            .least = least,
            .most = 100000,
            .unit = unit};
}
records::Field remark_field() { return {.name = "remark", .label = "备注", .type = long_text, .max = 1000}; }

records::CheckFunction not_after_today(const char* field) {
    return [field](const Kind& kind, const Record*, const Record& after, Day today) -> Issues {
        if (const auto on = kind.day(after, field); on && *on > today)
            return {{field, "in_future", "不能晚于今天（" + today.chinese() + "）"}};
        return {};
    };
}

// Who came: the actor's own department, else the enterprise's.
void complete_visit(WriteTx& tx, const Kind& kind, const Record*, Record& after) {
    if (!kind.blank(after, "by_department")) return;
    const std::string& own = tx.actor().scope.department;
    const std::string& department = own.empty() ? after.place.department : own;
    if (!department.empty()) kind.set(after, "by_department", department);
}

// Whom it reached: «发到每个企业、每个车间、每个岗位» are three things, each signed for. A post says its workshop
// itself, unless another was chosen.
void complete_delivery(WriteTx& tx, const Kind& kind, const Record* before, Record& after) {
    if (!kind.blank(after, "post")) {
        const auto workshop =
            tx.sql().value(db::Query("select workshop from posts where id = $1", {kind.get(after, "post")}));
        const bool chosen =
            !kind.blank(after, "workshop") && (!before || kind.get(*before, "workshop") != kind.get(after, "workshop"));
        if (workshop && chosen && kind.get(after, "workshop") != *workshop)
            throw Problem(Issues{{"post", "of_another", "所选的岗位不在所选的车间，请重新选择", "岗位"}});
        if (workshop) kind.set(after, "workshop", *workshop);
    }
    kind.set(after, "level",
             std::string(!kind.blank(after, "post")       ? "post"
                         : !kind.blank(after, "workshop") ? "workshop"
                                                          : "enterprise"));
}

}  // namespace

Kind visits() {
    return {.name = "publicity_visits",
            .table = "publicity_visits",
            .label = "进企宣传",
            .fields = {enterprise_field(),
                       {.name = "by_department",
                        .label = "宣传部门",
                        .type = reference,
                        .listed = true,
                        .refers = "departments",
                        .help = "留空为录入人的部门"},
                       {.name = "visited_on",
                        .label = "宣传日期",
                        .type = day,
                        .must = true,
                        .listed = true,
                        .synonyms = {"日期"}},
                       count_field("staff", "出动人员", "人次", 1),
                       {.name = "lecture", .label = "现场宣讲", .type = yes_no, .must = true, .listed = true},
                       count_field("reached", "受教育人数", "人次", 0),
                       {.name = "done",
                        .label = "宣传内容",
                        .type = long_text,
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 1000},
                       remark_field(),
                       files::count_field()},
            .title = "done",
            .group = group,
            .readers = people::all,
            .creators = people::office,
            .writers = people::office,
            .archivers = people::office,
            .owner = "enterprise",
            .key = {"enterprise", "visited_on"},
            .check = not_after_today("visited_on"),
            .complete = complete_visit};
}

Kind deliveries() {
    return {.name = "deliveries",
            .table = "deliveries",
            .label = "资料发放",
            .fields = {enterprise_field(),
                       {.name = "level",
                        .label = "发放到",
                        .type = choice,
                        .listed = true,
                        .fixed = true,
                        .choices = {{"enterprise", "企业"}, {"workshop", "车间"}, {"post", "岗位"}}},
                       {.name = "workshop",
                        .label = "车间",
                        .type = reference,
                        .listed = true,
                        .refers = "workshops",
                        .help = "发到车间的填写"},
                       {.name = "post",
                        .label = "岗位",
                        .type = reference,
                        .listed = true,
                        .refers = "posts",
                        .help = "发到岗位的填写"},
                       {.name = "item",
                        .label = "资料",
                        .type = choice,
                        .must = true,
                        .listed = true,
                        .choices = {{"handbook", "宣传手册"}, {"case", "警示案例"}, {"other", "其他资料"}}},
                       {.name = "title", .label = "资料名称", .searched = true, .max = 120},
                       count_field("copies", "份数", "份", 1),
                       {.name = "delivered_on", .label = "签收日期", .type = day, .must = true, .listed = true},
                       {.name = "signed_by",
                        .label = "签收人",
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 40,
                        .help = "签名照片请作为材料上传"},
                       remark_field(),
                       files::count_field()},
            .title = "signed_by",
            .group = group,
            .readers = people::all,
            .creators = people::office | people::enterprise,
            .writers = people::office,
            .archivers = people::office,
            .owner = "enterprise",
            .imports = false,
            .check = not_after_today("delivered_on"),
            .complete = complete_delivery};
}

Kind slogans() {
    return {.name = "slogans",
            .table = "slogans",
            .label = "标语张贴",
            .fields = {enterprise_field(),
                       {.name = "form",
                        .label = "形式",
                        .type = choice,
                        .must = true,
                        .listed = true,
                        .choices = {{"slogan", "标语"}, {"banner", "横幅"}, {"board", "展板"}},
                        .preset = "slogan"},
                       {.name = "place_kind",
                        .label = "张贴地点",
                        .type = choice,
                        .must = true,
                        .listed = true,
                        .choices =
                            {{"post", "车间岗位"}, {"dormitory", "宿舍食堂"}, {"road", "道路通道"}, {"other", "其他"}}},
                       {.name = "place", .label = "具体位置", .listed = true, .searched = true, .max = 120},
                       {.name = "text",
                        .label = "内容",
                        .type = long_text,
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 500},
                       count_field("quantity", "数量", "条、块", 1),
                       {.name = "posted_on", .label = "张贴日期", .type = day, .must = true, .listed = true},
                       remark_field(),
                       files::count_field()},
            .title = "text",
            .group = group,
            .readers = people::all,
            .creators = people::office | people::enterprise,
            .writers = people::office | people::enterprise,
            .archivers = people::office,
            .owner = "enterprise",
            .imports = false,
            .check = not_after_today("posted_on")};
}

}  // namespace zhiben::publicity
