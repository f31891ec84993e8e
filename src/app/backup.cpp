#include "app/backup.hpp"

#include <sys/stat.h>
#include <zip.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <vector>

#include "kit/base/id.hpp"
#include "kit/base/problem.hpp"

namespace zhiben::app {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void broken(const std::string& what) { throw Problem(Stop::malformed, "backup", what); }

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};
struct Close {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

void add(zip_t* archive, const std::string& name, const std::string& path) {
    zip_source_t* source = zip_source_file(archive, path.c_str(), 0, -1);
    if (!source || zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
        broken("无法把 " + path + " 加入备份");
}

}  // namespace

void backup(Product& product, const std::string& data, const std::string& file) {
    if (fs::exists(file)) broken("文件 " + file + " 已经存在，请换一个名字");
    const std::string copy = file + ".db-" + random_hex(4), part = file + ".part";
    const http::Spool remove_copy(copy);
    product.database().copy_to(copy);
    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(part.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!archive) broken("无法写入 " + part);
    add(archive.get(), "zhiben.db", copy);
    add(archive.get(), "secret.key", data + "/secret.key");
    const fs::path files = data + "/files";
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(files)) {
        const std::string name = fs::relative(entry.path(), files).string();
        if (entry.is_regular_file() && !name.starts_with("spool/") && !name.starts_with("imports/"))
            add(archive.get(), "files/" + name, entry.path().string());
    }
    if (zip_close(archive.get()) != 0) broken(std::string("写备份失败：") + zip_strerror(archive.get()));
    archive.release();
    fs::rename(part, file);
}

void restore(const std::string& data, const std::string& file) {
    if (fs::exists(data) && !fs::is_empty(data))
        broken("文件夹 " + data + " 不是空的；为免覆盖，请恢复到一个新的文件夹");
    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive) broken("打不开备份文件 " + file + "，或它已损坏");
    if (zip_name_locate(archive.get(), "zhiben.db", 0) < 0) broken(file + " 不是治本的备份");
    fs::create_directories(data);
    const mode_t before = ::umask(0077);
    std::vector<char> piece(1 << 16);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0)); ++i) {
        const std::string name = zip_get_name(archive.get(), i, 0);
        if (name.find("..") != std::string::npos || name.starts_with('/')) broken("备份中有不安全的文件名 " + name);
        const std::unique_ptr<zip_file_t, Close> from(zip_fopen_index(archive.get(), i, 0));
        if (!from) broken("备份中的 " + name + " 读不出来");
        const std::string path = data + "/" + name;
        fs::create_directories(fs::path(path).parent_path());
        std::ofstream to(path, std::ios::binary);
        for (zip_int64_t got; (got = zip_fread(from.get(), piece.data(), piece.size())) != 0;) {
            if (got < 0) broken("备份中的 " + name + " 已损坏");
            to.write(piece.data(), got);
        }
        if (!to.flush()) broken("写不下 " + path + "，磁盘可能已满");
    }
    ::umask(before);
}

}  // namespace zhiben::app
