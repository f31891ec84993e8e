#pragma once
// Files of data that people keep by hand, read with toml++: everything that is wrong is found in one pass, each with
// its line. Included by the readers of such files only: the library's header costs seconds.

#define TOML_ENABLE_FORMATTERS 0
#include <toml++/toml.h>

#include <algorithm>
#include <cstdio>
#include <functional>
#include <optional>
#include <set>

#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/base/time.hpp"

namespace zhiben {

class TomlReader {
  public:
    // What follows is about this file: its name goes before the line in every message.
    void of(std::string file) {
        file_ = std::move(file) + " ";
        ++files_;
    }
    void wrong(const toml::node* where, const std::string& field, const char* code, const std::string& text) {
        const auto line = where ? where->source().begin.line : 0;
        const std::string place = line ? file_ + "第 " + std::to_string(line) + " 行：" : file_;
        found_.emplace_back(std::pair(files_, line), Issue{field, code, place + text, field});
    }
    // In the order of the file: whoever mends it goes through it once.
    void done() {
        std::stable_sort(found_.begin(), found_.end(),
                         [](const auto& one, const auto& other) { return one.first < other.first; });
        Issues issues;
        for (auto& [place, issue] : found_) issues.push_back(std::move(issue));
        raise_if_any(std::move(issues));
    }

    std::string text(const toml::table& table, const std::string& path, const char* key, bool must = true) {
        const toml::node* node = find(table, path, key, must);
        if (!node) return {};
        if (const auto value = node->value_exact<std::string>(); value && !(must && trimmed(*value).empty()))
            return *value;
        wrong(node, path + key, "not_text", told(key, " 应为") + (must ? "非空的" : "") + "文字（加引号）");
        return {};
    }
    std::optional<Day> day(const toml::table& table, const std::string& path, const char* key, bool must = true) {
        const toml::node* node = find(table, path, key, must);
        if (!node) return {};
        const auto found = day_of(*node);
        if (!found) wrong(node, path + key, "not_a_day", told(key, " 应为存在的日期，如 2023-11-09"));
        return found;
    }
    // A number, whole or not; within its bounds.
    std::optional<double> number(const toml::table& table, const std::string& path, const char* key, bool must = true,
                                 double least = 0, double most = 1e12) {
        const toml::node* node = find(table, path, key, must);
        if (!node) return {};
        std::optional<double> value = node->value_exact<double>();
        if (const auto whole = node->value_exact<std::int64_t>()) value = static_cast<double>(*whole);
        if (value && *value >= least && *value <= most) return value;
        wrong(node, path + key, "not_a_number",
              told(key, " 应为不小于 ") + plain(least) + (most < 1e12 ? "、不大于 " + plain(most) : "") +
                  " 的数（不加引号）");
        return {};
    }
    std::optional<std::int64_t> integer(const toml::table& table, const std::string& path, const char* key,
                                        bool must = true, double least = 0, double most = 1e12) {
        const auto value = number(table, path, key, must, least, most);
        if (!value) return {};
        if (*value == static_cast<double>(static_cast<std::int64_t>(*value))) return static_cast<std::int64_t>(*value);
        wrong(table.get(key), path + key, "not_whole", told(key, " 应为整数"));
        return {};
    }
    // One of the words.
    std::string word(const toml::table& table, const std::string& path, const char* key,
                     const std::vector<std::string>& known, bool must = true) {
        const std::string out = text(table, path, key, must);
        if (!out.empty() && std::find(known.begin(), known.end(), out) == known.end()) {
            wrong(table.get(key), path + key, "not_a_choice",
                  told(key, " 应为 ") + join(known, "、") + " 之一，现为“" + out + "”");
            return {};
        }
        return out;
    }
    bool yes(const toml::table& table, const std::string& path, const char* key, bool otherwise) {
        const toml::node* node = find(table, path, key, false);
        if (!node) return otherwise;
        if (const auto value = node->value_exact<bool>()) return *value;
        wrong(node, path + key, "not_yes_no", told(key, " 应为 true 或 false"));
        return otherwise;
    }
    std::vector<std::string> texts(const toml::table& table, const std::string& path, const char* key) {
        std::vector<std::string> out;
        const toml::node* node = find(table, path, key, false);
        if (!node) return out;
        const toml::array* array = node->as_array();
        if (!array) wrong(node, path + key, "not_a_list", told(key, " 应为一列文字，如 [\"甲\", \"乙\"]"));
        if (array)
            for (const toml::node& one : *array) {
                const auto value = one.value_exact<std::string>();
                if (value)
                    out.push_back(*value);
                else
                    wrong(&one, path + key, "not_text", told(key, " 中应为文字（加引号）"));
            }
        return out;
    }
    const toml::table* table(const toml::table& root, const char* key, bool must = true) {
        const toml::node* node = find(root, "", key, must);
        if (node && !node->is_table()) wrong(node, key, "not_a_table", std::string("应写作 [") + key + "]");
        return node ? node->as_table() : nullptr;
    }
    // Each [[key]] with the path that names it, "stages[2]."; a missing list is an error only when `must`.
    void each(const toml::table& root, const char* key, bool must,
              const std::function<void(const toml::table&, const std::string&)>& use) {
        const toml::node* node = find(root, "", key, must);
        if (!node) return;
        const toml::array* array = node->as_array();
        if (!array || !array->is_array_of_tables()) {
            wrong(node, key, "not_tables", std::string("应写作 [[") + key + "]]，每项一节");
            return;
        }
        int number = 0;
        for (const toml::node& one : *array)
            use(*one.as_table(), std::string(key) + "[" + std::to_string(++number) + "].");
    }
    // Words nobody reads are mistakes: a mistyped `duee` must not pass for no due day.
    void only(const toml::table& table, const std::string& path, std::initializer_list<std::string_view> known) {
        for (const auto& [key, node] : table)
            if (std::find(known.begin(), known.end(), key.str()) == known.end())
                wrong(
                    &node, path + std::string(key.str()), "unknown_word",
                    "不认识“" + std::string(key.str()) + "”，这里可以写：" + join({known.begin(), known.end()}, "、"));
    }
    std::string code(const toml::table& table, const std::string& path, std::set<std::string>& seen) {
        const std::string out = text(table, path, "code");
        if (out.empty()) return out;
        const toml::node* node = table.get("code");
        if (!std::all_of(out.begin(), out.end(),
                         [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; }))
            wrong(node, path + "code", "bad_code", "代码“" + out + "”只能用小写字母、数字和下划线");
        if (!seen.insert(out).second) wrong(node, path + "code", "duplicate", "代码“" + out + "”重复");
        return out;
    }

