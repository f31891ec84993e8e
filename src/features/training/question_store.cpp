// 题库: what came with the program and the zone's own questions.

#include "features/training/question_store.hpp"

#include "features/people/roles.hpp"
#include "features/training/question_file.hpp"
#include "features/training/store.hpp"
#include "kit/base/digest.hpp"
#include "kit/records/form.hpp"

namespace zhiben::training {
namespace {

using enum records::Type;

constexpr const char* option_fields[] = {"option_a", "option_b", "option_c", "option_d", "option_e", "option_f"};

std::vector<std::string> options_in(const records::Kind& kind, const records::Record& record) {
    std::vector<std::string> out;
    for (const char* field : option_fields)
        if (!kind.blank(record, field)) out.push_back(kind.text(record, field));
    return out;
}

Issues check_question(const records::Kind& kind, const records::Record* before, const records::Record& after, Day) {
    Issues issues;
    const Sort sort = sort_named(kind.text(after, "sort")).value_or(Sort::single);
    const auto options = options_in(kind, after);
    if (sort == Sort::truefalse && !options.empty())
        issues.push_back({"option_a", "not_applicable", "判断题不写选项，固定 A 正确、B 错误"});
    if (sort != Sort::truefalse && options.size() < 3)
        issues.push_back({"option_c", "required", "选择题至少写三个选项"});
    for (std::size_t i = 1; i < std::size(option_fields); ++i)
        if (kind.blank(after, option_fields[i - 1]) && !kind.blank(after, option_fields[i]))
            issues.push_back({option_fields[i - 1], "gap", "选项应依次填写，中间不要空着"});
    const Item shape{.sort = sort, .options = std::vector<std::string>(sort == Sort::truefalse ? 2 : options.size())};
    const std::string answer = kind.text(after, "answer");
    const auto normal = normal_answer(shape, answer);
    if (!answer.empty() && (!normal || *normal != answer || (sort == Sort::multiple && answer.size() < 2)))
        issues.push_back(
            {"answer", "bad_answer",
             sort == Sort::multiple ? "应为两个以上选项的大写字母，按顺序，如 ACD" : "应为一个选项的大写字母，如 B"});
    const auto since = kind.day(after, "since"), until = kind.day(after, "until");
    if (since && until && *until < *since) issues.push_back({"until", "before_since", "不能早于开始日期"});
    // What was asked once keeps its meaning: papers and results are kept under the number.
    if (before && kind.text(*before, "code") != kind.text(after, "code"))
        issues.push_back({"code", "fixed", "题号用过就不能改；请停用本题（填写结束日期），另加一题"});
    return issues;
}

std::string topic_name(std::int64_t number) {
    const auto found = embedded_topics().find(static_cast<int>(number));
    return found == embedded_topics().end() ? std::string() : found->second;
}

void complete_question(WriteTx& tx, const records::Kind& kind, const records::Record* before, records::Record& after) {
    const std::string topic = topic_name(kind.integer(after, "topic"));
    kind.set(after, "topic_name", topic.empty() ? db::Value() : db::Value(topic));
    if (before || !kind.blank(after, "area") || tx.actor().scope.area.empty()) return;
    if (const auto area = tx.sql().value(db::Query("select id from areas where path = $1", {tx.actor().scope.area})))
        kind.set(after, "area", *area);
}

Json form_of(const Question& question) {
    Json audiences_json = Json::array();
    for (const std::string& one : question.audiences) audiences_json.push(one);
    const auto text = [](const std::string& value) { return value.empty() ? Json() : Json(value); };
    const auto day_json = [](const std::optional<Day>& value) { return value ? Json(value->iso()) : Json(); };
    Json out = Json::object()
                   .set("code", question.code)
                   .set("sort", code_of(question.sort))
                   .set("topic", question.topic)
                   .set("level", question.level)
                   .set("audiences", question.audiences.empty() ? Json() : std::move(audiences_json))
                   .set("text", question.text)
                   .set("answer", question.answer)
                   .set("explanation", text(question.explanation))
                   .set("basis", question.basis)
                   .set("since", day_json(question.since))
                   .set("until", day_json(question.until))
                   .set("replaces", text(question.replaces))
                   .set("verified", question.verified);
    for (std::size_t i = 0; i < std::size(option_fields); ++i)
        out.set(option_fields[i], i < question.options.size() ? Json(question.options[i]) : Json());
    return out;
}

// The same question on every installation has the same id.
std::string id_of(const std::string& code) {
    const std::string hex = sha256_hex("question " + code);
    return hex.substr(0, 8) + "-" + hex.substr(8, 4) + "-7" + hex.substr(13, 3) + "-8" + hex.substr(17, 3) + "-" +
           hex.substr(20, 12);
}

}  // namespace

records::Kind questions() {
    std::vector<records::Field> fields{
        {.name = "code", .label = "题号", .must = true, .listed = true, .searched = true, .unique = true, .max = 30},
        {.name = "sort",
         .label = "题型",
         .type = choice,
         .must = true,
         .listed = true,
         .choices = {{"single", "单选题"}, {"multiple", "多选题"}, {"truefalse", "判断题"}},
         .preset = "single"},
        {.name = "topic",
         .label = "主题编号",
         .type = integer,
         .must = true,
         .least = 1,
         .most = 99,
         .help = "1 至 40，见题库主题"},
        {.name = "topic_name", .label = "主题", .listed = true, .searched = true, .fixed = true},
        {.name = "level", .label = "难度", .type = integer, .must = true, .least = 1, .most = 3, .preset = "2"},
        {.name = "audiences",
         .label = "适用人员",
         .type = choices,
         .choices = audience_choices(),
         .help = "留空为全部人员"},
        {.name = "text",
         .label = "题干",
         .type = long_text,
         .must = true,
         .listed = true,
         .searched = true,
         .max = 500}};
    const char* letters[] = {"选项A", "选项B", "选项C", "选项D", "选项E", "选项F"};
    for (std::size_t i = 0; i < std::size(option_fields); ++i)
        fields.push_back({.name = option_fields[i], .label = letters[i], .max = 200});
    for (records::Field field : std::vector<records::Field>{
             {.name = "answer", .label = "答案", .must = true, .max = 6},
             {.name = "explanation", .label = "答案说明", .type = long_text, .max = 1000},
             {.name = "basis", .label = "依据", .must = true, .max = 300, .help = "法规版本和条款"},
             {.name = "since", .label = "开始日期", .type = day, .help = "答案成立的第一天；留空没有限制"},
             {.name = "until", .label = "结束日期", .type = day, .help = "答案成立的最后一天；停用的题在此填写"},
             {.name = "replaces", .label = "替换题号", .max = 30},
             {.name = "verified", .label = "已核实", .type = yes_no, .listed = true, .preset = "0"},
             {.name = "built_in", .label = "随程序附带", .type = yes_no, .fixed = true, .preset = "0"},
             {.name = "area", .label = "适用区域", .type = reference, .refers = "areas", .help = "留空为全部区域"}})
        fields.push_back(std::move(field));
    return {.name = "questions",
            .table = "questions",
            .label = "题库",
            .fields = std::move(fields),
            .title = "code",
            .group = "教育培训",
            .readers = people::staff,
            .creators = people::office,
            .writers = people::office,
            .archivers = people::admin | people::general,
            .area_field = "area",
            .everywhere = true,
            .key = {"code"},
            .sort = "code",
            .check = check_question,
            .complete = complete_question};
}

std::vector<Question> bank(ReadTx& tx, const std::string& area) {
    std::vector<Question> out;
    const auto day_at = [](const db::Row& row, int column) { return Day::parse(row.text(column)); };
    tx.sql().each(db::Query("select code, sort, topic, level, audiences, text, answer, basis, since, until, verified, "
                            "scope_area, option_a, option_b, option_c, option_d, option_e, option_f from questions "
                            "where archived = 0 order by code"),
                  [&](const db::Row& row) {
                      if (!area.starts_with(row.text(11))) return;
                      Question one{.code = std::string(row.text(0)),
                                   .sort = sort_named(row.text(1)).value_or(Sort::single),
                                   .topic = static_cast<int>(row.integer(2)),
                                   .level = static_cast<int>(row.integer(3)),
                                   .audiences = records::choices_of(row.text(4)),
                                   .text = std::string(row.text(5)),
                                   .answer = std::string(row.text(6)),
                                   .basis = std::string(row.text(7)),
                                   .since = day_at(row, 8),
                                   .until = day_at(row, 9),
                                   .verified = row.integer(10) == 1};
                      for (int option = 12; option < 18; ++option)
                          if (!row.null(option)) one.options.emplace_back(row.text(option));
                      out.push_back(std::move(one));
                  });
    return out;
}

QuestionsKept keep_questions(WriteTx& tx, const std::vector<Question>& questions) {
    const records::KindPtr kind = tx.kinds().get("questions");
    QuestionsKept kept;
    for (const Question& question : questions) {
        const auto known = records::find_by(tx, *kind, {{"code", question.code}});
        records::Record record = known ? *known : kind->fresh(id_of(question.code));
        raise_if_any(records::apply(tx, *kind, form_of(question), record));
        kind->set(record, "built_in", std::int64_t{1});
        if (known) {  // what was retired or confirmed here stays so
            if (!question.until) kind->set(record, "until", kind->get(*known, "until"));
            if (kind->yes(*known, "verified")) kind->set(record, "verified", std::int64_t{1});
        }
        if (!known) {
            records::create_by_verb(tx, *kind, std::move(record), "questions.load");
            ++kept.added;
        } else if (record.values != known->values) {
            records::save(tx, *kind, *known, std::move(record), "questions.load");
            ++kept.changed;
        }
    }
    return kept;
}

}  // namespace zhiben::training
