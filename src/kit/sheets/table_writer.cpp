#include "kit/sheets/table_writer.hpp"

#include <xlsxwriter.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <map>

#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"

// Constant memory or not, 100,000 rows × 15 columns on the build machine: constant 3.2 s of CPU, 5 MB, a file of 5.1
// MB; otherwise 4.0 s, 188 MB, 4.9 MB (texts shared). The zip shares equal texts as well, so constant memory is the
// default.
namespace zhiben::sheets {
namespace {

constexpr int template_rows = 500;  // rows formatted and checked below a template's header
// Of a drop-down list inside the rule itself. Excel takes 255 characters; the library has room for as many bytes only.
constexpr std::size_t longest_list = 250;

double text_width(std::string_view text) {  // a Chinese character is as wide as two letters
    double widest = 0, width = 0;
    for (const char32_t c : code_points(text)) {
        width = c == U'\n' ? 0 : width + (c < 0x2E80 ? 1 : 2);
        widest = std::max(widest, width);
    }
    return widest;
}

double type_width(ColumnType type) {
    switch (type) {
        case ColumnType::text: return 14;
        case ColumnType::long_text: return 32;
        case ColumnType::integer: return 8;
        case ColumnType::decimal: return 10;
        case ColumnType::day: return 11.5;
        case ColumnType::moment: return 19;
        case ColumnType::yes_no: return 6;
    }
    return 12;
}

lxw_datetime date_of(Day day) {
    return {day.year(), static_cast<int>(day.month()), static_cast<int>(day.day()), 0, 0, 0};
}

lxw_datetime moment_of(Instant moment) {
    lxw_datetime when = date_of(moment.day());
    const std::int64_t ms = moment.ms - Instant::start_of(moment.day()).ms;
    when.hour = static_cast<int>(ms / 3'600'000);
    when.min = static_cast<int>(ms / 60'000 % 60);
    when.sec = static_cast<double>(ms / 1000 % 60);
    return when;
}

[[noreturn]] void cannot_write(const std::string& why) {
    throw Problem(Stop::internal, "workbook_not_written", "表格没有写成：" + why + "。请检查服务器的磁盘空间后再试。");
}

}  // namespace

struct TableWriter::Impl {
    Impl(const std::string& the_path, TableSpec the_spec)
        : path(the_path), part(the_path + ".part"), spec(std::move(the_spec)) {
        lxw_workbook_options options{};
        options.constant_memory = spec.constant_memory ? LXW_TRUE : LXW_FALSE;
        const std::string folder = std::filesystem::path(the_path).parent_path().string();
        temporary = folder.empty() ? "." : folder;
        options.tmpdir = temporary.data();
        book = workbook_new_opt(part.c_str(), &options);
        if (!book) cannot_write("内存不足");
        begin_sheet();
    }
    void begin_sheet() {
        sheet = workbook_add_worksheet(book, first_characters(spec.sheet, 31).c_str());
        if (!sheet) cannot_write("工作表名“" + spec.sheet + "”不能用");
        formats.clear();
        total_formats.clear();
        blank_formats.clear();
        next = header_row = totals = 0;
        data_rows = 0;
        make_formats();
        make_head();
        first_data_row = next;
    }
    ~Impl() {
        if (book) {
            workbook_close(book);
            std::remove(part.c_str());
        }
    }

    lxw_format* format(bool border = true) {
        lxw_format* made = workbook_add_format(book);
        format_set_font_name(made, "宋体");
        format_set_font_size(made, 10);
        format_set_align(made, LXW_ALIGN_VERTICAL_CENTER);
        if (border) format_set_border(made, LXW_BORDER_THIN);
        return made;
    }

    void style(lxw_format* made, const Column& column) {
        switch (column.type) {
            case ColumnType::text: format_set_num_format(made, "@"); break;
            case ColumnType::long_text:
                format_set_num_format(made, "@");
                format_set_text_wrap(made);
                break;
            case ColumnType::integer: format_set_num_format(made, "0"); break;
            case ColumnType::decimal: format_set_num_format(made, column.scale > 0 ? "General" : "0"); break;
            case ColumnType::day: format_set_num_format(made, "yyyy\\-mm\\-dd"); break;
            case ColumnType::moment: format_set_num_format(made, "yyyy\\-mm\\-dd hh:mm:ss"); break;
            case ColumnType::yes_no: format_set_align(made, LXW_ALIGN_CENTER); break;
        }
    }

