#include <filesystem>
#include <random>

#include "features/enterprises/store.hpp"
#include "features/reporting/columns2.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"
#include "kit/sheets/read.hpp"
#include "world.hpp"

using namespace zhiben;
using test::World;

namespace {

void make(WriteTx& tx, const char* kind_name, const std::string& name, const Json& members) {
    const records::KindPtr kind = tx.kinds().get(kind_name);
    records::Record draft = kind->fresh(test::id(name));
    raise_if_any(records::apply(tx, *kind, members, draft));
    records::create(tx, *kind, std::move(draft));
}

struct Dice {
    std::mt19937 engine{20231119};
    int below(int n) { return static_cast<int>(engine() % static_cast<unsigned>(n)); }
    bool once_in(int n) { return below(n) == 0; }
    template <class T> const T& one_of(const std::vector<T>& all) {
        return all[static_cast<std::size_t>(below(static_cast<int>(all.size())))];
    }
    std::string day() { return Day::of(2023, 10, 20).plus(below(31)).iso(); }
};

Json random_space(Dice& dice, const std::string& enterprise, int number) {
    const std::string status =
        dice.one_of<std::string>({"in_use", "in_use", "idle", "sealed", "dismantled", "excluded"});
    const std::string operation = dice.one_of<std::string>({"self", "contracted", "both", "never"});
    Json out = test::space(enterprise, "YX-" + std::to_string(number));
    out.set("identified_on", dice.day())
        .set("type", dice.one_of<std::string>({"above", "underground", "equipment"}))
        .set("quantity", 1 + dice.below(5))
        .set("toxic", dice.once_in(2))
        .set("approver", "张三")
        .set("listed_catalogue", dice.once_in(4))
        .set("operation", operation)
        .set("contractor", "云中清洗公司 2023-1")
        .set("sign", dice.once_in(2))
        .set("isolation", dice.once_in(2) ? Json::array().push("lock") : Json())
        .set("equipment_count", dice.once_in(3) ? Json() : Json(dice.below(9)))
        .set("rescue_count", dice.once_in(3) ? Json() : Json(dice.below(9)))
        .set("status", status);
    if (!dice.once_in(4)) out.set("risk", dice.one_of<std::string>({"major", "greater", "general", "low"}));
    if (status == "dismantled") out.set("retired_on", "2023-11-19").set("identified_on", "2023-10-25");
    if (status == "excluded") out.set("exclusion_reason", "无毒害").set("exclusion_by", "张三");
    return out;
}

// Enterprises and spaces as the dice say, some of them changed and some archived afterwards.
void fill(World& world, int enterprises, int spaces) {
    Dice dice;
    std::vector<std::string> names;
    world.write_as("admin", [&](WriteTx& tx) {
        for (int i = 0; i < enterprises; ++i) {
            const std::string name = "random " + std::to_string(i);
            const std::string department = dice.one_of<std::string>({"emergency", "construction", ""});
            Json members = test::enterprise("忻州第" + std::to_string(i) + "有限公司", 100 + i, department);
            members.set("sector", dice.one_of(enterprises::sectors()).code)
                .set("street", dice.once_in(4) ? Json() : Json(dice.one_of<std::string>({"播明街道", "旭来街道"})))
                .set("operating", dice.one_of<std::string>({"running", "idle", "running", "closed"}))
                .set("involvement", dice.one_of<std::string>({"unknown", "yes", "none"}))
                .set("registered_on", dice.day())
                .set("attendants", dice.below(9))
                .set("entrants", dice.once_in(3) ? Json() : Json(dice.below(9)))
                .set("rescuers", dice.below(3))
                .set("simultaneous", dice.below(4));
            if (members.text("involvement") != "unknown") members.set("surveyed_on", dice.day());
            make(tx, "enterprises", name, members);
            names.push_back(name);
        }
        for (int i = 0; i < spaces; ++i)
            make(tx, "spaces", "random space " + std::to_string(i), random_space(dice, dice.one_of(names), i));
    });
    world.write_as("admin", [&](WriteTx& tx) {  // some were left out; those with a space come back at once
        const records::KindPtr kind = tx.kinds().get("enterprises");
        for (int i = 0; i < enterprises; i += 3) {
            const records::Record before = records::get(tx, *kind, test::id("random " + std::to_string(i)));
            records::Record after = before;
            kind->set(after, "excluded_on", dice.day());
            records::save(tx, *kind, before, std::move(after), "enterprises.excluded");
        }
    });
    world.write_as("admin", [&](WriteTx& tx) {
        const records::KindPtr kind = tx.kinds().get("spaces");
        for (int i = 0; i < spaces; i += 5) {
            const std::string id = test::id("random space " + std::to_string(i));
            if (dice.once_in(3)) {
                records::archive(tx, *kind, id, 0);
                continue;
            }
            records::Record changed = records::get(tx, *kind, id);
            kind->set(changed, "quantity", std::int64_t{1} + dice.below(9));
            kind->set(changed, "enterprise", test::id(dice.one_of(names)));
            kind->set(changed, "number", "NEW-" + std::to_string(i));
            records::update(tx, *kind, changed, 0);
        }
    });
}

std::size_t column_at(const Json& table, std::string_view name) {
    const auto& columns = table["columns"].items();
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (columns[i].text("name") == name) return i;
    FAIL("no column " << std::string(name));
    return 0;
}

// What a list adds up to in the unit of the column.
std::int64_t sum_of_list(World& world, const char* person, const std::string& open, const std::string& column) {
    std::int64_t sum = 0;
    std::string after;
    do {
        const auto page = world.get(person, open + "&limit=1000" + (after.empty() ? "" : "&after=" + after));
        REQUIRE(page.status == 200);
        for (const Json& item : page["items"].items()) {
            const auto number = [&](const char* field) { return item[field].is_null() ? 0 : item[field].integer(); };
            if (open.starts_with("/enterprises"))
                sum += column.starts_with("enterprises") ? 1 : number(column.c_str());
            else
                sum += column == "devices" ? number("equipment_count") + number("rescue_count") : number("quantity");
        }
        after = page["next"].is_null() ? "" : page["next"].string();
    } while (!after.empty());
    return sum;
}

int check_row(World& world, const char* person, const Json& table, const Json& row) {
    int looked_at = 0;
    for (std::size_t i = 0; i < row["cells"].items().size(); ++i) {
        const Json& cell = row["cells"].items()[i];
        const std::string column = table["columns"].items()[i].text("name");
        if (cell["open"].is_null()) continue;
        ++looked_at;
        INFO(row.text("label"), " ", column, " ", cell.text("open"));
        CHECK(cell["value"].integer() == sum_of_list(world, person, cell.text("open"), column));
    }
    return looked_at;
}

// The first sheets of a workbook, every cell as a person sees it.
struct Book : sheets::Sink {
    std::vector<std::string> names;
    std::vector<std::vector<std::vector<std::string>>> rows;
    bool begin_sheet(const sheets::SheetInfo& sheet) override {
        names.push_back(sheet.name);
        rows.emplace_back();
        return true;
    }
    void row(const sheets::Row& row) override {
        std::vector<std::string> texts;
        for (const sheets::Cell& cell : row.cells) {
            texts.resize(static_cast<std::size_t>(cell.column) + 1);
            texts.back() = cell.text;
        }
        rows.back().push_back(std::move(texts));
    }
    std::string all(std::size_t sheet) const {
        std::string out;
        for (const auto& row : rows[sheet])
            for (const std::string& text : row) out += text + "\n";
        return out;
    }
};
Book book_of(const test::Answer& answer) {
    REQUIRE(answer.status == 200);
    REQUIRE(answer.response.remove_file);
    Book book;
    sheets::read(answer.response.file, {}, book);
    std::filesystem::remove(answer.response.file);
    return book;
}

}  // namespace

