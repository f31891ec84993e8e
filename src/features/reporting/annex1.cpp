#include <map>
#include <unordered_map>

#include "features/reporting/annex.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::reporting {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;
using records::Test;
using records::Type;

enum class From { enterprise, space, department, location, photos, link };

struct LedgerColumn {
    const char *name, *label, *group;
    From from;
    const char* field = "";  // of that record; the unit is the field's
    double width = 0;
};

// domain.md §2.1 in its order: the enterprise's block, then the columns of the space; the running number is the
// reader's.
constexpr LedgerColumn ledger[] = {
    {"enterprise_name", "企业名称", "企业信息", From::enterprise, "name", 26},
    {"credit_code", "统一社会信用代码", "企业信息", From::enterprise, "credit_code", 20},
    {"enterprise_category", "企业类型", "企业信息", From::enterprise, "category"},
    {"industry", "所属行业（门类、大类）", "企业信息", From::enterprise, "industry", 16},
    {"sector", "行业领域", "企业信息", From::enterprise, "sector"},
    {"trade", "工贸行业", "企业信息", From::enterprise, "trade"},
    {"department", "行业监管部门", "企业信息", From::department, "department", 22},
    {"street", "所属街道、片区", "企业信息", From::enterprise, "street"},
    {"address", "地址", "企业信息", From::enterprise, "address", 24},
    {"enterprise_location", "企业经纬度", "企业信息", From::location, "location", 18},
    {"principal", "主要负责人", "企业信息", From::enterprise, "principal"},
    {"principal_phone", "主要负责人电话", "企业信息", From::enterprise, "principal_phone", 13},
    {"deputy", "分管负责人", "企业信息", From::enterprise, "deputy"},
    {"safety_officer", "安全员", "企业信息", From::enterprise, "safety_officer"},
    {"safety_phone", "安全员电话", "企业信息", From::enterprise, "safety_phone", 13},
    {"workers", "从业人数", "企业信息", From::enterprise, "workers"},
    {"space_workers", "有限空间作业相关人数", "企业信息", From::enterprise, "space_workers"},
    {"spaces_total", "有限空间总数", "企业信息", From::enterprise, "spaces_total"},
    {"simultaneous", "同一时间作业最大人数", "企业信息", From::enterprise, "simultaneous"},
    {"number", "有限空间编号", "有限空间", From::space, "number", 16},
    {"name", "有限空间名称", "有限空间", From::space, "name", 18},
    {"type", "类型", "有限空间", From::space, "type", 9},
    {"category", "典型类别", "有限空间", From::space, "category", 12},
    {"place", "所在位置", "有限空间", From::space, "place", 16},
    {"location", "平面图标记、经纬度", "有限空间", From::space, "location", 14},
    {"quantity", "数量", "有限空间", From::space, "quantity", 7},
    {"volume", "容积", "有限空间", From::space, "volume", 8},
    {"depth", "深度", "有限空间", From::space, "depth", 7},
    {"openings", "出入口数量、尺寸", "有限空间", From::space, "openings", 12},
    {"medium", "主要介质、残留物", "风险", From::space, "medium", 14},
    {"factors", "主要危险因素", "风险", From::space, "factors", 20},
    {"gases", "可能存在的气体", "风险", From::space, "gases", 14},
    {"accidents", "可能导致的事故类型", "风险", From::space, "accidents", 18},
    {"toxic", "是否有中毒和窒息风险", "风险", From::space, "toxic", 9},
    {"listed_catalogue", "是否属重点监管目录", "风险", From::space, "listed_catalogue", 9},
    {"catalogue_item", "目录项", "风险", From::space, "catalogue_item", 12},
    {"risk", "风险等级", "风险", From::space, "risk", 11},
    {"grade", "作业分级", "作业", From::space, "grade", 7},
    {"frequency", "作业周期、频次", "作业", From::space, "frequency", 10},
    {"most_workers", "单次最大作业人数", "作业", From::space, "most_workers", 9},
    {"operation", "作业方式", "作业", From::space, "operation", 8},
    {"contractor", "承包单位、协议编号", "作业", From::space, "contractor", 18},
    {"sign", "安全警示标志", "防护", From::space, "sign", 8},
    {"sign_count", "警示标志数量", "防护", From::space, "sign_count", 9},
    {"board", "风险告知牌", "防护", From::space, "board", 8},
    {"board_count", "告知牌数量", "防护", From::space, "board_count", 9},
    {"procedure", "操作规程张贴", "防护", From::space, "procedure", 8},
    {"isolation", "物理隔离措施", "防护", From::space, "isolation", 14},
    {"equipment", "检测、通风、防护设备", "防护", From::space, "equipment", 26},
    {"equipment_count", "防护设备", "防护", From::space, "equipment_count", 9},
    {"rescue", "应急救援装备", "防护", From::space, "rescue", 24},
    {"rescue_count", "救援装备", "防护", From::space, "rescue_count", 9},
    {"controls", "管控措施", "管理", From::space, "controls", 30},
    {"unit", "责任部门", "管理", From::space, "unit", 12},
    {"manager", "管理责任人", "管理", From::space, "manager", 9},
    {"manager_phone", "管理责任人电话", "管理", From::space, "manager_phone", 13},
    {"operator", "作业责任人", "管理", From::space, "operator", 9},
    {"attendants", "监护人员（专、兼职）", "管理", From::space, "attendants", 14},
    {"approver", "作业审批人（及书面委托书）", "管理", From::space, "approver", 14},
    {"photos", "现场照片", "管理", From::photos, "", 8},
    {"identified_on", "辨识日期", "管理", From::space, "identified_on", 11.5},
    {"updated_on", "最近更新日期", "管理", From::space, "updated_on", 11.5},
    {"criteria", "辨识判定", "管理", From::space, "criteria", 18},
    {"status", "状态", "管理", From::space, "status", 8},
    {"link", "二维码标识", "管理", From::link, "", 16},
    {"remark", "备注", "管理", From::space, "remark", 16},
};

