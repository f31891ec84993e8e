#pragma once
// 稿件: a draft that is published once, and how often it was read since (plan 三(一)2; domain.md §1.3). Pure.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "kit/base/problem.hpp"
#include "kit/base/time.hpp"

namespace zhiben::publicity {

struct Article {
    std::string state = "draft";  // draft, published
    std::string channel;          // web, wechat, screen, video, group, media
    std::string category;         // case, practice, knowledge, other
    std::string text, link;
    std::optional<std::int64_t> quantity;
    std::optional<Day> published_on, reads_on;
    std::optional<std::int64_t> reads;  // as it stood on reads_on; blank: nobody has looked
};
struct Publication {
    std::optional<Day> on;
    std::string link;
    std::size_t evidence = 0;  // screenshots, photographs
};
struct Reading {
    std::optional<Day> on;
    std::optional<std::int64_t> reads;  // the counter, not the increase
};

Issues check(const Article& article, Day today);  // what was filled in
Issues check(const Article& article, const Publication& step, Day today);
Issues check(const Article& article, const Reading& step, Day today);
std::string refusal(const Article& article, std::string_view verb);  // publish, reading; "" when it may be taken

}  // namespace zhiben::publicity
