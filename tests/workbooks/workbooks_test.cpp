// Reads every workbook that make.py makes and compares with what it expects. The folder is made once a run.

#include "workbooks/workbooks.hpp"

#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kit/base/json.hpp"
#include "kit/base/problem.hpp"
#include "kit/sheets/read.hpp"

using namespace zhiben;
using namespace zhiben::sheets;

namespace {

constexpr const char* type_names[] = {"blank", "text", "number", "day", "boolean", "error", "formula_without_value"};

// What was read, in the shape of expected.json.
class Recorder : public Sink {
  public:
    Json sheets = Json::array();

    bool begin_sheet(const SheetInfo& sheet) override {
        sheet_ = Json::object();
        sheet_.set("name", sheet.name).set("hidden", sheet.hidden);
        merges_ = Json::array();
        for (const auto& merge : sheet.merges)
            merges_.push(Json(Json::Array{merge.first_row, merge.first_column, merge.last_row, merge.last_column}));
        rows_ = Json::array();
        return true;
    }
    void row(const Row& row) override {
        Json cells = Json::object();
        for (const auto& cell : row.cells)
            cells.set(std::to_string(cell.column),
                      Json(Json::Array{type_names[static_cast<int>(cell.type)], cell.text}));
        rows_.push(Json(Json::Array{row.number, row.hidden, std::move(cells)}));
    }
    void end_sheet(const SheetEnd&) override {
        sheet_.set("rows", std::move(rows_));
        sheets.push(std::move(sheet_));
        merges.push_back(std::move(merges_));
    }

    std::vector<Json> merges;

  private:
    Json sheet_, rows_, merges_;
};

Json expected_json(const std::filesystem::path& folder) {
    std::ifstream file(folder / "expected.json");
    std::stringstream text;
    text << file.rdbuf();
    return Json::parse(text.str());
}

}  // namespace

const std::filesystem::path& workbooks_folder() {
    static const std::filesystem::path folder = [] {
        const auto made = std::filesystem::temp_directory_path() / ("zhiben-workbooks-" + std::to_string(getpid()));
        const auto script = std::filesystem::path(ZHIBEN_SOURCE_DIR) / "tests/workbooks/make.py";
        const std::string command = "/usr/bin/python3 " + script.string() + " " + made.string();
        REQUIRE_MESSAGE(std::system(command.c_str()) == 0, "make.py needs python3-openpyxl and python3-odf");
        return made;
    }();
    static const struct Cleaner {
        ~Cleaner() {
            std::error_code ignored;
            std::filesystem::remove_all(folder, ignored);
        }
    } cleaner;
    return folder;
}

TEST_CASE("workbooks of every kind are read as expected or refused with the remedy") {
    const auto& folder = workbooks_folder();
    const Json expected = expected_json(folder);
    for (const auto& [name, wanted] : expected.members()) {
        CAPTURE(name);
        Recorder recorder;
        try {
            read((folder / name).string(), Limits{.cells = 10'000}, recorder);
            REQUIRE_MESSAGE(!wanted.find("refused"), "read, although it should be refused: ", name);
            for (std::size_t at = 0; at < wanted["sheets"].items().size(); ++at) {
                Json sheet = wanted["sheets"].items()[at];
                Json plain = Json::object();
                plain.set("name", sheet["name"]).set("hidden", sheet["hidden"]).set("rows", sheet["rows"]);
                REQUIRE(at < recorder.sheets.items().size());
                CHECK(recorder.sheets.items()[at].dump() == plain.dump());
                if (const Json* merges = sheet.find("merges")) CHECK(recorder.merges[at].dump() == merges->dump());
            }
            CHECK(recorder.sheets.items().size() == wanted["sheets"].items().size());
        } catch (const Problem& problem) {
            CAPTURE(problem.detail);
            CHECK(problem.code == wanted.text("refused"));
            CHECK(problem.detail.find("请") != std::string::npos);  // the remedy
        }
    }
}
