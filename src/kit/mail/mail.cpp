#include "kit/mail/mail.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>
#include <memory>

#include "kit/base/base64.hpp"
#include "kit/base/text.hpp"

namespace zhiben::mail {
namespace {

struct EndHandle {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};
struct EndList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Handle = std::unique_ptr<CURL, EndHandle>;
using List = std::unique_ptr<curl_slist, EndList>;

List list_of(const char* line) { return List(curl_slist_append(nullptr, line)); }

Handle opened(const std::string& url, const char* protocols) {
    static const CURLcode ready = curl_global_init(CURL_GLOBAL_DEFAULT);
    Handle handle(ready == CURLE_OK ? curl_easy_init() : nullptr);
    if (!handle) return handle;
    curl_easy_setopt(handle.get(), CURLOPT_URL, url.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(handle.get(), CURLOPT_CONNECTTIMEOUT, 10L);
    curl_easy_setopt(handle.get(), CURLOPT_TIMEOUT, 30L);
    curl_easy_setopt(handle.get(), CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_PROXY, "");  // what is sent is not for a proxy that the environment names
    return handle;
}

std::string said(CURLcode code) { return curl_easy_strerror(code); }

// An answer that is not read is still taken from the line.
std::size_t ignore(char*, std::size_t size, std::size_t count, void*) { return size * count; }

struct Unsent {
    std::string_view text;
};
std::size_t hand_over(char* into, std::size_t size, std::size_t count, void* from) {
    auto* unsent = static_cast<Unsent*>(from);
    const std::size_t bytes = std::min(size * count, unsent->text.size());
    std::memcpy(into, unsent->text.data(), bytes);
    unsent->text.remove_prefix(bytes);
    return bytes;
}

std::string base64_lines(std::string_view bytes) {
    const std::string all = base64(bytes);
    std::string out;
    for (std::size_t at = 0; at < all.size(); at += 76) out += all.substr(at, 76) + "\r\n";
    return out;
}

// RFC 2047; also keeps line ends of a subject out of the header. 42 bytes make 56 characters: with what is around them
// a line of 78.
std::string header_words(const std::string& text) {
    std::string out, word;
    const auto end = [&] {
        if (word.empty()) return;
        out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(word) + "?=";
        word.clear();
    };
    for (const char32_t c : code_points(text)) {
        const char32_t shown = c < 0x20 ? U' ' : c;
        const std::string one = utf8({&shown, 1});
        if (word.size() + one.size() > 42) end();
        word += one;
    }
    end();
    return out;
}

// 9 Nov 2023 08:30:05 +0800
std::string date_of(Instant moment) {
    static const char* const months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Day day = moment.day();
    return std::to_string(day.day()) + ' ' + months[day.month() - 1] + ' ' + std::to_string(day.year()) + ' ' +
           moment.local().substr(11) + " +0800";
}

std::string domain_of(const std::string& address) { return address.substr(address.find('@') + 1); }

}  // namespace

std::string wrong_address(std::string_view address) {
    const std::size_t at = address.find('@');
    const bool plain = std::all_of(address.begin(), address.end(), [](char c) {
        return c > ' ' && c < 127 && std::strchr("<>()[]\\,;:\"", c) == nullptr;
    });
    if (plain && at != std::string_view::npos && at > 0 && at + 1 < address.size() &&
        address.find('@', at + 1) == std::string_view::npos && address.size() <= 254)
        return {};
    return "应为一个电子邮件地址，如 zhiban@example.cn";
}

std::string written(const Server& server, const Letter& letter) {
    std::string name = header_words(server.from_name);
    if (!name.empty()) name += ' ';
    return "Date: " + date_of(letter.at) + "\r\nFrom: " + name + "<" + server.from + ">\r\nTo: <" + letter.to +
           ">\r\nSubject: " + header_words(letter.subject) + "\r\nMessage-ID: <" + letter.id + "@" +
           domain_of(server.from) +
           ">\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\nContent-Transfer-Encoding: base64\r\n"
           "Auto-Submitted: auto-generated\r\n\r\n" +
           base64_lines(letter.body);
}

Outcome send(const Server& server, const Letter& letter) {
    for (const std::string& address : {server.from, letter.to})
        if (const std::string wrong = wrong_address(address); !wrong.empty())
            return {false, true, "“" + address + "”" + wrong};
    const Handle handle = opened(server.url, "smtp,smtps");
    if (!handle) return {false, false, "邮件发送组件没有启动"};
    const std::string from = "<" + server.from + ">", to = "<" + letter.to + ">";
    const List recipients = list_of(to.c_str());
    const std::string text = written(server, letter);
    Unsent unsent{text};
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_MAIL_RCPT, recipients.get());
    curl_easy_setopt(handle.get(), CURLOPT_USE_SSL, server.starttls ? CURLUSESSL_ALL : CURLUSESSL_NONE);
    if (!server.user.empty()) {
        curl_easy_setopt(handle.get(), CURLOPT_USERNAME, server.user.c_str());
        curl_easy_setopt(handle.get(), CURLOPT_PASSWORD, server.password.c_str());
    }
    curl_easy_setopt(handle.get(), CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(handle.get(), CURLOPT_READFUNCTION, hand_over);
    curl_easy_setopt(handle.get(), CURLOPT_READDATA, &unsent);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code == CURLE_OK) return {true, false, {}};
    long answer = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
    const std::string number = answer > 0 ? "，邮件服务器答复 " + std::to_string(answer) : std::string();
    // 5xx to the recipient or the letter is the last word; to the login it is a matter of the settings.
    const bool about_letter =
        code == CURLE_SEND_ERROR || code == CURLE_UPLOAD_FAILED || code == CURLE_WEIRD_SERVER_REPLY;
    return {false, about_letter && answer >= 500 && answer < 600, "没有发出（" + said(code) + number + "）"};
}

Outcome post(const std::string& url, const std::string& json) {
    const Handle handle = opened(url, "http,https");
    if (!handle) return {false, false, "发送组件没有启动"};
    const List headers = list_of("Content-Type: application/json; charset=utf-8");
    curl_easy_setopt(handle.get(), CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDS, json.c_str());
    curl_easy_setopt(handle.get(), CURLOPT_POSTFIELDSIZE, static_cast<long>(json.size()));
    curl_easy_setopt(handle.get(), CURLOPT_WRITEFUNCTION, ignore);
    const CURLcode code = curl_easy_perform(handle.get());
    if (code != CURLE_OK) return {false, code == CURLE_UNSUPPORTED_PROTOCOL, "没有发出（" + said(code) + "）"};
    long answer = 0;
    curl_easy_getinfo(handle.get(), CURLINFO_RESPONSE_CODE, &answer);
    if (answer >= 200 && answer < 300) return {true, false, {}};
    return {false, answer >= 400 && answer < 500 && answer != 408 && answer != 429,
            "对方答复 " + std::to_string(answer)};
}

}  // namespace zhiben::mail
