#include "features/publicity/article.hpp"
#include "kit/base/step_rules.hpp"

namespace zhiben::publicity {
namespace {

bool has_address(const std::string& channel) { return channel == "web" || channel == "wechat" || channel == "media"; }

Issues refused(const Article& article, std::string_view verb) {
    return zhiben::refused(refusal(article, verb), "wrong_state");
}
void judge_link(Issues& issues, const std::string& link) {
    if (!link.empty() && !link.starts_with("https://") && !link.starts_with("http://"))
        issues.push_back({"link", "not_a_link", "应为完整的网址，以 https:// 或 http:// 开头", "链接"});
}

}  // namespace

std::string refusal(const Article& article, std::string_view verb) {
    if (verb == "publish") return article.state == "draft" ? "" : "这篇稿件已经发布";
    if (verb == "reading") return article.state == "published" ? "" : "这篇稿件还没有发布，没有阅读量";
    return "没有这个操作";
}

Issues check(const Article& article, Day) {
    Issues issues;
    judge_link(issues, article.link);
    if (article.channel == "screen" && article.quantity.value_or(0) < 1)
        issues.push_back({"quantity", "required", "电子屏请填写块数，不少于 1"});
    if (!article.channel.empty() && article.channel != "screen" && article.quantity)
        issues.push_back({"quantity", "not_applicable", "只有电子屏填写块数，请留空"});
    return issues;
}

Issues check(const Article& article, const Publication& step, Day today) {
    Issues issues = refused(article, "publish");
    if (!issues.empty()) return issues;
    required(issues, "on", "发布日期", step.on, "必填：请填写发布日期");
    not_in_future(issues, "on", "发布日期", step.on, today);
    judge_link(issues, step.link);
    if (has_address(article.channel) && step.link.empty() && article.link.empty())
        issues.push_back({"link", "required", "网站、公众号、媒体的稿件须填写链接", "链接"});
    // Pages vanish: what was published must be kept here.
    if (article.text.empty() && step.evidence == 0)
        issues.push_back({"evidence", "required", "请附发布页面的截图或照片，或先把正文存入稿件", "截图"});
    if (article.text.find("【") != std::string::npos)
        issues.push_back({"text", "unfilled", "正文中还有没填的方括号【】，请填写属实的内容后再发布", "正文"});
    return issues;
}

Issues check(const Article& article, const Reading& step, Day today) {
    Issues issues = refused(article, "reading");
    if (!issues.empty()) return issues;
    required(issues, "on", "读数日期", step.on, "必填：请填写读数日期");
    if (!step.reads) issues.push_back({"reads", "required", "必填：请填写阅读量，没有人读的填 0", "阅读量"});
    not_in_future(issues, "on", "读数日期", step.on, today);
    const std::optional<Day>& least = article.reads_on ? article.reads_on : article.published_on;
    if (step.on && least && *step.on < *least)
        issues.push_back({"on", "too_early",
                          std::string("不能早于") + (article.reads_on ? "上次读数日期" : "发布日期") + "（" +
                              least->chinese() + "）",
                          "读数日期"});
    if (step.reads && article.reads && *step.reads < *article.reads)
        issues.push_back(
            {"reads", "fewer", "阅读量是累计数，不能少于上次的 " + std::to_string(*article.reads) + " 次", "阅读量"});
    return issues;
}

}  // namespace zhiben::publicity
