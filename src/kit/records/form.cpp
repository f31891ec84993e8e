#include "kit/records/form.hpp"

#include <cmath>

#include "kit/base/text.hpp"
#include "kit/work/secrets.hpp"

namespace zhiben::records {
namespace {

double power_of_ten(int scale) { return std::pow(10.0, scale); }

// Reads a member as the field's type; an issue text, or "" and the value.
std::string read(const Field& field, const Json& input, db::Value& value) {
    value = {};
    if (input.is_null()) return {};
    switch (field.type) {
        case Type::integer:
        case Type::instant:
            if (!input.is_integer()) return "应为整数";
            value = input.integer();
            return {};
        case Type::decimal: {
            if (!input.is_number()) return "应为数字";
            const double scaled = input.number() * power_of_ten(field.scale);
            if (!(std::fabs(scaled) < 9e15)) return "数值过大";
            value = static_cast<std::int64_t>(std::llround(scaled));
            return {};
        }
        case Type::yes_no:
            if (!input.is_bool()) return "应为“是”或“否”";
            value = std::int64_t{input.boolean()};
            return {};
        case Type::choices: {
            if (!input.is_array()) return "应为若干选项";
            std::vector<std::string> codes;
            for (const Json& code : input.items()) {
                if (!code.is_string()) return "应为若干选项";
                codes.push_back(code.string());
            }
            if (!codes.empty()) value = stored_choices(codes);
            return {};
        }
        default: {
            if (!input.is_string()) return field.type == Type::day ? "应为日期，如 2023-11-09" : "应为文字";
            std::string text = trimmed(input.string());
            if (text.find('\0') != std::string::npos) return "含有无法识别的字符，请重新输入";
            if (!text.empty()) value = std::move(text);
            return {};
        }
    }
}

// "{…" but for its labels and its end.
void append_fields(std::string& out, const Kind& kind, const Record& record) {
    out += "{\"id\":";
    append_json_string(out, record.id);
    out += ",\"version\":" + std::to_string(record.version) + ",\"created_at\":" + std::to_string(record.created.ms) +
           ",\"changed_at\":" + std::to_string(record.changed.ms) +
           (record.archived ? ",\"archived\":true" : ",\"archived\":false");
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const Field& field = kind.fields[i];
        const db::Value& value = record.values[i];
        out += ",\"";
        out += field.name;  // an identifier
        out += "\":";
        const auto* text = std::get_if<std::string>(&value);
        if (db::is_null(value))
            out += "null";
        else if (text && !field.secret && field.type != Type::choices)
            append_json_string(out, *text);
        else
            value_json(field, value).dump_to(out);
    }
}

void append_labels(std::string& out, const Held& references, const Labels& labels) {
    out += ",\"labels\":{";
    bool first = true;
    for (const auto& [field, id] : references) {
        const auto titles = labels.find(field->refers);
        if (titles == labels.end()) continue;
        const auto title = titles->second.find(id);
        if (title == titles->second.end()) continue;
        if (!first) out.push_back(',');
        first = false;
        append_json_string(out, field->name);
        out.push_back(':');
        append_json_string(out, title->second);
    }
    out += "}}";
}

}  // namespace

Issues apply(ReadTx& tx, const Kind& kind, const Json& input, Record& record, bool form) {
    Issues issues;
    for (const auto& [name, member] : input.members()) {
        if (name == "id" || name == "version" || name == "labels" || name == "created_at" || name == "changed_at" ||
            name == "archived")
            continue;  // shown with the record, and harmless when sent back
        const int at = kind.find(name);
        if (at < 0) {
            issues.push_back({name, "unknown", "没有这个栏目", name});
            continue;
        }
        const Field& field = kind.fields[static_cast<std::size_t>(at)];
        db::Value value;
        const std::string wrong = read(field, member, value);
        if (!wrong.empty()) {
            issues.push_back({name, "wrong_type", wrong, field.label});
            continue;
        }
        db::Value& slot = record.values[static_cast<std::size_t>(at)];
        if (field.secret && !db::is_null(value)) {
            const std::string& plain = std::get<std::string>(value);
            if (!db::is_null(slot)) {
                // The mask sent back, or the number that is there already, changes nothing.
                const std::string& old = std::get<std::string>(slot);
                if (plain == Secrets::mask(old) || plain == tx.secrets().open(old)) continue;
            }
            if (plain.find('*') != std::string::npos) {
                issues.push_back({name, "masked", "请填写完整号码，不能带 * 号", field.label});
                continue;
            }
            if (characters(plain) > field.max) {
                issues.push_back({name, "too_long", "最多 " + std::to_string(field.max) + " 个字", field.label});
                continue;
            }
            if (const std::string why = field.judge ? field.judge(plain) : std::string(); !why.empty()) {
                issues.push_back({name, "bad_number", why, field.label});
                continue;
            }
            value = tx.secrets().seal(plain);
        }
        if (form && field.fixed) {
            if (value != slot) issues.push_back({name, "fixed", "由系统或专门的操作填写，不能直接修改", field.label});
            continue;
        }
        slot = std::move(value);
    }
    return issues;
}

