#include "kit/documents/zip_bytes.hpp"

#include <zip.h>

#include "kit/base/problem.hpp"

namespace zhiben::documents {
namespace {

constexpr std::time_t same_moment = 1704067200;  // of all parts: the same document is the same file

[[noreturn]] void not_made() {
    throw Problem(Stop::internal, "document_not_made", "文档没有生成成功，请稍后再试；仍不成功时请联系管理员。");
}

}  // namespace

void ZipBytes::Closer::operator()(zip* it) const { zip_discard(it); }
void ZipBytes::Closer::operator()(zip_source* it) const { zip_source_free(it); }

ZipBytes::ZipBytes() { open(); }
ZipBytes::ZipBytes(std::string_view original) : original_(original) { open(); }

void ZipBytes::open() {
    zip_error_t error;
    zip_error_init(&error);
    source_.reset(zip_source_buffer_create(original_.data(), original_.size(), 0, &error));
    if (!source_) not_made();
    zip_source_keep(source_.get());  // zip_close gives its own share back
    zip_.reset(zip_open_from_source(source_.get(), original_.empty() ? ZIP_TRUNCATE : 0, &error));
    if (!zip_) {
        zip_source_free(source_.get());
        throw Problem(Stop::malformed, "document_damaged",
                      "文件不完整或已损坏，不是 docx 或 xlsx。请用 Word、Excel 或 WPS 打开后另存，再重新上传。");
    }
}

void ZipBytes::put(const std::string& name, std::string bytes) {
    std::string& kept = parts_[name] = std::move(bytes);
    zip_source_t* part = zip_source_buffer(zip_.get(), kept.data(), kept.size(), 0);
    if (!part) not_made();
    const auto index = zip_file_add(zip_.get(), name.c_str(), part, ZIP_FL_OVERWRITE | ZIP_FL_ENC_UTF_8);
    if (index < 0) {
        zip_source_free(part);
        not_made();
    }
    zip_file_set_mtime(zip_.get(), static_cast<zip_uint64_t>(index), same_moment, 0);
}

void ZipBytes::remove(const std::string& name) {
    const auto index = zip_name_locate(zip_.get(), name.c_str(), 0);
    if (index >= 0) zip_delete(zip_.get(), static_cast<zip_uint64_t>(index));
}

std::string ZipBytes::finish() {
    if (zip_close(zip_.get()) != 0) not_made();
    static_cast<void>(zip_.release());  // zip_close has freed it
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_source_open(source_.get()) != 0 || zip_source_stat(source_.get(), &about) != 0) not_made();
    std::string out(about.size, '\0');
    if (zip_source_read(source_.get(), out.data(), out.size()) != static_cast<zip_int64_t>(out.size())) not_made();
    zip_source_close(source_.get());
    return out;
}

}  // namespace zhiben::documents
