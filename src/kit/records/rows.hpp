#pragma once
// A kind's table, row by row: how a record is read from it, and where a record belongs. Within the records engine.

#include <optional>
#include <string>

#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::records {

// "select … from …": the columns that read_row reads.
void select_columns(db::Query& query, const Kind& kind);
// Into a record that may have held another one of the same kind: of its texts the memory is used again.
void read_row(const Kind& kind, const db::Row& row, Record& record);

// The column beside a `digested` field's, by which its number is found.
std::string digest_column(const Field& field);

// Throws Problem(forbidden): "您的角色不能查看“有限空间”".
void need_role(const ReadTx& tx, const Kind& kind, Roles roles, const char* verb);

// The record this one belongs to: its place is ours too, and its name is found when ours is searched for.
struct Owner {
    Place place;
    std::string title;
};
std::optional<Owner> owner_of(ReadTx& tx, const Kind& kind, const Record& record);

bool is_concealed(const Kind& kind, const Record& record);
// Where a record belongs whose owner is this one; without one, where its own fields say.
Place place_of(ReadTx& tx, const Kind& kind, const Record& record, const std::optional<Owner>& owner);

}  // namespace zhiben::records
