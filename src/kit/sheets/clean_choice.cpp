#include <algorithm>
#include <array>

#include "kit/base/text.hpp"
#include "kit/sheets/clean_common.hpp"

namespace zhiben::sheets {
namespace {

// Folded, and H₂S like H2S.
std::string option_key(std::string_view text) {
    std::u32string points = code_points(folded(text));
    for (char32_t& c : points) {
        if (c >= U'₀' && c <= U'₉') c = c - U'₀' + U'0';
        if (c == U'²') c = U'2';
        if (c == U'³') c = U'3';
    }
    return utf8(points);
}

std::string without_number(const std::string& key) {  // "1.地上", "(1)地上", "①地上"
    std::size_t at = 0;
    const std::u32string points = code_points(key);
    if (!points.empty() && points[0] >= U'①' && points[0] <= U'⑳') return utf8(std::u32string_view(points).substr(1));
    while (at < points.size() && ((points[at] >= U'0' && points[at] <= U'9') || points[at] == U'(')) ++at;
    if (at == 0 || at >= points.size()) return key;
    if (points[at] != U'.' && points[at] != U'、' && points[at] != U')') return key;
    return utf8(std::u32string_view(points).substr(at + 1));
}

const Option* find_option(std::string_view text, std::span<const Option> options) {
    for (const auto& option : options)  // as nearly all are written
        if (text == option.label || text == option.code) return &option;
    const std::string key = option_key(text);
    if (key.empty()) return nullptr;
    const auto named = [](const std::string& wanted, const Option& option) {
        return wanted == option_key(option.label) || wanted == option_key(option.code) ||
               std::any_of(option.synonyms.begin(), option.synonyms.end(),
                           [&](const std::string& synonym) { return wanted == option_key(synonym); });
    };
    for (const auto& option : options)
        if (named(key, option)) return &option;
    const std::string bare = without_number(key);
    if (bare == key || bare.empty()) return nullptr;
    for (const auto& option : options)
        if (named(bare, option)) return &option;
    return nullptr;
}

std::string list_of(std::span<const Option> options) {
    constexpr std::size_t most = 14;
    std::vector<std::string> labels;
    for (const auto& option : options.first(std::min(options.size(), most))) labels.push_back(option.label);
    return join(labels, "、") + (options.size() > most ? "……" : "");
}

// Pieces between separators, with where they stand in the text, so that neighbours can be put together again.
struct Piece {
    std::size_t first, last;
};

std::vector<Piece> pieces_of(std::string_view text, std::span<const std::string_view> separators) {
    std::vector<Piece> pieces;
    std::size_t from = 0, at = 0;
    const auto close = [&](std::size_t next) {
        if (!trimmed(text.substr(from, at - from)).empty()) pieces.push_back({from, at});
        from = at = next;
    };
    while (at < text.size()) {
        const auto hit = std::find_if(separators.begin(), separators.end(),
                                      [&](auto separator) { return text.substr(at).starts_with(separator); });
        if (hit == separators.end()) {
            ++at;
        } else {
            close(at + hit->size());
        }
    }
    close(at);
    return pieces;
}

constexpr std::array<std::string_view, 15> separators{"、", "，", ",", ";",  "；", "/",  "／", "|",
                                                      "\n", "\t", " ", "　", "+",  "＋", "。"};
constexpr std::array<std::string_view, 4> weak_separators{"和", "及", "与", "以及"};
constexpr std::size_t most_pieces = 200;

// Takes the longest runs of pieces that name an option, so that a label may contain separators itself (缺氧/富氧).
bool find_options(std::string_view text, std::span<const std::string_view> between, std::span<const Option> options,
                  std::vector<std::string>& codes, std::vector<std::string>& unknown) {
    const auto pieces = pieces_of(text, between);
    if (pieces.size() > most_pieces) {
        unknown.emplace_back(first_characters(text, 30) + "……");
        return false;
    }
    constexpr std::size_t longest_run = 6;
    const bool weak = between.data() == weak_separators.data();
    for (std::size_t from = 0; from < pieces.size();) {
        std::size_t to = std::min(pieces.size(), from + longest_run);
        const Option* option = nullptr;
        for (; to > from && !option; --to)
            option = find_option(text.substr(pieces[from].first, pieces[to - 1].last - pieces[from].first), options);
        if (option) {
            if (std::find(codes.begin(), codes.end(), option->code) == codes.end()) codes.push_back(option->code);
            from = to + 1;
            continue;
        }
        const auto piece = text.substr(pieces[from].first, pieces[from].last - pieces[from].first);
        std::vector<std::string> inner;
        if (!weak && find_options(piece, weak_separators, options, inner, unknown)) {
            for (auto& code : inner)
                if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(std::move(code));
        } else if (!weak) {
            if (unknown.empty() || unknown.back() != trimmed(piece)) unknown.push_back(trimmed(piece));
        } else {
            return false;
        }
        ++from;
    }
    return weak || unknown.empty();
}

}  // namespace

Cleaned<bool> clean_yes_no(const Cell& cell) {
    if (auto none = no_value<bool>(cell)) return *none;
    if (cell.type == CellType::boolean) return {Clean::value, cell.boolean, {}};
    std::string key = folded(cell.text);
    if (key.empty()) return {};
    for (const std::string_view empty_box : {"□是", "□否", "☐是", "☐否", "○是", "○否", "□有", "□无", "☐有", "☐无"})
        if (const auto at = key.find(empty_box); at != std::string::npos && key.size() > empty_box.size())
            key.erase(at, empty_box.size());
    constexpr std::array<std::string_view, 28> yes{"是",   "有",   "√",    "✓",    "✔",      "☑",    "■",
                                                   "对",   "y",    "yes",  "true", "t",      "1",    "已",
                                                   "已有", "具备", "存在", "设有", "已设置", "已设", "已张贴",
                                                   "√是",  "☑是",  "■是",  "是√",  "√有",    "☑有",  "已落实"};
    constexpr std::array<std::string_view, 26> no{
        "否", "无",   "没有", "×",      "✗",    "✘",      "☒",      "n",      "no",  "false", "f",   "0",   "未",
        "不", "不是", "x",    "未设置", "未设", "未张贴", "不具备", "不存在", "√否", "☑否",   "■否", "否√", "√无"};
    if (std::find(yes.begin(), yes.end(), key) != yes.end()) return {Clean::value, true, {}};
    if (std::find(no.begin(), no.end(), key) != no.end()) return {Clean::value, false, {}};
    return {Clean::wrong, false, "应填“是”或“否”"};
}

Cleaned<std::string> clean_choice(const Cell& cell, std::span<const Option> options) {
    if (cell.type == CellType::text)
        if (const Option* option = find_option(cell.text, options)) return {Clean::value, option->code, {}};
    if (auto none = no_value<std::string>(cell)) return *none;
    if (trimmed(cell.text).empty()) return {};
    if (const Option* option = find_option(cell.text, options)) return {Clean::value, option->code, {}};
    if (means_nothing(cell.text)) return {Clean::not_applicable, {}, {}};
    return {Clean::wrong, {}, "应填下列之一：" + list_of(options)};
}

Cleaned<std::vector<std::string>> clean_choices(const Cell& cell, std::span<const Option> options) {
    using Result = Cleaned<std::vector<std::string>>;
    if (cell.type == CellType::text)
        if (const Option* option = find_option(cell.text, options)) return {Clean::value, {option->code}, {}};
    if (auto none = no_value<std::vector<std::string>>(cell)) return *none;
    if (trimmed(cell.text).empty()) return {};
    std::vector<std::string> codes, unknown;
    if (find_options(cell.text, separators, options, codes, unknown) && !codes.empty())
        return {Clean::value, std::move(codes), {}};
    if (means_nothing(cell.text)) return {Clean::not_applicable, {}, {}};
    const std::string which = unknown.empty() ? "" : "“" + join(unknown, "”“") + "”不在可选范围内，";
    return Result{Clean::wrong, {}, which + "应填下列中的一项或几项（用顿号隔开）：" + list_of(options)};
}

}  // namespace zhiben::sheets
