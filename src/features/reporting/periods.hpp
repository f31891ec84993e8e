#pragma once
// The figures of every period of the campaign, for the final summary: frozen with it, and drawn from there.

#include <string>
#include <vector>

#include "features/reporting/frozen.hpp"
#include "kit/documents/document.hpp"

namespace zhiben::reporting {

// {columns: [{name, label, unit}], rows: [{label, since, until, values}]}: a row a period of the plan, null for one
// that is still to come, and one for the days behind the last.
Part periods(ReadTx& tx, const figures::Figures& figures, const Asked& asked);

// The charts of what was gathered, each with the section of the text that it belongs to. Pure.
struct SectionChart {
    std::string section;
    documents::Chart chart;
};
std::vector<SectionChart> charts_of(const Gathered& content);
// Puts each behind the last paragraph of its section; where there is no such section, at the end of the text.
void insert_charts(documents::Document& document, std::vector<SectionChart> charts);

documents::Annex periods_page(const Json& periods);

}  // namespace zhiben::reporting
