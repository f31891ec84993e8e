#include "features/reporting/draft.hpp"

#include "features/reporting/annex_pages.hpp"
#include "features/reporting/periods.hpp"
#include "features/reporting/zone_report.hpp"

namespace zhiben::reporting {
namespace {

// {"附件3": {"found": {"text": "3", "bound": "附件3.found"}}}: a number in a document says which figure it is.
Json context_of(const Json& marks) {
    Json out = Json::object();
    Json group = Json::object();
    std::string of;
    const auto keep = [&] {
        if (!of.empty()) out.set(of, std::move(group));
        group = Json::object();
    };
    for (const Json& one : marks.items()) {
        const std::string mark = one.text("mark");
        const std::size_t dot = mark.find('.');
        if (mark.substr(0, dot) != of) {
            keep();
            of = mark.substr(0, dot);
        }
        group.set(mark.substr(dot + 1), Json::object().set("text", one.text("value", "—")).set("bound", mark));
    }
    keep();
    return out;
}

// Says so whatever the zone's own frame says.
void mark_as_draft(documents::Document& document) {
    document.title += "（草稿）";
    document.blocks.insert(
        document.blocks.begin(),
        documents::Paragraph{
            .runs = {{.text = "草稿，尚未报送；数字随记录变动，以报送时封存的为准。", .font = documents::Font::heiti}},
            .align = documents::Align::center,
            .indented = false});
}

// 某开发区关于某开发区有限空间…… says it twice.
std::string without_name(const std::string& campaign, const std::string& department) {
    const bool twice = campaign.starts_with(department) && campaign.size() > department.size();
    return twice ? campaign.substr(department.size()) : campaign;
}

}  // namespace

documents::Document report_document(const ReportFacts& facts, const std::string& text, const Gathered& content,
                                    bool with_annexes) {
    Json context = context_of(content.part("marks"));
    const std::string span = facts.since.chinese() + "至" + facts.until.chinese();
    context.set("部门", facts.department)
        .set("活动", without_name(facts.campaign, facts.department))
        .set("主送", facts.addressee)
        .set("期", facts.number)
        .set("更正", facts.correction ? "，更正" + std::to_string(facts.correction) : std::string())
        .set("日期", facts.date.iso())
        .set("开头", "现将" + span + "工作开展情况报告如下。" +
                         (facts.zero ? facts.summary ? "行动期间为零报告。" : "本期为零报告。" : ""));
    documents::OwnTemplate frame = facts.frame;
    constexpr std::string_view place = "@正文";
    std::size_t at = frame.text.starts_with(place) ? 0 : frame.text.find("\n" + std::string(place));
    if (at == std::string::npos)
        throw Problem(Stop::invalid, "bad_template", "期报框架里没有“@正文”一行，正文无处可放；请改正 " + frame.file);
    if (at > 0) ++at;
    frame.text.replace(at, place.size(), text);
    documents::Document out = documents::render(frame, context);
    insert_charts(out, charts_of(content));
    if (facts.draft) mark_as_draft(out);
    if (!with_annexes) return out;
    out.annexes = annex_pages(content);
    if (const Json& periods = content.part("periods"); !periods.is_null()) out.annexes.push_back(periods_page(periods));
    for (documents::Annex& page : zone_pages(content)) out.annexes.push_back(std::move(page));
    return out;
}

}  // namespace zhiben::reporting
