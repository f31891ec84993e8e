#include "features/enforcement/field_store.hpp"
#include "features/people/roles.hpp"
#include "features/rulebook/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

using enum records::Type;
using namespace fields;

namespace {

// All sorts that the rules know; which of them there are on the day of issue is asked then.
std::vector<records::Choice> sorts() {
    std::vector<records::Choice> out;
    for (const rulebook::DocumentKind& one : rulebook::embedded().documents) {
        bool there = false;
        for (const records::Choice& other : out) there = there || other.code == one.code;
        if (!there) out.push_back({one.code, one.label});
    }
    return out;
}

std::vector<records::Choice> delivery_ways() {
    return {{"direct", "直接送达"},    {"left", "留置送达"},
            {"mail", "邮寄送达"},      {"electronic", "电子送达（经同意）"},
            {"entrusted", "委托送达"}, {"notice", "公告送达"}};
}

std::string prefix_of(WriteTx& tx, const Place& place) {
    const records::KindPtr departments = tx.kinds().get("departments");
    if (const auto found = records::find_by(tx, *departments, {{"id", place.department}})) {
        const std::string own = departments->text(*found, "paper_prefix");
        if (!own.empty()) return own;
    }
    const records::KindPtr areas = tx.kinds().get("areas");
    const auto area = records::find_by(tx, *areas, {{"path", place.area}});
    return "（" + (area ? areas->title_of(*area) : std::string()) + "）应急";
}

// What is issued stands; only a draft is still written.
Issues check_record(const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
    Issues issues = in_order(dated(kind, after, {"issued_on", "delivered_on", "withdrawn_on"}), today);
    if (!before || kind.text(*before, "state") == "draft") return issues;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const records::Field& field = kind.fields[i];
        if (!field.fixed && !field.extra && field.name != "remark" && before->values[i] != after.values[i])
            issues.push_back({field.name, "settled", "文书已经签发，不能再改；写错的请撤销后另发"});
    }
    return issues;
}

void complete(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    if (before || kind.blank(after, "case_file")) return;
    const records::KindPtr cases = tx.kinds().get("cases");
    const auto of = records::find(tx, *cases, kind.text(after, "case_file"));
    if (of && cases->text(*of, "enterprise") != kind.text(after, "enterprise"))
        throw Problem(Issues{{"case_file", "other_enterprise", "这个案件是另一家企业的，请重新选择", "案件"}});
}

}  // namespace

std::vector<Dated> dated(const records::Kind& kind, const records::Record& record,
                         const std::vector<const char*>& days) {
    std::vector<Dated> out;
    for (const char* day : days) out.push_back({day, kind.field(day).label, kind.day(record, day)});
    return out;
}

std::string next_paper_number(WriteTx& tx, const Place& place, const std::string& sort, Day on) {
    const auto document = rulebook::in_force(tx)->on(on).document(sort);
    if (!document)
        throw Problem(
            Issues{{"sort", "not_in_force", on.chinese() + "没有这种文书，请核对文书种类和日期", "文书种类"}});
    if (document->word.empty()) return {};
    const std::string head = prefix_of(tx, place) + document->word + "〔" + std::to_string(on.year()) + "〕";
    return head + std::to_string(records::next_number(tx, head)) + "号";
}

void settled_stays(WriteTx&, const records::Kind& kind, const records::Record* before, const records::Record& after) {
    if (!before || before->archived || !after.archived) return;
    const records::Field& state = kind.field("state");
    if (kind.text(after, "state") != state.preset)
        throw Problem(Stop::conflict, "settled",
                      "这条" + kind.label + "现在是“" + records::choice_label(state, kind.text(after, "state")) +
                          "”，已经往下办理，不能删除");
}

const Flow& paper_flow() {
    static const Flow flow{"份文书",
                           {{"draft", "草稿"}, {"issued", "已签发"}, {"delivered", "已送达"}, {"withdrawn", "已撤销"}},
                           {{"issue", {"draft"}, "issued"},
                            {"deliver", {"issued"}, "delivered"},
                            {"withdraw", {"issued", "delivered"}, "withdrawn"}}};
    return flow;
}

