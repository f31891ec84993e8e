#pragma once
// The annexes of a report as pages behind its text, from what was gathered. Pure.

#include <vector>

#include "features/reporting/frozen.hpp"
#include "kit/documents/document.hpp"

namespace zhiben::reporting {

// Annex 1 with its first 100 rows and those of its 66 columns that fit a page; the others whole.
std::vector<documents::Annex> annex_pages(const Gathered& content);

}  // namespace zhiben::reporting
