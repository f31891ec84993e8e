#include "kit/sheets/read.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>

#include "kit/base/text.hpp"
#include "kit/sheets/package.hpp"
#include "kit/sheets/readers.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::sheets {
namespace {

constexpr const char* save_as_xlsx = "请用 Excel 或 WPS 打开后另存为 .xlsx 再上传。";

bool contains_utf16(std::string_view bytes, std::string_view ascii) {
    std::string wide;
    for (const char c : ascii) (wide += c) += '\0';
    return bytes.find(wide) != std::string_view::npos;
}

// An OLE container: an old .xls, or the wrapping of a workbook with a password. Its directory tells by stream names.
Problem ole_refusal(std::ifstream& file) {
    bool locked = false, old = false, word = false;
    std::string bytes(1 << 20, '\0'), carried;
    file.clear();
    file.seekg(0);
    while (file.read(bytes.data(), static_cast<std::streamsize>(bytes.size())) || file.gcount() > 0) {
        carried.append(bytes, 0, static_cast<std::size_t>(file.gcount()));
        locked = locked || contains_utf16(carried, "EncryptedPackage");
        old = old || contains_utf16(carried, "Workbook") || contains_utf16(carried, "Book");
        word = word || contains_utf16(carried, "WordDocument");
        carried.erase(0, carried.size() > 64 ? carried.size() - 64 : 0);
    }
    if (locked) return protected_by_password();
    if (word && !old) return unsupported("这是 Word 文档，不是表格", "请把表格复制到 Excel，存为 .xlsx 再上传。");
    return unsupported("这是旧版 Excel 97-2003 工作簿（.xls）", save_as_xlsx);
}

struct Signature {
    std::string_view head;
    const char* what;
};
constexpr std::array<Signature, 11> signatures{{{"\xFF\xD8\xFF", "这是一张照片（JPEG）"},
                                                {"\x89PNG", "这是一张图片（PNG）"},
                                                {"GIF8", "这是一张图片（GIF）"},
                                                {"BM", "这是一张图片（BMP）"},
                                                {"%PDF", "这是 PDF 文件"},
                                                {"Rar!", "这是 RAR 压缩包"},
                                                {"7z\xBC\xAF", "这是 7z 压缩包"},
                                                {"\x1F\x8B", "这是 gzip 压缩包"},
                                                {"{\\rtf", "这是 RTF 文档"},
                                                {"\x7F"
                                                 "ELF",
                                                 "这是程序文件"},
                                                {"MZ", "这是程序文件"}}};

bool binary(std::string_view head) {
    return std::any_of(head.begin(), head.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1A;
    });
}

void refuse_other_kinds(std::string_view head, std::ifstream& file) {
    if (head.starts_with("\xD0\xCF\x11\xE0")) throw ole_refusal(file);
    for (const auto& signature : signatures) {
        const bool weak = signature.head.size() == 2;  // two letters may begin a csv
        if (head.starts_with(signature.head) && (!weak || binary(head)))
            throw unsupported(std::string(signature.what) + "，不是表格", "请上传 .xlsx、.ods 或 .csv 文件。");
    }
    const std::string start = lower_ascii(trimmed(head.substr(0, 2000)));
    if (start.starts_with("<!doctype html") || start.starts_with("<html") || start.starts_with("<table") ||
        (start.starts_with("<") && start.find("<html") != std::string::npos))
        throw unsupported("这是网页格式的表格（扩展名可能是 .xls）", save_as_xlsx);
    if (start.starts_with("<?xml")) throw unsupported("这是 XML 格式的表格", save_as_xlsx);
}

Format package_format(Package& package) {
    const std::string mime = package.head("mimetype", 100);
    if (mime.starts_with("application/vnd.oasis.opendocument.spreadsheet")) {
        const std::string manifest = package.head("META-INF/manifest.xml", 256 * 1024);
        if (manifest.find("encryption-data") != std::string::npos) throw protected_by_password();
        return Format::ods;
    }
    if (package.has("xl/workbook.bin")) throw unsupported("这是二进制工作簿（.xlsb）", save_as_xlsx);
    if (package.has("xl/workbook.xml")) return Format::xlsx;
    if (package.has("word/document.xml") || mime.starts_with("application/vnd.oasis.opendocument.text"))
        throw unsupported("这是文字处理文档（Word、WPS 文字），不是表格", "请把表格复制到 Excel，存为 .xlsx 再上传。");
    if (package.has("ppt/presentation.xml")) throw unsupported("这是演示文稿，不是表格", "请上传 .xlsx 文件。");
    const std::string root = package.head("_rels/.rels", 64 * 1024);
    if (root.find("/officeDocument") != std::string::npos && package.has("[Content_Types].xml")) return Format::xlsx;
    throw unsupported("这是压缩包，里面不是一个工作簿", "请解压后上传其中的 .xlsx 文件。");
}

