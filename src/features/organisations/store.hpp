#pragma once
#include "kit/records/kind.hpp"

namespace zhiben::organisations {

// 区域: a tree of province, city, county, zone; one installation can serve a city. A development zone has no code of
// GB/T 2260 (domain.md §10.2): it takes one of its own below its county.
records::Kind areas();
// 行业监管部门. «应急管理部» here is the zone's own department, never the ministry (domain.md §0).
records::Kind departments();

}  // namespace zhiben::organisations
