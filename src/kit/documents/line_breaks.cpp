#include "kit/documents/line_breaks.hpp"

#include <unicode/brkiter.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>
#include <set>

#include "kit/base/text.hpp"

namespace zhiben::documents {
namespace {

using View = std::u32string_view;
constexpr double never = std::numeric_limits<double>::infinity();
constexpr std::size_t longest_balanced = 200;  // a longer "title" is broken like any text

bool is_blank(char32_t c) { return c == U' ' || c == U'\t'; }

// Letters, digits and marks that stand in words of them; everything else is one square of its own.
bool is_latin(char32_t c) {
    return (c > 0x20 && c < 0x7F) || c == U'\u00A0' || c == U'¥' || c == U'£' ||
           (c >= 0xC0 && c < 0x530 && c != U'×' && c != U'÷' && (c < 0x2B0 || c >= 0x370));
}

bool in(std::u32string_view set, char32_t c) { return set.find(c) != std::u32string_view::npos; }

bool may_break(char32_t before, char32_t after) {
    if (is_blank(after)) return false;  // blanks belong to the line before
    if (in(not_at_line_start, after) || in(not_at_line_end, before)) return false;
    if (before == after && before == U'—') return false;  // a dash is two squares long
    return true;
}

// Ends of words, by ICU's dictionary of Chinese.
std::set<std::size_t> word_ends(const std::u32string& text) {
    const auto unicode = icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                                       static_cast<std::int32_t>(text.size()));
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> words(
        icu::BreakIterator::createWordInstance(icu::Locale::getSimplifiedChinese(), error));
    std::set<std::size_t> ends;
    if (U_FAILURE(error)) return ends;
    words->setText(unicode);
    for (auto at = words->first(); at != icu::BreakIterator::DONE; at = words->next())
        ends.insert(static_cast<std::size_t>(unicode.countChar32(0, at)));
    return ends;
}

double width_of(std::u32string_view text) {
    double width = 0;
    for (const char32_t c : text) width += c < 0x2000 && c != U'·' && c != U'×' ? 0.5 : 1.0;
    return width;
}

}  // namespace

double width_in_characters(std::string_view text) { return width_of(code_points(text)); }

std::vector<Token> tokens(std::u32string_view text) {
    std::vector<Token> list;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t end = at + 1;
        if (is_blank(text[at]))
            while (end < text.size() && is_blank(text[end])) ++end;
        else if (is_latin(text[at]))
            while (end < text.size() && is_latin(text[end])) ++end;
        list.push_back({.text = std::u32string(text.substr(at, end - at)),
                        .blank = is_blank(text[at]),
                        .break_before = at > 0 && may_break(text[at - 1], text[at]),
                        .from = at});
        at = end;
    }
    return list;
}

std::vector<std::string> balanced_lines(std::string_view title, double most) {
    if (title.find('\n') != std::string_view::npos) return split(title, '\n');
    const std::u32string text = code_points(title);
    const double total = width_of(text);
    if (total <= most || text.size() > longest_balanced) return {std::string(title)};

    const auto ends = word_ends(text);
    std::vector<std::size_t> places{0};  // where a line may begin
    int open = 0;                        // inside 《》 and （）
    std::vector<bool> inside{false};
    std::size_t at = 0;
    for (const Token& token : tokens(text)) {
        if (token.break_before) {
            places.push_back(token.from);
            inside.push_back(open > 0);
        }
        for (; at < token.from + token.text.size(); ++at) {
            if (in(U"《（(", text[at])) ++open;
            if (in(U"》）)", text[at])) --open;
        }
    }
    places.push_back(text.size());
    inside.push_back(false);

    const auto fewest = static_cast<std::size_t>(std::ceil(total / most - 1e-9));
    std::pair<double, std::vector<std::string>> found{never, {std::string(title)}};
    // One line more than needed where fewer would tear a word.
    for (std::size_t count = fewest; count <= fewest + 1; ++count) {
        const double even = total / static_cast<double>(count);
        const auto cost_of = [&](std::size_t from, std::size_t to) {
            const double width = width_of(std::u32string_view(text).substr(places[from], places[to] - places[from]));
            if (width > most) return never;
            double cost = (width - even) * (width - even);
            if (places[to] < text.size()) {
                if (!ends.contains(places[to])) cost += 100;          // within a word
                if (inside[to]) cost += 20;                           // within a name in brackets
                if (in(U"的和与及、", text[places[to]])) cost += 60;  // belongs to what stands before it
                if (in(U"和与及", text[places[to] - 1])) cost += 10;  // and this to what follows
                if (View(text).substr(0, places[to]).ends_with(U"关于"))
                    cost -= 30;  // the issuer's line ends here by custom
            }
            return cost;
        };
        // best[n][i]: the cheapest way to set the text up to place i in n lines, and where its last line begins
        std::vector<std::vector<std::pair<double, std::size_t>>> best(
            count + 1, std::vector<std::pair<double, std::size_t>>(places.size(), {never, 0}));
        best[0][0] = {0, 0};
        for (std::size_t n = 1; n <= count; ++n)
            for (std::size_t to = 1; to < places.size(); ++to)
                for (std::size_t from = 0; from < to; ++from) {
                    const double cost = best[n - 1][from].first + cost_of(from, to);
                    if (cost < best[n][to].first) best[n][to] = {cost, from};
                }
        const double cost = best[count].back().first + (count > fewest ? 40 : 0);
        if (cost >= found.first) continue;
        std::vector<std::string> out;
        for (std::size_t n = count, to = places.size() - 1; n > 0; --n) {
            const std::size_t from = best[n][to].second;
            out.insert(out.begin(),
                       trimmed(utf8(std::u32string_view(text).substr(places[from], places[to] - places[from]))));
            to = from;
        }
        found = {cost, std::move(out)};
    }
    return found.second;
}

}  // namespace zhiben::documents
