#include "features/reporting/commands.hpp"

#include <fstream>
#include <iterator>

#include "features/reporting/fill_context.hpp"
#include "kit/documents/formats.hpp"
#include "kit/records/store.hpp"

namespace zhiben::reporting {
namespace {

const documents::Format& format_of(const std::string& path) {
    for (const documents::Format& format : documents::formats)
        if (path.ends_with(std::string(".") + format.ending)) return format;
    throw Problem(Stop::malformed, "file", "报告写成 .docx 或 .pdf 文件，给出的是 " + path);
}

std::optional<Day> day_of(const ReportOrder& order) {
    if (order.summary) return {};
    const auto day = Day::parse(order.period);
    if (!day) throw Problem(Stop::malformed, "period", "--period 应写作 2023-11-19，给出的是 " + order.period);
    return day;
}

View ordered(ReadTx& tx, const Figures& figures, const ReportOrder& order, Wanted wanted) {
    return report_of(tx, figures, report_day(tx, day_of(order)), department_named(tx, order.department), wanted);
}

void write_file(const std::string& path, const std::string& bytes) {
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    if (!out.flush()) throw Problem(Stop::conflict, "file", "写不了文件 " + path);
}

}  // namespace

std::string department_named(ReadTx& tx, const std::string& name) {
    if (name.empty()) return {};
    const auto found = records::find_by(tx, *tx.kinds().get("departments"), {{"name", name}});
    if (!found) throw Problem(Stop::not_found, "department", "没有名为“" + name + "”的监管部门");
    return found->id;
}

std::string write_report(const Work& work, const Actor& actor, const Figures& figures, const ReportOrder& order,
                         const std::string& path) {
    const documents::Format& format = format_of(path);
    std::optional<documents::Document> made;
    std::string name;
    work.read(actor, [&](ReadTx& tx) {
        const View report = ordered(tx, figures, order, {Ledger::printed});
        made = report_document(report.facts, report.text, report.content, true);
        name = report.name;
    });
    write_file(path, format.draw(*made));
    return name;
}

std::string fill_form(const Work& work, const Actor& actor, const Figures& figures, const ReportOrder& order,
                      const std::string& form, const std::string& path) {
    std::ifstream in(form, std::ios::binary);
    if (!in) throw Problem(Stop::not_found, "file", "读不到文件 " + form);
    const std::string bytes{std::istreambuf_iterator<char>(in), {}};
    const Filled made =
        fill_workbook(work, actor, bytes, [&](ReadTx& tx) { return ordered(tx, figures, order, {Ledger::whole}); });
    write_file(path, made.bytes);
    return made.name;
}

}  // namespace zhiben::reporting
