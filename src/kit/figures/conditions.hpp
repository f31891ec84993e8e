#pragma once
// A figure's conditions as SQL, for what is counted from the records themselves. For the files of this folder.

#include "kit/figures/figure.hpp"

namespace zhiben::figures {

// " and … and …": which records count, whatever the day.
void add_conditions(db::Query& query, const Figure& figure);

}  // namespace zhiben::figures
