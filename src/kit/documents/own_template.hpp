#pragma once
// A text template that comes with the program, and the one that an office puts in its place: a file of the same name in
// the folder of its own templates, read whenever it is used (docs/templates.md).

#include <string>
#include <string_view>

#include "kit/documents/template.hpp"

namespace zhiben::documents {

struct OwnTemplate {
    std::string text;
    std::string file = {};  // the office's own; "" for one of ours
};
// `name` is that of the file, with its ending; `ours` what came with the program, "" when nothing did.
OwnTemplate template_in_use(const std::string& folder, const std::string& name, std::string_view ours);
// Throws Problem where a template that the office wrote is wrong: with its file, the line and what is wrong.
Document render(const OwnTemplate& from, const Json& context);

// Puts the office's own in place: whole or not at all. Taken away again; false when there was none.
void keep_own_template(const std::string& folder, const std::string& name, const std::string& text);
bool drop_own_template(const std::string& folder, const std::string& name);

// What an administrator sees of one: {code, label, replaced, file}, where its file lies or would lie. `code` is the
// name without its ending.
Json template_line(const std::string& folder, const std::string& code, const std::string& label);
Json template_line_shape();

}  // namespace zhiben::documents
