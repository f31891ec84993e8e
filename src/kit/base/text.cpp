#include "kit/base/text.hpp"

#include <algorithm>

namespace zhiben {
namespace {

bool blank(char32_t c) {
    return c <= 0x20 || c == 0x7F || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x2000 && c <= 0x200F) ||
           c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x2060;
}
bool zero_width(char32_t c) { return c == 0xFEFF || (c >= 0x200B && c <= 0x200F) || c == 0x2060; }

void append(std::string& out, char32_t c) {
    const auto put = [&](char32_t byte) { out.push_back(static_cast<char>(byte)); };
    if (c < 0x80) {
        put(c);
    } else if (c < 0x800) {
        put(0xC0 | (c >> 6));
        put(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        put(0xE0 | (c >> 12));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    } else {
        put(0xF0 | (c >> 18));
        put(0x80 | ((c >> 12) & 0x3F));
        put(0x80 | ((c >> 6) & 0x3F));
        put(0x80 | (c & 0x3F));
    }
}

// Reads one code point at `at` and moves on; false when the bytes are no valid UTF-8 (then one byte is passed).
bool next(std::string_view text, std::size_t& at, char32_t& c) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char head = byte(at);
    c = 0xFFFD;
    if (head < 0x80) {
        c = head;
        ++at;
        return true;
    }
    const std::size_t length = head >= 0xF0 && head < 0xF5   ? 4
                               : head >= 0xE0 && head < 0xF0 ? 3
                               : head >= 0xC2 && head < 0xE0 ? 2
                                                             : 0;
    if (length == 0 || at + length > text.size()) {
        ++at;
        return false;
    }
    char32_t value = head & (0xFFu >> (length + 1));
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80) {
            ++at;
            return false;
        }
        value = (value << 6) | (byte(at + i) & 0x3F);
    }
    static constexpr char32_t least[] = {0, 0, 0x80, 0x800, 0x10000};
    if (value < least[length] || value > 0x10FFFF || (value >= 0xD800 && value < 0xE000)) {
        ++at;
        return false;
    }
    at += length;
    c = value;
    return true;
}

char32_t narrow(char32_t c) {
    if (c >= 0xFF01 && c <= 0xFF5E) return c - 0xFEE0;
    if (c == 0x3000 || c == 0xA0) return ' ';
    return c;
}

}  // namespace

bool valid_utf8(std::string_view text) {
    char32_t c;
    for (std::size_t at = 0; at < text.size();)
        if (!next(text, at, c)) return false;
    return true;
}

std::u32string code_points(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    char32_t c;
    for (std::size_t at = 0; at < text.size();) {
        next(text, at, c);
        out.push_back(c);
    }
    return out;
}

std::string utf8(std::u32string_view points) {
    std::string out;
    for (char32_t c : points) append(out, c);
    return out;
}

std::size_t characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string first_characters(std::string_view text, std::size_t n) {
    std::size_t at = 0;
    char32_t c;
    while (n > 0 && at < text.size()) {
        next(text, at, c);
        --n;
    }
    return std::string(text.substr(0, at));
}

std::string trimmed(std::string_view text) {
    std::size_t first = text.size(), last = 0;
    char32_t c;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t start = at;
        next(text, at, c);
        if (blank(c)) continue;
        first = std::min(first, start);
        last = at;
    }
    return first < last ? std::string(text.substr(first, last - first)) : std::string();
}

std::string half_width(std::string_view text) {
    std::string out;
    char32_t c;
    for (std::size_t at = 0; at < text.size();) {
        next(text, at, c);
        if (!zero_width(c)) append(out, narrow(c));
    }
    return out;
}

std::string folded(std::string_view text) {
    std::string out;
    char32_t c;
    for (std::size_t at = 0; at < text.size();) {
        next(text, at, c);
        if (blank(c)) continue;
        c = narrow(c);
        if (c >= 'A' && c <= 'Z') c += 'a' - 'A';
        if (c == U'【' || c == U'〔' || c == U'﹝' || c == '[') c = '(';
        if (c == U'】' || c == U'〕' || c == U'﹞' || c == ']') c = ')';
        append(out, c);
    }
    return out;
}

std::string lower_ascii(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
    return out;
}

std::vector<std::string> split(std::string_view text, char separator) {
    std::vector<std::string> out;
    if (text.empty()) return out;
    std::size_t from = 0;
    for (;;) {
        const std::size_t at = text.find(separator, from);
        out.emplace_back(text.substr(from, at - from));
        if (at == std::string_view::npos) return out;
        from = at + 1;
    }
}

std::vector<std::string> names_in(std::string_view text) {
    static constexpr std::u32string_view separators = U"、，,；;\n";
    std::vector<std::string> out;
    std::u32string name;
    const auto end_name = [&] {
        if (std::string one = trimmed(utf8(name)); !one.empty()) out.push_back(std::move(one));
        name.clear();
    };
    for (const char32_t c : code_points(text)) {
        if (separators.find(c) == std::u32string_view::npos)
            name.push_back(c);
        else
            end_name();
    }
    end_name();
    return out;
}

std::string join(const std::vector<std::string>& parts, std::string_view between) {
    std::string out;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (i) out += between;
        out += parts[i];
    }
    return out;
}

bool starts_with_any(std::string_view text, const std::vector<std::string>& heads) {
    return std::any_of(heads.begin(), heads.end(), [&](const std::string& head) { return text.starts_with(head); });
}

std::string masked(std::string_view text) {
    const std::u32string points = code_points(text);
    const std::size_t n = points.size();
    const std::size_t head = n >= 8 ? 3 : n > 2 ? 1 : 0, tail = n >= 8 ? 4 : n > 1 ? 1 : 0;
    std::u32string out(points.substr(0, head));
    out.append(n - head - tail, U'*');
    out += points.substr(n - tail);
    return utf8(out);
}

std::vector<std::string> bigrams(std::string_view text) {
    const std::u32string points = code_points(folded(text));
    std::vector<std::string> out;
    if (points.size() == 1) out.push_back(utf8(points));
    for (std::size_t i = 0; i + 1 < points.size(); ++i) out.push_back(utf8(std::u32string_view(points).substr(i, 2)));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

}  // namespace zhiben
