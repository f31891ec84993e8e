#pragma once
// {{名称}}, {{企业.名称}}, {{日期|日期}}, {{#列表}}…{{/列表}}, {{^列表}}…{{/列表}}: the same in text templates, docx
// and xlsx.
//
// A name is looked for in the item of the innermost list, then outwards. {{.}} is the item itself, {{序号}} its number
// from
// 1. {{#x}} repeats for each item of a list, and stands once for any other value unless that is null, false, "" or 0;
// {{^x}} stands where {{#x}} would not. null is an empty text; a name that is nowhere is a mistake of the template.
// Behind '|': 日期 (2023-11-09 → 2023年11月9日), 大写 (an amount in yuan → 壹万元整), 千分位 (1286 → 1,286), 金额
// (1286.5 → 1,286.50).

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/base/json.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::documents {

struct Tag {
    enum class Kind { value, open, inverted, close } kind = Kind::value;
    std::string name;
    std::string filter;
    std::size_t from = 0, to = 0;  // bytes, with the brackets
};
// All tags of a text in their order; brackets that do not close are text.
std::vector<Tag> tags_of(std::string_view text);
std::string written(const Tag& tag);  // {{#名称}}, for messages

class Scope {
  public:
    explicit Scope(const Json& root) : levels_{{&root, 0}} {}
    Scope inside(const Json& item, std::size_t index) const;
    // The value of a name; nothing when there is none. Valid as long as the context.
    std::optional<Json> find(std::string_view name) const;
    std::vector<std::string> names() const;  // those of the innermost level and the root, for messages

  private:
    struct Level {
        const Json* item;
        std::size_t index;  // from 0
    };
    std::vector<Level> levels_;
};

bool stands(const Json& value);  // does {{#x}} stand for this one?

// The text of a value; {"text": …, "bound": …} is a text with what it was taken from. Adds to `issues` what cannot be
// written; `place` says where: 第3行.
struct Written {
    std::string text;
    std::string bound = {};
    std::optional<double> number = {};  // when the value is one and no filter made a text of it
};
Written write_value(const Scope& scope, const Tag& tag, const std::string& place, Issues& issues);

std::string amount_in_words(std::int64_t cents);  // 1,050 yuan -> 壹仟零伍拾元整; up to 999,999,999,999.99

Issue unknown_name(const Scope& scope, const Tag& tag, const std::string& place);
Issue unclosed(const Tag& tag, const std::string& place);

}  // namespace zhiben::documents
