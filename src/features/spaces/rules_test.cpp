#include <doctest/doctest.h>

#include "features/spaces/space.hpp"

using namespace zhiben;
using namespace zhiben::spaces;

namespace {

const Day today = Day::of(2023, 11, 19);

Space good() {
    return {.status = "in_use",
            .operation = "self",
            .approver = "张某",
            .toxic = true,
            .identified_on = Day::of(2023, 11, 1),
            .updated_on = Day::of(2023, 11, 1)};
}

}  // namespace

TEST_CASE("spaces: what is refused, and with which field") {
    struct Row {
        const char* what;
        void (*change)(Space&);
        const char* field;  // "" when it is right
    };
    const Row rows[] = {
        {"all in order", [](Space&) {}, ""},
        {"a toxic space needs an approver", [](Space& space) { space.approver.clear(); }, "approver"},
        {"one that is not toxic does not", [](Space& space) { space.toxic = false, space.approver.clear(); }, ""},
        {"contracted work names the contractor", [](Space& space) { space.operation = "contracted"; }, "contractor"},
        {"so does partly contracted work", [](Space& space) { space.operation = "both"; }, "contractor"},
        {"and with one it is right", [](Space& space) { space.operation = "both", space.contractor = "某公司 2023-1"; },
         ""},
        {"identified today", [](Space& space) { space.identified_on = today; }, ""},
        {"identified tomorrow", [](Space& space) { space.identified_on = today.plus(1); }, "identified_on"},
        {"updated tomorrow", [](Space& space) { space.updated_on = today.plus(1); }, "updated_on"},
        {"dismantled without a day", [](Space& space) { space.status = "dismantled"; }, "retired_on"},
        {"dismantled before it was identified",
         [](Space& space) { space.status = "dismantled", space.retired_on = Day::of(2023, 10, 31); }, "retired_on"},
        {"dismantled on the same day",
         [](Space& space) { space.status = "dismantled", space.retired_on = Day::of(2023, 11, 1); }, ""},
        {"left out without a reason", [](Space& space) { space.status = "excluded", space.exclusion_by = "李某"; },
         "exclusion_reason"},
        {"left out by nobody", [](Space& space) { space.status = "excluded", space.exclusion_reason = "空气储罐"; },
         "exclusion_by"},
    };
    for (const Row& row : rows) {
        CAPTURE(row.what);
        Space space = good();
        row.change(space);
        const Issues issues = check(space, today);
        if (*row.field == '\0') {
            CHECK(issues.empty());
        } else {
            REQUIRE(issues.size() == 1);
            CHECK(issues.front().field == row.field);
        }
    }
}
