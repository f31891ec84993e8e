#pragma once
// What the demonstration is drawn with. Every name and number is invented; phone numbers are of a series nobody has.

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "kit/base/time.hpp"

namespace zhiben::app::demo {

// A small generator of our own: the library's distributions differ between compilers. (SplitMix64)
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    std::uint64_t next() {
        std::uint64_t z = (state_ += 0x9e3779b97f4a7c15ULL);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9ULL;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebULL;
        return z ^ (z >> 31);
    }
    int between(int least, int most) {
        return least + static_cast<int>(next() % static_cast<std::uint64_t>(most - least + 1));
    }
    bool chance(int percent) { return between(1, 100) <= percent; }
    template <class T> const T& of(const std::vector<T>& all) { return all[next() % all.size()]; }
    // Of since … until; `since` when there is no other.
    Day day(Day since, Day until) { return since.plus(between(0, std::max(0, since.days_until(until)))); }
    std::string id(Day day);  // a UUIDv7 of that day
    std::string person();
    std::string phone();

  private:
    std::uint64_t state_;
};

}  // namespace zhiben::app::demo
