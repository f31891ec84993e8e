#pragma once
// The records that a workbook names.

#include <string>
#include <unordered_map>

#include "kit/records/store.hpp"

namespace zhiben::records {

class ImportReferences {
  public:
    struct Found {
        std::string id;
        std::string problem;  // why there is none, "" when there is
    };

    // The record that a field names, by its title or by its key (`by`), among those of `owner` where it is not "";
    // looked for once a text.
    const Found& find(ReadTx& tx, const Field& field, const std::string& by, const std::string& text,
                      const std::string& owner);

  private:
    std::unordered_map<std::string, Found> known_;
};

}  // namespace zhiben::records
