#include "kit/sheets/header.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "kit/base/text.hpp"

namespace zhiben::sheets {
namespace {

constexpr int deepest_header = 3;

constexpr std::array<std::string_view, 30> units{
    "m",  "m2", "m3", "m²", "m³", "㎡", "米",   "平方米", "立方米", "处", "个", "座",   "台", "块", "次",
    "人", "家", "条", "套", "份", "元", "万元", "天",     "日",     "月", "年", "小时", "分", "%",  "次/年"};
constexpr std::array<std::string_view, 8> phone_words{"电话",     "联系电话", "手机",     "手机号",
                                                      "手机号码", "联系方式", "电话号码", "座机"};
constexpr std::array<std::string_view, 3> name_words{"姓名", "名字", "名称"};
constexpr std::array<std::string_view, 8> vague_words{"编号", "数量", "日期", "时间", "备注", "证号", "地址", "类型"};

template <typename List> bool among(const List& list, std::string_view text) {
    return std::find(list.begin(), list.end(), text) != list.end();
}

void remove_all(std::string& text, std::string_view what) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at))
        text.erase(at, what.size());
}

// Folded, without marks; brackets still there.
std::string full_key(std::string_view header) {
    std::string key = folded(header);
    for (const std::string_view mark : {"*", "★", "☆", "※", ":", "/", "、", "\"", "“", "”", "．"})
        remove_all(key, mark);
    const auto digits = key.find_first_not_of("0123456789");  // "3.企业名称"
    if (digits != std::string::npos && digits > 0 && key[digits] == '.') key.erase(0, digits + 1);
    return key;
}

// Brackets may hold brackets: 防护设备（台（套））.
std::string without_brackets(const std::string& key) {
    std::string out;
    int depth = 0;
    for (const char c : key) {
        if (c == '(') ++depth;
        if (depth == 0) out.push_back(c);
        if (c == ')' && depth > 0) --depth;
    }
    return out;
}

std::string without_unit(const std::string& key) {
    for (const auto unit : units) {
        std::string bare = folded(unit);
        remove_all(bare, "/");
        if (key.size() > bare.size() && key.ends_with(bare)) return key.substr(0, key.size() - bare.size());
    }
    return key;
}

// The wanted columns by every key that names them; labels come before synonyms, earlier before later.
class Names {
  public:
    explicit Names(std::span<const Wanted> wanted) {
        for (int pass = 0; pass < 2; ++pass)
            for (std::size_t at = 0; at < wanted.size(); ++at) {
                if (pass == 0) add(wanted[at].label, static_cast<int>(at));
                if (pass == 1)
                    for (const auto& synonym : wanted[at].synonyms) add(synonym, static_cast<int>(at));
            }
    }
    std::optional<int> find(const std::string& key) const {
        const auto found = by_key_.find(key);
        return found == by_key_.end() ? std::nullopt : std::optional(found->second);
    }

  private:
    void add(std::string_view text, int wanted) {
        const std::string key = full_key(text);
        if (!key.empty()) by_key_.emplace(key, wanted);
        if (const std::string bare = without_brackets(key); !bare.empty()) by_key_.emplace(bare, wanted);
    }
    std::unordered_map<std::string, int> by_key_;
};

struct Match {
    int wanted;
    int rank;    // the smaller, the surer
    bool vague;  // by a lower header that could stand under any group
};

