#include "features/organisations/store.hpp"

#include "features/people/roles.hpp"
#include "kit/records/store.hpp"

namespace zhiben::organisations {
namespace {

using enum records::Type;

// path = the parent's path + own code + '/': what scope is judged by.
void complete_area(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    std::string path;
    if (!kind.blank(after, "parent")) {
        tx.sql().each(db::Query("select path from areas where id = $1", {kind.get(after, "parent")}),
                      [&](const db::Row& row) { path = row.text(0); });
    }
    path += kind.text(after, "code") + '/';
    if (before && kind.text(*before, "path") != path)
        throw Problem(
            Issues{{"parent", "fixed", "区域建好后不能改代码或上级；如有需要，请新建区域并把企业移过去", "上级区域"}});
    kind.set(after, "path", path);
}

Issues check_area(const records::Kind& kind, const records::Record*, const records::Record& after, Day) {
    for (char c : kind.text(after, "code"))
        if (!((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-'))
            return {{"code", "bad_code", "只能用小写字母、数字和短横线，如 140902 或 kfq"}};
    return {};
}

}  // namespace

records::Kind areas() {
    return {.name = "areas",
            .table = "areas",
            .label = "区域",
            .fields = {{.name = "name", .label = "名称", .must = true, .listed = true, .searched = true, .max = 60},
                       {.name = "code",
                        .label = "代码",
                        .must = true,
                        .listed = true,
                        .unique = true,
                        .max = 20,
                        .help = "行政区划代码；开发区没有国标代码，请自编，如 140902-kfq"},
                       {.name = "level",
                        .label = "级别",
                        .type = choice,
                        .must = true,
                        .listed = true,
                        .choices = {{"province", "省"},
                                    {"city", "市"},
                                    {"county", "县（市、区）"},
                                    {"zone", "开发区"},
                                    {"street", "街道、片区"}}},
                       {.name = "parent", .label = "上级区域", .type = reference, .listed = true, .refers = "areas"},
                       {.name = "path", .label = "路径", .fixed = true, .max = 200}},
            .group = "系统管理",
            .readers = people::all,
            .creators = people::admin | people::system,
            .writers = people::admin | people::system,
            .archivers = people::admin,
            .own_area = "path",
            .everywhere = true,
            .key = {"code"},
            .sort = "path",
            .check = check_area,
            .complete = complete_area};
}

records::Kind departments() {
    return {
        .name = "departments",
        .table = "departments",
        .label = "监管部门",
        .fields =
            {{.name = "name",
              .label = "名称",
              .must = true,
              .listed = true,
              .searched = true,
              .max = 60,
              .synonyms = {"简称"}},
             {.name = "full_name", .label = "全称", .must = true, .listed = true, .searched = true, .max = 120},
             {.name = "area", .label = "所属区域", .type = reference, .must = true, .listed = true, .refers = "areas"},
             {.name = "reports",
              .label = "按期报送",
              .type = yes_no,
              .must = true,
              .listed = true,
              .preset = "1",
              .help = "方案五：应急管理部、建设环保管理部每月9日、19日、29日前报送"},
             {.name = "position", .label = "顺序", .type = integer, .least = 0, .most = 999},
             {.name = "paper_prefix",
              .label = "文号前缀",
              .max = 30,
              .help = "执法文书文号开头的地区简称和机关代字，如“（忻开）应急”；留空用“（区域名称）应急”"},
             {.name = "public_address",
              .label = "公开网址",
              .max = 100,
              .help =
                  "企业能打开的本系统网址，如 https://aq.example.cn；执法文书二维码由此查验，留空时二维码只写查验码"}},
        .group = "系统管理",
        .readers = people::all,
        .creators = people::admin | people::system,
        .writers = people::admin | people::system,
        .archivers = people::admin,
        .area_field = "area",
        .everywhere = true,
        .key = {"name"},
        .sort = "position"};
}

}  // namespace zhiben::organisations
