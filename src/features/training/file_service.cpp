#include "features/training/file_service.hpp"

#include <map>

#include "features/people/roles.hpp"
#include "features/training/store.hpp"
#include "features/training/table_reports.hpp"
#include "kit/base/text.hpp"
#include "kit/files/attachments.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::training {
namespace {

using documents::Document;
using records::Kind;
using records::KindPtr;
using records::Record;

std::string reference(const records::Labels& labels, const char* kind, const std::string& id) {
    const auto all = labels.find(kind);
    if (id.empty() || all == labels.end()) return {};
    const auto found = all->second.find(id);
    return found == all->second.end() ? std::string() : found->second;
}

// How the training of one person ended, in a word.
std::string result(const Kind& kind, const Record& one) {
    if (kind.blank(one, "attended_on")) return kind.blank(one, "absent_on") ? "未举行" : "未参训";
    if (!kind.blank(one, "resit_passed_on")) return "补考合格";
    if (!kind.blank(one, "passed_on")) return "合格";
    if (!kind.blank(one, "failed_on")) return "不合格";
    return "未考试";
}

std::string attended(const Kind& kind, const Record& one) {
    if (kind.blank(one, "attended_on")) return "—";
    return shown_day(kind, one, "attended_on") + (kind.yes(one, "made_up") ? "（补训）" : "");
}

// By what `field` of a certificate names.
std::map<std::string, Record> certificates_by(ReadTx& tx, const char* field, const char* whose, const std::string& id) {
    const KindPtr kind = tx.kinds().get("certificates");
    std::map<std::string, Record> out;
    for (Record& one : all_of(tx, *kind, whose, id)) {
        const std::string key = kind->text(one, field);
        out.insert_or_assign(key, std::move(one));
    }
    return out;
}

documents::Fields signed_by(const char* one, const char* other) {
    return {{{.label = one, .value = {}}, {.label = other, .value = {}}, {.label = "日期：", .value = {}}}};
}

void add_evidence(ReadTx& tx, const std::string& session, std::vector<documents::Block>& blocks) {
    std::vector<Line> all;
    for (const files::Attachment& one : files::list(tx, "training_sessions", session))
        all.push_back({one.name, one.purpose, one.at.day().iso(), one.by_name});
    blocks.push_back(heading("四、佐证材料"));
    if (all.empty())
        blocks.push_back(note("没有上传通知、课件、签到表、照片等材料。"));
    else
        blocks.push_back(lines({"文件", "用途", "上传日期", "上传人"}, {3, 1.4, 1.2, 1.2}, all));
}

void add_paper(ReadTx& tx, const Kind& sessions, const Record& session, Document& out) {
    const KindPtr kind = tx.kinds().get("exam_papers");
    const auto paper = records::find(tx, *kind, sessions.text(session, "paper"));
    out.blocks.push_back(heading("三、试卷"));
    if (!paper) {
        out.blocks.push_back(note("没有使用系统组卷。"));
        return;
    }
    out.blocks.push_back(facts({{"卷号", kind->text(*paper, "number")},
                                {"考试日期", shown_day(*kind, *paper, "exam_on")},
                                {"题数", std::to_string(kind->integer(*paper, "question_count"))},
                                {"总分", std::to_string(kind->integer(*paper, "points"))},
                                {"随机种子", kind->text(*paper, "seed")},
                                {"卷面校验值", first_characters(kind->text(*paper, "digest"), 16)}}));
    if (!tx.actor().is_any(people::office)) return;  // who is still to sit it again shall not find the answers here
    documents::Annex annex{.label = "附", .title = "试卷（含答案和依据）", .blocks = {}};
    std::int64_t number = 0;
    for (const Item& item : paper_of(tx, paper->id).items) {
        std::string text = std::to_string(++number) + ".（" + label_of(item.sort) + "，" + std::to_string(item.points) +
                           " 分）" + item.text;
        for (std::size_t i = 0; i < item.options.size(); ++i)
            text += "\n" + std::string(1, static_cast<char>('A' + i)) + ". " + item.options[i];
        annex.blocks.push_back(note(text + "\n答案：" + item.answer + "。依据：" + item.basis));
    }
    out.annexes.push_back(std::move(annex));
}

}  // namespace

