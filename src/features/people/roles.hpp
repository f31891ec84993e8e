#pragma once
// The product's roles, as bits (DESIGN.md; plan 二 组织领导).

#include "kit/work/actor.hpp"

namespace zhiben::people {

constexpr Roles admin = 1;        // 系统管理员
constexpr Roles general = 2;      // 综合组
constexpr Roles officer = 4;      // 部门执法员
constexpr Roles leader = 8;       // 领导组：只看
constexpr Roles enterprise = 16;  // 企业用户
constexpr Roles system = 32;      // 后台作业与命令行

constexpr Roles office = admin | general | officer | system;  // who keeps the ledgers
constexpr Roles staff = office | leader;                      // who works for the zone
constexpr Roles all = staff | enterprise;

}  // namespace zhiben::people
