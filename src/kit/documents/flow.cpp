#include "kit/documents/flow.hpp"

#include <algorithm>

#include "kit/base/text.hpp"
#include "kit/documents/images.hpp"
#include "kit/documents/line_breaks.hpp"

namespace zhiben::documents {
namespace {

template <typename... Bodies> struct Each : Bodies... { using Bodies::operator()...; };

class Layout {
  public:
    explicit Layout(const Document& document) : document_(document), page_(page_of(document.style)) {
        flow_.style = document.style;
        flow_.title = document.title;
        begin_section(false);
    }

    Flow make() {
        head();
        for (const Block& block : document_.blocks) add(block);
        for (const Annex& annex : document_.annexes) add(annex);
        colophon();
        return std::move(flow_);
    }

  private:
    bool official() const { return document_.style == Style::official; }

    void begin_section(bool turned) {
        page_ = turned ? landscape(page_of(document_.style)) : page_of(document_.style);
        flow_.sections.push_back({.page = page_, .landscape = turned, .items = {}});
    }
    void put(Item item) {
        auto& items = flow_.sections.back().items;
        if (break_pending_) {
            break_pending_ = false;
            if (std::holds_alternative<FlowTable>(item))
                items.push_back(Para{.role = Role::flush, .pitch = least_pitch, .page_before = true});
            if (auto* made = std::get_if<Para>(&item)) made->page_before = true;
            if (auto* made = std::get_if<Picture>(&item)) made->page_before = true;
        }
        items.push_back(std::move(item));
    }
    bool after_a_field() const {
        const auto& items = flow_.sections.back().items;
        if (break_pending_ || items.empty()) return false;
        const auto* last = std::get_if<FlowTable>(&items.back());
        return last && last->at_bottom;
    }
    // What ends a form (the signature, the code to check it by) never stands on a page alone.
    void hold_last() {
        auto& items = flow_.sections.back().items;
        if (official() || break_pending_ || items.empty()) return;
        if (auto* last = std::get_if<Para>(&items.back())) last->keep_next = true;
        if (auto* last = std::get_if<FlowTable>(&items.back()); last && last->row_count == 1) {
            last->keep_next = true;
            for (FlowCell& cell : last->cells) cell.para.keep_next = true;
        }
    }

    Para para(Role role, const Runs& runs) const {
        const Look& of = look(document_.style, role);
        Para made{.role = role,
                  .align = of.align,
                  .indent = of.indent * page_.square(),
                  .pitch = of.pitch,
                  .keep_next = of.keep_next,
                  .grid = of.grid && page_.squeeze != 0,
                  .red = of.red};
        for (const Run& run : runs)
            if (!run.text.empty())
                made.texts.push_back({run.text, run.font.value_or(of.font), of.size, run.bold, run.underline});
        return made;
    }
    Para para(Role role, const std::string& text) const { return para(role, plain(text)); }
    void blank(int lines = 1, bool keep = false) {
        for (int line = 0; line < lines; ++line) {
            Para made = para(Role::flush, Runs{});
            made.keep_next = keep;
            put(made);
        }
    }

    void head() {
        if (official() && !document_.issuers.empty()) red_head();
        if (!official())
            for (const auto& issuer : document_.issuers) put(para(Role::issuer, issuer));
        title(document_.title);
        if (!official() && !document_.number.empty()) put(para(Role::number, document_.number));
        if (official() && document_.issuers.empty() && !document_.number.empty())
            put(para(Role::number, document_.number));
        if (!document_.title.empty() && official()) blank();
        if (!document_.addressee.empty()) put(para(Role::addressee, document_.addressee + "："));  // 7.3.2
    }

    // 7.2.4–7.2.7
    void red_head() {
        double longest = 1;
        for (const auto& issuer : document_.issuers) longest = std::max(longest, width_in_characters(issuer));
        const double size = std::clamp(0.96 * page_.inner_width() / longest, 22.0, 56.0);
        for (const auto& issuer : document_.issuers) {
            Para made = para(Role::issuer, issuer);
            for (Text& text : made.texts) text.size = size;
            made.pitch = size * 1.25;
            // The standard measures to the upper edge of the characters; a line has room above them.
            if (&issuer == &document_.issuers.front()) made.before = red_head_from_top - size * 0.125;
            put(made);
        }
        blank(2);
        Para number = para(Role::number, document_.number);
        if (!document_.signer.empty()) {  // 7.2.5: the number left by one character, 签发人 right by one
            const double room = page_.inner_width() / page_.square() - 2 - width_in_characters(document_.number) -
                                width_in_characters(document_.signer) - 4;
            number.align = Align::left;
            number.indent = page_.square();
            number.texts.push_back({.text = blanks(room) + "签发人：", .size = page_.size});
            number.texts.push_back({.text = document_.signer, .font = Font::kaiti, .size = page_.size});
        }
        number.red_line = true;
        put(number);
        blank(2);
    }
    static std::string blanks(double squares) {
        std::string made;
        for (int n = 0; n < static_cast<int>(squares); ++n) made += "\u3000";
        return made;
    }

