#pragma once
// For the verbs of this feature, whose forms have the record's own fields.

#include "kit/records/verb.hpp"

namespace zhiben::enforcement {

// Puts what the form says into the record's fields of the same names; what the form has besides is the caller's.
void fill_in(const records::Verb& verb, const records::Form& form, const records::Kind& kind, records::Record& record);
// The form's days lie not after today, but for those that name an end.
Issues days_not_ahead(const records::Verb& verb, const records::Form& form, Day today);

}  // namespace zhiben::enforcement
