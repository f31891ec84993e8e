#pragma once
// Who acts, through what door, and how far they may see.

#include <string>
#include <string_view>

namespace zhiben {

// Where a record belongs: what scope is judged by, and what figures are split by.
struct Place {
    std::string area;        // path of area codes, "14/1409/140902/xz/"; "" is everywhere
    std::string department;  // id of the department in charge, "" when nobody has claimed it
    std::string owner;       // id of the subject it belongs to (here: the enterprise), "" when none
    std::string sector;      // code of the line of business, "" when unknown
    bool operator==(const Place&) const = default;
};

// What an actor may see and change: every part that is set must match.
struct Scope {
    std::string area;
    std::string department;
    std::string owner;
    bool contains(const Place& place) const {
        return place.area.starts_with(area) && (department.empty() || department == place.department) &&
               (owner.empty() || owner == place.owner);
    }
};

// A set of roles as bits; which bit is which role is for the product to say (features/people/roles.hpp).
using Roles = unsigned;

struct Actor {
    std::string id;
    std::string name;
    Roles role = 0;  // one bit
    Scope scope;
    std::string door = "web";  // web, import, phone, command, job
    bool is_any(Roles roles) const { return (role & roles) != 0; }
};

}  // namespace zhiben