    void title(const std::string& text) {
        if (text.empty()) return;
        const double most = page_.inner_width() / look(document_.style, Role::title).size - 1;
        put(para(Role::title, join(balanced_lines(text, most), "\n")));
    }

    void add(const Block& block) {
        std::visit(
            Each{
                [&](const Heading& it) { heading(it); },
                [&](const Paragraph& it) { paragraph(it); },
                [&](const Table& it) { table(it); },
                [&](const Fields& it) { fields(it); },
                [&](const Image& it) { image(it); },
                [&](const QrCode& it) {
                    const double side = points(it.size_mm);
                    if (!official()) {
                        hold_last();
                        Para room = para(Role::flush, Runs{});
                        room.pitch = field_gap;
                        room.keep_next = true;
                        put(room);
                    }
                    picture(
                        {.kind = Picture::Kind::qr, .bytes = it.text, .width = side, .height = side, .align = it.align},
                        it.caption);
                },
                [&](const Chart& it) {
                    picture({.kind = Picture::Kind::chart,
                             .chart = &it,
                             .width = page_.inner_width(),
                             .height = points(it.height_mm)},
                            {});
                },
                [&](const AttachmentsNote& it) { attachments(it); },
                [&](const Signature& it) { signature(it); },
                [&](const PageBreak&) { break_pending_ = !flow_.sections.back().items.empty(); },
            },
            block);
    }

    void heading(const Heading& it) {
        Para made = para(static_cast<Role>(static_cast<int>(Role::heading1) + std::clamp(it.level, 1, 4) - 1), it.runs);
        if (after_a_field()) made.before = field_gap;
        put(made);
    }

    void paragraph(const Paragraph& it) {
        Para made = para(it.indented && it.align == Align::both ? Role::body : Role::flush, it.runs);
        made.align = it.align;
        if (after_a_field()) made.before = field_gap;
        put(made);
    }

    // 7.3.4: a blank line, two characters in; the names end without a mark, further lines stand under the first.
    void attachments(const AttachmentsNote& it) {
        if (it.names.empty()) return;
        blank();
        const double square = page_.square();
        for (std::size_t n = 0; n < it.names.size(); ++n) {
            const std::string number = it.names.size() > 1 ? std::to_string(n + 1) + ". " : "";
            Para made = para(Role::flush, (n == 0 ? "附件：" : "") + number + it.names[n]);
            made.align = Align::left;
            made.left = (n == 0 ? 2 : 5) * square;
            made.hang = (n == 0 ? 3 : 0) * square + width_in_characters(number) * square;
            put(made);
        }
    }

    // 7.3.5.1: the date four characters from the right edge, the issuer centred above it.
    void signature(const Signature& it) {
        const double square = page_.square();
        const std::string date = it.date ? it.date->chinese() : "\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日";
        const double room = it.seal == Seal::none ? 2 : 4;  // 7.3.5.2: two characters without a seal
        const double date_width = width_in_characters(date);
        double date_right = room;
        std::vector<std::pair<std::string, double>> lines;
        for (const auto& issuer : it.issuers) {
            const std::string text = issuer + (it.seal == Seal::words ? "（盖章）" : "");
            const double width = width_in_characters(text);
            double right = room + (date_width - width) / 2;
            if (right < 0) {  // a long name: the date goes under its middle
                date_right = std::max(date_right, (width - date_width) / 2);
                right = 0;
            }
            lines.emplace_back(text, right);
        }
        lines.emplace_back(date, date_right);
        hold_last();
        blank(it.seal == Seal::place ? 2 : 1, true);
        for (std::size_t n = 0; n < lines.size(); ++n) {
            Para made = para(Role::flush, lines[n].first);
            made.align = Align::right;
            made.right = lines[n].second * square;
            made.keep_next = n + 1 < lines.size();
            put(made);
        }
    }

    void picture(Picture made, const std::string& caption) {
        // As wide as the page at most; as high, less a line for the caption.
        const double most = page_.inner_height() - (caption.empty() ? 0 : page_.pitch);
        const double scale = std::min({1.0, page_.inner_width() / made.width, most / made.height});
        made.width *= scale;
        made.height *= scale;
        made.keep_next = !caption.empty();
        put(std::move(made));
        if (caption.empty()) return;
        Para below = para(Role::caption, caption);
        below.keep_next = false;
        put(below);
    }

    void image(const Image& it) {
        const ImageSize size = image_size(it.bytes);
        const double ratio = static_cast<double>(size.height) / static_cast<double>(size.width);
        double width = it.width_mm, height = it.height_mm;
        if (width <= 0 && height <= 0) width = 60;
        if (width <= 0) width = height / ratio;
        if (height <= 0) height = width * ratio;
        picture({.kind = size.jpeg ? Picture::Kind::jpeg : Picture::Kind::png,
                 .bytes = it.bytes,
                 .width = points(width),
                 .height = points(height),
                 .align = it.align},
                it.caption);
    }

