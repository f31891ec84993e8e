#pragma once
// Columns that a zone adds to a ledger for itself: rows of a table instead of fields of a description.

#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::records {

struct Column {
    std::string id, kind, name, label, type;
    std::vector<std::string> choices;
    bool must = false, listed = false;
    std::int64_t position = 0;
};
std::vector<Column> columns(ReadTx& tx, std::string_view kind);
void load_columns(ReadTx& tx, Kinds& kinds);  // into the kinds; at the start and after a change

// Adding is idempotent by id. Label and choices may be changed later, name and type not: values hang on them.
void put_column(WriteTx& tx, const Kind& kind, Column column);
void remove_column(WriteTx& tx, const Kind& kind, std::string_view id);  // values stay in the records, unseen

}  // namespace zhiben::records
