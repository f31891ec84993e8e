#pragma once
// Saving the rows of a workbook: each finds its record by the kind's key, or makes one; all that is wrong with it is
// told in one go.

#include <cstdint>
#include <map>
#include <string>
#include <unordered_map>

#include "kit/records/import_columns.hpp"
#include "kit/records/import_references.hpp"
#include "kit/records/store.hpp"

namespace zhiben::records {

class ImportRows {
  public:
    struct Counts {
        std::int64_t created = 0, updated = 0, unchanged = 0, warned = 0, failed = 0;
    };
    struct Apart {};  // some rows' way out of their transaction: again, each in a savepoint of its own

    // `owner`: whose records they are when a row says nothing of it, "" for the row's own. `confirm`: warnings that a
    // person may confirm are confirmed.
    ImportRows(KindPtr kind, const ImportColumns& columns, std::string owner, bool confirm)
        : kind_(std::move(kind)), columns_(columns), owner_(std::move(owner)), confirm_(confirm) {}

    // Makes or changes the row's record, or adds to its problems. Throws Apart unless they are set apart.
    void save(WriteTx& tx, Draft& row);

    Counts counts;
    bool apart = false;  // each row in a savepoint of its own

  private:
    using Values = std::map<std::size_t, db::Value>;  // by field
    using Key = std::vector<std::pair<std::string, db::Value>>;
    using Problems = std::vector<RowProblem>;

    KindPtr kind_;
    const ImportColumns& columns_;
    std::string owner_;
    bool confirm_;
    ImportReferences references_;
    std::unordered_map<std::string, int> seen_;  // keys of this workbook -> row

    void take_references(WriteTx& tx, const Draft& row, bool of_owner, const std::string& owner, Values& values,
                         Problems& problems);
    std::string owner_in(Values& values) const;
    Key key_in(const Draft& row, const Values& values, Problems& problems);
    void settle(WriteTx& tx, const Draft& row, const Values& values, const Key& key, bool right, Problems& problems);
    void save(WriteTx& tx, const std::optional<Record>& existing, const Record& record);
    void put(WriteTx& tx, const std::optional<Record>& existing, const Record& record);
    bool confirm(const Issues& issues, Record& record) const;
    void add_issues(const Issues& issues, const Draft& row, const Values& values, Problems& problems) const;
    void judge(const Field& field, const db::Value& value, const db::Value& old, Problems& problems, bool& right) const;
    int place_of(const std::string& field) const;
};

}  // namespace zhiben::records
