#pragma once
// By which part of their place records are told apart: every kind's table has these columns.

#include "kit/db/db.hpp"

namespace zhiben::records {

enum class By { department, sector, area };

constexpr db::Sql column_of(By by) {
    switch (by) {
        case By::sector: return "scope_sector";
        case By::area: return "scope_area";
        case By::department: break;
    }
    return "scope_department";
}

}  // namespace zhiben::records