    void make_formats() {
        title_format = format(false);
        format_set_font_size(title_format, 16);
        format_set_bold(title_format);
        format_set_align(title_format, LXW_ALIGN_CENTER);
        line_format = format(false);
        header_format = format();
        format_set_bold(header_format);
        format_set_align(header_format, LXW_ALIGN_CENTER);
        format_set_text_wrap(header_format);
        format_set_bg_color(header_format, 0xE8EEF7);
        must_format = format();
        format_set_bold(must_format);
        format_set_align(must_format, LXW_ALIGN_CENTER);
        format_set_text_wrap(must_format);
        format_set_bg_color(must_format, 0xE8EEF7);
        format_set_font_color(must_format, 0xC00000);
        // Columns that look alike share their formats. The library knows the number of the first of equal formats only
        // and works out the others' anew for every cell, which costs more than the cell.
        std::map<std::pair<ColumnType, bool>, std::array<lxw_format*, 3>> made;
        for (const auto& column : spec.columns) {
            const auto [at, fresh] = made.try_emplace({column.type, column.scale > 0});
            auto& [plain, bold, blank] = at->second;
            if (fresh) {
                style(plain = format(spec.ruled), column);
                style(bold = format(spec.ruled), column);
                format_set_bold(bold);
                style(blank = format(false), column);
            }
            formats.push_back(plain);
            total_formats.push_back(bold);
            blank_formats.push_back(blank);
        }
    }

    bool grouped() const {
        return std::any_of(spec.columns.begin(), spec.columns.end(),
                           [](const Column& column) { return !column.group.empty(); });
    }

    static std::string header_text(const Column& column) {
        std::string text = column.label;
        if (!column.unit.empty()) text += "（" + column.unit + "）";
        if (column.must) text = "*" + text;
        return text;
    }

    void make_head() {
        const auto last = static_cast<lxw_col_t>(spec.columns.empty() ? 0 : spec.columns.size() - 1);
        widths.clear();
        for (std::size_t at = 0; at < spec.columns.size(); ++at) {
            const auto& column = spec.columns[at];
            const double width = column.width > 0 ? column.width
                                                  : std::max(type_width(column.type),
                                                             std::min(text_width(header_text(column)) + 2, 24.0));
            widths.push_back(width);
            worksheet_set_column(sheet, static_cast<lxw_col_t>(at), static_cast<lxw_col_t>(at), width,
                                 spec.is_template || !spec.ruled ? blank_formats[at] : nullptr);
        }
        for (std::size_t at = 0; at < spec.title.size(); ++at) {
            lxw_format* how = at == 0 ? title_format : line_format;
            worksheet_set_row(sheet, next, at == 0 ? 26 : 16, nullptr);
            if (last > 0) {
                worksheet_merge_range(sheet, next, 0, next, last, spec.title[at].c_str(), how);
            } else {
                worksheet_write_string(sheet, next, 0, spec.title[at].c_str(), how);
            }
            ++next;
        }
        make_header();
        const auto repeated = static_cast<lxw_col_t>(std::max(0, spec.repeated_columns));
        worksheet_freeze_panes(sheet, next, repeated);
        if (!spec.ruled) worksheet_gridlines(sheet, LXW_SHOW_ALL_GRIDLINES);
        worksheet_set_landscape(sheet);
        worksheet_set_paper(sheet, 9);  // A4
        worksheet_fit_to_pages(sheet, static_cast<std::uint16_t>(std::max(1, spec.pages_wide)), 0);
        worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.7);
        worksheet_repeat_rows(sheet, header_row, next - 1);
        if (repeated > 0) worksheet_repeat_columns(sheet, 0, static_cast<lxw_col_t>(repeated - 1));
        const std::string left = spec.footer.empty() ? std::string() : "&L&6" + spec.footer;
        worksheet_set_footer(sheet, (left + "&C第 &P 页 / 共 &N 页").c_str());
        if (spec.is_template) make_lists();
    }

    // Row by row from the top, as the constant way demands; what is merged is only written down afterwards.
    void make_header() {
        const bool with_groups = grouped();
        header_row = next;
        const lxw_row_t bottom = with_groups ? next + 1 : next;
        if (with_groups) {
            worksheet_set_row(sheet, header_row, 20, nullptr);
            for (std::size_t at = 0; at < spec.columns.size(); ++at) {
                const auto& column = spec.columns[at];
                const auto place = static_cast<lxw_col_t>(at);
                const bool inside = at > 0 && !column.group.empty() && spec.columns[at - 1].group == column.group;
                lxw_format* how = column.must && column.group.empty() ? must_format : header_format;
                if (inside)
                    worksheet_write_blank(sheet, header_row, place, how);
                else
                    worksheet_write_string(sheet, header_row, place,
                                           (column.group.empty() ? header_text(column) : column.group).c_str(), how);
            }
        }
        worksheet_set_row(sheet, bottom, spec.is_template ? 30 : header_height(), nullptr);
        for (std::size_t at = 0; at < spec.columns.size(); ++at) {
            const auto& column = spec.columns[at];
            lxw_format* how = column.must ? must_format : header_format;
            const auto place = static_cast<lxw_col_t>(at);
            const bool above = with_groups && column.group.empty();
            if (above) {
                worksheet_write_blank(sheet, bottom, place, how);
                merge(header_row, place, bottom, place);
            } else {
                worksheet_write_string(sheet, bottom, place, header_text(column).c_str(), how);
            }
            if (!column.help.empty()) {
                lxw_comment_options options{};
                options.author = const_cast<char*>("治本");  // NOLINT: the C library does not change it
                options.width = 220;
                worksheet_write_comment_opt(sheet, above ? header_row : bottom, place, column.help.c_str(), &options);
            }
        }
        for (std::size_t at = 0; with_groups && at < spec.columns.size();) {
            std::size_t behind = at + 1;
            while (behind < spec.columns.size() && spec.columns[behind].group == spec.columns[at].group) ++behind;
            if (!spec.columns[at].group.empty() && behind - at > 1)
                merge(header_row, static_cast<lxw_col_t>(at), header_row, static_cast<lxw_col_t>(behind - 1));
            at = behind;
        }
        next = bottom + 1;
    }

