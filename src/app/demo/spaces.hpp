#pragma once
// The demonstration's spaces as their forms are filled in: of the sorts that the enterprise's trade has.

#include "app/demo/enterprises.hpp"

namespace zhiben::app::demo {

Json space_form(Dice& dice, const Enterprise& enterprise, int number, Day day);

}  // namespace zhiben::app::demo
