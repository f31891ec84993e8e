#pragma once
// What a record looks like to programs, as JSON Schema 2020-12.

#include <vector>

#include "kit/records/kind.hpp"

namespace zhiben::records {

std::string schema_name(const Kind& kind);  // hazard_steps -> HazardSteps

Json record_schema(const Kind& kind);                // as reads answer: every member there, null when blank
Json input_schema(const Kind& kind);                 // as a creation takes it
Json change_schema(const Kind& kind);                // as a change takes it: nothing is obligatory
Json form_schema(const std::vector<Field>& fields);  // of any other form: a verb's

// A record of whatever kind: the members they all have, and others.
Json any_record_shape();
Json kind_shape();   // what `describe` answers: GET /kinds
Json steps_shape();  // GET /{kind}/{id}/steps: where the record stands, what may be done, what was done

// One field; `may_be_null` where blank is a value.
Json field_schema(const Field& field, bool may_be_null);

}  // namespace zhiben::records
