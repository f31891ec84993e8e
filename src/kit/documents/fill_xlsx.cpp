#include <cstdlib>
#include <functional>
#include <map>

#include "kit/documents/fill.hpp"
#include "kit/documents/fill_sheet.hpp"
#include "kit/documents/zip_bytes.hpp"
#include "kit/sheets/package.hpp"
#include "kit/sheets/refusal.hpp"
#include "kit/sheets/xlsx_parts.hpp"

namespace zhiben::documents {
namespace {

// <definedName …>Sheet1!$A$1:$H$20</definedName>, <xdr:row>12</xdr:row>: the contents of these elements.
std::string with_contents(std::string_view xml, std::string_view element,
                          const std::function<std::string(std::string_view)>& change) {
    std::string out;
    std::size_t at = 0;
    for (std::size_t from = xml.find(element); from != std::string_view::npos; from = xml.find(element, at)) {
        const std::size_t content = xml.find('>', from),
                          end = content == std::string_view::npos ? content : xml.find('<', content);
        if (end == std::string_view::npos) break;
        const bool opens = xml[from + element.size()] == '>' || xml[from + element.size()] == ' ';
        out.append(xml, at, content + 1 - at);
        const std::string_view words = xml.substr(content + 1, end - content - 1);
        out += opens && xml[content - 1] != '/' && !words.empty() ? change(words) : std::string(words);
        at = end;
    }
    return out.append(xml, at, std::string_view::npos);
}

class WorkbookFiller {
  public:
    WorkbookFiller(std::string_view bytes, const Json& context)
        : context_(context), package_(sheets::InMemory{bytes}, fill_limits()), zip_(bytes) {}

    std::string run() {
        if (!package_.has("[Content_Types].xml") || !package_.has("xl/workbook.xml"))
            throw sheets::unsupported("这不是 Excel 工作簿（.xlsx）", "旧的 .xls 文件请用 Excel 或 WPS 另存为 .xlsx。");
        const auto book = sheets::xlsx_workbook(package_, fill_limits());
        SharedStrings strings;
        if (!book.strings.empty()) strings = shared_strings(package_.whole(book.strings, most_part_bytes));
        std::map<std::string, RowMoves> moved;  // by sheet name
        for (const auto& sheet : book.sheets) {
            if (sheet.path.empty()) continue;
            const std::string xml = package_.whole(sheet.path, most_part_bytes);
            FilledSheet filled = fill_sheet(xml, sheet.name, strings, context_, issues_);
            if (!filled.any) continue;
            any_ = true;
            zip_.put(sheet.path, std::move(filled.xml));
            if (!filled.moves.any()) continue;
            move_drawings(sheet.path, filled.moves);
            moved[sheet.name] = std::move(filled.moves);
        }
        raise_if_any(std::move(issues_));
        if (any_) workbook(book, moved);
        return zip_.finish();
    }

  private:
    void move_drawings(const std::string& sheet, const RowMoves& moves) {
        for (const auto& link : sheets::relationships(package_, sheet, fill_limits())) {
            if (!package_.has(link.target)) continue;
            if (link.type == "drawing") {
                zip_.put(
                    link.target,
                    with_contents(package_.whole(link.target, most_part_bytes), "<xdr:row", [&](std::string_view row) {
                        return std::to_string(moves.first(std::atoi(std::string(row).c_str()) + 1) - 1);
                    }));
            } else if (link.type == "table" || link.type == "comments" || link.type == "vmlDrawing") {
                issues_.push_back(
                    {"", "cannot_move",
                     "模板里有超级表或批注，列表展开后会错位。请先在模板里把超级表转换为区域、删去批注。"});
            }
        }
    }

    // Print areas and repeated title rows; values of formulas are calculated anew when the workbook is opened.
    void workbook(const sheets::XlsxWorkbook& book, const std::map<std::string, RowMoves>& moved) {
        std::string xml = package_.whole(book.path, most_part_bytes);
        for (const auto& [name, moves] : moved)
            xml = with_contents(xml, "<definedName", [&](std::string_view words) {
                return moves.formula(words, sheets::xml_text(name), false);
            });
        if (const std::size_t at = xml.find("<calcPr"); at != std::string::npos) {
            if (xml.find("fullCalcOnLoad", at) == std::string::npos) xml.insert(at + 7, " fullCalcOnLoad=\"1\"");
        } else if (const std::size_t names = xml.find("</definedNames>"); names != std::string::npos) {
            xml.insert(names + 15, "<calcPr fullCalcOnLoad=\"1\"/>");
        } else if (const std::size_t sheets_end = xml.find("</sheets>"); sheets_end != std::string::npos) {
            xml.insert(sheets_end + 9, "<calcPr fullCalcOnLoad=\"1\"/>");
        }
        zip_.put(book.path, std::move(xml));
        drop_calculation_chain();
    }

    // The order of calculation names cells by their place; Excel makes it anew.
    void drop_calculation_chain() {
        if (!package_.has("xl/calcChain.xml")) return;
        zip_.remove("xl/calcChain.xml");
        for (const char* part : {"[Content_Types].xml", "xl/_rels/workbook.xml.rels"}) {
            std::string xml = package_.whole(part, most_part_bytes);
            const std::size_t at = xml.find("calcChain.xml");
            if (at == std::string::npos) continue;
            const std::size_t open = xml.rfind('<', at), close = xml.find("/>", at);
            if (open == std::string::npos || close == std::string::npos) continue;
            xml.erase(open, close + 2 - open);
            zip_.put(part, std::move(xml));
        }
    }

    const Json& context_;
    sheets::Package package_;
    ZipBytes zip_;
    Issues issues_;
    bool any_ = false;
};

}  // namespace

std::string fill_xlsx(std::string_view bytes, const Json& context) { return WorkbookFiller(bytes, context).run(); }

}  // namespace zhiben::documents
