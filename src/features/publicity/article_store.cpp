#include "features/people/roles.hpp"
#include "features/publicity/store.hpp"
#include "kit/base/digest.hpp"
#include "kit/files/attachments.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using enum records::Type;
using records::Kind;
using records::Record;

// The area is the department's; the digest proves that the kept copy is the text that was published.
void complete(WriteTx& tx, const Kind& kind, const Record*, Record& after) {
    if (!kind.blank(after, "department")) {
        const auto area =
            tx.sql().value(db::Query("select area from departments where id = $1", {kind.get(after, "department")}));
        kind.set(after, "area", area.value_or(db::Value()));
    }
    const std::string text = kind.text(after, "text");
    kind.set(after, "text_hash", text.empty() ? db::Value() : db::Value(sha256_hex(text)));
}

Issues check_record(const Kind& kind, const Record* before, const Record& after, Day today) {
    Issues issues = check(load_article(kind, after), today);
    if (before && kind.text(*before, "state") == "published")
        for (Issue& issue : locked_fields(kind, *before, after, "稿件已经发布，存档不能再改；要更正的请另发一篇"))
            issues.push_back(std::move(issue));
    return issues;
}

const std::vector<records::Choice> channels{{"web", "网站"},     {"wechat", "微信公众号"}, {"screen", "电子屏"},
                                            {"video", "短视频"}, {"group", "微信群推送"},  {"media", "媒体报道"}};
const std::vector<records::Choice> categories{
    {"case", "典型案例"}, {"practice", "经验做法"}, {"knowledge", "安全常识"}, {"other", "其他"}};

}  // namespace

Kind articles() {
    return {
        .name = "articles",
        .table = "articles",
        .label = "稿件",
        .fields =
            {{.name = "title", .label = "标题", .must = true, .listed = true, .searched = true, .max = 120},
             {.name = "channel",
              .label = "发布渠道",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = channels},
             {.name = "category", .label = "类别", .type = choice, .must = true, .listed = true, .choices = categories},
             {.name = "department",
              .label = "发布部门",
              .type = reference,
              .must = true,
              .listed = true,
              .refers = "departments"},
             {.name = "area", .label = "区域", .type = reference, .fixed = true, .refers = "areas"},
             {.name = "text", .label = "正文", .type = long_text, .searched = true, .max = 20000},
             {.name = "text_hash", .label = "正文校验值", .fixed = true},
             {.name = "source", .label = "素材编号", .max = 60, .help = "取自素材库的，如 CASE-01"},
             {.name = "link", .label = "链接", .max = 500},
             {.name = "quantity", .label = "电子屏数量", .type = integer, .least = 0, .most = 10000, .unit = "块"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"draft", "草稿"}, {"published", "已发布"}},
              .preset = "draft"},
             {.name = "published_on", .label = "发布日期", .type = day, .listed = true, .fixed = true},
             {.name = "reads", .label = "阅读量", .type = integer, .listed = true, .fixed = true, .unit = "次"},
             {.name = "reads_on", .label = "读数日期", .type = day, .fixed = true},
             {.name = "remark", .label = "备注", .type = long_text, .max = 1000},
             files::count_field()},
        .title = "title",
        .group = group,
        .steps = article_stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::office,
        .area_field = "area",
        .department_field = "department",
        .everywhere = true,
        .imports = false,
        .check = check_record,
        .complete = complete};
}

Kind article_readings() {
    return {
        .name = "article_readings",
        .table = "article_readings",
        .label = "阅读量",
        .fields = {{.name = "article",
                    .label = "稿件",
                    .type = reference,
                    .must = true,
                    .listed = true,
                    .refers = "articles"},
                   {.name = "read_on", .label = "读数日期", .type = day, .must = true, .listed = true},
                   {.name = "reads", .label = "阅读量", .type = integer, .must = true, .listed = true, .unit = "次"},
                   {.name = "gained", .label = "比上次增加", .type = integer, .must = true, .unit = "次"}},
        .title = "read_on",
        .part = true,
        .readers = people::staff,
        .owner = "article",
        .everywhere = true,
        .sort = "n",
        .imports = false};
}

std::vector<records::Verb> article_verbs() {
    return {{"publish",
             "publish",
             "发布",
             people::office,
             {{.name = "on", .label = "发布日期", .type = day, .must = true},
              {.name = "link", .label = "链接", .max = 500, .help = "网站、公众号、媒体必填"},
              {.name = "evidence", .label = "截图、照片", .type = choices, .help = "没有存正文的必填"}}},
            {"reading",
             "reading",
             "登记阅读量",
             people::office,
             {{.name = "on", .label = "读数日期", .type = day, .must = true},
              {.name = "reads",
               .label = "阅读量",
               .type = integer,
               .must = true,
               .least = 0,
               .most = 1000000000,
               .unit = "次",
               .help = "到这一天的累计数"},
              {.name = "evidence", .label = "截图", .type = choices}}}};
}

Kind article_steps() {
    Kind kind = records::steps_kind(article_stepped, "稿件办理记录", "稿件", people::staff, article_verbs());
    kind.everywhere = true;  // as the articles are
    return kind;
}

Article load_article(const Kind& kind, const Record& record) {
    const auto number = [&](const char* field) {
        return kind.blank(record, field) ? std::optional<std::int64_t>() : kind.integer(record, field);
    };
    return {.state = kind.text(record, "state"),
            .channel = kind.text(record, "channel"),
            .category = kind.text(record, "category"),
            .text = kind.text(record, "text"),
            .link = kind.text(record, "link"),
            .quantity = number("quantity"),
            .published_on = kind.day(record, "published_on"),
            .reads_on = kind.day(record, "reads_on"),
            .reads = number("reads")};
}

void article_saved(WriteTx& tx, const Kind&, const Record* before, const Record& after) {
    if (!before || before->archived || !after.archived) return;
    const records::KindPtr readings = tx.kinds().get("article_readings");
    for (const Record& reading : records::belongings(tx, *readings, after.id)) {
        if (reading.archived) continue;
        Record gone = reading;
        gone.archived = true;
        records::carry_over(tx, *readings, reading, std::move(gone), "article_readings.archive");
    }
}

}  // namespace zhiben::publicity
