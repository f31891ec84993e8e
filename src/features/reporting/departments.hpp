#pragma once
// The departments in charge, in the order in which tables list them.

#include <string>
#include <vector>

#include "kit/work/tx.hpp"

namespace zhiben::reporting {

struct Department {
    std::string id, name;  // the full name; id "" is what nobody has claimed
    bool reports = false;  // owes the period reports of the plan
};

// Those within the actor's scope, then 待认领 where the actor is not of one department; `only` (an id) is that one
// alone.
std::vector<Department> departments_in_order(ReadTx& tx, const std::string& only = {});

// The area that the actor's reports are of: his own; of who is over everything the only zone there is, else the topmost
// area. Blank where there are no areas.
struct Zone {
    std::string id, name, path;
};
Zone zone_of(ReadTx& tx);
Zone area_named(ReadTx& tx, const std::string& id);  // any area, archived ones too; blank where there is none

std::string full_name_of(ReadTx& tx, const std::string& department);  // "" where there is none

// The place in the list; its size for a department that is not in it.
std::size_t place_of(const std::vector<Department>& departments, const std::string& id);

}  // namespace zhiben::reporting
