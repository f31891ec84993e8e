#pragma once
// The tables of records as they stood at a past moment, for counts that are no kept sums: 人 beside 人次 (the kept
// ones: kit/figures). A query that begins with them finds them under their own names, so what counts is worded once and
// asked of the present and of the past alike.
//
// What was not changed since that moment stands in its table as it stood then. What was is taken back by the history:
// the first line after the moment has the record before that change. Where a record belonged follows from its fields
// and from its owner's, as it does when it is saved.

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::records {

class AsOf {
  public:
    // Without a moment: the tables as they are.
    explicit AsOf(ReadTx& tx, std::optional<Instant> moment = {}) : tx_(tx), moment_(moment) {}
    const std::optional<Instant>& moment() const { return moment_; }

    // Begins a query of these kinds' tables as they stood; empty without a moment. They have the columns common to all
    // tables but the search, digests, and the fields that are counted or counted by: no words, nothing derived or
    // extra. Asked for what they do not have, the database says so.
    db::Query query(const std::set<std::string>& kinds);
    // Whether the history reached back for all records that were asked for so far. Otherwise what was counted is not
    // how it stood.
    bool known() const { return known_; }

  private:
    // The records of a kind that stood otherwise.
    struct Rewound {
        std::string ids, rows;                // JSON, of rows one array a record; "" when there are none
        std::map<std::string, Place> places;  // by id
        std::vector<std::string> moved;       // ids of those that belonged elsewhere
    };
    const Rewound& rewound(const Kind& kind);
    std::vector<Record> suspects(const Kind& kind);
    Place place_then(const Kind& kind, const Record& now, const Record& then);
    void add_table(db::Query& query, const Kind& kind);

    ReadTx& tx_;
    std::optional<Instant> moment_;
    std::map<std::string, Rewound> rewound_;  // by kind
    bool known_ = true;
};

}  // namespace zhiben::records
