#include "app/demo/demo.hpp"

#include "app/demo/ledger.hpp"
#include "app/demo/pictures.hpp"
#include "app/demo/publicity.hpp"
#include "app/demo/register.hpp"
#include "app/demo/reports.hpp"
#include "app/demo/training.hpp"
#include "features/people/service.hpp"

namespace zhiben::app::demo {
namespace {

void refuse_used(const Work& work) {
    work.read(people::system_actor("command"), [](ReadTx& tx) {
        if (tx.sql().exists(db::Query("select 1 from enterprises")) ||
            tx.sql().exists(db::Query("select 1 from areas")))
            throw Problem(Stop::conflict, "not_empty",
                          "数据文件夹中已有区域或企业，演示数据只能写入新建的数据文件夹，请换一个 --data");
    });
}

}  // namespace

Result make_demo(const Work& real, const figures::Figures& figures) {
    FixedClock clock(first_day);
    Context context = real.context();
    context.clock = &clock;
    const Work work(context);
    refuse_used(work);
    const std::string password = people::temporary_password();
    Dice dice(20231013);
    const Ids ids = settle(work, dice, password);

    const std::vector<files::Kept> pictures = keep_pictures(context.files, 0, 8),
                                   photos = keep_pictures(context.files, 8, 90);
    Days days;
    Hazards hazards(dice, days, pictures);
    Inspections inspections(dice, days, pictures, hazards);
    Ledger ledger(dice, days, ids, hazards, inspections);
    inspections.draw_lots(ids, Day::of(2023, 11, 14));
    ledger.enter();
    const std::vector<Enterprise>& enterprises = ledger.enterprises();
    plan_publicity(enterprises, ids.at("data"), photos, days);
    plan_training(enterprises, days);
    plan_register(enterprises, ids, days);
    plan_reports(figures, ids, days);

    days.live(work, clock, ids);
    clock.set(last_day);
    add_enterprise_user(work, dice, ids, enterprises.front().id);
    return {.password = password,
            .logins = logins(),
            .enterprises = static_cast<std::int64_t>(enterprises.size()),
            .spaces = ledger.spaces(),
            .hazards = hazards.count(),
            .inspections = inspections.count()};
}

}  // namespace zhiben::app::demo
