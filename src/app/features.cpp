// THE list: every kind, figure, follower, route, job and chore of the product, a line each.

#include "app/product.hpp"
#include "features/campaign/routes.hpp"
#include "features/campaign/service.hpp"
#include "features/campaign/store.hpp"
#include "features/enforcement/routes.hpp"
#include "features/enforcement/store.hpp"
#include "features/enterprises/routes.hpp"
#include "features/enterprises/store.hpp"
#include "features/hazards/routes.hpp"
#include "features/hazards/store.hpp"
#include "features/inspections/routes.hpp"
#include "features/inspections/store.hpp"
#include "features/interviews/routes.hpp"
#include "features/interviews/store.hpp"
#include "features/merging/routes.hpp"
#include "features/organisations/store.hpp"
#include "features/people/roles.hpp"
#include "features/people/routes.hpp"
#include "features/publicity/routes.hpp"
#include "features/publicity/store.hpp"
#include "features/registry/routes.hpp"
#include "features/registry/service.hpp"
#include "features/reporting/board.hpp"
#include "features/reporting/routes.hpp"
#include "features/reporting/submission_service.hpp"
#include "features/reporting/submission_store.hpp"
#include "features/rulebook/routes.hpp"
#include "features/rulebook/store.hpp"
#include "features/sending/service.hpp"
#include "features/sending/store.hpp"
#include "features/spaces/store.hpp"
#include "features/supervision/routes.hpp"
#include "features/supervision/service.hpp"
#include "features/supervision/store.hpp"
#include "features/training/routes.hpp"
#include "features/training/service.hpp"
#include "features/training/store.hpp"
#include "kit/http/export_routes.hpp"
#include "kit/http/import_routes.hpp"
#include "kit/http/metrics.hpp"
#include "kit/http/openapi.hpp"
#include "kit/http/record_routes.hpp"

