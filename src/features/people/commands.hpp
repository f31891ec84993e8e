#pragma once
// What `zhiben user …` does; the command line itself is app's.

#include <string>
#include <vector>

#include "features/people/service.hpp"

namespace zhiben::people {

struct NewUser {
    std::string login, name, role;
    std::string department = {};  // names, as people know them; "" for none
    std::string area = {};        // code or name
    std::string enterprise = {};  // name
};
// Makes the user with a temporary password and returns that.
std::string add_user(const Work& work, const Sessions& sessions, const NewUser& user);
// Gives the user a new temporary password and returns it; "" takes a generated one.
std::string renew_password(const Work& work, const Sessions& sessions, std::string_view login,
                           std::string password = {});

struct UserLine {
    std::string login, name, role, department, area, enterprise;
    bool disabled = false;
};
std::vector<UserLine> list_users(const Work& work);

}  // namespace zhiben::people
