#pragma once
// The demonstration's zone, its departments and those who log in.

#include <map>
#include <string>
#include <vector>

#include "app/demo/demo.hpp"
#include "app/demo/dice.hpp"

namespace zhiben::app::demo {

inline const std::string zone_code = "140902-kfq";

using Ids = std::map<std::string, std::string>;  // of areas by their codes, of departments and users by short names

std::vector<Login> logins();

// What there must be before anything can be entered; all users have this password.
Ids settle(const Work& work, Dice& dice, const std::string& password);
// The enterprise's own user, with the password of the others.
void add_enterprise_user(const Work& work, Dice& dice, const Ids& ids, const std::string& enterprise);

}  // namespace zhiben::app::demo
