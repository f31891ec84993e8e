#pragma once
// What it takes to add a plain ledger: its description, its table, and a line in the list (tests/ledger_test.cpp).

#include "features/people/roles.hpp"
#include "kit/db/migrate.hpp"
#include "kit/records/kind.hpp"

namespace zhiben::test {

inline records::Kind sample_ledger() {
    using enum records::Type;
    return {.name = "posters",
            .table = "posters",
            .label = "宣传海报",
            .fields = {{.name = "enterprise",
                        .label = "企业名称",
                        .type = reference,
                        .must = true,
                        .listed = true,
                        .refers = "enterprises"},
                       {.name = "title", .label = "标题", .must = true, .listed = true, .searched = true, .max = 60},
                       {.name = "put_up_on", .label = "张贴日期", .type = day, .must = true, .listed = true},
                       {.name = "copies",
                        .label = "张数",
                        .type = integer,
                        .listed = true,
                        .least = 1,
                        .most = 1000,
                        .unit = "张"},
                       {.name = "place",
                        .label = "位置",
                        .type = choice,
                        .listed = true,
                        .choices = {{"gate", "大门"}, {"shop", "车间"}}},
                       {.name = "remark", .label = "备注", .type = long_text, .max = 500}},
            .title = "title",
            .readers = people::all,
            .creators = people::office | people::enterprise,
            .writers = people::office | people::enterprise,
            .archivers = people::office,
            .owner = "enterprise",
            .key = {"enterprise", "title"}};
}

inline std::vector<db::Migration> sample_ledger_tables() {
    return {{"9001_posters.sql",
             "create table posters (n @serial@, id text not null, version bigint not null, created_at bigint not null, "
             "changed_at bigint not null, archived bigint not null, scope_area text not null, scope_department text "
             "not null, "
             "scope_owner text not null, scope_sector text not null, search text not null, extra text not null, "
             "enterprise text not null, title text, put_up_on text, copies bigint, place text, remark text, "
             "constraint posters_id unique (id), "
             "constraint posters_enterprise foreign key (enterprise) references enterprises (id))"},
            {"9002_posters_search.postgres.sql",
             "create table posters_search (n bigint primary key, grams text[] not null)"},
            {"9002_posters_search.sqlite.sql",
             "create virtual table posters_search using fts5(grams, content='', detail=none, columnsize=0, "
             "tokenize='ascii')"}};
}

}  // namespace zhiben::test
