// Makes the data that is measured, through the product's own engine (history, search index, figures and followers as
// always), in large transactions; everything is invented and the same each time but for the ids.
//   fill DATA SCALE   10,000 enterprises, 100,000 spaces, 100,000 inspections with their papers, 300,000 hazards, and
//                     what deeds.hpp says of publicity and training, times SCALE, and the users
//   fill DATA         logs the users in: {"officer": token, …}

#include <chrono>
#include <cstdlib>
#include <fstream>
#include <iostream>

#include "app/product.hpp"
#include "deeds.hpp"
#include "features/campaign/store.hpp"
#include "features/enterprises/enterprise.hpp"
#include "features/enterprises/store.hpp"
#include "features/people/service.hpp"
#include "features/people/store.hpp"
#include "kit/base/id.hpp"
#include "kit/records/store.hpp"
#include "kit/work/history.hpp"

using namespace zhiben;
using namespace zhiben::bench;

namespace {

std::string credit_code(int number) {
    const std::string digits = std::to_string(number);
    const std::string body = "91140900MA" + std::string(7 - digits.size(), '0') + digits;
    for (const char check : std::string_view("0123456789ABCDEFGHJKLMNPQRTUWXY"))
        if (enterprises::judge_credit_code(body + check) == enterprises::CreditCode::good) return body + check;
    throw std::logic_error("no check character fits");
}

Json enterprise(int i, const std::string& department, const std::string& area) {
    static const char* const places[] = {"忻州", "云中", "播明", "秀容", "旭来", "新建", "长征", "和平"};
    static const char* const trades[] = {"铸造", "锻压", "食品", "环保", "化工",
                                         "建材", "纺织", "机械", "冶炼", "物流"};
    static const char* const streets[] = {"播明街道",   "旭来街道",   "新建路街道",
                                          "长征街街道", "云中路街道", "和平街街道"};
    return Json::object()
        .set("name", std::string(one_of(places)) + one_of(trades) + std::to_string(i) + "有限公司")
        .set("credit_code", credit_code(i))
        .set("category", "company")
        .set("industry", "C33 金属制品业")
        .set("sector", enterprises::sectors()[static_cast<std::size_t>(below(17))].code)
        .set("department", department.empty() ? Json() : Json(department))
        .set("area", area)
        .set("street", one_of(streets))
        .set("address", "开发区云中路" + std::to_string(1 + below(400)) + "号")
        .set("principal", "张三")
        .set("principal_phone", "139" + std::to_string(10000000 + i))
        .set("safety_officer", "李四")
        .set("safety_phone", "138" + std::to_string(10000000 + i))
        .set("workers", 10 + below(500))
        .set("attendants", below(6))
        .set("entrants", below(9))
        .set("rescuers", below(4))
        .set("simultaneous", below(4))
        .set("involvement", "yes")
        .set("surveyed_on", day(400, 390))
        .set("registered_on", day(800, 390));
}

Json space(int i, const std::string& enterprise) {
    static const char* const names[] = {"污水调节池", "化粪池", "电缆井", "储罐", "反应釜", "集水井", "料仓", "除尘器"};
    static const char* const types[] = {"above", "underground", "equipment"};
    static const char* const risks[] = {"major", "greater", "general", "low"};
    static const char* const ways[] = {"self", "contracted", "both", "never"};
    const bool gone = below(40) == 0;
    Json out = Json::object();
    out.set("enterprise", enterprise)
        .set("number", "YX-" + std::to_string(i))
        .set("name", std::to_string(1 + below(20)) + "#" + one_of(names))
        .set("type", one_of(types))
        .set("place", "厂区" + std::string(below(2) ? "东" : "西") + "侧" + std::to_string(below(30)) + "号车间")
        .set("quantity", 1 + below(3))
        .set("volume", static_cast<double>(below(100000)) / 100)
        .set("depth", static_cast<double>(below(1200)) / 100)
        .set("factors", Json::array().push("oxygen").push("toxic"))
        .set("gases", Json::array().push("h2s"))
        .set("accidents", Json::array().push("poisoning"))
        .set("toxic", below(2) == 0)
        .set("listed_catalogue", below(5) == 0)
        .set("operation", one_of(ways))
        .set("contractor", "云中清洗公司 2023-18")
        .set("sign", below(4) != 0)
        .set("board", true)
        .set("procedure", below(3) != 0)
        .set("equipment", "四合一气体检测仪1台、轴流风机1台")
        .set("equipment_count", below(5))
        .set("rescue", "三脚架1套、正压式空气呼吸器2套")
        .set("rescue_count", below(5))
        .set("controls", "上锁管理，作业前审批，先通风、再检测、后作业")
        .set("unit", "生产部")
        .set("manager", "王五")
        .set("manager_phone", "137" + std::to_string(10000000 + i % 90000000))
        .set("attendants", "赵六")
        .set("approver", "张三")
        .set("status", gone ? "dismantled" : "in_use")
        .set("identified_on", day(395, 390));
    if (below(3) == 0) out.set("isolation", Json::array().push("lock"));
    if (below(8) != 0) out.set("risk", one_of(risks));
    if (gone) out.set("retired_on", day(4, 4));
    return out;
}

// Done within the campaign, so that annex 3 counts all of them.
Json inspection(int i, const std::string& enterprise) {
    static const char* const types[] = {"routine", "routine", "special", "supervision"};
    const std::string on = day(35, 35);
    return Json::object()
        .set("number", "JC-BENCH-" + std::to_string(i))
        .set("enterprise", enterprise)
        .set("type", one_of(types))
        .set("inspected_on", on)
        .set("finished_on", on)
        .set("officers", "执法员甲、执法员乙")
        .set("officer_count", 2)
        .set("spaces_count", below(6))
        .set("situation", "抽查有限空间" + std::to_string(i))
        .set("state", "done");
}

Json paper(int i, const char* sort, const char* word, const std::string& enterprise, const std::string& inspection) {
    return Json::object()
        .set("number", std::string("（忻开）应急") + word + "〔2023〕" + std::to_string(i + 1) + "号")
        .set("sort", sort)
        .set("enterprise", enterprise)
        .set("inspection", inspection)
        .set("officers", "执法员甲、执法员乙")
        .set("facts", "抽查有限空间")
        .set("issued_on", day(35, 35))
        .set("state", "issued");
}

Json hazard(int i, const std::string& enterprise, const std::string& inspection) {
    static const char* const what[] = {"未设置有限空间安全警示标志", "气体检测仪超过检定有效期", "作业审批单填写不完整",
                                       "未配备应急救援装备",         "操作规程未张贴",           "监护人员未经培训"};
    static const char* const states[] = {"found", "ordered", "rectified", "closed", "closed", "closed"};
    const std::string state = one_of(states);
    Json out = Json::object();
    out.set("number", "YH-BENCH-" + std::to_string(i))
        .set("enterprise", enterprise)
        .set("description", std::string(one_of(what)) + "（" + std::to_string(i) + "）")
        .set("source", below(3) ? "department" : "self")
        .set("found_on", day(380, 300))
        .set("found_by", "执法员甲")
        .set("category", below(2) ? "management" : "site")
        .set("grade", "general")
        .set("method", below(2) ? "immediate" : "deadline")
        .set("state", state);
    if (out.text("source") == "department") out.set("inspection", inspection);
    if (state != "found") out.set("responsible", "张三").set("deadline", day(60, 90)).set("ordered_on", day(70, 30));
    if (state == "closed") out.set("closed_on", day(30, 30)).set("rectified_on", day(40, 10));
    return out;
}

// The least that each kind of user may be: the one who writes, the one who only looks, the one who sees but himself.
const std::vector<std::string> logins{"officer", "leader", "owner"};

void give_user(WriteTx& tx, const std::string& login, const char* role, Json members) {
    make(tx, *tx.kinds().get("users"), members.set("login", login).set("name", login).set("role", role));
}

Json log_in(const Work& work, const Actor& system) {
    Json tokens = Json::object();
    work.write(system, [&](WriteTx& tx) {
        for (const std::string& login : logins) {
            const auto user = records::find_by(tx, *tx.kinds().get("users"), {{"login", login}});
            const std::string token = random_hex(24);
            people::open_session(tx, people::token_digest(token), user.value().id, "bench");
            tokens.set(login, token);
        }
    });
    return tokens;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 2 && argc != 3) return std::cerr << "fill DATA [SCALE]\n", 2;
    const std::string data = argv[1];
    const auto product = app::open_product({.data = data}, Day::of(2023, 11, 19), argc == 3);
    const Work& work = product->work();
    const Actor system = product->system("command");
    if (argc == 2) return std::cout << log_in(work, system).dump() << '\n', 0;

