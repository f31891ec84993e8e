#pragma once
// Attachments: the bytes once by content hash in the files folder, what they are and whose in the database.

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/records/kind.hpp"
#include "kit/work/tx.hpp"

namespace zhiben::files {

struct Attachment {
    std::string id, kind, record, hash, name, mime;
    std::int64_t size = 0;
    std::string purpose, by_id, by_name;
    Instant at;
};

// A file in the store, before anything in the database says so.
struct Kept {
    std::string hash, mime;
    std::int64_t size = 0;
};
// Copies the file into the store under its SHA-256, written and synced before its name appears. Tells by the first
// bytes what it is; Problem(unsupported) for anything but jpg, png, webp and pdf, Problem(malformed) for an empty one.
Kept keep(const std::string& folder, const std::string& path);
std::string path_of(const std::string& folder, const std::string& hash);

// «材料», how many hang on a record: for a kind whose lists and figures count them. Kept by what follows.
records::Field count_field();

// The record's scope was checked by the caller. The same id again is the same attachment.
Attachment attach(WriteTx& tx, const std::string& id, const std::string& kind, const std::string& record,
                  const Kept& kept, const std::string& name, const std::string& purpose);
std::vector<Attachment> list(ReadTx& tx, std::string_view kind, std::string_view record);
std::optional<Attachment> find(ReadTx& tx, std::string_view id);
void remove(WriteTx& tx, const Attachment& attachment);  // the bytes stay: history names them

}  // namespace zhiben::files
