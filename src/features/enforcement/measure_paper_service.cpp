// An order to stop work at once is a paper too: 现场处理措施决定书.

#include "features/enforcement/service.hpp"
#include "features/enforcement/store.hpp"
#include "kit/base/id.hpp"

namespace zhiben::enforcement {

void stop_work_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                     const records::Record& after) {
    if (before) return;
    issue_paper(tx,
                {.id = derived_id(after.id + "/site_decision"),
                 .sort = "site_decision",
                 .enterprise = kind.text(after, "enterprise"),
                 .inspection = kind.text(after, "inspection"),
                 .hazard = kind.text(after, "hazard"),
                 .officers = kind.text(after, "officers"),
                 .facts = kind.text(after, "reason"),
                 .basis = kind.text(after, "basis"),
                 .demand = "撤出作业人员，暂时停止下列作业和区域：" + kind.text(after, "area_stopped")},
                *kind.day(after, "ordered_on"));
}

}  // namespace zhiben::enforcement
