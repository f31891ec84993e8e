#include "features/rulebook/store.hpp"

#include <mutex>

#include "features/people/roles.hpp"
#include "features/rulebook/service.hpp"
#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"

namespace zhiben::rulebook {
namespace {

using enum records::Type;

std::vector<records::Choice> checklist_items() {
    std::vector<records::Choice> out;
    for (const Item& item : embedded().items)
        out.push_back({item.code, std::to_string(item.number) + " " + item.text, {}});
    return out;
}
std::vector<records::Choice> systems() {
    std::vector<records::Choice> out;
    for (const Label& system : embedded().systems) out.push_back({system.code, system.label, {}});
    return out;
}

Override override_of(const records::Kind& kind, const records::Record& record) {
    return {.id = record.id,
            .topic = kind.text(record, "topic"),
            .rule = kind.text(record, "rule"),
            .system = kind.text(record, "system"),
            .attribute = kind.text(record, "attribute"),
            .value = kind.text(record, "value"),
            .since = kind.day(record, "since").value_or(Day()),
            .until = kind.day(record, "until"),
            .basis = kind.text(record, "basis"),
            .reason = kind.text(record, "reason"),
            .verified = kind.yes(record, "verified"),
            .version = record.version};
}

// Against the rules and the changes that there are already; what is blank is said with all the other fields later.
void refuse_wrong(WriteTx& tx, const records::Kind& kind, const records::Record*, records::Record& after) {
    for (const char* must : {"topic", "rule", "since", "reason"})
        if (kind.blank(after, must)) return;
    tx.lock("rule_overrides");
    raise_if_any(check(*in_force(tx), override_of(kind, after)));
}

Issues check_local(const records::Kind& kind, const records::Record*, const records::Record& after, Day) {
    const auto since = kind.day(after, "since"), until = kind.day(after, "until");
    if (since && until && *until < *since) return {{"until", "before_since", "结束日期不能早于开始日期"}};
    return {};
}

}  // namespace

records::Kind override_kind() {
    return {
        .name = "rule_overrides",
        .table = "rule_overrides",
        .label = "规则改动",
        .fields = {{.name = "topic",
                    .label = "规则类别",
                    .type = choice,
                    .must = true,
                    .listed = true,
                    .choices = {{"values", "数值"},
                                {"limits", "期限"},
                                {"gases", "气体限值"},
                                {"penalties", "罚则"},
                                {"documents", "文书种类"},
                                {"criteria", "重大隐患判定"},
                                {"packs", "法规"}}},
                   {.name = "rule",
                    .label = "规则代码",
                    .must = true,
                    .listed = true,
                    .searched = true,
                    .max = 60,
                    .help = "规则库页面上该条规则的代码，如 pass_mark"},
                   {.name = "system",
                    .label = "适用体系",
                    .type = choice,
                    .listed = true,
                    .choices = systems(),
                    .help = "规则库页面上该条规则写有适用体系的，须一致；没有写的留空"},
                   {.name = "attribute",
                    .label = "改哪一项",
                    .listed = true,
                    .max = 40,
                    .help = "如 number、length、most；只作确认、不改数的留空"},
                   {.name = "value", .label = "新值", .listed = true, .max = 60},
                   {.name = "since",
                    .label = "开始日期",
                    .type = day,
                    .must = true,
                    .listed = true,
                    .help = "按行为发生日，从这一天起用新值"},
                   {.name = "until", .label = "结束日期", .type = day, .listed = true, .help = "含当日；留空为长期"},
                   {.name = "basis", .label = "依据", .max = 300, .help = "核对的原文：名称、文号、条款"},
                   {.name = "reason", .label = "理由", .type = long_text, .must = true, .searched = true, .max = 1000},
                   {.name = "verified",
                    .label = "已核实原文",
                    .type = yes_no,
                    .must = true,
                    .listed = true,
                    .preset = "0",
                    .help = "选“是”后界面不再显示“待核实”"}},
        .title = "rule",
        .readers = people::staff,
        .creators = people::admin | people::system,
        .writers = people::admin | people::system,
        .archivers = people::admin | people::system,
        .everywhere = true,
        .imports = false,
        .complete = refuse_wrong};
}

records::Kind local_kind() {
    return {
        .name = "local_rules",
        .table = "local_rules",
        .label = "地方依据",
        .fields =
            {{.name = "name",
              .label = "名称",
              .must = true,
              .listed = true,
              .searched = true,
              .max = 120,
              .help = "如《山西省安全生产条例》"},
             {.name = "document", .label = "文号", .listed = true, .max = 80},
             {.name = "area",
              .label = "适用区域",
              .type = reference,
              .listed = true,
              .refers = "areas",
              .help = "留空为全部区域"},
             {.name = "item",
              .label = "检查项",
              .type = choice,
              .must = true,
              .listed = true,
              .choices = checklist_items()},
             {.name = "article", .label = "条款", .must = true, .listed = true, .max = 60, .help = "如 第二十条"},
             {.name = "requirement", .label = "要求", .type = long_text, .searched = true, .max = 2000},
             {.name = "since", .label = "施行日期", .type = day, .must = true, .listed = true},
             {.name = "until", .label = "失效日期", .type = day, .listed = true, .help = "含当日；留空为现行有效"},
             {.name = "verified", .label = "已核实原文", .type = yes_no, .must = true, .listed = true, .preset = "0"}},
        .readers = people::all,
        .creators = people::admin | people::system,
        .writers = people::admin | people::system,
        .archivers = people::admin | people::system,
        .area_field = "area",
        .everywhere = true,
        .key = {"name", "item", "article"},
        .check = check_local};
}

namespace {

std::optional<Day> day_at(const db::Row& row, int column) {
    return row.null(column) ? std::nullopt : Day::parse(row.text(column));
}
std::vector<Override> stored_overrides(ReadTx& tx) {
    std::vector<Override> out;
    tx.sql().each(db::Query("select id, topic, rule, system, attribute, value, since, until, basis, reason, verified, "
                            "version from rule_overrides where archived = 0 order by n"),
                  [&](const db::Row& row) {
                      Override one;
                      one.id = row.text(0);
                      one.topic = row.text(1);
                      one.rule = row.text(2);
                      one.system = row.text(3);
                      one.attribute = row.text(4);
                      one.value = row.text(5);
                      one.since = day_at(row, 6).value_or(Day());
                      one.until = day_at(row, 7);
                      one.basis = row.text(8);
                      one.reason = row.text(9);
                      one.verified = row.integer(10) == 1;
                      one.version = row.integer(11);
                      out.push_back(std::move(one));
                  });
    return out;
}
std::vector<LocalRule> stored_locals(ReadTx& tx) {
    std::vector<LocalRule> out;
    tx.sql().each(
        db::Query("select id, item, name, article, scope_area, since, until, verified, version from local_rules "
                  "where archived = 0 order by n"),
        [&](const db::Row& row) {
            LocalRule one;
            one.id = row.text(0);
            one.item = row.text(1);
            one.name = row.text(2);
            one.article = row.text(3);
            one.area = row.text(4);
            one.since = day_at(row, 5).value_or(Day());
            one.until = day_at(row, 6);
            one.verified = row.integer(7) == 1;
            one.version = row.integer(8);
            out.push_back(std::move(one));
        });
    return out;
}

// Two databases of one process (tests) never share: the key is what was read, not a version number.
struct Made {
    std::mutex mutex;
    std::vector<Override> overrides;
    std::vector<LocalRule> locals;
    std::shared_ptr<const Rulebook> book;
};

}  // namespace

std::shared_ptr<const Rulebook> in_force(ReadTx& tx) {
    static Made last;
    std::vector<Override> overrides = stored_overrides(tx);
    std::vector<LocalRule> locals = stored_locals(tx);
    const std::lock_guard lock(last.mutex);
    if (!last.book || last.overrides != overrides || last.locals != locals) {
        last.book = std::make_shared<const Rulebook>(embedded().with(overrides, locals));
        last.overrides = std::move(overrides);
        last.locals = std::move(locals);
    }
    return last.book;
}

}  // namespace zhiben::rulebook
