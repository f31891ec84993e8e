#include "features/training/paper.hpp"

#include <algorithm>
#include <utility>

#include "kit/base/text.hpp"

namespace zhiben::training {
namespace {

constexpr std::pair<Sort, std::pair<const char*, const char*>> sorts[] = {{Sort::single, {"single", "单选题"}},
                                                                          {Sort::multiple, {"multiple", "多选题"}},
                                                                          {Sort::truefalse, {"truefalse", "判断题"}}};

// SplitMix64, and a bounded number from it by multiplication: the library's distributions differ between compilers.
class Random {
  public:
    explicit Random(std::uint64_t seed) : state_(seed) {}
    std::size_t below(std::size_t bound) {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        z ^= z >> 31;
        return static_cast<std::size_t>(((z >> 32) * static_cast<std::uint64_t>(bound)) >> 32);
    }
    template <class T> void shuffle(std::vector<T>& all) {
        for (std::size_t left = all.size(); left > 1; --left) std::swap(all[left - 1], all[below(left)]);
    }

  private:
    std::uint64_t state_;
};

bool has(const std::vector<std::string>& all, const std::string& one) {
    return std::find(all.begin(), all.end(), one) != all.end();
}
bool for_all(const Question& question, const Spec& spec) {
    return question.audiences.empty() ||
           (!spec.audiences.empty() && std::all_of(spec.audiences.begin(), spec.audiences.end(),
                                                   [&](const auto& one) { return has(question.audiences, one); }));
}
bool for_some(const Question& question, const Spec& spec) {
    return question.audiences.empty() || std::any_of(spec.audiences.begin(), spec.audiences.end(),
                                                     [&](const auto& one) { return has(question.audiences, one); });
}
bool in_force(const Question& question, const Spec& spec) {
    return (!question.since || *question.since <= spec.on) && (!question.until || spec.on <= *question.until) &&
           (question.verified || spec.unverified) &&
           (spec.topics.empty() ||
            std::find(spec.topics.begin(), spec.topics.end(), question.topic) != spec.topics.end());
}

Item item_of(const Question& question, std::int64_t points, Random& random) {
    Item item{.code = question.code,
              .sort = question.sort,
              .text = question.text,
              .options = question.options,
              .answer = question.answer,
              .basis = question.basis,
              .points = points};
    if (item.sort == Sort::truefalse) {
        item.options = {"正确", "错误"};
        return item;
    }
    std::vector<std::size_t> order(item.options.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    random.shuffle(order);
    item.answer.clear();
    for (std::size_t i = 0; i < order.size(); ++i) {
        item.options[i] = question.options[order[i]];
        if (question.answer.find(static_cast<char>('A' + order[i])) != std::string::npos)
            item.answer.push_back(static_cast<char>('A' + i));
    }
    return item;
}

Json texts(const std::vector<std::string>& all) {
    Json out = Json::array();
    for (const std::string& one : all) out.push(one);
    return out;
}
std::vector<std::string> texts_of(const Json& json) {
    std::vector<std::string> out;
    for (const Json& one : json.items()) out.push_back(one.string());
    return out;
}

}  // namespace

const char* code_of(Sort sort) { return sorts[static_cast<std::size_t>(sort)].second.first; }
const char* label_of(Sort sort) { return sorts[static_cast<std::size_t>(sort)].second.second; }
std::optional<Sort> sort_named(std::string_view code) {
    for (const auto& [sort, names] : sorts)
        if (names.first == code) return sort;
    return {};
}

std::int64_t Paper::points() const {
    std::int64_t out = 0;
    for (const Item& item : items) out += item.points;
    return out;
}

Paper draw(const std::vector<Question>& bank, const Spec& spec, std::uint64_t seed) {
    std::vector<const Question*> all;
    for (const Question& question : bank)
        if (in_force(question, spec) && for_some(question, spec)) all.push_back(&question);
    std::sort(all.begin(), all.end(), [](const auto* one, const auto* other) { return one->code < other->code; });
    Random random(seed);
    random.shuffle(all);
    std::stable_partition(all.begin(), all.end(), [&](const auto* one) { return for_all(*one, spec); });
    Paper paper;
    Issues issues;
    for (const Portion& portion : spec.portions) {
        std::vector<const Question*> taken;
        for (const Question* one : all)
            if (one->sort == portion.sort && std::cmp_less(taken.size(), portion.count)) taken.push_back(one);
        if (std::cmp_less(taken.size(), portion.count))
            issues.push_back({code_of(portion.sort), "too_few",
                              "需要 " + std::to_string(portion.count) + " 道，题库中当日有效、适用这些人员的只有 " +
                                  std::to_string(taken.size()) + " 道；请减少题数、放宽主题" +
                                  (spec.unverified ? "" : "，或允许使用待核实的题"),
                              label_of(portion.sort)});
        random.shuffle(taken);
        for (const Question* one : taken) paper.items.push_back(item_of(*one, portion.points, random));
    }
    raise_if_any(std::move(issues));
    if (paper.items.empty()) throw Problem(Issues{{"single", "empty", "试卷至少要有一道题", "题数"}});
    return paper;
}

Json to_json(const Paper& paper, bool with_answers) {
    Json out = Json::array();
    std::int64_t number = 0;
    for (const Item& item : paper.items) {
        Json one = Json::object()
                       .set("number", ++number)
                       .set("sort", code_of(item.sort))
                       .set("text", item.text)
                       .set("options", texts(item.options))
                       .set("points", item.points);
        if (with_answers) one.set("code", item.code).set("answer", item.answer).set("basis", item.basis);
        out.push(std::move(one));
    }
    return out;
}

Paper paper_from(const Json& json) {
    Paper out;
    for (const Json& one : json.items())
        out.items.push_back({.code = one["code"].string(),
                             .sort = sort_named(one["sort"].string()).value(),
                             .text = one["text"].string(),
                             .options = texts_of(one["options"]),
                             .answer = one["answer"].string(),
                             .basis = one["basis"].string(),
                             .points = one["points"].integer()});
    return out;
}

Json to_json(const Spec& spec) {
    Json portions = Json::array(), topics = Json::array();
    for (const Portion& one : spec.portions)
        portions.push(Json::object().set("sort", code_of(one.sort)).set("count", one.count).set("points", one.points));
    for (const std::int64_t one : spec.topics) topics.push(one);
    return Json::object()
        .set("portions", std::move(portions))
        .set("audiences", texts(spec.audiences))
        .set("topics", std::move(topics))
        .set("unverified", spec.unverified)
        .set("on", spec.on.iso());
}

Spec spec_from(const Json& json) {
    Spec out;
    for (const Json& one : json["portions"].items())
        out.portions.push_back(
            {sort_named(one["sort"].string()).value(), one["count"].integer(), one["points"].integer()});
    out.audiences = texts_of(json["audiences"]);
    for (const Json& one : json["topics"].items()) out.topics.push_back(one.integer());
    out.unverified = json["unverified"].boolean();
    out.on = Day::parse(json["on"].string()).value();
    return out;
}

std::optional<std::string> normal_answer(const Item& item, std::string_view text) {
    std::string out;
    for (const char c : half_width(text)) {
        if (c == ' ') continue;
        const char upper = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        if (upper < 'A' || std::cmp_greater_equal(upper - 'A', item.options.size())) return {};
        out.push_back(upper);
    }
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    if (item.sort != Sort::multiple && out.size() > 1) return {};
    return out;
}

std::int64_t mark(const Item& item, std::string_view answer, const Marking& rules) {
    if (answer.empty()) return 0;
    if (answer == item.answer) return item.points * 10;
    if (item.sort != Sort::multiple || rules.partial_percent == 0) return 0;
    const bool some_right =
        std::all_of(answer.begin(), answer.end(), [&](char c) { return item.answer.find(c) != std::string::npos; });
    return some_right ? item.points * rules.partial_percent / 10 : 0;
}

std::int64_t score(const Paper& paper, const std::vector<std::string>& answers, const Marking& rules) {
    std::int64_t tenths = 0;
    for (std::size_t i = 0; i < paper.items.size() && i < answers.size(); ++i)
        tenths += mark(paper.items[i], answers[i], rules);
    const std::int64_t total = paper.points();
    return total > 0 ? tenths * 100 / total : 0;
}

std::vector<std::string> answers_of_sheet(const Paper& paper, std::string_view text, Issues& issues) {
    std::string plain = half_width(text);
    for (char& c : plain)
        if (c == ',' || c == ';' || c == '\n' || c == '\r' || c == '\t') c = ' ';
    std::vector<std::string> out;
    for (const std::string& word : split(plain, ' ')) {
        if (word.empty()) continue;
        const std::string number = std::to_string(out.size() + 1);
        if (out.size() >= paper.items.size()) {
            issues.push_back({"answers", "too_many",
                              "试卷只有 " + std::to_string(paper.items.size()) + " 题，录入的答案多了", "答案"});
            return out;
        }
        const auto answer = word == "-" ? std::optional<std::string>("") : normal_answer(paper.items[out.size()], word);
        if (!answer)
            issues.push_back({"answers", "not_an_answer",
                              "第 " + number + " 题的“" + word + "”不是可选的答案；没有作答的写“-”", "答案"});
        out.push_back(answer.value_or(""));
    }
    if (out.size() < paper.items.size())
        issues.push_back({"answers", "too_few",
                          "试卷有 " + std::to_string(paper.items.size()) + " 题，只录入了 " +
                              std::to_string(out.size()) + " 个答案；没有作答的写“-”",
                          "答案"});
    return out;
}

}  // namespace zhiben::training
