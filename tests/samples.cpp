#include "samples.hpp"

#include "features/people/roles.hpp"

namespace zhiben::test {

Additions samples() {
    using enum records::Type;
    records::Kind kind{
        .name = "samples",
        .table = "samples",
        .label = "样品",
        .fields =
            {{.name = "code", .label = "代码", .must = true, .listed = true, .searched = true, .unique = true},
             {.name = "enterprise", .label = "企业", .type = reference, .must = true, .refers = "enterprises"},
             {.name = "note", .label = "说明", .type = long_text, .searched = true, .max = 500},
             {.name = "amount", .label = "金额", .type = integer, .least = 0, .most = 1000, .unit = "元"},
             {.name = "size", .label = "尺寸", .type = decimal, .scale = 2, .unit = "m"},
             {.name = "held_on", .label = "日期", .type = day},
             {.name = "at", .label = "时刻", .type = instant},
             {.name = "colour", .label = "颜色", .type = choice, .choices = {{"red", "红"}, {"blue", "蓝"}}},
             {.name = "tags", .label = "标签", .type = choices, .choices = {{"a", "甲"}, {"b", "乙"}, {"c", "丙"}}},
             {.name = "ok", .label = "合格", .type = yes_no},
             {.name = "department", .label = "经办部门", .type = reference, .refers = "departments"},
             {.name = "phone", .label = "电话", .secret = true, .max = 20},
             {.name = "number", .label = "编号", .fixed = true}},
        .readers = people::all,
        .creators = people::office | people::enterprise,
        .writers = people::office | people::enterprise,
        .archivers = people::office,
        .owner = "enterprise",
        .key = {"code"},
        .sort = "code"};
    return {
        .migrations =
            {{"9001_samples.sql",
              "create table samples (n @serial@, id text not null, version bigint not null, created_at bigint not "
              "null, "
              "changed_at bigint not null, archived bigint not null, scope_area text not null, "
              "scope_department text not null, scope_owner text not null, scope_sector text not null, "
              "search text not null, extra text not null, code text, enterprise text, note text, amount bigint, "
              "size bigint, held_on text, at bigint, colour text, tags text, ok bigint, department text, phone text, "
              "number text, constraint samples_id unique (id), constraint samples_code unique (code))"},
             {"9002_samples_search.postgres.sql",
              "create table samples_search (n bigint primary key, grams text[] not null)"},
             {"9002_samples_search.sqlite.sql",
              "create virtual table samples_search using fts5(grams, content='', detail=none, columnsize=0, "
              "tokenize='ascii')"}},
        .kinds = {kind}};
}

}  // namespace zhiben::test
