#include "app/demo_entry.hpp"

#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

namespace zhiben::app {

void create(WriteTx& tx, const char* kind_name, const std::string& id, const Json& form) {
    const records::KindPtr kind = tx.kinds().get(kind_name);
    records::Record draft = kind->fresh(id);
    raise_if_any(records::apply(tx, *kind, form, draft));
    records::create(tx, *kind, std::move(draft));
}

}  // namespace zhiben::app
