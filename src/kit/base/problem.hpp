#pragma once
// What can go wrong, in two forms: rules return Issues (all of them at once); what stops a request is one exception,
// Problem.

#include <exception>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zhiben {

class Json;

// One thing wrong with one field. `code` is stable for programs, `text` is Chinese and says what was expected.
struct Issue {
    std::string field;  // member name, empty when the record as a whole is meant
    std::string code;   // required, too_long, not_a_date …
    std::string text;
    std::string label = {};  // the field as people know it; filled in by the engine when empty
};
using Issues = std::vector<Issue>;

// Why a request stops. The HTTP status is derived from it, in one place (status()).
enum class Stop {
    malformed,         // 400 cannot be read as what it should be
    unauthenticated,   // 401
    forbidden,         // 403
    not_found,         // 404
    conflict,          // 409
    stale,             // 412 somebody else saved first
    too_large,         // 413
    unsupported,       // 415
    invalid,           // 422 readable, but breaks rules: see issues
    locked,            // 423
    version_required,  // 428
    too_many,          // 429
    internal,          // 500
    busy,              // 503
};

int status(Stop stop);  // the HTTP status

// Thrown where a request cannot go on; caught only by the router, the job runner and the command line's main.
class Problem : public std::exception {
  public:
    // detail: Chinese, for the user: what is wrong and what to do.
    Problem(Stop stop, std::string code, std::string detail);
    explicit Problem(Issues issues);  // Stop::invalid

    const char* what() const noexcept override { return detail.c_str(); }
    Json json() const;  // RFC 9457 body

    Stop stop;
    std::string code;
    std::string detail;
    Issues issues;
    std::shared_ptr<const Json> extra;  // further members of the body (an object), or null
};

// Throws Problem when there is any issue.
void raise_if_any(Issues issues);

}  // namespace zhiben
