#pragma once
// The demonstration's register and ledger: who is entered when, with which spaces, and what is found there.

#include <cstdint>
#include <vector>

#include "app/demo/hazards.hpp"
#include "app/demo/inspections.hpp"
#include "app/demo/people.hpp"

namespace zhiben::app::demo {

class Ledger {
  public:
    Ledger(Dice& dice, Days& days, const Ids& ids, Hazards& hazards, Inspections& inspections)
        : dice_(dice), days_(days), ids_(ids), hazards_(hazards), inspections_(inspections) {}

    void enter();
    const std::vector<Enterprise>& enterprises() const { return all_; }  // in the order of their numbers; twins behind
    std::int64_t spaces() const { return spaces_; }

  private:
    void one_enterprise(int number);
    void twin(Enterprise other, Day day);
    void spaces(Enterprise& of, Day day, int count);

    Dice& dice_;
    Days& days_;
    const Ids& ids_;
    Hazards& hazards_;
    Inspections& inspections_;
    std::vector<Enterprise> all_;
    std::int64_t spaces_ = 0;
};

}  // namespace zhiben::app::demo
