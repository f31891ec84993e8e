#pragma once
// What people do to enterprises beyond filling in the form.

#include <optional>
#include <string>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enterprises {

// «本单位无有限空间», signed. Refused while the ledger holds spaces of the enterprise.
struct Declaration {
    std::string id;  // made by the client: the same declaration sent twice is one
    std::string signed_by, text;
    std::optional<Day> signed_on;
};
records::Record declare_none(WriteTx& tx, const std::string& enterprise, const Declaration& declaration);

// Enterprises of the actor's scope with the same name but for blanks, brackets and legal form, without the pairs that
// somebody has marked as not the same.
struct Group {
    std::string core;
    std::vector<records::Record> enterprises;
};
std::vector<Group> duplicates(ReadTx& tx, std::size_t most = 100);
void mark_distinct(WriteTx& tx, const std::string& id, const std::string& a, const std::string& b,
                   const std::string& reason);

}  // namespace zhiben::enterprises
