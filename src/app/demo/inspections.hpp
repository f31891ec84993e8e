#pragma once
// The demonstration's inspections: two officers, a signed checklist; what failed is ordered and mostly mended.

#include <cstdint>
#include <vector>

#include "app/demo/enforcement.hpp"
#include "app/demo/hazards.hpp"
#include "app/demo/people.hpp"

namespace zhiben::app::demo {

class Inspections {
  public:
    // `pictures` stand for the signatures.
    Inspections(Dice& dice, Days& days, const std::vector<files::Kept>& pictures, Hazards& hazards)
        : dice_(dice), days_(days), pictures_(pictures), hazards_(hazards), enforcement_(dice, days) {}

    void of(const Enterprise& enterprise, Day day);
    void draw_lots(const Ids& ids, Day day);
    std::int64_t count() const { return count_; }

  private:
    Dice& dice_;
    Days& days_;
    const std::vector<files::Kept>& pictures_;
    Hazards& hazards_;
    Enforcement enforcement_;
    std::int64_t count_ = 0;
};

}  // namespace zhiben::app::demo
