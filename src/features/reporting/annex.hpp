#pragma once
// The annexes of the plan as data (domain.md §2): the screen, the workbook and the checks read the same.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/time.hpp"
#include "kit/figures/sums.hpp"
#include "kit/records/place_column.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::reporting {

// Not applicable (a rate without a denominator: «—»), a figure, a rate, or a text ("" is blank).
using Value = std::variant<std::monostate, std::int64_t, double, std::string>;

struct Cell {
    Value value;
    std::string open = {};  // the list of the records behind it, "/spaces?type=…"; "" when there is none
};

struct Column {
    std::string name, label;
    std::string unit = {};   // one column, one unit: 家, 处, 人 … (domain.md §2.7, 10)
    std::string group = {};  // neighbours of the same group share a heading
    bool day = false;
    double width = 0;  // in characters, for the workbook; 0: from label and values
};

struct Row {
    std::string label = {};
    std::string department = {};  // id
    std::string sector = {};      // code
    std::vector<Cell> cells = {};
    std::string open = {};
};

struct Table {
    std::string title;
    std::vector<Column> columns;  // the running number is the reader's to add
    std::vector<Row> rows = {};
    std::optional<Row> total = {};
    std::string next = {};  // cursor, "" at the end
};

struct Header {  // domain.md §2: the block all annexes share
    std::string unit, period, number, filled_by, checked_by, phone, filled_on, units;
};

struct Check {
    std::string code, label;
    bool hard = true;
    bool passed = true;
    std::string text = {};
    struct Offender {
        std::string kind, id, label;
    };
    std::vector<Offender> records = {};  // the first 200 of those that break it
    std::int64_t records_total = 0;
};

struct Annex {
    int number = 0;
    Header header;
    Table table;
    std::vector<Table> pivots = {};
    std::vector<Check> checks = {};
};

struct Asked {
    Day until;
    std::optional<Day> since = {};             // annexes 3 to 5: the first day of the period
    std::string department = {};               // id; "" all in the actor's scope
    records::By by = records::By::department;  // what the rows of annexes 2 to 5 stand for
    std::optional<Instant> as_of = {};         // as it was known at that moment; not annex 1
    std::size_t limit = 50;                    // rows of a page of annex 1
    std::string after = {};                    // cursor of annex 1
    bool reveal = false;  // phone numbers whole; the caller has checked the right and written the line
};

// The number of an annex there is, of what was asked for; throws Problem(not_found) naming those there are.
int annex_number(std::string_view text);

// Annex 2, 全区有限空间统计表: one row a department × sector, and the pivot by sector. One question to the sums.
Annex annex2(ReadTx& tx, const figures::Figures& figures, const Asked& asked);
// What annex 2 needs the records themselves for: the pivot by street. Not as of an earlier moment.
Table annex2_by_street(ReadTx& tx, const figures::Figures& figures, const Asked& asked);

// Annex 1, 生产经营单位有限空间管理台账: one page of spaces that count on the day, with their enterprises.
Annex annex1(ReadTx& tx, const figures::Figures& figures, const Asked& asked);
Table annex1_page(ReadTx& tx, const Asked& asked);         // the rows alone, for the pages after the first
std::int64_t annex1_rows(ReadTx& tx, const Asked& asked);  // how many there are on all pages
std::size_t annex1_space_column();                         // where the columns of the space begin

// The cross-checks of domain.md §2.7 that concern annexes 1 and 2. The first need only the table at hand.
std::vector<Check> check_table(const figures::Figures& figures, const Annex& annex2);
std::vector<Check> check_records(ReadTx& tx, const figures::Figures& figures, const Asked& asked);

// Any annex: what is quick at any size, without its cross-checks; then these, which read the records.
Annex annex_table(ReadTx& tx, const figures::Figures& figures, int number, const Asked& asked);
std::vector<Check> checks_of(ReadTx& tx, const figures::Figures& figures, const Annex& annex, const Asked& asked);

Header header_of(ReadTx& tx, const Asked& asked, std::string units);

// The period that `asked` is about: what it says, else that of the plan's reporting day on or after `asked.until`,
// which ends on that cut-off; the campaign's first day is what 累计 counts from.
struct Period {
    Day since, until, campaign;
    int number = 0;  // 第N期; 0 when it is none of the plan's
};
Period period_of(ReadTx& tx, const Asked& asked);

Json to_json(const Table& table);
Json to_json(const Check& check);
Json to_json(const Annex& annex);

}  // namespace zhiben::reporting
