#include "app/backup.hpp"

#include <zip.h>

#include <filesystem>
#include <fstream>
#include <memory>
#include <utility>
#include <vector>

#include "app/zip_out.hpp"
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

// Gives back the folder as it was when something stops the restoring.
class Undo {
  public:
    explicit Undo(fs::path folder) : folder_(std::move(folder)), made_(fs::create_directories(folder_)) {}
    ~Undo() {
        if (done) return;
        std::error_code ignored;
        for (const fs::directory_entry& entry : fs::directory_iterator(folder_, ignored))
            fs::remove_all(entry.path(), ignored);
        if (made_) fs::remove(folder_, ignored);
    }
    bool done = false;

  private:
    fs::path folder_;
    bool made_;
};

void unpack(zip_t* archive, zip_uint64_t index, const std::string& name, const std::string& path) {
    const std::unique_ptr<zip_file_t, Close> from(zip_fopen_index(archive, index, 0));
    if (!from) broken("备份中的 " + name + " 读不出来");
    fs::create_directories(fs::path(path).parent_path());
    std::ofstream to(path, std::ios::binary);
    std::vector<char> piece(1 << 16);
    for (zip_int64_t got; (got = zip_fread(from.get(), piece.data(), piece.size())) != 0;) {
        if (got < 0) broken("备份中的 " + name + " 已损坏");
        to.write(piece.data(), got);
    }
    if (!to.flush()) broken("写不下 " + path + "，磁盘可能已满");
}

}  // namespace

void backup(Product& product, const std::string& data, const std::string& file) {
    ZipOut out(file);
    const std::string copy = file + ".db-" + random_hex(4);
    const http::Spool remove_copy(copy);
    product.database().copy_to(copy);
    out.add("zhiben.db", copy);
    out.add("secret.key", data + "/secret.key");
    const fs::path files = data + "/files";
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(files)) {
        const std::string name = fs::relative(entry.path(), files).string();
        if (entry.is_regular_file() && !name.starts_with("spool/") && !name.starts_with("imports/"))
            out.add("files/" + name, entry.path().string());
    }
    out.finish();
}

void restore(const std::string& data, const std::string& file) {
    if (fs::exists(data) && !fs::is_empty(data))
        broken("文件夹 " + data + " 不是空的；为免覆盖，请恢复到一个新的文件夹");
    int code = 0;
    std::unique_ptr<zip_t, Discard> archive(zip_open(file.c_str(), ZIP_RDONLY | ZIP_CHECKCONS, &code));
    if (!archive) broken("打不开备份文件 " + file + "，或它已损坏");
    if (zip_name_locate(archive.get(), "zhiben.db", 0) < 0) broken(file + " 不是治本的备份");
    const OwnerOnly mode;
    Undo undo(data);
    for (zip_uint64_t i = 0; i < static_cast<zip_uint64_t>(zip_get_num_entries(archive.get(), 0)); ++i) {
        const std::string name = zip_get_name(archive.get(), i, 0);
        if (name.find("..") != std::string::npos || name.starts_with('/')) broken("备份中有不安全的文件名 " + name);
        unpack(archive.get(), i, name, data + "/" + name + (name == "zhiben.db" ? ".part" : ""));
    }
    // Last, so that a folder with a database in it is a whole one whatever happened on the way.
    fs::rename(data + "/zhiben.db.part", data + "/zhiben.db");
    undo.done = true;
}

}  // namespace zhiben::app