    void table(const Table& it) {
        if (it.columns.empty() || it.rows.empty()) return;
        if (!it.caption.empty()) put(para(Role::caption, it.caption));
        double shares = 0;
        for (const Column& column : it.columns) shares += column.width;
        FlowTable made{.header_rows = it.header_rows, .row_count = static_cast<int>(it.rows.size())};
        for (const Column& column : it.columns) made.widths.push_back(page_.inner_width() * column.width / shares);
        made.row_height = look(document_.style, Role::cell).pitch * 1.4;

        const std::size_t columns = it.columns.size();
        std::vector<int> covered(columns, 0);  // rows still covered from above, by column
        for (std::size_t row = 0; row < it.rows.size(); ++row) {
            std::size_t column = 0;
            std::vector<int> next(columns, 0);
            for (std::size_t c = 0; c < columns; ++c) next[c] = std::max(covered[c] - 1, 0);
            for (const Cell& cell : it.rows[row]) {
                while (column < columns && covered[column] > 0) ++column;
                if (column >= columns) break;  // more cells than columns
                FlowCell at{.row = static_cast<int>(row),
                            .column = static_cast<int>(column),
                            .para = para(Role::cell, cell.runs),
                            .lines = cell.lines};
                at.columns = std::clamp(cell.columns, 1, static_cast<int>(columns - column));
                at.rows = std::clamp(cell.rows, 1, static_cast<int>(it.rows.size() - row));
                const bool header = static_cast<int>(row) < it.header_rows;
                at.para.align = cell.align.value_or(header ? Align::center : it.columns[column].align);
                if (header)
                    for (Text& text : at.para.texts) text.font = Font::heiti;
                for (std::size_t c = column; c < column + static_cast<std::size_t>(at.columns); ++c)
                    next[c] = at.rows - 1;
                column += static_cast<std::size_t>(at.columns);
                made.cells.push_back(std::move(at));
            }
            for (; column < columns; ++column)  // a short row is filled up
                if (covered[column] == 0)
                    made.cells.push_back({.row = static_cast<int>(row),
                                          .column = static_cast<int>(column),
                                          .para = para(Role::cell, Runs{})});
            covered = next;
        }
        put(std::move(made));
    }

    // A line of a form is a table of one row: labels without lines, values with one below.
    void fields(const Fields& it) {
        if (it.fields.empty()) return;
        const Look& body = look(document_.style, Role::flush);
        FlowTable made{.row_count = 1, .row_height = field_height, .above = 0, .at_bottom = true};
        double labels = 0, shares = 0;
        std::vector<std::string> names;
        for (const Field& field : it.fields) {  // a neighbour begins a character after the line before it
            names.push_back((names.empty() ? "" : "\u3000") + field.label);
            labels += width_in_characters(names.back()) * body.size + 2;
            shares += field.width;
        }
        const double rest = std::max(page_.inner_width() - labels, page_.inner_width() * 0.3);
        const double scale = page_.inner_width() / (labels + rest);
        int column = 0;
        for (std::size_t n = 0; n < names.size(); ++n) {
            const Field& field = it.fields[n];
            FlowCell label{.column = column++, .para = para(Role::flush, names[n]), .lines = Lines::none};
            label.para.align = Align::left;
            FlowCell value{.column = column++, .para = para(Role::flush, field.value), .lines = Lines::below};
            value.para.align = Align::left;
            label.para.grid = value.para.grid = false;
            label.para.pitch = value.para.pitch = field_pitch;
            made.cells.push_back(std::move(label));
            made.cells.push_back(std::move(value));
            made.widths.push_back(scale * (width_in_characters(names[n]) * body.size + 2));
            made.widths.push_back(scale * rest * field.width / shares);
        }
        put(std::move(made));
    }

    // 7.3.6: on a page of its own; 附件1 at the upper left, the title on the third line.
    void add(const Annex& annex) {
        const bool turn = annex.landscape != flow_.sections.back().landscape;
        break_pending_ = false;
        if (turn) begin_section(annex.landscape);
        Para label = para(Role::annex_label, annex.label);
        label.page_before = !turn;
        put(label);
        if (!annex.title.empty()) {
            blank(1, true);
            title(annex.title);
            blank();
        }
        for (const Block& block : annex.blocks) add(block);
    }

    // 7.4: 抄送 and 印发, one character from each side.
    void colophon() {
        const Colophon& it = document_.colophon;
        if (!it.any()) return;
        const Look& of = look(document_.style, Role::colophon);
        if (!it.copies.empty()) {
            Para made = para(Role::colophon, "抄送：" + it.copies + "。");
            made.left = made.right = of.size;
            made.hang = 3 * of.size;
            flow_.colophon.push_back(made);
        }
        if (!it.printer.empty()) {
            const std::string date = it.printed ? it.printed->chinese() + "印发" : "";
            Para made = para(Role::colophon, it.printer);
            made.left = made.right = of.size;
            made.tail = date;
            made.align = Align::left;
            flow_.colophon.push_back(made);
        }
    }

    const Document& document_;
    Page page_;
    Flow flow_;
    bool break_pending_ = false;
};

}  // namespace

Flow flow_of(const Document& document) { return Layout(document).make(); }

}  // namespace zhiben::documents
