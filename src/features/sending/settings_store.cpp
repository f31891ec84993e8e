// mail.toml in the data folder: by which server letters go out. A file, for it holds a password and is written once.

#include <filesystem>
#include <fstream>
#include <iterator>

#include "features/sending/store.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::sending {

std::optional<mail::Server> mail_server(const std::string& folder) {
    const std::string path = folder + "/mail.toml";
    std::ifstream file(path);
    if (!file) return {};
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    toml::table table;
    try {
        table = toml::parse(text);
    } catch (const toml::parse_error& error) {
        throw Problem(Stop::malformed, "mail_toml",
                      "mail.toml 第 " + std::to_string(error.source().begin.line) + " 行写错了：" +
                          std::string(error.description()));
    }
    TomlReader reader;
    reader.of("mail.toml");
    mail::Server server;
    server.url = reader.text(table, "", "url");
    server.from = reader.text(table, "", "from");
    server.from_name = reader.text(table, "", "from_name", false);
    server.user = reader.text(table, "", "user", false);
    server.password = reader.text(table, "", "password", false);
    server.starttls = table["starttls"].value_or(true);
    if (!server.url.starts_with("smtp://") && !server.url.starts_with("smtps://"))
        reader.wrong(table.get("url"), "url", "url", "url 应以 smtp:// 或 smtps:// 开头");
    if (const std::string wrong = mail::wrong_address(server.from); !wrong.empty())
        reader.wrong(table.get("from"), "from", "from", "from " + wrong);
    reader.done();
    return server;
}

}  // namespace zhiben::sending
