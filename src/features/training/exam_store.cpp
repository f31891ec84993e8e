// Papers, sittings with their answers, certificates.

#include <mutex>

#include "features/people/roles.hpp"
#include "features/training/store.hpp"

namespace zhiben::training {
namespace {

using enum records::Type;

records::Field reference_to(const char* name, const char* label, const char* kind) {
    return {
        .name = name, .label = label, .type = reference, .must = true, .listed = true, .fixed = true, .refers = kind};
}
records::Field fixed_day(const char* name, const char* label) {
    return {.name = name, .label = label, .type = day, .listed = true, .fixed = true};
}
records::Field moment(const char* name, const char* label) {
    return {.name = name, .label = label, .type = instant, .fixed = true};
}
records::Field of_person() { return {.name = "person_name", .label = "姓名", .searched = true, .fixed = true}; }
records::Field of_enterprise() {
    return {.name = "enterprise",
            .label = "企业名称",
            .type = reference,
            .listed = true,
            .fixed = true,
            .refers = "enterprises",
            .derived = true};
}
records::Field score_field() {
    return {.name = "score", .label = "成绩", .type = decimal, .listed = true, .fixed = true, .scale = 1, .unit = "分"};
}

}  // namespace

records::Kind exam_papers() {
    return {.name = "exam_papers",
            .table = "exam_papers",
            .label = "试卷",
            .fields = {{.name = "number", .label = "卷号", .must = true, .listed = true, .fixed = true, .unique = true},
                       reference_to("session", "培训", "training_sessions"),
                       fixed_day("exam_on", "考试日期"),
                       {.name = "question_count", .label = "题数", .type = integer, .listed = true, .fixed = true},
                       {.name = "points", .label = "总分", .type = integer, .listed = true, .fixed = true},
                       {.name = "seed",
                        .label = "随机种子",
                        .fixed = true,
                        .help = "同一题库、同一要求、同一种子，出同一份卷"},
                       {.name = "spec", .label = "组卷要求", .type = long_text, .fixed = true, .max = 4000},
                       {.name = "questions", .label = "卷面", .type = long_text, .fixed = true, .max = 200000},
                       {.name = "digest", .label = "卷面校验值", .fixed = true}},
            .title = "number",
            .part = true,
            .readers = people::all,
            .owner = "session",
            .imports = false};
}

records::Kind exams() {
    return {
        .name = "exams",
        .table = "exams",
        .label = "考试",
        .fields =
            {reference_to("session", "培训", "training_sessions"),
             reference_to("person", "人员", "persons"),
             of_person(),
             of_enterprise(),
             reference_to("attendance", "参训记录", "attendances"),
             {.name = "paper", .label = "试卷", .type = reference, .fixed = true, .refers = "exam_papers"},
             {.name = "attempt",
              .label = "第几次考试",
              .type = integer,
              .listed = true,
              .fixed = true,
              .help = "1 为首次，2 起为补考"},
             {.name = "state",
              .label = "状态",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"ready", "待考"}, {"running", "答题中"}, {"marked", "已判分"}},
              .preset = "ready"},
             moment("opens_at", "开考时间"),
             moment("closes_at", "考试截止"),
             {.name = "minutes", .label = "答题时间", .type = integer, .fixed = true, .unit = "分钟"},
             moment("started_at", "开始答题"),
             moment("ends_at", "应交卷时间"),
             moment("submitted_at", "交卷时间"),
             fixed_day("sat_on", "考试日期"),
             {.name = "way",
              .label = "方式",
              .type = choice,
              .listed = true,
              .fixed = true,
              .choices = {{"phone", "手机答题"}, {"sheet", "纸质答题卡"}, {"entered", "只录成绩"}, {"missed", "缺考"}}},
             {.name = "unsubmitted",
              .label = "到时未交卷",
              .type = yes_no,
              .fixed = true,
              .help = "按到时已保存的答案判分"},
             score_field(),
             {.name = "passed", .label = "合格", .type = yes_no, .listed = true, .fixed = true},
             {.name = "answers", .label = "答案", .type = long_text, .fixed = true, .max = 8000},
             {.name = "rules", .label = "判分规则", .fixed = true, .max = 200}},
        .title = "person_name",
        .group = "教育培训",
        .readers = people::all,
        .owner = "person",
        .imports = false};
}

