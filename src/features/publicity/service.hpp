#pragma once
// What people do to the records of publicity, and what others ask of them.

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "features/publicity/article.hpp"
#include "features/publicity/drill.hpp"
#include "kit/figures/once.hpp"
#include "kit/files/attached.hpp"
#include "kit/records/as_of.hpp"
#include "kit/records/filter.hpp"
#include "kit/records/place_column.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::publicity {

using records::StepInfo;

// The verbs. Each throws Problem when the step may not be taken, and gives the record after it.
records::Record take(WriteTx& tx, const std::string& drill, const StepInfo& info, const Postponement& step);
// Sets the day of the next drill by the rules in force on the day it was held; blank where they name no cycle.
records::Record take(WriteTx& tx, const std::string& drill, const StepInfo& info, Holding step);
records::Record take(WriteTx& tx, const std::string& drill, const StepInfo& info, const Evaluation& step);
records::Record take(WriteTx& tx, const std::string& article, const StepInfo& info, Publication step);
records::Record take(WriteTx& tx, const std::string& article, const StepInfo& info, const Reading& step);
// Confirms a check of signage: passed or failed by what was seen. The newest one writes it into the ledger of spaces,
// with a line of its history (docs/decisions/0070).
records::Record confirm_signage(WriteTx& tx, const std::string& check, const StepInfo& info,
                                const std::string& opinion);
// A draft from the library, ready to be edited. The same id again is the same draft.
records::Record draft_article(WriteTx& tx, const std::string& id, const std::string& piece, const std::string& channel,
                              const std::string& department);

// Coverage (plan 三(一)1: 每个企业、每个车间、每个岗位; domain.md §1.4). An enterprise, workshop or post is covered
// when handbook and warning case were both delivered to itself and signed for; a space (处) when the newest confirmed
// check of its entrance found all there. What does not count on the day is excluded, by name and reason.
enum class Level { enterprises, workshops, posts, spaces };
inline constexpr Level levels[] = {Level::enterprises, Level::workshops, Level::posts, Level::spaces};
const char* name_of(Level level);  // "workshops"

struct CoverageQuery {
    Day until;
    std::string department;  // id, "none": nobody's; "" all
    std::string state;       // of the list: missing, covered, excluded; "" all
    std::string q;           // part of the name
    std::size_t limit = 50;
    std::string after;  // cursor
};
struct Coverage {
    std::int64_t total = 0, covered = 0, excluded = 0;
};
// By department ("" is nobody's), within the actor's scope.
std::map<std::string, Coverage> coverage(ReadTx& tx, Level level, const CoverageQuery& asked);

struct CoverageLine {
    std::int64_t n = 0;
    std::string id, name, enterprise, enterprise_name, department;
    std::int64_t quantity = 1;         // 处, of spaces
    std::string state;                 // covered, missing, excluded
    std::vector<std::string> missing;  // 宣传手册, 警示案例; 核定的标识检查; 齐全的标识
    std::string reason;                // why it is excluded
};
struct CoverageList {
    std::vector<CoverageLine> lines;
    std::string next;
};
CoverageList coverage_list(ReadTx& tx, Level level, const CoverageQuery& asked);

struct Period {
    std::optional<Day> since;
    Day until;
    std::string department;  // as above
    records::By by = records::By::department;
};
// Annex 4 counts the enterprises (visited or delivered to), workshops and posts (delivered to) of a period, each once
// (figures.cpp): of them those that are in the register no more on its last day, by the names of these counts.
figures::Distincts gone(ReadTx& tx, records::AsOf& as_of, const Period& period);

// The lists behind those numbers.
struct Page {
    std::size_t limit = 50;
    std::int64_t after = 0;  // the n of the last line
};
struct ReachedLine {
    std::int64_t n = 0;
    std::string id, name, enterprise, enterprise_name, department;
    std::int64_t times = 0;
    Day last;
};
std::vector<ReachedLine> reached_list(ReadTx& tx, Level level, const Period& period, const Page& page);
std::vector<files::Attached> evidence(ReadTx& tx, const Period& period);  // the records whose attachments count

// What was done in the period without its proof: receipts, photographs, links (domain.md §2.4).
struct Unproved {
    std::string kind, label;  // what ought to be there
    struct One {
        std::string id, label;
    };
    std::vector<One> records = {};  // the first 200
    std::int64_t total = 0;
};
inline constexpr std::size_t most_unproved = 200;
std::vector<Unproved> unproved(ReadTx& tx, const Period& period);

// What proves an enterprise's duties of publicity, as of today.
struct Facts {
    bool handbook = false, warning_case = false;  // delivered to the enterprise itself
    std::int64_t workshops = 0, workshops_covered = 0, posts = 0, posts_covered = 0;
    std::int64_t slogans_posts = 0, slogans_dormitory = 0, slogans_roads = 0;  // 条
    std::int64_t drills_held = 0, drills_evaluated = 0;
    std::optional<Day> last_drill;
    std::optional<Day> next_opening;  // of a workshop or post that is not in use yet: they count from then on
};
Facts facts(ReadTx& tx, const std::string& enterprise);
// 处 of an enterprise's spaces whose newest check, confirmed by photograph, found all of its signage there.
std::int64_t entrances_passed(ReadTx& tx, const std::string& enterprise);

}  // namespace zhiben::publicity
