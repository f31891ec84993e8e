#include "features/publicity/service.hpp"
#include "features/publicity/store.hpp"
#include "kit/records/store.hpp"

namespace zhiben::publicity {
namespace {

using records::Kind;
using records::Record;

// A check of the same entrance that was made later and is confirmed: what it saw stands.
bool is_newest(ReadTx& tx, const Kind& kind, const Record& check) {
    return !tx.sql().exists(db::Query(
        "select 1 from signage_checks where space = $1 and archived = 0 and state <> 'draft' and id <> $2 and "
        "(checked_on > $3 or (checked_on = $3 and n > $4))",
        {kind.get(check, "space"), check.id, kind.get(check, "checked_on"), check.n}));
}

// What was seen at the entrance becomes what the ledger of spaces says, in both directions.
void write_into_ledger(WriteTx& tx, const Kind& kind, const Record& check) {
    const records::KindPtr spaces = tx.kinds().get("spaces");
    const Record before = records::get(tx, *spaces, kind.text(check, "space"));
    if (before.archived) return;
    Record after = before;
    const auto yes = [&](const char* field) { return std::int64_t{kind.text(check, field) != "missing"}; };
    const auto count = [&](const char* how, const char* from, const char* to) {
        if (kind.text(check, how) == "missing")
            spaces->set(after, to, std::int64_t{0});
        else if (!kind.blank(check, from))
            spaces->set(after, to, kind.get(check, from));
    };
    spaces->set(after, "procedure", yes("procedure"));
    spaces->set(after, "sign", yes("sign"));
    spaces->set(after, "board", yes("board"));
    count("sign", "sign_count", "sign_count");
    count("board", "board_count", "board_count");
    if (kind.text(check, "isolation") != "na") spaces->set(after, "isolation", kind.get(check, "means"));
    if (after.values == before.values) return;
    records::save(tx, *spaces, before, std::move(after), "spaces.signage_check");
}

}  // namespace

Record confirm_signage(WriteTx& tx, const std::string& id, const StepInfo& info, const std::string& opinion) {
    bool confirmed = false;
    Json details = Json::object();
    if (!opinion.empty()) details.set("核定意见", opinion);
    const Record record =
        records::take_step(tx, signage_stepped, id, info, "confirm", details, [&](const Kind& kind, Record& check) {
            const Signage seen = load_signage(kind, check);
            raise_if_any(check_confirmation(seen, info.evidence.size()));
            kind.set(check, "state", std::string(passes(seen) ? "passed" : "failed"));
            kind.set(check, "confirmed_on", tx.today().iso());
            confirmed = true;
        });
    const records::KindPtr kind = tx.kinds().get(signage_stepped.kind);
    if (confirmed && is_newest(tx, *kind, record)) write_into_ledger(tx, *kind, record);
    return record;
}

}  // namespace zhiben::publicity
