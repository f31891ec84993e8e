#pragma once
// Records as JSON: what forms send and lists show.

#include <string>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/records/store.hpp"

namespace zhiben::records {

// Puts the members of `input` into `record`. Wrong types, unknown members and (with `form`) fixed fields become issues.
Issues apply(ReadTx& tx, const Kind& kind, const Json& input, Record& record, bool form = true);

// One record as the interface shows it: secret fields masked, references with their labels.
void append_json(std::string& out, const Kind& kind, const Record& record, const Labels& labels);
Json to_json(const Kind& kind, const Record& record, const Labels& labels = {});

// A page of records as the interface shows it, written while they are read; what their references are called is asked
// at its end, all at once.
class JsonPage {
  public:
    explicit JsonPage(const Kind& kind) : kind_(kind) {}
    void add(const Record& record);
    std::string finish(ReadTx& tx, const std::string& next) const;  // {"items":[…],"next":…}

  private:
    struct Item {
        std::size_t end;  // in text_, where its labels belong
        Held references;
    };
    const Kind& kind_;
    std::string text_;
    std::vector<Item> items_;
    References wanted_;
};

// What history keeps: the fields alone, secrets sealed.
std::string history_json(const Kind& kind, const Record& record);
// One of these, or of the fields that a zone added for itself; blank for what is neither text nor whole number.
db::Value stored_value(const Json& kept);

// A value as the interface shows it; decimals as numbers, days as ISO text.
Json value_json(const Field& field, const db::Value& value);
// A value as a person reads it: labels of choices, 是/否, 2023-11-09.
std::string value_text(const Field& field, const db::Value& value,
                       const std::map<std::string, std::string>* titles = nullptr);

}  // namespace zhiben::records
