#include <algorithm>
#include <cstring>
#include <unordered_map>

#include "kit/sheets/annotate.hpp"

namespace zhiben::sheets {

// Texts in blocks that never move. Equal ones are found again while there are few; a workbook with a hundred thousand
// different texts gains nothing from looking for more.
struct Marks::Texts {
    static constexpr std::size_t block_bytes = 1 << 18, most_looked_up = 100'000;

    std::uint32_t keep(std::string_view text) {
        if (const auto found = known.find(text); found != known.end()) return found->second;
        if (text.size() > left) {
            left = std::max(block_bytes, text.size());
            blocks.push_back(std::make_unique<char[]>(left));
            free = blocks.back().get();
        }
        std::memcpy(free, text.data(), text.size());
        const std::string_view kept(free, text.size());
        free += text.size();
        left -= text.size();
        const auto id = static_cast<std::uint32_t>(texts.size());
        texts.push_back(kept);
        if (known.size() < most_looked_up) known.emplace(kept, id);
        return id;
    }

    std::vector<std::unique_ptr<char[]>> blocks;
    char* free = nullptr;
    std::size_t left = 0;
    std::vector<std::string_view> texts;
    std::unordered_map<std::string_view, std::uint32_t> known;
};

Marks::Marks() : texts_(std::make_unique<Texts>()) {}
Marks::~Marks() = default;
Marks::Marks(Marks&&) noexcept = default;
Marks& Marks::operator=(Marks&&) noexcept = default;

void Marks::add(int sheet, int row, int column, Severity severity, std::string_view text) {
    const Mark mark{static_cast<std::uint32_t>(row), static_cast<std::int16_t>(column),
                    static_cast<std::uint16_t>(sheet), severity, texts_->keep(text)};
    sorted_ = sorted_ && (marks_.empty() || std::tie(marks_.back().sheet, marks_.back().row, marks_.back().column) <=
                                                std::tie(mark.sheet, mark.row, mark.column));
    marks_.push_back(mark);
}

std::string_view Marks::text(const Mark& mark) const { return texts_->texts[mark.text]; }

const std::vector<Marks::Mark>& Marks::sorted() const {
    if (!sorted_)
        std::stable_sort(marks_.begin(), marks_.end(), [](const Mark& a, const Mark& b) {
            return std::tie(a.sheet, a.row, a.column) < std::tie(b.sheet, b.row, b.column);
        });
    sorted_ = true;
    return marks_;
}

}  // namespace zhiben::sheets
