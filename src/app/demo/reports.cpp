#include "app/demo/reports.hpp"

#include "features/reporting/submission_service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::app::demo {
namespace {

const Day due = Day::of(2023, 11, 9);

// Every hint of the draft becomes `words` of its section.
std::string written(std::string text, const char* problems, const char* plans) {
    constexpr std::string_view open = "〔请填写", shut = "〕";
    for (const char* words : {problems, plans}) {
        const std::size_t at = text.find(open);
        if (at == std::string::npos) break;
        text.replace(at, text.find(shut, at) + shut.size() - at, words);
    }
    return text;
}

class Reports {
  public:
    Reports(const figures::Figures& figures, Days& days) : figures_(figures), days_(days) {}

    std::string send(const char* who, const std::string& department, const char* problems, const char* plans) {
        const std::string id = dice_.id(due);
        days_.plan_evening(
            due, who,
            [id, department, problems, plans, write = step(due), submit = step(due), &figures = figures_](WriteTx& tx) {
                create(tx, "submissions", id, Json::object().set("department", department).set("due", due.iso()));
                const records::KindPtr kind = tx.kinds().get("submissions");
                const std::string text = kind->text(records::get(tx, *kind, id), "text");
                reporting::write_text(tx, figures, id, write, written(text, problems, plans));
                reporting::submit(tx, figures, id, submit, false);
            });
        return id;
    }
    void accept(const std::string& id) {
        days_.plan_evening(due.plus(1), "zonghe",
                           [id, info = step(due.plus(1))](WriteTx& tx) { reporting::accept(tx, id, info); });
    }
    void issue() {
        const std::string id = dice_.id(due.plus(1));
        days_.plan_evening(due.plus(1), "zonghe", [id, info = step(due.plus(1)), &figures = figures_](WriteTx& tx) {
            create(tx, "submissions", id, Json::object().set("zone", true).set("due", due.iso()));
            reporting::issue(tx, figures, id, info, false);
        });
    }

  private:
    records::StepInfo step(Day day) { return {.id = dice_.id(day)}; }

    const figures::Figures& figures_;
    Days& days_;
    Dice dice_{20231109};
};

}  // namespace

void plan_reports(const figures::Figures& figures, const Ids& ids, Days& days) {
    Reports reports(figures, days);
    const std::string emergency = reports.send(
        "yingji", ids.at("emergency"), "部分企业作业审批流于形式，审批单事后补填；个别企业气体检测仪未按期检定。",
        "对未建台账的企业逐家上门，督促限期完成；组织审批人、监护人集中培训。");
    const std::string construction = reports.send(
        "jianhuan", ids.at("construction"), "污水处理、管网类作业外包较多，对承包单位的安全交底和现场监护不到位。",
        "对外包作业单位逐一核对协议和交底记录，未落实的依法查处。");
    reports.accept(emergency);
    reports.accept(construction);
    reports.issue();
}

}  // namespace zhiben::app::demo
