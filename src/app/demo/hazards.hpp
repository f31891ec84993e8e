#pragma once
// The demonstration's hazards: found, ordered, mended, re-checked; some late, some supervised, some still waiting.

#include <cstdint>
#include <string>
#include <vector>

#include "app/demo/days.hpp"
#include "app/demo/enterprises.hpp"
#include "kit/files/attachments.hpp"

namespace zhiben::app::demo {

class Hazards {
  public:
    // `pictures` stand for the evidence.
    Hazards(Dice& dice, Days& days, const std::vector<files::Kept>& pictures)
        : dice_(dice), days_(days), pictures_(pictures) {}

    void of(const Enterprise& enterprise, Day since, int count);  // it has spaces
    void order(const std::string& who, const std::string& hazard, bool major, const std::string& responsible, Day on,
               Day deadline);
    void rectify(const std::string& who, const std::string& hazard, Day on);
    // Not passed: to be mended by `again`.
    void recheck(const std::string& who, const std::string& hazard, Day on, bool pass, Day again);
    std::int64_t count() const { return count_; }

  private:
    void one(const Enterprise& enterprise, const std::string& space, Day found);

    Dice& dice_;
    Days& days_;
    const std::vector<files::Kept>& pictures_;
    std::int64_t count_ = 0;
};

}  // namespace zhiben::app::demo