namespace zhiben::app {

void add_kinds(records::Kinds& kinds) {
    kinds.add(organisations::areas());
    kinds.add(organisations::departments());
    kinds.add(enterprises::kind());
    kinds.add(spaces::kind());
    kinds.add(hazards::kind());
    kinds.add(hazards::step_kind());
    kinds.add(inspections::plan_kind());
    kinds.add(inspections::plan_step_kind());
    kinds.add(inspections::draw_kind());
    kinds.add(inspections::draw_step_kind());
    kinds.add(inspections::kind());
    kinds.add(inspections::item_kind());
    kinds.add(inspections::signature_kind());
    kinds.add(inspections::step_kind());
    kinds.add(enforcement::case_kind());
    kinds.add(enforcement::paper_kind());
    kinds.add(enforcement::decision_kind());
    kinds.add(enforcement::stop_work_kind());
    kinds.add(enforcement::suspension_kind());
    kinds.add(enforcement::exposure_kind());
    kinds.add(enforcement::sanction_kind());
    kinds.add(enforcement::tip_kind());
    kinds.add(enforcement::case_step_kind());
    kinds.add(enforcement::paper_step_kind());
    for (const enforcement::Measure* measure : enforcement::measures()) kinds.add(enforcement::step_kind_of(*measure));
    kinds.add(publicity::workshops());
    kinds.add(publicity::posts());
    kinds.add(publicity::visits());
    kinds.add(publicity::deliveries());
    kinds.add(publicity::signage_checks());
    kinds.add(publicity::signage_steps());
    kinds.add(publicity::slogans());
    kinds.add(publicity::drills());
    kinds.add(publicity::drill_steps());
    kinds.add(publicity::articles());
    kinds.add(publicity::article_readings());
    kinds.add(publicity::article_steps());
    kinds.add(rulebook::override_kind());
    kinds.add(rulebook::local_kind());
    training::add_kinds(kinds);
    kinds.add(interviews::kind());
    kinds.add(interviews::step_kind());
    kinds.add(campaign::proof_kind());
    kinds.add(registry::claim_kind());
    kinds.add(registry::claim_step_kind());
    kinds.add(registry::exclusion_kind());
    kinds.add(registry::exclusion_step_kind());
    for (const supervision::Sort* sort : supervision::sorts()) {
        kinds.add(supervision::kind_of(*sort));
        kinds.add(supervision::step_kind_of(*sort));
    }
    kinds.add(sending::channels());
    kinds.add(sending::mailings());
    kinds.add(reporting::submission_kind());
    kinds.add(reporting::submission_step_kind());
    kinds.add(reporting::notice_kind());
    people::add_people(kinds);
}

void add_figures(figures::Figures& figures) {
    figures.add(enterprises::figures());
    figures.add(spaces::figures());
    figures.add(hazards::figures());
    figures.add(inspections::figures());
    figures.add(enforcement::figures());
    figures.add(publicity::figures());
    figures.add(training::figures());
    figures.add(interviews::figures());
}

void add_followers(records::Kinds& kinds, const figures::Figures& figures) {
    kinds.follow("spaces", spaces::space_saved);
    kinds.follow("channels", sending::channel_saved);
    kinds.follow("submissions", reporting::frozen_stays);
    kinds.follow("submissions", reporting::tell_submission);
    for (const supervision::Sort* sort : supervision::sorts())
        kinds.follow(sort->stepped.kind, supervision::matter_saved);
    kinds.follow("inspections", inspections::inspection_saved);
    kinds.follow("claims", registry::claim_saved);
    kinds.follow("enterprises", registry::enterprise_saved);
    for (const char* kind : {"papers", "decisions", "stop_works", "suspensions", "exposures", "sanctions", "tips"})
        kinds.follow(kind, enforcement::settled_stays);
    kinds.follow("cases", enforcement::case_saved);
    kinds.follow("stop_works", enforcement::stop_work_saved);
    kinds.follow("articles", publicity::article_saved);
    training::add_followers(kinds);
    campaign::add_followers(kinds);
    // Last: what a follower before it refuses must not have been posted.
    kinds.follow("", [&figures](WriteTx& tx, const records::Kind& kind, const records::Record* before,
                                const records::Record& after) { figures.post(tx, kind, before, after); });
}

void add_routes(Product& product, http::Router& router) {
    people::routes(router, product.sessions());
    enterprises::routes(router);
    merging::routes(router);
    rulebook::routes(router);
    hazards::routes(router);
    inspections::routes(router);
    enforcement::routes(router);
    publicity::routes(router);
    training::routes(router);
    training::public_routes(router);
    training::coverage_routes(router, product.figures());
    training::file_routes(router);
    interviews::routes(router);
    supervision::routes(router);
    registry::routes(router, product.figures());
    const auto exports = std::make_shared<http::Exports>();
    reporting::routes(router, product.figures(), exports);
    reporting::submission_routes(router, product.figures());
    reporting::report_routes(router, product.figures());
    reporting::notice_routes(router);
    campaign::routes(router, product.figures(), exports);
    http::import_routes(router, product.jobs(), people::admin);
    http::export_routes(router, exports);
    http::column_routes(router, people::admin, [&product](const Work&) { product.load_columns(); });
    http::attachment_routes(router);
    http::record_routes(router);
    http::status_routes(router, product.metrics());
    http::openapi_route(router);
}

void add_jobs(Product&, JobRunner& jobs) { http::import_job(jobs); }

std::vector<std::function<void(const Work&)>> chores() {
    return {[](const Work& work) { training::mark_overdue(work); },
            [](const Work& work) { reporting::remind(work); },
            [](const Work& work) { supervision::remind(work); },
            [](const Work& work) { campaign::renew_duties(work); },
            [](const Work& work) { registry::remind(work); },
            [](const Work& work) { registry::restore_those_with_spaces(work); },
            [](const Work& work) { sending::send_due(work, sending::network(work.context().files)); }};
}

}  // namespace zhiben::app
