// Papers as documents: what each template makes of a paper, and the routes.

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "features/enforcement/paper_content_service.hpp"
#include "features/enforcement/print_service.hpp"
#include "kit/base/text.hpp"
#include "kit/documents/template.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

const std::string officer = "emergency officer";
const std::string golden = std::string(ZHIBEN_SOURCE_DIR) + "/tests/golden/papers/";

std::string file(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

std::string words(const Json& runs) {
    std::string out;
    for (const Json& run : runs.items()) out += run.text("text");
    return out;
}

// The document as lines to read: what the golden files hold.
std::string read_aloud(const documents::Document& document) {
    const Json all = documents::to_json(document);
    std::string out = join(document.issuers, "、") + "\n" + document.title + "\n" + document.number + "\n";
    for (const Json& block : all["blocks"].items()) {
        const std::string type = block.text("type");
        if (type == "table")
            for (const Json& row : block["rows"].items()) {
                for (const Json& cell : row.items()) out += "|" + words(cell["runs"]);
                out += "|\n";
            }
        else if (type == "fields") {
            for (const Json& field : block["fields"].items())
                out += "[" + field.text("label") + words(field["value"]) + "]";
            out += "\n";
        } else if (type == "signature")
            out += "落款 " + block["issuers"].items()[0].string() + " " + block.text("date") + "\n";
        else if (type == "qr")
            out += "二维码 " + block.text("text") + "\n";
        else
            out += words(block["runs"]) + "\n";
    }
    return out;
}

std::set<std::string> names(const Json& object) {
    std::set<std::string> out;
    for (const auto& [name, value] : object.members()) out.insert(name);
    return out;
}

std::string draft(World& world, const std::string& name, const std::string& sort) {
    const std::string at = "/papers/" + test::id(name);
    const auto answer = world.put(officer, at,
                                  Json::object()
                                      .set("enterprise", test::id("foundry"))
                                      .set("sort", sort)
                                      .set("officers", "甲、乙")
                                      .set("facts", "污水池入口没有警示标志"));
    REQUIRE_MESSAGE(answer.status == 201, answer.response.body);
    return at;
}
void done(World& world, const std::string& path, Json body) {
    const auto answer = world.call(officer, "POST", path, body.set("id", test::id("step " + path)));
    REQUIRE_MESSAGE(answer.status == 200, path << answer.response.body);
}
std::string issued(World& world, const std::string& name, const std::string& sort) {
    const std::string at = draft(world, name, sort);
    done(world, at + "/issue", Json::object().set("issued_on", "2023-11-18"));
    return at;
}

// The zone's own template of a sort.
void replace(World& world, const std::string& sort, const std::string& text) {
    const std::string folder = enforcement::template_folder(world.context());
    std::filesystem::create_directories(folder);
    std::ofstream(folder + "/" + sort + ".txt", std::ios::binary) << text;
}

}  // namespace