Document person_file(ReadTx& tx, const std::string& id) {
    const KindPtr persons = tx.kinds().get("persons"), kind = tx.kinds().get("attendances"),
                  certificates = tx.kinds().get("certificates");
    const Record person = records::get(tx, *persons, id);
    const records::Labels labels = records::labels(tx, *persons, {person});
    const auto by_session = certificates_by(tx, "session", "person", id);
    std::string valid;
    std::vector<Line> trainings;
    for (const Record& one : all_of(tx, *kind, "person", id)) {
        const std::string session = kind->text(one, "session");
        Line line;
        // Of the session no more than this is his enterprise's to know, where a department held it.
        tx.sql().each(db::Query("select day, topic, hours from training_sessions where id = $1", {session}),
                      [&](const db::Row& row) {
                          line = {std::string(row.text(0)), std::string(row.text(1)), tenths(row.integer(2))};
                      });
        line.insert(line.end(),
                    {attended(*kind, one), shown_tenths(*kind, one, "score"), result(*kind, one), std::string()});
        if (const auto found = by_session.find(session); found != by_session.end()) {
            line.back() = certificates->text(found->second, "number");
            valid = std::max(valid, shown_day(*certificates, found->second, "valid_until"));
        }
        trainings.push_back(std::move(line));
    }
    Document out{.style = documents::Style::form, .title = "有限空间作业人员培训档案（一人一档）"};
    const std::string sex = persons->text(person, "sex");
    out.blocks = {facts({{"姓名", persons->text(person, "name")},
                         {"性别", sex.empty() ? "" : records::choice_label(persons->field("sex"), sex)},
                         {"证件号码", Secrets::mask(persons->text(person, "identity_number"))},
                         {"联系电话", Secrets::mask(persons->text(person, "phone"))},
                         {"单位", reference(labels, "enterprises", persons->text(person, "enterprise"))},
                         {"岗位", persons->text(person, "post")},
                         {"人员类别", shown_choices(*persons, person, "audiences")},
                         {"培训合格有效期至", valid.empty() ? "没有有效的合格证" : valid},
                         {"特种作业证", persons->text(person, "special_certificates")},
                         {"离岗日期", shown_day(*persons, person, "left_on")}}),
                  heading("历次培训")};
    if (trainings.empty())
        out.blocks.emplace_back(note("没有培训记录。"));
    else
        out.blocks.emplace_back(lines({"培训日期", "培训主题", "学时", "参训日期", "成绩", "考核结果", "合格证编号"},
                                      {2.0, 1.9, 0.8, 2.0, 0.9, 1.1, 3.0}, trainings));
    out.blocks.emplace_back(signed_by("本人签字：", "档案管理人："));
    return out;
}

