#include "kit/documents/fill_sheet.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>

#include "kit/base/text.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::documents {
namespace {

std::string number_text(double value) {
    std::array<char, 40> out;
    return {out.data(), std::to_chars(out.data(), out.data() + out.size(), value).ptr};
}

// Rows first … last (as numbered in the template) that stand for each item of a list.
struct RowBlock {
    Tag tag;
    std::string place;
    int first = 0, last = 0;
};

class SheetFiller {
  public:
    SheetFiller(std::string_view xml, std::string name, const SharedStrings& strings, Issues& issues)
        : xml_(xml), name_(std::move(name)), strings_(strings), issues_(issues), survey_(survey_sheet(xml, strings)) {
        for (const SheetRow& row : survey_.rows)
            for (const SheetCell& cell : row.cells) any_ = any_ || cell.split();
        find_blocks();
    }

    bool any() const { return any_; }
    const RowMoves& moves() const { return moves_; }

    std::string fill(const Json& context) {
        const Scope scope(context);
        std::string rows;
        std::size_t next = 0;  // block
        for (std::size_t n = 0; n < survey_.rows.size();) {
            const int number = survey_.rows[n].number;
            while (next < blocks_.size() && blocks_[next].last < number) ++next;
            if (next >= blocks_.size() || number < blocks_[next].first) {
                put_row(rows, survey_.rows[n++], scope, -1);
                continue;
            }
            std::size_t end = n;
            while (end < survey_.rows.size() && survey_.rows[end].number <= blocks_[next].last) ++end;
            repeat(rows, blocks_[next], n, end, scope);
            n = end;
        }
        std::vector<Edit> edits{{survey_.data_begin, std::max(survey_.data_end, survey_.data_begin), std::move(rows)}};
        if (moves_.any()) move_mentions(edits);
        return with_edits(xml_, 0, xml_.size(), std::move(edits));
    }

  private:
    std::string place(const SheetRow& row, const SheetCell& cell) const {
        return name_ + "!" + cell.name + std::to_string(row.number);
    }

    void find_blocks() {
        for (const SheetRow& row : survey_.rows)
            for (const SheetCell& cell : row.cells) {
                if (!cell.split()) continue;
                for (std::size_t n = 0; n < cell.split()->tags.size(); ++n) {
                    if (!cell.outer[n]) continue;
                    const Tag& tag = cell.split()->tags[n];
                    const bool open = !blocks_.empty() && blocks_.back().last == 0;
                    if (tag.kind != Tag::Kind::close) {
                        if (open || (!blocks_.empty() && blocks_.back().last >= row.number)) {
                            issues_.push_back({place(row, cell), "block_in_block",
                                               place(row, cell) + "：一行里只能有一个列表，列表里不能再套列表。"});
                            return;
                        }
                        blocks_.push_back({tag, place(row, cell), row.number, 0});
                    } else if (!open || blocks_.back().tag.name != tag.name) {
                        issues_.push_back(unclosed(tag, place(row, cell)));
                        return;
                    } else {
                        blocks_.back().last = row.number;
                    }
                }
            }
        if (!blocks_.empty() && blocks_.back().last == 0)
            issues_.push_back(unclosed(blocks_.back().tag, blocks_.back().place));
    }

    void repeat(std::string& rows, const RowBlock& block, std::size_t from, std::size_t end, const Scope& scope) {
        const auto value = scope.find(block.tag.name);
        if (!value) {
            issues_.push_back(unknown_name(scope, block.tag, block.place));
            return;
        }
        const bool list = value->is_array() && block.tag.kind == Tag::Kind::open;
        const std::size_t items = list ? value->items().size() : 0;
        const bool once = list || stands(*value) == (block.tag.kind == Tag::Kind::open);
        const int times = list   ? static_cast<int>(std::max<std::size_t>(std::min<std::size_t>(items, most_rows), 1))
                          : once ? 1
                                 : 0;
        if (times != 1) moves_.repeat(block.first, block.last, times);
        if (moves_.last(block.last) > most_rows) throw sheets::too_large("填好的表超过 1048576 行");
        for (int copy = 0; copy < times && issues_.size() <= 50; ++copy) {
            const Scope inner =
                items > 0 ? scope.inside(value->items()[static_cast<std::size_t>(copy)], static_cast<std::size_t>(copy))
                : !list && value->is_object() ? scope.inside(*value, 0)
                                              : scope;
            blank_ = list && items == 0;
            for (std::size_t n = from; n < end; ++n) put_row(rows, survey_.rows[n], inner, copy);
            blank_ = false;
        }
    }

