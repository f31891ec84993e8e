#pragma once
// The demonstration's enterprises as their forms are filled in. Every name and code is invented.

#include <string>
#include <utility>
#include <vector>

#include "app/demo/dice.hpp"
#include "kit/base/json.hpp"

namespace zhiben::app::demo {

struct Trade {
    const char *word, *sector, *trade, *industry;
    bool construction = false;  // the construction department's
    std::vector<int> spaces;    // which sorts of space it has, by their place in spaces.cpp
};

using Spaces = std::vector<std::pair<std::string, Day>>;  // ids, and since when each is in the ledger

// What an enterprise is, beside the words of its form.
struct Enterprise {
    std::string id, department;  // "emergency", "construction" or ""
    const Trade* trade = nullptr;
    Json form;
    int number = 0;
    Day since;  // in the register
    Spaces spaces = {};
    // The login that looks after it.
    const char* officer() const {
        return department == "emergency" ? "yingji" : department.empty() ? "zonghe" : "jianhuan";
    }
};
Enterprise enterprise(Dice& dice, int number, Day day);
std::string credit_code(int number);

}  // namespace zhiben::app::demo
