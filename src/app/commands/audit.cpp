#include <iostream>

#include "app/commands/commands.hpp"
#include "features/campaign/service.hpp"
#include "kit/work/history.hpp"

namespace zhiben::app {
namespace {

int recount(const At& at, bool json) {
    const auto product = at.open();
    std::vector<figures::Difference> differences;
    product->work().read(product->system("command"), [&](ReadTx& tx) {
        differences = figures::recount(tx, product->figures());
        for (figures::Difference& one : campaign::recount_duties(tx)) differences.push_back(std::move(one));
    });
    if (json) {
        Json lines = Json::array();
        for (const figures::Difference& one : differences)
            lines.push(Json::object()
                           .set("figure", one.figure)
                           .set("where", one.where)
                           .set("day", one.day)
                           .set("kept", one.kept)
                           .set("counted", one.counted));
        std::cout << Json::object().set("differences", std::move(lines)).dump() << '\n';
        return differences.empty() ? 0 : 1;
    }
    for (const figures::Difference& one : differences)
        std::cout << one.figure << " [" << one.where << "] " << one.day << "：账面 " << one.kept << "，重算 "
                  << one.counted << '\n';
    std::cout << (differences.empty() ? "重算一致：所有指标和应办事项与记录逐条相符\n"
                                      : "重算不一致，共 " + std::to_string(differences.size()) + " 处\n");
    return differences.empty() ? 0 : 1;
}

int verify(const At& at, bool json) {
    const auto product = at.open();
    while (seal_history(product->database(), product->clock().now()) > 0) {
    }
    Verdict verdict;
    std::string seal;
    product->work().read(product->system("command"), [&](ReadTx& tx) {
        verdict = verify_history(tx.sql());
        seal = newest_seal(tx.sql());
    });
    if (json)
        std::cout << Json::object()
                         .set("whole", verdict.why.empty())
                         .set("why", verdict.why)
                         .set("lines", verdict.lines)
                         .set("blocks", verdict.blocks)
                         .set("seal", seal)
                         .dump()
                  << '\n';
    else if (verdict.why.empty())
        std::cout << "历史完整：" << verdict.lines << " 条，" << verdict.blocks << " 块，最新封存值 " << seal << '\n';
    else
        std::cout << "历史不完整：" << verdict.why << '\n';
    return verdict.why.empty() ? 0 : 1;
}

}  // namespace

void add_audit_commands(CommandLine& line) {
    const auto json = std::make_shared<bool>(false);
    line.command("recount", "从记录重算全部指标和应办事项并核对", [json](const At& at) { return recount(at, *json); })
        .add_flag("--json", *json, "结果以 JSON 输出");
    line.command("verify", "核对历史的封存链", [json](const At& at) { return verify(at, *json); })
        .add_flag("--json", *json, "结果以 JSON 输出");
}

}  // namespace zhiben::app
