#pragma once
// A ledger with a field of every type, for the tests of the engine.

#include "world.hpp"

namespace zhiben::test {

Additions samples();

}  // namespace zhiben::test