TEST_CASE("annex 2: every figure is what its list adds up to") {
    test::on_each_engine([](World& world) {
        fill(world, 14, 70);
        for (const char* person : {"general", "emergency officer"})
            for (const char* until : {"2023-11-19", "2023-11-05"}) {
                INFO(person, " ", until);
                const auto annex = world.get(person, std::string("/annexes/2?until=") + until);
                REQUIRE(annex.status == 200);
                const Json& table = annex.body;
                int looked_at = check_row(world, person, table, table["total"]);
                for (const Json& row : table["rows"].items()) looked_at += check_row(world, person, table, row);
                for (const Json& pivot : table["pivots"].items())
                    for (const Json& row : pivot["rows"].items()) check_row(world, person, pivot, row);
                CHECK(looked_at > 100);
                CHECK(table["pivots"].items().size() == 3);

                // The pivots divide the same whole, and the checks that hold by construction hold.
                const auto spaces = [&](const Json& of, const Json& row) {
                    return row["cells"].items()[column_at(of, "spaces")]["value"].integer();
                };
                const std::int64_t whole = spaces(table, table["total"]);
                CHECK(whole > 0);
                std::int64_t sum = 0;
                for (const Json& row : table["rows"].items()) sum += spaces(table, row);
                CHECK(sum == whole);
                for (const Json& pivot : table["pivots"].items()) {
                    sum = 0;
                    for (const Json& row : pivot["rows"].items()) sum += spaces(pivot, row);
                    CHECK(sum == whole);
                    CHECK(spaces(pivot, pivot["total"]) == whole);
                }
                for (const Json& check : table["checks"].items())
                    if (check.text("code") == "total_is_ledger" || check.text("code") == "types_add_up" ||
                        check.text("code") == "units") {
                        INFO(check.text("code"), check.text("text"));
                        CHECK(check["passed"].boolean());
                    }
            }
    });
}

