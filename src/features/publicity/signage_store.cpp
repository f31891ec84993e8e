#include "features/people/roles.hpp"
#include "features/publicity/store.hpp"
#include "kit/files/attachments.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using enum records::Type;
using records::Kind;
using records::Record;

void complete(WriteTx&, const Kind& kind, const Record*, Record& after) {
    kind.set(after, "pieces_set", pieces_set(load_signage(kind, after)));
}

Issues check_record(const Kind& kind, const Record* before, const Record& after, Day today) {
    Issues issues = check(load_signage(kind, after), today);
    if (before && kind.text(*before, "state") != "draft")
        for (Issue& issue : locked_fields(kind, *before, after, "已经核定，不能再改；情况有变化的，请另做一次检查"))
            issues.push_back(std::move(issue));
    return issues;
}

records::Field how(const char* name, const char* label, bool na = false) {
    records::Field field{.name = name,
                         .label = label,
                         .type = choice,
                         .must = true,
                         .listed = true,
                         .choices = {{"missing", "缺少"}, {"present", "已有"}, {"set", "本次设置"}},
                         .section = "入口所见"};
    if (na) field.choices.push_back({"na", "不适用（写明理由）"});
    return field;
}
records::Field pieces(const char* name, const char* label) {
    return {
        .name = name, .label = label, .type = integer, .least = 0, .most = 1000, .unit = "块", .section = "入口所见"};
}

}  // namespace

Kind signage_checks() {
    return {.name = "signage_checks",
            .table = "signage_checks",
            .label = "标识检查",
            .fields = {enterprise_field(),
                       {.name = "space",
                        .label = "有限空间",
                        .type = reference,
                        .must = true,
                        .listed = true,
                        .refers = "spaces",
                        .help = "一处入口一条；照片只属于这一处"},
                       {.name = "checked_on", .label = "检查日期", .type = day, .must = true, .listed = true},
                       {.name = "checked_by", .label = "检查人", .must = true, .searched = true, .max = 60},
                       how("procedure", "操作规程"),
                       how("sign", "警示标志"),
                       pieces("sign_count", "警示标志数量"),
                       how("board", "告知牌"),
                       pieces("board_count", "告知牌数量"),
                       how("isolation", "隔离设施", true),
                       // The same words as the ledger's 物理隔离措施, into which they are written.
                       {.name = "means",
                        .label = "隔离种类",
                        .type = choices,
                        .choices = {{"lock", "上锁"},
                                    {"fence", "隔离栏"},
                                    {"net", "防护网"},
                                    {"cover", "盖板封闭"},
                                    {"other", "其他"}},
                        .section = "入口所见"},
                       {.name = "reason", .label = "不适用的理由", .max = 300, .section = "入口所见"},
                       {.name = "state",
                        .label = "结论",
                        .type = choice,
                        .listed = true,
                        .fixed = true,
                        .choices = {{"draft", "待核定"}, {"passed", "齐全"}, {"failed", "有缺项"}},
                        .preset = "draft"},
                       {.name = "confirmed_on", .label = "核定日期", .type = day, .fixed = true},
                       {.name = "pieces_set", .label = "本次设置标识", .type = integer, .fixed = true, .unit = "块"},
                       {.name = "remark", .label = "备注", .type = long_text, .max = 1000},
                       files::count_field()},
            .title = "checked_by",
            .group = group,
            .steps = signage_stepped.steps,
            .readers = people::all,
            .creators = people::office | people::enterprise,
            .writers = people::office | people::enterprise,
            .archivers = people::admin | people::general,
            .owner = "enterprise",
            .imports = false,
            .check = check_record,
            .complete = complete};
}

std::vector<records::Verb> signage_verbs() {
    return {{"confirm",
             "confirm",
             "核定",
             people::office,
             {{.name = "evidence",
               .label = "入口照片",
               .type = choices,
               .must = true,
               .help = "这处入口的照片，至少一张；核定后写入有限空间台账"},
              {.name = "opinion", .label = "核定意见", .type = long_text, .max = 500}}}};
}

Kind signage_steps() {
    return records::steps_kind(signage_stepped, "标识核定记录", "标识检查", people::all, signage_verbs());
}

Signage load_signage(const Kind& kind, const Record& record) {
    const auto number = [&](const char* field) {
        return kind.blank(record, field) ? std::optional<std::int64_t>() : kind.integer(record, field);
    };
    return {.state = kind.text(record, "state"),
            .procedure = kind.text(record, "procedure"),
            .sign = kind.text(record, "sign"),
            .board = kind.text(record, "board"),
            .isolation = kind.text(record, "isolation"),
            .means = kind.text(record, "means"),
            .signs = number("sign_count"),
            .boards = number("board_count"),
            .reason = kind.text(record, "reason"),
            .on = kind.day(record, "checked_on")};
}

}  // namespace zhiben::publicity
