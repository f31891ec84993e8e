#include "kit/records/kind.hpp"

#include <algorithm>
#include <stdexcept>

#include "kit/base/text.hpp"

namespace zhiben::records {

int Kind::find(std::string_view wanted) const {
    for (std::size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == wanted) return static_cast<int>(i);
    return -1;
}

int Kind::index(std::string_view wanted) const {
    const int found = find(wanted);
    if (found < 0) throw std::logic_error("kind " + name + " has no field " + std::string(wanted));
    return found;
}

const db::Value& Kind::get(const Record& record, std::string_view field_name) const {
    return record.values[static_cast<std::size_t>(index(field_name))];
}
void Kind::set(Record& record, std::string_view field_name, db::Value value) const {
    record.values[static_cast<std::size_t>(index(field_name))] = std::move(value);
}
std::string Kind::text(const Record& record, std::string_view field_name) const {
    const auto* found = std::get_if<std::string>(&get(record, field_name));
    return found ? *found : std::string();
}
std::int64_t Kind::integer(const Record& record, std::string_view field_name) const {
    const auto* found = std::get_if<std::int64_t>(&get(record, field_name));
    return found ? *found : 0;
}
std::optional<Day> Kind::day(const Record& record, std::string_view field_name) const {
    return Day::parse(text(record, field_name));
}
bool Kind::blank(const Record& record, std::string_view field_name) const {
    return db::is_null(get(record, field_name));
}

Record Kind::fresh(std::string id) const {
    Record record;
    record.id = std::move(id);
    record.values.resize(fields.size());
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Field& one = fields[i];
        if (one.preset.empty()) continue;
        const bool number = one.type == Type::integer || one.type == Type::decimal || one.type == Type::yes_no;
        record.values[i] =
            number ? db::Value(static_cast<std::int64_t>(std::stoll(one.preset))) : db::Value(one.preset);
    }
    return record;
}

const Choice* find_choice(const Field& field, std::string_view code) {
    const auto found = std::find_if(field.choices.begin(), field.choices.end(),
                                    [&](const Choice& choice) { return choice.code == code; });
    return found == field.choices.end() ? nullptr : &*found;
}
std::string choice_label(const Field& field, std::string_view code) {
    const Choice* found = find_choice(field, code);
    return found ? found->label : std::string(code);
}

std::vector<std::string> choices_of(std::string_view stored) {
    if (stored.size() < 2) return {};
    return split(stored.substr(1, stored.size() - 2), '|');
}
std::string stored_choices(const std::vector<std::string>& codes) {
    if (codes.empty()) return {};
    std::vector<std::string> sorted = codes;
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return '|' + join(sorted, "|") + '|';
}

static constexpr std::pair<Type, const char*> type_names[] = {
    {Type::text, "text"},     {Type::long_text, "long_text"}, {Type::integer, "integer"}, {Type::decimal, "decimal"},
    {Type::day, "day"},       {Type::instant, "instant"},     {Type::choice, "choice"},   {Type::choices, "choices"},
    {Type::yes_no, "yes_no"}, {Type::reference, "reference"}};

const char* type_name(Type type) {
    for (const auto& [one, name] : type_names)
        if (one == type) return name;
    return "text";
}
std::optional<Type> type_named(std::string_view wanted) {
    for (const auto& [one, name] : type_names)
        if (name == wanted) return one;
    return {};
}

void Kinds::add(Kind kind) {
    const std::lock_guard lock(mutex_);
    plain_.push_back(kind);
    kinds_.push_back(std::make_shared<const Kind>(std::move(kind)));
}
KindPtr Kinds::find(std::string_view name) const {
    const std::lock_guard lock(mutex_);
    for (const KindPtr& kind : kinds_)
        if (kind->name == name) return kind;
    return nullptr;
}
KindPtr Kinds::get(std::string_view name) const {
    KindPtr kind = find(name);
    if (!kind) throw Problem(Stop::not_found, "no_such_kind", "没有名为“" + std::string(name) + "”的台账");
    return kind;
}
std::vector<KindPtr> Kinds::all() const {
    const std::lock_guard lock(mutex_);
    return kinds_;
}
void Kinds::set_extra(std::string_view name, std::vector<Field> columns) {
    const std::lock_guard lock(mutex_);
    for (std::size_t i = 0; i < plain_.size(); ++i) {
        if (plain_[i].name != name) continue;
        Kind changed = plain_[i];
        for (Field& column : columns) {
            column.extra = true;
            changed.fields.push_back(std::move(column));
        }
        kinds_[i] = std::make_shared<const Kind>(std::move(changed));
    }
}

void Kinds::follow(std::string kind, Follow follow) { followers_.emplace_back(std::move(kind), std::move(follow)); }
void Kinds::tell_followers(WriteTx& tx, const Kind& kind, const Record* before, const Record& after) const {
    for (const auto& [name, follow] : followers_)
        if (name.empty() || name == kind.name) follow(tx, kind, before, after);
}

static Json describe(const Field& field) {
    Json out = Json::object();
    out.set("name", field.name).set("label", field.label).set("type", type_name(field.type));
    out.set("must", field.must).set("listed", field.listed).set("searched", field.searched).set("fixed", field.fixed);
    out.set("secret", field.secret).set("extra", field.extra).set("section", field.section).set("help", field.help);
    out.set("unit", field.unit).set("max", field.max).set("scale", field.scale);
    out.set("least", field.least ? Json(*field.least) : Json()).set("most", field.most ? Json(*field.most) : Json());
    out.set("refers", field.refers.empty() ? Json() : Json(field.refers));
    out.set("preset", field.preset.empty() ? Json() : Json(field.preset));
    const bool plain = !field.extra && !field.secret;
    out.set("sortable", plain && field.type != Type::long_text && field.type != Type::choices);
    out.set("filterable", plain && field.type != Type::long_text);
    Json choices = Json::array();
    for (const Choice& choice : field.choices)
        choices.push(Json::object().set("code", choice.code).set("label", choice.label));
    out.set("choices", std::move(choices));
    return out;
}

Json describe(const Kind& kind, Roles role) {
    Json fields = Json::array();
    for (const Field& field : kind.fields) fields.push(describe(field));
    Json key = Json::array();
    for (const std::string& name : kind.key) key.push(name);
    return Json::object()
        .set("name", kind.name)
        .set("label", kind.label)
        .set("title_field", kind.title)
        .set("owner_field", kind.owner)
        .set("group", kind.group)
        .set("part", kind.part)
        .set("has_steps", !kind.steps.empty())
        .set("default_sort", kind.sort)
        .set("key", std::move(key))
        .set("read", (kind.readers & role) != 0)
        .set("create", (kind.creators & role) != 0)
        .set("write", (kind.writers & role) != 0)
        .set("archive", (kind.archivers & role) != 0)
        .set("import", kind.imports && (kind.creators & role) != 0)
        .set("has_history", true)
        .set("has_attachments", true)
        .set("fields", std::move(fields));
}

}  // namespace zhiben::records