Value cell_value(ReadTx& tx, const Kind& kind, const Record& record, std::size_t at, const records::Labels& labels,
                 bool reveal) {
    const records::Field& field = kind.fields[at];
    const db::Value& value = record.values[at];
    if (db::is_null(value)) return std::string();
    if (field.secret && reveal) return tx.secrets().open(std::get<std::string>(value));
    if (field.type == Type::integer) return std::get<std::int64_t>(value);
    if (field.type == Type::decimal) return records::value_json(field, value).number();
    const auto titles = labels.find(field.refers);
    return records::value_text(field, value, titles == labels.end() ? nullptr : &titles->second);
}

std::vector<std::string> zone_columns(const Kind& kind) {
    std::vector<std::string> out;
    for (const records::Field& field : kind.fields)
        if (field.extra) out.push_back(field.name);
    return out;
}

std::vector<Column> columns_of(const Kind& enterprises, const Kind& spaces) {
    std::vector<Column> out;
    for (const LedgerColumn& one : ledger) {
        Column column{.name = one.name, .label = one.label, .group = one.group, .width = one.width};
        if (one.from == From::photos) column.unit = "张";
        if (one.from == From::enterprise || one.from == From::space) {
            const records::Field& field = (one.from == From::space ? spaces : enterprises).field(one.field);
            column.unit = field.unit;
            column.day = field.type == Type::day;
        }
        out.push_back(std::move(column));
    }
    for (const Kind* kind : {&enterprises, &spaces})
        for (const std::string& name : zone_columns(*kind)) {
            const records::Field& field = kind->field(name);
            out.push_back({.name = kind->name + "." + name,
                           .label = field.label,
                           .unit = field.unit,
                           .group = "本区自增栏目",
                           .day = field.type == Type::day,
                           .width = 14});
        }
    return out;
}

records::Filter page_filter(const Asked& asked) {
    records::Filter filter;
    filter.conditions = {{"counts_from", Test::less_or_equal, {asked.until.iso()}},
                         {"retired_on", Test::open_on, {asked.until.iso()}}};
    if (!asked.department.empty()) filter.conditions.push_back({"department", Test::equal, {asked.department}});
    filter.sort = "n";  // as they were entered: a workbook's order stays the ledger's order
    filter.limit = asked.limit;
    filter.after = asked.after;
    return filter;
}

std::unordered_map<std::string, std::int64_t> photos_of(ReadTx& tx, const std::vector<Record>& spaces) {
    std::unordered_map<std::string, std::int64_t> out;
    if (spaces.empty()) return out;
    db::Query query(
        "select record, count(*) from attachments where removed_at is null and mime like 'image/%' and record in (");
    for (std::size_t i = 0; i < spaces.size(); ++i) {
        if (i) query.add(", ");
        query.bind(spaces[i].id);
    }
    tx.sql().each(query.add(") group by record"),
                  [&](const db::Row& row) { out.emplace(row.text(0), row.integer(1)); });
    return out;
}

struct Enterprises {
    std::vector<Record> records;
    std::unordered_map<std::string, const Record*> by_id;
    records::Labels labels;
};

void load_enterprises(ReadTx& tx, const Kind& kind, const Kind& spaces, const std::vector<Record>& page,
                      Enterprises& out) {
    records::Condition wanted{"id", Test::among, {}};
    std::map<std::string, bool> seen;
    for (const Record& space : page)
        if (const std::string id = spaces.text(space, "enterprise"); seen.emplace(id, true).second)
            wanted.values.push_back(id);
    if (wanted.values.empty()) return;
    records::Filter filter;
    filter.limit = wanted.values.size();
    filter.conditions = {std::move(wanted)};
    out.records = records::list(tx, kind, filter).items;
    for (const Record& one : out.records) out.by_id.emplace(one.id, &one);
    out.labels = records::labels(tx, kind, out.records);
    tx.sql().each(db::Query("select id, full_name from departments"), [&](const db::Row& row) {
        const auto found = out.labels["departments"].find(std::string(row.text(0)));
        if (found != out.labels["departments"].end()) found->second = row.text(1);
    });
}

}  // namespace

