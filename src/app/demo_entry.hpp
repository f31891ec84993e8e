#pragma once
// How the demonstration enters something: through the same door as a form.

#include <functional>
#include <string>

#include "kit/base/json.hpp"
#include "kit/base/time.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::app {

// Something done on a day by a login («yingji evening»: after all that was entered on the day); later than the
// demonstration's last day it is dropped.
using DemoPlan = std::function<void(Day, const std::string& who, std::function<void(WriteTx&)>)>;

void create(WriteTx& tx, const char* kind, const std::string& id, const Json& form);

}  // namespace zhiben::app
