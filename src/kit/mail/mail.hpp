#pragma once
// Letters by SMTP and JSON to a robot's address, each one conversation with a server of somebody else. Slow, and it
// fails: never inside a transaction.

#include <string>
#include <string_view>

#include "kit/base/time.hpp"

namespace zhiben::mail {

struct Server {
    std::string url;  // smtp://mail.example.cn:25, smtps://mail.example.cn:465
    std::string user, password;
    std::string from;       // the address
    std::string from_name;  // what is shown for it
    bool starttls = true;   // of smtp://: refuses to go on in the open
};

struct Letter {
    std::string id;  // makes the Message-ID: the same letter sent twice is seen to be the same
    std::string to, subject, body;
    Instant at;
};

struct Outcome {
    bool taken = false;     // the other side has said yes
    bool for_good = false;  // otherwise: it has said no, and asking again would not help
    std::string why;        // in Chinese
};

Outcome send(const Server& server, const Letter& letter);

// Posts `json`; whatever answers 2xx has taken it. Only http and https, no redirects.
Outcome post(const std::string& url, const std::string& json);

// What is wrong with an address of e-mail, in Chinese; "" when nothing is. One address, no name around it.
std::string wrong_address(std::string_view address);

// The letter as it goes over the wire (RFC 5322, UTF-8 in base64, lines of CRLF).
std::string written(const Server& server, const Letter& letter);

}  // namespace zhiben::mail
