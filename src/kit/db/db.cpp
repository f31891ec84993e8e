#include "kit/db/db.hpp"

namespace zhiben::db {

Query& Query::add(Sql sql) {
    text_ += sql.text();
    return *this;
}

Query& Query::name(std::string_view identifier) {
    if (identifier.empty()) throw std::logic_error("empty SQL identifier");
    for (char c : identifier)
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
            throw std::logic_error("not an SQL identifier: " + std::string(identifier));
    text_ += identifier;
    return *this;
}

Query& Query::bind(Value value) {
    values_.push_back(std::move(value));
    text_ += '$';
    text_ += std::to_string(values_.size());
    return *this;
}

Query& Query::number(std::int64_t literal) {
    text_ += std::to_string(literal);
    return *this;
}

Violation::Violation(Sort sort_, std::string table_, std::vector<std::string> columns_, const std::string& what)
    : std::runtime_error(what), sort(sort_), table(std::move(table_)), columns(std::move(columns_)) {}

void Connection::may_ask() const {
    if (streaming_) throw std::logic_error("a question to the database while rows of another are streamed");
}

void Connection::stream(const Query& query, const RowFunction& row) {
    may_ask();
    struct Streaming {
        explicit Streaming(bool& flag) : flag_(flag) { flag_ = true; }
        ~Streaming() { flag_ = false; }
        Streaming(const Streaming&) = delete;
        Streaming& operator=(const Streaming&) = delete;

      private:
        bool& flag_;
    } streaming(streaming_);
    stream_rows(query, row);
}

std::optional<Value> Connection::value(const Query& query) {
    std::optional<Value> out;
    each(query, [&](const Row& row) {
        if (!out) out = row.value(0);
    });
    return out;
}

std::int64_t Connection::integer(const Query& query) {
    const auto found = value(query);
    if (!found) return 0;
    if (const auto* number = std::get_if<std::int64_t>(&*found)) return *number;
    if (const auto* real = std::get_if<double>(&*found)) return static_cast<std::int64_t>(*real);
    return 0;
}

bool Connection::exists(const Query& query) { return value(query).has_value(); }

}  // namespace zhiben::db
