#pragma once
#include <memory>

#include "kit/figures/sums.hpp"
#include "kit/http/export_routes.hpp"
#include "kit/http/router.hpp"

namespace zhiben::reporting {

// GET /annexes/{n}, /annexes/{n}.xlsx, /figures
void routes(http::Router& router, const figures::Figures& figures, std::shared_ptr<http::Exports> exports);

// /submissions/{id}/…: what is done with the period reports; /reporting/board, /reporting/consolidated
void submission_routes(http::Router& router, const figures::Figures& figures);
// /notices/…: what is new to whom, and the mark that it was read
void notice_routes(http::Router& router);
// /submissions/{id}/report, /reporting/report: for the screen, as docx and PDF
void report_routes(http::Router& router, const figures::Figures& figures);

}  // namespace zhiben::reporting
