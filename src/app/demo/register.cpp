#include "app/demo/register.hpp"

#include "app/product.hpp"
#include "features/campaign/progress_service.hpp"
#include "features/inspections/service.hpp"
#include "features/registry/service.hpp"
#include "features/supervision/service.hpp"
#include "kit/records/store.hpp"

namespace zhiben::app::demo {
namespace {

constexpr std::uint64_t seed = 20231122;  // an own one: the ledgers stay what they are whatever is added here

Day on(unsigned month, unsigned day) { return Day::of(2023, month, day); }

class Register {
  public:
    Register(const std::vector<Enterprise>& enterprises, const Ids& ids, Days& days)
        : enterprises_(enterprises), ids_(ids), days_(days) {}
    void claims();
    void exclusions();
    void sample();
    void instructions();
    void findings();
    void tasks();

  private:
    const std::vector<Enterprise>& enterprises_;
    const Ids& ids_;
    Days& days_;
    Dice dice_{seed};

    const Enterprise& numbered(int number) const {
        for (const Enterprise& one : enterprises_)
            if (one.number == number) return one;
        throw std::logic_error("no such enterprise in the demonstration");
    }
    records::StepInfo step(Day day) { return {.id = dice_.id(day)}; }

    std::string claim(Day day, const char* who, const Enterprise& of, const char* reason) {
        const std::string id = dice_.id(day);
        days_.plan(day, who,
                   [id, form = Json::object()
                                   .set("name", of.form.text("name"))
                                   .set("credit_code", of.form.text("credit_code"))
                                   .set("reason", reason)](WriteTx& tx) { create(tx, "claims", id, form); });
        return id;
    }
    void decide(Day day, const std::string& id, bool grant, const char* reason) {
        days_.plan(day, "zonghe", [id, grant, reason, info = step(day)](WriteTx& tx) {
            registry::take(tx, id, info, registry::Decision{grant, "综合组组长", reason});
        });
    }
    std::string leave_out(Day day, const Enterprise& of, const char* reason, const char* text) {
        const std::string id = dice_.id(day);
        days_.plan(day, of.officer(),
                   [id, form = Json::object().set("enterprise", of.id).set("reason", reason).set("text", text)](
                       WriteTx& tx) { create(tx, "exclusions", id, form); });
        return id;
    }
    void approve(Day day, const std::string& id, bool pass, const char* opinion) {
        days_.plan(day, "zonghe", [id, pass, opinion, info = step(day)](WriteTx& tx) {
            registry::take(tx, id, info, registry::Approval{pass, "综合组组长", opinion});
        });
    }
    std::string matter(const supervision::Sort& sort, Day day, const char* department, const Json& form) {
        const std::string id = dice_.id(day);
        Json all = form;
        all.set("given_on", day.iso()).set("department", ids_.at(department));
        days_.plan(day, "zonghe", [id, kind = sort.stepped.kind, all](WriteTx& tx) { create(tx, kind, id, all); });
        return id;
    }
    template <class Step>
    void take(const supervision::Sort& sort, Day day, const char* who, const std::string& id, const Step& given) {
        days_.plan(day, who,
                   [&sort, id, given, info = step(day)](WriteTx& tx) { supervision::take(tx, sort, id, info, given); });
    }
    void proof(Day day, const char* who, const char* task, const char* text) {
        days_.plan(
            day, who,
            [id = dice_.id(day),
             form =
                 Json::object().set("task", task).set("done_on", day.iso()).set("done_by", "综合科").set("text", text)](
                WriteTx& tx) { create(tx, "task_proofs", id, form); });
    }
};

// Every 37th enterprise was nobody's: three are claimed, one of them twice, one twice and not yet decided.
void Register::claims() {
    claim(on(10, 25), "yingji", numbered(37), "厂区有危险作业，按工贸企业纳入监管");
    decide(on(11, 3), claim(on(10, 30), "jianhuan", numbered(37), "厂房正在改扩建，施工许可由本部门核发"), true,
           "按职责分工，改扩建期间由建设环保管理部监管");
    claim(on(11, 6), "yingji", numbered(185), "属工贸行业，由应急管理部监管");
    claim(on(11, 8), "yingji", numbered(111), "属工贸行业，由应急管理部监管");
    claim(on(11, 16), "jianhuan", numbered(111), "持有排水许可，应由建设环保管理部监管");
    for (const Enterprise& one : enterprises_)
        if (one.department == "emergency" && one.number < 200) {
            decide(on(11, 7), claim(on(11, 2), "jianhuan", one, "厂区有污水处理设施"), false,
                   "污水处理设施为自用配套，主业仍属工贸，维持应急管理部监管");
            break;
        }
}

// Those of the numbers 16 and 18 of each twenty have no spaces and nothing found.
void Register::exclusions() {
    const Enterprise& closed = numbered(16);
    days_.plan(on(10, 20), "zonghe", [id = closed.id](WriteTx& tx) {
        const records::KindPtr kind = tx.kinds().get("enterprises");
        records::Record now = records::get(tx, *kind, id);
        kind->set(now, "operating", std::string("closed"));
        records::update(tx, *kind, now, 0);
    });
    approve(on(10, 25), leave_out(on(10, 23), closed, "closed", "市场监管部门注销登记通知书，现场核查厂房已交回"), true,
            "材料齐全，同意");
    approve(on(11, 6), leave_out(on(11, 3), numbered(36), "elsewhere", "已迁出开发区，现注册地在外县，现场核查无设备"),
            true, "同意，已函告迁入地");
    approve(on(11, 14), leave_out(on(11, 10), numbered(38), "no_premises", "仅注册地址，无厂房、无从业人员"), true,
            "同意");
    approve(on(11, 15), leave_out(on(11, 13), numbered(58), "other", "企业申请暂不纳入"), false,
            "停业整修不是排除的理由，继续纳入管控");
    leave_out(on(11, 17), numbered(56), "elsewhere", "企业称已迁出，正在核实");
}

// A sample of the declarations, drawn for the week to come.
void Register::sample() {
    const Day day = on(11, 16);
    Json form = Json::object()
                    .set("name", "“不涉及有限空间”声明核实抽查")
                    .set("area", ids_.at(zone_code))
                    .set("department", ids_.at("emergency"))
                    .set("type", "special")
                    .set("planned_on", on(11, 22).iso())
                    .set("purpose", "现场核实不涉及有限空间的声明")
                    .set("only_declared", true)
                    .set("only_involved", false)
                    .set("officers", "贺安澜、段守诚")
                    .set("enterprises_wanted", 3)
                    .set("officers_wanted", 2);
    days_.plan(day, "yingji", [id = dice_.id(day), form, drawn = step(day), planned = step(day)](WriteTx& tx) {
        create(tx, "inspection_draws", id, form);
        inspections::take_draw(tx, id, drawn);
        inspections::plans_of_draw(tx, id, planned, {});
    });
}

void Register::instructions() {
    using namespace supervision;
    const auto given = [](const char* post, const char* text, Day deadline) {
        return Json::object().set("post", post).set("text", text).set("deadline", deadline.iso());
    };
    const std::string first = matter(supervision::instructions, on(10, 24), "emergency",
                                     given("管委会主任", "对停产企业的有限空间逐家再排查一遍，不留死角", on(10, 31)));
    take(supervision::instructions, on(10, 30), "yingji", first,
         Answer{on(10, 30), "已对停产企业逐家上门，新登记有限空间，均已上锁封闭并张贴标志"});
    take(supervision::instructions, on(10, 31), "zonghe", first, Decision{true, on(10, 31), "综合组组长", "抽查属实"});
    const std::string second =
        matter(supervision::instructions, on(11, 1), "construction",
               given("管委会副主任", "污水提升泵站清淤作业一律实行作业审批和专人监护", on(11, 8)));
    take(supervision::instructions, on(11, 10), "jianhuan", second, Answer{on(11, 10), "已下发通知"});
    take(supervision::instructions, on(11, 13), "zonghe", second,
         Decision{false, on(11, 13), "综合组组长", "没有各泵站落实情况，请附审批单和监护人名单", on(11, 24)});
    matter(supervision::instructions, on(11, 9), "emergency",
           given("管委会主任", "对多次检查仍不整改的企业依法从严处理，结果报我", on(11, 16)));
}

void Register::findings() {
    using namespace supervision;
    const auto found = [](const char* clause, const char* text, Day deadline) {
        return Json::object()
            .set("found_by", "督导组")
            .set("clause", clause)
            .set("text", text)
            .set("deadline", deadline.iso());
    };
    const std::string first = matter(supervision::findings, on(11, 7), "construction",
                                     found("案-三(二)", "两家企业现场的集水井没有列入台账", on(11, 14)));
    take(supervision::findings, on(11, 12), "jianhuan", first, Answer{on(11, 12), "已补登记台账并设置标志"});
    take(supervision::findings, on(11, 14), "zonghe", first, Decision{true, on(11, 14), "督导组组长", "现场核对相符"});
    take(supervision::findings, on(11, 17), "yingji",
         matter(supervision::findings, on(11, 10), "emergency",
                found("案-三(一)1", "抽查的三家企业岗位没有警示案例签收单", on(11, 20))),
         Answer{on(11, 17), "已补发并逐岗签收，签收单已上传"});
    matter(supervision::findings, on(11, 14), "construction",
           found("案-三(三)", "物业企业的外包清掏人员没有列入培训名单", on(11, 28)));
}

void Register::tasks() {
    proof(on(10, 16), "zonghe", "成立治本攻坚工作领导组，下设综合组、宣传组、督导组",
          "印发方案，明确领导组和三个工作组");
    proof(on(10, 27), "yingji", "召开动员部署会议", "管委会会议室，工贸企业主要负责人和安全员参加，有签到和照片");
    proof(on(11, 6), "jianhuan", "召开动员部署会议", "建设环保系统动员部署会，因会场安排顺延一天");
    const Day day = on(11, 8);
    days_.plan(day, "zonghe", [id = dice_.id(day)](WriteTx& tx) {
        figures::Figures figures;
        add_figures(figures);
        campaign::close_stage(tx, figures, "mobilisation", id, "", "");
    });
}

}  // namespace

void plan_register(const std::vector<Enterprise>& enterprises, const Ids& ids, Days& days) {
    Register all(enterprises, ids, days);
    all.claims();
    all.exclusions();
    all.sample();
    all.instructions();
    all.findings();
    all.tasks();
}

}  // namespace zhiben::app::demo
