#pragma once
// Copies a sheet's XML on, byte by byte, but for the cells that get or lose a colour, the problem column, and the
// reference to the drawing of the comments.

#include <fstream>
#include <functional>

#include "kit/sheets/annotate_parts.hpp"
#include "kit/sheets/xlsx_styles.hpp"
#include "kit/sheets/xml.hpp"

namespace zhiben::sheets {

class SheetRewriter : private XmlHandler {
  public:
    SheetRewriter(MarkedRows marks, ProblemPlace place, CellStyles& styles, const Limits& limits);
    SheetRewriter(const SheetRewriter&) = delete;
    SheetRewriter& operator=(const SheetRewriter&) = delete;

    std::function<void(int row, const MarkedCell& cell)> on_mark;
    std::string drawing_id;  // to be named by the sheet; empty: it names one already
    void rewrite(Package& package, const std::string& path, const std::string& out);
    std::size_t problem_rows() const { return problem_rows_; }
    std::string relation_space() const;
    const std::string& main_space() const { return root_space_; }

  private:
    void start(std::string_view name, const Attributes& attributes) override;
    void end(std::string_view name) override;

    void start_row(const Attributes& attributes);
    void start_cell(const Attributes& attributes);
    void end_row();
    void start_column(const Attributes& attributes);
    void end_columns();
    void load_row();              // what is to be put into row_
    void put_before(int column);  // the new cells left of `column`
    void put_cell(const MarkedCell& cell);
    void put_missing_rows(int before);
    void put_problem_column_width();
    void put_drawing();
    std::string raw_tag() const;
    void copy_until(std::int64_t offset);
    void skip_until(std::int64_t offset);
    void put(std::string_view text) { buffer_ += text; }
    void flush(bool all);
    std::string tag(std::string_view name) const { return prefix_ + std::string(name); }

    MarkedRows marks_;
    ProblemPlace place_;
    CellStyles& styles_;
    Limits limits_;
    XmlReader* reader_ = nullptr;
    std::ofstream out_;
    std::string pending_, buffer_, prefix_, root_space_;
    std::int64_t pending_at_ = 0;  // offset of pending_'s first byte
    std::size_t done_ = 0;         // how much of pending_ is copied or skipped; it is cut once a chunk

    int row_ = -1, column_ = -1;
    bool in_data_ = false, in_row_ = false, dropping_ = false, columns_seen_ = false, in_columns_ = false,
         width_put_ = false, drawing_put_ = false;
    bool skipping_element_ = false, after_data_ = false, any_marks_ = false;
    int depth_ = 0;
    MarkedRows::RowMarks wanted_;
    std::size_t next_cell_ = 0;  // of wanted_.cells
    bool problem_pending_ = false;
    std::string problem_text_;
    std::size_t problem_rows_ = 0;
};

}  // namespace zhiben::sheets
