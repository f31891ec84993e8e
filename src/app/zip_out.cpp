#include "app/zip_out.hpp"

#include <zip.h>

#include <filesystem>

#include "kit/base/problem.hpp"

namespace zhiben::app {
namespace {

[[noreturn]] void broken(const std::string& what) { throw Problem(Stop::malformed, "zip", what); }

struct Discard {
    void operator()(zip_t* archive) const { zip_discard(archive); }
};

}  // namespace

struct ZipOut::Inside {
    explicit Inside(std::string name) : file(std::move(name)), part(file + ".part") {}
    std::string file, part;
    OwnerOnly mode;
    std::unique_ptr<zip_t, Discard> archive;
};

ZipOut::ZipOut(std::string file) {
    if (std::filesystem::exists(file)) broken("文件 " + file + " 已经存在，请换一个名字");
    inside_ = std::make_unique<Inside>(std::move(file));
    int code = 0;
    inside_->archive.reset(zip_open(inside_->part.c_str(), ZIP_CREATE | ZIP_TRUNCATE, &code));
    if (!inside_->archive) broken("无法写入 " + inside_->part);
}
ZipOut::~ZipOut() = default;

void ZipOut::add(const std::string& name, const std::string& path) {
    zip_t* archive = inside_->archive.get();
    zip_source_t* source = zip_source_file(archive, path.c_str(), 0, -1);
    if (!source || zip_file_add(archive, name.c_str(), source, ZIP_FL_ENC_UTF_8) < 0)
        broken("无法把 " + path + " 加入压缩包");
}

void ZipOut::finish() {
    zip_t* archive = inside_->archive.get();
    if (zip_close(archive) != 0) broken("写 " + inside_->file + " 失败：" + zip_strerror(archive));
    inside_->archive.release();
    std::filesystem::rename(inside_->part, inside_->file);
}

}  // namespace zhiben::app