records::Kind certificates() {
    return {.name = "certificates",
            .table = "certificates",
            .label = "培训合格证",
            .fields = {{.name = "number",
                        .label = "证书编号",
                        .must = true,
                        .listed = true,
                        .searched = true,
                        .fixed = true,
                        .unique = true},
                       reference_to("person", "人员", "persons"),
                       of_person(),
                       of_enterprise(),
                       reference_to("session", "培训", "training_sessions"),
                       {.name = "exam", .label = "考试", .type = reference, .fixed = true, .refers = "exams"},
                       {.name = "audiences",
                        .label = "人员类别",
                        .type = choices,
                        .listed = true,
                        .fixed = true,
                        .choices = audience_choices()},
                       score_field(),
                       fixed_day("issued_on", "发证日期"),
                       fixed_day("valid_until", "有效期至")},
            .title = "number",
            .group = "教育培训",
            .readers = people::all,
            .owner = "person",
            .imports = false};
}

std::map<std::int64_t, std::string> answers_of(ReadTx& tx, const std::string& exam) {
    std::map<std::int64_t, std::string> out;
    tx.sql().each(db::Query("select number, answer from exam_answers where exam = $1", {exam}),
                  [&](const db::Row& row) { out[row.integer(0)] = row.text(1); });
    return out;
}

void keep_answer(WriteTx& tx, const std::string& exam, std::int64_t number, const std::string& answer,
                 std::int64_t change) {
    tx.sql().run(
        db::Query("insert into exam_answers (exam, number, answer, change, at) values ($1, $2, $3, $4, $5) "
                  "on conflict (exam, number) do update set answer = excluded.answer, change = "
                  "excluded.change, at = excluded.at where excluded.change >= exam_answers.change",
                  {exam, number, answer, change, tx.now().ms}));
}

std::optional<ExamRow> exam_row(ReadTx& tx, const std::string& id) {
    std::optional<ExamRow> out;
    tx.sql().each(db::Query("select e.id, e.session, e.person_name, e.paper, p.digest, e.opens_at, e.closes_at, "
                            "e.minutes, e.started_at, e.ends_at, e.state from exams e left join exam_papers p on p.id "
                            "= e.paper where e.id = $1 and e.archived = 0",
                            {id}),
                  [&](const db::Row& row) {
                      out = ExamRow{std::string(row.text(0)), std::string(row.text(1)), std::string(row.text(2)),
                                    std::string(row.text(3)), std::string(row.text(4)), {}};
                      Sitting& sitting = out->sitting;
                      sitting.opens = {row.integer(5)};
                      sitting.closes = {row.integer(6)};
                      sitting.minutes = row.integer(7);
                      if (!row.null(8)) sitting.started = Instant{row.integer(8)};
                      if (!row.null(9)) sitting.ends = Instant{row.integer(9)};
                      sitting.marked = row.text(10) == "marked";
                  });
    return out;
}

Paper paper_of(ReadTx& tx, const std::string& id) {
    const auto text = tx.sql().value(db::Query("select questions from exam_papers where id = $1", {id}));
    if (!text) throw Problem(Stop::not_found, "no_paper", "没有这份试卷");
    return paper_from(Json::parse(std::get<std::string>(*text)));
}

std::shared_ptr<const Paper> known_paper(ReadTx& tx, const ExamRow& exam) {
    static std::mutex mutex;
    static std::map<std::string, std::shared_ptr<const Paper>> known;
    {
        const std::lock_guard lock(mutex);
        if (const auto found = known.find(exam.paper_digest); found != known.end()) return found->second;
    }
    auto paper = std::make_shared<const Paper>(paper_of(tx, exam.paper));
    const std::lock_guard lock(mutex);
    if (known.size() > 64) known.clear();
    return known[exam.paper_digest] = std::move(paper);
}

}  // namespace zhiben::training