    // `copy`: which of a block; -1 outside.
    void put_row(std::string& out, const SheetRow& row, const Scope& scope, int copy) {
        const int number = moves_.copy(row.number, std::max(copy, 0));
        std::string tag(xml_.substr(row.begin, row.tag_end - row.begin));
        out += with_attribute(std::move(tag), "r", std::to_string(number));
        std::size_t at = row.tag_end;
        for (const SheetCell& cell : row.cells) {
            out.append(xml_, at, cell.begin - at);
            put_cell(out, row, cell, scope, number, copy);
            at = cell.end;
        }
        out.append(xml_, at, row.end - at);
        if (out.size() > most_filled_bytes) throw sheets::too_large("填好的表过大");
    }

    void put_cell(std::string& out, const SheetRow& row, const SheetCell& cell, const Scope& scope, int number,
                  int copy) {
        std::string tag(xml_.substr(cell.begin, cell.tag_end - cell.begin));
        tag = with_attribute(std::move(tag), "r", cell.name + std::to_string(number));
        if (cell.split()) return put_filled(out, row, cell, scope, std::move(tag));
        out += tag;
        if (cell.formula_begin == cell.formula_end) {
            out.append(xml_, cell.tag_end, cell.end - cell.tag_end);
            return;
        }
        if (cell.shared_formula && copy >= 0) {
            issues_.push_back(
                {place(row, cell), "shared_formula",
                 place(row, cell) + "：列表行里的公式是整片填充或数组公式，不能逐行复制。请在这一格重新键入公式。"});
            return;
        }
        std::string formula_tag(xml_.substr(cell.formula_begin, cell.formula_content - cell.formula_begin));
        formulas_.push_back({out.size(), row.number, copy});
        out += formula_tag;
        out.append(xml_, cell.formula_content, cell.formula_content_end - cell.formula_content);
        formulas_.back().end = out.size();
        out.append(xml_, cell.formula_content_end, cell.end - cell.formula_content_end);
    }