    // As many lines as the longest header needs in its column.
    double header_height() const {
        double lines = 1;
        for (std::size_t at = 0; at < spec.columns.size(); ++at)
            lines = std::max(lines, std::ceil(text_width(header_text(spec.columns[at])) / (widths[at] - 1)));
        return std::max(30.0, 14.0 * lines + 2);
    }

    // worksheet_merge_range() writes the cells as well, and cannot once their first row is on the disk: here they are
    // written already, and only the range itself is added to the sheet's list, which frees it.
    void merge(lxw_row_t row, lxw_col_t first, lxw_row_t last_row, lxw_col_t last) {
        auto* range = static_cast<lxw_merged_range*>(std::calloc(1, sizeof(lxw_merged_range)));
        if (!range) cannot_write("内存不足");
        range->first_row = row;
        range->first_col = first;
        range->last_row = last_row;
        range->last_col = last;
        STAILQ_INSERT_TAIL(sheet->merged_ranges, range, list_pointers);
        ++sheet->merged_range_count;
    }

    void make_lists() {
        lxw_worksheet* lists = nullptr;
        lxw_col_t list_column = 0;
        for (std::size_t at = 0; at < spec.columns.size(); ++at) {
            const auto& column = spec.columns[at];
            std::vector<std::string> choices = column.choices;
            if (column.type == ColumnType::yes_no && choices.empty()) choices = {"是", "否"};
            if (choices.empty()) continue;
            std::vector<char*> texts;
            for (auto& choice : choices) texts.push_back(choice.data());
            texts.push_back(nullptr);
            lxw_data_validation rule{};
            rule.ignore_blank = LXW_VALIDATION_ON;
            rule.dropdown = LXW_VALIDATION_ON;
            rule.show_input = LXW_VALIDATION_ON;
            rule.show_error = column.many ? LXW_VALIDATION_OFF : LXW_VALIDATION_ON;
            std::string message = column.many ? "可填几项，用顿号隔开。" : "请从列表中选择。";
            rule.error_message = message.data();
            rule.input_message = message.data();
            rule.validate = LXW_VALIDATION_TYPE_LIST;
            const std::string joined = join(choices, ",");
            const bool comma_inside = std::any_of(choices.begin(), choices.end(), [](const auto& choice) {
                return choice.find(',') != std::string::npos;
            });
            std::string range;
            if (joined.size() <= longest_list && !comma_inside) {
                rule.value_list = texts.data();
            } else {  // too long for the rule itself: a hidden sheet holds the list
                if (!lists) {
                    lists = workbook_add_worksheet(book, "选项");
                    worksheet_hide(lists);
                }
                list_rows.resize(std::max(list_rows.size(), choices.size()));
                for (std::size_t row = 0; row < choices.size(); ++row) {
                    list_rows[row].resize(static_cast<std::size_t>(list_column) + 1);
                    list_rows[row].back() = choices[row];
                }
                std::array<char, LXW_MAX_COL_NAME_LENGTH> name;
                lxw_col_to_name(name.data(), list_column, LXW_TRUE);
                range =
                    std::string("='选项'!") + name.data() + "$1:" + name.data() + "$" + std::to_string(choices.size());
                rule.validate = LXW_VALIDATION_TYPE_LIST_FORMULA;
                rule.value_formula = range.data();
                ++list_column;
            }
            const auto place = static_cast<lxw_col_t>(at);
            worksheet_data_validation_range(sheet, next, place, next + template_rows - 1, place, &rule);
        }
        for (std::size_t row = 0; row < list_rows.size(); ++row)
            for (std::size_t column = 0; column < list_rows[row].size(); ++column)
                if (!list_rows[row][column].empty())
                    worksheet_write_string(lists, static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column),
                                           list_rows[row][column].c_str(), nullptr);
    }

