#pragma once
// The zip container of xlsx and ods, read with limits: what is inside is unpacked in pieces, never whole.

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "kit/sheets/read.hpp"

struct zip;

namespace zhiben::sheets {

struct InMemory {
    std::string_view bytes;
};

class Package {
  public:
    Package(const std::string& path, const Limits& limits);
    Package(InMemory file, const Limits& limits);  // the bytes must outlive it

    using Piece = std::function<bool(std::string_view bytes)>;  // false: enough
    bool has(std::string_view name) const { return find(name).has_value(); }
    std::optional<std::uint64_t> find(std::string_view name) const;  // ignores case and a leading '/'
    void stream(std::string_view name, const Piece& piece);          // throws when there is no such part
    std::string head(std::string_view name, std::size_t bytes);      // its first bytes; empty when there is none
    std::string whole(std::string_view name, std::size_t most);      // throws when larger than `most` bytes
    std::vector<std::string> names() const;
    zip* raw() const { return zip_.get(); }

  private:
    struct Closer {
        void operator()(zip* archive) const;
    };
    void count_entries();

    Limits limits_;
    std::unique_ptr<zip, Closer> zip_;
    std::vector<std::uint64_t> unpacked_;  // by entry: the most that was unpacked of it
    std::uint64_t total_ = 0;
};

// "xl/workbook.xml" + "worksheets/sheet1.xml" -> "xl/worksheets/sheet1.xml"; an absolute target stands for itself.
std::string resolve_target(std::string_view part, std::string_view target);

}  // namespace zhiben::sheets
