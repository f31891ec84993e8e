#pragma once
// What the person's and the session's file are put together from.

#include <string>
#include <vector>

#include "kit/documents/document.hpp"
#include "kit/records/store.hpp"

namespace zhiben::training {

using Line = std::vector<std::string>;

// Labels and texts in pairs, two pairs a line, as the head of a form has them.
documents::Table facts(const std::vector<std::pair<std::string, std::string>>& all);
// A heading line, and the lines below it, with their number in front.
documents::Table lines(const Line& headings, const std::vector<double>& widths, const std::vector<Line>& all);
documents::Paragraph note(std::string text);
documents::Heading heading(std::string text);

std::string shown_day(const records::Kind& kind, const records::Record& record, const char* field);  // "" when blank
std::string shown_choices(const records::Kind& kind, const records::Record& record, const char* field);
std::string tenths(std::int64_t amount);  // 45 is "4.5"
std::string shown_tenths(const records::Kind& kind, const records::Record& record, const char* field);
std::vector<records::Record> all_of(ReadTx& tx, const records::Kind& kind, const char* field, const std::string& id);

}  // namespace zhiben::training
