#include "kit/sheets/package.hpp"

#include <zip.h>

#include <array>
#include <cstring>
#include <fstream>

#include "kit/base/problem.hpp"
#include "kit/base/text.hpp"
#include "kit/sheets/refusal.hpp"

namespace zhiben::sheets {
namespace {

constexpr std::uint64_t ratio_applies_from = 16ULL << 20;

// The directory's own count of entries, before libzip makes an object of each: a directory of millions of names is
// refused while it still costs nothing.
constexpr std::int64_t tail_bytes = 65'557;

void check_entry_count(std::string_view bytes, unsigned most) {
    for (std::size_t at = bytes.find("PK\5\6"); at != std::string::npos; at = bytes.find("PK\5\6", at + 1)) {
        if (at + 12 > bytes.size()) continue;
        const unsigned count =
            static_cast<unsigned char>(bytes[at + 10]) | unsigned{static_cast<unsigned char>(bytes[at + 11])} << 8U;
        if (count > most) throw too_large("压缩包里的文件过多");
    }
}

std::string tail_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary | std::ios::ate);
    const auto size = static_cast<std::int64_t>(file.tellg());
    const std::int64_t tail = std::min<std::int64_t>(size, tail_bytes);
    std::string bytes(static_cast<std::size_t>(std::max<std::int64_t>(tail, 0)), '\0');
    file.seekg(size - tail);
    file.read(bytes.data(), tail);
    return bytes;
}

struct FileCloser {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

}  // namespace

void Package::Closer::operator()(zip* archive) const { zip_discard(archive); }

Package::Package(const std::string& path, const Limits& limits) : limits_(limits) {
    check_entry_count(tail_of(path), limits.entries);
    int error = 0;
    zip_.reset(zip_open(path.c_str(), ZIP_RDONLY, &error));
    count_entries();
}

Package::Package(InMemory file, const Limits& limits) : limits_(limits) {
    if (file.bytes.size() > limits.file_bytes) throw too_large("文件过大");
    check_entry_count(file.bytes.substr(file.bytes.size() - std::min<std::size_t>(file.bytes.size(), tail_bytes)),
                      limits.entries);
    zip_source_t* source = zip_source_buffer_create(file.bytes.data(), file.bytes.size(), 0, nullptr);
    if (source) zip_.reset(zip_open_from_source(source, ZIP_RDONLY, nullptr));
    if (source && !zip_) zip_source_free(source);
    count_entries();
}

void Package::count_entries() {
    if (!zip_) throw damaged("文件不完整或已损坏（可能没有传完）");
    const auto entries = zip_get_num_entries(zip_.get(), 0);
    if (entries > static_cast<zip_int64_t>(limits_.entries)) throw too_large("压缩包里的文件过多");
    unpacked_.resize(static_cast<std::size_t>(entries));
}

std::optional<std::uint64_t> Package::find(std::string_view name) const {
    while (!name.empty() && name.front() == '/') name.remove_prefix(1);
    const auto index = zip_name_locate(zip_.get(), std::string(name).c_str(), ZIP_FL_NOCASE);
    if (index >= 0) return static_cast<std::uint64_t>(index);
    return std::nullopt;
}

void Package::stream(std::string_view name, const Piece& piece) {
    const auto index = find(name);
    if (!index) throw damaged("工作簿里缺少部件 " + first_characters(name, 80));
    zip_stat_t about;
    zip_stat_init(&about);
    if (zip_stat_index(zip_.get(), *index, 0, &about) != 0) throw damaged("工作簿的目录已损坏");
    if ((about.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && about.encryption_method != ZIP_EM_NONE)
        throw protected_by_password();
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(zip_.get(), *index, 0));
    if (!file) throw damaged("工作簿里的部件 " + first_characters(name, 80) + " 打不开");

    std::array<char, 64 * 1024> buffer;
    std::uint64_t done = 0;
    auto& most = unpacked_[*index];
    for (;;) {
        const auto count = zip_fread(file.get(), buffer.data(), buffer.size());
        if (count < 0) throw damaged("工作簿里的部件 " + first_characters(name, 80) + " 已损坏（可能没有传完）");
        if (count == 0) return;
        done += static_cast<std::uint64_t>(count);
        if (done > most) {
            total_ += done - most;
            most = done;
        }
        if (total_ > limits_.unpacked_bytes) throw too_large("解压后的内容过大");
        if (done > ratio_applies_from && done / limits_.ratio > about.comp_size)
            throw too_large("压缩比异常（像压缩炸弹）");
        if (!piece({buffer.data(), static_cast<std::size_t>(count)})) return;
    }
}

std::string Package::head(std::string_view name, std::size_t bytes) {
    std::string text;
    if (!has(name)) return text;
    stream(name, [&](std::string_view piece) {
        text.append(piece.substr(0, bytes - text.size()));
        return text.size() < bytes;
    });
    return text;
}

std::string Package::whole(std::string_view name, std::size_t most) {
    std::string text;
    stream(name, [&](std::string_view piece) {
        if (text.size() + piece.size() > most) throw too_large("部件 " + first_characters(name, 80) + " 过大");
        text += piece;
        return true;
    });
    return text;
}

std::vector<std::string> Package::names() const {
    std::vector<std::string> list;
    const auto entries = zip_get_num_entries(zip_.get(), 0);
    for (zip_int64_t index = 0; index < entries; ++index) {
        const char* name = zip_get_name(zip_.get(), static_cast<zip_uint64_t>(index), 0);
        list.emplace_back(name ? name : "");
    }
    return list;
}

std::string resolve_target(std::string_view part, std::string_view target) {
    if (!target.empty() && target.front() == '/') return std::string(target.substr(1));
    std::vector<std::string> folders = split(part, '/');
    if (!folders.empty()) folders.pop_back();
    for (const auto& step : split(target, '/')) {
        if (step == "..") {
            if (!folders.empty()) folders.pop_back();
        } else if (!step.empty() && step != ".") {
            folders.push_back(step);
        }
    }
    return join(folders, "/");
}

}  // namespace zhiben::sheets