// What a column with these headers, from the group down to the column itself, is called in the list.
std::optional<Match> match_path(const std::vector<std::string>& path, const Names& names) {
    int rank = 0;
    for (const bool bare : {false, true}) {
        std::vector<std::string> keys;
        for (const auto& text : path) {
            std::string key = full_key(text);
            if (bare)
                if (std::string less = without_brackets(key); !less.empty()) key = without_unit(less);
            if (!key.empty()) keys.push_back(std::move(key));
        }
        if (keys.empty()) return std::nullopt;
        const std::string leaf = keys.back();
        std::string joined;
        for (std::size_t at = keys.size(); at-- > 0;) joined.insert(0, keys[at]);
        for (std::size_t from = 0; from + 1 < keys.size() || from == 0;
             ++from, ++rank) {  // whole path, then shorter ones
            if (const auto found = names.find(joined)) return Match{*found, rank, false};
            joined.erase(0, keys[from].size());
            if (from + 1 >= keys.size()) break;
        }
        if (keys.size() < 2) {
            rank += 2;
            continue;
        }
        const std::string& group = keys[keys.size() - 2];
        const bool phone = among(phone_words, leaf), name = among(name_words, leaf);
        if (phone)
            for (const auto word : phone_words)
                if (const auto found = names.find(group + std::string(word))) return Match{*found, rank, false};
        if (name) {
            for (const auto word : name_words)
                if (const auto found = names.find(group + std::string(word))) return Match{*found, rank, false};
            if (const auto found = names.find(group)) return Match{*found, rank, false};
        }
        ++rank;
        const bool vague = phone || name || among(vague_words, leaf);
        if (!vague || !names.find(group))  // 安全员/电话 is not just any 电话
            if (const auto found = names.find(leaf)) return Match{*found, rank, vague};
        ++rank;
    }
    return std::nullopt;
}

// The texts of the first rows, merged cells filled throughout.
class Grid {
  public:
    Grid(std::span<const KeptRow> rows, std::span<const Merge> merges) {
        for (const auto& row : rows)
            for (const auto& cell : row.cells) texts_[row.number][cell.column] = trimmed(cell.text);
        for (const auto& merge : merges) {
            const std::string text = at(merge.first_row, merge.first_column);
            const int last_row = std::min(merge.last_row, merge.first_row + header_region);
            const int last_column = std::min(merge.last_column, merge.first_column + 500);
            if (text.empty()) continue;
            for (int row = merge.first_row; row <= last_row; ++row)
                for (int column = merge.first_column; column <= last_column; ++column) texts_[row][column] = text;
        }
    }
    const std::string& at(int row, int column) const {
        static const std::string none;
        const auto line = texts_.find(row);
        if (line == texts_.end()) return none;
        const auto cell = line->second.find(column);
        return cell == line->second.end() ? none : cell->second;
    }
    const std::map<int, std::string>& row(int number) const {
        static const std::map<int, std::string> none;
        const auto line = texts_.find(number);
        return line == texts_.end() ? none : line->second;
    }

  private:
    std::map<int, std::map<int, std::string>> texts_;
};

std::string one_line(std::string text) {
    for (const std::string_view mark : {"\r", "\n"}) remove_all(text, mark);
    return text;
}

// The headers above one another in a column, from `first` to `last`; a group that was not merged, only written in its
// first cell, counts for the cells to its right that have a header of their own below.
std::vector<std::string> path_of(const Grid& grid, int first, int last, int column) {
    std::vector<std::string> path;
    for (int row = first; row <= last; ++row) {
        std::string text = grid.at(row, column);
        if (text.empty() && row < last && !grid.at(last, column).empty())
            for (int left = column - 1; left >= 0 && text.empty() && !grid.at(last, left).empty(); --left)
                text = grid.at(row, left);
        if (!text.empty() && (path.empty() || path.back() != text)) path.push_back(text);
    }
    return path;
}

