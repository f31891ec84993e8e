// 从业人员: the roster that training is held against.

#include "features/people/roles.hpp"
#include "features/training/store.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::training {
namespace {

using enum records::Type;

Issues check_person(const records::Kind& kind, const records::Record* before, const records::Record& after, Day today) {
    Issues issues;
    if (before && kind.text(*before, "enterprise") != kind.text(after, "enterprise"))
        issues.push_back({"enterprise", "fixed", "换了单位的人员请在新单位另外登记，本单位填写离岗日期"});
    if (const auto left = kind.day(after, "left_on"); left && *left > today)
        issues.push_back({"left_on", "in_future", "不能晚于今天（" + today.chinese() + "）"});
    return issues;
}

void refuse_twice(WriteTx& tx, const records::Kind& kind, const records::Record*, records::Record& after) {
    const std::string sealed = kind.text(after, "identity_number");
    if (sealed.empty()) return;
    const std::string digest = records::digest_of(tx, kind.field("identity_number"), tx.secrets().open(sealed));
    if (tx.sql().exists(db::Query("select 1 from persons where identity_number_digest = $1 and enterprise = $2 and "
                                  "archived = 0 and id <> $3",
                                  {digest, kind.get(after, "enterprise"), after.id})))
        throw Problem(Issues{{"identity_number", "taken", "本企业的从业人员中已有这个证件号码", "证件号码"}});
}

}  // namespace

std::vector<records::Choice> audience_choices() {
    std::vector<records::Choice> out;
    for (const Audience& one : audiences) out.push_back({one.code, one.label});
    const auto also = [&](const char* code, std::vector<std::string> words) {
        for (records::Choice& choice : out)
            if (choice.code == code) choice.synonyms = std::move(words);
    };
    also("principal", {"负责人", "法定代表人"});
    also("work_leader", {"有限空间作业负责人", "现场负责人"});
    also("attendant", {"监护人", "监护"});
    also("entrant", {"作业人", "作业者", "作业"});
    also("rescuer", {"救援人员", "应急救援"});
    also("temporary", {"临时工", "临时"});
    also("contractor", {"外包工", "承包商人员", "外包"});
    also("approver", {"审批人"});
    also("safety_manager", {"安全员", "安管人员", "安全管理"});
    return out;
}

records::Kind persons() {
    return {.name = "persons",
            .table = "persons",
            .label = "从业人员",
            .fields = {{.name = "name",
                        .label = "姓名",
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .max = 40,
                        .synonyms = {"人员姓名"}},
                       {.name = "enterprise",
                        .label = "企业名称",
                        .type = reference,
                        .must = true,
                        .listed = true,
                        .refers = "enterprises",
                        .synonyms = {"企业", "单位名称", "所在单位", "单位"}},
                       {.name = "sex", .label = "性别", .type = choice, .choices = {{"male", "男"}, {"female", "女"}}},
                       // The same number in two enterprises is one person (人, domain.md §2.7, 10).
                       {.name = "identity_number",
                        .label = "证件号码",
                        .must = true,
                        .secret = true,
                        .digested = true,
                        .max = 20,
                        .help = "居民身份证 18 位；其他证件以字母开头",
                        .synonyms = {"身份证号", "身份证号码", "身份证"},
                        .judge = judge_identity},
                       {.name = "phone",
                        .label = "联系电话",
                        .listed = true,
                        .secret = true,
                        .max = 30,
                        .synonyms = {"电话", "手机", "手机号"},
                        .judge = judge_phone},
                       {.name = "post",
                        .label = "岗位",
                        .listed = true,
                        .searched = true,
                        .max = 60,
                        .synonyms = {"职务", "工种"}},
                       {.name = "audiences",
                        .label = "人员类别",
                        .type = choices,
                        .must = true,
                        .listed = true,
                        .choices = audience_choices(),
                        .help = "一人可有几类",
                        .synonyms = {"类别", "人员类型"}},
                       {.name = "special_certificates",
                        .label = "特种作业证",
                        .type = long_text,
                        .max = 500,
                        .help = "证书名称、编号、有效期",
                        .synonyms = {"特种作业操作证"}},
                       {.name = "left_on", .label = "离岗日期", .type = day, .help = "离岗后不再要求参加培训"},
                       {.name = "remark", .label = "备注", .type = long_text, .max = 1000}},
            .group = "教育培训",
            .readers = people::all,
            .creators = people::office | people::enterprise,
            .writers = people::office | people::enterprise,
            .archivers = people::office | people::enterprise,
            .owner = "enterprise",
            .key = {"enterprise", "identity_number"},
            .check = check_person,
            .complete = refuse_twice};
}

}  // namespace zhiben::training
