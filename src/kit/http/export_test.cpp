#include <filesystem>

#include "kit/base/id.hpp"
#include "kit/http/export_routes.hpp"
#include "kit/sheets/header.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

struct Rows : sheets::Sink {
    std::vector<std::vector<std::string>> all;
    bool begin_sheet(const sheets::SheetInfo&) override { return true; }
    void row(const sheets::Row& row) override {
        auto& texts = all.emplace_back();
        for (const sheets::Cell& cell : row.cells) {
            texts.resize(static_cast<std::size_t>(cell.column) + 1);
            texts.back() = cell.text;
        }
    }
    std::string text() const {
        std::string out;
        for (const auto& row : all)
            for (const std::string& cell : row) out += cell + "\n";
        return out;
    }
};

struct Tables : sheets::TableSink {
    void begin_table(const sheets::SheetInfo&, const sheets::Header&) override {}
    void data_row(const sheets::Row&) override { ++rows; }
    int rows = 0;
};

Rows rows_of(const test::Answer& answer) {
    REQUIRE(answer.status == 200);
    Rows rows;
    sheets::read(answer.response.file, {}, rows);
    std::filesystem::remove(answer.response.file);
    return rows;
}

}  // namespace

TEST_CASE("exports: what the list shows, in scope, with names and labels, secrets masked") {
    test::on_each_engine([](World& world) {
        for (int i = 0; i < 3; ++i)
            REQUIRE(
                world
                    .put("general", "/spaces/" + new_id({1700000000000 + i}),
                         test::space(i < 2 ? "foundry" : "drains", "N-" + std::to_string(i)).set("approver", "张三"))
                    .status == 201);
        const Rows all = rows_of(world.get("general", "/exports/spaces.xlsx?sort=number"));
        REQUIRE(all.all.size() == 5);  // header, three rows, the count
        CHECK(all.all[1][0] == "忻州云中铸造有限公司");
        CHECK(all.all[1][1] == "N-0");
        CHECK(all.all[1][3] == "地下");
        CHECK(all.text().find("137****5678") != std::string::npos);
        CHECK(all.text().find("13712345678") == std::string::npos);
        CHECK(all.all[4][0] == "共 3 行");
        CHECK(rows_of(world.get("foundry user", "/exports/spaces.xlsx")).all.size() == 4);
        CHECK(rows_of(world.get("general", "/exports/spaces.xlsx?number=N-1")).all.size() == 3);
        CHECK(world.get("general", "/exports/spaces.xlsx?nothing=1").status == 400);
        CHECK(world.get("general", "/exports/nothing.xlsx").status == 404);
        CHECK(world.get("", "/exports/spaces.xlsx").status == 401);
    });
}

TEST_CASE("templates: the importer finds every column and leaves the example alone") {
    World world;
    for (const char* name : {"enterprises", "spaces", "hazards"}) {
        const records::KindPtr kind = world.context().kinds->find(name);
        if (!kind) continue;
        INFO(name);
        const auto answer = world.get("general", std::string("/kinds/") + name + "/template.xlsx");
        REQUIRE(answer.status == 200);
        std::vector<sheets::Wanted> wanted;
        for (const records::Field& field : kind->fields)
            if (!field.fixed && !field.derived) wanted.push_back({field.name, field.label, field.synonyms, field.must});
        Tables sink;
        const auto reports = sheets::read_tables(answer.response.file, {}, wanted, sink);
        std::filesystem::remove(answer.response.file);
        REQUIRE(reports.size() >= 2);
        CHECK(reports[0].taken);
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            INFO(wanted[i].label);
            CHECK(reports[0].header.column_of(static_cast<int>(i)).has_value());
        }
        CHECK(reports[0].header.matched == static_cast<int>(wanted.size()));
        CHECK_FALSE(reports[1].taken);
        CHECK(sink.rows == 0);
    }
}

TEST_CASE("exports: more than may wait are told to come back") {
    World world;
    http::Exports exports(1, 0);
    int inside = 0;
    const auto first = exports.produce(world.work(), "a.xlsx", [&](const std::string&) {
        ++inside;
        CHECK_THROWS_AS(exports.produce(world.work(), "b.xlsx", [&](const std::string&) { ++inside; }), Problem);
    });
    CHECK(inside == 1);
    CHECK_THROWS(exports.produce(world.work(), "c.xlsx", [](const std::string&) { throw std::runtime_error("full"); }));
    exports.produce(world.work(), "d.xlsx", [&](const std::string&) { ++inside; });  // the place was given back
    CHECK(inside == 2);
}
