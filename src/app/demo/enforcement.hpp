#pragma once
// What follows the demonstration's inspections: the papers of twelve, cases of the first eight, measures after the
// rest.

#include <string>

#include "app/demo/days.hpp"
#include "app/demo/enterprises.hpp"

namespace zhiben::app::demo {

class Enforcement {
  public:
    Enforcement(Dice& dice, Days& days) : dice_(dice), days_(days) {}

    bool free() const { return followed_ < 12; }  // to follow one more
    // The record and the order, as the law wants them; then a case of `what` was found, or measures.
    void follow(const Enterprise& enterprise, const std::string& inspection, const std::string& what, Day day);

  private:
    void punish(const Enterprise& enterprise, const std::string& inspection, const std::string& what, Day day);
    void measures(const Enterprise& enterprise, const std::string& inspection, Day day);

    Dice& dice_;
    Days& days_;
    int followed_ = 0;
};

}  // namespace zhiben::app::demo