namespace {

// The people of a list in lines, with how many came and what became of them. Of an enterprise's user they are its own.
struct People {
    std::vector<Line> lines;
    std::int64_t came = 0, examined = 0, passed = 0;
};
People people_of(ReadTx& tx, const std::string& session) {
    const KindPtr kind = tx.kinds().get("attendances"), certificates = tx.kinds().get("certificates");
    const std::vector<Record> all = all_of(tx, *kind, "session", session);
    const records::Labels firms = records::labels(tx, *kind, all);
    const auto by_person = certificates_by(tx, "person", "session", session);
    People out;
    for (const Record& one : all) {
        out.came += !kind->blank(one, "attended_on");
        out.examined += !kind->blank(one, "examined_on");
        out.passed += !kind->blank(one, "passed_on");
        const auto found = by_person.find(kind->text(one, "person"));
        out.lines.push_back(
            {kind->text(one, "person_name"), reference(firms, "enterprises", kind->text(one, "enterprise")),
             shown_choices(*kind, one, "audiences"), attended(*kind, one), shown_tenths(*kind, one, "score"),
             result(*kind, one), found == by_person.end() ? "" : certificates->text(found->second, "number")});
    }
    return out;
}

documents::Table table_of(const std::vector<Line>& people) {
    return lines({"姓名", "单位", "人员类别", "参训日期", "成绩", "考核结果", "合格证编号"},
                 {1.25, 1.8, 1.4, 2.0, 0.9, 1.15, 3.05}, people);
}

using Facts = std::vector<std::pair<std::string, std::string>>;

Facts about(ReadTx& tx, const Kind& kind, const Record& session) {
    const records::Labels labels = records::labels(tx, kind, {session});
    const std::string firm = reference(labels, "enterprises", kind.text(session, "enterprise"));
    return {{"培训主题", kind.text(session, "topic")},
            {"培训类别", records::choice_label(kind.field("category"), kind.text(session, "category"))},
            {"培训日期", shown_day(kind, session, "day")},
            {"地点", kind.text(session, "place")},
            {"学时", shown_tenths(kind, session, "hours")},
            {"授课人", kind.text(session, "teacher")},
            {"组织单位", firm.empty() ? reference(labels, "departments", kind.text(session, "organiser")) : firm},
            {"状态", records::choice_label(kind.field("state"), kind.text(session, "state"))},
            {"培训对象", shown_choices(kind, session, "audiences")},
            {"通知日期", shown_day(kind, session, "notice_sent_on")}};
}

void add_counts(Facts& facts, const People& people) {
    const auto count = [](std::int64_t number) { return std::to_string(number) + " 人"; };
    facts.emplace_back("应训人数", count(static_cast<std::int64_t>(people.lines.size())));
    facts.emplace_back("实训人数", count(people.came));
    facts.emplace_back("参考人数", count(people.examined));
    facts.emplace_back("合格人数", count(people.passed));
}

// What an enterprise may see of a training that a department held: what was taught, and its own people. Nobody else's
// name, nor how many they were; no files, which name everybody.
Document own_part(ReadTx& tx, const Kind& kind, const Record& session, const People& people) {
    Document out{.style = documents::Style::form, .title = "有限空间安全培训档案（一期一档，本单位人员）"};
    Facts all = about(tx, kind, session);
    add_counts(all, people);
    out.blocks = {heading("一、培训情况"),
                  facts(all),
                  heading("二、本单位参加人员和考核结果"),
                  table_of(people.lines),
                  note("本页只列本单位人员；完整的培训档案由组织单位保存。"),
                  signed_by("企业负责人签字：", "经办人签字：")};
    return out;
}

}  // namespace

Document session_file(ReadTx& tx, const std::string& id) {
    const KindPtr kind = tx.kinds().get("training_sessions");
    const People people = people_of(tx, id);
    if (!tx.actor().scope.owner.empty() && !people.lines.empty() && !records::find(tx, *kind, id))
        return own_part(tx, *kind, records::find_by(tx, *kind, {{"id", id}}).value(), people);
    const Record session = records::get(tx, *kind, id);
    Document out{.style = documents::Style::form, .title = "有限空间安全培训档案（一期一档）"};
    Facts all = about(tx, *kind, session);
    add_counts(all, people);
    all.emplace_back("通知内容", kind->text(session, "notice"));
    all.emplace_back("效果评估", kind->text(session, "evaluation"));
    out.blocks = {heading("一、培训情况"), facts(all), heading("二、参加人员和考核结果")};
    if (people.lines.empty())
        out.blocks.emplace_back(note("还没有参训名单。"));
    else
        out.blocks.emplace_back(table_of(people.lines));
    add_paper(tx, *kind, session, out);
    add_evidence(tx, id, out.blocks);
    out.blocks.emplace_back(signed_by("授课人签字：", "考核人签字："));
    return out;
}

}  // namespace zhiben::training
