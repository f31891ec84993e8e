#pragma once
// The figures of annexes 2 to 5 counted again in SQL of the tests' own over the tables, past all of the product.

#include <string>

#include "world.hpp"

namespace zhiben::test {

struct Counting {
    std::string since, until;
    std::string department;  // id; "" nobody's, "*" of the zone
    std::string within(const std::string& day) const { return day + " between '" + since + "' and '" + until + "'"; }
    std::string mine(const std::string& department_field) const {
        return department == "*" ? "1 = 1" : "coalesce(" + department_field + ", '') = '" + department + "'";
    }
};

// Holds every figure of a row of annex `number` against its recount; gives how many. A column that is no text and has
// no recount fails. `table` is the annex's, for its columns.
int check_recount(World& world, int number, const Json& table, const Json& row, const Counting& counting);

// The recounts of one annex, by column; a text is a question for one number.
enum class Scale { whole, wan_yuan, yuan, tenths, percent };  // how the table shows what is counted; 分, tenths
struct Recount {
    std::string column, sql;
    Scale scale = Scale::whole;
    std::string over = {};  // percent: the question for the whole
};
std::vector<Recount> recounts2(const Counting& counting);
std::vector<Recount> recounts3(const Counting& counting);
std::vector<Recount> recounts4(const Counting& counting);
std::vector<Recount> recounts5(const Counting& counting);

}  // namespace zhiben::test
