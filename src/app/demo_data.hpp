#pragma once
// What the demonstration is made of: invented words, and forms filled in with them. Every name, number and code here is
// invented; phone numbers are of series that nobody has.

#include <cstdint>
#include <string>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/time.hpp"

namespace zhiben::app {

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
    std::string id(Day day);  // a UUIDv7 of that day
    std::string person();
    std::string phone();

  private:
    std::uint64_t state_;
};

struct DemoTrade {
    const char *word, *sector, *trade, *industry;
    bool construction = false;  // the construction department's
    std::vector<int> spaces;    // which of demo_spaces() it has
};
const std::vector<DemoTrade>& demo_trades();

// What a demonstration enterprise is, beside the words of its form.
struct DemoEnterprise {
    std::string id, department;  // "emergency", "construction" or ""
    const DemoTrade* trade = nullptr;
    Json form;
    int number = 0;
};
DemoEnterprise demo_enterprise(Dice& dice, int number, Day day);
std::string demo_credit_code(int number);

Json demo_space(Dice& dice, const DemoEnterprise& enterprise, int number, Day day);
Json demo_hazard(Dice& dice, const std::string& enterprise, const std::string& space, Day day);
std::string demo_measure(Dice& dice);
Json demo_inspection(Dice& dice, const DemoEnterprise& enterprise, Day day);
struct DemoFailure {
    std::string item, description;  // code of the rulebook's checklist
    bool immediate = false;
};
std::vector<DemoFailure> demo_failures(Dice& dice);  // of one inspection; often none

// A small picture, different for each number: what stands for a photograph.
std::string demo_picture(int number);

}  // namespace zhiben::app
