#pragma once
// The kinds of this feature, each in a file of its own: plan_store, draw_store, store, item_store.

#include <string>
#include <vector>

#include "features/inspections/checklist.hpp"
#include "kit/figures/figure.hpp"
#include "kit/records/typed.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::inspections {

records::Kind plan_kind();       // inspection_plans 检查计划
records::Kind plan_step_kind();  // inspection_plan_steps
records::Kind draw_kind();       // inspection_draws 双随机抽查
records::Kind draw_step_kind();  // inspection_draw_steps
records::Kind kind();            // inspections 执法检查 (and 企业自查)
records::Kind item_kind();       // inspection_items: answers of the checklist, written by the service only
records::Kind signature_kind();  // signatures: who signed as what; the image is attached to it
records::Kind step_kind();       // inspection_steps

inline constexpr records::Stepped stepped{"inspections", "inspection_steps", "inspection"};
inline constexpr records::Stepped plan_stepped{"inspection_plans", "inspection_plan_steps", "plan"};
inline constexpr records::Stepped draw_stepped{"inspection_draws", "inspection_draw_steps", "draw"};
std::vector<records::Verb> verbs();
std::vector<records::Verb> plan_verbs();
std::vector<records::Verb> draw_verbs();

std::vector<figures::Figure> figures();
const records::Typed<Inspection>& typed();
const std::vector<records::Choice>& sorts();  // of visits: 日常、专项、联合、督导

// A follower of inspections: keeps the plan's state, and the day on which the enterprise was last inspected.
void inspection_saved(WriteTx& tx, const records::Kind& kind, const records::Record* before,
                      const records::Record& after);

// The department that makes an entry stands as the organiser where the form left it blank.
void set_organiser(WriteTx& tx, const records::Kind& kind, records::Record& after);
// A supervising surprise is no surprise when the visited department organises it.
void refuse_own_surprise(WriteTx& tx, const records::Kind& kind, const records::Record& after);

}  // namespace zhiben::inspections
