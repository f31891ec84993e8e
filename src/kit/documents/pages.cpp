#include "kit/documents/pages.hpp"

#include <algorithm>
#include <map>

#include "kit/base/text.hpp"
#include "kit/documents/line_breaks.hpp"
#include "kit/documents/table_rows.hpp"

namespace zhiben::documents {
namespace {

constexpr double slack = 0.3;  // points that may be missing: measures are rounded to twips in the docx

class Pager {
  public:
    Pager(Ink& ink, const Flow& flow) : ink_(ink), flow_(flow) {}

    std::vector<SetPage> run() {
        for (const Section& section : flow_.sections) {
            page_ = &section.page;
            new_page();
            items_ = &section.items;
            for (at_ = 0; at_ < section.items.size(); ++at_)
                std::visit([&](const auto& item) { put(item); }, section.items[at_]);
        }
        colophon();
        for (std::size_t n = 0; n < pages_.size(); ++n) number(pages_[n], n + 1);
        return std::move(pages_);
    }

  private:
    void new_page() {
        pages_.push_back({.page = *page_, .marks = {}});
        y_ = page_->top;
        fresh_ = true;
    }
    double bottom() const { return page_->height - page_->bottom; }
    bool fits(double height) const { return y_ + height <= bottom() + slack; }
    void mark(Mark made) { pages_.back().marks.push_back(made); }

    static double line_height(const Para& para) {
        if (para.pitch > 0) return para.pitch;
        double size = 0;
        for (const Text& text : para.texts) size = std::max(size, text.size);
        return size * 1.25;
    }

    const std::vector<Line>& lines_of(const Para& para) {
        auto& lines = set_[&para];
        if (lines.empty()) lines = set_lines(ink_, para, page_->inner_width(), page_->squeeze);
        return lines;
    }
    const SetTable& table_of(const FlowTable& table) {
        auto& set = tables_[&table];
        if (set.heights.empty()) set = set_table(ink_, table, page_->inner_height());
        return set;
    }

    // How much of the item at `index` must stand on the page where what is kept with it ends.
    double least_height(std::size_t index) {
        if (index >= items_->size()) return 0;
        const Item& item = (*items_)[index];
        if (const auto* para = std::get_if<Para>(&item)) {
            if (para->page_before) return 0;
            const double height = line_height(*para);
            if (!para->keep_next) return para->before + height;
            return para->before + static_cast<double>(lines_of(*para).size()) * height + least_height(index + 1);
        }
        if (const auto* table = std::get_if<FlowTable>(&item)) {
            const SetTable& set = table_of(*table);
            return set.height(0, std::min(set.header_rows + 1, static_cast<int>(set.heights.size()))) +
                   (table->keep_next ? least_height(index + 1) : 0);
        }
        if (const auto* picture = std::get_if<Picture>(&item))
            return picture->height + (picture->keep_next ? least_height(index + 1) : 0);
        return 0;
    }
    void keep_together() {
        const double height = least_height(at_);
        if (!fresh_ && !fits(height) && height <= page_->inner_height()) new_page();
    }

    void put(const Para& para) {
        if (para.page_before && !fresh_) new_page();
        if (para.keep_next) keep_together();
        y_ += para.before;
        const double height = line_height(para);
        const auto& lines = lines_of(para);
        for (const Line& line : lines) {
            if (!fresh_ && !fits(height)) new_page();
            draw(line, page_->left, y_, height, para.red);
            if (&line == &lines.back() && !para.tail.empty()) draw_tail(para, height);
            y_ += height;
            fresh_ = false;
        }
        if (para.red_line) {
            y_ += red_line_below_number + red_line_width / 2;
            mark(RuleMark{page_->left, y_, page_->width - page_->right, y_, red_line_width, true});
            y_ += red_line_width / 2;
        }
        y_ += para.after;
    }

    // Characters stand in the middle of their line: the square of a character is 0.88 of its size above the baseline.
    void draw(const Line& line, double x, double y, double height, bool red) {
        const double baseline = y + height / 2 + line.size * 0.38;
        for (const Piece& piece : line.pieces) {
            mark(TextMark{piece.shaped, x + piece.x, baseline, red});
            if (!piece.underline) continue;
            const double below = baseline + piece.size * 0.16;
            mark(RuleMark{x + piece.x, below, x + piece.x + piece.width, below, table_line, red});
        }
    }

    void draw_tail(const Para& para, double height) {
        const Text& like = para.texts.back();
        Para tail{.texts = {{.text = para.tail, .font = like.font, .size = like.size}},
                  .align = Align::right,
                  .right = para.right};
        draw(set_lines(ink_, tail, page_->inner_width(), 0).front(), page_->left, y_, height, false);
    }

