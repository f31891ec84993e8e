#pragma once
// The routes of a kind's verbs: POST /{kind}/{id}/{path} for each, and GET /{kind}/{id}/steps with what was done and
// what may be done now, from which the screen draws its buttons and forms.

#include <functional>
#include <string>
#include <vector>

#include "kit/http/router.hpp"
#include "kit/records/verb.hpp"

namespace zhiben::http {

struct Verbs {
    records::Stepped stepped;
    std::string label;  // 隐患: of the API document
    std::vector<records::Verb> verbs;
    // Why the verb may not be taken now, in Chinese; "" when it may.
    std::function<std::string(ReadTx&, const records::Kind&, const records::Record&, const std::string& verb)> refusal;
    // Whether such a record has this verb at all; empty: all of them.
    bool (*concerns)(const records::Kind&, const records::Record&, const std::string& verb) = nullptr;
    // Takes the step; the record after it.
    std::function<records::Record(WriteTx&, const std::string& id, const records::StepInfo&, const records::Verb&,
                                  const records::Form&)>
        take;
    // Puts further members into the answer of GET …/steps (whether it is overdue); may be empty.
    std::function<void(ReadTx&, const records::Kind&, const records::Record&, Json&)> more = {};
};

void verb_routes(Router& router, Verbs verbs);

// What the screen needs to offer a verb: its form and, where it may not be taken now, why.
Json offer(const records::Verb& verb, const std::string& refused);

}  // namespace zhiben::http
