#pragma once
// One reader a format, behind read().

#include <string>

#include "kit/sheets/read.hpp"

namespace zhiben::sheets {

class Package;
void read_xlsx(Package& package, const Limits& limits, Sink& sink);
void read_ods(Package& package, const Limits& limits, Sink& sink);
void read_csv(const std::string& path, const Limits& limits, Sink& sink);

// The cells of the row being read, their strings used again from row to row; counts against the limits.
class RowBuffer {
  public:
    explicit RowBuffer(const Limits& limits) : limits_(limits) {}

    void begin_sheet() {
        end_ = {};
        last_row_ = -1;
    }
    Cell& cell(int column);  // the next cell; forget() takes it back
    void forget() { --used_; }
    Cell& last() { return cells_[used_ - 1]; }
    bool empty() const { return used_ == 0; }
    void emit(Sink& sink, int number, bool hidden,
              std::span<const Merge> merges = {});  // gives the row to the sink if it has a value, counts it if not
    void clear() { used_ = 0; }
    std::span<const Cell> cells() const { return {cells_.data(), used_}; }
    void check_place(std::int64_t row, std::int64_t column) const;
    const SheetEnd& end() const { return end_; }

  private:
    void put_in_order();

    const Limits& limits_;
    std::vector<Cell> cells_;
    std::size_t used_ = 0;
    std::uint64_t total_ = 0;
    int last_row_ = -1;
    SheetEnd end_;
};

}  // namespace zhiben::sheets