    static std::optional<Day> day_of(const toml::node& node) {
        if (const auto value = node.value_exact<toml::date>()) {
            char iso[16];
            std::snprintf(iso, sizeof iso, "%04d-%02d-%02d", value->year, value->month, value->day);
            return Day::parse(iso);
        }
        if (const auto value = node.value_exact<std::string>()) return Day::parse(*value);
        return {};
    }

  private:
    std::vector<std::pair<std::pair<int, toml::source_index>, Issue>> found_;  // by file and line
    std::string file_;
    int files_ = 0;

    static std::string plain(double number) {
        char out[32];
        std::snprintf(out, sizeof out, "%g", number);
        return out;
    }

    const toml::node* find(const toml::table& table, const std::string& path, const char* key, bool must) {
        const toml::node* node = table.get(key);
        if (!node && must) wrong(&table, path + key, "required", std::string("缺少 ") + key);
        return node;
    }
    // Not inlined: gcc 12 warns of the strings it would put together at compile time, wrongly.
    [[gnu::noinline]] static std::string told(const char* key, const char* what) { return std::string(key) + what; }
};

// Throws Problem with the line where the file stops being TOML.
inline toml::table parse_toml(std::string_view text, const std::string& file) {
    try {
        return toml::parse(text);
    } catch (const toml::parse_error& error) {
        // toml++ stops at the first: what follows a broken line cannot be trusted. Its words are English.
        throw Problem(
            Issues{{"", "not_toml",
                    (file.ends_with(".toml") ? file + " " : "") + "第 " + std::to_string(error.source().begin.line) +
                        " 行：写法有误（日期不存在、引号或方括号没有成对等）：" + std::string(error.description()),
                    file}});
    }
}

}  // namespace zhiben