records::Kind paper_kind() {
    return {
        .name = "papers",
        .table = "papers",
        .label = "执法文书",
        .fields =
            {{.name = "number",
              .label = "文号",
              .listed = true,
              .searched = true,
              .fixed = true,
              .unique = true,
              .max = 80,
              .help = "签发时由系统编号，撤销的文号不再使用"},
             {.name = "sort", .label = "文书种类", .type = choice, .must = true, .listed = true, .choices = sorts()},
             enterprise(),
             {.name = "inspection", .label = "检查", .type = reference, .refers = "inspections"},
             {.name = "hazard", .label = "隐患", .type = reference, .refers = "hazards"},
             {.name = "case_file", .label = "案件", .type = reference, .refers = "cases"},
             {.name = "officers", .label = "执法人员", .must = true, .max = 200, .help = "不少于两名，用顿号隔开"},
             {.name = "certificates", .label = "执法证号", .max = 200},
             {.name = "facts", .label = "事实、情况", .type = long_text, .must = true, .searched = true, .max = 5000},
             {.name = "basis", .label = "依据", .type = long_text, .max = 2000},
             {.name = "demand", .label = "要求、意见", .type = long_text, .max = 5000},
             {.name = "deadline", .label = "限期", .type = day, .listed = true},
             state_of(paper_flow()),
             {.name = "issued_on", .label = "签发日期", .type = day, .listed = true, .fixed = true},
             {.name = "signer", .label = "企业签收人", .fixed = true, .max = 60},
             {.name = "refused", .label = "拒绝签字", .type = yes_no, .fixed = true},
             {.name = "refusal_reason", .label = "拒签情况", .fixed = true, .max = 500},
             {.name = "witness", .label = "见证人", .fixed = true, .max = 100},
             {.name = "content",
              .label = "签发时的内容",
              .type = long_text,
              .fixed = true,
              .max = 200000,
              .help = "签发时从关联的记录取出并固定"},
             {.name = "rules_version", .label = "依据版本", .fixed = true, .max = 200},
             {.name = "delivery_limit", .label = "送达期限", .type = day, .fixed = true},
             {.name = "delivered_on", .label = "送达日期", .type = day, .listed = true, .fixed = true},
             {.name = "delivery_way", .label = "送达方式", .type = choice, .fixed = true, .choices = delivery_ways()},
             {.name = "receiver", .label = "收件人", .fixed = true, .max = 60},
             {.name = "late_reason", .label = "超期送达的原因", .fixed = true, .max = 500},
             {.name = "withdrawn_on", .label = "撤销日期", .type = day, .fixed = true},
             {.name = "withdrawn_reason", .label = "撤销原因", .fixed = true, .max = 500},
             remark()},
        .title = "number",
        .group = "严格执法",
        .steps = paper_stepped.steps,
        .readers = people::staff,
        .creators = people::office,
        .writers = people::office,
        .archivers = people::admin | people::general,
        .owner = "enterprise",
        .imports = false,
        .check = check_record,
        .complete = complete};
}

records::Kind paper_step_kind() {
    return records::steps_kind(paper_stepped, "文书办理记录", "文书", people::staff, paper_verbs());
}

std::vector<records::Verb> paper_verbs() {
    return {{"issue",
             "issue",
             "签发",
             people::office,
             {{.name = "issued_on", .label = "签发日期", .type = day, .must = true},
              {.name = "signer", .label = "企业签收人", .max = 60, .help = "现场签字的企业负责人"},
              {.name = "refused", .label = "拒绝签字", .type = yes_no, .preset = "0"},
              {.name = "refusal_reason", .label = "拒签情况", .max = 500, .help = "拒绝签字的必填"},
              {.name = "witness", .label = "见证人", .max = 100, .help = "拒绝签字的必填"}}},
            {"deliver",
             "deliver",
             "登记送达",
             people::office,
             {{.name = "delivered_on", .label = "送达日期", .type = day, .must = true},
              {.name = "delivery_way", .label = "送达方式", .type = choice, .must = true, .choices = delivery_ways()},
              {.name = "receiver", .label = "收件人", .must = true, .max = 60},
              {.name = "late_reason", .label = "超期送达的原因", .max = 500, .help = "超过送达期限的必填"},
              {.name = "evidence", .label = "送达回证", .type = choices}}},
            {"withdraw",
             "withdraw",
             "撤销",
             people::office,
             {{.name = "withdrawn_reason", .label = "撤销原因", .must = true, .max = 500}}}};
}

}  // namespace zhiben::enforcement
