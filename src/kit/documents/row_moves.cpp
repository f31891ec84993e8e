#include "kit/documents/row_moves.hpp"

#include <algorithm>

namespace zhiben::documents {
namespace {

bool letter(char c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool digit(char c) { return c >= '0' && c <= '9'; }
bool part_of_name(char c) {
    return letter(c) || digit(c) || c == '_' || c == '.' || c == '\\' || static_cast<unsigned char>(c) >= 0x80;
}

// A1, $A$1, $3: columns may be missing (whole rows), the row may be (whole columns; then `row` is 0).
struct Reference {
    std::size_t length = 0;
    std::string before;  // $A$
    int row = 0;
};
Reference reference_at(std::string_view text) {
    Reference made;
    std::size_t at = 0;
    if (at < text.size() && text[at] == '$') ++at;
    const std::size_t letters = at;
    while (at < text.size() && letter(text[at]) && at - letters < 4) ++at;
    const bool column = at > letters;
    if (column && at - letters > 3) return {};
    if (column && at < text.size() && text[at] == '$') ++at;
    const std::size_t digits = at;
    while (at < text.size() && digit(text[at]) && at - digits < 8) ++at;
    if (at == digits || at - digits > 7) return {};
    if (at < text.size() && (part_of_name(text[at]) || text[at] == '(' || text[at] == '!')) return {};
    made.length = at;
    made.before = std::string(text.substr(0, digits));
    made.row = std::stoi(std::string(text.substr(digits, at - digits)));
    return made;
}
bool has_column(const Reference& one) { return std::any_of(one.before.begin(), one.before.end(), letter); }

}  // namespace

void RowMoves::repeat(int first, int last, int times) { blocks_.push_back({first, last, times}); }

const RowMoves::Block* RowMoves::block_of(int row) const {
    for (const Block& block : blocks_)
        if (block.first <= row && row <= block.last) return &block;
    return nullptr;
}

int RowMoves::first(int row) const {
    int moved = row;
    for (const Block& block : blocks_)
        if (block.last < row) moved += (block.times - 1) * block.height();
    const Block* own = block_of(row);
    return own && own->times == 0 ? moved - (row - own->first) : moved;
}

int RowMoves::copy(int row, int copy) const {
    const Block* own = block_of(row);
    return first(row) + (own ? copy * own->height() : 0);
}

int RowMoves::last(int row) const {
    const Block* own = block_of(row);
    if (own && own->times == 0) return first(row) - 1;
    return copy(row, own ? own->times - 1 : 0);
}

std::string RowMoves::formula(std::string_view text, std::string_view sheet, bool own, int row, int copy_number) const {
    const Block* around = row > 0 ? block_of(row) : nullptr;
    const auto moved = [&](int to, bool end) {
        if (around && block_of(to) == around) return copy(to, copy_number);
        return end ? last(to) : first(to);
    };
    std::string out;
    bool this_sheet = own;
    for (std::size_t at = 0; at < text.size();) {
        const char c = text[at];
        if (c == '"') {  // a text
            std::size_t end = at + 1;
            while (end < text.size() && text[end] != '"') ++end;
            out.append(text, at, end + 1 - at);
            at = end + 1;
            continue;
        }
        if (c == '\'') {  // 'a sheet'!
            std::size_t end = at + 1;
            std::string name;
            while (end < text.size() && (text[end] != '\'' || (end + 1 < text.size() && text[end + 1] == '\''))) {
                if (text[end] == '\'') ++end;
                if (end < text.size()) name += text[end++];
            }
            end = std::min(end + 1, text.size());
            out.append(text, at, end - at);
            at = end;
            if (at < text.size() && text[at] == '!') {
                out += '!';
                ++at;
                this_sheet = name == sheet;
            }
            continue;
        }
        if (c == '$' || part_of_name(c)) {
            const Reference one = reference_at(text.substr(at));
            const bool range = one.length > 0 && at + one.length < text.size() && text[at + one.length] == ':';
            if (one.length > 0 && (has_column(one) || range)) {
                const Reference other = range ? reference_at(text.substr(at + one.length + 1)) : Reference{};
                const bool pair = other.length > 0 && has_column(other) == has_column(one);
                if (pair || has_column(one)) {
                    out += one.before + std::to_string(this_sheet ? moved(one.row, false) : one.row);
                    if (pair)
                        out += ":" + other.before +
                               std::to_string(this_sheet ? std::max(moved(other.row, true), moved(one.row, false))
                                                         : other.row);
                    at += one.length + (pair ? other.length + 1 : 0);
                    this_sheet = own;
                    continue;
                }
            }
            std::size_t end = at;
            while (end < text.size() && (part_of_name(text[end]) || text[end] == '$')) ++end;
            const std::string_view name = text.substr(at, end - at);
            out += name;
            at = end;
            this_sheet = own;
            if (at < text.size() && text[at] == '!') {
                out += '!';
                ++at;
                this_sheet = name == sheet;
            }
            continue;
        }
        out += c;
        ++at;
    }
    return out;
}

std::string RowMoves::ranges(std::string_view text) const { return formula(text, "", true); }

}  // namespace zhiben::documents
