#pragma once
// What a file of rules/ may say of any rule: its days, its regulation, its basis; with what is wrong found on the way.

#include "features/rulebook/rulebook.hpp"
#include "kit/base/toml_reader.hpp"

namespace zhiben::rulebook {

using Path = std::string;

class RuleReader : public TomlReader {
  public:
    explicit RuleReader(Rulebook& book) : book_(book) {}

    void only_rule(const toml::table& table, const Path& path, std::vector<std::string> known);

    // What every rule has. One code and system may come again for other days, never twice for the same day. What has no
    // days of its own lives as long as its regulation.
    void rule(const toml::table& table, const Path& path, Rule& out, const std::vector<Rule>& before,
              const Pack* lives_as = nullptr);
    // `basis` in words, or the article of a pack.
    void basis(const toml::table& table, const Path& path, Rule& out, std::string& pack, std::string& article);
    void period(const toml::table& table, const Path& path, Day& since, std::optional<Day>& until);
    const Pack* need_pack(const toml::node* where, const Path& path, std::string_view pack);
    static bool known(const std::vector<Label>& all, std::string_view code);
    static bool overlap(const Rule& a, const Rule& b);
    std::optional<Range> range(const toml::table& table, const Path& path, const char* key);
    std::vector<Label> labels(const toml::table& root, const char* key);

  private:
    Rulebook& book_;
};

template <class T> std::vector<Rule> rules_of(const std::vector<T>& all) { return {all.begin(), all.end()}; }

// checklist.toml and criteria.toml; the other files are read in rule_file.cpp.
void read_checklist(RuleReader& in, const toml::table& root, Rulebook& book);
void read_criteria(RuleReader& in, const toml::table& root, Rulebook& book);

}  // namespace zhiben::rulebook
