#pragma once
// The days that the demonstration lives through: what is done on each, by whom, in the order in which an office works.

#include <functional>
#include <string>
#include <vector>

#include "app/demo/people.hpp"
#include "kit/base/json.hpp"
#include "kit/base/time.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::app::demo {

inline const Day first_day = Day::of(2023, 7, 3), plan_day = Day::of(2023, 10, 13), last_day = Day::of(2023, 11, 19);

// All is decided beforehand, for a transaction may run twice.
using Act = std::function<void(WriteTx&)>;

class Days {
  public:
    // Done by a login; dropped when it is later than the last day.
    void plan(Day day, const std::string& login, Act act) { add(day, login, false, std::move(act)); }
    // After all that was entered on the day.
    void plan_evening(Day day, const std::string& login, Act act) { add(day, login, true, std::move(act)); }

    // Walks through them all; what one person does in one go is one transaction.
    void live(const Work& work, FixedClock& clock, const Ids& users);

  private:
    struct Event {
        Day day;
        std::size_t shift;
        Act act;
    };
    std::vector<Event> events_;

    void add(Day day, const std::string& login, bool evening, Act act);
};

// Through the same door as a form.
void create(WriteTx& tx, const char* kind, const std::string& id, const Json& form);

}  // namespace zhiben::app::demo