Json value_json(const Field& field, const db::Value& value) {
    if (db::is_null(value)) return {};
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
        if (field.type == Type::yes_no) return *number == 1;
        if (field.type == Type::decimal && field.scale > 0)
            return static_cast<double>(*number) / power_of_ten(field.scale);
        return *number;
    }
    if (const auto* real = std::get_if<double>(&value)) return *real;
    const std::string& text = std::get<std::string>(value);
    if (field.secret) return Secrets::mask(text);
    if (field.type == Type::choices) {
        Json out = Json::array();
        for (const std::string& code : choices_of(text)) out.push(code);
        return out;
    }
    return text;
}

std::string value_text(const Field& field, const db::Value& value, const std::map<std::string, std::string>* titles) {
    if (db::is_null(value)) return {};
    if (field.type == Type::yes_no) return std::get<std::int64_t>(value) == 1 ? "是" : "否";
    if (field.type == Type::instant) return Instant{std::get<std::int64_t>(value)}.local();
    if (field.type == Type::decimal) return value_json(field, value).dump();
    if (const auto* number = std::get_if<std::int64_t>(&value)) return std::to_string(*number);
    if (const auto* real = std::get_if<double>(&value)) return Json(*real).dump();
    const std::string& text = std::get<std::string>(value);
    if (field.secret) return Secrets::mask(text);
    if (field.type == Type::choice) return choice_label(field, text);
    if (field.type == Type::choices) {
        std::vector<std::string> out;
        for (const std::string& code : choices_of(text)) out.push_back(choice_label(field, code));
        return join(out, "、");
    }
    if (field.type == Type::reference && titles) {
        const auto found = titles->find(text);
        return found == titles->end() ? std::string() : found->second;
    }
    return text;
}

void append_json(std::string& out, const Kind& kind, const Record& record, const Labels& labels) {
    append_fields(out, kind, record);
    append_labels(out, references_of(kind, record), labels);
}

void JsonPage::add(const Record& record) {
    append_fields(text_, kind_, record);
    items_.push_back({text_.size(), references_of(kind_, record)});
    for (const auto& [field, id] : items_.back().references) wanted_[field->refers].insert(id);
}

std::string JsonPage::finish(ReadTx& tx, const std::string& next) const {
    const Labels named = labels(tx, wanted_);
    std::string out;
    out.reserve(text_.size() + items_.size() * 200 + 64);
    out = "{\"items\":[";
    std::size_t begin = 0;
    for (const Item& item : items_) {
        if (begin > 0) out.push_back(',');
        out.append(text_, begin, item.end - begin);
        append_labels(out, item.references, named);
        begin = item.end;
    }
    out += "],\"next\":";
    Json(next.empty() ? Json() : Json(next)).dump_to(out);
    out.push_back('}');
    return out;
}

Json to_json(const Kind& kind, const Record& record, const Labels& labels) {
    std::string text;
    append_json(text, kind, record, labels);
    return Json::parse(text);
}

std::string history_json(const Kind& kind, const Record& record) {
    std::string out = "{";
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const db::Value& value = record.values[i];
        if (db::is_null(value) || kind.fields[i].derived) continue;
        if (out.size() > 1) out.push_back(',');
        append_json_string(out, kind.fields[i].name);
        out.push_back(':');
        // As stored, so that an old line reads the same after a field's description has changed.
        if (const auto* number = std::get_if<std::int64_t>(&value))
            out += std::to_string(*number);
        else if (const auto* real = std::get_if<double>(&value))
            out += Json(*real).dump();
        else
            append_json_string(out, std::get<std::string>(value));
    }
    out.push_back('}');
    return out;
}

db::Value stored_value(const Json& kept) {
    if (kept.is_integer()) return kept.integer();
    if (kept.is_string()) return kept.string();
    return {};
}

}  // namespace zhiben::records
