#pragma once
// The screens, carried inside the program as made by tools/pack_web.mjs: gzip-compressed, sent as they are.

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "kit/http/message.hpp"

namespace zhiben::http {

std::string_view embedded_web_pack();

class StaticFiles {
  public:
    // The pack must outlive this. Throws std::runtime_error when it is broken.
    explicit StaticFiles(std::string_view pack);

    // Nothing for /api/*, for methods other than GET and HEAD, and for a missing /assets/* file; any other unknown path
    // is a screen of the application, which finds its way itself: index.html.
    std::optional<Response> find(const Request& request) const;

  private:
    struct File {
        std::string_view packed;
        std::string tag;
    };
    std::map<std::string, File, std::less<>> files_;
};

}  // namespace zhiben::http