    void text(lxw_col_t column, const std::string& value, lxw_format* how) {
        // Excel holds 32,767 characters in a cell; what is longer is cut and says so.
        if (value.size() > 32'000 && characters(value) > 32'000) {
            worksheet_write_string(sheet, next, column,
                                   (first_characters(value, 32'000) + "……（过长，已截断）").c_str(), how);
        } else if (value.empty()) {
            worksheet_write_blank(sheet, next, column, how);
        } else {
            worksheet_write_string(sheet, next, column, value.c_str(), how);
        }
    }

    void write(std::span<const CellValue> values, const std::vector<lxw_format*>& how) {
        if (next >= LXW_ROW_MAX)
            throw Problem(Stop::too_large, "too_many_rows",
                          "行数超过一个工作表的上限（1,048,576 行）。请缩小导出范围。");
        for (std::size_t at = 0; at < spec.columns.size(); ++at) {
            const auto column = static_cast<lxw_col_t>(at);
            if (at >= values.size() || std::holds_alternative<std::monostate>(values[at])) {
                if (spec.ruled) worksheet_write_blank(sheet, next, column, how[at]);
            } else if (const auto* written = std::get_if<std::string>(&values[at])) {
                text(column, *written, how[at]);
            } else if (const auto* whole = std::get_if<std::int64_t>(&values[at])) {
                if (*whole > 999'999'999'999'999 || *whole < -999'999'999'999'999) {
                    text(column, std::to_string(*whole), how[at]);
                } else {
                    worksheet_write_number(sheet, next, column, static_cast<double>(*whole), how[at]);
                }
            } else if (const auto* real = std::get_if<double>(&values[at])) {
                worksheet_write_number(sheet, next, column, *real, how[at]);
            } else if (const auto* day = std::get_if<Day>(&values[at])) {
                lxw_datetime when = date_of(*day);
                worksheet_write_datetime(sheet, next, column, &when, how[at]);
            } else if (const auto* moment = std::get_if<Instant>(&values[at])) {
                lxw_datetime when = moment_of(*moment);
                worksheet_write_datetime(sheet, next, column, &when, how[at]);
            } else {
                worksheet_write_string(sheet, next, column, std::get<bool>(values[at]) ? "是" : "否", how[at]);
            }
        }
        ++next;
    }

    void end_sheet() {
        const lxw_row_t behind = next;
        if (spec.filter && !spec.is_template && behind > header_row && !spec.columns.empty() && data_rows > 0)
            worksheet_autofilter(sheet, first_data() - 1, 0, behind - 1 - totals,
                                 static_cast<lxw_col_t>(spec.columns.size() - 1));
        if (spec.count_line && !spec.is_template)
            worksheet_write_string(sheet, next++, 0, ("共 " + std::to_string(data_rows) + " 行").c_str(), line_format);
        for (const auto& line : spec.closing) worksheet_write_string(sheet, next++, 0, line.c_str(), line_format);
    }

    void finish() {
        end_sheet();
        const lxw_error error = workbook_close(book);
        book = nullptr;
        if (error != LXW_NO_ERROR) {
            std::remove(part.c_str());
            cannot_write(lxw_strerror(error));
        }
        std::error_code failed;
        std::filesystem::rename(part, path, failed);
        if (failed) {
            std::remove(part.c_str());
            cannot_write("不能放到目标位置");
        }
    }

    lxw_row_t first_data() const { return first_data_row; }

    std::string path, part, temporary;
    TableSpec spec;
    lxw_workbook* book = nullptr;
    lxw_worksheet* sheet = nullptr;
    lxw_format *title_format = nullptr, *line_format = nullptr, *header_format = nullptr, *must_format = nullptr;
    std::vector<lxw_format*> formats, total_formats, blank_formats;
    std::vector<double> widths;
    std::vector<std::vector<std::string>> list_rows;
    lxw_row_t next = 0, header_row = 0, first_data_row = 0, totals = 0;
    std::size_t data_rows = 0;
};

TableWriter::TableWriter(const std::string& path, TableSpec spec)
    : impl_(std::make_unique<Impl>(path, std::move(spec))) {}
TableWriter::~TableWriter() = default;

void TableWriter::row(std::span<const CellValue> values) {
    impl_->write(values, impl_->formats);
    ++impl_->data_rows;
}

void TableWriter::total(std::span<const CellValue> values) {
    impl_->write(values, impl_->total_formats);
    ++impl_->totals;
}

std::size_t TableWriter::rows() const { return impl_->data_rows; }
void TableWriter::next_sheet(TableSpec spec) {
    impl_->end_sheet();
    impl_->spec = std::move(spec);
    impl_->begin_sheet();
}
void TableWriter::finish() { impl_->finish(); }

}  // namespace zhiben::sheets