    void put_filled(std::string& out, const SheetRow& row, const SheetCell& cell, const Scope& scope, std::string tag) {
        drop_attribute(tag, "t");
        if (tag.ends_with("/>")) tag.erase(tag.size() - 2, 1);
        const SplitText& split = *cell.split();
        const std::string& p = survey_.prefix;
        const std::string close = "</" + p + "c>";
        std::vector<Replacement> replacements;
        if (blank_) {
            replacements.push_back({0, split.text.size(), ""});
        } else {
            if (const auto number = whole_number(split, cell.outer, scope)) {
                out += tag + "<" + p + "v>" + number_text(*number) + "</" + p + "v>" + close;
                return;
            }
            replacements = replacements_of(split, scope, cell.outer, place(row, cell), issues_);
        }
        std::string text;
        std::size_t at = 0;
        for (const Replacement& one : replacements) {
            text.append(split.text, at, one.from - at);
            text += one.text;
            at = one.to;
        }
        text.append(split.text, at, std::string::npos);
        if (text.empty()) {
            out += tag + close;
            return;
        }
        if (code_points(text).size() > 32'767)
            issues_.push_back({place(row, cell), "too_long", place(row, cell) + "：内容超过 32767 个字，一格放不下。"});
        tag.insert(tag.size() - 1, " t=\"inlineStr\"");
        out += tag + "<" + p + "is>";
        const std::string_view source = cell.shared ? std::string_view(cell.shared->xml) : xml_;
        if (cell.shared && strings_.prefix != p) {  // other names than this part's: the words alone
            out += "<" + p + "t xml:space=\"preserve\">" + sheets::xml_text(text) + "</" + p + "t>";
        } else {
            const std::size_t from = cell.shared ? 0 : inside_of_is(cell),
                              end = cell.shared ? source.size() : xml_.rfind("</", cell.end - close.size() - 1);
            out += with_edits(source, from, end, edits_of(source, split, replacements, ""));
        }
        out += "</" + p + "is>" + close;
    }
    std::size_t inside_of_is(const SheetCell& cell) const { return xml_.find('>', cell.tag_end) + 1; }

    // The number, when the cell is nothing but one placeholder (and the tags of its row's list).
    static std::optional<double> whole_number(const SplitText& split, const std::vector<bool>& outer,
                                              const Scope& scope) {
        std::string rest;
        std::size_t at = 0;
        const Tag* value = nullptr;
        for (std::size_t n = 0; n < split.tags.size(); ++n) {
            const Tag& tag = split.tags[n];
            rest.append(split.text, at, tag.from - at);
            at = tag.to;
            if (outer[n]) continue;
            if (tag.kind != Tag::Kind::value || value) return {};
            value = &tag;
        }
        rest.append(split.text, at, std::string::npos);
        if (!value || !trimmed(rest).empty()) return {};
        Issues none;
        const auto number = write_value(scope, *value, {}, none).number;
        return number && std::isfinite(*number) ? number : std::nullopt;
    }

    void move_mentions(std::vector<Edit>& edits) {
        // Formulas can be moved only now that all blocks are known.
        std::string& rows = edits.front().text;
        std::string made;
        std::size_t at = 0;
        for (const Formula& one : formulas_) {
            const std::size_t open = rows.find('>', one.begin) + 1;
            made.append(rows, at, one.begin - at);
            std::string tag = rows.substr(one.begin, open - one.begin);
            if (const std::string ref = attribute(tag, "ref"); !ref.empty())
                tag = with_attribute(std::move(tag), "ref", moves_.ranges(ref));
            made += tag;
            if (one.end > open)
                made += moves_.formula(std::string_view(rows).substr(open, one.end - open), sheets::xml_text(name_),
                                       true, one.copy >= 0 ? one.row : 0, std::max(one.copy, 0));
            at = std::max(one.end, open);
        }
        made.append(rows, at, std::string::npos);
        rows = std::move(made);

        for (const Mention& one : survey_.mentions) {
            std::string tag(xml_.substr(one.begin, one.end - one.begin));
            const std::string old = attribute(tag, one.attribute);
            if (one.attribute == "id") {
                tag = with_attribute(std::move(tag), "id",
                                     std::to_string(moves_.last(std::max(std::atoi(old.c_str()), 1))));
            } else if (tag.find("mergeCell ") != std::string::npos) {
                tag = merged(tag, old);
            } else {
                tag = with_attribute(std::move(tag), one.attribute, moves_.ranges(old));
                if (tag.find("selection ") != std::string::npos) drop_attribute(tag, "activeCell");
            }
            edits.push_back({one.begin, one.end, std::move(tag)});
        }
        for (const auto& [from, end] : survey_.formulas)
            edits.push_back({from, end, moves_.formula(xml_.substr(from, end - from), sheets::xml_text(name_), true)});
    }

    // Merged cells inside a repeated row stand in each copy; those left out are gone.
    std::string merged(const std::string& tag, const std::string& ref) const {
        const std::size_t colon = ref.find(':');
        const auto row_of = [](std::string_view cell) {
            const std::size_t at = cell.find_first_of("0123456789");
            return at == std::string_view::npos ? 0 : std::atoi(std::string(cell.substr(at)).c_str());
        };
        const int first = row_of(std::string_view(ref).substr(0, colon)),
                  last = colon == std::string::npos ? first : row_of(std::string_view(ref).substr(colon + 1));
        for (const RowBlock& block : blocks_) {
            if (first < block.first || last > block.last) continue;
            const int height = block.last - block.first + 1;
            const int times = (moves_.last(block.first) - moves_.first(block.first)) / height + 1;
            std::string all;
            for (int copy = 0; copy < times; ++copy)
                all += with_attribute(tag, "ref", moves_.formula(ref, "", true, first, copy));
            return moves_.last(block.first) < moves_.first(block.first) ? std::string() : all;
        }
        return with_attribute(tag, "ref", moves_.ranges(ref));
    }

    struct Formula {
        std::size_t begin;
        int row, copy;
        std::size_t end = 0;
    };

    std::string_view xml_;
    std::string name_;
    const SharedStrings& strings_;
    Issues& issues_;
    SheetSurvey survey_;
    std::vector<RowBlock> blocks_;
    RowMoves moves_;
    std::vector<Formula> formulas_;  // in the new rows
    bool any_ = false;
    bool blank_ = false;  // rows of an empty list
};

}  // namespace

FilledSheet fill_sheet(std::string_view xml, const std::string& name, const SharedStrings& strings, const Json& context,
                       Issues& issues) {
    SheetFiller filler(xml, name, strings, issues);
    if (!filler.any()) return {};
    FilledSheet made{.any = true, .xml = filler.fill(context), .moves = {}};
    made.moves = filler.moves();
    return made;
}

}  // namespace zhiben::documents
