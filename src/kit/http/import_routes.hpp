#pragma once
#include "kit/http/router.hpp"
#include "kit/work/jobs.hpp"

namespace zhiben::http {

// POST /imports/{kind}, GET /jobs, /jobs/{id}, /jobs/{id}/workbook. Nobody sees another's job but the
// administrators of the area.
void import_routes(Router& router, JobRunner& jobs, Roles administrators);
void import_job(JobRunner& jobs);  // the job behind it

}  // namespace zhiben::http
