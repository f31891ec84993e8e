#pragma once
// The text templates of one subject, for whoever keeps them: which there are, the text in force, one's own put in its
// place or taken away again. One that is wrong is refused with its lines and nothing is changed.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/documents/own_template.hpp"
#include "kit/http/router.hpp"

namespace zhiben::http {

struct Templates {
    std::string path;  // "/paper_templates"
    std::string what;  // 执法文书的模板
    Roles may = 0;
    std::function<std::string(const Context&)> folder;
    struct One {
        std::string code, label;
    };
    std::function<std::vector<One>(const Context&)> all;
    std::string_view (*ours)(std::string_view file);  // what came with the program, by file name
    // Tries it as it would be used; throws Problem with the lines that are wrong.
    std::function<void(const Work&, const Actor&, const std::string& code, const documents::OwnTemplate&)> check;
};
void template_routes(Router& router, Templates templates);

}  // namespace zhiben::http
