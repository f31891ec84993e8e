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
                                      {1.6, 2.2, 0.8, 1.6, 0.8, 1.4, 2.6}, trainings));
    out.blocks.emplace_back(signed_by("本人签字：", "档案管理人："));
    return out;
}

Document session_file(ReadTx& tx, const std::string& id) {
    const KindPtr kind = tx.kinds().get("training_sessions"), attendances = tx.kinds().get("attendances"),
                  certificates = tx.kinds().get("certificates");
    const Record session = records::get(tx, *kind, id);
    const records::Labels labels = records::labels(tx, *kind, {session});
    const std::vector<Record> all = all_of(tx, *attendances, "session", id);
    const records::Labels firms = records::labels(tx, *attendances, all);
    const auto by_person = certificates_by(tx, "person", "session", id);
    std::int64_t came = 0, examined = 0, passed = 0;
    std::vector<Line> people;
    for (const Record& one : all) {
        came += !attendances->blank(one, "attended_on");
        examined += !attendances->blank(one, "examined_on");
        passed += !attendances->blank(one, "passed_on");
        const auto found = by_person.find(attendances->text(one, "person"));
        people.push_back({attendances->text(one, "person_name"),
                          reference(firms, "enterprises", attendances->text(one, "enterprise")),
                          shown_choices(*attendances, one, "audiences"), attended(*attendances, one),
                          shown_tenths(*attendances, one, "score"), result(*attendances, one),
                          found == by_person.end() ? "" : certificates->text(found->second, "number")});
    }
    const std::string firm = reference(labels, "enterprises", kind->text(session, "enterprise"));
    const auto count = [](std::int64_t number) { return std::to_string(number) + " 人"; };
    Document out{.style = documents::Style::form, .title = "有限空间安全培训档案（一期一档）"};
    out.blocks = {
        heading("一、培训情况"),
        facts({{"培训主题", kind->text(session, "topic")},
               {"培训类别", records::choice_label(kind->field("category"), kind->text(session, "category"))},
               {"培训日期", shown_day(*kind, session, "day")},
               {"地点", kind->text(session, "place")},
               {"学时", shown_tenths(*kind, session, "hours")},
               {"授课人", kind->text(session, "teacher")},
               {"组织单位", firm.empty() ? reference(labels, "departments", kind->text(session, "organiser")) : firm},
               {"状态", records::choice_label(kind->field("state"), kind->text(session, "state"))},
               {"培训对象", shown_choices(*kind, session, "audiences")},
               {"通知日期", shown_day(*kind, session, "notice_sent_on")},
               {"应训人数", count(static_cast<std::int64_t>(all.size()))},
               {"实训人数", count(came)},
               {"参考人数", count(examined)},
               {"合格人数", count(passed)},
               {"通知内容", kind->text(session, "notice")},
               {"效果评估", kind->text(session, "evaluation")}}),
        heading("二、参加人员和考核结果")};
    if (people.empty())
        out.blocks.emplace_back(note("还没有参训名单。"));
    else
        out.blocks.emplace_back(lines({"姓名", "单位", "人员类别", "参训日期", "成绩", "考核结果", "合格证编号"},
                                      {1.4, 1.7, 1.6, 1.6, 0.8, 1.4, 2.6}, people));
    add_paper(tx, *kind, session, out);
    add_evidence(tx, id, out.blocks);
    out.blocks.emplace_back(signed_by("授课人签字：", "考核人签字："));
    return out;
}

}  // namespace zhiben::training
