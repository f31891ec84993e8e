#pragma once
// The parts of a plan file, each read by a function of its own; what is wrong is told to the reader.

#include <set>
#include <string>

#include "features/campaign/plan.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::campaign {

void read_period(TomlReader& in, const toml::table& table, const std::string& path, Day& since, Day& until);
// After the duties: a task may be proved by one. `figures` are the names there are, empty: not known.
void read_tasks(TomlReader& in, const toml::table& root, Plan& plan, const std::set<std::string>& figures);
// After the tasks, which are the gates.
void read_stages(TomlReader& in, const toml::table& root, Plan& plan);

}  // namespace zhiben::campaign
