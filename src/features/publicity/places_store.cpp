#include "features/people/roles.hpp"
#include "features/publicity/store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using enum records::Type;
using records::Kind;
using records::Record;

// One name once within the enterprise (and the workshop): twice the same would be counted twice. Not a constraint of
// the table, for two enterprises that are merged may both have a 一车间.
void refuse_twin(WriteTx& tx, const Kind& kind, const Record& after, const std::vector<std::string>& key) {
    std::vector<std::pair<std::string, db::Value>> wanted;
    for (const std::string& field : key) {
        if (kind.blank(after, field)) return;
        wanted.emplace_back(field, kind.get(after, field));
    }
    const auto twin = records::find_by(tx, kind, wanted);
    if (twin && twin->id != after.id && tx.actor().scope.contains(twin->place))
        throw Problem(
            Issues{{"name", "taken", "已登记过同名的“" + kind.label + "”，不能重复", kind.field("name").label}});
}

Issues check_place(const Kind& kind, const Record*, const Record& after, Day today) {
    Issues issues;
    const auto opened = kind.day(after, "opened_on"), closed = kind.day(after, "closed_on");
    if (closed && *closed > today)
        issues.push_back({"closed_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    if (opened && closed && *closed < *opened)
        issues.push_back({"closed_on", "too_early", "不能早于启用日期（" + opened->chinese() + "）"});
    return issues;
}

std::vector<records::Field> common_fields() {
    return {{.name = "people",
             .label = "人数",
             .type = integer,
             .listed = true,
             .least = 0,
             .most = 100000,
             .unit = "人",
             .synonyms = {"职工人数", "从业人数"}},
            {.name = "opened_on", .label = "启用日期", .type = day, .help = "留空表示一直在用"},
            {.name = "closed_on", .label = "停用日期", .type = day, .listed = true, .help = "停用以后不计入覆盖率"},
            {.name = "remark", .label = "备注", .type = long_text, .max = 1000}};
}

Kind place(const char* name, const char* label, std::vector<records::Field> own, std::vector<std::string> key) {
    for (records::Field& field : common_fields()) own.push_back(std::move(field));
    return {.name = name,
            .table = name,
            .label = label,
            .fields = std::move(own),
            .group = group,
            .readers = people::all,
            .creators = people::office | people::enterprise,
            .writers = people::office | people::enterprise,
            .archivers = people::office,
            .owner = "enterprise",
            .key = key,
            .check = check_place,
            .complete = [key](WriteTx& tx, const Kind& kind, const Record*, Record& after) {
                refuse_twin(tx, kind, after, key);
            }};
}

}  // namespace

records::Field enterprise_field() {
    return {.name = "enterprise",
            .label = "企业名称",
            .type = reference,
            .must = true,
            .listed = true,
            .refers = "enterprises",
            .synonyms = {"企业", "单位名称", "生产经营单位"}};
}

Issues locked_fields(const Kind& kind, const Record& before, const Record& after, const std::string& why) {
    Issues issues;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const records::Field& field = kind.fields[i];
        if (field.fixed || field.derived || field.extra || field.name == "remark") continue;
        if (before.values[i] != after.values[i]) issues.push_back({field.name, "locked", why});
    }
    return issues;
}

Kind workshops() {
    return place("workshops", "车间",
                 {enterprise_field(),
                  {.name = "name",
                   .label = "车间名称",
                   .must = true,
                   .listed = true,
                   .searched = true,
                   .max = 60,
                   .synonyms = {"车间", "名称"}}},
                 {"enterprise", "name"});
}

Kind posts() {
    return place("posts", "岗位",
                 {enterprise_field(),
                  {.name = "workshop",
                   .label = "所在车间",
                   .type = reference,
                   .must = true,
                   .listed = true,
                   .refers = "workshops",
                   .help = "不分车间的小企业，先登记一个车间，如“全厂”",
                   .synonyms = {"车间", "车间名称"}},
                  {.name = "name",
                   .label = "岗位名称",
                   .must = true,
                   .listed = true,
                   .searched = true,
                   .max = 60,
                   .synonyms = {"岗位", "名称"}}},
                 {"enterprise", "workshop", "name"});
}

}  // namespace zhiben::publicity