bool is_zip(std::string_view head) { return head.starts_with("PK\3\4") || head.starts_with("PK\5\6"); }

// What stands at the beginning of a file that is small enough and no known other kind.
std::string checked_head(const std::string& path, const Limits& limits) {
    std::error_code error;
    const auto size = std::filesystem::file_size(path, error);
    if (error) throw Problem(Stop::not_found, "workbook_missing", "找不到表格文件。请重新上传。");
    if (size == 0) throw damaged("文件是空的");
    if (size > limits.file_bytes) throw too_large("文件超过 " + std::to_string(limits.file_bytes >> 20) + " MB");
    std::ifstream file(path, std::ios::binary);
    std::string head(4096, '\0');
    file.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(file.gcount()));
    if (!is_zip(head)) refuse_other_kinds(head, file);
    return head;
}

}  // namespace

Format format_of(const std::string& path, const Limits& limits) {
    if (!is_zip(checked_head(path, limits))) return Format::csv;
    Package package(path, limits);
    return package_format(package);
}

void read(const std::string& path, const Limits& limits, Sink& sink) {
    if (!is_zip(checked_head(path, limits))) return read_csv(path, limits, sink);
    Package package(path, limits);
    if (package_format(package) == Format::ods) return read_ods(package, limits, sink);
    read_xlsx(package, limits, sink);
}

std::string column_name(int column) {
    std::string name;
    for (int rest = column; rest >= 0; rest = rest / 26 - 1)
        name.insert(name.begin(), static_cast<char>('A' + rest % 26));
    return name;
}

std::string cell_name(int row, int column) { return column_name(column) + std::to_string(row + 1); }

std::string_view format_name(Format format) {
    return format == Format::xlsx ? "xlsx" : format == Format::ods ? "ods" : "csv";
}

Cell Cell::of(std::string_view value, int column) {
    Cell cell;
    cell.column = column;
    cell.text = value;
    if (!trimmed(value).empty()) cell.type = CellType::text;
    return cell;
}

Cell& RowBuffer::cell(int column) {
    if (used_ == cells_.size()) cells_.emplace_back();
    Cell& cell = cells_[used_++];
    cell.column = column;
    cell.type = CellType::blank;
    cell.text.clear();
    cell.number.clear();
    cell.boolean = cell.formula = cell.digits_lost = false;
    return cell;
}

void RowBuffer::check_place(std::int64_t row, std::int64_t column) const {
    if (row >= static_cast<std::int64_t>(limits_.rows)) throw too_large("行数超过 " + std::to_string(limits_.rows));
    if (column >= static_cast<std::int64_t>(limits_.columns))
        throw too_large("列数超过 " + std::to_string(limits_.columns));
}

void RowBuffer::put_in_order() {
    const auto end = cells_.begin() + static_cast<std::ptrdiff_t>(used_);
    const auto earlier = [](const Cell& a, const Cell& b) { return a.column < b.column; };
    if (!std::is_sorted(cells_.begin(), end, earlier)) std::stable_sort(cells_.begin(), end, earlier);
    for (std::size_t at = 1; at < used_; ++at)
        if (cells_[at].column == cells_[at - 1].column) throw damaged("同一个单元格写了两次");
}

void RowBuffer::emit(Sink& sink, int number, bool hidden, std::span<const Merge> merges) {
    if (number <= last_row_) throw damaged("行的顺序是乱的");
    last_row_ = number;
    if (used_ == 0) {
        ++end_.blank_rows;
        return;
    }
    put_in_order();
    total_ += used_;
    if (total_ > limits_.cells) throw too_large("单元格超过 " + std::to_string(limits_.cells) + " 个");
    ++end_.rows;
    if (hidden) ++end_.hidden_rows;
    end_.columns = std::max(end_.columns, cells_[used_ - 1].column + 1);
    sink.row({number, hidden, cells(), merges});
}

}  // namespace zhiben::sheets
