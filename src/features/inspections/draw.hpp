#pragma once
// 双随机抽查: a draw that anybody can repeat. Pure.
//
// The list is made first: one line an enterprise, "E<TAB>id<LF>" in the order of the ids, then one line an officer,
// "P<TAB>name<LF>" in the order of the form. Its SHA-256 and the SHA-256 of the seed are shown before the draw; the
// seed is shown with the result.
//
// Algorithm sha256-counter-1. The i-th number (i = 0, 1, 2 …) is the first eight hexadecimal digits of
// SHA-256("<seed>:<i>") as a number below 2^32. A number below n is the next one that is less than 2^32 − (2^32 mod n),
// modulo n; others are skipped. To pick k of a list of m: for j = 0 … k−1 exchange place j with place j + (a number
// below m − j); the first k are picked. First the enterprises are picked; then, enterprise by enterprise, its officers
// from the list of officers as it was given.

#include <cstdint>
#include <string>
#include <vector>

#include "kit/base/problem.hpp"

namespace zhiben::inspections {

inline constexpr const char* algorithm = "sha256-counter-1";

class Lot {
  public:
    explicit Lot(std::string seed) : seed_(std::move(seed)) {}
    std::uint32_t number();            // the next one
    std::size_t below(std::size_t n);  // n ≥ 1
    std::vector<std::size_t> pick(std::size_t count,
                                  std::size_t of);  // places in the list, in the order of their picking

  private:
    std::string seed_;
    std::uint64_t next_ = 0;
};

struct Pick {
    std::size_t enterprise = 0;         // place in the list
    std::vector<std::size_t> officers;  // places in the list of officers
    bool operator==(const Pick&) const = default;
};
// Counts are not greater than the lists.
std::vector<Pick> draw(const std::string& seed, std::size_t enterprises, std::size_t officers, std::size_t wanted,
                       std::size_t team);

std::string list_text(const std::vector<std::string>& enterprises, const std::vector<std::string>& officers);
std::string commitment(const std::string& seed);  // SHA-256

// What is wrong with the order to draw `wanted` of `found` enterprises, each for `team` of `officers`.
Issues check_order(std::size_t found, const std::vector<std::string>& officers, std::int64_t wanted, std::int64_t team);

}  // namespace zhiben::inspections
