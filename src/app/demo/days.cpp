#include "app/demo/days.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>
#include <utility>

#include "features/people/service.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::app::demo {
namespace {

// Who works when on a day, in this order.
struct Shift {
    std::string login;
    bool evening = false;
};
const std::vector<Shift> shifts{{"zonghe"},       {"yingji"},         {"jianhuan"},
                                {"yingji", true}, {"jianhuan", true}, {"zonghe", true}};

}  // namespace

void Days::add(Day day, const std::string& login, bool evening, Act act) {
    const auto shift = std::find_if(shifts.begin(), shifts.end(),
                                    [&](const Shift& one) { return one.login == login && one.evening == evening; });
    if (shift == shifts.end()) throw std::logic_error("the demonstration has no shift of " + login);
    if (day <= last_day) events_.push_back({day, static_cast<std::size_t>(shift - shifts.begin()), std::move(act)});
}

void Days::live(const Work& work, FixedClock& clock, const Ids& users) {
    std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) {
        return std::pair(a.day, a.shift) < std::pair(b.day, b.shift);
    });
    std::map<std::string, Actor> actors;
    work.read(people::system_actor("command"), [&](ReadTx& tx) {
        for (const Shift& one : shifts) actors[one.login] = people::load_actor(tx, users.at(one.login));
    });
    Day today = first_day.plus(-1);
    for (auto from = events_.cbegin(); from != events_.cend();) {
        const auto to = std::find_if(
            from, events_.cend(), [&](const Event& one) { return one.day != from->day || one.shift != from->shift; });
        if (today != from->day) clock.set(today = from->day);
        work.write(actors.at(shifts[from->shift].login), [&](WriteTx& tx) {
            for (auto at = from; at != to; ++at) at->act(tx);
        });
        clock.advance_ms(37 * 60 * 1000);
        from = to;
    }
}

void create(WriteTx& tx, const char* kind_name, const std::string& id, const Json& form) {
    const records::KindPtr kind = tx.kinds().get(kind_name);
    records::Record draft = kind->fresh(id);
    raise_if_any(records::apply(tx, *kind, form, draft));
    records::create(tx, *kind, std::move(draft));
}

}  // namespace zhiben::app::demo
