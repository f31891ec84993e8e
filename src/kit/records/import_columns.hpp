#pragma once
// The columns that an import reads, where they stand in a table, and how a cell becomes a field's value.

#include <map>
#include <string>
#include <vector>

#include "kit/records/import_row.hpp"
#include "kit/records/kind.hpp"
#include "kit/sheets/clean.hpp"
#include "kit/sheets/header.hpp"

namespace zhiben::records {

class ImportColumns {
  public:
    // A column that may be read: a field, or the key of the record that a reference field points to (an enterprise's
    // credit code instead of its name).
    struct Target {
        std::size_t field = 0;
        std::string by;  // for references: the field of the referred kind it is looked up by
    };

    ImportColumns(const Kinds& kinds, const Kind& kind);

    const std::vector<sheets::Wanted>& wanted() const { return wanted_; }
    const Target& target(std::size_t at) const { return targets_[at]; }

    // What follows is about the table with this header.
    void stand_under(const sheets::Header& header);
    int column_of(std::size_t field) const { return column_of_field_[field]; }  // or Marks::whole_row
    // One cell, cleaned as its field wants it; of another column: left alone. A blank leaves the field as it is.
    void take(Draft& draft, const sheets::Cell& cell) const;

  private:
    const Kind& kind_;
    std::vector<std::vector<sheets::Option>> options_of_;  // by field
    std::vector<sheets::Wanted> wanted_;
    std::vector<Target> targets_;         // beside wanted_
    std::map<int, std::size_t> columns_;  // column -> target
    std::vector<int> column_of_field_;

    void want(const Field& field, std::size_t index, std::string by, bool must);
    bool in_key(const Field& field) const;
};

}  // namespace zhiben::records