    const int enterprises = static_cast<int>(10'000 * std::atof(argv[2])), spaces_each = 10, inspections_each = 10,
              hazards_each = 30;
    const auto begin = std::chrono::steady_clock::now();
    const auto say = [&](const char* what, int count) {
        const double took = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
        std::cerr << count << ' ' << what << " after " << static_cast<int>(took) << " s\n";
    };

    std::string zone, emergency, construction;
    work.write(system, [&](WriteTx& tx) {
        const auto areas = tx.kinds().get("areas"), departments = tx.kinds().get("departments");
        const std::string city =
            make(tx, *areas, Json::object().set("name", "忻州市").set("code", "1409").set("level", "city"));
        zone = make(tx, *areas,
                    Json::object()
                        .set("name", "忻州经济开发区")
                        .set("code", "140902-kfq")
                        .set("level", "zone")
                        .set("parent", city));
        const auto department = [&](const char* name, const char* full, int position) {
            return make(tx, *departments,
                        Json::object()
                            .set("name", name)
                            .set("full_name", full)
                            .set("area", zone)
                            .set("reports", true)
                            .set("position", position));
        };
        emergency = department("应急管理部", "开发区应急管理部（综合行政执法局）", 1);
        construction = department("建设环保管理部", "开发区建设环保管理部", 2);
    });

    std::vector<std::string> ids;
    const auto in_steps = [&](int count, int step, const std::function<void(WriteTx&, int)>& body) {
        make_in_steps(work, system, count, step, body);
    };
    in_steps(enterprises, 2000, [&](WriteTx& tx, int i) {
        const std::string department = i % 50 == 49 ? "" : i % 5 < 3 ? emergency : construction;
        Json members = enterprise(i, department, zone);
        if (i % 200 == 7) members.set("excluded_on", day(20, 20));
        ids.push_back(make(tx, *tx.kinds().get("enterprises"), members));
    });
    say("enterprises", enterprises);
    in_steps(enterprises * spaces_each, 4000, [&](WriteTx& tx, int i) {
        make(tx, *tx.kinds().get("spaces"), space(i, ids[static_cast<std::size_t>(i / spaces_each)]));
    });
    say("spaces", enterprises * spaces_each);
    std::vector<std::string> inspections;
    in_steps(enterprises * inspections_each, 4000, [&](WriteTx& tx, int i) {
        const std::string& of = ids[static_cast<std::size_t>(i / inspections_each)];
        inspections.push_back(make(tx, *tx.kinds().get("inspections"), inspection(i, of)));
        make(tx, *tx.kinds().get("papers"), paper(i, "inspection_record", "检记", of, inspections.back()));
        make(tx, *tx.kinds().get("papers"), paper(i, "rectification_order", "责改", of, inspections.back()));
    });
    say("inspections with their papers", enterprises * inspections_each);
    in_steps(enterprises * hazards_each, 4000, [&](WriteTx& tx, int i) {
        make(tx, *tx.kinds().get("hazards"),
             hazard(i, ids[static_cast<std::size_t>(i / hazards_each)],
                    inspections[static_cast<std::size_t>(i / (hazards_each / inspections_each))]));
    });
    say("hazards", enterprises * hazards_each);
    say("deeds of publicity and training", make_deeds(work, system, ids));

    work.write(system, [&](WriteTx& tx) {
        give_user(tx, "officer", "officer", Json::object().set("department", emergency).set("area", zone));
        give_user(tx, "leader", "leader", Json::object().set("area", zone));
        give_user(tx, "owner", "enterprise", Json::object().set("enterprise", ids[0]));
        // Last, so that what everybody owes is reckoned once.
        campaign::install_plan(tx, campaign::embedded_text("xinzhou-2023-34.toml"));
    });
    while (seal_history(product->database(), product->clock().now()) > 0) {
    }
    say("enterprises with what they owe", enterprises);
    return 0;
}