TEST_CASE("annex 2: the owner's own figures, and a department's") {
    test::on_each_engine([](World& world) {
        fill(world, 12, 60);
        CHECK(world
                  .put("admin", "/spaces/" + test::id("own"),
                       test::space("foundry", "1").set("approver", "张三").set("quantity", 3))
                  .status == 201);
        const auto own = world.get("foundry user", "/annexes/2");
        REQUIRE(own.status == 200);
        CHECK(own["header"].text("unit") == "忻州云中铸造有限公司");
        REQUIRE(own["rows"].items().size() == 1);
        CHECK(check_row(world, "foundry user", own.body, own["total"]) > 20);
        CHECK(own["total"]["cells"].items()[column_at(own.body, "spaces")]["value"].integer() == 3);

        const auto department = world.get("general", "/annexes/2?department=" + test::id("construction"));
        REQUIRE(department.status == 200);
        CHECK(department["header"].text("unit") == "建设环保管理部");
        for (const Json& row : department["rows"].items()) CHECK(row.text("department") == test::id("construction"));
        check_row(world, "general", department.body, department["total"]);
        CHECK(world.get("general", "/annexes/2").body["header"].text("unit") == "开发区");
    });
}

TEST_CASE("annex 2: as it was known at an earlier moment") {
    test::on_each_engine([](World& world) {
        fill(world, 8, 20);
        const auto before = world.get("general", "/annexes/2?until=2023-11-19");
        const std::int64_t moment = world.clock().now().ms;
        world.clock().advance_ms(60'000);
        CHECK(world.put("general", "/spaces/" + test::id("late"), test::space("foundry", "1").set("approver", "张三"))
                  .status == 201);
        const auto after = world.get("general", "/annexes/2?until=2023-11-19");
        const auto then = world.get("general", "/annexes/2?until=2023-11-19&as_of=" + std::to_string(moment));
        const std::size_t spaces = column_at(before.body, "spaces");
        const auto value = [&](const test::Answer& of, std::size_t at) {
            return of["total"]["cells"].items()[at]["value"];
        };
        CHECK(value(after, spaces).integer() == value(before, spaces).integer() + 1);
        for (std::size_t i = 0; i < before["columns"].items().size(); ++i) CHECK(value(then, i) == value(before, i));
        CHECK(then["total"]["cells"].items()[spaces]["open"].is_null());  // no list shows an earlier moment
    });
}

TEST_CASE("annexes: a wrong question is told what is wrong") {
    World world;
    CHECK(world.get("general", "/annexes/2?until=gestern").code() == "bad_parameter");
    CHECK(world.get("general", "/annexes/2?as_of=x").code() == "bad_parameter");
    CHECK(world.get("general", "/annexes/9").status == 404);
    CHECK(world.get("general", "/annexes/9.xlsx").status == 404);
    CHECK(world.get("general", "/annexes/1?limit=0").status == 400);
    CHECK(world.get("", "/annexes/2").status == 401);
    CHECK(world.get("general", "/figures?names=nothing").status == 404);
    CHECK(world.get("general", "/figures?since=2023-11-20&until=2023-11-01").status == 400);
}

TEST_CASE("annex 2: the checks name the records that break them") {
    test::on_each_engine([](World& world) {
        CHECK(world
                  .put("general", "/spaces/" + test::id("no approver"),
                       test::space("foundry", "1").set("approver", "张三"))
                  .status == 201);
        world.database().write([](db::Connection& sql) {  // as an older program may have left it
            sql.run(db::Query("update spaces set approver = null"));
            sql.run(db::Query("update enterprises set involvement = 'none' where spaces_total > 0"));
        });
        const auto annex = world.get("general", "/annexes/2");
        const auto check = [&](std::string_view code) {
            for (const Json& one : annex["checks"].items())
                if (one.text("code") == code) return one;
            return Json();
        };
        CHECK_FALSE(check("toxic_approver")["passed"].boolean());
        CHECK(check("toxic_approver")["records"].items().at(0).text("id") == test::id("no approver"));
        CHECK(check("toxic_approver")["records_total"].integer() == 1);
        CHECK_FALSE(check("declared_none")["passed"].boolean());
        CHECK(check("declared_none")["records"].items().at(0).text("id") == test::id("foundry"));
        CHECK_FALSE(check("no_department")["passed"].boolean());
        CHECK(check("no_department").text("severity") == "soft");
        CHECK(check("no_department")["records"].items().at(0).text("id") == test::id("unclaimed"));
        CHECK_FALSE(check("ungraded")["passed"].boolean());

        const auto fast = world.get("general", "/annexes/2?part=table");
        CHECK(fast["pivots"].items().size() == 2);
        CHECK(fast["checks"].items().empty());
        const auto rest = world.get("general", "/annexes/2?part=rest");
        CHECK(rest["pivots"].items().size() == 1);
        CHECK(rest["rows"].items().empty());
        CHECK(rest["checks"].dump() == annex["checks"].dump());
    });
}

TEST_CASE("annex 1: paged on screen, every column of domain.md there") {
    test::on_each_engine([](World& world) {
        fill(world, 10, 60);
        const auto first = world.get("general", "/annexes/1?limit=20");
        REQUIRE(first.status == 200);
        CHECK(first["columns"].items().size() >= 60);
        CHECK(first["columns"].items()[column_at(first.body, "volume")].text("unit") == "m³");
        CHECK(first["rows"].items().size() == 20);
        std::int64_t quantity = 0;
        std::string after;
        const std::size_t at = column_at(first.body, "quantity");
        do {
            const auto page = world.get("general", "/annexes/1?limit=20&after=" + after);
            for (const Json& row : page["rows"].items()) {
                quantity += row["cells"].items()[at]["value"].integer();
                CHECK(row["cells"].items()[column_at(first.body, "manager_phone")].text("value") == "137****5678");
                CHECK(row["cells"].items().size() == first["columns"].items().size());
            }
            after = page["next"].is_null() ? "" : page["next"].string();
        } while (!after.empty());
        CHECK(quantity == first["total"]["cells"].items()[at]["value"].integer());
    });
}

TEST_CASE("annexes as workbooks: header block, units, total, pivots, checks; whole numbers only on purpose") {
    test::on_each_engine([](World& world) {
        fill(world, 10, 40);
        const auto annex = world.get("general", "/annexes/2");
        const Book two = book_of(world.get("general", "/annexes/2.xlsx"));
        CHECK(two.names == std::vector<std::string>{"附件2", "按行业", "按区域", "按街道", "勾稽校验"});
        CHECK(two.rows[0][0][0].find("全区有限空间统计表") != std::string::npos);
        CHECK(two.rows[0][1][0].find("填报单位（盖章）：开发区") != std::string::npos);
        CHECK(two.all(0).find("地上（处）") != std::string::npos);
        const auto& last = two.rows[0].back();
        CHECK(last[1] == "合计");
        const std::size_t spaces = column_at(annex.body, "spaces");
        CHECK(last[spaces + 1] == std::to_string(annex["total"]["cells"].items()[spaces]["value"].integer()));
        CHECK(two.all(4).find("有限空间总数 = 附件1") != std::string::npos);

        const Book masked = book_of(world.get("general", "/annexes/1.xlsx"));
        CHECK(masked.names == std::vector<std::string>{"附件1", "勾稽校验"});
        CHECK(masked.all(0).find("137****5678") != std::string::npos);
        CHECK(masked.all(0).find("13712345678") == std::string::npos);

        CHECK(world.get("leader", "/annexes/1.xlsx?reveal=1").status == 403);
        const auto lines = db::Query("select count(*) from history where action = 'annexes.reveal'");
        CHECK(world.integer(lines) == 0);
        const Book whole = book_of(world.get("general", "/annexes/1.xlsx?reveal=1"));
        CHECK(whole.all(0).find("13712345678") != std::string::npos);
        CHECK(world.integer(lines) == 1);
    });
}

TEST_CASE("figures: asked for by name, split by department") {
    test::on_each_engine([](World& world) {
        fill(world, 10, 40);
        const auto all = world.get("general", "/figures?names=spaces,enterprises");
        REQUIRE(all["items"].items().size() == 2);
        const std::int64_t spaces = all["items"].items()[0]["value"].integer();
        CHECK(spaces == sum_of_list(world, "general", all["items"].items()[0].text("open"), "spaces"));
        std::int64_t sum = 0;
        const auto split = world.get("general", "/figures?names=spaces&by=department");
        for (const Json& item : split["items"].items()) {
            sum += item["value"].integer();
            CHECK(item["value"].integer() == sum_of_list(world, "general", item.text("open"), "spaces"));
        }
        CHECK(sum == spaces);
    });
}