Header try_header(const Grid& grid, int first, int last, std::span<const Wanted> wanted, const Names& names) {
    Header header;
    header.first_row = first;
    header.last_row = last;
    std::map<int, std::vector<std::string>> paths;
    for (int row = first; row <= last; ++row)
        for (const auto& [column, text] : grid.row(row))
            if (!text.empty()) paths[column] = {};
    std::map<int, Match> matches;  // by column
    for (auto& [column, path] : paths) {
        path = path_of(grid, first, last, column);
        if (is_problem_header(path.back())) {
            header.problem_column = column;
            continue;
        }
        if (const auto match = match_path(path, names)) matches.emplace(column, *match);
    }
    if (header.problem_column) paths.erase(*header.problem_column);

    for (std::size_t at = 0; at < wanted.size(); ++at) {
        std::vector<int> best;
        int rank = 1'000;
        bool vague = false;
        for (const auto& [column, match] : matches) {
            if (match.wanted != static_cast<int>(at) || match.rank > rank) continue;
            if (match.rank < rank) best.clear();
            rank = match.rank;
            vague = match.vague;
            best.push_back(column);
        }
        if (best.size() > 1 && vague) best.clear();  // "电话" under two groups: none of them is surely meant
        for (auto& [column, match] : matches)
            if (match.wanted == static_cast<int>(at) && (best.empty() || column != best.front())) match.wanted = -1;
        if (best.size() > 1) header.doubled.push_back({static_cast<int>(at), best});
        if (best.empty() && wanted[at].must) header.missing.push_back(static_cast<int>(at));
        if (!best.empty()) ++header.matched;
    }
    for (const auto& [column, path] : paths) {
        HeaderColumn found{column, one_line(join(path, "/")), std::nullopt};
        if (const auto match = matches.find(column); match != matches.end() && match->second.wanted >= 0)
            found.wanted = match->second.wanted;
        header.columns.push_back(std::move(found));
        header.last_column = std::max(header.last_column, column);
    }
    return header;
}

// A row of column numbers (1 2 3 …) or of units below the header.
bool numbers_or_units(const std::map<int, std::string>& row) {
    int expected = 0;
    std::size_t numbers = 0, unit_cells = 0, texts = 0;
    for (const auto& [column, text] : row) {
        if (text.empty()) continue;
        ++texts;
        std::string key = folded(text);
        if (key.starts_with('(') && key.ends_with(')')) key = key.substr(1, key.size() - 2);
        if (among(units, key)) ++unit_cells;
        if (texts == 1 && key == "0") expected = -1;
        if (key == std::to_string(++expected)) ++numbers;
    }
    return (texts >= 3 && numbers == texts) || (texts >= 1 && unit_cells == texts);
}

}  // namespace

std::optional<int> Header::column_of(int which) const {
    for (const auto& column : columns)
        if (column.wanted == which) return column.column;
    return std::nullopt;
}

bool is_problem_header(std::string_view text) { return folded(text) == folded(problem_header); }

std::string header_key(std::string_view text) {
    const std::string key = full_key(text);
    const std::string bare = without_brackets(key);
    return bare.empty() ? key : bare;
}

Header find_header(std::span<const KeptRow> rows, std::span<const Merge> merges, std::span<const Wanted> wanted) {
    const Names names(wanted);
    const Grid grid(rows, merges);
    Header best;
    int best_score = 0;
    const int least = wanted.size() == 1 ? 1 : 2;
    for (int depth = 1; depth <= deepest_header; ++depth) {
        for (const auto& row : rows) {
            const int last = row.number + depth - 1;
            if (grid.row(last).empty()) continue;
            Header header = try_header(grid, row.number, last, wanted, names);
            if (header.matched < least && !header.missing.empty()) continue;
            if (header.matched == 0) continue;
            const int score = header.matched + (header.missing.empty() ? 10'000 : 0);
            if (score <= best_score) continue;  // equal: the flatter and the upper one
            best_score = score;
            best = std::move(header);
        }
    }
    if (!best.found()) return best;
    // A cell of the header that is merged down shows how deep the header is, even if what stands beside it is not
    // wanted.
    int last_row = best.last_row;
    for (const auto& merge : merges)
        if (merge.first_row >= best.first_row && merge.first_row <= best.last_row && merge.last_row > last_row &&
            merge.last_row < merge.first_row + deepest_header)
            last_row = merge.last_row;
    if (last_row > best.last_row) {
        Header deeper = try_header(grid, best.first_row, last_row, wanted, names);
        if (deeper.matched >= best.matched) best = std::move(deeper);
        best.last_row = last_row;
    }
    if (numbers_or_units(grid.row(best.last_row + 1))) ++best.last_row;
    return best;
}

}  // namespace zhiben::sheets
