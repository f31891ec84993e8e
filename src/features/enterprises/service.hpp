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

}  // namespace zhiben::enterprises
