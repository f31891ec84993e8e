#include "features/training/question_file.hpp"

#include "features/training/training.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::training {
namespace {

constexpr std::string_view topics_file = "topics.toml";

std::vector<std::string> audience_codes() {
    std::vector<std::string> out;
    for (const Audience& one : audiences) out.emplace_back(one.code);
    return out;
}

void check_answer(TomlReader& reader, const toml::table& table, const std::string& path, const Question& question) {
    const std::size_t options = question.sort == Sort::truefalse ? 2 : question.options.size();
    if (question.sort == Sort::truefalse ? !question.options.empty() : options < 3 || options > 6)
        reader.wrong(table.get("options"), path + "options", "bad_options",
                     question.sort == Sort::truefalse ? "判断题不写 options" : "options 应有 3 至 6 个");
    const Item shape{.sort = question.sort, .options = std::vector<std::string>(options)};
    const auto normal = normal_answer(shape, question.answer);
    const bool several = question.sort == Sort::multiple;
    if (!question.answer.empty() && (!normal || *normal != question.answer || (several && normal->size() < 2)))
        reader.wrong(table.get("answer"), path + "answer", "bad_answer",
                     std::string("answer 应为按顺序的选项字母") + (several ? "，至少两个" : "，只有一个"));
}

Question question_of(TomlReader& reader, const toml::table& table, const std::string& path, const Topics& topics) {
    reader.only(table, path,
                {"code", "topic", "kind", "level", "audiences", "text", "options", "answer", "explanation", "basis",
                 "since", "until", "replaces", "verified"});
    Question out;
    out.code = reader.text(table, path, "code");
    out.sort = sort_named(reader.word(table, path, "kind", {"single", "multiple", "truefalse"})).value_or(Sort::single);
    out.topic = static_cast<int>(reader.integer(table, path, "topic", true, 1, 99).value_or(0));
    if (out.topic != 0 && !topics.contains(out.topic))
        reader.wrong(table.get("topic"), path + "topic", "no_such_topic", "topics.toml 中没有这个主题编号");
    out.level = static_cast<int>(reader.integer(table, path, "level", true, 1, 3).value_or(1));
    out.audiences = reader.texts(table, path, "audiences");
    const auto known = audience_codes();
    for (const std::string& one : out.audiences)
        if (std::find(known.begin(), known.end(), one) == known.end())
            reader.wrong(table.get("audiences"), path + "audiences", "not_a_choice", "没有“" + one + "”这类人员");
    out.text = reader.text(table, path, "text");
    out.options = reader.texts(table, path, "options");
    out.answer = reader.text(table, path, "answer");
    check_answer(reader, table, path, out);
    out.explanation = reader.text(table, path, "explanation");
    out.basis = reader.text(table, path, "basis");
    out.since = reader.day(table, path, "since", false);
    out.until = reader.day(table, path, "until", false);
    if (out.since && out.until && *out.until < *out.since)
        reader.wrong(table.get("until"), path + "until", "before_since", "until 早于 since");
    out.replaces = reader.text(table, path, "replaces", false);
    out.verified = reader.yes(table, path, "verified", false);
    return out;
}

}  // namespace

Topics load_topics(std::string_view text) {
    TomlReader reader;
    reader.of(std::string(topics_file));
    Topics out;
    const toml::table root = parse_toml(text, std::string(topics_file));
    reader.each(root, "topic", true, [&](const toml::table& table, const std::string& path) {
        const auto number = reader.integer(table, path, "number", true, 1, 99);
        const std::string name = reader.text(table, path, "name");
        if (number) out[static_cast<int>(*number)] = name;
    });
    reader.done();
    return out;
}

std::vector<Question> load_questions(const std::vector<QuestionFile>& files, const Topics& topics) {
    TomlReader reader;
    std::vector<Question> out;
    std::set<std::string> seen;
    for (const QuestionFile& file : files) {
        const toml::table root = parse_toml(file.text, file.name);
        reader.of(file.name);
        reader.each(root, "question", true, [&](const toml::table& table, const std::string& path) {
            out.push_back(question_of(reader, table, path, topics));
            if (!seen.insert(out.back().code).second)
                reader.wrong(table.get("code"), path + "code", "duplicate", "题号 " + out.back().code + " 重复");
        });
    }
    reader.done();
    return out;
}

const Topics& embedded_topics() {
    static const Topics topics = load_topics(embedded_text(topics_file));
    return topics;
}

std::vector<Question> embedded_questions() {
    std::vector<QuestionFile> files;
    for (const std::string& name : split(embedded_text(""), '\n'))
        if (!name.empty() && name != topics_file) files.push_back({name, embedded_text(name)});
    return load_questions(files, embedded_topics());
}

}  // namespace zhiben::training
