// What a phone does at a session, and what an officer enters from paper.

#include "features/people/service.hpp"
#include "features/training/marking_service.hpp"
#include "features/training/service.hpp"
#include "features/training/store.hpp"
#include "features/training/token_service.hpp"
#include "kit/base/text.hpp"

namespace zhiben::training {
namespace {

using records::Kind;
using records::KindPtr;
using records::Record;

constexpr std::int64_t look_back_ms = 3600 * 1000;  // a result may be looked at for an hour after the end

// Who it is, out of the session's list: name and the last four of identity number or phone, which a mask shows.
std::string find_listed(ReadTx& tx, const std::string& session, const std::string& name, const std::string& last_four) {
    std::vector<std::string> found;
    const std::string tail = lower_ascii(half_width(trimmed(last_four)));
    tx.sql().each(db::Query("select a.id, p.identity_number, p.phone from attendances a join persons p on p.id = "
                            "a.person where a.session = $1 and a.archived = 0 and a.person_name = $2",
                            {session, trimmed(name)}),
                  [&](const db::Row& row) {
                      for (const int column : {1, 2})
                          if (!row.null(column) && lower_ascii(Secrets::mask(row.text(column))).ends_with(tail)) {
                              found.emplace_back(row.text(0));
                              return;
                          }
                  });
    if (found.empty() || characters(tail) != 4)
        throw Problem(Stop::not_found, "not_listed",
                      "名单中没有找到您：请核对姓名和证件号（或手机号）后四位；仍不行请找现场工作人员");
    if (found.size() > 1)
        throw Problem(Stop::conflict, "several", "名单中有几个人的姓名和后四位相同，请找现场工作人员登记");
    return found.front();
}

ExamRow exam_of(ReadTx& tx, const std::string& token) {
    const Token read = read_token(tx.secrets(), token, {Token::Use::exam}, tx.now());
    auto row = exam_row(tx, read.id);
    if (!row) throw Problem(Stop::not_found, "no_exam", "没有这场考试，请找现场工作人员");
    return std::move(*row);
}

void refuse_if(const std::string& why) {
    if (!why.empty()) throw Problem(Stop::conflict, "not_now", why);
}

Json moment(const std::optional<Instant>& at) { return at ? Json(at->ms) : Json(); }

// The exam may be entered from paper as long as nobody marked it, by who may see it.
Record to_enter(WriteTx& tx, const std::string& id, const std::optional<Day>& sat_on) {
    const KindPtr kind = tx.kinds().get("exams");
    tx.lock("exam/" + id);
    Record exam = records::get(tx, *kind, id);
    if (kind->text(exam, "state") == "marked") throw Problem(Stop::conflict, "marked", "这次考试已经判分，不能再录入");
    if (kind->text(exam, "state") == "running")
        throw Problem(Stop::conflict, "running", "此人正在手机上答题，不能同时录入纸质成绩");
    if (sat_on && *sat_on > tx.today())
        throw Problem(Issues{{"sat_on", "in_future", "不能晚于今天（" + tx.today().chinese() + "）", "考试日期"}});
    return exam;
}

}  // namespace

Actor phone_actor(const std::string& name) {
    Actor actor = people::system_actor("phone");
    actor.id = "phone";
    actor.name = name.empty() ? "手机" : first_characters(name, 40);
    return actor;
}

Entry enter(WriteTx& tx, const std::string& token, const std::string& name, const std::string& last_four) {
    const Token read = read_token(tx.secrets(), token, {Token::Use::sign_in, Token::Use::entry}, tx.now());
    const KindPtr sessions = tx.kinds().get("training_sessions"), kind = tx.kinds().get("attendances");
    const Record session = records::get(tx, *sessions, read.id);
    const std::string id = find_listed(tx, session.id, name, last_four);
    tx.lock(records::lock_key(*kind, records::get(tx, *kind, id)));
    const Record before = records::get(tx, *kind, id);
    Entry out{.person_name = kind->text(before, "person_name"),
              .topic = sessions->text(session, "topic"),
              .signed_in = !kind->blank(before, "attended_on")};
    if (!out.signed_in && read.use == Token::Use::sign_in) {
        if (tx.now().ms >= sessions->integer(session, "sign_in_until") || sessions->text(session, "state") != "planned")
            refuse_if("签到已经结束，请找现场工作人员登记");
        Record after = before;
        kind->set(after, "attended_on", sessions->get(session, "day"));
        kind->set(after, "signed_at", tx.now().ms);
        kind->set(after, "way", "phone");
        records::save(tx, *kind, before, std::move(after), "attendances.sign_in");
        out.signed_in = true;
    }
    if (!out.signed_in) refuse_if("您没有签到，不能参加考试；请找现场工作人员");
    out.receipt = make_token(tx.secrets(), {Token::Use::receipt, id, {tx.now().ms + 1800 * 1000}});
    tx.sql().each(db::Query("select id, closes_at from exams where attendance = $1 and state <> 'marked' and archived "
                            "= 0 and closes_at > $2 order by attempt desc limit 1",
                            {id, tx.now().ms}),
                  [&](const db::Row& row) {
                      out.exam = make_token(
                          tx.secrets(), {Token::Use::exam, std::string(row.text(0)), {row.integer(1) + look_back_ms}});
                  });
    return out;
}

std::string attendance_of_receipt(ReadTx& tx, const std::string& token) {
    return read_token(tx.secrets(), token, {Token::Use::receipt}, tx.now()).id;
}

Json sitting(ReadTx& tx, const std::string& token) {
    const ExamRow exam = exam_of(tx, token);
    const Sitting& now = exam.sitting;
    const auto topic = tx.sql().value(db::Query("select topic from training_sessions where id = $1", {exam.session}));
    Json out = Json::object()
                   .set("person_name", exam.person_name)
                   .set("topic", std::get<std::string>(topic.value()))
                   .set("state", now.marked    ? "marked"
                                 : now.started ? "running"
                                               : "ready")
                   .set("minutes", now.minutes)
                   .set("now", tx.now().ms)
                   .set("closes_at", now.closes.ms)
                   .set("started_at", moment(now.started))
                   .set("ends_at", moment(now.ends));
    if (now.marked) {
        const KindPtr kind = tx.kinds().get("exams");
        const Record record = records::get(tx, *kind, exam.id);
        const bool sat = kind->text(record, "way") != "missed";
        return out.set("score", sat ? Json(static_cast<double>(kind->integer(record, "score")) / 10) : Json())
            .set("passed", kind->yes(record, "passed"))
            .set("pass_mark", marking_on(tx, tx.today()).pass_mark);
    }
    if (!now.started || exam.paper.empty()) return out;
    Json saved = Json::object();
    for (const auto& [number, letters] : answers_of(tx, exam.id)) saved.set(std::to_string(number), letters);
    return out.set("questions", to_json(*known_paper(tx, exam), false)).set("answers", std::move(saved));
}

void start(WriteTx& tx, const std::string& token) {
    const ExamRow exam = exam_of(tx, token);
    tx.lock("exam/" + exam.id);
    const Sitting now = exam_row(tx, exam.id)->sitting;
    refuse_if(refuse_start(now, tx.now()));
    if (now.started) return;
    if (exam.paper.empty()) refuse_if("这场考试使用纸质试卷，请在考场作答");
    const KindPtr kind = tx.kinds().get("exams");
    const Record before = records::get(tx, *kind, exam.id);
    Record after = before;
    kind->set(after, "state", "running");
    kind->set(after, "started_at", tx.now().ms);
    kind->set(after, "ends_at", end_of(now, tx.now()).ms);
    records::save(tx, *kind, before, std::move(after), "exams.start");
}

void answer(WriteTx& tx, const std::string& token, std::int64_t number, const std::string& letters,
            std::int64_t change) {
    const std::string id = read_token(tx.secrets(), token, {Token::Use::exam}, tx.now()).id;
    tx.lock("exam/" + id);
    const auto exam = exam_row(tx, id);
    if (!exam) throw Problem(Stop::not_found, "no_exam", "没有这场考试，请找现场工作人员");
    refuse_if(refuse_answer(exam->sitting, tx.now()));
    const auto paper = known_paper(tx, *exam);
    if (number < 1 || std::cmp_greater(number, paper->items.size()))
        throw Problem(Issues{
            {"number", "no_such_question", "题号应在 1 至 " + std::to_string(paper->items.size()) + " 之间", "题号"}});
    const auto normal = normal_answer(paper->items[static_cast<std::size_t>(number - 1)], letters);
    if (!normal) throw Problem(Issues{{"answer", "not_an_answer", "应为本题选项的字母；单选、判断题只选一个", "答案"}});
    keep_answer(tx, id, number, *normal, change);
}

void submit(WriteTx& tx, const std::string& token) {
    const ExamRow exam = exam_of(tx, token);
    if (exam.sitting.marked) return;
    if (!exam.sitting.started) refuse_if("请先点“开始答题”");
    finish_phone(tx, exam.id, tx.now() >= *exam.sitting.ends);
}

void enter_sheet(WriteTx& tx, const std::string& id, const std::string& answers, std::optional<Day> sat_on) {
    const Record exam = to_enter(tx, id, sat_on);
    const KindPtr kind = tx.kinds().get("exams");
    if (kind->blank(exam, "paper")) throw Problem(Stop::conflict, "no_paper", "这次考试没有用系统试卷，请直接录入成绩");
    Issues issues;
    const auto all = answers_of_sheet(paper_of(tx, kind->text(exam, "paper")), answers, issues);
    raise_if_any(std::move(issues));
    finish(tx, id, {.way = "sheet", .answers = all, .sat_on = sat_on});
}

void enter_score(WriteTx& tx, const std::string& id, std::int64_t score_tenths, std::optional<Day> sat_on) {
    to_enter(tx, id, sat_on);
    if (score_tenths < 0 || score_tenths > 1000)
        throw Problem(Issues{{"score", "out_of_bounds", "应在 0 至 100 之间", "成绩"}});
    finish(tx, id, {.way = "entered", .score = score_tenths, .sat_on = sat_on});
}

}  // namespace zhiben::training
