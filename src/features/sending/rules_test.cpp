#include <doctest/doctest.h>

#include "features/sending/sending.hpp"
#include "kit/base/json.hpp"
#include "kit/mail/mail.hpp"

using namespace zhiben;

TEST_CASE("sending: the waits grow and end") {
    const std::int64_t minutes[] = {1, 5, 15, 60, 240, 240, 240};
    for (int attempts = 1; attempts <= 7; ++attempts)
        CHECK(sending::wait_ms(attempts) == minutes[attempts - 1] * 60'000);
    CHECK(!sending::wait_ms(sending::most_attempts));
}

TEST_CASE("sending: a robot's message is JSON whatever is in the text") {
    const std::string message =
        sending::robot_message(sending::usual_pattern, "逾期 \"A\"", "第一行\n第二行 \\ {{标题}}");
    const Json json = Json::parse(message);
    CHECK(json["text"]["content"].string() == "逾期 \"A\"\n第一行\n第二行 \\ {{标题}}");
    CHECK(sending::wrong_pattern(sending::usual_pattern).empty());
    CHECK(sending::wrong_pattern(R"({"msg_type":"text","content":{"text":"{{内容}}"}})").empty());
    CHECK(sending::wrong_pattern(R"({"text":"{{标题}}"})") == "应含有 {{内容}}，消息的内容填在那里");
    CHECK(!sending::wrong_pattern(R"({"text":{{内容}}})").empty());
}

TEST_CASE("mail: addresses") {
    for (const char* right : {"a@b", "zhiban.ke+1@mail.example.cn"}) CHECK(mail::wrong_address(right).empty());
    for (const char* wrong :
         {"", "a", "@b", "a@", "a@b@c", "a b@c", "张三@example.cn", "a@b\r\nRCPT TO:<x@y>", "<a@b>", "a@b,c@d"})
        CHECK_MESSAGE(!mail::wrong_address(wrong).empty(), wrong);
}

TEST_CASE("mail: a letter over the wire: lines of CRLF, nothing from the text in the headers") {
    const mail::Server server{.url = "smtp://localhost", .from = "zhiben@example.cn", .from_name = "治本系统"};
    std::string subject;
    for (int i = 0; i < 30; ++i) subject += "隐患";
    const std::string text = mail::written(
        server, {.id = "x1", .to = "a@b.cn", .subject = subject + "\r\nBcc: c@d", .body = "正文", .at = {0}});
    CHECK(text.find("\r\nBcc:") == std::string::npos);
    CHECK(text.starts_with(
        "Date: 1 Jan 1970 08:00:00 +0800\r\nFrom: =?UTF-8?B?5rK75pys57O757uf?= <zhiben@example.cn>\r\n"));
    CHECK(text.find("\r\nMessage-ID: <x1@example.cn>\r\n") != std::string::npos);
    CHECK(text.ends_with("\r\n\r\n5q2j5paH\r\n"));
    for (std::size_t at = 0, end; (end = text.find("\r\n", at)) != std::string::npos; at = end + 2)
        CHECK(end - at <= 78);
    CHECK(text.find('\n') == text.find("\r\n") + 1);
}
