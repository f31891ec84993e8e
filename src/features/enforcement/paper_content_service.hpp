#pragma once
// What a paper says: the context its template is filled from (docs/templates.md lists the names).

#include "kit/records/store.hpp"

namespace zhiben::enforcement {

// The named fields of a record under their labels, as people read them; null where they are blank, a yes or no and an
// amount as such.
Json as_read(const records::Kind& kind, const records::Record& record, const std::vector<const char*>& names);
// Those of a linked record; null where none is linked.
Json linked(ReadTx& tx, const char* kind, const std::string& id, const std::vector<const char*>& names);

// The paper's own words, those of the records it is about, and the time limits of the day of issue. Frozen when it is
// issued, with what the step that issues it adds.
Json content_of(ReadTx& tx, const records::Kind& kind, const records::Record& paper);

}  // namespace zhiben::enforcement
