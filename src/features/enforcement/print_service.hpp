#pragma once
// Papers as documents: content + template → Document. An issued paper prints the same for ever: its content is frozen
// when it is issued, its template when it is first printed.

#include <string>
#include <string_view>

#include "kit/documents/document.hpp"
#include "kit/documents/own_template.hpp"
#include "kit/records/store.hpp"

namespace zhiben::enforcement {

// content/templates/NAME.txt; "" gives the names, a line each, of those there are.
std::string_view embedded_template(std::string_view name);

enum class Print { paper, receipt };  // the paper itself; its 送达回证

struct Printed {
    std::string name;  // of the file, without its ending
    documents::Document document;
};
// Within the actor's scope. Opens its own transactions, for the templates are files. Throws Problem where a template
// that the zone wrote is wrong: with the file, the line and what is wrong.
Printed print(const Work& work, const Actor& actor, const std::string& paper, Print what);

// What anybody who holds the code of a paper may know: whether it is one of ours and still stands.
struct Verified {
    std::string number, sort, enterprise, issued_on, state;
};
// Throws Problem(not_found) for a code that is none of ours.
Verified verified(ReadTx& tx, const std::string& code);

// The zone's own templates lie here as SORT.txt, beside the attachments; they are part of a backup.
std::string template_folder(const Context& context);
// Renders it as a full paper of invented content and as a bare one would be; throws Problem with the lines that are
// wrong.
void try_template(const documents::OwnTemplate& own);
Json trial_content();  // the full one: every name that a paper's content has

}  // namespace zhiben::enforcement
