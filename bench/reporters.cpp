// Departments that report, each with an officer who is logged in:
//   reporters DATA COUNT      a line each: the department's id TAB the officer's token

#include <iostream>

#include "app/product.hpp"
#include "features/people/service.hpp"
#include "features/people/store.hpp"
#include "kit/base/id.hpp"
#include "kit/records/form.hpp"
#include "kit/records/store.hpp"

using namespace zhiben;

namespace {

std::string make(WriteTx& tx, const char* kind_name, const Json& members) {
    const records::KindPtr kind = tx.kinds().get(kind_name);
    records::Record draft = kind->fresh(new_id(tx.now()));
    raise_if_any(records::apply(tx, *kind, members, draft));
    return records::create(tx, *kind, std::move(draft)).id;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 3) return std::cerr << "reporters DATA COUNT\n", 2;
    const auto product = app::open_product({.data = argv[1]}, Day::of(2023, 11, 19), false);
    product->work().write(product->system("command"), [&](WriteTx& tx) {
        const auto zone = records::find_by(tx, *tx.kinds().get("areas"), {{"level", std::string("zone")}});
        for (int i = 0; i < std::atoi(argv[2]); ++i) {
            const std::string name = "报送部门" + std::to_string(i + 1), token = random_hex(24);
            const std::string department = make(tx, "departments",
                                                Json::object()
                                                    .set("name", name)
                                                    .set("full_name", name)
                                                    .set("area", zone.value().id)
                                                    .set("reports", true));
            const std::string user = make(tx, "users",
                                          Json::object()
                                              .set("login", "reporter" + std::to_string(i + 1))
                                              .set("name", "填报人" + std::to_string(i + 1))
                                              .set("role", "officer")
                                              .set("department", department)
                                              .set("area", zone.value().id));
            people::open_session(tx, people::token_digest(token), user, "bench");
            std::cout << department << '\t' << token << '\n';
        }
    });
    return 0;
}
