#include "kit/sheets/csv_text.hpp"

#include <iconv.h>

#include <cerrno>

#include "kit/base/text.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::sheets {
namespace {

constexpr std::size_t piece_bytes = 64 * 1024;
constexpr const char* remedy = "请用 Excel 或 WPS 打开后另存为 .xlsx，或者存为“CSV UTF-8”再上传。";

// How many bytes at the end belong to a UTF-8 character that goes on in the next piece.
std::size_t cut_character(std::string_view bytes) {
    for (std::size_t back = 1; back <= 3 && back <= bytes.size(); ++back) {
        const auto byte = static_cast<unsigned char>(bytes[bytes.size() - back]);
        if ((byte & 0xC0) == 0x80) continue;
        const std::size_t length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1;
        return length > back ? back : 0;
    }
    return 0;
}

struct Seen {
    bool utf8 = true, zero_bytes = false;
};

Seen look_through(std::ifstream& file) {
    Seen seen;
    std::string piece, carried;
    do {
        piece.resize(piece_bytes);
        file.read(piece.data(), static_cast<std::streamsize>(piece.size()));
        piece.resize(static_cast<std::size_t>(file.gcount()));
        seen.zero_bytes = seen.zero_bytes || piece.find('\0') != std::string::npos;
        if (!seen.utf8) continue;
        carried += piece;
        const std::size_t keep = piece.empty() ? 0 : cut_character(carried);
        seen.utf8 = valid_utf8(std::string_view(carried).substr(0, carried.size() - keep));
        carried.erase(0, carried.size() - keep);
    } while (!piece.empty() && !seen.zero_bytes);
    file.clear();
    file.seekg(0);
    return seen;
}

}  // namespace

CsvText::CsvText(const std::string& path) : file_(path, std::ios::binary) {
    std::string head(4, '\0');
    file_.read(head.data(), 4);
    head.resize(static_cast<std::size_t>(file_.gcount()));
    file_.clear();
    file_.seekg(0);
    std::streamoff begin = 0;
    if (head.starts_with("\xEF\xBB\xBF")) begin = 3;
    if (head.starts_with("\xFF\xFE")) encoding_ = Encoding::utf16_little, begin = 2;
    if (head.starts_with("\xFE\xFF")) encoding_ = Encoding::utf16_big, begin = 2;
    if (encoding_ == Encoding::utf8) {
        const Seen seen = look_through(file_);
        if (seen.zero_bytes) throw unsupported("这不是表格，也不是文本文件", "请上传 .xlsx、.ods 或 .csv 文件。");
        if (!seen.utf8) {
            if (begin == 3) throw damaged("文件开头说是 UTF-8，内容却不是");
            encoding_ = Encoding::gb18030;
        }
    }
    file_.seekg(begin);
    if (encoding_ == Encoding::utf8) return;
    const char* from = encoding_ == Encoding::gb18030     ? "GB18030"
                       : encoding_ == Encoding::utf16_big ? "UTF-16BE"
                                                          : "UTF-16LE";
    converter_ = iconv_open("UTF-8", from);
    if (converter_ == reinterpret_cast<void*>(-1)) {  // NOLINT: what iconv answers when it cannot
        converter_ = nullptr;
        throw unsupported("这台服务器读不了 " + std::string(from) + " 编码", remedy);
    }
}

CsvText::~CsvText() {
    if (converter_) iconv_close(converter_);
}

bool CsvText::next(std::string& piece) {
    piece.clear();
    while (piece.empty()) {
        if (ended_) return false;
        std::string bytes(piece_bytes, '\0');
        file_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(file_.gcount()));
        ended_ = bytes.empty();
        carried_ += bytes;
        convert(piece, ended_);
    }
    return true;
}

void CsvText::convert(std::string& piece, bool last) {
    if (!converter_) {
        piece.swap(carried_);
        carried_.clear();
        return;
    }
    char* from = carried_.data();
    std::size_t left = carried_.size();
    piece.resize(carried_.size() * 3 + 16);
    char* to = piece.data();
    std::size_t room = piece.size();
    if (iconv(converter_, &from, &left, &to, &room) == static_cast<std::size_t>(-1) && (errno != EINVAL || last))
        throw unsupported("文本的编码不是 UTF-8，也不是 GB18030（或 GBK）", remedy);
    piece.resize(piece.size() - room);
    carried_.erase(0, carried_.size() - left);
}

}  // namespace zhiben::sheets