TEST_SUITE("enforcement") {
    TEST_CASE("papers: what each template makes of a full paper") {
        World world;
        const Json context = enforcement::trial_content();
        const records::KindPtr kind = world.context().kinds->get("papers");
        int looked_at = 0;
        for (const records::Choice& sort : kind->field("sort").choices) {
            CAPTURE(sort.label);
            const std::string_view text = enforcement::embedded_template(sort.code + ".txt");
            REQUIRE_FALSE(text.empty());
            const documents::Document document = documents::render_template(text, context);
            const std::string made = read_aloud(document);
            if (const char* folder = std::getenv("ZHIBEN_TEST_DOCUMENTS"))  // for the eye
                std::ofstream(std::string(folder) + "/" + sort.code + ".pdf") << documents::to_pdf(document);
            if (std::getenv("ZHIBEN_WRITE_GOLDEN")) std::ofstream(golden + sort.code + ".txt") << made;
            CHECK(made == file(golden + sort.code + ".txt"));
            ++looked_at;
        }
        CHECK(looked_at >= 26);
    }

    TEST_CASE("papers: the context that templates are tried with has the names of a real paper's") {
        World world;
        draft(world, "bare", "penalty_decision");
        const Json context = enforcement::trial_content();
        world.read([&](ReadTx& tx) {
            const records::KindPtr kind = tx.kinds().get("papers");
            std::set<std::string> real =
                names(enforcement::content_of(tx, *kind, records::get(tx, *kind, test::id("bare"))));
            for (const char* name : {"查验码", "查验内容", "送达"}) real.insert(name);  // added when it is printed
            CHECK(names(context) == real);
        });
        // And so have its parts: each name is the label of a field of what the part is about.
        const std::pair<const char*, const char*> parts[] = {{"检查", "inspections"}, {"隐患", "hazards"},
                                                             {"隐患清单", "hazards"}, {"案件", "cases"},
                                                             {"处罚", "decisions"},   {"拟处罚", "decisions"}};
        for (const auto& [part, name] : parts) {
            CAPTURE(part);
            std::set<std::string> labels;
            for (const records::Field& field : world.context().kinds->get(name)->fields) labels.insert(field.label);
            const Json& whole = context[part];
            for (const std::string& one : names(whole.is_array() ? whole.items()[0] : whole)) {
                CAPTURE(one);
                CHECK(labels.contains(one));
            }
        }
    }

    TEST_CASE("papers: a bare draft of each sort prints too, without a number and a code") {
        World world;
        for (const records::Choice& sort : world.context().kinds->get("papers")->field("sort").choices) {
            CAPTURE(sort.label);
            const std::string at = draft(world, "bare " + sort.code, sort.code);
            const auto made =
                enforcement::print(world.work(), world.actor(officer), at.substr(8), enforcement::Print::paper);
            const std::string text = read_aloud(made.document);
            CHECK(text.find(sort.code == "delivery_receipt" ? "送达回证" : "污水池入口没有警示标志") !=
                  std::string::npos);
            CHECK(text.find("二维码") == std::string::npos);
        }
    }

    TEST_CASE("papers: docx and PDF, the same bytes for ever, the receipt, and the code that proves them") {
        test::on_each_engine([](World& world) {
            const std::string at = issued(world, "order", "rectification_order");
            const auto pdf = world.get(officer, at + "/document.pdf");
            REQUIRE(pdf.status == 200);
            CHECK(pdf.response.type == "application/pdf");
            CHECK(pdf.response.body.starts_with("%PDF-"));
            const auto docx = world.get(officer, at + "/document.docx");
            CHECK(docx.response.body.starts_with("PK\3\4"));
            const auto blank = world.get(officer, at + "/receipt.pdf");
            CHECK(blank.response.body.starts_with("%PDF-"));
            CHECK(world.get(officer, at + "/steps")["documents"].items().size() == 4);

            // Whatever happens afterwards: another template, delivery, a new address of the enterprise.
            replace(world, "rectification_order", "@标题：另一种\n{{事实}}\n");
            done(
                world, at + "/deliver",
                Json::object().set("delivered_on", "2023-11-19").set("delivery_way", "direct").set("receiver", "李某"));
            world.restart();
            world.go_to(Day::of(2023, 11, 20));
            CHECK(world.get(officer, at + "/document.pdf").response.body == pdf.response.body);
            CHECK(world.get(officer, at + "/document.docx").response.body == docx.response.body);
            CHECK(world.get(officer, at + "/receipt.pdf").response.body != blank.response.body);
            const auto receipt =
                enforcement::print(world.work(), world.actor(officer), at.substr(8), enforcement::Print::receipt);
            CHECK(read_aloud(receipt.document).find("李某") != std::string::npos);

            // The next one is printed with the zone's own.
            const auto next =
                enforcement::print(world.work(), world.actor(officer),
                                   issued(world, "next", "rectification_order").substr(8), enforcement::Print::paper);
            CHECK(next.document.title == "另一种");
            CHECK(next.name == "（开发区）应急责改〔2023〕2号责令限期整改指令书");

            // Scope is the paper's.
            CHECK(world.get("construction officer", at + "/document.pdf").status == 404);
            CHECK(world.get("foundry user", at + "/document.pdf").status == 403);
            CHECK(world.get("", at + "/document.pdf").status == 401);

            // Anybody with the code may ask whether it stands.
            const auto first =
                enforcement::print(world.work(), world.actor(officer), at.substr(8), enforcement::Print::paper);
            const std::string told = read_aloud(first.document);
            const std::size_t begin = told.find("查验码 ") + std::string("查验码 ").size();
            const std::string code = told.substr(begin, 36 + 1 + 12);
            const auto seen = world.get("", "/public/papers/" + code);
            REQUIRE_MESSAGE(seen.status == 200, code);
            CHECK(seen.response.body.find("应急责改〔2023〕1号") != std::string::npos);
            CHECK(seen.response.body.find("已送达") != std::string::npos);
            done(world, at + "/withdraw", Json::object().set("withdrawn_reason", "有误"));
            CHECK(world.get("", "/public/papers/" + code).response.body.find("已撤销") != std::string::npos);
            std::string forged = code;
            forged.back() = forged.back() == '0' ? '1' : '0';
            CHECK(world.get("", "/public/papers/" + forged).status == 404);
            CHECK(world.get("", "/public/papers/" + code.substr(0, 36)).status == 404);
        });
    }

    TEST_CASE("papers: a template that is wrong is refused with its line and why; nothing is kept of it") {
        World world;
        const std::string at = issued(world, "order", "site_decision");
        const auto refused = [&](const std::string& text) {
            replace(world, "site_decision", text);
            const auto answer = world.get(officer, at + "/document.pdf");
            CHECK(answer.status == 422);
            CHECK(answer.code() == "bad_template");
            CHECK(answer.body.text("detail").find("site_decision.txt") != std::string::npos);
            return answer.body["issues"].items().empty() ? std::string()
                                                         : answer.body["issues"].items()[0].text("text");
        };
        CHECK(refused("@标题：甲\n{{企业名}}\n").starts_with("第2行：没有“{{企业名}}”这项内容"));
        CHECK(refused("甲\n\n@落宽：乙\n").starts_with("第3行：“@落宽”不认识"));
        CHECK(refused("{{#问题}}\n甲\n").starts_with("第1行：“{{#问题}}”后面没有对应的结束"));
        CHECK(refused("\xb1\xea\xcc\xe2").starts_with("模板的文字编码不是 UTF-8"));
        CHECK(world.integer_of("select count(*) from paper_prints") == 0);
        std::filesystem::remove(enforcement::template_folder(world.context()) + "/site_decision.txt");
        CHECK(world.get(officer, at + "/document.pdf").status == 200);
        CHECK(world.integer_of("select count(*) from paper_prints") == 1);
    }

    TEST_CASE("papers: the administrator sees which templates there are and gets the text of ours") {
        World world;
        replace(world, "filing", "@标题：甲\n");
        const auto all = world.get("admin", "/paper_templates");
        std::set<std::string> own;
        for (const Json& one : all["items"].items())
            if (one["replaced"].boolean()) own.insert(one.text("code"));
        CHECK(own == std::set<std::string>{"filing"});
        const auto text = world.get("admin", "/paper_templates/filing.txt?ours=1");
        CHECK(text.response.body == enforcement::embedded_template("filing.txt"));
        CHECK(world.get("admin", "/paper_templates/nothing.txt").status == 404);
        CHECK(world.get(officer, "/paper_templates").status == 403);
    }

    TEST_CASE("papers: the general group puts the zone's own template in force; a wrong one changes nothing") {
        World world;
        const std::string ours(enforcement::embedded_template("filing.txt"));
        const auto put = [&](const std::string& person, const std::string& sort, const std::string& text) {
            auto request = world.request(person, "PUT", "/paper_templates/" + sort);
            request.body = text;
            return world.send(request);
        };
        const auto in_force = [&] { return world.get("general", "/paper_templates/filing.txt").response.body; };
        CHECK(in_force() == ours);
        for (const records::Choice& sort : world.context().kinds->get("papers")->field("sort").choices) {
            CAPTURE(sort.code);  // what we ship passes our own trial
            CHECK(put("general", sort.code, std::string(enforcement::embedded_template(sort.code + ".txt"))).status ==
                  204);
        }
        struct Wrong {
            const char *text, *why;
        };
        for (const Wrong& one :
             {Wrong{"@标题：甲\n{{企业名}}\n", "第2行：没有“{{企业名}}”"},
              Wrong{"甲\n\n@落宽：乙\n", "第3行：“@落宽”不认识"}, Wrong{"{{#问题}}\n{{检查}}\n", "第1行"},
              Wrong{"甲\n{{处罚.条款}}\n", "第2行"},  // not every paper has one
              Wrong{"\xb1\xea\xcc\xe2", "不是 UTF-8"}}) {
            CAPTURE(one.why);
            const auto refused = put("general", "filing", one.text);
            CHECK(refused.status == 422);
            CHECK(refused.code() == "bad_template");
            REQUIRE_FALSE(refused.body["issues"].items().empty());
            CHECK(refused.body["issues"].items()[0].text("text").find(one.why) != std::string::npos);
            CHECK(in_force() == ours);
        }
        CHECK(put("general", "filing", " \n").status == 400);
        CHECK(put("general", "nothing", "甲").status == 404);
        CHECK(put(officer, "filing", "甲").status == 403);
        CHECK(put("general", "filing", "\xef\xbb\xbf@标题：本区的{{文书种类}}\n{{事实}}\n").status == 204);
        CHECK(in_force() == "@标题：本区的{{文书种类}}\n{{事实}}\n");
        CHECK(world.get("general", "/paper_templates/filing.txt?ours=1").response.body == ours);
        const std::string at = issued(world, "own", "filing");
        const auto made =
            enforcement::print(world.work(), world.actor(officer), at.substr(8), enforcement::Print::paper);
        CHECK(made.document.title == "本区的立案审批表");
        CHECK(world.integer_of("select count(*) from history where kind = 'templates' and record = 'filing'") == 2);
        CHECK(world.call("general", "DELETE", "/paper_templates/filing", Json()).status < 300);
        CHECK(in_force() == ours);
        CHECK(world.call("general", "DELETE", "/paper_templates/filing", Json()).status < 300);  // again the same
    }
}
