#pragma once
// What an answer looks like, as JSON Schema 2020-12, written beside the code that makes the answer. From it come the
// API document and the types of the screens; the browser test holds every answer it gets against it.

#include <initializer_list>
#include <vector>

#include "kit/base/json.hpp"

namespace zhiben::shape {

Json text();
Json whole();   // an integer
Json number();  // with decimals
Json truth();
Json day();     // "2023-11-09"
Json moment();  // UTC milliseconds
Json uuid();
Json any();  // any JSON value

Json one_of(std::initializer_list<const char*> codes);
Json maybe(Json shape);  // or null
Json list(Json item);
Json map(Json value);  // an object with members of any name

struct Member {
    const char* name;
    Json shape;
    bool always = true;  // false: may be left out
};
Json object(std::vector<Member> members);
Json items(Json item);  // {"items": […]}
Json page(Json item);   // {"items": […], "next": cursor or null}

// A shape with a name of its own in the document: written once there, referred to everywhere else.
Json named(const char* name, Json shape);
// One that the document has anyway, "EnterprisesRecord".
Json known(const std::string& name);

// `shape` with its named parts put into `into` (components/schemas) and referred to. Throws std::logic_error when two
// different shapes have the same name.
Json lift(const Json& shape, Json& into);

}  // namespace zhiben::shape
