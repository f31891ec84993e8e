#include "app/demo/dice.hpp"

#include <cstdio>

namespace zhiben::app::demo {
namespace {

const std::vector<std::string> surnames{"赵", "钱", "孙", "李", "周", "吴", "郑", "王", "冯", "陈", "褚", "卫",
                                        "蒋", "沈", "韩", "杨", "朱", "秦", "许", "何", "吕", "张", "孔", "曹"};
const std::vector<std::string> given{"一鸣", "二冬", "三省", "四海", "五洲", "六顺", "七宝", "八方", "九如", "十全",
                                     "百川", "千里", "万山", "小满", "大雪", "立春", "清明", "秋分", "白露", "谷雨"};

}  // namespace

std::string Dice::id(Day day) {
    const std::uint64_t ms = static_cast<std::uint64_t>(Instant::start_of(day).ms) + next() % 86400000;
    const std::uint64_t a = next(), b = next();
    char text[64];  // 36 are used; the compiler counts what the masks leave out
    std::snprintf(text, sizeof text, "%08llx-%04llx-7%03llx-%04llx-%012llx", static_cast<unsigned long long>(ms >> 16),
                  static_cast<unsigned long long>(ms & 0xffff), static_cast<unsigned long long>(a & 0xfff),
                  static_cast<unsigned long long>(0x8000 | (a >> 48 & 0x3fff)),
                  static_cast<unsigned long long>(b & 0xffffffffffff));
    return text;
}
std::string Dice::person() { return of(surnames) + of(given); }
std::string Dice::phone() {
    char text[24];
    std::snprintf(text, sizeof text, "1380000%04d", between(0, 9999));
    return text;
}

}  // namespace zhiben::app::demo