    void put(const Picture& picture) {
        if (picture.page_before && !fresh_) new_page();
        if (picture.keep_next)
            keep_together();
        else if (!fresh_ && !fits(picture.height))
            new_page();
        double x = page_->left;
        const double spare = page_->inner_width() - picture.width;
        if (picture.align == Align::center) x += spare / 2;
        if (picture.align == Align::right) x += spare;
        mark(PictureMark{&picture, x, y_});
        y_ += picture.height;
        fresh_ = false;
    }

    void put(const FlowTable& table) {
        if (table.keep_next) keep_together();
        const SetTable& set = table_of(table);
        const int rows = static_cast<int>(set.heights.size());
        for (int first = 0; first < rows;) {
            const bool repeats = first > 0 && set.header_rows > 0;
            const double header = repeats ? set.height(0, set.header_rows) : 0;
            int end = first;
            while (end < rows && fits(header + set.height(first, end + 1))) ++end;
            if (first == 0 && end > 0 && end <= set.header_rows && end < rows) end = 0;  // no header without a row
            if (end == first && !fresh_) {
                new_page();
                continue;
            }
            end = std::max(end, first + 1);
            if (repeats) rows_of(set, 0, set.header_rows);
            rows_of(set, first, end);
            fresh_ = false;
            first = end;
            if (first < rows) new_page();
        }
    }

    // Rows first … end-1 from y_ on, with the parts of cells that reach beyond them.
    void rows_of(const SetTable& set, int first, int end) {
        for (const SetCell& cell : set.cells) {
            const int from = std::max(cell.row, first), to = std::min(cell.row + cell.rows, end);
            if (from >= to) continue;
            const double x1 = page_->left + cell.x, x2 = x1 + cell.width;
            const double y1 = y_ + set.height(first, from), y2 = y1 + set.height(from, to);
            if (cell.around != Lines::none) mark(RuleMark{x1, y2, x2, y2, table_line, false});
            if (cell.around == Lines::all) {
                mark(RuleMark{x1, y1, x2, y1, table_line, false});
                mark(RuleMark{x1, y1, x1, y2, table_line, false});
                mark(RuleMark{x2, y1, x2, y2, table_line, false});
            }
            if (cell.row < first) continue;  // its text stands on the page before
            const double spare = y2 - y1 - static_cast<double>(cell.lines.size()) * cell.pitch;
            double y = y1 + std::max(cell.at_bottom ? spare : spare / 2, cell.above);
            for (const Line& line : cell.lines) {
                draw(line, x1, y, cell.pitch, false);
                y += cell.pitch;
            }
        }
        y_ += set.height(first, end);
    }

    void colophon() {
        if (flow_.colophon.empty()) return;
        double height = 0;
        for (const Para& para : flow_.colophon) height += static_cast<double>(lines_of(para).size()) * para.pitch;
        if (!fits(height)) new_page();
        y_ = bottom() - height;
        const double left = page_->left, right = page_->width - page_->right;
        for (const Para& para : flow_.colophon) {
            mark(RuleMark{left, y_, right, y_, &para == &flow_.colophon.front() ? colophon_thick : colophon_thin,
                          false});
            put(para);
        }
        mark(RuleMark{left, bottom(), right, bottom(), colophon_thick, false});
    }

    void number(SetPage& page, std::size_t number) {
        const bool official = flow_.style == Style::official;
        const double size = official ? page_number_size : form_page_number_size;
        const std::string text =
            official ? "— " + std::to_string(number) + " —"
                     : "第 " + std::to_string(number) + " 页  共 " + std::to_string(pages_.size()) + " 页";
        const auto& shaped = ink_.shape(text, {Font::songti, size, false});
        const double left = page.page.left, right = page.page.width - page.page.right;
        double x = (left + right - shaped.width) / 2;
        if (official) x = number % 2 == 1 ? right - size - shaped.width : left + size;
        // The dash is 0.38 of the size above the baseline.
        page.marks.push_back(
            TextMark{&shaped, x, page.page.height - page.page.bottom + page_number_below + 0.38 * size, false});
    }

    Ink& ink_;
    const Flow& flow_;
    std::vector<SetPage> pages_;
    const Page* page_ = nullptr;
    const std::vector<Item>* items_ = nullptr;
    std::size_t at_ = 0;
    double y_ = 0;
    bool fresh_ = true;  // nothing on this page yet
    std::map<const Para*, std::vector<Line>> set_;
    std::map<const FlowTable*, SetTable> tables_;
};

}  // namespace

std::vector<SetPage> set_pages(Ink& ink, const Flow& flow) { return Pager(ink, flow).run(); }

}  // namespace zhiben::documents
