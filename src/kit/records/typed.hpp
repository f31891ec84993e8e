#pragma once
// The border between the engine's records and a feature's own struct: a list of member pointers.

#include <functional>
#include <initializer_list>
#include <string>
#include <utility>
#include <vector>

#include "kit/records/kind.hpp"

namespace zhiben::records {

template <class T> class Typed {
  public:
    Typed& text(std::string T::*member, std::string field) {
        return add([=](T& out, const Kind& kind, const Record& in) { out.*member = kind.text(in, field); },
                   [=](const T& in, const Kind& kind, Record& out) {
                       kind.set(out, field, (in.*member).empty() ? db::Value() : db::Value(in.*member));
                   });
    }
    Typed& integer(std::int64_t T::*member, std::string field) {
        return add([=](T& out, const Kind& kind, const Record& in) { out.*member = kind.integer(in, field); },
                   [=](const T& in, const Kind& kind, Record& out) { kind.set(out, field, in.*member); });
    }
    Typed& integer(std::optional<std::int64_t> T::*member, std::string field) {  // where blank is not zero
        return add(
            [=](T& out, const Kind& kind, const Record& in) {
                if (!kind.blank(in, field)) out.*member = kind.integer(in, field);
            },
            [=](const T& in, const Kind& kind, Record& out) {
                kind.set(out, field, in.*member ? db::Value(*(in.*member)) : db::Value());
            });
    }
    Typed& yes(bool T::*member, std::string field) {
        return add([=](T& out, const Kind& kind, const Record& in) { out.*member = kind.yes(in, field); },
                   [=](const T& in, const Kind& kind, Record& out) { kind.set(out, field, std::int64_t{in.*member}); });
    }
    Typed& day(std::optional<Day> T::*member, std::string field) {
        return add([=](T& out, const Kind& kind, const Record& in) { out.*member = kind.day(in, field); },
                   [=](const T& in, const Kind& kind, Record& out) {
                       kind.set(out, field, in.*member ? db::Value((in.*member)->iso()) : db::Value());
                   });
    }
    template <class E>
    Typed& choice(E T::*member, std::string field, std::initializer_list<std::pair<E, const char*>> names) {
        const std::vector<std::pair<E, std::string>> all(names.begin(), names.end());
        return add(
            [=](T& out, const Kind& kind, const Record& in) {
                const std::string code = kind.text(in, field);
                for (const auto& [value, name] : all)
                    if (name == code) out.*member = value;
            },
            [=](const T& in, const Kind& kind, Record& out) {
                for (const auto& [value, name] : all)
                    if (value == in.*member) kind.set(out, field, name);
            });
    }

    T load(const Kind& kind, const Record& record) const {
        T out;
        for (const auto& one : loads_) one(out, kind, record);
        return out;
    }
    void store(const T& thing, const Kind& kind, Record& record) const {
        for (const auto& one : stores_) one(thing, kind, record);
    }

  private:
    std::vector<std::function<void(T&, const Kind&, const Record&)>> loads_;
    std::vector<std::function<void(const T&, const Kind&, Record&)>> stores_;

    template <class Load, class Store> Typed& add(Load load, Store store) {
        loads_.emplace_back(std::move(load));
        stores_.emplace_back(std::move(store));
        return *this;
    }
};

}  // namespace zhiben::records