std::size_t annex1_space_column() {
    std::size_t at = 0;
    while (ledger[at].from != From::space) ++at;
    return at;
}

Table annex1_page(ReadTx& tx, const Asked& asked) {
    const KindPtr spaces = tx.kinds().get("spaces"), enterprises = tx.kinds().get("enterprises");
    const records::Page page = records::list(tx, *spaces, page_filter(asked));
    Enterprises known;
    load_enterprises(tx, *enterprises, *spaces, page.items, known);
    const auto photos = photos_of(tx, page.items);
    const records::Labels none;

    // Where each column's value lies, found once.
    std::vector<std::size_t> places;
    for (const LedgerColumn& one : ledger) {
        const Kind& kind = one.from == From::space ? *spaces : *enterprises;
        places.push_back(*one.field ? static_cast<std::size_t>(kind.index(one.field)) : 0);
    }
    std::vector<std::size_t> enterprise_extras, space_extras;
    for (const std::string& name : zone_columns(*enterprises))
        enterprise_extras.push_back(static_cast<std::size_t>(enterprises->index(name)));
    for (const std::string& name : zone_columns(*spaces))
        space_extras.push_back(static_cast<std::size_t>(spaces->index(name)));

    Table table{.title = "附件1  生产经营单位有限空间管理台账", .columns = columns_of(*enterprises, *spaces)};
    table.next = page.next;
    table.rows.reserve(page.items.size());
    for (const Record& space : page.items) {
        const auto found = known.by_id.find(spaces->text(space, "enterprise"));
        const Record* enterprise = found == known.by_id.end() ? nullptr : found->second;
        Row row{.label = spaces->title_of(space), .open = "/spaces/" + space.id};
        row.cells.reserve(table.columns.size());
        const auto of_enterprise = [&](std::size_t at) -> Value {
            if (!enterprise) return std::string();
            return cell_value(tx, *enterprises, *enterprise, at, known.labels, asked.reveal);
        };
        for (std::size_t i = 0; i < std::size(ledger); ++i) {
            Cell cell;
            switch (ledger[i].from) {
                case From::space: cell.value = cell_value(tx, *spaces, space, places[i], none, asked.reveal); break;
                case From::enterprise:
                case From::department: cell.value = of_enterprise(places[i]); break;
                case From::location: {
                    cell.value = of_enterprise(places[i]);
                    const std::string system = enterprise ? enterprises->text(*enterprise, "coordinates") : "";
                    if (std::string& text = std::get<std::string>(cell.value); !text.empty() && !system.empty())
                        text += "（" + records::choice_label(enterprises->field("coordinates"), system) + "）";
                    break;
                }
                case From::photos: {
                    const auto count = photos.find(space.id);
                    cell.value = count == photos.end() ? std::int64_t{0} : count->second;
                    break;
                }
                case From::link: cell.value = row.open; break;
            }
            row.cells.push_back(std::move(cell));
        }
        for (const std::size_t at : enterprise_extras) row.cells.push_back({of_enterprise(at), {}});
        for (const std::size_t at : space_extras)
            row.cells.push_back({cell_value(tx, *spaces, space, at, none, asked.reveal), {}});
        table.rows.push_back(std::move(row));
    }
    return table;
}

std::int64_t annex1_rows(ReadTx& tx, const Asked& asked) {
    return records::count(tx, *tx.kinds().get("spaces"), page_filter(asked));
}

Annex annex1(ReadTx& tx, const figures::Figures& figures, const Asked& asked) {
    Annex annex;
    annex.number = 1;
    annex.header =
        header_of(tx, asked, "有限空间：处；容积：m³；深度：m；人员：人；标志牌：块；设备装备：台（套）；照片：张");
    annex.table = annex1_page(tx, asked);
    const auto sums = figures::total(figures::sums(tx, figures,
                                                   {.figures = {"spaces", "equipment", "rescue_equipment"},
                                                    .since = {},
                                                    .until = asked.until,
                                                    .as_of = {},
                                                    .area = {},
                                                    .department = asked.department}));
    const std::map<std::string, std::string> counted{
        {"quantity", "spaces"}, {"equipment_count", "equipment"}, {"rescue_count", "rescue_equipment"}};
    Row total{.label = "合计"};
    for (const Column& column : annex.table.columns) {
        const auto figure = counted.find(column.name);
        if (figure == counted.end()) {
            total.cells.push_back({std::string(), {}});
            continue;
        }
        const auto sum = sums.find(figure->second);
        total.cells.push_back({sum == sums.end() ? std::int64_t{0} : sum->second, {}});
    }
    total.cells.front().value = std::string("合计");
    annex.table.total = std::move(total);
    return annex;
}

}  // namespace zhiben::reporting
