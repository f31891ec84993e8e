// Annex 5 (domain.md §2.5): sums of sessions and of attendances. Who counts as what is on the attendance, with the day
// on which it came about; so a later day of another cut-off changes nothing of an earlier one.

#include "features/training/coverage_service.hpp"
#include "features/training/store.hpp"

namespace zhiben::training {

std::string audience_figure(const Audience& audience) {
    return audience.code == std::string("principal") ? "attended_principals" : audience.code;
}

std::vector<figures::Figure> figures() {
    using records::Condition;
    using records::Test;
    std::vector<figures::Figure> out{
        {.name = "sessions", .label = "培训场次", .unit = "场", .kind = "training_sessions", .from = "held_on"},
        {.name = "training_hours",
         .label = "培训学时",
         .unit = "0.1学时",  // whole tenths, as the record keeps them
         .kind = "training_sessions",
         .from = "held_on",
         .amount = "hours"},
        {.name = "evidence_training",
         .label = "佐证材料：培训",
         .unit = "份",
         .kind = "training_sessions",
         .from = "held_on",
         .amount = "files"},
        {.name = "exam_points",
         .label = "考试得分合计",
         .unit = "0.1分",
         .kind = "attendances",
         .from = "examined_on",
         .amount = "score"}};
    const auto people = [&](std::string name, std::string label, const char* from, std::vector<Condition> when = {},
                            const char* until = "", std::vector<figures::Once> once = {}) {
        out.push_back({.name = std::move(name),
                       .label = std::move(label),
                       .unit = "人次",  // of each session
                       .kind = "attendances",
                       .when = std::move(when),
                       .from = from,
                       .until = until,
                       .once = std::move(once)});
    };
    people("attendance_due", "应训", "due_on", {}, "", {{"people_due", "person"}, {"enterprises_due"}});
    people("attended", "实训", "attended_on", {}, "", {{"people_attended", "person"}, {"enterprises_attended"}});
    people("absent", "未参训", "absent_on", {}, "attended_on");
    people("examined", "参考", "examined_on");
    people("passed", "合格", "passed_on", {}, "", {{"people_passed", "person"}});
    people("failed", "不合格", "failed_on", {}, "passed_on");
    people("made_up", "补训", "attended_on", {{"made_up", Test::equal, {std::int64_t{1}}}});
    people("resits", "补考", "resit_on");
    people("resits_passed", "补考合格", "resit_passed_on");
    for (const Audience& one : audiences) {
        const std::string code = audience_figure(one);
        const std::vector<Condition> is{{"audiences", Test::holds, {std::string(one.code)}}};
        people(code + "_due", std::string(one.label) + "应训", "due_on", is);
        people(code + "_done", std::string(one.label) + "实训", "attended_on", is);
    }
    return out;
}

}  // namespace zhiben::training
